// Runs tests inside a real VS Code, in one of its extension hosts. The last line is `N passed, N failed`.
//
//   node scripts/vscode/testHost.mjs host     test/editor in the Node host
//   node scripts/vscode/testHost.mjs web      test/editor and test/web in the web worker host
//   node scripts/vscode/testHost.mjs vsix     test/vsix in the Node host, against the packaged and installed extension
//   node scripts/vscode/testHost.mjs bench    bench/host in the Node host: figures
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from '../package.mjs';
import { runAsProgram, stop } from '../program.mjs';
import { launchBrowser, openWorkbench } from './browser.mjs';
import { buildTests } from './buildTests.mjs';
import { fetchVscode, webBuild } from './fetch.mjs';
import { testsInPage } from './inPage.mjs';
import { freePort, startServer } from './server.mjs';
import { copyOfWorkspace } from './workspace.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const limit = Number(process.env.TEST_TIMEOUT ?? 540_000);

/** Where each kind of test runs: starts it and returns how to open it in a page and how to stop it. */
const hosts = {
  host: inNode,
  bench: inNode,
  async vsix(tests) {
    const server = await startServer({ vsix: await packageExtension() });
    const folder = copyOfWorkspace();
    // VS Code runs tests only with an extension under development: an empty one, so that the other is the installed one.
    const extension = path.join(folder, '.empty-extension');
    mkdirSync(extension);
    const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
    writeFileSync(path.join(extension, 'package.json'), JSON.stringify(manifest));
    return { open: (page) => openWorkbench(page, server.url, { folder, extension, tests }), stop: () => server.stop() };
  },
  async web(tests) {
    fetchVscode('web');
    const { open: serve } = await import('@vscode/test-web');
    const port = await freePort();
    const server = await serve({
      browserType: 'none',
      host: 'localhost',
      port,
      quality: 'stable',
      commit: webBuild.commit,
      testRunnerDataDir: webBuild.dir,
      folderPath: copyOfWorkspace(),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
    });
    return { open: (page) => page.goto(`http://localhost:${port}/`), stop: () => server.dispose() };
  },
};

async function inNode(tests) {
  const server = await startServer();
  const open = (page) => openWorkbench(page, server.url, { folder: copyOfWorkspace(), extension: root, tests });
  return { open, stop: () => server.stop() };
}

runAsProgram(import.meta, async () => {
  const which = process.argv[2];
  if (!hosts[which]) stop(`“${which}” is none of ${Object.keys(hosts).join(', ')}.`);
  const browser = await launchBrowser();
  try {
    const host = await hosts[which](await buildTests(which));
    try {
      const { passed, failed } = await testsInPage(browser, host.open, limit);
      process.stdout.write(`${passed} passed, ${failed} failed\n`);
      process.exitCode = failed || !passed ? 1 : 0;
    } finally {
      await host.stop();
    }
  } finally {
    await browser.close();
  }
});
