// npm run bench:model: what the learned engine costs: first article, articles of 4 KB, an edit in 100 KB, memory.
import { readFileSync } from 'node:fs';
import { analyse } from '../src/core/analysis/analyse';
import { createAnalysisCache } from '../src/core/analysis/cache';
import { loadModel } from '../src/core/analysis/model/loadModel';
import { readGoldFolder } from '../training/goldFolder';
import { collectGarbage, processorTime, quantile } from './measure';

const held = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

// Real articles are longer than those of the project: several are put together and cut at 4 KB.
const SIZE = 4096;
const all = readGoldFolder('gold/score').map(({ text }) => text);
const articles = all.map((text, i) => `${text}\n\n${all[(i + 1) % all.length] ?? ''}`.slice(0, SIZE));

const bytes = readFileSync('model/english.bin');
const before = held();
const start = processorTime();
const model = loadModel(bytes);
const loaded = processorTime();
analyse(articles[0] ?? '', { model });
const first = processorTime();
console.log(`cold: ${(loaded - start).toFixed(0)} ms to load, ${(first - loaded).toFixed(0)} ms for the first article`);

for (let round = 0; round < 10; round++) for (const text of articles) analyse(text, { model });
const least: number[] = [];
const usual: number[] = [];
for (const text of articles) {
  const times: number[] = [];
  for (let run = 0; run < 9; run++) {
    const at = performance.now();
    analyse(text, { model });
    times.push(performance.now() - at);
  }
  least.push(Math.min(...times));
  usual.push(Number(quantile(times, 0.5)));
}
console.log(
  `${articles.length} articles of 4 KB: median of the fastest of nine runs ${quantile(least, 0.5)} ms, of the middle ones ${quantile(usual, 0.5)} ms`,
);
console.log(
  `memory held by the engine: ${(held() - before + bytes.length / 2 ** 20).toFixed(0)} MB, weights file included`,
);

let text = '';
while (text.length < 100 * 1024) text += `${articles[text.length % articles.length] ?? ''}\n\n`;
const cache = createAnalysisCache();
analyse(text, { model, cache });
const edits: number[] = [];
for (let edit = 0; edit < 60; edit++) {
  const place = Math.floor((text.length * ((edit * 37) % 60)) / 60);
  text = `${text.slice(0, place)}${edit % 3 ? 'x' : ' said he. “'}${text.slice(place)}`;
  const at = performance.now();
  analyse(text, { model, cache });
  edits.push(performance.now() - at);
}
console.log(`edit in 100 KB: median ${quantile(edits, 0.5)} ms, slowest ${Math.max(...edits).toFixed(1)} ms`);
