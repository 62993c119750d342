import * as vscode from 'vscode';
import { introductionOf } from '../../core/language/definition';
import { findReferences, speakersAt } from '../../core/language/references';
import { placesOf } from '../../core/language/summary';
import { speakerOf } from '../../core/language/view';
import { anyOf } from '../../core/language/workspaceSymbols';
import { languageId } from '../articles';
import { toRange } from '../convert';
import type { Host } from '../host';
import { placeToRange } from '../workspaceIndex/placeToRange';
import { viewOf } from './viewOf';

/** All that names a speaker, in this article and in the others of the workspace. */
export function registerReferences(host: Host): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    provideReferences: (document, position, { includeDeclaration }, token) =>
      host.guard.quietly('references', async () => {
        const view = await viewOf(host, document, token);
        const ids = view ? speakersAt(view, document.offsetAt(position)) : [];
        if (!view || !ids.length) return undefined;
        const speakers = ids.flatMap((id) => speakerOf(view, id) ?? []);
        const here = speakers.flatMap((speaker) => {
          const introduction = introductionOf(view, speaker);
          return findReferences(view, speaker.id)
            .filter(({ start }) => includeDeclaration || start !== introduction?.start)
            .map((span) => new vscode.Location(document.uri, toRange(document, span)));
        });
        await host.index.ready(token);
        const isWanted = anyOf(speakers);
        const elsewhere: vscode.Location[] = [];
        for (const [key, summary] of host.index.articles()) {
          if (key === document.uri.toString()) continue;
          for (const known of summary.speakers) {
            if (!isWanted(known)) continue;
            const uri = vscode.Uri.parse(key);
            for (const place of placesOf(known.references))
              elsewhere.push(new vscode.Location(uri, placeToRange(place)));
          }
        }
        return [...here, ...elsewhere];
      }),
  };
  return vscode.languages.registerReferenceProvider({ language: languageId }, provider);
}
