// npm run bench:edits: time to analyse a text of 100 KB again after one edit, with what the analysis before has left.
import { readFileSync } from 'node:fs';
import { analyse } from '../src/core/analysis/analyse';
import { createAnalysisCache } from '../src/core/analysis/cache';
import { loadModel } from '../src/core/analysis/model/loadModel';
import { processorTime, quantile } from './measure';
import { articleNumber, shapes } from './texts';

const SIZE = 100 * 1024;
const model = loadModel(readFileSync('model/english.bin'));
const articles = Array.from({ length: 25 }, (_, number) => articleNumber(number)).join('\n\n');
const texts: Record<string, string> = { 'same six people': shapes['news']?.(SIZE) ?? '', 'many people': articles };
const edits: Record<string, (edit: number) => [string, number]> = {
  'a letter': () => ['x', 0],
  'a mark of quotation': (edit) => [edit % 2 ? ' said he. “' : '', 1],
};

for (const [name, original] of Object.entries(texts))
  for (const [what, make] of Object.entries(edits)) {
    let text = original;
    const cache = createAnalysisCache();
    for (let run = 0; run < 10; run++) analyse(`${text}${run}`, { model, cache });
    const times: number[] = [];
    for (let edit = 0; edit < 200; edit++) {
      const at = Math.floor((text.length * ((edit * 37) % 200)) / 200);
      const [added, removed] = make(edit);
      text = text.slice(0, at) + added + text.slice(at + removed);
      const start = processorTime();
      analyse(text, { model, cache });
      times.push(processorTime() - start);
    }
    const [least, median, most] = [0, 0.5, 0.9].map((share) => quantile(times, share));
    console.log(`${name}, ${what}: least ${least} ms, median ${median} ms, nine in ten within ${most} ms`);
  }
