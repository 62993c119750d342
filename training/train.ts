// Learns the weights of the engine: npm run train -- [options]. See README.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { WordTable } from '../src/core/analysis/model/wordTable';
import { englishLexicon } from '../src/core/lexicon/english';
import { readArticles, readingOf } from './corpus';
import { readGoldFolder } from './goldFolder';
import { learn } from './learn';
import { packWeights } from './packWeights';
import { levels, posSettings, settings } from './settings';
import { readTreebank, trainPos } from './trainPos';

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: ['../shared/corpora/dev/polnear.jsonl'] },
    gold: { type: 'string', multiple: true, default: ['gold/train'] },
    treebank: { type: 'string', default: '../shared/corpora/pos/ewt.tsv' },
    'leave-out': { type: 'string', multiple: true, default: [] },
    /** Learns from each N-th article only, for a learning curve. */
    every: { type: 'string', default: '1' },
    out: { type: 'string', default: 'model/english.bin' },
  },
});
const began = performance.now();
const log = (line: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}`);

const left = new Set(values['leave-out']);
const articles = [...values.data.flatMap(readArticles), ...values.gold.flatMap(readGoldFolder)].filter(
  (article, index) => !left.has(article.split ?? '') && index % Number(values.every) === 0,
);
const words = new WordTable(englishLexicon());
const pos = trainPos(readTreebank(values.treebank, words), posSettings.bits, posSettings.epochs);
log(`part-of-speech tagger learned; ${articles.length} articles to read`);
const readings = articles.map((article) => readingOf(article, words, pos));
const weights = learn(readings, pos, { ...settings, log });
const bytes = packWeights(weights, levels);
mkdirSync(path.dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
log(
  `${values.out}: ${bytes.length} bytes, ${deflateRawSync(bytes, { level: 9 }).length} deflated, ${brotliCompressSync(bytes).length} with Brotli`,
);
