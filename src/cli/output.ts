import { once } from 'node:events';

/** Writes to standard output, waiting while the reader is slow, so that memory does not grow. */
export async function print(text: string): Promise<void> {
  if (text && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

export function complain(message: string): void {
  process.stderr.write(`article-annotator: ${message.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
}

/** Shows how far a long run is, on standard error, when that is a terminal. */
export function progress(done: number, total: number, what: string): void {
  if (!process.stderr.isTTY || total < 5) return;
  process.stderr.write(done < total ? `\r\x1b[K${done} of ${total} ${what}` : '\r\x1b[K');
}
