import type { ArticleSummary, Place, SpeakerSummary } from './summary';

/** A speaker or statement of some article. `article` is whatever key the caller gave. */
export interface WorkspaceSymbol {
  readonly kind: 'speaker' | 'statement';
  readonly name: string;
  /** For a speaker, in how many articles and statements; empty for a statement. */
  readonly detail: string;
  readonly article: string;
  readonly place: Place;
}

/** Whom a symbol or a reference is about: the same id, or the same name, in any article. */
export interface SpeakerKey {
  readonly id: string;
  readonly name: string;
}

/** True for the same person: articles agree on ids of names; a person may have given one name to another id. */
export const isSameSpeaker = (a: SpeakerKey, b: SpeakerKey): boolean => a.id === b.id || fold(a.name) === fold(b.name);

/** The same for many: a test of whether somebody is one of `speakers`. */
export function anyOf(speakers: readonly SpeakerKey[]): (other: SpeakerKey) => boolean {
  const ids = new Set(speakers.map(({ id }) => id));
  const names = new Set(speakers.map(({ name }) => fold(name)));
  return ({ id, name }) => ids.has(id) || names.has(fold(name));
}

/**
 * Speakers and statements whose name holds the letters of `query` in this order, speakers first, the better match first.
 * One person in many articles is one symbol, placed where they say the most.
 *
 * Hands control back after each article.
 *
 * @param limit Most symbols given; an empty query gives the speakers that say the most.
 */
export function* findWorkspaceSymbols(
  articles: Iterable<readonly [string, ArticleSummary]>,
  query: string,
  limit = 400,
): Generator<void, WorkspaceSymbol[]> {
  const wanted = fold(query).replace(/\s+/g, '');
  const people = new Map<string, { best: SpeakerSummary; article: string; articles: number; said: number }>();
  const statements: { score: number; symbol: WorkspaceSymbol }[] = [];
  for (const [article, summary] of articles) {
    yield;
    for (const speaker of summary.speakers) {
      if (!speaker.said || !score(speaker.name, wanted)) continue;
      const known = people.get(speaker.id) ?? { best: speaker, article, articles: 0, said: 0 };
      const isBetter = speaker.said > known.best.said;
      people.set(speaker.id, {
        best: isBetter ? speaker : known.best,
        article: isBetter ? article : known.article,
        articles: known.articles + 1,
        said: known.said + speaker.said,
      });
    }
    if (!wanted) continue;
    for (const { name, place } of summary.statements) {
      const found = score(name, wanted);
      if (found) statements.push({ score: found, symbol: { kind: 'statement', name, detail: '', article, place } });
    }
  }
  const speakers = [...people.values()].sort(
    (a, b) => score(b.best.name, wanted) - score(a.best.name, wanted) || b.said - a.said,
  );
  const symbols = speakers.map(({ best, article, articles: n, said }): WorkspaceSymbol => {
    const detail = `${count(said, 'statement')} in ${count(n, 'article')}`;
    return { kind: 'speaker', name: best.name, detail, article, place: best.introduction };
  });
  statements.sort((a, b) => b.score - a.score);
  return [...symbols, ...statements.map(({ symbol }) => symbol)].slice(0, limit);
}

/** 3: begins with it; 2: holds it; 1: holds its letters in order; 0: does not. White space does not count. */
function score(name: string, wanted: string): number {
  if (!wanted) return 1;
  const letters = fold(name);
  let found = 0;
  for (let i = 0; i < letters.length && found < wanted.length; i++) if (letters[i] === wanted[found]) found++;
  // Most names fail here, before anything is made for them.
  if (found < wanted.length) return 0;
  const at = letters.replace(/\s+/g, '').indexOf(wanted);
  return at === 0 ? 3 : at > 0 ? 2 : 1;
}

/** Without case and accents. Nearly all names are plain, and looking is cheaper than normalising. */
const fold = (text: string): string =>
  (/[^\0-\x7f]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase();

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
