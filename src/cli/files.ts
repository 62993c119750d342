import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { Failure, reasonOf } from './failure';

export const defaultInclude = '**/*.{article,txt}';

/**
 * The files that `paths` name, in the order given; a directory stands for the files below it that match `include`,
 * sorted, without those in `node_modules` and in folders whose name begins with a dot.
 */
export async function findFiles(paths: readonly string[], include: string): Promise<string[]> {
  const files: string[] = [];
  for (const each of paths) {
    const isDirectory = await stat(each).then(
      (found) => found.isDirectory(),
      (error: unknown) => {
        throw new Failure(`${each}: ${reasonOf(error)}`);
      },
    );
    if (!isDirectory) files.push(each);
    else {
      const found = await glob(include, { cwd: each, ignore: ['**/node_modules/**'], expandDirectories: false });
      files.push(...found.sort().map((name) => path.join(each, name)));
    }
  }
  return files;
}

/** The text of a file: UTF-8, or UTF-16 when it begins with that mark; without the byte order mark. */
export async function readArticle(file: string): Promise<string> {
  return decode(await readFile(file).catch(failWith(file)), file);
}

/** @throws Failure when the bytes are no text. */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) throw new Failure(`${name}: not a text file (it holds NUL bytes)`, 1);
  return new TextDecoder('utf-8').decode(bytes);
}

/** The text of a file, or undefined when there is none. */
export async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return failWith(file)(error);
  }
}

/**
 * Writes all of `text` or nothing: to a temporary file beside the target, which then takes its name.
 *
 * @throws Failure with the reason; the old file is then as it was.
 */
export async function writeWhole(file: string, text: string | readonly string[]): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text, { encoding: 'utf8', flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    failWith(file)(error);
  }
}

const failWith =
  (file: string) =>
  (error: unknown): never => {
    throw error instanceof Failure ? error : new Failure(`${file}: ${reasonOf(error)}`, 1);
  };
