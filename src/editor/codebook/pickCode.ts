import * as vscode from 'vscode';
import type { Codebook, CodebookValue, CodebookVariable } from '../../core/sidecar/codebook';
import { readableValue, readTyped } from '../../core/sidecar/codeValues';
import { sameValue } from '../../core/sidecar/sameValue';
import type { CodeValue } from '../../core/sidecar/schema';
import { toRange } from '../convert';
import type { CodebookFile } from './codebooks';
import { pickByKey, pickManyByKey, withKey, type KeyItem } from './pickByKey';

/** The codes of each statement, or speaker, that is coded. Several are coded alike. */
export type CodesOfAll = readonly Readonly<Record<string, CodeValue>>[];

export const yesNo = (): { yes: string; no: string } => ({ yes: vscode.l10n.t('Yes'), no: vscode.l10n.t('No') });

/** Asks which variable to code, showing what is coded now. */
export async function pickVariable(
  codebook: Codebook,
  { on, codes, title }: { on: CodebookVariable['on']; codes: CodesOfAll; title: string },
): Promise<CodebookVariable | undefined> {
  const variables = codebook.variables.filter((variable) => variable.on === on);
  const items = variables.map((variable): KeyItem<CodebookVariable> => {
    const now = nowOf(variable, codes);
    return {
      label: withKey(variable.label, variable.key),
      description: now ?? (variable.required ? vscode.l10n.t('required, not coded') : vscode.l10n.t('not coded')),
      ...(variable.description ? { detail: variable.description } : {}),
      key: variable.key,
      value: variable,
    };
  });
  const placeholder = vscode.l10n.t('Press the key of a variable, or type a space to search');
  return (await pickByKey(items, { title, placeholder }))?.value;
}

/** Asks for the value of a variable. `value: undefined` is *not coded*; `undefined` altogether: the person gave up. */
export async function pickValue(
  file: CodebookFile,
  variable: CodebookVariable,
  codes: CodesOfAll,
): Promise<{ readonly value: CodeValue | undefined } | undefined> {
  const { id, type, label } = variable;
  const title = codes.length > 1 ? vscode.l10n.t('{0} of {1} statements', label, codes.length) : label;
  const values = codes.map((each) => each[id]);
  const shared = values.every((each) => sameValue(each, values[0])) ? values[0] : undefined;
  if (type === 'integer' || type === 'text') return askTyped(variable, { title, shared });
  const onButton = ({ value }: KeyItem<unknown>): unknown => openAt(file, `${id}.${String(value)}`);
  if (type === 'multi-choice') {
    const none = { id: '', label: vscode.l10n.t('None of these'), examples: [], key: freeKey(variable, '0') };
    const isPicked = (value: string): boolean =>
      Array.isArray(shared) && (value ? shared.includes(value) : !shared.length);
    const items = [...variable.values, none].map((value) => choiceItem(value, { picked: isPicked(value.id) }));
    const placeholder = vscode.l10n.t('Keys turn values on and off; Enter confirms');
    const picked = await pickManyByKey(items, { title, placeholder, onButton });
    if (!picked) return undefined;
    const chosen = new Set(picked.map(({ value }) => value));
    // In the order of the codebook, so that the order of clicks makes no difference.
    const ids = variable.values.map((value) => value.id).filter((value) => chosen.has(value));
    return { value: picked.length ? ids : undefined };
  }
  const placeholder = vscode.l10n.t('Press a key, or type a space to search');
  const notCoded: KeyItem<CodeValue | null> = {
    label: withKey(vscode.l10n.t('Not coded'), freeKey(variable, '-')),
    key: freeKey(variable, '-'),
    description: vscode.l10n.t('nobody has decided'),
    value: null,
  };
  const items: KeyItem<CodeValue | null>[] =
    type === 'boolean'
      ? [booleanItem(true, shared), booleanItem(false, shared)]
      : variable.values.map((value) => choiceItem(value, { picked: value.id === shared, now: value.id === shared }));
  const all = [...items, { label: '', kind: vscode.QuickPickItemKind.Separator }, notCoded];
  const picked = await pickByKey<CodeValue | null>(all, { title, placeholder, onButton });
  return picked && { value: picked.value ?? undefined };
}

/** What all have now, for people; `undefined` when nothing is coded. */
function nowOf(variable: CodebookVariable, codes: CodesOfAll): string | undefined {
  const values = codes.flatMap((each) => each[variable.id] ?? []);
  const words = new Set(
    codes.flatMap((each) =>
      each[variable.id] === undefined ? [] : [readableValue(variable, each[variable.id] as CodeValue, yesNo())],
    ),
  );
  if (!values.length && !words.size) return undefined;
  return words.size === 1 ? [...words][0] || vscode.l10n.t('none of these') : vscode.l10n.t('various');
}

function choiceItem(value: CodebookValue, { picked, now }: { picked: boolean; now?: boolean }): KeyItem<string> {
  const detail = [value.description, ...value.examples].filter((each) => each).join('  ·  ');
  return {
    label: withKey(value.label, value.key),
    ...(now ? { description: vscode.l10n.t('now') } : {}),
    ...(detail ? { detail } : {}),
    ...(value.id
      ? { buttons: [{ iconPath: new vscode.ThemeIcon('book'), tooltip: vscode.l10n.t('Open in the codebook') }] }
      : {}),
    picked,
    key: value.key,
    value: value.id,
  };
}

function booleanItem(value: boolean, now: CodeValue | undefined): KeyItem<boolean> {
  const key = value ? 'y' : 'n';
  const label = withKey(value ? yesNo().yes : yesNo().no, key);
  return { label, key, value, picked: now === value, ...(now === value ? { description: vscode.l10n.t('now') } : {}) };
}

async function askTyped(
  variable: CodebookVariable,
  { title, shared }: { readonly title: string; readonly shared: CodeValue | undefined },
): Promise<{ readonly value: CodeValue | undefined } | undefined> {
  const { min, max, type, description } = variable;
  const range = vscode.l10n.t('A whole number from {0} to {1}.', min ?? '…', max ?? '…');
  const hint = type === 'integer' ? `${range} ` : '';
  const typed = await vscode.window.showInputBox({
    title,
    value: shared === undefined ? '' : String(shared),
    prompt: `${hint}${vscode.l10n.t('Empty: not coded.')}${description ? ` ${description}` : ''}`,
    validateInput: (text) => {
      const read = readTyped(variable, text);
      return 'problem' in read ? read.problem : undefined;
    },
  });
  if (typed === undefined) return undefined;
  const read = readTyped(variable, typed);
  return 'problem' in read ? undefined : read;
}

/** A key that the codebook has not given to a value. */
const freeKey = (variable: CodebookVariable, key: string): string | undefined =>
  variable.values.some((value) => value.key === key) ? undefined : key;

/** Shows a variable, or a value as `variable.value`, in the codebook. */
async function openAt({ uri, parsed }: CodebookFile, id: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
  const place = parsed.places.get(id);
  if (!place) return;
  const range = toRange(editor.document, place);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
