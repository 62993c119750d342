// npm run eval:speakers [-- --half 0|1] [--list CLASS] [--found MODEL|rules]: speaker resolution by form of the source,
// over the statements of the gold, or over those that the engine finds with these weights and whose content matches.
import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../src/core/analysis/analyse';
import { loadModel } from '../src/core/analysis/model/loadModel';
import { resolveSpeakers } from '../src/core/analysis/speakers/resolveSpeakers';
import { readArticles } from './corpus';
import { readMarked } from './goldFolder';
import { matchContents, toScored } from './scoring';
import { layText } from './textLayer';

interface GoldStatement {
  content: [number, number][];
  source: [number, number][] | null;
  cue: [number, number][] | null;
  speaker: string | null;
  speakerAliases?: string[];
  speakerWiki?: string;
  speakerForm?: string;
  speakerType?: string;
  speakerUncertain?: boolean;
  speakerNamed?: boolean;
  speakerChain?: unknown;
  optional?: boolean;
}
interface GoldArticle {
  id: string;
  text: string;
  statements: GoldStatement[];
}

const TITLES = new Set(
  `mr mrs ms miss dr prof professor president vice prime minister secretary governor gov senator sen representative rep the`.split(
    /\s+/,
  ),
);
const PRONOUN = /^(?:he|she|they|it|i|we|you|who|whom|which|that|him|her|his|their|its|our|my|whose|them)$/i;

const fold = (name: string): string[] => {
  let words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(/\s+/);
  while (words.length > 1 && TITLES.has(words[0]!)) words = words.slice(1);
  return words;
};

const spans = (pairs: [number, number][] | null): { start: number; end: number }[] =>
  (pairs ?? []).map(([start, end]) => ({ start, end }));

function isRight(gold: GoldStatement, name: string): boolean {
  const full = fold(gold.speaker ?? '');
  const answer = fold(name).join(' ');
  return [gold.speaker, gold.speakerWiki, ...(gold.speakerAliases ?? [])].some((alias) => {
    if (!alias) return false;
    const words = fold(alias);
    return words.join(' ') === answer && words.length >= Math.min(full.length, 2);
  });
}

const formOf = (article: GoldArticle, gold: GoldStatement): string => {
  const source = (gold.source ?? []).map(([start, end]) => article.text.slice(start, end)).join(' ');
  if (gold.speakerForm) return gold.speakerForm;
  if (!source) return 'none';
  if (PRONOUN.test(source)) return 'pronoun';
  const last = fold(gold.speaker ?? '').at(-1) ?? '';
  return gold.speaker && fold(source).includes(last)
    ? 'name'
    : /\p{Lu}/u.test(source.replace(/^\p{Lu}/u, ''))
      ? 'name'
      : 'nominal';
};

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const half = option('--half');
const list = option('--list');
const weights = option('--found');
const model = weights && weights !== 'rules' ? loadModel(fs.readFileSync(weights)) : undefined;

/** Name of the speaker for each statement of the gold; absent where the engine found no such statement. */
function answersOf({ text, statements }: GoldArticle): Map<number, { name: string | undefined; source: string }> {
  const answers = new Map<number, { name: string | undefined; source: string }>();
  const wordsOf = (pairs: { start: number; end: number }[]): string =>
    pairs.map(({ start, end }) => text.slice(start, end)).join(' | ');
  if (weights) {
    const article = analyse(text, model ? { model } : {});
    const names = new Map(article.speakers.map((speaker) => [speaker.id, speaker.name]));
    for (const [at, index] of matchContents(text, statements, article.statements.map(toScored))) {
      const found = article.statements[index];
      answers.set(at, {
        name: found?.speaker === undefined ? undefined : names.get(found.speaker),
        source: wordsOf([...(found?.source ?? [])]),
      });
    }
    return answers;
  }
  const result = resolveSpeakers({
    text,
    ...layText(text),
    statements: statements.map(({ content, source, cue }) => ({
      content: spans(content),
      source: spans(source),
      cue: spans(cue),
    })),
  });
  const names = new Map(result.speakers.map((speaker) => [speaker.id, speaker.name]));
  for (const [at, { speaker }] of result.statements.entries())
    answers.set(at, {
      name: speaker === undefined ? undefined : names.get(speaker),
      source: wordsOf(spans(statements[at]?.source ?? null)),
    });
  return answers;
}

function evaluate(file: string, articles: readonly GoldArticle[], own = false): void {
  const tally = new Map<string, { all: number; right: number; none: number }>();
  const unnamed = { all: 0, named: 0 };
  const errors = new Map<string, number>();
  for (const [index, article] of articles.entries()) {
    if (half !== undefined && index % 2 !== Number(half)) continue;
    const answers = answersOf(article);
    for (const [at, gold] of article.statements.entries()) {
      if (gold.optional || gold.speakerUncertain || !gold.source) continue;
      const answer = answers.get(at);
      if (!answer) continue;
      const { name } = answer;
      const form = formOf(article, gold);
      const source = gold.source.map(([start, end]) => article.text.slice(start, end)).join(' | ');
      const report = (kind: string): void => {
        errors.set(`${form}: ${kind}`, (errors.get(`${form}: ${kind}`) ?? 0) + 1);
        if (list === 'all' || list === form || list === kind)
          console.log(
            `${article.id.slice(0, 40)} ${gold.source?.[0]?.[0]} [${form}/${gold.speakerType}] ${kind}: ${source.slice(0, 90)}${answer.source === source ? '' : ` (found: ${answer.source.slice(0, 90)})`} → ${name ?? '-'} | gold ${gold.speaker ?? '-'}`,
          );
      };
      if (gold.speaker && gold.speakerNamed !== false) {
        const key = gold.speakerType && gold.speakerType !== 'person' && form === 'name' ? 'name (body)' : form;
        const row = tally.get(key) ?? { all: 0, right: 0, none: 0 };
        tally.set(key, row);
        row.all++;
        if (!name) {
          row.none++;
          report('nobody');
        } else if (isRight(gold, name)) row.right++;
        else report(fold(name).at(-1) === fold(gold.speaker).at(-1) ? 'other full name' : 'somebody else');
      } else if (gold.speaker === null && (gold.speakerChain !== undefined || own)) {
        unnamed.all++;
        if (name) {
          unnamed.named++;
          report('named although unnamed');
        }
      }
    }
  }
  console.log(`\n${path.basename(file)}`);
  for (const [form, { all, right, none }] of [...tally].sort())
    console.log(
      `  ${form.padEnd(12)} n=${String(all).padStart(4)}  right ${((100 * right) / all).toFixed(1)} %  nobody ${((100 * none) / all).toFixed(1)} %`,
    );
  if (unnamed.all)
    console.log(
      `  unnamed      n=${String(unnamed.all).padStart(4)}  named anyway ${((100 * unnamed.named) / unnamed.all).toFixed(1)} %`,
    );
  for (const [kind, count] of [...errors].sort((a, b) => b[1] - a[1]))
    console.log(`    ${String(count).padStart(3)} ${kind}`);
}

const shared = path.resolve('../shared');
for (const file of [
  'corpora/dev/polnear-speakers.jsonl',
  'corpora/dev/gum_news.jsonl',
  'samples/it-industry-meeting.gold.jsonl',
]) {
  const at = path.join(shared, file);
  if (!fs.existsSync(at)) continue;
  evaluate(file, readArticles<GoldArticle>(at));
}

for (const folder of ['gold/train', 'gold/score']) evaluate(folder, readMarked(folder), true);
