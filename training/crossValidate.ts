// Scores the engine on articles that it has not learned from, in turn: npm run crossval -- [options]. See README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../src/core/analysis/analyse';
import { loadModel } from '../src/core/analysis/model/loadModel';
import { WordTable } from '../src/core/analysis/model/wordTable';
import { englishLexicon } from '../src/core/lexicon/english';
import { reliability } from './calibrate';
import { readArticles, readingOf } from './corpus';
import { readGoldFolder } from './goldFolder';
import { learn } from './learn';
import { packWeights } from './packWeights';
import { randomFrom } from './random';
import { countArticle, reportOf, toScored, type Answer, type Counts, type Report } from './scoring';
import { levels, posSettings, settings } from './settings';
import { readTreebank, trainPos } from './trainPos';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/corpora/dev/polnear.jsonl' },
    /** Learned from in every fold, never scored. */
    gold: { type: 'string', default: 'gold/train' },
    treebank: { type: 'string', default: '../shared/corpora/pos/ewt.tsv' },
    folds: { type: 'string', default: '5' },
    /** Numbers of the folds to run, with commas between them; all without it. */
    only: { type: 'string' },
    /** Folder that keeps the weights of each fold. Those that are there are used: for changes that need no new learning. */
    models: { type: 'string' },
  },
});

const folds = Number(values.folds);
const chosen = values.only ? values.only.split(',').map(Number) : Array.from({ length: folds }, (_, fold) => fold);
const words = new WordTable(englishLexicon());
const pos = trainPos(readTreebank(values.treebank, words), posSettings.bits, posSettings.epochs);
const scored = readArticles(values.data).map((article) => readingOf(article, words, pos));
const always = readGoldFolder(values.gold).map((article) => readingOf(article, words, pos));

const all: (readonly [whole: Counts, speech: Counts])[] = [];
const answers: Answer[] = [];
for (const fold of chosen) {
  const model = loadModel(weightsOf(fold));
  for (const { gold } of scored.filter((_, index) => index % folds === fold)) {
    const { text, statements, ignore } = gold;
    const article = {
      text,
      gold: statements,
      predicted: analyse(text, { model }).statements.map(toScored),
      ...(ignore && { ignore }),
    };
    all.push([countArticle(article, {}, answers), countArticle(article, { cueClass: 'speech' })]);
  }
}

function weightsOf(fold: number): Uint8Array {
  const file = values.models && path.join(values.models, `${fold}-of-${folds}.bin`);
  if (file && existsSync(file)) return readFileSync(file);
  const train = [...scored.filter((_, index) => index % folds !== fold), ...always];
  const bytes = packWeights(learn(train, pos, { ...settings, log: () => undefined }), levels);
  if (file) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return bytes;
}

/** Middle 95 % of `figure` over articles drawn anew with replacement. */
function interval(counts: readonly Counts[], figure: (report: Report) => number): string {
  const random = randomFrom(11);
  const drawn = Array.from({ length: 200 }, () =>
    figure(reportOf(counts.map(() => counts[Math.floor(random() * counts.length)] as Counts))),
  ).sort((a, b) => a - b);
  return `${percent(drawn[4] ?? 0)}-${percent(drawn[194] ?? 0)}`;
}

const percent = (x: number): string => (100 * x).toFixed(1);
const print = (name: string, counts: readonly Counts[], figure: (report: Report) => number): void =>
  console.log(`${name.padEnd(22)} ${percent(figure(reportOf(counts)))}  (${interval(counts, figure)})`);

const whole = all.map(([counts]) => counts);
const speech = all.map(([, counts]) => counts);
console.log(`${all.length} articles in ${chosen.length} of ${folds} folds`);
print('overlap', whole, ({ overlap }) => overlap.f1);
print('  precision', whole, ({ overlap }) => overlap.precision);
print('  recall', whole, ({ overlap }) => overlap.recall);
print('exact', whole, ({ exact }) => exact.f1);
print('token', whole, ({ token }) => token.f1);
for (const kind of ['direct', 'mixed', 'indirect'])
  print(`${kind}, overlap`, whole, ({ byKind }) => byKind[kind]?.overlap.f1 ?? 0);
print('source', whole, ({ source }) => source);
print('content and source', whole, ({ joint }) => joint.f1);
print('speech cues, overlap', speech, ({ overlap }) => overlap.f1);
print('  content and source', speech, ({ joint }) => joint.f1);
console.log(`calibration error      ${reliability(answers).ece.toFixed(3)}`);
