import * as vscode from 'vscode';
import { talkedAboutBy, talksAbout, type Talk } from '../../core/language/callHierarchy';
import { introductionOf } from '../../core/language/definition';
import { speakersAt } from '../../core/language/references';
import { speakerOf, type View } from '../../core/language/view';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { viewOf } from './viewOf';

/** VS Code hands the same object back, so that an item can remember whom it stands for. */
type SpeakerItem = vscode.CallHierarchyItem & { readonly speaker: string };

/** Who speaks about whom, in one article: incoming are those who speak about the speaker. */
export function registerCallHierarchy(host: Host): vscode.Disposable {
  const follow = async <T>(
    item: vscode.CallHierarchyItem,
    token: vscode.CancellationToken,
    calls: (view: View, document: vscode.TextDocument, speaker: string) => T[],
  ): Promise<T[] | undefined> => {
    const document = await vscode.workspace.openTextDocument(item.uri);
    const view = await viewOf(host, document, token);
    return view && calls(view, document, (item as SpeakerItem).speaker);
  };
  const provider: vscode.CallHierarchyProvider = {
    prepareCallHierarchy: (document, position, token) =>
      host.guard.quietly('callHierarchy', async () => {
        const view = await viewOf(host, document, token);
        return view && speakersAt(view, document.offsetAt(position)).flatMap((id) => itemsOf(view, document, id));
      }),
    provideCallHierarchyIncomingCalls: (item, token) =>
      host.guard.quietly('callHierarchy', () =>
        follow(item, token, (view, document, speaker) =>
          talkedAboutBy(view, speaker).flatMap((talk) =>
            itemsOf(view, document, talk.speaker).map(
              (from) => new vscode.CallHierarchyIncomingCall(from, rangesOf(document, talk)),
            ),
          ),
        ),
      ),
    provideCallHierarchyOutgoingCalls: (item, token) =>
      host.guard.quietly('callHierarchy', () =>
        follow(item, token, (view, document, speaker) =>
          talksAbout(view, speaker).flatMap((talk) =>
            itemsOf(view, document, talk.speaker).map(
              (to) => new vscode.CallHierarchyOutgoingCall(to, rangesOf(document, talk)),
            ),
          ),
        ),
      ),
  };
  return vscode.languages.registerCallHierarchyProvider({ language: languageId }, provider);
}

function itemsOf(view: View, document: vscode.TextDocument, id: string): SpeakerItem[] {
  const speaker = speakerOf(view, id);
  const introduction = speaker && introductionOf(view, speaker);
  if (!introduction) return [];
  const range = toRange(document, introduction);
  const { Class } = vscode.SymbolKind;
  const detail = speaker.aliases.join(', ');
  const item = new vscode.CallHierarchyItem(Class, speaker.name, detail, document.uri, range, range);
  return [Object.assign(item, { speaker: id })];
}

const rangesOf = (document: vscode.TextDocument, { spans }: Talk): vscode.Range[] =>
  spans.map((span) => toRange(document, span));
