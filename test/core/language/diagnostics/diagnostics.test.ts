import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../../../src/core/analysis/article';
import { diagnose, fixAll, rules, type RuleId } from '../../../../src/core/language/diagnostics/index';
import type { Replacement } from '../../../../src/core/language/diagnostics/finding';
import type { View } from '../../../../src/core/language/view';
import { markedView, type ViewOptions } from '../../../support/markedView';

const names = { ann: 'Ann Bell', eve: 'Eve Cole' };
const view = (marked: string, options: ViewOptions = {}) => markedView(marked, { names, ...options });

/** The view with a problem that the engine reports at the cursor. */
function withProblem(marked: string, code: string, length = 1): View {
  const found = view(marked);
  const span = { start: found.cursor, end: found.cursor + length };
  const problems: Problem[] = [{ code, message: 'odd mark', span }];
  return { ...found, article: { ...found.article, problems } };
}

function apply(text: string, edits: readonly Replacement[]): string {
  let changed = text;
  for (const { start, end, text: put } of [...edits].reverse())
    changed = changed.slice(0, start) + put + changed.slice(end);
  return changed;
}

/** Rule, words, and each fix as its title and the text behind it. */
const report = (of: View) =>
  diagnose(of).map(({ rule, start, end, fixes }) => [
    rule,
    of.text.slice(start, end),
    fixes.map((fix) => [fix.title, fix.kind === 'edit' ? apply(of.text, fix.edits) : fix.kind]),
  ]);

