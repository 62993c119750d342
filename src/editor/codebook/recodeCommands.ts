import * as vscode from 'vscode';
import { type CodebookVariable, isCodeId } from '../../core/sidecar/codebook';
import type { Recoding } from '../../core/sidecar/codes';
import type { CodebookEdit } from '../../core/sidecar/editCodebook';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { CodebookFile } from './codebooks';
import { articleOf } from '../workspaceIndex/articleFiles';
import { codedFiles, recodeEdit, type CodedFile } from './recodeEdit';

/** What a program may give, instead of the person being asked. `review: false` changes all without a preview. */
interface Given {
  readonly variable?: string;
  readonly from?: readonly string[];
  readonly to?: string;
  readonly review?: boolean;
}

interface Change {
  readonly label: string;
  readonly word: string;
  readonly edits: readonly CodebookEdit[];
  readonly recodingOf: (file: CodedFile) => Recoding;
}

/** *Rename Code…*, *Merge Codes…* and *Split Code…*: the codebook and all sidecars in one change that is reviewed. */
export function registerRecode(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const command = (id: string, title: string, plan: Plan): vscode.Disposable =>
    host.command(`articleAnnotator.${id}`, title, async (given: Given = {}) => {
      const file = theCodebook(host);
      await refuseBlind(host, file);
      const change = await plan(host, file, given);
      if (!change) return;
      const files = await codedFiles(host, file, change.word);
      const { label } = change;
      const all = await recodeEdit(file, files, change, { label, needsConfirmation: false });
      const answer = given.review === false ? 'all' : await askHow(label, all.sidecars);
      if (!answer) return;
      // VS Code shows a preview of what needs to be confirmed, and changes what has been ticked in it.
      const { edit, sidecars } =
        answer === 'all' ? all : await recodeEdit(file, files, change, { label, needsConfirmation: true });
      if (await vscode.workspace.applyEdit(edit, { isRefactoring: true }))
        vscode.window.setStatusBarMessage(t('{0}: codebook and {1} annotations files', change.label, sidecars), 6000);
    });
  return vscode.Disposable.from(
    command('renameCode', t('Rename Code'), planRename),
    command('mergeCodes', t('Merge Codes'), planMerge),
    command('splitCode', t('Split Code'), planSplit),
  );
}

/** Changes everything at once, or each place after it has been looked at. `undefined` when the person gave up. */
async function askHow(title: string, sidecars: number): Promise<'all' | 'each' | undefined> {
  const { t } = vscode.l10n;
  const items = [
    {
      label: `$(check-all) ${t('Change all')}`,
      detail: t('codebook and {0} annotations files', sidecars),
      answer: 'all' as const,
    },
    {
      label: `$(checklist) ${t('Look at each change first…')}`,
      detail: t('Tick what is to be changed in the preview, then choose Apply there.'),
      answer: 'each' as const,
    },
  ];
  return (await vscode.window.showQuickPick(items, { title }))?.answer;
}

/** A coder who is blind must not be shown what others coded, and these commands show it. */
async function refuseBlind(host: Host, codebook: CodebookFile): Promise<void> {
  if (host.settings(codebook.uri).blind === 'off') return;
  for (const { uri } of await codedFiles(host, codebook, '')) {
    const article = await articleOf(uri, () => false);
    if (article && host.articles.sidecars.of(article).uri.toString() === uri.toString()) continue;
    throw new Refusal(
      vscode.l10n.t('Blind mode is on, and this would show and change the work of other coders. Turn it off first.'),
    );
  }
}

type Plan = (host: Host, file: CodebookFile, given: Given) => Promise<Change | undefined>;

function theCodebook(host: Host): CodebookFile {
  const uri = host.current.article?.uri ?? vscode.window.activeTextEditor?.document.uri;
  const file = (uri && host.codebooks.fileFor(uri)) ?? host.codebooks.all()[0];
  if (!file) throw new Refusal(vscode.l10n.t('There is no codebook yet. Use Create Codebook.'));
  if (!file.parsed.codebook) throw new Refusal(file.parsed.problems[0]?.message ?? '');
  return file;
}

const planRename: Plan = async (_host, file, given) => {
  const { t } = vscode.l10n;
  const title = t('Rename Code');
  const picked = await pickCode(file, given, { title, variables: true });
  if (!picked) return undefined;
  const { variable, value } = picked;
  const taken = (value === undefined ? variablesOf(file) : variable.values).map(({ id }) => id);
  const old = value ?? variable.id;
  const to = given.to ?? (await askId(title, old, taken));
  if (to === undefined || to === old) return undefined;
  const label = t('Rename “{0}” to “{1}”', old, to);
  return value === undefined
    ? {
        label,
        word: old,
        edits: [{ kind: 'renameVariable', from: old, to }],
        recodingOf: () => ({ kind: 'renameVariable', from: old, to }),
      }
    : {
        label,
        word: old,
        edits: [{ kind: 'renameValue', variable: variable.id, from: old, to }],
        recodingOf: () => ({ kind: 'renameValues', variable: variable.id, from: [old], to }),
      };
};

