import { isMap } from 'yaml';
import { type State, cannotEdit } from './editState';
import { patchSource } from './editWhole';
import { applyChanges, patchMap } from './patch';
import type { SidecarProblem } from './problem';
import { parseYaml } from './readYaml';
import { sameValue } from './sameValue';
import type { Sidecar } from './schema';
import { toFileArticle } from './toFile';

/** Sets what the file says of its article. */
export function setArticle(state: State, article: Sidecar['article']): SidecarProblem | undefined {
  if (sameValue(article, state.sidecar.article)) return undefined;
  const file = { article: toFileArticle(article) };
  const section = state.pieces?.find((piece) => piece.kind === 'section' && piece.key === 'article');
  if (!state.pieces || section?.kind !== 'section') {
    const problem = patchSource(state, file);
    if (problem) return problem;
  } else {
    const map = parseYaml(section.text).contents;
    if (!isMap(map)) return cannotEdit('“article”');
    const text = applyChanges(section.text, patchMap(section.text, map, file, state.eol));
    state.pieces = state.pieces.map((piece) => (piece === section ? { ...section, text } : piece));
  }
  const { sha256, title, language } = article;
  const known = { sha256, ...(title === undefined ? {} : { title }), ...(language === undefined ? {} : { language }) };
  state.sidecar = { ...state.sidecar, article: known };
  return undefined;
}
