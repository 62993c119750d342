import * as vscode from 'vscode';
import { newSpeaker } from '../../core/language/newSpeaker';
import { speakerOf, type View } from '../../core/language/view';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../../core/sidecar/annotated';
import { speakersOf } from '../../core/language/target';
import { decide } from '../decisions';
import type { Host } from '../host';
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
      const speaker = view && (speakerOf(view, chosen) ?? (await pickSpeaker(view, statements)));
      if (speaker === undefined) return;
      await decide(
        host,
        article,
        title,
        statements.map((statement) => ({ statement, decision: { speaker } })),
      );
    },
  );
}

interface SpeakerItem extends vscode.QuickPickItem {
  /** `null`: an unnamed source. Absent on separators. */
  readonly speaker?: AnnotatedSpeaker | null;
}

/** Asks for a speaker: the likely ones first, then all of the article; what is typed can become a new one. */
async function pickSpeaker(
  view: View,
  statements: readonly AnnotatedStatement[],
): Promise<AnnotatedSpeaker | null | undefined> {
  const pick = vscode.window.createQuickPick<SpeakerItem>();
  const items = itemsFor(view, statements);
  pick.title =
    statements.length === 1
      ? vscode.l10n.t('Set Speaker')
      : vscode.l10n.t('Set Speaker of {0} Statements', statements.length);
  pick.placeholder = vscode.l10n.t('Choose a speaker, or type the name of a new one');
  pick.matchOnDescription = true;
  pick.items = items;
  try {
    return await new Promise((resolve) => {
      pick.onDidChangeValue((value) => {
        const name = value.trim();
        const known = view.annotated.speakers.some((each) => each.name.toLowerCase() === name.toLowerCase());
        pick.items = name && !known ? [...items, ...itemForNew(name, view)] : items;
      });
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.speaker));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

function itemsFor(view: View, statements: readonly AnnotatedStatement[]): SpeakerItem[] {
  const likely = new Set(statements.flatMap(speakersOf));
  for (const { suggestion } of statements)
    for (const candidate of suggestion?.candidates ?? []) if (candidate.score >= 0.05) likely.add(candidate.speaker);
  const said = (id: string): number => view.annotated.statements.filter(({ speaker }) => speaker === id).length;
  const item = (speaker: AnnotatedSpeaker): SpeakerItem => ({
    label: speaker.name,
    description: speaker.aliases.slice(0, 4).join(', '),
    iconPath: new vscode.ThemeIcon('person'),
    speaker,
  });
  const first = [...likely].flatMap((id) => speakerOf(view, id) ?? []);
  const others = view.annotated.speakers
    .filter((speaker) => !first.includes(speaker))
    .sort((a, b) => said(b.id) - said(a.id));
  return [
    ...separator(vscode.l10n.t('likely'), first.length),
    ...first.map(item),
    ...separator(vscode.l10n.t('in this article'), others.length),
    ...others.map(item),
    ...separator('', 1),
    {
      label: vscode.l10n.t('Unnamed source'),
      iconPath: new vscode.ThemeIcon('question'),
      speaker: null,
    },
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
