import * as vscode from 'vscode';
import { snippet } from '../../core/text/snippet';
import { speakerOf, type View } from '../../core/language/view';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import type { Codebook } from '../../core/sidecar/codebook';
import { readableCodes, type ReadableCode } from '../../core/sidecar/codeValues';
import { textOf } from '../../core/text/span';
import { yesNo } from '../codebook/pickCode';
import { speakerCss } from '../decorations/palette';
import { kindLabels, statusLabels } from '../views/statementLabels';

/** Commands that the card may run; nothing else in it is trusted. */
const links = ['accept', 'reject', 'setSpeaker', 'changeKind', 'setCode', 'addNote'].map(
  (name) => `articleAnnotator.${name}`,
);

/**
 * Who says it, how sure that is and why; the legend of the colours at the same time.
 *
 * @param options.key Adds links that decide on the statement with this key.
 * @param options.codebook Says what codes are called.
 * @param options.blind Leaves out how sure the engine is, and why.
 */
export function describeStatement(
  view: View,
  statement: AnnotatedStatement,
  options: { readonly key?: string; readonly codebook?: Codebook | undefined; readonly blind?: boolean } = {},
): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const card = new vscode.MarkdownString('', true);
  card.supportHtml = true;
  const speaker = speakerOf(view, statement.speaker);
  const words = statement.source.map((span) => textOf(view.text, span)).join(' … ');
  const who = speaker?.name ?? (words || t('Unnamed source'));
  const swatch = `<span style="color:${speakerCss(speaker?.color)};">$(circle-filled)</span>`;
  card.appendMarkdown(`${swatch} **${escape(who)}** — `);
  card.appendMarkdown(
    `${kindLabels()[statement.kind]} · ${legend(statement)} · ${attitudes()[statement.attitude]}\n\n`,
  );
  card.appendMarkdown(`${statusLine(statement, options.blind === true)}\n\n`);
  const evidence = options.blind ? undefined : statement.suggestion;
  const reasons = (evidence?.evidence ?? []).map(
    ({ weight, text }) => `- ${weight === 'for' ? '$(add)' : '$(remove)'} ${escape(text)}`,
  );
  if (reasons.length) card.appendMarkdown(`${reasons.join('\n')}\n\n`);
  const others = (evidence?.candidates ?? []).filter(
    ({ speaker: id, score }) => id !== statement.speaker && score >= 0.05,
  );
  for (const { speaker: id, score, reason } of others.slice(0, 3)) {
    const name = speakerOf(view, id)?.name ?? id;
    card.appendMarkdown(`- ${t('or {0} ({1}): {2}', escape(name), percent(score), escape(reason))}\n`);
  }
  const codes = readableCodes(statement.saved?.codes ?? {}, options.codebook, yesNo());
  if (codes.length) card.appendMarkdown(`\n\n$(tag) ${codes.map(codeLine).join(' · ')}\n`);
  const note = statement.saved?.note?.trim();
  if (note) card.appendMarkdown(`\n\n$(note) ${escape(snippet(note, 500))}\n`);
  if (options.key !== undefined) {
    card.isTrusted = { enabledCommands: links };
    card.appendMarkdown(`\n\n---\n\n${actions(options.key)}`);
  }
  return card;
}

function statusLine(statement: AnnotatedStatement, blind: boolean): string {
  const { status, saved, suggestion, confidence, orphan } = statement;
  const { t } = vscode.l10n;
  if (orphan) return t('The saved words are no longer in the text.');
  const { by, at } = saved?.provenance ?? {};
  const facts = [statusLabels()[status]];
  if (by && at) facts.push(t('by {0}, {1}', escape(by), escape(at.slice(0, 10))));
  else if (by ?? at) facts.push(escape(by ?? at ?? ''));
  if (suggestion && blind) return facts.join(' · ');
  if (suggestion) {
    facts.push(t('confidence {0}', percent(confidence)), `\`${suggestion.rule.replaceAll('`', '')}\``);
  } else if (status !== 'suggested') {
    facts.push(t('found by a person, not by the engine'));
  }
  return facts.join(' · ');
}

const codeLine = ({ label, value }: ReadableCode): string =>
  `${escape(label)}: **${escape(snippet(value || vscode.l10n.t('none of these'), 120))}**`;

function actions(key: string): string {
  const { t } = vscode.l10n;
  const args = encodeURIComponent(JSON.stringify([key]));
  const titles = [t('Accept'), t('Reject'), t('Set Speaker…'), t('Change Kind…'), t('Set Code…'), t('Add Note…')];
  return links.map((command, index) => `[${titles[index]}](command:${command}?${args})`).join(' · ');
}

/** How the kind is drawn, so that the hover explains the page. */
function legend({ kind }: AnnotatedStatement): string {
  const { t } = vscode.l10n;
  return { direct: t('tinted'), mixed: t('tinted, dotted line'), indirect: t('dotted line') }[kind];
}

const attitudes = (): Record<AnnotatedStatement['attitude'], string> => ({
  says: vscode.l10n.t('says'),
  thinks: vscode.l10n.t('thinks'),
  wants: vscode.l10n.t('wants'),
  feels: vscode.l10n.t('feels'),
});

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

/** Text of articles and sidecars must stay text: no links, no HTML, no icons. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#+\-.!|<>&$~]/g, (sign) => `\\${sign}`)
    .replace(/\\[<>&$]/g, (pair) => entities[pair[1] ?? ''] ?? pair);

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', $: '&#36;' };
