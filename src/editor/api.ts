import * as vscode from 'vscode';
import type { Statement } from '../core/analysis/article';
import type { Status } from '../core/sidecar/schema';
import type { Span } from '../core/text/span';
import { toExtractObject, type ExtractObject } from '../core/export/extractObject';
import type { Host } from './host';

type Pair = [start: number, end: number];

/** A statement of the article as it is now: saved, or suggested. */
export interface ApiStatement {
  id: string;
  kind: Statement['kind'];
  status: Status;
  /** Name of the speaker; `null` when unnamed. */
  speaker: string | null;
  /** UTF-16 offsets; empty for an orphan. */
  content: Pair[];
  orphan: boolean;
}

/** What `activate` returns, for other extensions. Documented in the README. */
export interface Api {
  readonly version: 1;
  /** What the engine finds in the document at `uri`, in the form of `article-annotator extract`, UTF-16 offsets. */
  analyse(uri: vscode.Uri): Promise<ExtractObject>;
  /** The statements of the article at `uri` with what people decided. Empty when it is no article. */
  statements(uri: vscode.Uri): Promise<ApiStatement[]>;
}

export function createApi(host: Host): Api {
  return {
    version: 1,
    async analyse(uri) {
      const document = await vscode.workspace.openTextDocument(uri);
      const text = document.getText();
      const article = await host.analyse(text);
      if (!article) throw new Error('Analysis was cancelled.');
      return toExtractObject(article, text, { id: uri.toString(), offsets: 'utf16' });
    },
    async statements(uri) {
      const document = await vscode.workspace.openTextDocument(uri);
      const view = await host.articles.get(document)?.ready();
      const nameOf = (id: string | undefined): string | null =>
        view?.annotated.speakers.find((speaker) => speaker.id === id)?.name ?? null;
      return (view?.annotated.statements ?? []).map(({ id, kind, status, speaker, content, orphan }) => ({
        id,
        kind,
        status,
        speaker: nameOf(speaker),
        content: content.map(toPair),
        orphan,
      }));
    },
  };
}

const toPair = ({ start, end }: Span): Pair => [start, end];
