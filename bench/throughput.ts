// npm run bench [-- SHAPE…]: processor time of one analysis by size and shape of the text. Linear means that the ratio of
// a size to the one before it, which is four times smaller, stays about 4.
import { analyse } from '../src/core/analysis/analyse';
import { shapes } from './texts';

const SIZES = [4_096, 16_384, 65_536, 262_144, 1_048_576];
const wanted = process.argv.slice(2);

/** Milliseconds this process has computed: unlike the clock, not stretched by what else the machine does. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const timeOf = (text: string): number => {
  const runs = text.length < 100_000 ? 5 : 1;
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = processorTime();
    analyse(text);
    best = Math.min(best, processorTime() - start);
  }
  return best;
};

const news = shapes['news'];
if (!news) throw new Error('The shape news is missing.');
const cold = processorTime();
analyse(news(4_096));
const first = processorTime() - cold;
for (let run = 0; run < 200; run++) analyse(news(4_096));

console.log(`first article of 4 KB: ${first.toFixed(0)} ms`);
console.log(
  `${'shape'.padEnd(16)}${SIZES.map((size) => `${size / 1024} KB`.padStart(18)).join('')}   largest: µs per KB`,
);
for (const [name, make] of Object.entries(shapes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  let before = 0;
  let row = name.padEnd(16);
  let time = 0;
  for (const size of SIZES) {
    time = timeOf(make(size));
    const ratio = before > 0 ? `×${(time / before).toFixed(1)}` : '';
    row += `${time.toFixed(2)} ms ${ratio.padEnd(6)}`.padStart(18);
    before = time;
  }
  console.log(`${row}   ${((time * 1000) / ((SIZES.at(-1) ?? 1) / 1024)).toFixed(0)}`);
}
