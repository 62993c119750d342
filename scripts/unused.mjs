// Names the values and functions that a file of src exports though no other file mentions them: `export` there is a
// promise that nobody needs. It compares words, so it may overlook one, but what it names is unused.
//
//   node scripts/unused.mjs
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const filesBelow = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((file) => /\.(?:ts|mjs)$/.test(file))
    .map((file) => path.join(folder, file));

/** What programs call by name from outside. */
const entries = ['src/editor/extension.ts', 'src/cli/main.ts'];
const texts = ['src', 'test', 'training', 'scripts']
  .flatMap(filesBelow)
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const words = texts.map(({ file, text }) => ({ file, words: new Set(text.match(/[\w$]+/g)) }));

const unused = [];
for (const { file, text } of texts) {
  if (!file.startsWith('src') || entries.includes(file)) continue;
  for (const [, name] of text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm))
    if (!words.some((other) => other.file !== file && other.words.has(name))) unused.push(`${file}: ${name}`);
}
for (const each of unused) process.stdout.write(`${each}\n`);
process.stdout.write(`${unused.length} exports that nobody mentions\n`);
process.exitCode = unused.length ? 1 : 0;
