import * as vscode from 'vscode';
import type { SpeakerKind } from '../../core/analysis/article';
import { introductionOf } from '../../core/language/definition';
import { newSpeaker } from '../../core/language/newSpeaker';
import { statementsUnder } from '../../core/language/speakerEdits';
import { nameOf } from '../../core/language/symbols';
import { speakerOf, type View } from '../../core/language/view';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../../core/sidecar/annotated';
import { toRange } from '../convert';
import { paletteSize, speakerColor, speakerIcon } from '../decorations/palette';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { changeSpeaker, mergeSpeakers, splitSpeaker } from '../speakerDecisions';
import { speakerKindLabels } from '../views/speakerKindLabels';
import type { SpeakerNode } from '../views/speakersView';

/** A row of the Speakers view, or the id of a speaker; without it, the speaker under the cursor. */
type Subject = SpeakerNode | string | undefined;

/** What can be done with a speaker: show, filter, rename, kind, colour, merge, split. */
export function registerSpeakerCommands(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const on = (name: string, title: string, run: (about: About, chosen?: unknown) => unknown): vscode.Disposable =>
    host.command(
      `articleAnnotator.${name}`,
      title,
      async (subject?: Subject, selected?: readonly SpeakerNode[], chosen?: unknown) =>
        run(await findAbout(host, subject, selected), chosen),
    );
  return vscode.Disposable.from(
    on('revealSpeaker', t('Show Speaker'), ({ article, view, speaker }) => reveal(article, view, speaker, true)),
    on('renameSpeaker', t('Rename Speaker'), async ({ article, view, speaker }) => {
      await reveal(article, view, speaker, false);
      await vscode.commands.executeCommand('editor.action.rename');
    }),
    on('filterBySpeaker', t('Show Statements of Speaker'), ({ all }) =>
      vscode.commands.executeCommand('articleAnnotator.filterStatements', `by:${all.map(({ id }) => id).join(',')}`),
    ),
    on('setSpeakerKind', t('Set Kind of Speaker'), async ({ article, speaker }, chosen) => {
      const kind = isKind(chosen) ? chosen : await pickKind(speaker);
      if (kind && kind !== speaker.kind) await changeSpeaker(host, article, speaker, { kind });
    }),
    on('setSpeakerColor', t('Set Colour of Speaker'), async ({ article, view, speaker }, chosen) => {
      const color = typeof chosen === 'number' ? chosen : await pickColor(view, speaker);
      if (color !== undefined) await changeSpeaker(host, article, speaker, { color });
    }),
    on('mergeSpeakers', t('Merge Speakers'), async ({ article, view, speaker, all }, chosen) => {
      const into = speakerOf(view, typeof chosen === 'string' ? chosen : await pickTarget(view, all));
      const others = all.filter(({ id }) => id !== into?.id);
      if (into && others.length) await mergeSpeakers(host, article, { into, others });
      else if (into === speaker) throw new Refusal(t('A speaker cannot be merged with itself.'));
    }),
    on('splitSpeaker', t('Split Speaker'), async (about, chosen) => {
      const parts = isSplit(chosen) ? chosen : await pickParts(about);
      if (!parts) return;
      const { article, view, speaker } = about;
      const chosenStatements = parts.statements.flatMap((key) => article.byKey(key) ?? []);
      const underAlias = statementsUnder(view, speaker, parts.aliases).filter(({ saved }) => saved);
      await splitSpeaker(host, article, {
        from: speaker,
        to: newSpeaker(parts.name, view.annotated.speakers),
        aliases: parts.aliases,
        statements: [...new Set([...chosenStatements, ...underAlias])],
      });
    }),
    host.command('articleAnnotator.searchSpeakers', t('Search Speakers'), async () => {
      await vscode.commands.executeCommand('articleAnnotator.speakers.focus');
      await vscode.commands.executeCommand('list.find');
    }),
  );
}

/** What a command is about. */
interface About {
  readonly article: OpenArticle;
  readonly view: View;
  readonly speaker: AnnotatedSpeaker;
  /** The speaker and all others that are selected. */
  readonly all: readonly AnnotatedSpeaker[];
  /** Aliases among the selected rows. */
  readonly aliases: readonly string[];
}

async function findAbout(host: Host, subject: Subject, selected: readonly SpeakerNode[] = []): Promise<About> {
  const { article, statement } = host.current;
  const view = await article?.ready();
  if (!article || !view) throw new Refusal(vscode.l10n.t('Open an article first.'));
  const idOf = (node: SpeakerNode): string | undefined =>
    node.type === 'alias' ? node.speaker.id : node.entry.speaker?.id;
  const first = typeof subject === 'string' ? subject : subject ? idOf(subject) : statement?.speaker;
  const speaker = speakerOf(view, first);
  if (!speaker) throw new Refusal(vscode.l10n.t('Put the cursor on a statement with a speaker, or select a speaker.'));
  const rows = selected.length ? selected : subject && typeof subject !== 'string' ? [subject] : [];
  const others = rows.flatMap((row) => speakerOf(view, idOf(row)) ?? []);
  const aliases = rows.flatMap((row) => (row.type === 'alias' && row.speaker.id === speaker.id ? row.alias : []));
  return { article, view, speaker, all: [...new Set([speaker, ...others])], aliases };
}

