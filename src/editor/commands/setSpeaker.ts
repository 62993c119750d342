import * as vscode from 'vscode';
import { newSpeaker } from '../../core/language/newSpeaker';
import { speakerOf, type View } from '../../core/language/view';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../../core/sidecar/annotated';
import { likelySpeakers } from '../../core/language/likelySpeakers';
import { anyOf } from '../../core/language/workspaceSymbols';
import { askWith } from '../askWith';
import type { Host } from '../host';
import { attribute } from '../speakerDecisions';
import { speakerIcon } from '../decorations/palette';
import { findTargets, type Target } from './targets';

/** *Set Speaker…*: for the statement, or the same for all that are selected. */
export function registerSetSpeaker(host: Host): vscode.Disposable {
  const title = vscode.l10n.t('Set Speaker');
  return host.command(
    'articleAnnotator.setSpeaker',
    title,
    async (target?: Target, selected?: Target[], chosen?: string) => {
      const { article, statements } = await findTargets(host, target, selected);
      const view = article.current;
      // A quick fix says whom; else a person is asked.
      const speaker = view && (speakerOf(view, chosen) ?? (await pickSpeaker(host, view, statements)));
      if (speaker === undefined) return;
      await attribute(host, article, { statements, speaker });
    },
  );
}

interface SpeakerItem extends vscode.QuickPickItem {
  /** `null`: an unnamed source. Absent on separators. */
  readonly speaker?: AnnotatedSpeaker | null;
}

/** Asks for a speaker: the likely ones first, then all of the article; what is typed can become a new one. */
function pickSpeaker(
  host: Host,
  view: View,
  statements: readonly AnnotatedStatement[],
): Promise<AnnotatedSpeaker | null | undefined> {
  const pick = vscode.window.createQuickPick<SpeakerItem>();
  const items = [...itemsFor(view, statements), ...itemsElsewhere(host, view)];
  pick.title =
    statements.length === 1
      ? vscode.l10n.t('Set Speaker')
      : vscode.l10n.t('Set Speaker of {0} Statements', statements.length);
  pick.placeholder = vscode.l10n.t('Choose a speaker, or type the name of a new one');
  pick.matchOnDescription = true;
  pick.items = items;
  return askWith<AnnotatedSpeaker | null>(pick, (resolve) => {
    pick.onDidChangeValue((value) => {
      const name = value.trim();
      const known = items.some(({ speaker }) => speaker?.name.toLowerCase() === name.toLowerCase());
      pick.items = name && !known ? [...items, ...itemForNew(name, view)] : items;
    });
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.speaker));
  });
}

function itemsFor(view: View, statements: readonly AnnotatedStatement[]): SpeakerItem[] {
  const { t } = vscode.l10n;
  const now = statements.every(({ speaker }) => speaker === statements[0]?.speaker) ? statements[0]?.speaker : null;
  const said = new Map<string | undefined, number>();
  for (const { speaker } of view.annotated.statements) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  const item = (speaker: AnnotatedSpeaker, score?: number): SpeakerItem => ({
    label: speaker.name,
    description: [
      ...(score === undefined ? [] : [`${Math.round(score * 100)} %`]),
      ...(speaker.id === now ? [t('now')] : []),
      ...speaker.aliases.slice(0, 4),
    ].join(' · '),
    iconPath: speakerIcon(speaker),
    speaker,
  });
  const likely = likelySpeakers(view, statements);
  const others = view.annotated.speakers
    .filter((speaker) => !likely.some((each) => each.speaker.id === speaker.id))
    .sort((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0));
  const speaking = others.filter(({ id }) => said.has(id));
  const silent = others.filter(({ id }) => !said.has(id));
  return [
    ...separator(t('likely'), likely.length),
    ...likely.map(({ speaker, score, reason }) => ({
      ...item(speaker, score),
      ...(reason ? { detail: reason } : {}),
    })),
    ...separator('', 1),
    {
      label: t('Unnamed source'),
      description: now === undefined ? t('now') : '',
      iconPath: new vscode.ThemeIcon('question'),
      speaker: null,
    },
    ...separator(t('in this article'), speaking.length),
    ...speaking.map((speaker) => item(speaker)),
    ...separator(t('mentioned in this article'), silent.length),
    ...silent.map((speaker) => item(speaker)),
  ];
}

/** Most speakers of other articles that are offered; typing finds none of the others. */
const limit = 500;

/** Whom people named in other articles and who is not in this one. */
function itemsElsewhere(host: Host, view: View): SpeakerItem[] {
  const { speakers } = view.annotated;
  const isHere = anyOf(speakers);
  const colors = new Set(speakers.map(({ color }) => color));
  let color = 0;
  while (colors.has(color)) color++;
  const known = host.index
    .confirmedSpeakers()
    .filter((speaker) => !isHere(speaker))
    .slice(0, limit)
    .map(({ id, name, kind = 'unknown' }): AnnotatedSpeaker => ({ id, name, kind, aliases: [], color, mentions: [] }));
  return [
    ...separator(vscode.l10n.t('in other articles'), known.length),
    ...known.map((speaker) => ({ label: speaker.name, iconPath: new vscode.ThemeIcon('globe'), speaker })),
  ];
}

const itemForNew = (name: string, view: View): SpeakerItem[] => [
  {
    label: vscode.l10n.t('New speaker “{0}”', name),
    iconPath: new vscode.ThemeIcon('add'),
    alwaysShow: true,
    speaker: newSpeaker(name, view.annotated.speakers),
  },
];

const separator = (label: string, count: number): SpeakerItem[] =>
  count ? [{ label, kind: vscode.QuickPickItemKind.Separator }] : [];
