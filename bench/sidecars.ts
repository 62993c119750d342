// Measures what the extension host pays for sidecars: npm run bench:sidecars
import { performance } from 'node:perf_hooks';
import { anchorAll } from '../src/core/anchor/anchor';
import { describe } from '../src/core/anchor/describe';
import { TextIndex } from '../src/core/anchor/textIndex';
import { type EditResult, type SidecarEdit, applyEdits, applyEditsInSteps } from '../src/core/sidecar/edit';
import { mergeSidecarsInSteps } from '../src/core/sidecar/merge';
import { SidecarCache, parseSidecarInSteps } from '../src/core/sidecar/parse';
import { randomFrom } from '../test/support/random';

const timed = <T>(name: string, work: () => T): T => {
  const start = performance.now();
  const result = work();
  process.stdout.write(`${name}: ${(performance.now() - start).toFixed(0)} ms\n`);
  return result;
};

/** Sentences without repetition, as in articles. */
function sentences(count: number): string[] {
  const { below } = randomFrom(7);
  const word = (): string =>
    Array.from({ length: 2 + below(4) }, () => 'bdfgklmnprst'.charAt(below(12)) + 'aeiou'.charAt(below(5))).join('');
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
const size = `${(source.length / 1e6).toFixed(1)} MB with 20,000 statements`;

/** Runs work in steps as the host does, and says how long all of it and its longest step took. */
function inSteps<T>(name: string, steps: Generator<void, T>): T {
  let longest = 0;
  const result = timed(name, () => {
    for (;;) {
      const start = performance.now();
      const step = steps.next();
      longest = Math.max(longest, performance.now() - start);
      if (step.done) return step.value;
    }
  });
  process.stdout.write(`  longest step ${longest.toFixed(0)} ms\n`);
  return result;
}

const article = { sha256: 'ab' };
const context = { article, cache };
const written = (result: EditResult): string => {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems[0]));
  return result.source;
};
const accept = (id: string): SidecarEdit => ({ kind: 'setStatement', id, fields: { status: 'accepted' } });
inSteps(`read ${size} for the first time`, parseSidecarInSteps(source, cache));
inSteps('read it again', parseSidecarInSteps(source, cache));
const ours = written(inSteps('one decision in it', applyEditsInSteps(source, [accept('k12000')], context)));
const theirs = written(applyEdits(source, [accept('k7000')], context));
written(inSteps('two versions of it merged', mergeSidecarsInSteps({ base: source, ours, theirs }, context)));
const thousand = Array.from({ length: 1000 }, (_, i) => accept(`k${i * 20}`));
written(inSteps('a thousand decisions in it at once', applyEditsInSteps(source, thousand, context)));
const broken = source.replace('status: suggested', 'status: "suggested');
const { problems } = inSteps('read with a syntax error in it', parseSidecarInSteps(broken, cache));
process.stdout.write(`  ${problems[0]?.message}\n`);
const marked = source.replace('  - id: k15000', '<<<<<<< ours\n  - id: k15000');
const conflict = inSteps('read with conflict markers in it', parseSidecarInSteps(marked, cache));
process.stdout.write(`  ${conflict.problems[0]?.message}\n`);
