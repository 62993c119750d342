import * as vscode from 'vscode';
import { addContent, joinStatements, removeContent, splitStatement, type Shape } from '../../core/language/reshape';
import { overlaps } from '../../core/text/span';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import { toSpan } from '../convert';
import { changeTogether, decide } from '../decisions';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { findTargets } from './targets';

/** *Split*, *Join*, and contents of several spans: *Add Selection to Statement*, *Remove from Statement*. */
export function registerReshape(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const show = async (article: OpenArticle, key: string): Promise<void> => {
    const statement = article.byKey(key);
    if (statement) await host.current.reveal(article, statement, { focusEditor: true, select: false });
  };
  const give = async (article: OpenArticle, statement: AnnotatedStatement, shape: Shape, label: string) => {
    const key = article.keyOf(statement);
    await decide(host, article, label, [{ statement, decision: shape }]);
    await show(article, key);
  };
  const command = (id: string, title: string, run: (title: string) => Promise<void>): vscode.Disposable =>
    host.command(`articleAnnotator.${id}`, title, () => run(title));
  return vscode.Disposable.from(
    command('splitStatement', t('Split Statement'), async (title) => {
      const { article, editor, view } = await open(host);
      const offset = editor.document.offsetAt(editor.selection.active);
      const statement = host.current.statement;
      const parts = statement && splitStatement(view, statement, offset);
      if (!statement || !parts)
        throw new Refusal(t('Put the cursor inside the content, where the second statement begins.'));
      const key = article.keyOf(statement);
      const { attitude, speaker } = statement;
      await changeTogether(host, article, title, (edits) => {
        edits.add(statement, { ...parts[0], status: 'accepted' });
        edits.create({ ...parts[1], attitude, speaker });
      });
      await show(article, key);
    }),
    command('joinStatements', t('Join Statements'), async (title) => {
      const { article, view } = await open(host);
      const [first, ...others] = toJoin(host);
      if (!first || !others.length) throw new Refusal(t('There is no other statement to join with.'));
      const shape = joinStatements(view, [first, ...others]);
      const key = article.keyOf(first);
      const speaker = [first, ...others].find((each) => each.speaker !== undefined)?.speaker;
      await changeTogether(host, article, title, (edits) => {
        const known = view.annotated.speakers.find(({ id }) => id === speaker);
        const saved = [first, ...others].flatMap((each) => each.saved ?? []);
        const note = saved.flatMap((each) => each.note?.trimEnd() ?? []).join('\n\n');
        const tags = [...new Set(saved.flatMap((each) => each.tags))];
        const codes = Object.assign({}, ...saved.map((each) => each.codes).reverse()) as object;
        edits.add(first, {
          ...shape,
          status: 'accepted',
          speaker: known ?? null,
          ...(note ? { note } : {}),
          ...(tags.length ? { tags } : {}),
          ...(Object.keys(codes).length ? { codes: { ...codes } } : {}),
        });
        for (const other of others) edits.remove(other);
      });
      await show(article, key);
    }),
    command('addContent', t('Add Selection to Statement'), async (title) => {
      const { article, editor, view } = await open(host);
      const spans = editor.selections.filter(({ isEmpty }) => !isEmpty).map((each) => toSpan(editor.document, each));
      if (!spans.length) throw new Refusal(t('Select the words that belong to the statement first.'));
      const statement = host.current.heldStatement;
      if (!statement || statement.orphan)
        throw new Refusal(t('Go to the statement first, then select the words that belong to it.'));
      const shape = addContent(view, statement, spans);
      if (!shape) throw new Refusal(t('The selected words belong to the statement already.'));
      await give(article, statement, shape, title);
    }),
    command('removeContent', t('Remove from Statement'), async (title) => {
      const { editor, view } = await open(host);
      const { article, statements } = await findTargets(host);
      const [statement] = statements;
      const shape = statement && removeContent(view, statement, toSpan(editor.document, editor.selection));
      if (!statement || !shape)
        throw new Refusal(
          t(
            'Put the cursor on one of several pieces of the content, or select words inside it. To drop all, reject it.',
          ),
        );
      await give(article, statement, shape, title);
    }),
  );
}

async function open(host: Host) {
  const { article, editor } = host.current;
  const view = await article?.ready();
  if (!article || !view || !editor) throw new Refusal(vscode.l10n.t('Open an article first.'));
  return { article, view, editor };
}

/** All that are chosen, else all that the selection touches, else the statement under the cursor and the next one. */
function toJoin({ current }: Host): readonly AnnotatedStatement[] {
  const { editor, statement, listed } = current;
  const placed = (statements: readonly AnnotatedStatement[]): AnnotatedStatement[] =>
    statements.filter((each) => each.content.length && each.status !== 'rejected').sort(byStart);
  if (current.statements.length > 1) return placed(current.statements);
  if (editor && !editor.selection.isEmpty) {
    const selected = toSpan(editor.document, editor.selection);
    const touched = placed(listed).filter(({ content }) => content.some((span) => overlaps(span, selected)));
    if (touched.length > 1) return touched;
  }
  if (!statement) return [];
  const next = placed(listed).find((each) => each.id !== statement.id && byStart(each, statement) >= 0);
  return next ? [statement, next] : [];
}

const byStart = (a: AnnotatedStatement, b: AnnotatedStatement): number =>
  (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0);
