// npm run bench [-- --model] [SHAPE…]: processor time of one analysis by size and shape of the text, up to 5 MB, and the
// longest stretch of work between two pauses. Linear means that the time per KB of a size stays about that of the one before.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse, analyseInSteps, type AnalyseOptions } from '../src/core/analysis/analyse';
import { loadModel } from '../src/core/analysis/model/loadModel';
import { processorTime } from './measure';
import { shapes } from './texts';

const SIZES = [4_096, 65_536, 1_048_576, 5_242_880];
const { values, positionals: wanted } = parseArgs({
  options: { model: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const options: AnalyseOptions = values.model ? { model: loadModel(readFileSync('model/english.bin')) } : {};

/** Milliseconds of one analysis, and of its longest stretch; of each the least of a few runs. */
function timesOf(text: string): { all: number; stretch: number } {
  const runs = text.length < 100_000 ? 5 : 2;
  const best = { all: Infinity, stretch: Infinity };
  for (let run = 0; run < runs; run++) {
    const steps = analyseInSteps(text, options);
    const start = processorTime();
    let [from, clock, stretch] = [start, performance.now(), 0];
    for (let done = false; !done;) {
      done = steps.next().done ?? false;
      const [now, later] = [processorTime(), performance.now()];
      // The clock counts what other programs do meanwhile; processor time counts what the collector does beside.
      stretch = Math.max(stretch, Math.min(now - from, later - clock));
      [from, clock] = [now, later];
    }
    best.all = Math.min(best.all, processorTime() - start);
    best.stretch = Math.min(best.stretch, stretch);
  }
  return best;
}

const news = shapes['news'];
if (!news) throw new Error('The shape news is missing.');
const cold = processorTime();
analyse(news(4_096), options);
const first = processorTime() - cold;
const warm: number[] = [];
for (let run = 0; run < 200; run++) warm.push(timesOf(news(4_096 + run)).all);
warm.sort((a, b) => a - b);
console.log(
  `article of 4 KB: first ${first.toFixed(0)} ms, warm median ${(warm[100] ?? 0).toFixed(1)} ms, least ${(warm[0] ?? 0).toFixed(1)} ms`,
);
const head = SIZES.map((size) => `${size / 1024} KB`.padStart(14)).join('');
console.log(`µs per KB       ${head}   5 MB: seconds, longest stretch in ms`);
for (const [name, make] of Object.entries(shapes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  let row = name.padEnd(16);
  let last = { all: 0, stretch: 0 };
  for (const size of SIZES) {
    last = timesOf(make(size));
    row += ((last.all * 1000) / (size / 1024)).toFixed(0).padStart(14);
  }
  console.log(`${row}   ${(last.all / 1000).toFixed(1)}, ${last.stretch.toFixed(0)}`);
}
