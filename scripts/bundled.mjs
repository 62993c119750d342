// node scripts/bundled.mjs FILE.ts [arguments]: bundles a program of bench or training and runs it. The engine is as fast in
// it as in the extension; run by tsx, which names each function anew whenever it is made, it takes twice as long.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { runAsProgram } from './program.mjs';

runAsProgram(import.meta, async () => {
  const [file, ...rest] = process.argv.slice(2);
  const outfile = path.resolve('node_modules/.cache/bundled', `${path.basename(file, '.ts')}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const { status } = spawnSync(process.execPath, [...process.execArgv, outfile, ...rest], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
