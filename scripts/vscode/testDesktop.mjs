// Runs the tests of the extension host in a desktop VS Code, which @vscode/test-electron downloads: on systems other than
// Linux, and for those who want to watch. The counts are among what VS Code prints.
import { runTests } from '@vscode/test-electron';
import path from 'node:path';
import { runAsProgram, stop } from '../program.mjs';
import { buildTests } from './buildTests.mjs';
import { copyOfWorkspace } from './workspace.mjs';

runAsProgram(import.meta, async () => {
  const extensionTestsPath = await buildTests('host');
  await runTests({
    extensionDevelopmentPath: path.resolve(import.meta.dirname, '../..'),
    extensionTestsPath,
    launchArgs: [copyOfWorkspace(), '--disable-extensions', '--disable-workspace-trust'],
  }).catch((error) => stop(`The tests in the desktop VS Code failed: ${error.message}`));
});
