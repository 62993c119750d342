import * as vscode from 'vscode';
import type { Lines } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** Span of the document's text (UTF-16) → range. The document must be at the version the span was made for. */
export const toRange = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));

/** Range → span of the document's text (UTF-16). */
export const toSpan = (document: vscode.TextDocument, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** Offset (UTF-16) → position, in a text of which no document is at hand. */
export function toPosition(lines: Lines, offset: number): vscode.Position {
  const { line, column } = lines.at(offset);
  return new vscode.Position(line, column);
}

/** Longest stretch, in UTF-16 code units, that is worked out for the screen: a line may be longer than what is drawn of it. */
const screen = 200_000;

/** The same for a range of lines on the screen, without what VS Code does not draw of endless lines. */
export function toScreenSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  const { start, end } = toSpan(document, range);
  return { start, end: Math.min(end, start + screen) };
}
