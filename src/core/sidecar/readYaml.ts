import { type Document, type YAMLError, parseDocument } from 'yaml';
import { findBadAlias } from './aliases';
import { findForeignInSteps, foreign } from './foreign';
import type { SidecarProblem } from './problem';
import { runToEnd } from '../text/runToEnd';

/** Parses YAML without throwing and without printing; errors are in the result. */
export const parseYaml = (source: string): Document =>
  parseDocument(source, { prettyErrors: false, logLevel: 'silent' });

/** Parses a whole file, unless there is foreign matter in it: errors of syntax would only follow from that. */
export const readYaml = (source: string): ReadYaml => runToEnd(readYamlInSteps(source));

export interface ReadYaml {
  readonly document?: Document;
  readonly problems: readonly SidecarProblem[];
}

/** The same, handing control back while it looks for foreign matter. The parser itself takes one step. */
export function* readYamlInSteps(source: string): Generator<void, ReadYaml> {
  const matter = yield* findForeignInSteps(source);
  if (matter.length) return { problems: matter };
  const document = parseYaml(source);
  if (document.errors.length) return { problems: document.errors.map((problem) => toProblem(source, problem)) };
  const alias = findBadAlias(document);
  return { document, problems: alias ? [alias] : [] };
}

/** An error of the parser, in words for people. */
export function toProblem(source: string, { code, message, pos }: YAMLError): SidecarProblem {
  return code === 'DUPLICATE_KEY'
    ? foreign('duplicate-key', 'This key is there twice.', pos[0], pos[0] + keyLength(source, pos[0]))
    : foreign('yaml-syntax', `This is no valid YAML: ${message}.`.replace(/\.\.$/, '.'), pos[0], pos[1]);
}

const keyLength = (source: string, at: number): number => /^[^\s:]*/.exec(source.slice(at, at + 100))?.[0].length || 1;
