import type { Span } from '../../text/span';
import type { SpeakerKind } from '../article';

/** One word of the article, seen from the side of names. Offsets are UTF-16. */
export interface Word extends Span {
  /** Without a possessive ending; initials and abbreviated titles keep their full stop. */
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter, or is an ordinal such as "6th". */
  readonly capital: boolean;
  /** Two or more letters, all of them capital. */
  readonly upper: boolean;
  /** What stands between the previous word and this one, without white space. */
  readonly before: string;
  readonly possessive: boolean;
  /** The possessive ending as written, "" if none. */
  readonly ending: string;
  readonly paragraph: number;
  readonly sentence: number;
  /** First word of a sentence or of a quotation: its capital says nothing. */
  readonly opens: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

export type NameKind = 'person' | 'organisation' | 'place' | 'thing' | 'unknown';

/** A capitalised run that may name somebody; `first..last` are word indices of the name proper, without title. */
export interface NameRun extends Span {
  readonly first: number;
  readonly last: number;
  /** Word index where title and modifiers begin ("Defense Secretary" in "Defense Secretary Ann Lee"); `first` if none. */
  readonly lead: number;
  readonly tokens: readonly string[];
  /** Lower-case title and role words right before the name, "" if none. */
  readonly title: string;
  readonly kind: NameKind;
  readonly possessive: boolean;
  /** The name as written, its words joined by spaces. */
  readonly name: string;
  /** `name` folded. */
  readonly key: string;
  /** As it stands in the text; undefined until its paragraph is placed. */
  readonly written?: string | undefined;
  /** What the words around it say; undefined until they are read. */
  readonly facts?: RunFacts | undefined;
}

/** What the words around a name say of whom it names. */
export interface RunFacts {
  readonly descriptions: readonly Description[];
  /** What titles and gendered nouns beside it count for. */
  readonly female: number;
  readonly male: number;
  /** By the word before it; `unknown` where it says nothing. */
  readonly kind: Entity['kind'];
}

export interface Description {
  /** Last noun of the description: "strategist". */
  readonly head: string;
  readonly words: ReadonlySet<string>;
}

export type Gender = 'female' | 'male';

/** Somebody or something that the article names. Grows while the article is read. */
export interface Entity {
  readonly index: number;
  kind: SpeakerKind | 'place' | 'thing';
  /** The fullest name so far, in words. */
  tokens: readonly string[];
  /** `tokens` joined by spaces. */
  name: string;
  /** First word and last name of `tokens`, folded. */
  firstKey: string;
  lastKey: string;
  /** Given reasons by the name that was read, while the entity had the name `full`. */
  readonly reasons: Map<string, { readonly full: string; readonly reason: string }>;
  /** Confirmed by people: name and id are theirs. */
  known?: { readonly id: string; readonly name: string } | undefined;
  /** Surface forms other than the name. */
  readonly forms: Set<string>;
  readonly descriptions: Description[];
  female: number;
  male: number;
  /** Word index of the first full name. */
  since: number;
  /** Number of mentions by name. */
  count: number;
  /** Number of mentions by a name of several words. */
  full: number;
}

export const genderOf = (entity: Entity): Gender | undefined =>
  entity.female > entity.male ? 'female' : entity.male > entity.female ? 'male' : undefined;