suite('diagnostics', () => {
  test('have a page for each rule, and each page a rule', () => {
    const pages = readFileSync(path.join(__dirname, '../../../../docs/diagnostics.md'), 'utf8');
    const titles = [...pages.matchAll(/^## (\w+)\n\nDefault: `(\w+)`/gm)].map(([, title, level]) => [title, level]);
    assert.deepEqual(
      titles,
      // Codes are checked by the codebook, at the level of a setting beside these.
      [...Object.entries(rules).map(([id, { level }]) => [id, level]), ['codes', 'information']],
    );
  });
  test('are none in a clean article', () => {
    const clean = view(
      'Bell wins\n\n{1q:{q:“We won,”}} {1c:said} {1s:{ann:Ann Bell}}. {2s:{ann~:She}} {2c:smiled}: {2q:“Yes.”} {3s:A driver} {3c:saw} {3q:it}.',
      { said: { 1: 'ann', 2: 'ann' }, headline: true },
    );
    assert.deepEqual(diagnose(clean), []);
    assert.deepEqual(diagnose(view('')), []);
  });
  test('close, remove or carry on an unclosed quotation', () => {
    assert.deepEqual(report(withProblem('{q+:|“We won.}\n\nNext.', 'unclosed-quotation')), [
      [
        'unclosedQuotation',
        '“',
        [
          ['Close the quotation with ” after “We won.”', '“We won.”\n\nNext.'],
          ['Remove “', 'We won.\n\nNext.'],
          ['Go on with the quotation in the next paragraph: put “ before it', '“We won.\n\n“Next.'],
        ],
      ],
    ]);
  });
  test('match a closing mark with its opening one, or the other way round', () => {
    assert.deepEqual(report(withProblem('{q:“We won,|"} she said.', 'mismatched-quotation')), [
      [
        'mismatchedQuotation',
        '"',
        [
          ['Close with ”', '“We won,” she said.'],
          ['Open with "', '"We won," she said.'],
          ['Remove “ and "', 'We won, she said.'],
        ],
      ],
    ]);
  });
  test('open a quotation that is only closed', () => {
    assert.deepEqual(report(withProblem('Rain fell. We won,|” she said.', 'mismatched-quotation')), [
      [
        'mismatchedQuotation',
        '”',
        [
          ['Open the quotation with “ before it', 'Rain fell. “We won,” she said.'],
          ['Remove ”', 'Rain fell. We won, she said.'],
        ],
      ],
    ]);
  });
  test('attribute a quotation without speaker', () => {
    const marked = '{1s:{ann:Ann Bell}} {1c:said} {1q:“no”}. {eve:Eve Cole} left. {2q:“Yes.”}';
    assert.deepEqual(report(view(marked, { said: { 1: 'ann' } })), [
      [
        'quotationWithoutSpeaker',
        '“Yes.”',
        [
          ['Attribute to Eve Cole (nearest)', 'attribute'],
          ['Attribute to Ann Bell (spoke before)', 'attribute'],
          ['Pick the speaker…', 'pick'],
        ],
      ],
    ]);
    assert.deepEqual(diagnose(view(marked, { said: { 1: 'ann' }, status: { 2: 'accepted' } })), []);
  });
  test('offer the candidates of an ambiguous pronoun', () => {
    const marked = '{ann:Ann Bell} met {eve:Eve Cole}. {1s:{ann~:She}} {1c:said} {1q:no}.';
    assert.deepEqual(report(view(marked, { said: { 1: ['eve', 'ann'] } })), [
      [
        'ambiguousPronoun',
        'She',
        [
          ['Attribute to Eve Cole', 'attribute'],
          ['Attribute to Ann Bell', 'attribute'],
          ['Pick the speaker…', 'pick'],
        ],
      ],
    ]);
  });
  test('ask about a pronoun that the engine resolved without being sure', () => {
    const marked = '{ann:Ann Bell} met {eve:Eve Cole}. |{1s:{ann~:She}} {1c:said} {1q:no}.';
    const problems = (code: string) => {
      const odd = withProblem(marked, code, 3);
      const [first] = odd.annotated.statements;
      const statements = [{ ...first!, speaker: 'eve', suggestion: { ...first!.suggestion!, candidates } }];
      return diagnose({ ...odd, annotated: { ...odd.annotated, statements } }).map(({ rule }) => rule);
    };
    const candidates = ['eve', 'ann'].map((speaker) => ({ speaker, score: 0.5, reason: 'by hand' }));
    assert.deepEqual(problems('ambiguous-pronoun'), ['ambiguousPronoun']);
    assert.deepEqual(problems('other'), []);
  });
  test('ask about a last name that two people share, and not about people who speak together', () => {
    const marked = '{ann:Ann Bell} met {tom:Tom Bell}. |{1s:{tom:Bell}} {1c:said} {1q:no}.';
    const odd = withProblem(marked, 'ambiguous-name', 4);
    const [first] = odd.annotated.statements;
    const candidates = ['tom', 'ann'].map((speaker) => ({ speaker, score: 0.5, reason: 'by hand' }));
    const rulesFor = (speaker: string | undefined, of = odd) => {
      const statements = [{ ...first!, speaker, suggestion: { ...first!.suggestion!, candidates } }];
      return diagnose({ ...of, annotated: { ...of.annotated, statements } }).map(({ rule }) => rule);
    };
    assert.deepEqual(rulesFor('tom'), ['unintroducedSpeaker', 'ambiguousName']);
    assert.deepEqual(rulesFor(undefined, view(marked.replace('|', ''))), []);
  });
  test('miss an introduction only where nothing introduces', () => {
    const said = { 1: 'ann' };
    const bell = { names: { ann: 'Bell' }, said };
    const found = (marked: string) => diagnose(view(marked, bell)).map(({ rule }) => rule);
    assert.deepEqual(found('{1s:{ann:Bell}} {1c:said} {1q:no}.'), ['unintroducedSpeaker']);
    assert.deepEqual(found('{1s:{ann:Bell}, a doctor,} {1c:said} {1q:no}.'), []);
    assert.deepEqual(found('{1s:{ann:Bell}} {1c:said} {1q:no}. {ann=:The doctor} left.'), []);
    assert.deepEqual(found('{ann:Bell} left.'), []);
  });
  test('have a level each, and can be off', () => {
    const odd = withProblem('|“We won.', 'unclosed-quotation');
    assert.deepEqual(diagnose(odd, { levelOf: () => 'off' }), []);
    const level = (rule: RuleId) => (rule === 'unclosedQuotation' ? 'warning' : undefined);
    assert.deepEqual(
      diagnose(odd, { levelOf: level }).map((finding) => finding.level),
      ['warning'],
    );
    assert.deepEqual(new Set(Object.values(rules).map((rule) => rule.level)), new Set(['information', 'hint']));
  });
  test('fix all: the preferred edits that do not touch', () => {
    const found = diagnose(withProblem('{q+:|“We won.}\n\nNext.', 'unclosed-quotation'));
    assert.equal(apply('“We won.\n\nNext.', fixAll([...found, ...found])), '“We won.”\n\nNext.');
  });
});
