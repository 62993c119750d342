import { ATTITUDES, KINDS, STATUSES } from '../sidecar/readSidecar';
import { foldForSearch, stateNames } from './query';
import type { View } from './view';

/** One way to go on with a filter. */
export interface QueryCompletion {
  /** What is added, such as `speaker:` or `status:accepted`. */
  readonly label: string;
  /** The whole query with it. */
  readonly query: string;
}

/** Most completions that are offered at once. */
const most = 12;

/**
 * What the last term of a filter may become: the names of fields, and behind a field the values that the article has.
 * Behind white space a new term begins, which may become any field.
 */
export function completeQuery(query: string, view: View | undefined): QueryCompletion[] {
  const term = /(?:"[^"]*"|[^\s"]|"[^"]*$)*$/.exec(query)?.[0] ?? '';
  const before = query.slice(0, query.length - term.length);
  const minus = term.startsWith('-') ? '-' : '';
  const typed = term.slice(minus.length);
  const colon = typed.indexOf(':');
  const offers =
    colon < 0
      ? Object.keys(values).map((field) => `${field}:`)
      : (values[typed.slice(0, colon).toLowerCase()]?.(view) ?? []).map(
          (value) => `${typed.slice(0, colon + 1)}${quoted(value)}`,
        );
  const wanted = foldForSearch(typed.replaceAll('"', ''));
  return offers
    .filter((offer) => foldForSearch(offer.replaceAll('"', '')).startsWith(wanted) && offer !== typed)
    .slice(0, most)
    .map((offer) => ({ label: minus + offer, query: before + minus + offer }));
}

const quoted = (value: string): string => (/[\s,"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value);

/** Field → values that make sense in the article. */
const values: Readonly<Record<string, (view: View | undefined) => readonly string[]>> = {
  speaker: (view) => view?.annotated.speakers.map(({ name }) => name) ?? [],
  status: () => STATUSES,
  kind: () => KINDS,
  attitude: () => ATTITUDES,
  text: () => [],
  source: () => [],
  cue: () => [],
  confidence: () => ['>90%', '<70%', '<50%'],
  is: () => stateNames,
  tag: (view) => savedValues(view, ({ tags }) => tags),
  code: (view) =>
    savedValues(view, ({ codes }) =>
      Object.entries(codes).flatMap(([name, value]) =>
        (typeof value === 'object' ? value : [String(value)]).map((each) => `${name}=${each}`),
      ),
    ),
  note: () => [],
  coder: (view) => savedValues(view, ({ provenance }) => (provenance?.by === undefined ? [] : [provenance.by])),
  rule: (view) => [...new Set(view?.article.statements.map(({ rule }) => rule))],
};

type Saved = NonNullable<View['annotated']['statements'][number]['saved']>;

const savedValues = (view: View | undefined, valuesOf: (saved: Saved) => readonly string[]): string[] => [
  ...new Set((view?.annotated.statements ?? []).flatMap(({ saved }) => (saved ? valuesOf(saved) : []))),
];
