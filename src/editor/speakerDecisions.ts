import * as vscode from 'vscode';
import type { SpeakerKind } from '../core/analysis/article';
import {
  changeSpeakerEdits,
  mergeEdits,
  moveAliasEdits,
  statementsUnder,
  teachEdits,
  type Saved,
} from '../core/language/speakerEdits';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../core/sidecar/annotated';
import { decide } from './decisions';
import { Refusal } from './guard';
import type { Host } from './host';
import type { OpenArticle } from './openArticle';

// What people decide about speakers. Each is one action, undone at once.

/** Gives statements to a speaker (`null`: to an unnamed source). The article learns the words that name them there. */
export async function attribute(
  host: Host,
  article: OpenArticle,
  { statements, speaker }: { statements: readonly AnnotatedStatement[]; speaker: AnnotatedSpeaker | null },
): Promise<void> {
  const { current: view } = article;
  const moved = statements.filter((statement) => statement.speaker !== speaker?.id);
  const taught = view && speaker ? teachEdits(view, { statements: moved, speaker }, savedOf(article)) : [];
  const decisions = statements.map((statement) => ({ statement, decision: { speaker } }));
  await decide(host, article, vscode.l10n.t('Set Speaker'), decisions, taught);
  const aliases = taught.flatMap((edit) =>
    edit.kind === 'upsertSpeaker' && edit.speaker.id === speaker?.id ? edit.speaker.aliases.slice(-1) : [],
  );
  if (speaker && aliases[0] !== undefined)
    void vscode.window.setStatusBarMessage(vscode.l10n.t('“{0}” is {1} from now on.', aliases[0], speaker.name), 5000);
}

/** Makes several speakers one. */
export async function mergeSpeakers(
  host: Host,
  article: OpenArticle,
  speakers: { readonly into: AnnotatedSpeaker; readonly others: readonly AnnotatedSpeaker[] },
): Promise<void> {
  await decide(host, article, vscode.l10n.t('Merge Speakers'), [], mergeEdits(speakers, savedOf(article)));
}

/** Gives aliases of one speaker to another one, with the saved statements whose source is such a name. */
export async function moveAlias(
  host: Host,
  article: OpenArticle,
  move: { readonly from: AnnotatedSpeaker; readonly to: AnnotatedSpeaker; readonly aliases: readonly string[] },
): Promise<void> {
  const { current: view } = article;
  const statements = view ? statementsUnder(view, move.from, move.aliases).filter(({ saved }) => saved) : [];
  await splitSpeaker(host, article, { ...move, statements }, vscode.l10n.t('Move Alias'));
}

/** Makes two speakers of one: the other gets the aliases and statements that are chosen. */
export async function splitSpeaker(
  host: Host,
  article: OpenArticle,
  split: {
    readonly from: AnnotatedSpeaker;
    readonly to: AnnotatedSpeaker;
    readonly aliases: readonly string[];
    readonly statements: readonly AnnotatedStatement[];
  },
  label = vscode.l10n.t('Split Speaker'),
): Promise<void> {
  const decisions = split.statements.map((statement) => ({ statement, decision: { speaker: split.to } }));
  const edits = moveAliasEdits(split, savedOf(article));
  await decide(host, article, label, decisions, edits);
}

/** Sets the kind or the colour of a speaker. */
export async function changeSpeaker(
  host: Host,
  article: OpenArticle,
  speaker: AnnotatedSpeaker,
  change: { readonly kind?: SpeakerKind; readonly color?: number },
): Promise<void> {
  const label = change.kind === undefined ? vscode.l10n.t('Set Colour') : vscode.l10n.t('Set Kind');
  await decide(host, article, label, [], changeSpeakerEdits(speaker, change, savedOf(article)));
}

/** @throws Refusal while the annotations cannot be used. */
function savedOf({ sidecar: file }: OpenArticle): Saved {
  if (file.trouble !== undefined) throw new Refusal(file.trouble);
  return file.sidecar;
}
