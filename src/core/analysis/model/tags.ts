/** Part-of-speech tags of the Penn Treebank as UD English EWT uses them; the order is the one of the weights file. */
export const tags = [
  '$', "''", '(', ')', ',', '.', ':', '``', 'CC', 'CD', 'DT', 'EX', 'FW', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD', 'NN',
  'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG',
  'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB',
] as const; // prettier-ignore

export type Tag = (typeof tags)[number];

const number = new Map<string, number>(tags.map((tag, index) => [tag, index]));

/** The place of `tag` in `tags`; tags outside the set count as nouns. */
export const tagNumber = (tag: string): number => number.get(tag) ?? number.get('NN') ?? 0;

/** Bits that group the tags. */
export const tagBit = {
  verb: 1,
  finite: 2,
  noun: 4,
  proper: 8,
  adjective: 16,
  adverb: 32,
  pronoun: 64,
  /** May stand inside a simple noun phrase. */
  nominal: 128,
  /** May stand between a subject and its main verb. */
  beforeVerb: 256,
  wh: 512,
  plural: 1024,
  modal: 2048,
  number: 4096,
} as const;

const members: Readonly<Record<keyof typeof tagBit, string>> = {
  verb: 'VB VBD VBG VBN VBP VBZ',
  finite: 'VBD VBZ VBP MD',
  noun: 'NN NNS NNP NNPS',
  proper: 'NNP NNPS',
  adjective: 'JJ JJR JJS',
  adverb: 'RB RBR RBS',
  pronoun: 'PRP',
  nominal: 'NN NNS NNP NNPS PRP PRP$ DT JJ JJR JJS CD POS EX PDT WP',
  beforeVerb: 'RB RBR RBS MD VB VBD VBG VBN VBP VBZ TO',
  wh: 'WDT WP WP$ WRB',
  plural: 'NNS NNPS',
  modal: 'MD',
  number: 'CD',
};

/** For each tag, the bits of the groups it is in. */
export const bitsOfTag: Int32Array = Int32Array.from(tags, (tag) =>
  Object.entries(members).reduce(
    (bits, [name, list]) => (list.split(' ').includes(tag) ? bits | tagBit[name as keyof typeof tagBit] : bits),
    0,
  ),
);
