import * as vscode from 'vscode';
import { findMarks } from '../../core/language/marks';
import { isVisible } from '../../core/language/visible';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import { overlaps, type Span } from '../../core/text/span';
import { toRange, toScreenSpan, toSpan } from '../convert';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { Styles } from './styles';

/** An article with more statements than this is drawn around what is on the screen only: VS Code pays for each. */
const fewStatements = 500;

/** Lines above and below the screen that are drawn as well, so that scrolling seldom shows them late. */
const margin = 150;

/** Draws the statements of all visible articles, and which of them is under the cursor. */
export function registerStatementDecorations(host: Host): vscode.Disposable {
  const styles = new Styles(host.extensionUri);
  /** How much of the text is drawn in an editor, where that is not all of it. */
  const drawn = new WeakMap<vscode.TextEditor, vscode.Range | undefined>();
  const clear = (editor: vscode.TextEditor): void => {
    for (const type of styles.all()) editor.setDecorations(type, []);
  };
  const drawAll = (only?: OpenArticle): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const article = host.articles.get(editor.document);
      if (!article || (only && article !== only)) continue;
      // While the text is being edited VS Code moves what is drawn; we draw again after the next analysis.
      if (!article.isFresh) continue;
      if (!host.settings(article.uri).decorations) clear(editor);
      else {
        const statements = article.current?.annotated.statements.length ?? 0;
        drawn.set(editor, statements > fewStatements ? aroundScreen(editor) : undefined);
        draw(host, styles, editor, { article, part: drawn.get(editor) });
      }
    }
  };
  const drawCurrent = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const article = host.articles.get(editor.document);
      if (article && host.settings(article.uri).decorations) drawOutline(host, styles, editor);
    }
  };
  const scrolled = ({ textEditor, visibleRanges }: vscode.TextEditorVisibleRangesChangeEvent): void => {
    const part = drawn.get(textEditor);
    if (part && !visibleRanges.every((range) => part.contains(range))) drawAll(host.articles.get(textEditor.document));
  };
  drawAll();
  return vscode.Disposable.from(
    styles,
    vscode.window.onDidChangeTextEditorVisibleRanges(host.guard.listener('decorations', scrolled)),
    host.articles.onDidChange(host.guard.listener('decorations', (article) => drawAll(article))),
    host.current.onDidChange(host.guard.listener('decorations', drawCurrent)),
    host.onDidChangeSettings(host.guard.listener('decorations', () => drawAll())),
    vscode.window.onDidChangeActiveColorTheme(
      host.guard.listener('decorations', () => {
        styles.clear();
        drawAll();
      }),
    ),
    vscode.window.onDidChangeVisibleTextEditors(host.guard.listener('decorations', () => drawAll())),
  );
}

function draw(
  host: Host,
  styles: Styles,
  editor: vscode.TextEditor,
  { article, part }: { readonly article: OpenArticle; readonly part: vscode.Range | undefined },
): void {
  const view = article.current;
  if (!view) return;
  const settings = host.settings(article.uri);
  const { document } = editor;
  const stretch = part && toSpan(document, part);
  const statements = view.annotated.statements.filter(
    (statement) => isVisible(statement, settings) && (!stretch || standsIn(statement, stretch)),
  );
  const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
  const add = (type: vscode.TextEditorDecorationType, range: vscode.Range): void => {
    const list = ranges.get(type);
    if (list) list.push(range);
    else ranges.set(type, [range]);
  };
  for (const mark of findMarks(view, statements)) add(styles.forMark(mark), toRange(document, mark.span));
  for (const { content, status } of statements) {
    // An empty range, so that a wrapped line has the sign only in the row where the statement begins.
    if (status === 'accepted' && content[0])
      add(styles.gutter('accepted'), toRange(document, { start: content[0].start, end: content[0].start }));
  }
  for (const type of styles.all()) {
    if (type !== styles.outline && type !== styles.lit) editor.setDecorations(type, ranges.get(type) ?? []);
  }
  drawOutline(host, styles, editor);
}

/** The lines on the screen and a margin; all of the text where it is not known what is on the screen. */
function aroundScreen({ visibleRanges, document }: vscode.TextEditor): vscode.Range {
  const [first] = visibleRanges;
  const last = visibleRanges.at(-1);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  if (!first || !last) return document.validateRange(all);
  const lines = document.validateRange(
    new vscode.Range(Math.max(0, first.start.line - margin), 0, last.end.line + margin + 1, 0),
  );
  // A line may be longer than what VS Code draws of it.
  const [before, seen] = [toScreenSpan(document, lines), toScreenSpan(document, first)];
  return toRange(document, {
    start: before.start,
    end: Math.max(before.end, Math.min(seen.end, document.offsetAt(lines.end))),
  });
}

const standsIn = ({ content, source, cue }: AnnotatedStatement, stretch: Span): boolean =>
  [content, source, cue].some((spans) => spans.some((span) => overlaps(span, stretch)));

function drawOutline(host: Host, styles: Styles, editor: vscode.TextEditor): void {
  const statement = editor === host.current.editor ? host.current.statement : undefined;
  const spans = (pick: (statement: AnnotatedStatement) => AnnotatedStatement['content']): vscode.Range[] =>
    statement ? pick(statement).map((span) => toRange(editor.document, span)) : [];
  const visible = statement && isVisible(statement, host.settings(editor.document.uri));
  editor.setDecorations(styles.outline, visible ? spans(({ content }) => content) : []);
  editor.setDecorations(styles.lit, visible ? spans(({ source, cue }) => [...source, ...cue]) : []);
}
