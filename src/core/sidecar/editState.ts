import type { ListKey, Piece } from './outline';
import type { SidecarProblem } from './problem';
import type { SavedSpeaker, SavedStatement, Sidecar } from './schema';

/** A sidecar while edits are carried out in it, one after the other. */
export interface State {
  sidecar: Sidecar;
  /** The source where there are no pieces. */
  source: string;
  pieces: readonly Piece[] | undefined;
  readonly eol: string;
}

/** The line ends that a file is written with. */
export const eolOf = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n');

/** One entry of a list of a sidecar. */
export type Item = SavedStatement | SavedSpeaker;

/** The source of a piece. */
export const textOf = (piece: Piece): string =>
  piece.kind === 'list' ? piece.head + piece.items.map((item) => item.text).join('') : piece.text;

type ListPiece = Piece & { readonly kind: 'list' };

/** A list of the file; `undefined` when there is none, or when the file could not be split. */
export function listOf(state: State, key: ListKey): ListPiece | undefined {
  const list = state.pieces?.find((piece) => piece.kind === 'list' && piece.key === key);
  return list?.kind === 'list' ? list : undefined;
}

/** Puts a changed list in the place of the old one. */
export function replaceList(state: State, list: ListPiece, change: Partial<Omit<ListPiece, 'kind'>>): void {
  state.pieces = state.pieces?.map((piece) => (piece === list ? { ...list, ...change } : piece));
}

/** Notes what a list holds now. */
export function withItems(state: State, key: ListKey, items: readonly Item[]): void {
  state.sidecar = { ...state.sidecar, [key]: items };
}

/** What was asked for cannot be written without harm to what is there. */
export const cannotEdit = (what: string): SidecarProblem => ({
  code: 'cannot-edit',
  message: `${what} is written in a form that this program cannot change without harm; please edit it by hand.`,
  span: { start: 0, end: 1 },
  severity: 'error',
});

/** An edit names what is not there. */
export const unknownId = (id: string): SidecarProblem => ({
  code: 'unknown-id',
  message: `There is no “${id}” in the file any more.`,
  span: { start: 0, end: 1 },
  severity: 'error',
});