async function reveal(
  article: OpenArticle,
  view: View,
  speaker: AnnotatedSpeaker,
  preserveFocus: boolean,
): Promise<void> {
  const span = introductionOf(view, speaker);
  if (!span) throw new Refusal(vscode.l10n.t('The article does not say “{0}”.', speaker.name));
  const editor = await vscode.window.showTextDocument(article.document, { preserveFocus });
  const range = toRange(article.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const isKind = (value: unknown): value is SpeakerKind => typeof value === 'string' && value in speakerKindLabels();

async function pickKind(speaker: AnnotatedSpeaker): Promise<SpeakerKind | undefined> {
  const picks = Object.entries(speakerKindLabels()).map(([value, label]) => ({
    label,
    kind: vscode.QuickPickItemKind.Default,
    description: value === speaker.kind ? vscode.l10n.t('now') : '',
    iconPath: speakerIcon({ kind: value as SpeakerKind, color: speaker.color }),
    value: value as SpeakerKind,
  }));
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Kind of {0}', speaker.name) }))?.value;
}

async function pickColor(view: View, speaker: AnnotatedSpeaker): Promise<number | undefined> {
  const picks = Array.from({ length: paletteSize }, (_, color) => {
    const users = view.annotated.speakers.filter((each) => each.color % paletteSize === color && each !== speaker);
    return {
      label: vscode.l10n.t('Colour {0}', color + 1),
      description: [
        ...(speaker.color % paletteSize === color ? [vscode.l10n.t('now')] : []),
        ...users.slice(0, 3).map(({ name }) => name),
      ].join(', '),
      iconPath: new vscode.ThemeIcon('circle-filled', speakerColor(color)),
      color,
    };
  });
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Colour of {0}', speaker.name) }))?.color;
}

async function pickTarget(view: View, all: readonly AnnotatedSpeaker[]): Promise<string | undefined> {
  // Several selected speakers become one of themselves; one becomes part of another.
  const candidates = all.length > 1 ? all : view.annotated.speakers.filter((each) => !all.includes(each));
  const picks = candidates.map((speaker) => ({
    label: speaker.name,
    description: speaker.aliases.slice(0, 4).join(' · '),
    iconPath: speakerIcon(speaker),
    id: speaker.id,
  }));
  const title = vscode.l10n.t('Merge {0} into …', all.map(({ name }) => name).join(', '));
  return (await vscode.window.showQuickPick(picks, { title, matchOnDescription: true }))?.id;
}

interface Split {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Keys of statements. */
  readonly statements: readonly string[];
}

const isSplit = (value: unknown): value is Split =>
  typeof value === 'object' && value !== null && 'name' in value && 'aliases' in value && 'statements' in value;

/** Asks which aliases and statements belong to somebody else, and who that is. */
async function pickParts({ article, view, speaker, aliases }: About): Promise<Split | undefined> {
  const { t } = vscode.l10n;
  interface Part extends vscode.QuickPickItem {
    readonly alias?: string;
    readonly statement?: AnnotatedStatement;
  }
  const said = view.annotated.statements.filter((each) => each.speaker === speaker.id && each.status !== 'rejected');
  const separator = (label: string): Part => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const parts: Part[] = [
    ...(speaker.aliases.length ? [separator(t('aliases'))] : []),
    ...speaker.aliases.map((alias): Part => ({ label: alias, alias, picked: aliases.includes(alias) })),
    ...(said.length ? [separator(t('statements'))] : []),
    ...said.map((statement): Part => ({ label: nameOf(view, statement), statement })),
  ];
  const chosen = await vscode.window.showQuickPick(parts, {
    title: t('Split {0}: what belongs to somebody else?', speaker.name),
    canPickMany: true,
  });
  if (!chosen?.length) return undefined;
  const moved = chosen.flatMap(({ alias }) => alias ?? []);
  const name = await vscode.window.showInputBox({
    title: t('Name of the other speaker'),
    value: moved.find((alias) => /^\p{Lu}/u.test(alias)) ?? moved[0] ?? '',
    validateInput: (value) => (value.trim() ? undefined : t('A speaker needs a name.')),
  });
  if (!name?.trim()) return undefined;
  return {
    name,
    aliases: moved,
    statements: chosen.flatMap(({ statement }) => (statement ? article.keyOf(statement) : [])),
  };
}
