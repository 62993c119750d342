import { withCode } from './codeValues';
import { setArticle } from './editArticle';
import { addItem, removeItem, setItem } from './editItems';
import { type State, cannotEdit, eolOf, textOf, unknownId } from './editState';
import { newSource } from './newSidecar';
import { type ListKey, outlineInSteps } from './outline';
import { SidecarCache, parseSidecarInSteps } from './parse';
import type { SidecarProblem } from './problem';
import { runToEnd } from '../text/runToEnd';
import { sameValue } from './sameValue';
import type { CodeValue, SavedSpeaker, SavedStatement, Sidecar } from './schema';

/** One change of what a sidecar says. Items are named by id, so that an edit can be applied to a newer file too. */
export type SidecarEdit =
  | { readonly kind: 'addStatement'; readonly statement: SavedStatement }
  /** `undefined` removes a field. `codes` are replaced as a whole; `setCode` changes one. */
  | { readonly kind: 'setStatement'; readonly id: string; readonly fields: Partial<Omit<SavedStatement, 'id'>> }
  | { readonly kind: 'removeStatement'; readonly id: string }
  | {
      readonly kind: 'setCode';
      readonly on: ListKey;
      readonly id: string;
      readonly variable: string;
      /** `undefined`: not coded. */
      readonly value: CodeValue | undefined;
    }
  /** Adds the speaker, or sets all known fields of the one with this id. */
  | { readonly kind: 'upsertSpeaker'; readonly speaker: SavedSpeaker }
  | { readonly kind: 'removeSpeaker'; readonly id: string }
  | { readonly kind: 'setArticle'; readonly fields: Partial<Sidecar['article']> };

export interface EditContext {
  /** What the first line of a new file names as its JSON Schema; without it there is no such line. */
  readonly schema?: string | undefined;
  /** For a new file. */
  readonly article: Sidecar['article'];
  readonly cache?: SidecarCache | undefined;
}

export type EditResult =
  | {
      readonly kind: 'written';
      /** The new source. Identical to the old one when nothing changed. */
      readonly source: string;
      /** The old source, which undoes the edits; `undefined` when there was no file. */
      readonly before: string | undefined;
      readonly sidecar: Sidecar;
    }
  /** The file has errors, or an edit cannot be carried out in it: nothing may be written. */
  | { readonly kind: 'refused'; readonly problems: readonly SidecarProblem[] };

/**
 * Applies edits to the source of a sidecar. Only the source of what changes is replaced; comments, unknown keys,
 * order, line ends, indentation and quoting of the rest stay as they are. All edits are carried out or none.
 *
 * What the host must do: compare and swap. Read the file, apply, and write `source` only if the file still holds
 * `before` (or still does not exist); else read again and apply the same edits to the new content, or call
 * `mergeSidecars` where a person has seen the old values. To undo, write `before` back if the file still holds
 * `source`; else merge with `source` as the base.
 *
 * @param source The file as it is, without BOM; `undefined` when there is none.
 */
export const applyEdits = (
  source: string | undefined,
  edits: readonly SidecarEdit[],
  context: EditContext,
): EditResult => runToEnd(applyEditsInSteps(source, edits, context));

/** The same, handing control back now and then. */
export function* applyEditsInSteps(
  source: string | undefined,
  edits: readonly SidecarEdit[],
  context: EditContext,
): Generator<void, EditResult> {
  const cache = context.cache ?? new SidecarCache();
  const start = source?.trim() ? source : newSource(context);
  const parsed = yield* parseSidecarInSteps(start, cache);
  if (!parsed.sidecar) return { kind: 'refused', problems: parsed.problems };
  const pieces = yield* outlineInSteps(start);
  const state: State = { sidecar: parsed.sidecar, source: start, pieces, eol: eolOf(start) };
  for (const edit of edits) {
    const problem = carryOut(state, edit);
    if (problem) return { kind: 'refused', problems: [problem] };
    yield;
  }
  const after = state.pieces ? state.pieces.map(textOf).join('') : state.source;
  yield;
  if (after === start) return { kind: 'written', source: source ?? start, before: source, sidecar: state.sidecar };
  // Proof before anything is written: the new source says what was asked for.
  const proof = (yield* parseSidecarInSteps(after, cache)).sidecar;
  if (!proof || !(yield* sameSidecar(proof, state.sidecar)))
    return { kind: 'refused', problems: [cannotEdit('The file')] };
  return { kind: 'written', source: after, before: source, sidecar: proof };
}

function* sameSidecar(a: Sidecar, b: Sidecar): Generator<void, boolean> {
  for (const key of ['speakers', 'statements'] as const) {
    if (a[key].length !== b[key].length) return false;
    for (const [i, item] of a[key].entries()) {
      if (!sameValue(item, b[key][i])) return false;
      if (i % COMPARED === COMPARED - 1) yield;
    }
  }
  return sameValue({ ...a, speakers: [], statements: [] }, { ...b, speakers: [], statements: [] });
}

/** Items compared between two pauses. */
const COMPARED = 1_000;

/** What an edit makes of the sidecar; a problem when it names what is not there. */
function carryOut(state: State, edit: SidecarEdit): SidecarProblem | undefined {
  const { speakers, statements } = state.sidecar;
  switch (edit.kind) {
    case 'setArticle':
      return setArticle(state, { ...state.sidecar.article, ...edit.fields });
    case 'addStatement':
      if (statements.some(({ id }) => id === edit.statement.id)) return cannotEdit(`A second “${edit.statement.id}”`);
      return addItem(state, 'statements', edit.statement, placeFor(statements, edit.statement));
    case 'setStatement': {
      const old = statements.find(({ id }) => id === edit.id);
      return old ? setItem(state, 'statements', old, { ...old, ...edit.fields }) : unknownId(edit.id);
    }
    case 'upsertSpeaker': {
      const old = speakers.find(({ id }) => id === edit.speaker.id);
      return old
        ? setItem(state, 'speakers', old, edit.speaker)
        : addItem(state, 'speakers', edit.speaker, speakers.length);
    }
    case 'setCode': {
      const old = state.sidecar[edit.on].find(({ id }) => id === edit.id);
      if (!old) return unknownId(edit.id);
      return setItem(state, edit.on, old, { ...old, codes: withCode(old.codes ?? {}, edit.variable, edit.value) });
    }
    case 'removeStatement':
      return removeItem(state, 'statements', edit.id);
    case 'removeSpeaker':
      return removeItem(state, 'speakers', edit.id);
  }
}

/** Behind the last statement that starts earlier: in reading order, and two people seldom add at one place. */
function placeFor(statements: readonly SavedStatement[], added: SavedStatement): number {
  const startOf = (statement: SavedStatement): number => statement.content[0]?.start ?? 0;
  let at = statements.length;
  for (let before = statements[at - 1]; before && startOf(before) > startOf(added); before = statements[at - 1]) at--;
  return at;
}
