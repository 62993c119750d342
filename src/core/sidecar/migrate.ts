import { SIDECAR_VERSION } from './schema';

/** Turns the source of one version into that of the next, as surgically as it can. */
export type Migration = (source: string) => string;

/** By the version that a migration starts from. There is only one version so far, so there is none yet. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

const VERSION = /^(version:[ \t]*)(\d+)/m;

/**
 * Brings the source of a sidecar to the newest version, step by step.
 *
 * @returns The source as it is when it has the newest version, a newer one, none, or one without a way up: `parse`
 *   then says what is wrong. Nothing is written here: the host writes the result with the first decision.
 */
export function migrate(source: string, migrations = MIGRATIONS, target = SIDECAR_VERSION): string {
  let current = source;
  for (let version = versionOf(current); version !== undefined && version < target; version++) {
    const step = migrations.get(version);
    if (!step) return source;
    const next = version + 1;
    current = step(current).replace(VERSION, (_, key: string) => `${key}${next}`);
  }
  return current;
}

const versionOf = (source: string): number | undefined => {
  const match = VERSION.exec(source);
  return match ? Number(match[2]) : undefined;
};