const planMerge: Plan = async (_host, file, given) => {
  const { t } = vscode.l10n;
  const title = t('Merge Codes');
  const variable =
    variablesOf(file).find(({ id }) => id === given.variable) ??
    (await pickVariable(
      variablesOf(file).filter(({ values }) => values.length > 1),
      title,
    ));
  if (!variable) return undefined;
  const items = variable.values.map(({ id, label, description }) => ({
    label,
    description: id,
    detail: description ?? '',
    id,
  }));
  const picked =
    given.from ??
    (
      await vscode.window.showQuickPick(items, { title, placeHolder: t('Which codes become one?'), canPickMany: true })
    )?.map(({ id }) => id);
  if (!picked?.length) return undefined;
  const into = { title, placeHolder: t('Which one stays?') };
  const to =
    given.to ??
    (
      await vscode.window.showQuickPick(
        items.filter(({ id }) => picked.includes(id)),
        into,
      )
    )?.id;
  if (to === undefined) return undefined;
  const from = picked.filter((id) => id !== to);
  if (!from.length) throw new Refusal(t('Choose at least two codes.'));
  return {
    label: t('Merge {0} into “{1}”', from.map((id) => `“${id}”`).join(', '), to),
    word: variable.id,
    edits: from.map((value) => ({ kind: 'removeValue', variable: variable.id, value })),
    recodingOf: () => ({ kind: 'renameValues', variable: variable.id, from, to }),
  };
};

const planSplit: Plan = async (host, file) => {
  const { t } = vscode.l10n;
  const title = t('Split Code');
  const picked = await pickCode(file, {}, { title, variables: false });
  const value = picked?.value;
  if (!picked || value === undefined) return undefined;
  const { variable } = picked;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: t('New codes in place of “{0}”, separated by commas', value),
    validateInput: (text) =>
      idsIn(text).map((id) =>
        problemOf(
          id,
          variable.values.map((each) => each.id),
        ),
      )[0],
  });
  const ids = idsIn(typed ?? '');
  if (!ids.length) return undefined;
  // A person looks at each statement; those that are skipped keep the old code.
  const chosen = new Map<string, string>();
  let left = 0;
  for (const { uri, sidecar } of await codedFiles(host, file, value))
    for (const item of [...sidecar.statements, ...sidecar.speakers]) {
      if (![item.codes?.[variable.id]].flat().includes(value)) continue;
      const words = 'content' in item ? item.content.map(({ quote }) => quote).join(' … ') : item.name;
      const options = { title: words, placeHolder: t('Escape keeps “{0}”', value) };
      const choice = await vscode.window.showQuickPick(ids, options);
      if (choice === undefined) left++;
      else chosen.set(`${uri.toString()} ${item.id}`, choice);
    }
  const added = ids.map((id): CodebookEdit => ({ kind: 'addValue', variable: variable.id, value: { id } }));
  const removed: CodebookEdit[] = left ? [] : [{ kind: 'removeValue', variable: variable.id, value }];
  return {
    label: t('Split “{0}” into {1}', value, ids.map((id) => `“${id}”`).join(', ')),
    word: value,
    edits: [...added, ...removed],
    recodingOf: ({ uri }) => ({
      kind: 'splitValue',
      variable: variable.id,
      from: value,
      choose: (id) => chosen.get(`${uri.toString()} ${id}`),
    }),
  };
};

const variablesOf = (file: CodebookFile): readonly CodebookVariable[] => file.parsed.codebook?.variables ?? [];

/** Asks for a value, or also for a variable as a whole. */
async function pickCode(
  file: CodebookFile,
  given: Given,
  { title, variables }: { readonly title: string; readonly variables: boolean },
): Promise<{ readonly variable: CodebookVariable; readonly value: string | undefined } | undefined> {
  const known = variablesOf(file).find(({ id }) => id === given.variable);
  if (known) return { variable: known, value: given.from?.[0] };
  const items = variablesOf(file).flatMap((variable) => [
    ...(variables ? [{ label: variable.label, description: variable.id, variable, value: undefined }] : []),
    ...variable.values.map(({ id, label }) => ({
      label: `$(blank) ${label}`,
      description: `${variable.id} › ${id}`,
      variable,
      value: id as string | undefined,
    })),
  ]);
  return vscode.window.showQuickPick(items, { title, matchOnDescription: true });
}

async function pickVariable(all: readonly CodebookVariable[], title: string): Promise<CodebookVariable | undefined> {
  const items = all.map((variable) => ({ label: variable.label, description: variable.id, variable }));
  return (await vscode.window.showQuickPick(items, { title }))?.variable;
}

const askId = (title: string, old: string, taken: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title,
    value: old,
    prompt: vscode.l10n.t('The new id. The label for people is changed in the codebook itself.'),
    validateInput: (text) => (text === old ? undefined : problemOf(text, taken)),
  });

const idsIn = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each);

function problemOf(id: string, taken: readonly string[]): string | undefined {
  if (!isCodeId(id)) return vscode.l10n.t('An id has letters, digits, “-” and “_” only.');
  return taken.includes(id) ? vscode.l10n.t('There is a “{0}” already.', id) : undefined;
}
