// npm run bench:index: what the index of a workspace of 2,000 articles costs, without the editor: analysis with the weights,
// summaries, memory, the stored file, and all references to a speaker. Processor time; two cores do nothing else than this.
import { readFileSync } from 'node:fs';
import { analyse } from '../src/core/analysis/analyse';
import { loadModel } from '../src/core/analysis/model/loadModel';
import { annotate } from '../src/core/sidecar/annotate';
import { placesOf, summarise, type ArticleSummary } from '../src/core/language/summary';
import { collectGarbage, processorTime, quantile } from './measure';
import { articleNumber } from './texts';

const ARTICLES = 2000;
const model = loadModel(readFileSync('model/english.bin'));
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

collectGarbage();
const before = process.memoryUsage().heapUsed;
const summaries = new Map<string, ArticleSummary>();
const times: number[] = [];
let characters = 0;
let statements = 0;
for (let number = 0; number < ARTICLES; number++) {
  const text = articleNumber(number);
  characters += text.length;
  const start = processorTime();
  const article = analyse(text, { model });
  const summary = summarise({ text, article, annotated: annotate(article, undefined, text) });
  times.push(processorTime() - start);
  statements += summary.statements.length;
  summaries.set(`file:///articles/${number}.article`, summary);
}
collectGarbage();
const total = times.reduce((sum, time) => sum + time, 0);
console.log(`${ARTICLES} articles, ${megabytes(characters)} of text, ${statements} statements`);
console.log(
  `analysed and summarised in ${(total / 1000).toFixed(1)} s; an article: median ${quantile(times, 0.5)} ms, ` +
    `nine in ten within ${quantile(times, 0.9)} ms, slowest ${quantile(times, 1)} ms`,
);
console.log(`memory of the index: ${megabytes(process.memoryUsage().heapUsed - before)}`);
const start = processorTime();
const lines = [...summaries].map((entry) => JSON.stringify(entry));
console.log(`stored: ${megabytes(lines.join('\n').length)}, written in ${(processorTime() - start).toFixed(0)} ms`);
const read = processorTime();
for (const line of lines) JSON.parse(line);
console.log(`read again in ${(processorTime() - read).toFixed(0)} ms`);

const names = new Map<string, number>();
for (const { speakers } of summaries.values())
  for (const { name } of speakers) names.set(name, (names.get(name) ?? 0) + 1);
const [[name] = ['']] = [...names].sort((a, b) => b[1] - a[1]);
const searches: number[] = [];
let places = 0;
for (let run = 0; run < 20; run++) {
  const from = processorTime();
  places = 0;
  for (const { speakers } of summaries.values())
    for (const speaker of speakers) if (speaker.name === name) places += placesOf(speaker.references).length;
  searches.push(processorTime() - from);
}
console.log(`all ${places} references to the most frequent speaker: median ${quantile(searches, 0.5)} ms`);
