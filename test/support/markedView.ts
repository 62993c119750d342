import type {
  Article,
  Mention,
  MentionForm,
  Paragraph,
  Quotation,
  StatementKind,
} from '../../src/core/analysis/article';
import type { View } from '../../src/core/language/view';
import type { AnnotatedStatement } from '../../src/core/sidecar/annotated';
import type { Status } from '../../src/core/sidecar/schema';
import type { Span } from '../../src/core/text/span';

export interface ViewOptions {
  /** Names by id; an id in the marks without a name here is its own name. */
  readonly names?: Readonly<Record<string, string>>;
  /** Number of the statement → its speaker, or the candidates where it is not sure. */
  readonly said?: Readonly<Record<number, string | readonly string[]>>;
  readonly kinds?: Readonly<Record<number, StatementKind>>;
  readonly status?: Readonly<Record<number, Status>>;
  readonly headline?: boolean;
}

interface Mark extends Span {
  readonly label: string;
}

/**
 * A view built from marked text. `{ann:Ann Bell}` is a mention by name, `{ann~:she}` a pronoun, `{ann=:the doctor}` a
 * description; `{1s:…}`, `{1c:…}`, `{1q:…}` are source, cue and content of statement 1; `{q:“…”}` is a quotation,
 * `{q+:“…}` one that the next quotation continues. Marks nest. `|` is the cursor.
 */
export function markedView(marked: string, options: ViewOptions = {}): View & { cursor: number } {
  const { text, marks, cursor } = strip(marked);
  const mentions: Mention[] = [];
  const quotations: Quotation[] = [];
  const statements = new Map<number, Record<'s' | 'c' | 'q', Span[]>>();
  let continues = false;
  for (const { label, start, end } of marks) {
    const part = /^(\d+)([scq])$/.exec(label);
    const mention = /^([a-z]+)([~=]?)$/.exec(label);
    if (part) {
      const number = Number(part[1]);
      const parts = statements.get(number) ?? { s: [], c: [], q: [] };
      statements.set(number, parts);
      parts[part[2] as 's' | 'c' | 'q'].push({ start, end });
    } else if (label === 'q' || label === 'q+') {
      const closed = label === 'q';
      const inner = { start: start + 1, end: closed ? end - 1 : end };
      quotations.push({ start, end, inner, closed, depth: 0, ...(continues && { continues: quotations.length - 1 }) });
      continues = !closed;
    } else if (mention) {
      const forms: Record<string, MentionForm> = { '': 'name', '~': 'pronoun', '=': 'nominal' };
      mentions.push({ start, end, form: forms[mention[2]!]!, speaker: mention[1], reason: 'by hand' });
    } else throw new Error(`No such mark: ${label}`);
  }
  const ids = [...new Set([...Object.keys(options.names ?? {}), ...mentions.map(({ speaker }) => speaker!)])];
  const speakers = ids.map((id, color) => ({
    id,
    name: options.names?.[id] ?? id,
    kind: 'person' as const,
    aliases: [],
    color,
    mentions: mentions.filter(({ speaker }) => speaker === id),
  }));
  const paragraphs = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((match, index): Paragraph => {
    const role = options.headline && index === 0 ? 'headline' : 'body';
    return { start: match.index, end: match.index + match[0].length, role };
  });
  const article: Article = {
    language: 'en',
    metadata: {},
    paragraphs,
    sentences: paragraphs.flatMap((paragraph) => sentencesOf(text, paragraph)),
    quotations,
    statements: [],
    speakers: [],
    mentions,
    problems: [],
  };
  const annotated = { speakers, statements: [...statements].map(([n, parts]) => statementOf(n, parts, options)) };
  return { text, article, annotated, cursor };
}

/** What the spans hold. */
export const textsOf = ({ text }: { readonly text: string }, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

function strip(marked: string): { text: string; marks: Mark[]; cursor: number } {
  const marks: Mark[] = [];
  const open: { label: string; start: number }[] = [];
  let text = '';
  let cursor = -1;
  for (const [token, label] of marked.matchAll(/\{([^:{}]+):|[^]/gu)) {
    if (label !== undefined) open.push({ label, start: text.length });
    else if (token === '}') marks.push({ ...open.pop()!, end: text.length });
    else if (token === '|') cursor = text.length;
    else text += token;
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end), cursor };
}

function sentencesOf(text: string, { start, end }: Span): Span[] {
  const pattern = /\S[^]*?(?:[.!?][”"]?(?=\s|$)|$)/g;
  const found = text.slice(start, end).matchAll(pattern);
  return [...found].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

function statementOf(number: number, parts: Record<'s' | 'c' | 'q', Span[]>, options: ViewOptions): AnnotatedStatement {
  const said = options.said?.[number];
  const speaker = typeof said === 'string' ? said : undefined;
  const candidates = typeof said === 'object' ? said : [];
  const status = options.status?.[number] ?? 'suggested';
  const shared = {
    id: `~${number}`,
    kind: options.kinds?.[number] ?? ('direct' as const),
    attitude: 'says' as const,
    content: parts.q,
    source: parts.s,
    cue: parts.c,
    speaker,
    confidence: 0.9,
  };
  const guesses = candidates.map((id, index) => ({ speaker: id, score: 1 / (index + 2), reason: 'by hand' }));
  const suggestion = { ...shared, candidates: guesses, rule: 'test', evidence: [] };
  return { ...shared, status, orphan: parts.q.length === 0, suggestion };
}
