// Scores the engine: npm run eval. Fails when a figure falls below its floor.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse } from '../src/core/analysis/analyse';
import { loadModel } from '../src/core/analysis/model/loadModel';
import { reliability } from './calibrate';
import { readArticles, type GoldArticle } from './corpus';
import { readGoldFolder } from './goldFolder';
import { countArticle, reportOf, toScored, type Answer, type Report, type ScoreOptions } from './scoring';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'model/english.bin' },
    /** Learned without PolNeAR's split `dev`: npm run train -- --leave-out dev --out scratch/heldout.bin */
    heldout: { type: 'string', default: 'scratch/heldout.bin' },
    corpora: { type: 'string', default: '../shared/corpora/dev' },
    samples: { type: 'string', default: '../shared/samples/it-industry-meeting.gold.jsonl' },
    rules: { type: 'boolean', default: false },
    /** Statements below this confidence are not counted. */
    least: { type: 'string', default: '0' },
  },
});

interface Suite {
  readonly name: string;
  readonly articles: readonly GoldArticle[];
  readonly model: string;
  readonly options?: ScoreOptions;
  /** The gold counts each stretch of a broken quotation: so are those of the statements found. */
  readonly stretches?: boolean;
  /** Figures that must not be lost again, in per cent; names as in `figuresOf`. Raise them when the engine gets better. */
  readonly floors?: Readonly<Record<string, number>>;
}

const suites: Suite[] = [
  {
    name: 'own articles kept for scoring',
    articles: readGoldFolder('gold/score'),
    model: values.model,
    floors: { overlap: 90.5, source: 96 },
  },
  { name: 'own articles to learn from', articles: readGoldFolder('gold/train'), model: values.model },
];
const polnear = `${values.corpora}/polnear.jsonl`;
if (existsSync(polnear) && existsSync(values.heldout)) {
  const articles = readArticles(polnear).filter(({ split }) => split === 'dev');
  const floors = {
    overlap: 75.5,
    token: 88.5,
    exact: 62,
    direct: 95,
    mixed: 87,
    indirect: 67,
    source: 94,
    joint: 70.5,
  };
  suites.push({ name: 'PolNeAR dev, not learned from', articles, model: values.heldout, floors });
  suites.push({
    name: '  its speech cues only',
    articles,
    model: values.heldout,
    options: { cueClass: 'speech' },
    floors: { overlap: 81.5, joint: 77.5 },
  });
}
if (existsSync(values.corpora)) {
  suites.push({
    name: 'GUM news, not learned from',
    articles: readArticles(`${values.corpora}/gum_news.jsonl`),
    model: values.model,
    floors: { overlap: 56, recall: 76, source: 90 },
  });
  suites.push({
    name: 'LitBank, direct speech',
    articles: readArticles(`${values.corpora}/litbank_fiction.jsonl`),
    model: values.model,
    options: { kinds: new Set(['direct']) },
    floors: { recall: 86 },
  });
  suites.push({
    name: 'LitBank, direct speech, each stretch of a broken quotation for itself',
    articles: readArticles(`${values.corpora}/litbank_fiction.jsonl`),
    model: values.model,
    options: { kinds: new Set(['direct']) },
    stretches: true,
    floors: { recall: 90 },
  });
}
if (existsSync(values.samples))
  suites.push({
    name: 'sample article',
    articles: readArticles(values.samples),
    model: values.model,
    floors: { overlap: 100 },
  });

const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);

function figuresOf(report: Report): Record<string, number> {
  return {
    overlap: report.overlap.f1,
    recall: report.overlap.recall,
    exact: report.exact.f1,
    token: report.token.f1,
    source: report.source,
    joint: report.joint.f1,
    ...Object.fromEntries(Object.entries(report.byKind).map(([kind, { overlap }]) => [kind, overlap.f1])),
  };
}

let failed = 0;
for (const { name, articles, model: file, options, floors, stretches } of suites) {
  const model = values.rules ? undefined : loadModel(readFileSync(file));
  const answers: Answer[] = [];
  const counts = articles.map(({ text, statements, ignore }) => {
    const found = analyse(text, model ? { model } : {}).statements;
    const article = {
      text,
      gold: statements,
      predicted: found
        .filter(({ confidence }) => confidence >= Number(values.least))
        .map(toScored)
        .flatMap((one) => (stretches ? one.content.map((span) => ({ ...one, content: [span] })) : [one])),
      ...(ignore && { ignore }),
    };
    return countArticle(article, options, answers);
  });
  const report = reportOf(counts);
  const { overlap, exact, token, joint } = report;
  console.log(`\n${name}: ${report.articles} articles, ${report.gold} statements, ${report.predicted} found`);
  console.log(`  content     P      R      F1`);
  for (const [label, r] of Object.entries({ overlap, exact, token, 'with source': joint }))
    console.log(`  ${label.padEnd(12)}${percent(r.precision)}  ${percent(r.recall)}  ${percent(r.f1)}`);
  for (const [kind, { overlap: r }] of Object.entries(report.byKind))
    console.log(`  ${kind.padEnd(12)}${percent(r.precision)}  ${percent(r.recall)}  ${percent(r.f1)}`);
  const { ece, bins } = reliability(answers);
  console.log(`  source ${percent(report.source)}  cue ${percent(report.cue)}  calibration error ${ece.toFixed(3)}`);
  console.log(`  said/right: ${bins.map((b) => `${b.mean.toFixed(2)}/${b.share.toFixed(2)} (${b.n})`).join('  ')}`);
  const figures = figuresOf(report);
  for (const [figure, least] of Object.entries(floors ?? {}))
    if (100 * (figures[figure] ?? 0) < least) {
      console.log(`  BELOW THE FLOOR: ${figure} ${percent(figures[figure] ?? 0)} < ${least}`);
      failed++;
    }
}
process.exitCode = failed ? 1 : 0;
