// Prints how large the extension is, and fails where it is larger than its budget. It packages the extension first.
//
//   node scripts/size.mjs
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from './package.mjs';
import { runAsProgram } from './program.mjs';

const root = path.resolve(import.meta.dirname, '..');
const kilobyte = 1000;

/** Bytes. The code is what every start of VS Code reads; the .vsix is what people download once. */
const budgets = { code: 700 * kilobyte, package: 4500 * kilobyte };

/** How many of the largest parts of the code are named. */
const namedParts = 8;

runAsProgram(import.meta, () => {
  const vsix = statSync(packageExtension()).size;
  const { extension } = JSON.parse(readFileSync(path.join(root, 'dist/metafile.json'), 'utf8'));
  const [output] = Object.values(extension.outputs);
  const parts = new Map();
  for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
    const part = /^(?:node_modules\/(?:@[^/]+\/)?[^/]+|src\/[^/]+\/[^/]+)/.exec(file)?.[0] ?? file;
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  for (const [part, bytes] of [...parts].sort((a, b) => b[1] - a[1]).slice(0, namedParts)) show(part, bytes);
  const fits = [show('code of the extension', output.bytes, budgets.code), show('.vsix', vsix, budgets.package)];
  if (fits.includes(false)) process.exitCode = 1;
});

function show(what, bytes, budget) {
  const kilobytes = (amount) => `${(amount / kilobyte).toFixed(1)} kB`;
  const limit = budget ? `  of ${kilobytes(budget)}${bytes > budget ? '  TOO LARGE' : ''}` : '';
  process.stdout.write(`${kilobytes(bytes).padStart(12)}  ${what}${limit}\n`);
  return !budget || bytes <= budget;
}
