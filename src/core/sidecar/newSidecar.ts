import { formatPair } from './formatValue';
import { SIDECAR_VERSION, type Sidecar } from './schema';
import { toFileArticle } from './toFile';

interface NewSidecar {
  readonly schema?: string | undefined;
  readonly article: Sidecar['article'];
}

/**
 * The source of a file with nothing in it yet.
 *
 * @param head.schema What the first line names as the JSON Schema; without it there is no such line.
 */
export function newSource({ schema, article }: NewSidecar): string {
  const style = { indent: '', eol: '\n' };
  return [
    ...(schema ? [`# yaml-language-server: $schema=${schema}`] : []),
    `version: ${SIDECAR_VERSION}`,
    formatPair('article', toFileArticle(article), style),
    'offset_unit: codepoint',
    'speakers: []',
    'statements: []',
    '',
  ].join('\n');
}
