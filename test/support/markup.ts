import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Article, Statement } from '../../src/core/analysis/article';
import type { Span } from '../../src/core/text/span';
import { readGold } from '../../training/readGold';

/** A statement of a marked article in words: `kind attitude speaker [source] <cue> content`, spans joined by ` … `. */
export type StatementLine = string;

export interface MarkedArticle {
  readonly name: string;
  readonly text: string;
  /** Ascending by content. */
  readonly statements: readonly StatementLine[];
}

interface Head {
  statements?: Record<string, { kind?: string; attitude?: string; speaker: string | null }>;
}

/** Reads an article marked as in `gold/README.md`; its head may give the `kind` of a statement, else none is compared. */
export function readMarked(name: string, file: string): MarkedArticle {
  const { text, statements } = readGold(file);
  const head = parse(/^---\n([^]*?)\n---\n/.exec(file)?.[1] ?? '') as Head;
  const heads = Object.values(head.statements ?? {});
  const words = (spans: readonly [number, number][] | null) =>
    (spans ?? []).map(([a, b]) => text.slice(a, b)).join(' … ');
  const lines = statements.map(({ content, source, cue, speaker }, index) => {
    const { kind = '', attitude = 'says' } = heads[index] ?? {};
    return `${kind} ${attitude} ${speaker ?? '-'} [${words(source)}] <${words(cue)}> ${words(content)}`.trim();
  });
  return { name, text, statements: lines };
}

/** The marked articles of `test/fixtures/articles`. */
export function markedArticles(): MarkedArticle[] {
  const folder = path.resolve('test/fixtures/articles');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.gold'))
    .sort()
    .map((name) => readMarked(name, fs.readFileSync(path.join(folder, name), 'utf8')));
}

/** What the engine found, in the same words; `like` says for which of them the kind is compared. */
export function linesOfArticle(text: string, article: Article, like: readonly StatementLine[] = []): StatementLine[] {
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(span.start, span.end)).join(' … ');
  const nameOf = (statement: Statement) => article.speakers.find(({ id }) => id === statement.speaker)?.name ?? '-';
  return article.statements
    .filter(({ confidence }) => confidence >= 0.5)
    .map((each, index) => {
      const kind = /^(?:direct|mixed|indirect) /.test(like[index] ?? each.kind + ' ') ? each.kind : '';
      return `${kind} ${each.attitude} ${nameOf(each)} [${words(each.source)}] <${words(each.cue)}> ${words(each.content)}`.trim();
    });
}
