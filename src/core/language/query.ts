import type { AnnotatedSpeaker, AnnotatedStatement } from '../sidecar/annotated';
import { ATTITUDES, KINDS, STATUSES } from '../sidecar/readSidecar';
import type { CodeValue } from '../sidecar/schema';
import { textOf, type Span } from '../text/span';

/** What a query looks at, besides the statement itself. */
export interface QueryContext {
  /** The article's text; spans of the statement are UTF-16 offsets into it. */
  readonly text: string;
  readonly speaker: AnnotatedSpeaker | undefined;
}

export interface Query {
  readonly matches: (statement: AnnotatedStatement, context: QueryContext) => boolean;
  /** What could not be understood, as spans of the query text. Those terms are ignored. */
  readonly problems: readonly (Span & { readonly message: string })[];
  readonly isEmpty: boolean;
}

type Test = (statement: AnnotatedStatement, context: QueryContext) => boolean;

/**
 * Reads the filter of the Statements view, such as `speaker:aune status:suggested text:"bread"`.
 *
 * Terms are separated by white space and must all hold. `-term` must not hold; `a,b` is one of both; `"…"` holds spaces.
 * A term without a field looks in the content, the source and the speaker's name. Comparisons ignore case and accents.
 * Total: any string gives a query.
 */
export function parseQuery(query: string): Query {
  const tests: Test[] = [];
  const problems: (Span & { message: string })[] = [];
  for (const term of termsOf(query)) {
    const field = term.field === undefined ? undefined : fields[term.field];
    if (term.field !== undefined && !field) {
      problems.push({
        ...term.span,
        message: `No field “${term.field}”. There are ${Object.keys(fields).join(', ')}.`,
      });
      continue;
    }
    const parts: (Test | string)[] = term.values.map((value) => (field ?? anywhere)(value));
    const wrong = parts.find((part) => typeof part === 'string');
    if (wrong !== undefined) {
      problems.push({ ...term.span, message: wrong });
      continue;
    }
    const some: Test = (statement, context) => (parts as Test[]).some((test) => test(statement, context));
    tests.push(term.negated ? (statement, context) => !some(statement, context) : some);
  }
  return {
    matches: (statement, context) => tests.every((test) => test(statement, context)),
    problems,
    isEmpty: !tests.length,
  };
}

/** Folds case and accents, so that `sorby` finds `Sørby` spelt either way where Unicode can take the accent off. */
export const foldForSearch = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’]/g, "'");

/** Each field gives a test for a value, or a sentence that says what is wrong with the value. */
const fields: Readonly<Record<string, (value: string) => Test | string>> = {
  text:
    (value) =>
    (statement, { text }) =>
      has(contentOf(statement, text), value),
  speaker:
    (value) =>
    (_, { speaker }) =>
      !!speaker && [speaker.name, speaker.id, ...speaker.aliases].some((name) => has(name, value)),
  by:
    (value) =>
    (_, { speaker }) =>
      speaker?.id === value,
  source:
    (value) =>
    (statement, { text }) =>
      has(wordsOf(statement.source, text), value),
  cue:
    (value) =>
    (statement, { text }) =>
      has(wordsOf(statement.cue, text), value),
  kind: oneOf(KINDS, ({ kind }) => kind),
  status: oneOf(STATUSES, ({ status }) => status),
  attitude: oneOf(ATTITUDES, ({ attitude }) => attitude),
  tag: (value) => (statement) => (statement.saved?.tags ?? []).some((tag) => fold(tag) === fold(value)),
  note: (value) => (statement) => has(statement.saved?.note ?? '', value),
  code: (value) => {
    const [name = '', wanted] = value.split('=');
    return ({ saved }) => {
      const code = saved?.codes[name];
      return (
        code !== undefined && (wanted === undefined || codeValues(code).some((each) => fold(each) === fold(wanted)))
      );
    };
  },
  coder: (value) => (statement) => has(statement.saved?.provenance?.by ?? '', value),
  rule:
    (value) =>
    ({ suggestion, saved }) =>
      has(suggestion?.rule ?? saved?.provenance?.rule ?? '', value),
  confidence: (value) => {
    const match = /^(<=|>=|<|>|=)?(\d*\.?\d+)(%)?$/.exec(value);
    if (!match) return `“${value}” is no comparison such as >0.8`;
    const limit = Number(match[2]) / (match[3] ? 100 : 1);
    const compare = comparisons[match[1] ?? '>='] ?? comparisons['>=']!;
    return ({ confidence }) => compare(confidence, limit);
  },
  is: (value) => states[value] ?? `“${value}” is none of ${Object.keys(states).join(', ')}`,
};

const states: Readonly<Record<string, Test>> = {
  orphan: ({ orphan }) => orphan,
  saved: ({ saved }) => !!saved,
  unsaved: ({ saved }) => !saved,
  named: ({ speaker }) => speaker !== undefined,
  unnamed: ({ speaker }) => speaker === undefined,
  noted: ({ saved }) => !!saved?.note,
  coded: ({ saved }) => !!saved && Object.keys(saved.codes).length > 0,
  uncoded: ({ saved }) => !saved || Object.keys(saved.codes).length === 0,
  /** The content has several pieces. */
  broken: ({ content }) => content.length > 1,
};

/** What may stand behind `is:`. */
export const stateNames: readonly string[] = Object.keys(states);

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => Math.abs(a - b) < 0.005,
};

const anywhere =
  (value: string): Test =>
  (statement, { text, speaker }) =>
    has(contentOf(statement, text), value) ||
    has(wordsOf(statement.source, text), value) ||
    has(speaker?.name ?? '', value);

function oneOf(
  choices: readonly string[],
  valueOf: (statement: AnnotatedStatement) => string,
): (value: string) => Test | string {
  return (value) => {
    const found = choices.filter((choice) => choice.startsWith(fold(value)));
    return found.length
      ? (statement) => found.includes(valueOf(statement))
      : `“${value}” is none of ${choices.join(', ')}`;
  };
}

interface Term {
  readonly field: string | undefined;
  readonly values: readonly string[];
  readonly negated: boolean;
  readonly span: Span;
}

/** `-`? `field:`? value (`,` value)*, where a value is `"…"` or has no white space. */
function termsOf(query: string): Term[] {
  const pattern = /(-)?(?:([\p{L}]+):)?((?:"[^"]*"?|[^\s",]+|,)+)/gu;
  return [...query.matchAll(pattern)].flatMap((match): Term[] => {
    const [all, minus, field, rest = ''] = match;
    const values = [...rest.matchAll(/"([^"]*)"?|([^\s",]+)/g)]
      .map((value) => value[1] ?? value[2] ?? '')
      .filter(Boolean);
    const span = { start: match.index, end: match.index + all.length };
    return values.length ? [{ field: field?.toLowerCase(), values, negated: minus !== undefined, span }] : [];
  });
}

const fold = foldForSearch;
const has = (text: string, value: string) => fold(text).includes(fold(value));
const wordsOf = (spans: readonly Span[], text: string) => spans.map((span) => textOf(text, span)).join(' ');
const contentOf = (statement: AnnotatedStatement, text: string) =>
  statement.orphan
    ? (statement.saved?.content ?? []).map(({ quote }) => quote).join(' ')
    : wordsOf(statement.content, text);
const codeValues = (value: CodeValue) => (typeof value === 'object' ? [...value] : [String(value)]);
