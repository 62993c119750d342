// Learns on one part of a corpus and scores another: tsx training/develop.ts [name=value …]. For work on the model.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { analyse } from '../src/core/analysis/analyse';
import { modelOf } from '../src/core/analysis/model/loadModel';
import type { PosWeights } from '../src/core/analysis/model/posTagger';
import { WordTable } from '../src/core/analysis/model/wordTable';
import { englishLexicon } from '../src/core/lexicon/english';
import { readArticles, readingOf, type GoldArticle, type Reading } from './corpus';
import { learn } from './learn';
import { countArticle, reportOf, toScored, type Answer, type Rates } from './scoring';
import { readTreebank, trainPos } from './trainPos';

const arg = (name: string, fallback: number): number =>
  Number(process.argv.find((a) => a.startsWith(`${name}=`))?.split('=')[1] ?? fallback);
const began = performance.now();
const log = (line: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(0)}s ${line}`);
const root = '../shared/corpora';
const table = new WordTable(englishLexicon());
const cache = '/tmp/learn-pos.bin';
const pos: PosWeights = existsSync(cache)
  ? (deserialize(readFileSync(cache)) as PosWeights)
  : trainPos(readTreebank(`${root}/pos/ewt.tsv`, table), 16, 5);
if (!existsSync(cache)) writeFileSync(cache, serialize(pos));
const read = (list: GoldArticle[]): Reading[] => list.map((a) => readingOf(a, table, pos));
const articles = readArticles(`${root}/dev/polnear.jsonl`);
const train = read(articles.filter((a) => a.split === 'train').filter((_, i) => i % arg('every', 1) === 0));
log(`${train.length} articles`);
const drop = arg('drop', 0.5);
const weights = learn(train, pos, {
  flat: { bits: arg('fbits', 18), epochs: arg('fep', 6), rate: 0.1, drop: arg('fdrop', drop) },
  cue: { bits: 19, epochs: arg('cep', 6), rate: 0.05, drop: arg('cdrop', 0.4) },
  frame: { bits: arg('gbits', 18), epochs: arg('gep', 6), rate: 0.1, drop: arg('gdrop', drop) },
  judge: { bits: 17, epochs: 5, rate: 0.03, drop: arg('jdrop', 0.3) },
  source: { bits: 16, epochs: 5, rate: 0.03, drop: arg('sdrop', 0.3) },
  log,
});
log('learned');
writeFileSync('/tmp/learn-weights.bin', serialize({ ...weights, priors: [...weights.priors] }));
const sets: [string, GoldArticle[], { kinds?: ReadonlySet<string>; cueClass?: string }[]][] = [
  ['polnear', articles.filter((a) => a.split === 'dev'), [{}, { cueClass: 'speech' }]],
  ['gum', readArticles(`${root}/dev/gum_news.jsonl`), [{}]],
  ['litbank', readArticles(`${root}/dev/litbank_fiction.jsonl`), [{ kinds: new Set(['direct']) }]],
  ['sample', readArticles('../shared/samples/it-industry-meeting.gold.jsonl'), [{}]],
];
const model = modelOf(weights);
const pc = (x: number): string => (100 * x).toFixed(1);
const show = (r: Rates): string => `${pc(r.f1)} (P ${pc(r.precision)} R ${pc(r.recall)})`;
for (const [name, gold, modes] of sets) {
  const t0 = performance.now();
  const found = gold.map((a) => analyse(a.text, { model }).statements);
  const ms = (performance.now() - t0) / gold.length;
  for (const float of [true, false])
    for (const least of name === 'polnear' ? [0.35, 0.4, 0.45, 0.5] : [0.4, 0.5])
      for (const mode of modes) {
        const answers: Answer[] = [];
        const counts = gold.map((a, i) =>
          countArticle(
            {
              text: a.text,
              gold: a.statements,
              predicted: (found[i] ?? [])
                .filter((s) => s.confidence >= least && (float || s.rule !== 'floating'))
                .map(toScored),
              ...(a.ignore && { ignore: a.ignore }),
            },
            mode,
            answers,
          ),
        );
        const r = reportOf(counts);
        const kinds = Object.entries(r.byKind).map(([k, v]) => `${k} ${pc(v.overlap.f1)}`);
        console.log(
          `${name}${mode.cueClass ? ' speech' : ''} ≥${least}${float ? '' : ' no floats'}: overlap ${show(r.overlap)} exact ${pc(r.exact.f1)} token ${pc(r.token.f1)} source ${pc(r.source)} joint ${pc(r.joint.f1)} cue ${pc(r.cue)} | ${kinds.join(' ')} | n ${r.predicted}/${r.gold}`,
        );
      }
  console.log(`${name} ${ms.toFixed(1)} ms/article`);
}
