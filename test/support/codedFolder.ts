import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { EXAMPLE_CODEBOOK } from '../../src/core/sidecar/exampleCodebook';

/** A messy article: translated, straight and curly and doubled marks, a lower-case start, no-break spaces. */
const text = [
  'night ferry: council splits over the price of a crossing',
  "''We have paid for this boat since my father's time'', — Solveig Ekre said on Tuesday.the hall was full.",
  '«Each crossing costs us more than the fares bring in», treasurer Ola Bratt told the council.',
  'Ekre, who runs the school,warned that two families had already moved away.',
  '“If the county pays half\u00a0,” said Bratt, “we are in.”',
  '',
].join('\n\n');

interface Coded {
  readonly quote: string;
  readonly speaker: string;
  readonly codes: string;
  readonly kind?: string;
}

const sidecarOf = (statements: readonly Coded[]): string => {
  const items = statements.map(({ quote, speaker, codes, kind = 'direct' }, index) => {
    const start = text.indexOf(quote);
    return [
      `  - id: k${index}`,
      `    kind: ${kind}`,
      '    status: accepted',
      `    speaker: ${speaker}`,
      `    content: [{quote: ${JSON.stringify(quote)}, prefix: ${JSON.stringify(text.slice(Math.max(0, start - 20), start))}, suffix: ${JSON.stringify(text.slice(start + quote.length, start + quote.length + 20))}, start: ${start}, end: ${start + quote.length}}]`,
      `    codes: {${codes}}`,
    ].join('\n');
  });
  const speakers = '  - {id: solveig-ekre, name: Solveig Ekre}\n  - {id: ola-bratt, name: Ola Bratt}';
  return `version: 1\narticle: {sha256: x}\nspeakers:\n${speakers}\nstatements:\n${items.join('\n')}\n`;
};

const father = "''We have paid for this boat since my father's time''";
const costs = '«Each crossing costs us more than the fares bring in»';
const moved = 'that two families had already moved away';

const ann = sidecarOf([
  { quote: father, speaker: 'solveig-ekre', codes: 'topic: money, position: supports, legitimation: [morality]' },
  { quote: costs, speaker: 'ola-bratt', codes: 'topic: money, position: opposes' },
  {
    quote: moved,
    speaker: 'solveig-ekre',
    kind: 'indirect',
    codes: 'topic: access, position: supports, legitimation: [story]',
  },
]);
const bob = sidecarOf([
  {
    quote: father,
    speaker: 'solveig-ekre',
    codes: 'topic: access, position: supports, legitimation: [authority, morality]',
  },
  { quote: costs, speaker: 'ola-bratt', codes: 'topic: money, position: conditional' },
]);

/** A folder with an article, a codebook, and what two coders have made of it. @returns its path. */
export async function codedFolder(): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'article-annotator-')), 'articles');
  const files = {
    'night-ferry.article': text,
    'codebook.yaml': EXAMPLE_CODEBOOK,
    'night-ferry.article.ann.annotations.yaml': ann,
    'night-ferry.article.bob.annotations.yaml': bob,
  };
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return folder;
}
