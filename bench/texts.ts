// Texts of several shapes, of any length, made of invented sentences: the same size always gives the same text.

const SPEAKERS = ['Marta Kiel', 'Tom Arkwright', 'Ada Lund', 'Viktor Holm', 'Gwen Pritchard', 'Sami Haddad'];
const CLAIMS = [
  'the bridge will stay shut until the spring',
  'nobody had asked the ferrymen',
  'the money was spent on lamps',
  'two of the engines had failed in the night',
  'it is too early to say who left the gate open',
];

/** Deterministic, so that two runs measure the same text. */
function* numbers(seed = 7): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state;
  }
}

function build(length: number, paragraph: (pick: <T>(list: readonly T[]) => T, number: number) => string): string {
  const source = numbers();
  const pick = <T>(list: readonly T[]): T => list[(source.next().value as number) % list.length] as T;
  const parts: string[] = [];
  let size = 0;
  for (let number = 0; size < length; number++) {
    const next = paragraph(pick, number);
    parts.push(next);
    size += next.length;
  }
  return parts.join('').slice(0, length);
}

const PLACES = ['Wexmoor', 'Tarn', 'Alderbrook', 'Norwick', 'Harlow', 'Lindholm'];
const ROLES = ['mayor', 'harbour master', 'engineer', 'councillor', 'ferryman', 'head of the school'];
const GIVEN = ['Marta', 'Tom', 'Ada', 'Viktor', 'Gwen', 'Sami', 'Lena', 'Karl', 'Nora', 'Erik'];
const LAST = ['Kiel', 'Arkwright', 'Lund', 'Holm', 'Pritchard', 'Haddad', 'Morvik', 'Brandt', 'Pell', 'Sund', 'Roth'];

/** One of any number of articles of about 4 KB, with names, descriptions, pronouns and quotations of their own. */
export function articleNumber(number: number): string {
  const source = numbers(number * 7919 + 13);
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(((source.next().value as number) / 2147483648) * list.length)] as T;
  const people = Array.from({ length: 4 }, () => [pick(GIVEN), pick(LAST), pick(ROLES), pick(PLACES)] as const);
  let text = `${pick(PLACES)} waits for its bridge\n\n`;
  while (text.length < 4096) {
    const [given, last, role, place] = pick(people);
    text +=
      `${given} ${last}, the ${role} of ${place}, said on Monday that ${pick(CLAIMS)}. The town waited for weeks.\n\n` +
      `“We knew that ${pick(CLAIMS)},” ${last} said. “And we said so in ${pick(PLACES)}.”\n\n` +
      `According to the ${role}, ${pick(CLAIMS)}. ${pick(['He', 'She'])} added that ${pick(CLAIMS)}, but gave no date.\n\n`;
  }
  return text;
}

/** name → text of about `length` UTF-16 code units */
export const shapes: Readonly<Record<string, (length: number) => string>> = {
  news: (length) =>
    build(length, (pick, number) => {
      const [name, claim] = [pick(SPEAKERS), pick(CLAIMS)];
      const last = name.split(' ')[1];
      return number === 0
        ? 'Old bridge stays shut\n\n'
        : `${name} said on Monday that ${claim}. The town waited. “We knew that ${pick(CLAIMS)},” ${last} said. “And we said so.”\n\n` +
            `According to ${pick(SPEAKERS)}, ${pick(CLAIMS)}. He added that ${pick(CLAIMS)}, but gave no date.\n\n`;
    }),
  quotations: (length) =>
    build(length, (pick) => `“We knew that ${pick(CLAIMS)},” ${pick(SPEAKERS)} said. “It is ‘no secret’.” `),
  'one line': (length) => build(length, (pick) => `${pick(SPEAKERS)} said that ${pick(CLAIMS)}. Nobody moved. `),
  'hard wraps': (length) =>
    build(length, (pick) => `${pick(SPEAKERS)} said that ${pick(CLAIMS)}. Nobody had moved.`.padEnd(71, 'm') + '\n'),
  'open marks': (length) => '“ '.repeat(Math.ceil(length / 2)).slice(0, length),
  'closing marks': (length) => 'a” '.repeat(Math.ceil(length / 3)).slice(0, length),
  nested: (length) =>
    '“a '.repeat(Math.ceil(length / 6)).slice(0, length / 2) + 'a” '.repeat(Math.ceil(length / 6)).slice(0, length / 2),
  apostrophes: (length) => "‘a 'b ’c ".repeat(Math.ceil(length / 9)).slice(0, length),
  commas: (length) => 'the man, '.repeat(Math.ceil(length / 9)).slice(0, length),
  'said said': (length) => 'said he said and '.repeat(Math.ceil(length / 17)).slice(0, length),
  capitals: (length) => 'Ada Lund Holm '.repeat(Math.ceil(length / 14)).slice(0, length),
  'no spaces': (length) => 'abcdefgh'.repeat(Math.ceil(length / 8)).slice(0, length),
  'blank lines': (length) => '\n \r\n'.repeat(Math.ceil(length / 4)).slice(0, length),
  'full stops': (length) => '. '.repeat(Math.ceil(length / 2)).slice(0, length),
  binary: (length) => '\0\u0001\ud800\ufffd'.repeat(Math.ceil(length / 4)).slice(0, length),
};
