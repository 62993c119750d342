// What the figures of the extension host have in common. A delay is how long its event loop was held up at a stretch.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectGarbage } from '../measure';

/** A line of the report. */
export const say = (line: string): void => console.log(`│ ${line}`);

/** In milliseconds, with the unit. */
export const since = (start: number, end = performance.now()): string => `${(end - start).toFixed(0)} ms`;

/** Watches the event loop; the function returned ends that and says what was seen. */
export function watch(): () => string {
  const delays = monitorEventLoopDelay({ resolution: 2 });
  delays.enable();
  return () => {
    delays.disable();
    const milliseconds = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(0);
    return `longest delay ${milliseconds(delays.max)} ms, 99.9 % ${milliseconds(delays.percentile(99.9))} ms`;
  };
}

/** Megabytes of the heap that are in use after all garbage is collected. */
export function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}
