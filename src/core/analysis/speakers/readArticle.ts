import { demonyms } from '../../lexicon/en/places';
import { femaleNouns, maleNouns, roleNouns } from '../../lexicon/en/personNouns';
import { genderOfPronoun } from './genderEvidence';
import type { ArticleNames } from './articleNames';
import { inPortions } from './inPortions';
import { linkName, reasonFor } from './linkName';
import type { Entity, NameRun, Word } from './model';
import type { Attribution, Found, Ranked, Reading } from './reading';
import { nameOf, weightOf } from './reading';
import { isTranscriptLabel, resolveLabel } from './transcript';
import type { Nominal } from './bodies';
import { resolveNominal } from './resolveNominal';
import { resolvePronoun } from './resolvePronoun';

/** Who is behind an attribution, best first; `decided` is false where nobody should be named. */
export interface Decision {
  readonly ranked: readonly Ranked[];
  readonly decided: boolean;
}

/**
 * Reads the article from start to end, outside quotations and inside, and resolves every name, pronoun and description in
 * the light of what came before. Hands control back after each paragraph.
 */
export function* readInSteps(
  reading: Reading,
  { bounds, paragraphs }: ArticleNames,
  attributions: readonly Attribution[],
): Generator<void, (Decision | undefined)[]> {
  const decisions = new Array<Decision | undefined>((attributions.at(-1)?.index ?? -1) + 1);
  const ordered = attributions.filter((one) => anchorOf(one) >= 0);
  ordered.sort((a, b) => anchorOf(a) - anchorOf(b));
  const notable = new Uint8Array(reading.words.length);
  for (const [index, { notable: own }] of paragraphs.entries())
    for (const at of own) notable[bounds[index]![0] + at] = 1;
  for (const run of reading.runs) notable[run.last] = 1;
  for (const one of ordered) notable[anchorOf(one)] = 1;
  let [nextRun, next] = [0, 0];
  yield* inPortions(bounds, 8, ([from, to]) => {
    for (let at = from; at < to; at++) {
      if (!notable[at]) continue;
      while (nextRun < reading.runs.length && reading.runs[nextRun]!.last < at) nextRun++;
      const here = next;
      while (next < ordered.length && anchorOf(ordered[next]!) === at) next++;
      const sources = here === next ? nothing : ordered.slice(here, next);
      readWord(reading, at, reading.runs[nextRun], sources, decisions);
    }
  });
  return decisions;
}

/** Reads what ends or stands at a word: a name, a pronoun or a description, and the sources whose main word it is. */
function readWord(
  reading: Reading,
  at: number,
  run: NameRun | undefined,
  here: readonly Attribution[],
  decisions: (Decision | undefined)[],
): void {
  const isSource = here.length > 0;
  if (run?.last === at) {
    const isOwn = here.some(({ head }) => head.form === 'name' && head.run === run);
    readName(reading, run, isOwn);
  }
  if (!reading.entityAt[at]) {
    if (genderOfPronoun(reading.words[at]!.lower) && (isSource || !reading.words[at]!.quoted))
      readPronoun(reading, at, isSource);
    else if (!isSource && !reading.words[at]!.quoted) readDescription(reading, at);
  }
  for (const attribution of here) {
    const decision = decide(reading, attribution);
    decisions[attribution.index] = decision;
    const [best] = decision.ranked;
    reading.lastSourceWord = at;
    if (decision.decided && best) {
      reading.lastSpeaker = best.entity;
      reading.lastSpeakerWord = at;
    }
  }
}

const anchorOf = ({ head, to }: Attribution): number => {
  if (head.form === 'name') return head.run.last;
  if (head.form === 'pronoun') return head.word;
  if (head.form === 'nominal') return head.head;
  return to - 1;
};

function see(reading: Reading, entity: Entity, word: number, weight: number, byGivenName = false): void {
  const { sentence, paragraph } = reading.words[word]!;
  reading.seen.push({ entity, word, sentence, paragraph, weight, byGivenName });
  reading.entityAt[word] = entity;
}

function readName(reading: Reading, run: NameRun, source: boolean): void {
  const entity = linkName(reading, run);
  const reason = reasonFor(run, entity);
  const { words, inContent } = reading;
  see(
    reading,
    entity,
    run.last,
    weightOf(words, run.lead, run.last, {
      source,
      inContent: inContent[run.first] === 1,
      possessive: run.possessive,
      introduced: run.lead < run.first && run.tokens.length > 1,
    }),
    entity.tokens.length > 1 && run.tokens.length === 1 && run.key === entity.firstKey,
  );
  reading.found.push({ first: run.first, last: run.last, form: 'name', entity, reason, written: run.written });
}

function readPronoun(reading: Reading, at: number, isSource: boolean): void {
  const { words, inContent } = reading;
  const { lower } = words[at]!;
  const ranked = resolvePronoun(reading, at);
  reading.lastPronoun = { at, ranked };
  const [best] = ranked;
  if (!best) return;
  const weight = isSource ? 1.5 : /^(?:he|she)$/.test(lower) ? 1.05 : 0.7;
  see(reading, best.entity, at, inContent[at] && !isSource ? weight * 0.75 : weight);
  reading.found.push({ first: at, last: at, form: 'pronoun', entity: best.entity, reason: best.reason });
}

