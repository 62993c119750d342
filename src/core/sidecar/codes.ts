import type { Codebook, CodebookVariable } from './codebook';
import type { SidecarEdit } from './edit';
import type { CodeValue, Sidecar } from './schema';

/** Something about a code that the codebook does not allow. */
export interface CodeProblem {
  readonly rule: 'unknown-variable' | 'unknown-code' | 'wrong-code-type' | 'missing-code';
  readonly variable: string;
  /** The value that the codebook does not know. */
  readonly code?: string | undefined;
  readonly message: string;
}

/** What is wrong with the codes of one statement or speaker. `complete`: required variables must be coded. */
export function checkCodes(
  codes: Readonly<Record<string, CodeValue>>,
  codebook: Codebook,
  { on, complete }: { readonly on: CodebookVariable['on']; readonly complete: boolean },
): readonly CodeProblem[] {
  const variables = codebook.variables.filter((variable) => variable.on === on);
  const problems: CodeProblem[] = [];
  for (const [id, value] of Object.entries(codes)) {
    const variable = variables.find((candidate) => candidate.id === id);
    if (!variable)
      problems.push({
        rule: 'unknown-variable',
        variable: id,
        message: `The codebook has no variable “${id}” for ${on}.`,
      });
    else problems.push(...checkValue(variable, value));
  }
  for (const { id, label, required } of variables)
    if (complete && required && !(id in codes))
      problems.push({ rule: 'missing-code', variable: id, message: `“${label}” is required and not coded.` });
  return problems;
}

function checkValue(variable: CodebookVariable, value: CodeValue): readonly CodeProblem[] {
  const { id, type, values, min, max } = variable;
  const wrong = (message: string): readonly CodeProblem[] => [{ rule: 'wrong-code-type', variable: id, message }];
  const unknown = (code: string): readonly CodeProblem[] =>
    values.some((known) => known.id === code)
      ? []
      : [{ rule: 'unknown-code', variable: id, code, message: `“${code}” is not a value of “${id}” in the codebook.` }];
  switch (type) {
    case 'choice':
      return typeof value === 'string' ? unknown(value) : wrong(`“${id}” takes one of its values.`);
    case 'multi-choice':
      return Array.isArray(value) ? value.flatMap(unknown) : wrong(`“${id}” takes a list of its values.`);
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong(`“${id}” is true or false; not coded is no entry at all.`);
    case 'text':
      return typeof value === 'string' ? [] : wrong(`“${id}” is text.`);
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrong(`“${id}” is a whole number.`);
      return value < (min ?? value) || value > (max ?? value)
        ? wrong(`“${id}” must be from ${min ?? '…'} to ${max ?? '…'}.`)
        : [];
  }
}

/** A change of the codebook that is carried into sidecars. Old codes may be several: a merge. */
export type Recoding =
  | { readonly kind: 'renameVariable'; readonly from: string; readonly to: string }
  | { readonly kind: 'renameValues'; readonly variable: string; readonly from: readonly string[]; readonly to: string }
  /** Each statement is looked at by a person; `undefined` leaves it as it is. */
  | {
      readonly kind: 'splitValue';
      readonly variable: string;
      readonly from: string;
      readonly choose: (id: string) => string | undefined;
    };

/** The edits that carry a change of the codebook into one sidecar: rename, merge (several to one) or split of a code. */
export function recode(sidecar: Sidecar, recoding: Recoding): readonly SidecarEdit[] {
  return (['speakers', 'statements'] as const).flatMap((on) =>
    sidecar[on].flatMap((item) =>
      recodeItem(item.codes ?? {}, item.id, recoding).map(
        ([variable, value]) => ({ kind: 'setCode', on, id: item.id, variable, value }) as const,
      ),
    ),
  );
}

function recodeItem(
  codes: Readonly<Record<string, CodeValue>>,
  id: string,
  recoding: Recoding,
): readonly (readonly [string, CodeValue | undefined])[] {
  if (recoding.kind === 'renameVariable') {
    const value = codes[recoding.from];
    return value === undefined || recoding.to in codes
      ? []
      : [
          [recoding.from, undefined],
          [recoding.to, value],
        ];
  }
  const { variable } = recoding;
  const value = codes[variable];
  if (value === undefined) return [];
  const translate = (code: string): string =>
    recoding.kind === 'renameValues'
      ? recoding.from.includes(code)
        ? recoding.to
        : code
      : code === recoding.from
        ? (recoding.choose(id) ?? code)
        : code;
  if (typeof value === 'string') return translate(value) === value ? [] : [[variable, translate(value)]];
  if (!Array.isArray(value)) return [];
  const next = [...new Set((value as readonly string[]).map(translate))];
  return next.length === value.length && next.every((code, i) => code === value[i]) ? [] : [[variable, next]];
}
