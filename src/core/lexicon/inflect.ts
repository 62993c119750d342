import { doublingVerbs, irregularVerbs } from './en/reportingVerbs';
import { wordSet } from './wordSet';

const doubling = wordSet(doublingVerbs);

/**
 * All forms of an English verb: base, -s, past, participle, -ing; without repetition.
 *
 * Rules of spelling with two word lists; a wrong extra form of a rare verb does no harm.
 */
export function verbForms(base: string): readonly string[] {
  const consonantY = /[^aeiou]y$/.test(base);
  const doubled = doubling.has(base) ? base + base.slice(-1) : base;
  const third = consonantY ? `${base.slice(0, -1)}ies` : /(s|sh|ch|x|z|[^aeiou]o)$/.test(base) ? `${base}es` : `${base}s`;
  const past = /e$/.test(base) ? `${base}d` : consonantY ? `${base.slice(0, -1)}ied` : `${doubled}ed`;
  const ing = /(ee|ye|oe|inge)$/.test(base) ? `${base}ing` : /e$/.test(base) ? `${base.slice(0, -1)}ing` : `${doubled}ing`;
  const irregular = irregularVerbs[base]?.split(' ') ?? [past];
  const british = doubled === base && /[^aeiou][aeiou]l$/.test(base) ? [`${base}led`, `${base}ling`] : [];
  return [...new Set([base, third, ...irregular, ing, ...british])];
}

/** The regular plural of an English noun; nouns in -man become -men. */
export function plural(noun: string): string {
  if (/man$/.test(noun) && noun !== 'german') return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
