import * as vscode from 'vscode';
import { speakerOf, type View } from '../../core/language/view';
import type { AnnotatedSpeaker } from '../../core/sidecar/annotated';
import { describeArticle } from '../../core/sidecar/suggestionEdits';
import { toSavedSpeaker } from '../../core/sidecar/toSaved';
import { Refusal } from '../guard';
import type { Host } from '../host';
import type { OpenArticle } from '../openArticle';
import { chooseCode, wordsOf, type ChosenCode, type GivenCode } from './chooseCode';
import { pickByKey } from './pickByKey';
import { requireCodebook } from './requireCodebook';

/** The id of a speaker, or a row of the Speakers view. */
type SpeakerTarget =
  string | { readonly entry?: { readonly speaker?: AnnotatedSpeaker }; readonly speaker?: AnnotatedSpeaker };

/** *Code Speaker…*: the variables of the codebook that are on speakers. */
export function registerCodeSpeaker(host: Host): vscode.Disposable {
  const { t } = vscode.l10n;
  return host.command(
    'articleAnnotator.codeSpeaker',
    t('Code Speaker'),
    async (target?: SpeakerTarget, _selected?: unknown, given: Partial<GivenCode> = {}) => {
      const { article } = host.current;
      const view = await article?.ready();
      if (!article || !view) throw new Refusal(t('Open an article first.'));
      const file = requireCodebook(host, article.uri);
      if (!file) return;
      if (!file.codebook.variables.some(({ on }) => on === 'speakers'))
        throw new Refusal(t('The codebook has no variable for speakers.'));
      const speaker = await whom(host, view, target);
      if (!speaker) return;
      const codes = [article.sidecar.sidecar?.speakers.find(({ id }) => id === speaker.id)?.codes ?? {}];
      const chosen = await chooseCode(file, given, { on: 'speakers', codes, title: speaker.name });
      if (chosen) await save(article, view, speaker, chosen);
    },
  );
}

/** The speaker that was named, else the one of the statement, else one that a person chooses. */
async function whom(host: Host, view: View, target: SpeakerTarget | undefined): Promise<AnnotatedSpeaker | undefined> {
  if (typeof target === 'string') return speakerOf(view, target);
  const row = target?.entry?.speaker ?? target?.speaker ?? speakerOf(view, host.current.statement?.speaker);
  if (row) return row;
  const items = view.annotated.speakers.map((speaker) => ({
    label: speaker.name,
    description: speaker.aliases.slice(0, 4).join(', '),
    value: speaker,
  }));
  const title = vscode.l10n.t('Code Speaker');
  return (await pickByKey(items, { title, placeholder: vscode.l10n.t('Choose a speaker') }))?.value;
}

async function save(article: OpenArticle, view: View, speaker: AnnotatedSpeaker, chosen: ChosenCode): Promise<void> {
  const { index } = article;
  if (!index) return;
  const label = `${speaker.name}: ${wordsOf(chosen)}`;
  const known = article.sidecar.sidecar?.speakers.some(({ id }) => id === speaker.id);
  const add = known ? [] : [{ kind: 'upsertSpeaker' as const, speaker: toSavedSpeaker(speaker) }];
  const set = {
    kind: 'setCode' as const,
    on: 'speakers' as const,
    id: speaker.id,
    variable: chosen.variable.id,
    value: chosen.value,
  };
  await article.sidecar.apply(label, [...add, set], describeArticle(view.article, index));
  vscode.window.setStatusBarMessage(`$(tag) ${label}`, 4000);
}
