import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KnownSpeaker } from '../../../../src/core/analysis/analyse';
import { resolveSpeakers, resolveSpeakersInSteps } from '../../../../src/core/analysis/speakers/resolveSpeakers';
import { layText } from '../../../../training/textLayer';

const piece = fc.constantFrom(
  'Ann Lee', 'Lee', 'Mr. Lee', 'Bo Lee', 'Jürgen O’Hara-Lee', 'the mayor', 'President', 'he', 'She', 'his', 'who', 'It', 'they', 'I', 'we', 'Q', 'A',
  'said', 'told', ',', '.', ':', '“', '”', '"', '(NHA)', 'Northern Harbour Authority', 'of', 'and', 'the', 'a', '\n', '\n\n', '\r\n', 'campaign', 'report', '—', '🙂',
  '\uD800', '\u0000', 'U.S.', 'III', '’s', '@ann', '6th', 'van der',
); // prettier-ignore
const article = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);
const known = fc.array(
  fc.record({
    id: fc.constantFrom('lee', 'ann-lee', 'x', ''),
    name: fc.constantFrom('Ann Lee', 'Lee', '', '  ', 'NHA', 'Ann Lee III'),
    aliases: fc.array(fc.constantFrom('Lee', 'the mayor', '', 'he'), { maxLength: 2 }),
  }),
  { maxLength: 3 },
);

function statementsOf(text: string, cuts: readonly number[]) {
  return cuts.map((cut) => {
    const start = Math.min(text.length, cut % (text.length + 1));
    const source = { start, end: Math.min(text.length, start + (cut % 23)) };
    const content = { start: source.end, end: Math.min(text.length, source.end + 12) };
    return { content: [content], source: cut % 7 ? [source] : [], cue: [] };
  });
}

suite('speakers: properties', () => {
  test('total, in bounds, consistent and deterministic for any text, statements and known speakers', () => {
    fc.assert(
      fc.property(article, fc.array(fc.nat(400), { maxLength: 6 }), known, (text, cuts, knownSpeakers) => {
        const input = {
          text,
          ...layText(text),
          statements: statementsOf(text, cuts),
          knownSpeakers: knownSpeakers as KnownSpeaker[],
        };
        const result = resolveSpeakers(input);
        assert.deepEqual(resolveSpeakers(input), result);
        const ids = new Set(result.speakers.map(({ id }) => id));
        assert.equal(ids.size, result.speakers.length);
        assert.equal(result.statements.length, input.statements.length);
        for (const { speaker, candidates } of result.statements) {
          if (speaker !== undefined) assert.ok(ids.has(speaker));
          for (const candidate of candidates) {
            assert.ok(ids.has(candidate.speaker) && candidate.reason !== '');
            assert.ok(candidate.score >= 0 && candidate.score <= 1);
          }
        }
        let last = 0;
        for (const { start, end, speaker } of result.mentions) {
          assert.ok(start >= last && start < end && end <= text.length);
          last = start;
          if (speaker !== undefined) assert.ok(ids.has(speaker));
        }
        for (const { name, aliases, mentions } of result.speakers) {
          assert.ok(name !== '' && !aliases.includes(name));
          assert.ok(mentions.every((mention) => result.mentions.includes(mention)));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('ids are unique and slugs of the name', () => {
    const text = 'Ann Lee said yes. Ánn Lee III said no. Ann Q. Roe said so. Bo Roe, said nothing.';
    const { speakers } = resolveSpeakers({ text, ...layText(text), statements: [] });
    const ids = speakers.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('ann-q-roe') && ids.includes('bo-roe'));
  });

  test('hands control back at least once per paragraph', () => {
    const text = 'Ann Lee said yes.\n\n'.repeat(50);
    const run = resolveSpeakersInSteps({ text, ...layText(text), statements: [] });
    let steps = 0;
    while (!run.next().done) steps++;
    assert.ok(steps >= 50);
  });

  // How long that takes is measured by `npm run bench`.
  test('takes steps in proportion to the length', () => {
    const stepsOf = (count: number): number => {
      const text =
        'Ann Lee, a nurse from Leeds, said that he and Bo Roe met the mayor. “I saw her,” she said.\n\n'.repeat(count);
      const run = resolveSpeakersInSteps({ text, ...layText(text), statements: [] });
      let steps = 0;
      while (!run.next().done) steps++;
      return steps;
    };
    const [short, long] = [stepsOf(100), stepsOf(800)];
    assert.ok(long < short * 9, `8 times the text took ${(long / short).toFixed(1)} times as many steps`);
  });
});
