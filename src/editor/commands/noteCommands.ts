import * as vscode from 'vscode';
import { formatNote, parseNote } from '../../core/language/noteThread';
import { decide } from '../decisions';
import type { Host } from '../host';
import type { NoteComment } from '../notes';
import { Notes, signatureNow } from '../notes';
import { findTargets, type Target } from './targets';

/** *Add Note* and the threads in which notes are read, answered, changed and deleted. */
export function registerNotes(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const notes = new Notes(host);
  for (const article of host.articles.all()) notes.update(article);
  return vscode.Disposable.from(
    notes,
    host.articles.onDidChange(host.guard.listener('notes', (article) => notes.update(article))),
    host.articles.onDidClose(host.guard.listener('notes', (article) => notes.forget(article))),
    host.onDidChangeSettings(
      host.guard.listener('notes', () => host.articles.all().forEach((article) => notes.update(article))),
    ),
    host.command('articleAnnotator.addNote', t('Add Note'), (target?: Target, selected?: Target[]) =>
      addNote(host, target, selected),
    ),
    host.command('articleAnnotator.showNote', t('Show Note'), async (target?: Target) => {
      const { article, statements } = await findTargets(host, target);
      const [statement] = statements;
      if (!statement?.saved?.note) return addNote(host, target);
      await host.current.reveal(article, statement, { focusEditor: true, select: false });
      notes.expand(article, article.keyOf(statement));
    }),
    host.command('articleAnnotator.note.reply', t('Reply'), async ({ thread, text }: vscode.CommentReply) => {
      if (!text.trim()) return;
      await notes.change(thread, t('Note'), (entries) => [...entries, { text, ...notes.signature(thread) }]);
    }),
    host.command('articleAnnotator.note.delete', t('Delete Note'), (comment: NoteComment) =>
      notes.change(comment.thread, t('Delete Note'), (entries) => entries.filter((_, i) => i !== comment.entry)),
    ),
    host.command('articleAnnotator.note.deleteThread', t('Delete All Notes'), (thread: vscode.CommentThread) =>
      notes.change(thread, t('Delete Note'), () => []),
    ),
    host.command('articleAnnotator.note.edit', t('Edit Note'), (comment: NoteComment) =>
      setMode(comment, vscode.CommentMode.Editing),
    ),
    host.command('articleAnnotator.note.cancel', t('Cancel'), (comment: NoteComment) =>
      setMode(comment, vscode.CommentMode.Preview),
    ),
    host.command('articleAnnotator.note.save', t('Save Note'), async (comment: NoteComment) => {
      const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
      await notes.change(comment.thread, t('Note'), (entries) =>
        entries.map((entry, index) => (index === comment.entry ? { ...entry, text } : entry)),
      );
    }),
  );
}

/** One box for all notes: the only entry is changed, a conversation gets one more. */
async function addNote(host: Host, target?: Target, selected?: readonly Target[]): Promise<void> {
  const { t } = vscode.l10n;
  const { article, statements } = await findTargets(host, target, selected);
  const entries = parseNote(statements[0]?.saved?.note ?? '');
  const [only] = entries;
  const replies = entries.length > 1 || only?.by !== undefined || statements.length > 1;
  const old = replies ? '' : (only?.text ?? '');
  const answer = await vscode.window.showInputBox({
    title: replies && only && statements.length === 1 ? t('Reply to Note') : t('Note'),
    value: old.replaceAll('\n', ' ⏎ '),
    prompt: replies
      ? t('Saved with the statement. “⏎” stands for a new line.')
      : t('Saved with the statement. “⏎” stands for a new line. Empty: no note.'),
  });
  if (answer === undefined) return;
  const text = answer.replace(/ *⏎ */g, '\n').trim();
  if (text === old) return;
  const decisions = statements.map((statement) => {
    const before = parseNote(statement.saved?.note ?? '');
    const note = replies
      ? formatNote([...before, before.length ? { text, ...signatureNow(host, article) } : { text }])
      : text;
    return { statement, decision: { note: note || undefined } };
  });
  await decide(host, article, t('Note'), decisions);
}

function setMode(comment: NoteComment, mode: vscode.CommentMode): void {
  if (mode === vscode.CommentMode.Preview) comment.body = comment.saved;
  comment.mode = mode;
  // VS Code looks at the comments again only when there is another list.
  comment.thread.comments = [...comment.thread.comments];
}
