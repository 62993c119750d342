import type { Codebook } from '../sidecar/codebook';
import type { SavedStatement } from '../sidecar/schema';
import type { Difference, Words } from './difference';
import { compareSpans } from './spanAgreement';
import { type SpeakerComparison, compareSpeakers } from './speakers';
import { type Field, fieldsOf } from './fields';
import { type CoderWork, type Unit, type Units, alignUnits, isMarked, versionOf } from './units';

/** A field of a unit on which coders differ. `statement`: whether there is one at all. */
export interface Disagreement extends Difference {
  readonly unit: Unit;
}

export interface Comparison {
  readonly coders: readonly string[];
  readonly units: readonly Unit[];
  readonly excluded: Units['excluded'];
  readonly fields: readonly Field[];
  /** In the order of the text. */
  readonly disagreements: readonly Disagreement[];
  /** The statement of the gold sidecar for a unit. */
  readonly goldOf: (unit: Unit) => SavedStatement | undefined;
  /** What is coded on the speakers. */
  readonly speakers: SpeakerComparison;
}

export interface CompareInput {
  readonly text: string;
  readonly coders: readonly CoderWork[];
  /** What has been adjudicated. */
  readonly gold?: CoderWork | undefined;
  readonly codebook?: Codebook | undefined;
  /** Words of the person's language. */
  readonly words?: Words;
}

const WORDS: Words = { yes: 'yes', no: 'no', marked: 'a statement', notMarked: 'no statement' };

/** Compares what coders have decided about one article. */
export function compareCoders({ text, coders, gold, codebook, words = WORDS }: CompareInput): Comparison {
  const { units, excluded } = alignUnits(text, coders);
  const names = coders.map(({ coder }) => coder);
  const fields = fieldsOf(codebook, units);
  const goldStatements = gold ? matchGold(text, units, gold) : new Map<Unit, SavedStatement>();
  const goldOf = (unit: Unit): SavedStatement | undefined => goldStatements.get(unit);
  const disagreements = units.flatMap((unit) => {
    const found = disagreementsIn(unit, { text, names, fields, words });
    return found.map((each) => ({ ...each, decided: decidedBy(goldOf(unit), each.field) }));
  });
  const speakers = compareSpeakers(coders, { gold, codebook, words });
  return { coders: names, units, excluded, fields, disagreements, goldOf, speakers };
}

interface Context {
  readonly text: string;
  readonly names: readonly string[];
  readonly fields: readonly Field[];
  readonly words: Words;
}

function disagreementsIn(unit: Unit, { text, names, fields, words }: Context): Disagreement[] {
  const versions = names.map((coder) => ({ coder, version: versionOf(unit, coder) }));
  const marked = versions.map(({ version }) => version).filter(isMarked);
  const result: Disagreement[] = [];
  if (marked.length && marked.length < names.length)
    result.push({
      unit,
      field: 'statement',
      label: 'statement',
      sides: versions.map(({ coder, version }) => ({
        coder,
        value: isMarked(version) ? words.marked : words.notMarked,
      })),
    });
  if (marked.length < 2) return result;
  for (const field of fields) {
    const ratings = new Set(marked.map((version) => field.rate(version, text, unit)));
    if (ratings.size < 2) continue;
    const sides = versions.map(({ coder, version }) => ({
      coder,
      value: isMarked(version) ? field.show(version, text, words) : '',
    }));
    result.push({ unit, field: field.id, label: field.label, sides });
  }
  return result;
}

/** Which coder's version of the field the gold sidecar says that it has. With the statement rejected all is decided. */
function decidedBy(gold: SavedStatement | undefined, field: string): string | undefined {
  const from = gold?.provenance?.from ?? {};
  return gold?.status === 'rejected' ? (from['statement'] ?? gold.provenance?.by) : from[field];
}

function matchGold(text: string, units: readonly Unit[], gold: CoderWork): ReadonlyMap<Unit, SavedStatement> {
  const result = new Map<Unit, SavedStatement>();
  for (const unit of units) {
    // Any version may have been taken for the gold one.
    const versions = unit.versions.map(({ content }) => content);
    const found = gold.sidecar.statements.find((statement) => {
      const content = gold.placements.get(statement.id)?.content ?? [];
      return content.length && versions.some((each) => compareSpans(text, [each], [content]).pairs.length > 0);
    });
    if (found) result.set(unit, found);
  }
  return result;
}
