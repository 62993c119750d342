// What the figures of the extension host have in common.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import path from 'node:path';
import { collectGarbage } from '../measure';

/** A line of the report. */
export const say = (line: string): void => console.log(`│ ${line}`);

/** In milliseconds, with the unit. */
export const since = (start: number, end = performance.now()): string => `${(end - start).toFixed(0)} ms`;

/**
 * Watches the event loop; the function returned ends that and says what was seen. A stretch is how much the extension
 * host computed in one turn of its loop, between serving what came in and serving it again; other programs do not count.
 * With the variable PROFILE, the name of a folder, it also writes what the processor did, for the inspector of Node.
 */
export function watch(): () => string {
  const endProfile = process.env.PROFILE ? profile(process.env.PROFILE) : undefined;
  const first = host.threadCpuUsage();
  const stretches: number[] = [];
  let last = first;
  const look = (): void => {
    const now = host.threadCpuUsage();
    stretches.push(spent(last, now));
    last = now;
  };
  // Behind all timers that are due, which run without serving anything in between.
  const timer = setInterval(() => setImmediate(look), 1);
  return () => {
    clearInterval(timer);
    endProfile?.();
    const longest = stretches.sort((a, b) => b - a).slice(0, 8);
    const shown = longest.map((each) => each.toFixed(0)).join(', ');
    return `longest stretches ${shown} ms, in all ${spent(first, last).toFixed(0)} ms`;
  };
}

/** The Node of VS Code can do more than the oldest one that the project is written for. */
const host = process as NodeJS.Process & { threadCpuUsage(): NodeJS.CpuUsage };

const spent = (from: NodeJS.CpuUsage, to: NodeJS.CpuUsage): number =>
  (to.user + to.system - from.user - from.system) / 1000;

let profiles = 0;

function profile(folder: string): () => void {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  return () => {
    session.post('Profiler.stop', (_, { profile }) => {
      const name = `${String(profiles++).padStart(2, '0')}.cpuprofile`;
      writeFileSync(path.join(folder, name), JSON.stringify(profile));
    });
    session.disconnect();
  };
}

/** Megabytes of the heap that are in use after all garbage is collected. */
export function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}
