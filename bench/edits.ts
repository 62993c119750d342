// npm run bench:edits: time to analyse a text of 100 KB again after one edit, with what the analysis before has left.
import { analyse } from '../src/core/analysis/analyse';
import { createAnalysisCache } from '../src/core/analysis/cache';
import { shapes } from './texts';

const SIZE = 100 * 1024;
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const make = shapes['news'];
if (!make) throw new Error('The shape news is missing.');
let text = make(SIZE);
const cache = createAnalysisCache();
for (let run = 0; run < 10; run++) analyse(make(SIZE - run));
const scratch = processorTime();
analyse(text, { cache });
console.log(`from scratch: ${(processorTime() - scratch).toFixed(1)} ms`);
const times: number[] = [];
for (let edit = 0; edit < 200; edit++) {
  const at = Math.floor((text.length * ((edit * 37) % 200)) / 200);
  text = `${text.slice(0, at)}${edit % 3 ? 'x' : ' said he. “'}${text.slice(at + (edit % 2))}`;
  const start = processorTime();
  analyse(text, { cache });
  times.push(processorTime() - start);
}
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
console.log(`after an edit: median ${at(0.5)} ms, nine in ten within ${at(0.9)} ms, slowest ${at(1)} ms`);
