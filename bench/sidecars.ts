// Measures what the extension host pays for sidecars: npm run bench:sidecars
import { performance } from 'node:perf_hooks';
import { anchorAll } from '../src/core/anchor/anchor';
import { describe } from '../src/core/anchor/describe';
import { TextIndex } from '../src/core/anchor/textIndex';
import { applyEdits } from '../src/core/sidecar/edit';
import { SidecarCache, parseSidecar, parseSidecarInSteps } from '../src/core/sidecar/parse';

const timed = <T>(name: string, work: () => T): T => {
  const start = performance.now();
  const result = work();
  process.stdout.write(`${name}: ${(performance.now() - start).toFixed(0)} ms\n`);
  return result;
};

/** Sentences without repetition, as in articles. */
function sentences(count: number): string[] {
  // Mulberry32: the same text in every run.
  let state = 7;
  const next = (max: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % max;
  };
  const word = (): string =>
    Array.from({ length: 2 + next(4) }, () => 'bdfgklmnprst'.charAt(next(12)) + 'aeiou'.charAt(next(5))).join('');
  return Array.from({ length: count }, () => `“${Array.from({ length: 10 }, word).join(' ')},” said ${word()}.`);
}

const lines = sentences(1100);
const text = lines.join('\n\n');
const before = new TextIndex(text);
const selectors = timed(`describe 500 quotations in ${Math.round(text.length / 1000)} KB`, () =>
  lines.slice(0, 500).map((line) => {
    const start = text.indexOf(line);
    return describe(before, { start, end: start + line.indexOf('”') + 1 });
  }),
);
const edits = {
  'a paragraph on top': `New.\n\n${text}`,
  'straight quotation marks': text.replace(/[“”]/g, '"'),
  'a mistyped letter in 0.4 %': [...text].map((unit, i) => (i % 250 === 17 && /\w/.test(unit) ? 'x' : unit)).join(''),
  'paragraphs in reverse order': lines.slice().reverse().join('\n\n'),
  'every fifth word of the quotations replaced': text.replace(/((?:\w+ ){4})\w+ /g, '$1zzzz '),
};
for (const [name, changed] of Object.entries(edits)) {
  const found = timed(`anchor 500 after: ${name}`, () =>
    anchorAll(new TextIndex(changed), selectors, { sha256: 'other' }),
  );
  process.stdout.write(`  found ${found.filter(({ kind }) => kind === 'found').length}\n`);
}

const statements = sentences(20_000)
  .map((line, i) => {
    const selector = `{quote: ${JSON.stringify(line)}, prefix: "the words before it are here as ", suffix: " and those behind it come here al", start: ${i * 90}, end: ${i * 90 + line.length}}`;
    return `  - id: k${i}\n    kind: direct\n    attitude: says\n    status: suggested\n    content:\n      - ${selector}\n    source: {quote: someone, prefix: "x", suffix: "y", start: ${i * 90}, end: ${i * 90 + 7}}\n    provenance: {engine: 1.0.0, rule: quote-cue-source, confidence: 0.97}\n`;
  })
  .join('');
const source = `version: 1\narticle:\n  sha256: ab\nstatements:\n${statements}`;
const cache = new SidecarCache();
let longest = 0;
timed(`read ${(source.length / 1e6).toFixed(1)} MB with 20,000 statements for the first time, in steps`, () => {
  const steps = parseSidecarInSteps(source, cache);
  for (let i = 0; ; i++) {
    const start = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (done) break;
  }
});
process.stdout.write(`  longest step ${longest.toFixed(0)} ms\n`);
timed('read it again', () => parseSidecar(source, cache));
const edited = timed('one decision in it', () =>
  applyEdits(source, [{ kind: 'setStatement', id: 'k12000', fields: { status: 'accepted' } }], {
    article: { sha256: 'ab' },
    cache,
  }),
);
process.stdout.write(`  ${edited.kind}\n`);
