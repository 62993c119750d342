import assert from 'node:assert/strict';
import { type EditContext, type SidecarEdit, applyEdits } from '../../../src/core/sidecar/edit';
import { parseWhole } from '../../../src/core/sidecar/parse';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { type Random, randomFrom } from '../../support/random';
import { savedStatement } from '../../support/statement';
import { userSidecar } from '../../support/userSidecar';

const context: EditContext = { article: { sha256: '' } };

const STRINGS = [
  'plain',
  'a: b',
  ' # x',
  'two\nlines',
  "it's “so”",
  '- no',
  '12',
  'yes',
  '',
  ' edge ',
  'tab\there',
  '😀 \u2028',
  'a,[b]{c}',
  '"q"',
];

function randomEdit(random: Random, sidecar: Sidecar): SidecarEdit {
  const text = random.pick(STRINGS);
  const statement = sidecar.statements.length ? random.pick(sidecar.statements) : undefined;
  if (!statement || random.chance(0.15))
    return {
      kind: 'addStatement',
      statement: savedStatement(`n${random.below(1e6)}`, random.below(30), { note: text, codes: { c: text } }),
    };
  const { id } = statement;
  switch (random.below(8)) {
    case 0:
      return {
        kind: 'setStatement',
        id,
        fields: { status: random.pick(['accepted', 'rejected', 'suggested'] as const) },
      };
    case 1:
      return { kind: 'setStatement', id, fields: { note: text } };
    case 2:
      return {
        kind: 'setStatement',
        id,
        fields: { note: undefined, tags: random.pick([[], ['a'], ['a', text], ['b', 'a']]) },
      };
    case 3:
      return {
        kind: 'setCode',
        on: 'statements',
        id,
        variable: random.pick(['topic', 'odd key', 'new']),
        value: random.pick([undefined, text, 3, true, ['a', text]]),
      };
    case 4:
      return {
        kind: 'setStatement',
        id,
        fields: { content: savedStatement(text, random.below(9)).content, speaker: text },
      };
    case 5:
      return { kind: 'removeStatement', id };
    case 6:
      return {
        kind: 'upsertSpeaker',
        speaker: {
          id: random.pick(['s0', 's1', 'new']),
          name: text,
          kind: 'person',
          aliases: random.pick([[], ['b'], ['a', 'b', text]]),
        },
      };
    default:
      return { kind: 'setArticle', fields: { sha256: String(random.below(9)), title: random.pick([undefined, text]) } };
  }
}

const comments = (source: string): number =>
  source.match(/# (?:a comment at|a deeper|the end|speaker|first)/g)?.length ?? 0;

suite('editing files of people', () => {
  // 250 files with six edits each, in parts, so that each takes no more than a few seconds.
  for (let part = 0; part < 250; part += 50)
    test(`does what was asked, loses nothing and touches nothing else: files ${part} to ${part + 49}`, () =>
      editFiles(part, part + 50));
});

function editFiles(from: number, to: number): void {
  let written = 0;
  let refused = 0;
  for (let seed = from; seed < to; seed++) {
    const random = randomFrom(seed);
    let source = userSidecar(random);
    let before = parseWhole(source).sidecar;
    for (let step = 0; before && step < 6; step++) {
      const edit = randomEdit(random, before);
      const where = `seed ${seed} step ${step} ${JSON.stringify(edit)}\n${source}`;
      const result = applyEdits(source, [edit], context);
      if (result.kind === 'refused') {
        refused++;
        continue;
      }
      written++;
      const whole = parseWhole(result.source);
      assert.deepEqual(whole.problems, [], `${where}\n${result.source}`);
      assert.deepEqual(JSON.parse(JSON.stringify(whole.sidecar)), JSON.parse(JSON.stringify(result.sidecar)), where);
      // Every other item is there as it was.
      const touched =
        'id' in edit ? edit.id : 'statement' in edit ? edit.statement.id : 'speaker' in edit ? edit.speaker.id : '';
      for (const list of ['speakers', 'statements'] as const)
        assert.deepEqual(
          whole.sidecar?.[list].filter(({ id }) => id !== touched),
          before[list].filter(({ id }) => id !== touched),
          where,
        );
      if (edit.kind !== 'removeStatement') assert.equal(comments(result.source), comments(source), where);
      assert.equal(
        /[^\r]\n/.test(result.source),
        source.includes('\r\n') ? false : /[^\r]\n/.test(result.source),
        where,
      );
      // Undoing is writing the old bytes; doing nothing writes the same ones.
      assert.equal(result.before, source);
      const again = applyEdits(result.source, [], context);
      assert.equal(again.kind === 'written' && again.source, result.source);
      source = result.source;
      before = whole.sidecar;
    }
  }
  assert.ok(written > 180, `${written} written`);
  assert.equal(refused, 0, `${refused} refused`);
}
