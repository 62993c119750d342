import type { Codebook, CodebookVariable } from './codebook';
import { checkCodes } from './codes';
import type { CodeValue } from './schema';

/** What a code is called and says, for people. */
export interface ReadableCode {
  /** Id of the variable. */
  readonly variable: string;
  readonly label: string;
  readonly value: string;
}

type Codes = Readonly<Record<string, CodeValue>>;

/** Words for yes and no; hosts give those of the language of the person. */
export interface YesNo {
  readonly yes: string;
  readonly no: string;
}

const YES_NO: YesNo = { yes: 'yes', no: 'no' };

/** The codes of one statement or speaker in words, in the order of the codebook; what it does not know comes last. */
export function readableCodes(codes: Codes, codebook: Codebook | undefined, words = YES_NO): readonly ReadableCode[] {
  const order = (codebook?.variables ?? []).map(({ id }) => id);
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return Object.entries(codes)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, value]) => {
      const variable = codebook?.variables.find((each) => each.id === id);
      return { variable: id, label: variable?.label ?? id, value: readableValue(variable, value, words) };
    });
}

/** A value in words: labels of choices, yes or no of booleans. Values that the codebook does not know stay as they are. */
export function readableValue(variable: CodebookVariable | undefined, value: CodeValue, { yes, no } = YES_NO): string {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return String(value);
  const labelOf = (id: string): string => variable?.values.find((each) => each.id === id)?.label ?? id;
  return typeof value === 'string' ? labelOf(value) : value.map(labelOf).join(', ');
}

/** What a person typed for an integer or a text; nothing typed is *not coded*. `problem` says what is wrong with it. */
export function readTyped(
  variable: CodebookVariable,
  typed: string,
): { readonly value: CodeValue | undefined } | { readonly problem: string } {
  const text = typed.trim();
  if (!text) return { value: undefined };
  const value = variable.type === 'integer' ? (/^[-+]?\d+$/.test(text) ? Number(text) : text) : text;
  const codebook: Codebook = { version: 1, variables: [variable] };
  const [problem] = checkCodes({ [variable.id]: value }, codebook, { on: variable.on, complete: false });
  return problem ? { problem: problem.message } : { value };
}

/** Variables that must be coded and are not, in the order of the codebook. */
export const missingVariables = (
  codes: Codes,
  codebook: Codebook,
  on: CodebookVariable['on'],
): readonly CodebookVariable[] =>
  codebook.variables.filter((variable) => variable.on === on && variable.required && !(variable.id in codes));

/** The codes with one of them changed; `undefined` takes it away. */
export function withCode(codes: Codes, variable: string, value: CodeValue | undefined): Codes {
  const others = Object.fromEntries(Object.entries(codes).filter(([id]) => id !== variable));
  return value === undefined ? others : { ...codes, [variable]: value };
}
