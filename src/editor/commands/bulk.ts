import * as vscode from 'vscode';
import type { AnnotatedStatement } from '../../core/sidecar/annotated';
import type { Status } from '../../core/sidecar/schema';
import { decide } from '../decisions';
import { Refusal } from '../guard';
import type { Host } from '../host';
import { offer } from '../offer';

/** Decisions on many suggestions at once: only on what the view lists now, and always with one undo. */
export function registerBulk(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    host.command('articleAnnotator.acceptListed', t('Accept All Listed'), () =>
      decideAll(host, 'accepted', openOf(host)),
    ),
    host.command('articleAnnotator.rejectListed', t('Reject All Listed'), () =>
      decideAll(host, 'rejected', openOf(host)),
    ),
    host.command('articleAnnotator.acceptAbove', t('Accept above a Confidence'), async () => {
      const open = openOf(host);
      const picks = [0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5].map((limit) => {
        const statements = open.filter(({ confidence }) => confidence >= limit);
        return {
          label: t('At least {0} %', Math.round(limit * 100)),
          description: t('{0} of {1} suggestions', statements.length, open.length),
          statements,
        };
      });
      const pick = await vscode.window.showQuickPick(picks, { title: t('Accept Suggestions above a Confidence') });
      if (pick) await decideAll(host, 'accepted', pick.statements);
    }),
  );
}

const openOf = (host: Host): AnnotatedStatement[] => host.current.listed.filter(({ status }) => status === 'suggested');

async function decideAll(host: Host, status: Status, statements: readonly AnnotatedStatement[]): Promise<void> {
  const { t } = vscode.l10n;
  const { article } = host.current;
  if (!article) throw new Refusal(t('Open an article first.'));
  if (!statements.length) throw new Refusal(t('Nothing in the list is open for review.'));
  const count = statements.length;
  const label = status === 'accepted' ? t('Accept {0} statements', count) : t('Reject {0} statements', count);
  const decisions = statements.map((statement) => ({ statement, decision: { status } }));
  await decide(host, article, label, decisions);
  const done = status === 'accepted' ? t('Accepted {0} statements.', count) : t('Rejected {0} statements.', count);
  offer(host.guard, done, t('Undo'), () => article.sidecar.undo());
}
