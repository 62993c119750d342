import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfWorkspace } from '../../scripts/vscode/workspace.mjs';
import { poll } from '../support/poll';
import { mountReadOnly, mountSmallDisk, setImmutable, underPermissions, unmount, whyNot } from './places';
import { startDriven, type Driven } from './tasks';

const text = [
  'Harbour town votes on a new pier',
  '“We will build it in spring,” said Lena Morvik, the harbour master.',
  'Tom Erland said that the town could not pay for it.',
  '',
].join('\n\n');

/** A state of the disk in which a sidecar cannot be written, and the way back from it. */
interface Fault {
  readonly make: (folder: string, sidecar: string) => void;
  readonly lift: (folder: string, sidecar: string) => void;
  /** What the message must say. */
  readonly says: RegExp;
  /** Before the first file is written. */
  readonly prepare?: (folder: string) => void;
  readonly tidy?: (folder: string) => void;
}

const filler = (folder: string): string => path.join(folder, 'filler');

const faults: Readonly<Record<string, Fault>> = {
  'a full disk': {
    prepare: mountSmallDisk,
    make: (folder) => {
      try {
        writeFileSync(filler(folder), Buffer.alloc(1 << 20));
      } catch (error) {
        assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
      }
    },
    lift: (folder) => rmSync(filler(folder)),
    tidy: unmount,
    says: /the disk is full/,
  },
  'a disk that is mounted read-only': {
    make: mountReadOnly,
    lift: unmount,
    says: /the disk is read-only/,
  },
  'a read-only folder': {
    make: (folder) => chmodSync(folder, 0o555),
    lift: (folder) => chmodSync(folder, 0o755),
    says: /read-only, or you have no permission to write there/,
  },
  'a read-only file': {
    make: (_, sidecar) => chmodSync(sidecar, 0o444),
    lift: (_, sidecar) => chmodSync(sidecar, 0o644),
    says: /read-only, or you have no permission to write there/,
  },
  'a file that nobody may change': {
    make: (_, sidecar) => setImmutable(sidecar, true),
    lift: (_, sidecar) => setImmutable(sidecar, false),
    says: /no permission to write there/,
  },
  'a file that may not be read': {
    make: (_, sidecar) => chmodSync(sidecar, 0o000),
    lift: (_, sidecar) => chmodSync(sidecar, 0o644),
    says: /you have no permission to read it/,
  },
};

const declareSuite = (): void => {
  suite('a sidecar that cannot be written', () => {
    let session: Driven | undefined;
    const folder = copyOfWorkspace();

    suiteSetup(async () => {
      session = await startDriven({ folder, under: underPermissions });
    });
    suiteTeardown(() => session?.close());

    for (const [index, [name, fault]] of Object.entries(faults).entries())
      test(`${name}: a message says so, the file stays as it is, and later all goes on`, async () => {
        assert.ok(session);
        const place = path.join(folder, `place-${index}`);
        const article = path.join(place, `pier-${index}.article`);
        const sidecar = `${article}.annotations.yaml`;
        mkdirSync(place);
        fault.prepare?.(place);
        try {
          writeFileSync(article, text);
          await session.do('decide', { article, words: ['build it in spring'], command: 'accept' });
          const before = readFileSync(sidecar, 'utf8');
          const files = readdirSync(place);
          fault.make(place, sidecar);
          try {
            await session.do('decide', { article, words: ['could not pay'], command: 'reject' });
            const { workbench } = session;
            const told = workbench.notification(`pier-${index}.article.annotations.yaml`).first();
            await told.waitFor({ timeout: 20_000 });
            assert.match(await told.innerText(), fault.says);
            await workbench.command('Notifications: Clear All Notifications');
          } finally {
            fault.lift(place, sidecar);
          }
          assert.equal(readFileSync(sidecar, 'utf8'), before);
          assert.deepEqual(readdirSync(place), files, 'nothing is left over');

          await session.do('decide', { article, words: ['could not pay'], command: 'reject' });
          await poll('the next decision is written', () => /status: rejected/.test(readFileSync(sidecar, 'utf8')));
          await session.do('run', { article, command: 'undo' });
          assert.equal(readFileSync(sidecar, 'utf8'), before);
        } finally {
          fault.tidy?.(place);
        }
      });
  });
};

const missing = whyNot();
if (missing === undefined) declareSuite();
else process.stdout.write(`    the suite “a sidecar that cannot be written” is not there: ${missing}\n`);
