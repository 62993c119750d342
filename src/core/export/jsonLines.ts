import type { Exporter } from './exporter';
import { statementRows } from './row';

/** One JSON object a line for each statement. */
export const jsonLines: Exporter = {
  label: 'JSON Lines',
  detail: 'One object per statement, for programs',
  extension: 'jsonl',
  *write(articles, options) {
    for (const article of articles) {
      let chunk = '';
      for (const { statement, speaker, content, source, cue, quotes } of statementRows(article, options)) {
        const { saved } = statement;
        chunk +=
          JSON.stringify({
            article: article.path,
            id: statement.id,
            kind: statement.kind,
            attitude: statement.attitude,
            status: statement.status,
            speaker: speaker?.name ?? null,
            speaker_id: statement.speaker ?? null,
            content,
            quotes,
            source,
            cue,
            codes: saved?.codes ?? {},
            tags: saved?.tags ?? [],
            note: saved?.note ?? null,
            orphan: statement.orphan,
            confidence: statement.confidence,
            offset_unit: options.offsets,
          }) + '\n';
      }
      yield chunk;
    }
  },
};
