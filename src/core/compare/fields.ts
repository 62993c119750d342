import type { Rating } from './agreement';
import type { Codebook, CodebookVariable } from '../sidecar/codebook';
import { readableValue, type YesNo } from '../sidecar/codeValues';
import type { CodeValue, SavedSpeaker } from '../sidecar/schema';
import { sameUnit } from './spanAgreement';
import { type Span, textOf } from '../text/span';
import type { Unit, Version } from './units';

/** Something that coders decide about a statement: `content`, `kind`, `attitude`, `speaker`, or `codes.VARIABLE`. */
export interface Field {
  readonly id: string;
  /** Of the codebook, else the id. */
  readonly label: string;
  /** Two versions that say the same have the same rating; `undefined`: not coded. */
  readonly rate: (version: Version, text: string, unit: Unit) => Rating;
  /** What a version says, for people; empty when it says nothing. */
  readonly show: (version: Version, text: string, words: YesNo) => string;
}

/** The fields of statements, in the order in which people decide; variables that the codebook does not know come last. */
export function fieldsOf(codebook: Codebook | undefined, units: readonly Unit[]): readonly Field[] {
  const used = units.flatMap(({ versions }) => versions.flatMap(({ statement }) => Object.keys(statement.codes)));
  const codes = codeFieldsOf(codebook, 'statements', used).map(({ id, label, rate, show }): Field => {
    return {
      id,
      label,
      rate: ({ statement }) => rate(statement.codes),
      show: ({ statement }, _text, words) => show(statement.codes, words),
    };
  });
  return [content, speaker, kind, attitude, ...codes];
}

type Codes = Readonly<Record<string, CodeValue>>;

/** A variable of the codebook as something that coders decide, about a statement or about a speaker. */
export interface CodeField {
  /** `codes.VARIABLE` */
  readonly id: string;
  /** Of the codebook, else the name of the variable. */
  readonly label: string;
  readonly rate: (codes: Codes) => Rating;
  readonly show: (codes: Codes, words: YesNo) => string;
}

/** The variables of the codebook, and behind them those of `used` that it does not know. */
export function codeFieldsOf(
  codebook: Codebook | undefined,
  on: CodebookVariable['on'],
  used: readonly string[],
): readonly CodeField[] {
  const variables = (codebook?.variables ?? []).filter((variable) => variable.on === on);
  const names = new Set([...variables.map(({ id }) => id), ...used]);
  return [...names].map((name) => {
    const variable = variables.find(({ id }) => id === name);
    return {
      id: `codes.${name}`,
      label: variable?.label ?? name,
      rate: (codes) => rateCode(codes[name]),
      show: (codes, words) => {
        const value = codes[name];
        return value === undefined ? '' : readableValue(variable, value, words) || '∅';
      },
    };
  });
}

const content: Field = {
  id: 'content',
  label: 'content',
  // The index of the first version with the same edges.
  rate: (version, text, { versions }) => versions.findIndex((other) => sameUnit(text, other.content, version.content)),
  show: (version, text) => version.content.map((span: Span) => textOf(text, span)).join(' … '),
};

const speaker: Field = {
  id: 'speaker',
  label: 'speaker',
  rate: (version, _text, { versions }) => {
    const same = versions.find((other) => sameSpeaker(other.speaker, version.speaker));
    return nameOf(same?.speaker);
  },
  show: (version) => version.speaker?.name ?? '–',
};

const kind: Field = {
  id: 'kind',
  label: 'kind',
  rate: ({ statement }) => statement.kind,
  show: ({ statement }) => statement.kind,
};

const attitude: Field = {
  id: 'attitude',
  label: 'attitude',
  rate: ({ statement }) => statement.attitude,
  show: ({ statement }) => statement.attitude,
};

/** A set of values is compared as a whole, in any order. */
export const rateCode = (value: CodeValue | undefined): Rating =>
  typeof value === 'object' ? JSON.stringify([...value].sort()) : value;

/** Sidecars name speakers each for itself: the same id, the same name, or one's name among the other's aliases. */
export function sameSpeaker(a: SavedSpeaker | undefined, b: SavedSpeaker | undefined): boolean {
  if (!a || !b) return a === b;
  const names = ({ name, aliases }: SavedSpeaker): string[] => [name, ...aliases].map(fold);
  return a.id === b.id || names(a).includes(fold(b.name)) || names(b).includes(fold(a.name));
}

const fold = (name: string): string => name.trim().toLowerCase();

/** What stands for a speaker among ratings. An unnamed source is an answer too. */
const nameOf = (each: SavedSpeaker | undefined): string => (each ? fold(each.name) : '–');
