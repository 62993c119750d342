import { bySpan, type Span } from '../../text/span';
import type { View } from '../view';
import { ambiguousName } from './ambiguousName';
import { ambiguousPronoun } from './ambiguousPronoun';
import { changedWords } from './changedWords';
import type { Finding, Fix, Level, Replacement, Rule, RuleContext } from './finding';
import { lostStatement } from './lostStatement';
import { mismatchedQuotation } from './mismatchedQuotation';
import { quotationWithoutSpeaker } from './quotationWithoutSpeaker';
import { quotedDifferently } from './quotedDifferently';
import { unclosedQuotation } from './unclosedQuotation';
import { unintroducedSpeaker } from './unintroducedSpeaker';
import { runToEnd } from '../../text/runToEnd';

/** All rules. The key is the end of the setting `articleAnnotator.diagnostics.…` and the heading in docs/diagnostics.md. */
export const rules = {
  unclosedQuotation,
  mismatchedQuotation,
  quotationWithoutSpeaker,
  ambiguousPronoun,
  ambiguousName,
  unintroducedSpeaker,
  lostStatement,
  changedWords,
  quotedDifferently,
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

export interface RuleFinding extends Finding {
  readonly rule: RuleId;
  readonly level: Exclude<Level, 'off'>;
}

export interface DiagnoseOptions extends RuleContext {
  /** The level that is set for a rule; undefined for the rule's own. */
  readonly levelOf?: (rule: RuleId) => Level | undefined;
}

/** What the rules find, ascending. */
export function diagnose(view: View, options?: DiagnoseOptions): RuleFinding[] {
  return runToEnd(diagnoseInSteps(view, options));
}

/** The same, handing control back between rules, and within those that have much to do. */
export function* diagnoseInSteps(view: View, options: DiagnoseOptions = {}): Generator<void, RuleFinding[]> {
  const findings: RuleFinding[] = [];
  for (const [id, rule] of Object.entries(rules) as [RuleId, Rule][]) {
    const level = options.levelOf?.(id) ?? rule.level;
    yield;
    if (level === 'off') continue;
    const found = rule.find(view, options);
    const all: readonly Finding[] = Array.isArray(found) ? found : yield* found;
    for (const finding of all) findings.push({ ...finding, rule: id, level });
  }
  return findings.sort(bySpan);
}

/**
 * The edits of all preferred fixes that do not touch one another: what *Fix All* does. Attributions are never among
 * them, since a person has to decide.
 */
export function fixAll(findings: readonly Finding[]): Replacement[] {
  const edits: Replacement[] = [];
  const clashes = (edit: Span) => edits.some(({ start, end }) => edit.start <= end && start <= edit.end);
  for (const { fixes } of findings) {
    const fix = fixes.find((each): each is Extract<Fix, { kind: 'edit' }> => each.kind === 'edit' && !!each.preferred);
    if (fix && !fix.edits.some(clashes)) edits.push(...fix.edits);
  }
  return edits.sort(bySpan);
}
