import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOf, wordCounterOf } from '../src/core/analysis/contentKind';
import { findParagraphs } from '../src/core/text/paragraphs';
import { readPassages } from '../src/core/text/passages';
import type { GoldArticle, GoldStatement } from './corpus';
import { readGold, type MarkedStatement } from './readGold';

/** All gold articles of a folder, in order of their names. Statements whose content is not marked are left out. */
export function readGoldFolder(folder: string): GoldArticle[] {
  return readMarked(folder).map(({ id, text, statements }) => {
    const marked = statements.filter(({ content }) => content.length > 0);
    return { id, text, statements: withKinds(text, marked) };
  });
}

/** The same as they are written, with all statements and their speakers. */
export function readMarked(folder: string): { id: string; text: string; statements: MarkedStatement[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold'))
    .sort()
    .map((name) => ({ id: name, ...readGold(readFileSync(path.join(folder, name), 'utf8')) }));
}

/** Adds the kind of each statement, which the marks do not tell but the quotation marks around its words do. */
function withKinds(text: string, statements: readonly GoldStatement[]): GoldStatement[] {
  const placed = [...readPassages(text, findParagraphs(text))];
  return statements.map((statement) => {
    const sum = { inside: 0, outside: 0 };
    for (const { passage, offset } of placed) {
      const here = statement.content
        .map(([a, b]) => ({ start: Math.max(0, a - offset), end: Math.min(passage.text.length, b - offset) }))
        .filter(({ start, end }) => end > start);
      if (!here.length) continue;
      const { inside, outside } = wordCounterOf(passage)(here);
      sum.inside += inside;
      sum.outside += outside;
    }
    return { ...statement, kind: kindOf(sum) };
  });
}
