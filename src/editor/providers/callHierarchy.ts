import * as vscode from 'vscode';
import { introductionOf } from '../../core/language/definition';
import { speakersAt } from '../../core/language/references';
import { placesOf, type ArticleSummary, type SpeakerSummary, type TalkSummary } from '../../core/language/summary';
import { speakerOf } from '../../core/language/view';
import { isSameSpeaker, type SpeakerKey } from '../../core/language/workspaceSymbols';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { placeToRange } from '../workspaceIndex/placeToRange';
import { viewOf } from './viewOf';

/** VS Code hands the same object back, so that an item can remember whom it stands for. */
type SpeakerItem = vscode.CallHierarchyItem & { readonly speaker: SpeakerKey };

/** Who speaks about whom in the workspace: incoming are those who speak about the speaker, each article by itself. */
export function registerCallHierarchy(host: Host): vscode.Disposable {
  const { guard, index } = host;
  const provider: vscode.CallHierarchyProvider = {
    prepareCallHierarchy: (document, position, token) =>
      guard.quietly('callHierarchy', async () => {
        const view = await viewOf(host, document, token);
        return (
          view &&
          speakersAt(view, document.offsetAt(position)).flatMap((id): SpeakerItem[] => {
            const speaker = speakerOf(view, id);
            const introduction = speaker && introductionOf(view, speaker);
            return introduction ? [toItem(document.uri, speaker, toRange(document, introduction))] : [];
          })
        );
      }),
    provideCallHierarchyIncomingCalls: (item, token) =>
      guard.quietly('callHierarchy', async () => {
        await index.ready(token);
        const calls: vscode.CallHierarchyIncomingCall[] = [];
        for (const { uri, summary, talk } of talks(host, (about) => about.about, item)) {
          const by = byId(summary, talk.by);
          if (!by) continue;
          const from = toItem(uri, by, placeToRange(by.introduction));
          calls.push(new vscode.CallHierarchyIncomingCall(from, placesOf(talk.places).map(placeToRange)));
        }
        return calls;
      }),
    provideCallHierarchyOutgoingCalls: (item, token) =>
      guard.quietly('callHierarchy', async () => {
        await index.ready(token);
        const calls: vscode.CallHierarchyOutgoingCall[] = [];
        for (const { uri, summary, talk } of talks(host, ({ by }) => by, item)) {
          const about = byId(summary, talk.about);
          const ranges = placesOf(talk.places).map(placeToRange);
          if (!about || !ranges[0]) continue;
          // VS Code looks for the ranges in the article of `item`. In another article the item itself leads to the words.
          const isHere = uri.toString() === item.uri.toString();
          const range = isHere ? placeToRange(about.introduction) : ranges[0];
          calls.push(new vscode.CallHierarchyOutgoingCall(toItem(uri, about, range), isHere ? ranges : []));
        }
        return calls;
      }),
  };
  return vscode.languages.registerCallHierarchyProvider({ language: languageId }, provider);
}

interface Found {
  readonly uri: vscode.Uri;
  readonly summary: ArticleSummary;
  readonly talk: TalkSummary;
}

/** All talks of the workspace in which the speaker of `item` has the role, those of its own article first. */
function talks(host: Host, roleOf: (talk: TalkSummary) => string, item: vscode.CallHierarchyItem): Found[] {
  const { speaker } = item as SpeakerItem;
  const found: Found[] = [];
  for (const [key, summary] of host.index.articles()) {
    const ids = new Set(summary.speakers.filter((each) => isSameSpeaker(each, speaker)).map(({ id }) => id));
    for (const talk of summary.talks)
      if (ids.has(roleOf(talk))) found.push({ uri: vscode.Uri.parse(key), summary, talk });
  }
  const isElsewhere = ({ uri }: Found): number => Number(uri.toString() !== item.uri.toString());
  return found.sort((a, b) => isElsewhere(a) - isElsewhere(b));
}

const byId = ({ speakers }: ArticleSummary, id: string): SpeakerSummary | undefined =>
  speakers.find((speaker) => speaker.id === id);

function toItem(uri: vscode.Uri, { id, name }: SpeakerKey, range: vscode.Range): SpeakerItem {
  const where = vscode.workspace.asRelativePath(uri);
  const item = new vscode.CallHierarchyItem(vscode.SymbolKind.Class, name, where, uri, range, range);
  return Object.assign(item, { speaker: { id, name } });
}
