import * as vscode from 'vscode';
import { snippet } from '../../core/text/snippet';
import { speakerOf } from '../../core/language/view';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import type { Status } from '../../core/sidecar/schema';
import { overlaps, textOf } from '../../core/text/span';
import { askWith } from '../askWith';
import { toSpan } from '../convert';
import { decide } from '../decisions';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { offer } from '../offer';
import type { OpenArticle } from '../openArticle';

/** Skips the question, for keybindings and other extensions that have asked already. */
interface Asked {
  readonly confirmed?: boolean;
}

/** Decisions on many suggestions at once: only on what the view lists now, and always with one undo. */
export function registerBulk(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const listed = (id: string, title: string, status: Status): vscode.Disposable =>
    host.command(`articleAnnotator.${id}`, title, (asked?: Asked) => decideAll(host, status, openOf(host), asked));
  const selected = (id: string, title: string, status: Status): vscode.Disposable =>
    host.command(`articleAnnotator.${id}`, title, (asked?: Asked) => decideAll(host, status, selectedOf(host), asked));
  return vscode.Disposable.from(
    listed('acceptListed', t('Accept All Listed'), 'accepted'),
    listed('rejectListed', t('Reject All Listed'), 'rejected'),
    selected('acceptSelected', t('Accept All in Selection'), 'accepted'),
    selected('rejectSelected', t('Reject All in Selection'), 'rejected'),
    host.command('articleAnnotator.acceptAbove', t('Accept above a Confidence'), () => limited(host, 'accepted')),
    host.command('articleAnnotator.rejectBelow', t('Reject below a Confidence'), () => limited(host, 'rejected')),
    host.command('articleAnnotator.codeListed', t('Set Code of All Listed'), async () => {
      const article = articleOf(host);
      const keys = host.current.listed.map((statement) => article.keyOf(statement));
      if (!keys.length) throw new Refusal(t('Nothing is listed.'));
      await vscode.commands.executeCommand('articleAnnotator.setCode', undefined, keys);
    }),
  );
}

const openOf = (host: Host): AnnotatedStatement[] => host.current.listed.filter(({ status }) => status === 'suggested');

/** The suggestions that the selection in the text touches, else those of the rows selected in the view. */
function selectedOf({ current }: Host): AnnotatedStatement[] {
  const { editor } = current;
  const chosen = new Set(current.statements.map(({ id }) => id));
  const spans = (editor?.selections ?? [])
    .filter(({ isEmpty }) => !isEmpty)
    .map((selection) => toSpan(editor!.document, selection));
  const isSelected =
    chosen.size > 1 || !spans.length
      ? ({ id }: AnnotatedStatement) => chosen.has(id)
      : ({ content }: AnnotatedStatement) => content.some((part) => spans.some((span) => overlaps(part, span)));
  return current.listed.filter((statement) => statement.status === 'suggested' && isSelected(statement));
}

function articleOf(host: Host): OpenArticle {
  const { article } = host.current;
  if (!article) throw new Refusal(vscode.l10n.t('Open an article first.'));
  return article;
}

/** Asks for a confidence, and says at each key how many suggestions it means. */
async function limited(host: Host, status: 'accepted' | 'rejected'): Promise<void> {
  const { t } = vscode.l10n;
  if (isBlind(host, articleOf(host)))
    throw new Refusal(t('Blind mode hides how sure the engine is. Turn it off first.'));
  const open = openOf(host);
  if (!open.length) throw new Refusal(t('Nothing in the list is open for review.'));
  const meant = (limit: number): AnnotatedStatement[] =>
    open.filter(({ confidence }) => (status === 'accepted' ? confidence >= limit : confidence < limit));
  const answer = await vscode.window.showInputBox({
    title: status === 'accepted' ? t('Accept above a Confidence') : t('Reject below a Confidence'),
    prompt: t('Percent, from 0 to 100. Only what the Statements view lists is meant.'),
    value: status === 'accepted' ? '90' : '60',
    validateInput: (value) => {
      const limit = percentOf(value);
      const { Error: wrong, Info: fine } = vscode.InputBoxValidationSeverity;
      if (limit === undefined) return { message: t('“{0}” is no number from 0 to 100.', value), severity: wrong };
      const count = meant(limit).length;
      if (!count) return { message: t('That is none of {0} suggestions.', open.length), severity: wrong };
      const message =
        status === 'accepted'
          ? t('Accept {0} of {1} suggestions', count, open.length)
          : t('Reject {0} of {1} suggestions', count, open.length);
      return { message, severity: fine };
    },
  });
  const limit = answer === undefined ? undefined : percentOf(answer);
  // The number has been seen while typing: no second question.
  if (limit !== undefined) await decideAll(host, status, meant(limit), { confirmed: true });
}

/** `90`, `90 %` and `0.9` as 0.9. */
function percentOf(value: string): number | undefined {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(value);
  if (!match) return undefined;
  const number = Number(match[1]!.replace(',', '.'));
  const isShare = number <= 1 && /[.,]/.test(match[1]!);
  return number > 100 ? undefined : isShare ? number : number / 100;
}

async function decideAll(
  host: Host,
  status: Status,
  statements: readonly AnnotatedStatement[],
  asked: Asked = {},
): Promise<void> {
  const { t } = vscode.l10n;
  const article = articleOf(host);
  if (!statements.length) throw new Refusal(t('Nothing in the list is open for review.'));
  const count = statements.length;
  const label = status === 'accepted' ? t('Accept {0} statements', count) : t('Reject {0} statements', count);
  if (asked.confirmed !== true && !(await confirm(host, article, label, statements))) return;
  const decisions = statements.map((statement) => ({ statement, decision: { status } }));
  await decide(host, article, label, decisions);
  const done = status === 'accepted' ? t('Accepted {0} statements.', count) : t('Rejected {0} statements.', count);
  offer(host.guard, done, t('Undo'), () => article.sidecar.undo());
}

const isBlind = (host: Host, { uri }: OpenArticle): boolean => host.settings(uri).blind === 'codersAndConfidence';

/** Rows of the preview; more would not be read. */
const previewed = 200;

/** Shows what would be decided on: Enter does it, choosing a row shows that statement. */
async function confirm(
  host: Host,
  article: OpenArticle,
  label: string,
  statements: readonly AnnotatedStatement[],
): Promise<boolean> {
  const { t } = vscode.l10n;
  const view = article.current;
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly key?: string }>();
  const blind = isBlind(host, article);
  const rows = statements.slice(0, previewed).map((statement) => ({
    label: snippet(view ? statement.content.map((span) => textOf(view.text, span)).join(' … ') : statement.id, 90),
    description: [
      view && speakerOf(view, statement.speaker)?.name,
      blind ? undefined : `${Math.round(statement.confidence * 100)} %`,
    ]
      .filter((each) => each !== undefined)
      .join(' '),
    key: article.keyOf(statement),
  }));
  const more = statements.length - rows.length;
  pick.title = label;
  pick.placeholder = t('Enter to go ahead, Escape to leave all as it is. One undo takes it back.');
  pick.items = [
    { label: `$(check-all) ${label}`, alwaysShow: true },
    { label: more > 0 ? t('and {0} more', more) : t('these statements'), kind: vscode.QuickPickItemKind.Separator },
    ...rows,
  ];
  const confirmed = await askWith<true>(pick, (resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      const statement = chosen?.key === undefined ? undefined : article.byKey(chosen.key);
      if (statement)
        void host.guard.quietly('preview', () => host.current.reveal(article, statement, { focusEditor: false }));
      else resolve(true);
    });
  });
  return confirmed === true;
}
