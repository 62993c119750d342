import * as vscode from 'vscode';
import { moveEdgeBy, type Edge, type EdgeUnit } from '../../core/language/moveEdge';
import { decide } from '../decisions';
import type { Host } from '../host';
import { findTargets } from './targets';

interface Step {
  readonly edge: Edge;
  readonly direction: 'grow' | 'shrink';
  readonly unit: EdgeUnit;
}

/** Moves an edge of the content: by a word, a sentence, or to the next quotation mark. */
export function registerEdges(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const titles: Readonly<Record<string, string>> = {
    growEnd: t('Extend Content by a Word'),
    shrinkEnd: t('Shorten Content by a Word'),
    growStart: t('Begin Content a Word Earlier'),
    shrinkStart: t('Begin Content a Word Later'),
    growEndSentence: t('Extend Content by a Sentence'),
    shrinkEndSentence: t('Shorten Content by a Sentence'),
    growStartSentence: t('Begin Content a Sentence Earlier'),
    shrinkStartSentence: t('Begin Content a Sentence Later'),
    growEndMark: t('Extend Content to the Next Quotation Mark'),
    shrinkEndMark: t('Shorten Content to the Previous Quotation Mark'),
    growStartMark: t('Begin Content at the Previous Quotation Mark'),
    shrinkStartMark: t('Begin Content at the Next Quotation Mark'),
  };
  return vscode.Disposable.from(
    ...Object.entries(titles).map(([id, title]) =>
      host.command(`articleAnnotator.${id}`, title, () => shift(host, title, stepOf(id))),
    ),
  );
}

const stepOf = (id: string): Step => ({
  edge: id.includes('End') ? 'end' : 'start',
  direction: id.startsWith('grow') ? 'grow' : 'shrink',
  unit: id.endsWith('Sentence') ? 'sentence' : id.endsWith('Mark') ? 'mark' : 'word',
});

async function shift(host: Host, title: string, step: Step): Promise<void> {
  await findTargets(host); // refuses where there is none
  await host.current.inTurn(async () => {
    const { article, statement } = host.current;
    const view = article?.current;
    if (!article || !view || !statement || statement.orphan) return;
    const content = moveEdgeBy(view, statement.content, step);
    if (content === statement.content) return;
    const key = article.keyOf(statement);
    await decide(host, article, title, [{ statement, decision: { content } }]);
    const moved = article.byKey(key);
    if (moved) await host.current.reveal(article, moved, { focusEditor: false, select: false });
  });
}
