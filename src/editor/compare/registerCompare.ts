import * as vscode from 'vscode';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { writeSetting } from '../settings';
import type { CompareNode } from './compareNodes';
import { CompareView } from './compareView';

/** *Compare Coders*, its view and its keys; blind mode. */
export function registerCompare(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  const view = new CompareView(host);
  const command = (id: string, title: string, run: (...args: never[]) => unknown): vscode.Disposable =>
    host.command(`articleAnnotator.compare.${id}`, title, run);
  return vscode.Disposable.from(
    view,
    host.command('articleAnnotator.compareCoders', t('Compare Coders'), () => {
      if (host.settings(host.current.article?.uri).blind !== 'off')
        throw new Refusal(t('Blind mode is on: the work of other coders is not shown. Turn it off to compare.'));
      return view.start();
    }),
    command('stop', t('End Comparison'), () => view.stop()),
    command('refresh', t('Compare Again'), () => view.start()),
    command('take', t('Take Version'), (target?: CompareNode | number) =>
      typeof target === 'number' ? view.take(target - 1) : view.pickVersion(target),
    ),
    command('reject', t('No Statement'), (node?: CompareNode) => view.take(undefined, node)),
    command('takeAgreed', t('Take Over What All Agree On'), () => view.takeAgreed()),
    command('undo', t('Undo Adjudication'), () => view.undo()),
    command('next', t('Next Row'), () => view.step(1)),
    command('previous', t('Previous Row'), () => view.step(-1)),
    command('reveal', t('Show in Article'), (target?: string | CompareNode) => view.reveal(target)),
    command('goTo', t('Go to Article'), (target?: CompareNode) => view.reveal(target, true)),
    command('report', t('Open Figures as Text'), () => view.report()),
    host.command('articleAnnotator.toggleBlind', t('Blind Mode'), async () => {
      const on = host.settings(host.current.article?.uri).blind === 'off';
      await writeSetting('blind', on ? 'coders' : 'off');
      vscode.window.setStatusBarMessage(on ? t('Blind mode is on.') : t('Blind mode is off.'), 4000);
    }),
  );
}
