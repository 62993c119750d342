import * as vscode from 'vscode';
import { statementAt } from '../../core/language/statementAt';
import { isVisible } from '../../core/language/visible';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { describeStatement } from './evidenceCard';

/** The evidence card of the statement under the mouse. */
export function registerHover(host: Host): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover: (document, position) =>
      host.guard.quietly('hover', () => {
        const settings = host.settings(document.uri);
        const article = host.articles.get(document);
        const view = settings.hover ? article?.current : undefined;
        if (!article || !view) return undefined;
        const offset = document.offsetAt(position);
        const statements = view.annotated.statements.filter((statement) => isVisible(statement, settings));
        const statement = statementAt(statements, offset);
        if (!statement) return undefined;
        const parts = [...statement.content, ...statement.source, ...statement.cue];
        const part = parts.find(({ start, end }) => start <= offset && offset <= end);
        const card = describeStatement(view, statement, {
          key: article.keyOf(statement),
          codebook: host.codebooks.of(document.uri),
          blind: settings.blind === 'codersAndConfidence',
        });
        return part && new vscode.Hover(card, toRange(document, part));
      }),
  };
  return vscode.languages.registerHoverProvider({ language: languageId }, provider);
}
