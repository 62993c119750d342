import { readFileSync } from 'node:fs';
import { mendQuotations } from '../src/core/analysis/mend';
import { findFrames } from '../src/core/analysis/rules/findFrames';
import { ruleView, type RuleView } from '../src/core/analysis/model/ruleView';
import { findParagraphs } from '../src/core/text/paragraphs';
import { readPassages } from '../src/core/text/passages';
import { readColumns, type Columns } from '../src/core/analysis/model/columns';
import type { PosWeights } from '../src/core/analysis/model/posTagger';
import type { State } from '../src/core/analysis/model/state';
import { tagBit } from '../src/core/analysis/model/tags';
import type { Pair } from './scoring';
import type { WordTable } from '../src/core/analysis/model/wordTable';

export interface GoldStatement {
  readonly content: readonly Pair[];
  readonly source: readonly Pair[] | null;
  readonly cue: readonly Pair[] | null;
  readonly optional?: boolean;
  readonly kind?: string;
  readonly cueClass?: string | null;
}

/** One line of a corpus file. */
export interface GoldArticle {
  readonly id: string;
  readonly split?: string;
  readonly text: string;
  readonly hardWrapped?: boolean;
  readonly statements: readonly GoldStatement[];
  /** Stretches that are not part of the article. */
  readonly ignore?: readonly Pair[];
}

/** Role of each slot in the gold: 0 none, 1 source, 2 cue, 3 content; and the index of its statement, or -1. */
export interface GoldLabels {
  readonly role: Uint8Array;
  readonly statement: Int32Array;
  /** Slots of each statement that has content or a cue here; unlike `role`, a slot may serve several statements. */
  readonly parts: ReadonlyMap<number, Parts>;
  /** Main word of the cue of each statement that has a cue in this passage: [slot, statement]. */
  readonly heads: readonly (readonly [number, number])[];
}

/** Slots of the parts of one statement, ascending. */
export interface Parts {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/** A paragraph ready for training or scoring. */
export interface Piece {
  readonly article: Reading;
  readonly start: number;
  readonly p: Columns;
  readonly rules: RuleView;
  readonly gold: GoldLabels;
  state: State;
}

export interface Reading {
  readonly gold: GoldArticle;
  /** Part of the data for jackknifing. */
  group: number;
  pieces: Piece[];
}

/** Articles of a file with one JSON object a line; `T` adds what the reader knows of them. */
export const readArticles = <T = GoldArticle>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

/** Reads an article just as the engine does and lays the gold over its tokens. */
export function readingOf(gold: GoldArticle, table: WordTable, pos: PosWeights): Reading {
  const reading: Reading = { gold, group: 0, pieces: [] };
  const placed = [...readPassages(gold.text, findParagraphs(gold.text))];
  reading.pieces = placed.map(({ passage: asWritten, offset }) => {
    const passage = mendQuotations(asWritten);
    const p = readColumns(passage, table, pos);
    return {
      article: reading,
      start: offset,
      p,
      rules: ruleView(p, findFrames(passage)),
      gold: goldLabels(p, offset, gold.statements),
      state: undefined as unknown as State,
    };
  });
  return reading;
}

function goldLabels(p: Columns, start: number, statements: readonly GoldStatement[]): GoldLabels {
  const role = new Uint8Array(p.start.length);
  const statement = new Int32Array(p.start.length).fill(-1);
  const parts = new Map<number, Parts>();
  const covered = (pairs: readonly Pair[] | null): Set<number> => {
    const slots = new Set<number>();
    for (const [a, b] of pairs ?? [])
      for (let slot = firstFrom(p, a - start); slot <= p.last && (p.start[slot] as number) < b - start; slot++)
        slots.add(slot);
    return slots;
  };
  statements.forEach((s, index) => {
    const content = covered(s.content);
    const cue = covered(s.cue);
    if (!content.size && !cue.size) return;
    const source = covered(s.source);
    parts.set(index, { source, cue, content });
    [cue, source, content].forEach((slots, k) => {
      for (const slot of slots)
        if (!role[slot]) {
          role[slot] = [2, 1, 3][k] as number;
          statement[slot] = index;
        }
    });
  });
  const cues = [...parts].filter(([, { cue }]) => cue.size > 0);
  return { role, statement, parts, heads: cues.map(([index, { cue }]) => [headOf(p, [...cue]), index] as const) };
}

function firstFrom(p: Columns, offset: number): number {
  let low = p.first;
  let high = p.last + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((p.end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LIGHT = /^(be|have|do|is|are|was|were|been|being|am|has|had|did|does|done|'s|'re|'m|'ve)$/;

/** The main word of a cue: its first full verb, else its last verb, else its first noun, else its first word. */
function headOf(p: Columns, slots: readonly number[]): number {
  const verb = (slot: number): boolean => ((p.bits[slot] as number) & tagBit.verb) !== 0;
  const full = slots.find((slot) => verb(slot) && !LIGHT.test(p.info[slot]?.lower ?? ''));
  const noun = slots.find((slot) => ((p.bits[slot] as number) & tagBit.noun) !== 0);
  return full ?? slots.filter(verb).at(-1) ?? noun ?? (slots[0] as number);
}
