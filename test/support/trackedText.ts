import { type Random } from './random';

/** A character that keeps its identity through edits: the oracle for where words have gone. */
export interface Tracked {
  readonly unit: string;
  readonly id: number;
}

export type TrackedText = readonly Tracked[];

export const plain = (text: TrackedText): string => text.map(({ unit }) => unit).join('');

let lastId = 0;
export const tracked = (text: string): TrackedText => [...text].map((unit) => ({ unit, id: ++lastId }));

const NOUNS =
  'bridge harbour council budget ferry school river market tunnel library garden station airport mill stadium orchard chapel archive museum tower canal square theatre bakery clinic depot factory gallery hotel island'.split(
    ' ',
  );
const VERBS =
  'repair open close paint build sell defend rename inspect fund visit clean extend measure protect replace'.split(' ');
const TIMES = 'before winter,in the spring,next week,this year,by Friday,after the vote,at once'.split(',');
const NAMES = ['Ann Lee', 'Tom Roe', 'Mina Falk', 'Ivo Brandt', 'Ruth Okoro', 'Sam Hill'];
const SHORT = [
  'No',
  'Yes',
  'Never',
  'We will see',
  'Of course',
  'Not at all',
  'Wait for it',
  'I doubt it',
  'Who knows',
  'Why not',
];

const claim = (random: Random): string =>
  `We ${random.pick(['will', 'must', 'cannot', 'want to'])} ${random.pick(VERBS)} the ${random.pick(NOUNS)} and the ` +
  `${random.pick(NOUNS)} ${random.pick(TIMES)}`;

const sentence = (random: Random): string => {
  const name = random.pick(NAMES);
  switch (random.below(5)) {
    case 0:
      return `“${claim(random)},” said ${name}. “${claim(random)}.”`;
    case 1:
      return `“${random.pick(SHORT)},” ${name} ${random.pick(['said', 'replied', 'added'])}.`;
    case 2:
      return `${name} noted that the ${random.pick(NOUNS)} would ${random.pick(VERBS)} — perhaps — ${random.pick(TIMES)}.`;
    case 3:
      return `The ${random.pick(NOUNS)} near the ${random.pick(NOUNS)} was ${random.pick(['quiet', 'busy', 'empty', 'full'])} ${random.pick(TIMES)}.`;
    default:
      return `According to ${name}, the ${random.pick(NOUNS)} of ${1900 + random.below(120)} is the city’s pride.`;
  }
};

/** An article with repeated sentences and sentences that differ from others in one word. */
export function randomArticle(random: Random, paragraphs: number): string {
  const said: string[] = [];
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: 2 + random.below(4) }, () => {
      let next = sentence(random);
      if (said.length && random.chance(0.03)) next = random.pick(said);
      else if (said.length && random.chance(0.05))
        next = random.pick(said).replace(/the \w+/, `the ${random.pick(NOUNS)}`);
      said.push(next);
      return next;
    }).join(' '),
  ).join('\n\n');
}

/** One named edit. Undo and checkout of another version are made by the caller, who has the history. */
export const EDITS = {
  insert: (text: TrackedText, random: Random) => replace(text, wordAt(text, random), 0, sentence(random) + ' '),
  delete: (text: TrackedText, random: Random) => replace(text, wordAt(text, random), 1 + random.below(120), ''),
  'delete a sentence': (text: TrackedText, random: Random) => {
    const span = random.pick(spansOf(text, /[^.\n]+[.]”?/g));
    return replace(text, span.start, span.end - span.start, '');
  },
  replace: (text: TrackedText, random: Random) => {
    const span = random.pick(spansOf(text, /\p{L}+/gu));
    return replace(text, span.start, span.end - span.start, random.pick(NOUNS));
  },
  'move a paragraph': (text: TrackedText, random: Random) => {
    const [a, b] = [random.pick(spansOf(text, /[^\n\r]+/g)), random.pick(spansOf(text, /[^\n\r]+/g))];
    const without = [...text.slice(0, a.start), ...text.slice(a.end)];
    const target = b.start > a.start ? b.start - (a.end - a.start) : b.start;
    const moved = text.slice(a.start, a.end);
    const at = a.start === b.start ? a.start : target;
    return [...without.slice(0, at), ...moved, ...tracked('\n\n'), ...without.slice(at)];
  },
  retype: (text: TrackedText, random: Random) => {
    // Deleted and typed again as it was: the same words, whatever keys were used.
    const span = random.pick(spansOf(text, /[^.\n]+[.]/g));
    return [...text.slice(0, span.start), ...text.slice(span.start, span.end), ...text.slice(span.end)];
  },
  typos: (text: TrackedText, random: Random) =>
    text.flatMap((item) =>
      /\p{L}/u.test(item.unit) && random.chance(0.004) ? tracked(random.pick(['x', '', 'ee', 'q'])) : [item],
    ),
  'straight quotation marks': (text: TrackedText) =>
    restyle(text, { '“': '"', '”': '"', '’': "'", '—': '-', '\u00a0': ' ' }),
  'curly quotation marks': (text: TrackedText) => {
    let open = false;
    return text.map((item) => (item.unit === '"' ? { ...item, unit: (open = !open) ? '“' : '”' } : item));
  },
  'line ends': (text: TrackedText) =>
    text.some(({ unit }) => unit === '\r')
      ? text.filter(({ unit }) => unit !== '\r')
      : text.flatMap((item) => (item.unit === '\n' ? [...tracked('\r'), item] : [item])),
  'outside rewrite': (text: TrackedText, random: Random) => {
    let result = text;
    const edits = 3 + random.below(10);
    for (let i = 0; i < edits; i++)
      result = EDITS[random.pick(['insert', 'replace', 'replace', 'delete'] as const)](result, random);
    return result;
  },
} satisfies Record<string, (text: TrackedText, random: Random) => TrackedText>;

const restyle = (text: TrackedText, map: Readonly<Record<string, string>>): TrackedText =>
  text.map((item) => ({ ...item, unit: map[item.unit] ?? item.unit }));

export const replace = (text: TrackedText, at: number, size: number, by: string): TrackedText => [
  ...text.slice(0, at),
  ...tracked(by),
  ...text.slice(at + size),
];

/** Matches of a pattern; the whole text when there are none, so that there is always one to pick. */
export function spansOf(text: TrackedText, pattern: RegExp): readonly { start: number; end: number }[] {
  const spans = [...plain(text).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return spans.length ? spans : [{ start: 0, end: text.length }];
}

const wordAt = (text: TrackedText, random: Random): number => random.pick(spansOf(text, /\p{L}+/gu)).start;
