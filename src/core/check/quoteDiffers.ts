import { normalized } from '../text/codePoints';
import { snippet } from '../text/snippet';
import { type Rule, forStatements } from './rule';

/** A statement is found, but the article now words it in another way than the sidecar. */
export const quoteDiffers: Rule = (checked) =>
  forStatements(checked, (statement, position) => {
    const placement = checked.placements.get(statement.id);
    if (!placement || placement.orphan || placement.content.length !== statement.content.length) return [];
    return statement.content.flatMap(({ quote }, part) => {
      const span = placement.content[part];
      const found = span && normalized(checked.index.text.slice(span.start, span.end));
      if (found === undefined || found === quote) return [];
      return [
        {
          rule: 'quote-differs',
          severity: 'warning' as const,
          message: `The article now has other words than ${statement.id}: ${snippet(found, 80)}`,
          span: checked.locateStatement(position, ['content', part, 'quote']),
          file: 'sidecar' as const,
        },
      ];
    });
  });
