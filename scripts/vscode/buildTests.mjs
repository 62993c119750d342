// Bundles the tests that run inside VS Code: dist/test/host.js for the Node host, dist/test/web.js for the web worker, and
// dist/test/vsix.js for the installed extension.
// Bundles the tests that run inside VS Code: dist/test/host.js for the Node host, dist/test/web.js for the web worker, and
// dist/test/vsix.js for the installed extension.
import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * What runs where. The tests of the editor know nothing but `vscode` and run in both hosts; those that end in
 * `.node.test.ts` need Node.
 */
const suites = {
  host: { platform: 'node', folders: ['test/editor'], takes: (file) => file.endsWith('.test.ts') },
  web: {
    platform: 'browser',
    folders: ['test/editor', 'test/web'],
    takes: (file) => /(?<!\.node)\.test\.ts$/.test(file),
  },
  vsix: { platform: 'node', folders: ['test/vsix'], takes: (file) => file.endsWith('.test.ts') },
  bench: { platform: 'node', folders: ['bench/host'], takes: (file) => file.endsWith('.test.ts') },
};

/** Builds the tests of `host`, `web`, `vsix` or `bench`. Returns the path of the bundle. */
export async function buildTests(which) {
  const { platform, folders, takes } = suites[which];
  const outfile = path.join(root, `dist/test/${which}.js`);
  const imports = folders
    .flatMap((folder) => filesBelow(folder).filter(takes))
    .map((file) => `await import(${JSON.stringify(`./${file}`)});`);
  await build({
    stdin: {
      // All is imported inside, so that what breaks on loading is said as well.
      contents: `
        export async function run() {
          try {
            const { runMocha } = await import('./test/support/runMocha');
            await runMocha(async () => { ${imports.join(' ')} });
          } catch (error) {
            for (const line of String(error?.stack ?? error).split('\\n')) console.log('│ ' + line);
            throw error;
          }
        }`,
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    outfile,
    bundle: true,
    sourcemap: 'inline',
    platform,
    format: 'cjs',
    target: 'es2022',
    external: ['vscode', ...(platform === 'node' ? ['mocha'] : [])],
    logLevel: 'warning',
    ...(platform === 'browser' && {
      alias: {
        mocha: path.join(root, 'test/support/mochaInWorker.ts'),
        'node:assert/strict': path.join(root, 'test/support/assertInWorker.ts'),
      },
      define: { global: 'globalThis' },
    }),
  });
  return outfile;
}

const filesBelow = (folder) =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder), { recursive: true })
        .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
        .sort()
    : [];
