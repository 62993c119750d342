import { snippet } from '../text/snippet';
import { type Rule, forStatements } from './rule';

/** The words of a statement are no longer in the article, or cannot be told from others like them. */
export const orphan: Rule = (checked) =>
  forStatements(checked, (statement, position) => {
    const placement = checked.placements.get(statement.id);
    const lost = statement.content.length - (placement?.content.length ?? 0);
    if (placement && !placement.orphan && lost <= 0) return [];
    const all = !placement || placement.orphan;
    const quote = snippet(statement.content[0]?.quote ?? '', 60);
    return [
      {
        rule: 'orphan',
        severity: all ? 'error' : 'warning',
        message: all
          ? `The words of ${statement.id} are no longer found in the article: ${quote}`
          : `${lost} of ${statement.content.length} parts of ${statement.id} are no longer found in the article.`,
        span: checked.locateStatement(position, ['content', 0, 'quote']),
        file: 'sidecar',
      },
    ];
  });
