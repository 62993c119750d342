import type { Placements } from '../sidecar/placements';
import type { SavedSpeaker, SavedStatement, Sidecar } from '../sidecar/schema';
import { compareSpans } from './spanAgreement';
import type { Span } from '../text/span';

/** What one coder has saved of an article, and where it stands in the text. */
export interface CoderWork {
  readonly coder: string;
  readonly sidecar: Sidecar;
  readonly placements: Placements;
}

/** A coder's version of a statement. */
export interface Version {
  readonly coder: string;
  readonly statement: SavedStatement;
  /** UTF-16 spans; never empty. */
  readonly content: readonly Span[];
  readonly speaker: SavedSpeaker | undefined;
}

/** A stretch of text on which at least one coder has decided. */
export interface Unit {
  /** In the order of the coders; a coder who did not mark anything here has none. */
  readonly versions: readonly Version[];
}

export interface Units {
  /** Ascending by the first place. */
  readonly units: readonly Unit[];
  /** Left out: suggestions that nobody decided on, and statements that are not found in the text. */
  readonly excluded: { readonly undecided: number; readonly orphans: number };
}

/**
 * Brings together what coders have marked in one text: two statements are the same unit when their contents share at
 * least half of their union. Each coder has at most one version in a unit.
 */
export function alignUnits(text: string, coders: readonly CoderWork[]): Units {
  const excluded = { undecided: 0, orphans: 0 };
  const clusters: Version[][] = [];
  for (const { coder, sidecar, placements } of coders) {
    const versions = sidecar.statements.flatMap((statement): Version[] => {
      const content = placements.get(statement.id)?.content ?? [];
      if (statement.status === 'suggested') excluded.undecided++;
      else if (!content.length) excluded.orphans++;
      else return [{ coder, statement, content, speaker: sidecar.speakers.find(({ id }) => id === statement.speaker) }];
      return [];
    });
    const before = clusters.map(([first]) => first?.content ?? []);
    const { pairs } = compareSpans(
      text,
      before,
      versions.map(({ content }) => content),
    );
    const paired = new Map(pairs.map(([cluster, version]) => [version, cluster]));
    versions.forEach((version, index) => {
      const cluster = clusters[paired.get(index) ?? -1];
      if (cluster) cluster.push(version);
      else clusters.push([version]);
    });
  }
  const startOf = ([first]: readonly Version[]): number => first?.content[0]?.start ?? 0;
  const units = clusters.sort((a, b) => startOf(a) - startOf(b)).map((versions) => ({ versions }));
  return { units, excluded };
}

/** True when the coder says that there is a statement here. */
export const isMarked = (version: Version | undefined): version is Version => version?.statement.status === 'accepted';

export const versionOf = (unit: Unit, coder: string): Version | undefined =>
  unit.versions.find((version) => version.coder === coder);
