// Collects the strings that translators need: `npm run l10n` writes l10n/bundle.l10n.json; with --check it only says whether
// the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { runAsProgram, stop } from './program.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bundle = path.join(root, 'l10n/bundle.l10n.json');

runAsProgram(import.meta, async () => {
  const sources = (await readdir(path.join(root, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts'));
  const files = await Promise.all(
    sources.map(async (name) => ({
      extension: '.ts',
      contents: inFull(await readFile(path.join(root, 'src', name), 'utf8')),
    })),
  );
  const strings = await getL10nJson(files);
  // Sorted, so that a moved line of code is no change here.
  const sorted = Object.fromEntries(Object.entries(strings).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const text = `${JSON.stringify(sorted, null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(bundle, text);
  } else if (readFileSync(bundle, 'utf8') !== text) {
    stop('l10n/bundle.l10n.json is not up to date: npm run l10n');
  }
});

/** The collector knows `vscode.l10n.t(…)` only, so the short form after `const { t } = vscode.l10n` is written out for it. */
function inFull(source) {
  return /\bconst \{ t \} = vscode\.l10n;/.test(source) ? source.replace(/(?<![\w.$])t\(/g, 'vscode.l10n.t(') : source;
}
