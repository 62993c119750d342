import { type Rule, forStatements } from './rule';

/** A merge kept both versions of a field and waits for a person. */
export const conflict: Rule = (checked) =>
  forStatements(checked, ({ id, conflicts }, position) =>
    (conflicts ?? []).map(({ field, value }, part) => ({
      rule: 'conflict',
      severity: 'error',
      message:
        field === 'statement'
          ? `${id} was removed by one writer and changed by another.`
          : `“${field}” of ${id} was changed by two writers; the other version is ${value ?? 'no value'}.`,
      span: checked.locateStatement(position, ['conflicts', part]),
      file: 'sidecar',
    })),
  );
