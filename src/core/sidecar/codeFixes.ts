import { type Codebook, isCodeId } from './codebook';
import type { CodeProblem } from './codes';
import type { CodebookEdit } from './editCodebook';
import type { CodeValue } from './schema';

type Codes = Readonly<Record<string, CodeValue>>;

/** A way to mend a code. `setCodes` gives all codes of the item as they are to be. */
export type CodeFix =
  | { readonly kind: 'editCodebook'; readonly edit: CodebookEdit; readonly name: string }
  | { readonly kind: 'replace'; readonly codes: Codes; readonly name: string }
  | { readonly kind: 'remove'; readonly codes: Codes; readonly name: string };

/** Ways to mend a problem of an item's codes, the likeliest first: replace with the nearest, add to the codebook, remove. */
export function fixesFor(
  problem: CodeProblem,
  codes: Codes,
  codebook: Codebook,
  on: 'speakers' | 'statements',
): readonly CodeFix[] {
  const { rule, variable: id, code } = problem;
  const value = codes[id];
  const others = Object.fromEntries(Object.entries(codes).filter(([key]) => key !== id));
  if (rule === 'missing-code' || value === undefined) return [];
  if (rule === 'unknown-variable') {
    const near = nearest(
      id,
      codebook.variables.filter((each) => each.on === on && !(each.id in codes)).map((each) => each.id),
    );
    return [
      ...(near === undefined ? [] : [{ kind: 'replace', name: near, codes: { ...others, [near]: value } } as const]),
      ...(isCodeId(id) && !codebook.variables.some((each) => each.id === id)
        ? [{ kind: 'editCodebook', name: id, edit: newVariable(id, value, on) } as const]
        : []),
      { kind: 'remove', name: id, codes: others },
    ];
  }
  const variable = codebook.variables.find((each) => each.id === id);
  if (rule === 'unknown-code' && code !== undefined) {
    const near = nearest(code, variable?.values.map((each) => each.id) ?? []);
    const kept = Array.isArray(value) ? (value as readonly string[]).filter((each) => each !== code) : undefined;
    const swap = (to: string): CodeValue =>
      Array.isArray(value) ? [...new Set((value as readonly string[]).map((each) => (each === code ? to : each)))] : to;
    return [
      ...(near === undefined ? [] : [{ kind: 'replace', name: near, codes: { ...codes, [id]: swap(near) } } as const]),
      ...(isCodeId(code)
        ? [{ kind: 'editCodebook', name: code, edit: { kind: 'addValue', variable: id, value: { id: code } } } as const]
        : []),
      { kind: 'remove', name: code, codes: kept?.length ? { ...codes, [id]: kept } : others },
    ];
  }
  return [{ kind: 'remove', name: id, codes: others }];
}

/** A variable for which the value is right. */
function newVariable(id: string, value: CodeValue, on: 'speakers' | 'statements'): CodebookEdit {
  const known = (values: readonly string[]): readonly string[] => [...new Set(values)].filter(isCodeId);
  if (typeof value === 'boolean') return { kind: 'addVariable', variable: { id, on, type: 'boolean' }, values: [] };
  if (typeof value === 'number') return { kind: 'addVariable', variable: { id, on, type: 'integer' }, values: [] };
  const values = known(typeof value === 'string' ? [value] : value);
  if (!values.length) return { kind: 'addVariable', variable: { id, on, type: 'text' }, values };
  return {
    kind: 'addVariable',
    variable: { id, on, type: typeof value === 'string' ? 'choice' : 'multi-choice' },
    values,
  };
}

/** The candidate with the fewest differing letters, if less than half of the letters differ; `undefined` otherwise. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const scored = candidates
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance: d }) => d < Math.max(word.length, candidate.length) / 2);
  return scored.sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** Longest word that is compared, in characters: more is no typing error. */
const LONGEST = 60;

/** Levenshtein's distance in UTF-16 units. */
function distance(a: string, b: string): number {
  if (Math.max(a.length, b.length) > LONGEST) return a === b ? 0 : Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length] ?? 0;
}