/** "the senator" outside of sources: a mention where the article introduced exactly somebody as such. */
function readDescription(reading: Reading, at: number): void {
  const { words } = reading;
  const word = words[at]!;
  const isRole = roleNouns.has(word.lower) && !(demonyms.has(word.lower) && words[at + 1]?.capital);
  if (!isRole && !femaleNouns.has(word.lower) && !maleNouns.has(word.lower)) return;
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    words[first]!.before === '' &&
    words[first - 1]!.sentence === word.sentence &&
    !/^(?:the|a|an|his|her|its|one)$/.test(words[first]!.lower)
  )
    first--;
  if (/^(?:a|an|one)$/.test(words[first]!.lower) && (!isRole || !words[at + 1]?.before)) {
    if (!/^,/.test(words[first]!.before)) reading.unnamed.set(word.lower, at);
    return;
  }
  if (!isRole || !/^(?:the|his|her|its)$/.test(words[first]!.lower) || words[at + 1]?.capital) return;
  const next = words[at + 1];
  if (next && next.before === '' && roleNouns.has(next.lower)) return;
  const [best] = resolveNominal(reading, { first, last: at, head: at }, false);
  if (!best) return;
  see(reading, best.entity, at, 0.8);
  pushNominal(reading, { first, last: at, head: at }, best);
}

function pushNominal(reading: Reading, nominal: Nominal, best: Ranked): void {
  const { words, found } = reading;
  const { first, last, head } = nominal;
  const text = textOfWords(words, first, head);
  // "his deputy" says nothing outside its sentence.
  if (/^the /i.test(text) && head - first < 8) best.entity.forms.add(text);
  found.push({ first, last, form: 'nominal', entity: best.entity, reason: `“${text}” → ${best.reason}` });
}

const textOfWords = (words: readonly Word[], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join(' ');

const nothing: readonly Attribution[] = [];
const unnamed: Decision = { ranked: [], decided: false };

function decide(reading: Reading, attribution: Attribution): Decision {
  const { words, entityAt, found } = reading;
  const { head, from, to } = attribution;
  if (head.form === 'none') return unnamed;
  if (head.form === 'joint') {
    const members = [...new Set(head.runs.flatMap((run) => entityAt[run.last] ?? []))];
    return {
      ranked: members.map((entity) => ({
        entity,
        score: 1 / members.length,
        reason: `${nameOf(entity)}: one of several sources named together`,
      })),
      decided: false,
    };
  }
  if (head.form === 'name') {
    const entity = entityAt[head.run.last];
    if (!entity) return unnamed;
    nameInFull(reading, attribution, head.run, entity);
    const namesakes = reading.namesakes.get(head.run.last);
    if (namesakes) return { ranked: namesakes, decided: true };
    const reason =
      lastFound(found, (one) => one.last === head.run.last && one.form === 'name')?.reason ?? nameOf(entity);
    return { ranked: [{ entity, score: 0.95, reason }], decided: true };
  }
  if (head.form === 'pronoun') return decidePronoun(reading, head.word);
  if (isTranscriptLabel(words, from, to)) {
    const label = resolveLabel(reading, from);
    return { ranked: label, decided: label.length > 0 };
  }
  const ranked = resolveNominal(reading, head, true);
  const [best] = ranked;
  if (!best) {
    found.push({
      first: head.first,
      last: head.last,
      form: 'nominal',
      entity: undefined,
      reason: 'described, not named',
    });
    return unnamed;
  }
  see(reading, best.entity, head.head, 1.4);
  pushNominal(reading, head, best);
  return { ranked, decided: true };
}

const BODIES =
  /^(?:ministry|department|institute|office|agency|federation|association|union|chamber|committee|council|bureau)$/;

/** "The Ministry of river transport said": what follows is part of the name, though translators leave it small. */
function nameInFull({ words }: Reading, { to }: Attribution, { last, tokens }: NameRun, entity: Entity): void {
  if (entity.known || entity.tokens.length > 1 || tokens.length > 1 || !BODIES.test(words[last]!.lower)) return;
  const rest = words.slice(last + 1, to);
  if (rest[0]?.lower !== 'of' || rest.length < 2 || rest.length > 5) return;
  if (rest.some(({ before, capital, lower }) => before !== '' || capital || /^(?:the|which|that|who)$/.test(lower)))
    return;
  entity.forms.add(entity.name);
  entity.tokens = [...entity.tokens, ...rest.map(({ text }) => text)];
  entity.name = entity.tokens.join(' ');
}

function decidePronoun(reading: Reading, at: number): Decision {
  const { lastPronoun } = reading;
  const ranked = lastPronoun.at === at ? lastPronoun.ranked : resolvePronoun(reading, at);
  const [best] = ranked;
  if (!reading.entityAt[at]) {
    if (best) see(reading, best.entity, at, 1.4);
    const reason = best?.reason ?? 'nobody named before it fits';
    reading.found.push({ first: at, last: at, form: 'pronoun', entity: best?.entity, reason });
  }
  return { ranked, decided: best !== undefined };
}

/** The latest reference among the last few that fits. */
function lastFound(found: readonly Found[], fits: (one: Found) => boolean): Found | undefined {
  for (let index = found.length - 1; index >= 0 && index > found.length - 8; index--)
    if (fits(found[index]!)) return found[index];
  return undefined;
}
