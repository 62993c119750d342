import { ChangedMeanwhile, type FileChange } from './fileChange';
import { hasCode, type NodeFile, type NodeFiles } from './nodeFiles';

/**
 * Puts `after` in the place of `before`; `undefined` stands for no file. At every moment the file is the old or the new
 * one, whole, whatever ends this program. Of several windows that write at the same time, one comes after the other.
 *
 * A link is followed; the permissions of an old file are kept.
 *
 * @throws ChangedMeanwhile when the file does not hold `before`; errors of Node when it cannot be written.
 */
export async function replaceFile(fs: NodeFiles, path: string, { before, after }: FileChange): Promise<void> {
  const target = await followLinks(fs, path);
  const mode = await modeOf(fs, target);
  const copy = target + ending;
  const handle = await claim(fs, copy);
  let done = false;
  try {
    if (after !== undefined) {
      await handle.writeFile(new TextEncoder().encode(after));
      await handle.datasync();
    }
    if ((await read(fs, target)) !== before || !(await isSame(fs, copy, handle))) throw new ChangedMeanwhile();
    if (after === undefined) await fs.unlink(target);
    else {
      if (mode !== undefined) await fs.chmod(copy, mode & 0o7777);
      await persistently(() => fs.rename(copy, target));
      done = true;
    }
  } finally {
    await handle.close();
    if (!done) await remove(fs, copy);
  }
}

/** Removes what a program that was ended while it wrote the file has left beside it. */
export async function removeLeftOver(fs: NodeFiles, path: string): Promise<void> {
  const copy = (await followLinks(fs, path)) + ending;
  const age = await ageOf(fs, copy);
  if (age !== undefined && age > stale) await remove(fs, copy);
}

/**
 * The new file while it is being written; there is one name for all windows, so that only one writes. Not matched by
 * the pattern of sidecars, and unlike the names that editors give to backups.
 */
const ending = '~writing';

/** Milliseconds after which an unfinished file belongs to nobody any more. Writing ten megabytes takes less than one second. */
const stale = 5_000;

/** Milliseconds to wait for another window. */
const patience = 15_000;

/** Creates the new file, empty, when nobody else is writing. */
async function claim(fs: NodeFiles, copy: string): Promise<NodeFile> {
  for (const end = Date.now() + patience; ;) {
    try {
      return await fs.open(copy, 'wx');
    } catch (error) {
      if (!hasCode(error, 'EEXIST') || Date.now() > end) throw error;
    }
    const age = await ageOf(fs, copy);
    if (age !== undefined && age > stale) await remove(fs, copy);
    // Not in step with the others.
    else await new Promise((done) => setTimeout(done, 2 + Math.random() * 10));
  }
}

/** False when another window took this one for dead and removed its file, which takes a very long pause. */
const isSame = async (fs: NodeFiles, copy: string, handle: NodeFile): Promise<boolean> => {
  const there = await unlessMissing(() => fs.stat(copy));
  return there !== undefined && there.ino === (await handle.stat()).ino;
};

/** Permissions of the old file, `undefined` when there is none. @throws when it may not be written. */
async function modeOf(fs: NodeFiles, target: string): Promise<number | undefined> {
  const mode = (await unlessMissing(() => fs.stat(target)))?.mode;
  if (mode === undefined) return undefined;
  await fs.access(target, 2);
  // Renaming would get around it, and so would an administrator's rights: read-only is what somebody wanted.
  if ((mode & 0o222) === 0) throw Object.assign(new Error('EACCES: the file is read-only'), { code: 'EACCES' });
  return mode;
}

const followLinks = async (fs: NodeFiles, path: string): Promise<string> =>
  (await unlessMissing(() => fs.realpath(path))) ?? path;

async function read(fs: NodeFiles, path: string): Promise<string | undefined> {
  const bytes = await unlessMissing(() => fs.readFile(path));
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

const ageOf = async (fs: NodeFiles, path: string): Promise<number | undefined> => {
  const found = await unlessMissing(() => fs.stat(path));
  return found && Date.now() - found.mtimeMs;
};

const remove = async (fs: NodeFiles, path: string): Promise<void> => {
  await unlessMissing(() => fs.unlink(path));
};

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** On Windows a virus scanner or an indexer may hold the file for a moment. */
async function persistently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5 || !hasCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
}
