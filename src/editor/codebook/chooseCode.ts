import * as vscode from 'vscode';
import type { Codebook, CodebookVariable } from '../../core/sidecar/codebook';
import { readableValue } from '../../core/sidecar/codeValues';
import { checkCodes } from '../../core/sidecar/codes';
import type { CodeValue } from '../../core/sidecar/schema';
import { Refusal } from '../guard';
import type { CodebookFile } from './codebooks';
import { pickValue, pickVariable, yesNo, type CodesOfAll } from './pickCode';

/** A code that a key binding gives: `value: null` is *not coded*; without `value` a person is asked for it. */
export interface GivenCode {
  readonly variable: string;
  readonly value?: CodeValue | null;
}

/** A variable and what it is to be; `value: undefined` is *not coded*. */
export interface ChosenCode {
  readonly variable: CodebookVariable;
  readonly value: CodeValue | undefined;
}

/**
 * Asks for the variable and the value, as far as they are not given.
 *
 * @returns `undefined` when the person gave up.
 * @throws Refusal when the codebook does not know what is given.
 */
export async function chooseCode(
  file: CodebookFile & { readonly codebook: Codebook },
  given: Partial<GivenCode>,
  { on, codes, title }: { readonly on: CodebookVariable['on']; readonly codes: CodesOfAll; readonly title: string },
): Promise<ChosenCode | undefined> {
  const { codebook } = file;
  const variable =
    given.variable === undefined
      ? await pickVariable(codebook, { on, codes, title })
      : codebook.variables.find((each) => each.id === given.variable && each.on === on);
  if (!variable && given.variable !== undefined) throw new Refusal(unknownVariable(given.variable, on));
  if (!variable) return undefined;
  const chosen = given.value === undefined ? await pickValue(file, variable, codes) : { value: given.value };
  if (!chosen) return undefined;
  const value = chosen.value ?? undefined;
  const [problem] = value === undefined ? [] : checkCodes({ [variable.id]: value }, codebook, { on, complete: false });
  if (problem) throw new Refusal(problem.message);
  return { variable, value };
}

/** What a code says, for people: `Topic: Schools`. */
export function wordsOf({ variable, value }: ChosenCode): string {
  const words = value === undefined ? vscode.l10n.t('not coded') : readableValue(variable, value, yesNo());
  return `${variable.label}: ${words}`;
}

const unknownVariable = (id: string, on: CodebookVariable['on']): string =>
  on === 'statements'
    ? vscode.l10n.t('The codebook has no variable “{0}” for statements.', id)
    : vscode.l10n.t('The codebook has no variable “{0}” for speakers.', id);
