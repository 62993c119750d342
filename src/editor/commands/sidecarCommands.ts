import * as vscode from 'vscode';
import { withKnownLinks } from '../../core/language/knownLinks';
import { suggestionEdits, describeArticle } from '../../core/sidecar/suggestionEdits';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { placeInSidecar } from '../sidecarYaml/navigate';

/** *Write Annotations*, undo and redo of annotation actions, opening the sidecar. */
export function registerSidecarCommands(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const current = (): OpenArticle => {
    const { article } = host.current;
    if (!article) throw new Refusal(t('Open an article first.'));
    return article;
  };
  const say = (message: string): void => void vscode.window.setStatusBarMessage(message, 4000);
  return vscode.Disposable.from(
    host.command('articleAnnotator.writeAnnotations', t('Write Annotations'), async () => {
      const article = current();
      const count = await writeAnnotations(host, article);
      say(count ? t('Annotations written.') : t('The annotations are up to date.'));
    }),
    host.command('articleAnnotator.undo', t('Undo Annotation'), async () => {
      const label = await current().sidecar.undo();
      say(label === undefined ? t('Nothing to undo.') : t('Undone: {0}', label));
    }),
    host.command('articleAnnotator.redo', t('Redo Annotation'), async () => {
      const label = await current().sidecar.redo();
      say(label === undefined ? t('Nothing to redo.') : t('Redone: {0}', label));
    }),
    host.command('articleAnnotator.revealSidecar', t('Open Annotations File'), async () => {
      const { sidecar } = current();
      if (!sidecar.exists) throw new Refusal(t('Nothing has been saved for this article yet.'));
      // At the entry of the statement under the cursor, if it has one.
      const { statement, editor } = host.current;
      const offset = editor ? editor.document.offsetAt(editor.selection.active) : -1;
      const place = statement && placeInSidecar(sidecar, { statement, offset });
      await vscode.window.showTextDocument(sidecar.uri, {
        viewColumn: vscode.ViewColumn.Beside,
        ...(place && { selection: place.targetSelectionRange }),
      });
    }),
  );
}

/** Saves the suggestions as `suggested`. @returns the number of changes. */
async function writeAnnotations(host: Host, article: OpenArticle): Promise<number> {
  const view = await article.ready();
  const { index } = article;
  if (!view || !index) throw new Refusal(vscode.l10n.t('The article is still being read. Please try again.'));
  const { sidecar } = article.sidecar;
  const edits = suggestionEdits(view.article, sidecar, view.text, {
    engine: host.version,
    minConfidence: host.settings(article.uri).minConfidence,
    placements: article.placements.find(index, sidecar),
  });
  const head = describeArticle(view.article, index);
  const linked = withKnownLinks(edits, sidecar, host.index.confirmedSpeakers());
  await article.sidecar.apply(vscode.l10n.t('Write Annotations'), linked, head);
  return edits.length;
}
