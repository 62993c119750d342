import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { poll } from '../support/poll';
import { startSession, type Session, type SessionOptions } from '../support/session';

/** A VS Code whose extension host carries out tasks from outside, see `driver.cjs`. */
export interface Driven extends Session {
  /** Hands in a task, for whichever window takes it first, and does not wait. */
  start(name: string, options: object): Promise<Task>;
  /** Hands in a task and waits for its answer. */
  do<T = unknown>(name: string, options: object): Promise<T>;
}

/** A task that was handed in. */
export interface Task {
  /** Its answer. @param limit Milliseconds to wait for it. */
  readonly done: (limit?: number) => Promise<Answer>;
}

interface Answer {
  readonly value?: unknown;
  /** Of the extension host that carried it out. */
  readonly pid?: number;
  readonly error?: string;
}

/** Starts VS Code with the driver in it. */
export async function startDriven(options: SessionOptions = {}): Promise<Driven> {
  const tasks = mkdtempSync(path.join(os.tmpdir(), 'article-annotator-tasks-'));
  const session = await startSession({
    ...options,
    tests: path.resolve(__dirname, 'driver.cjs'),
    env: { FAULT_TASKS: tasks },
  });
  let count = 0;
  const start: Driven['start'] = async (name, input) => {
    const file = path.join(tasks, String(++count));
    await writeFile(`${file}.task`, JSON.stringify({ name, ...input }));
    await rename(`${file}.task`, `${file}.task.json`);
    const answer = (): Promise<string | undefined> => readFile(`${file}.done.json`, 'utf8').catch(() => undefined);
    return {
      done: async (limit = 60_000) => JSON.parse(await poll(`${name} is done`, answer, limit)) as Answer,
    };
  };
  return {
    ...session,
    start,
    async do<T>(name: string, input: object) {
      const { value, error } = await (await start(name, input)).done();
      if (error !== undefined) throw new Error(error);
      return value as T;
    },
    async close() {
      await session.close();
      rmSync(tasks, { recursive: true, force: true });
    },
  };
}
