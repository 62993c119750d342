import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from './failure';
import { defaultInclude } from './files';

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @returns the exit code. */
  readonly run: (values: Values, positionals: string[]) => Promise<number>;
}

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

export function parse(command: Command, args: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own message is one sentence and then advice about `--`; the first sentence says it.
    throw new Failure((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? 'wrong arguments');
  }
}

/** The value of a string option, which must be one of `choices`. */
export function choice<T extends string>(values: Values, name: string, choices: readonly T[], fallback?: T): T {
  const value = values[name] ?? fallback;
  const found = choices.find((each) => each === value);
  if (found === undefined)
    throw new Failure(
      `--${name} must be one of ${choices.join(', ')}${value === undefined ? '' : `, not “${String(value)}”`}`,
    );
  return found;
}

export function fraction(values: Values, name: string, fallback: number): number {
  const value = values[name];
  if (value === undefined) return fallback;
  const number = typeof value === 'string' && value.trim() ? Number(value) : NaN;
  if (!(number >= 0 && number <= 1))
    throw new Failure(`--${name} must be a number from 0 to 1, not “${String(value)}”`);
  return number;
}

/** The value of --coder, if given. The name becomes a part of file names. */
export function coderName(values: Values): string | undefined {
  const value = values['coder'];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^[\p{L}\p{N}_-]+$/u.test(value))
    throw new Failure('--coder takes letters, digits, - and _ only');
  return value;
}

/** The value of --include: which files are taken from directories. */
export const includeGlob = ({ include }: Values): string => (typeof include === 'string' ? include : defaultInclude);
