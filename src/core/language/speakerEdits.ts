import type { SpeakerKind } from '../analysis/article';
import type { AnnotatedSpeaker, AnnotatedStatement } from '../sidecar/annotated';
import type { SidecarEdit } from '../sidecar/edit';
import type { SavedSpeaker, Sidecar } from '../sidecar/schema';
import { toSavedSpeaker } from '../sidecar/toSaved';
import { overlaps, textOf } from '../text/span';
import type { View } from './view';

/** What the annotations of the article say now; `undefined` when nothing is saved. */
export type Saved = Pick<Sidecar, 'speakers' | 'statements'> | undefined;

/** A speaker as the sidecar has it, with links and codes that views do not know; else as the view shows it. */
const savedSpeaker = (speaker: AnnotatedSpeaker, saved: Saved): SavedSpeaker =>
  saved?.speakers.find(({ id }) => id === speaker.id) ?? toSavedSpeaker(speaker);

/** Sets what a person decides about a speaker as such. */
export const changeSpeakerEdits = (
  speaker: AnnotatedSpeaker,
  change: { readonly kind?: SpeakerKind; readonly color?: number },
  saved: Saved,
): SidecarEdit[] => [{ kind: 'upsertSpeaker', speaker: { ...savedSpeaker(speaker, saved), ...change } }];

/**
 * Makes several speakers one: their names become aliases of `into`, and their saved statements its own. Suggestions follow
 * by themselves, because the engine is told of the aliases.
 */
export function mergeEdits(
  { into, others }: { readonly into: AnnotatedSpeaker; readonly others: readonly AnnotatedSpeaker[] },
  saved: Saved,
): SidecarEdit[] {
  const ids = new Set(others.map(({ id }) => id));
  const kept = savedSpeaker(into, saved);
  const all = [into, ...others];
  const names = all.flatMap((each) => [each.name, ...savedSpeaker(each, saved).aliases, ...each.aliases]);
  const link = [kept, ...others.map((each) => savedSpeaker(each, saved))].find(({ same_as }) => same_as)?.same_as;
  const speaker = {
    ...kept,
    aliases: withoutDoubles([...kept.aliases, ...names], kept.name),
    ...(link === undefined ? {} : { same_as: link }),
  };
  return [
    { kind: 'upsertSpeaker', speaker },
    ...(saved?.statements ?? []).flatMap(({ id, speaker: old }): SidecarEdit[] =>
      old !== undefined && ids.has(old) ? [{ kind: 'setStatement', id, fields: { speaker: into.id } }] : [],
    ),
    ...(saved?.speakers ?? []).flatMap(({ id }): SidecarEdit[] => (ids.has(id) ? [{ kind: 'removeSpeaker', id }] : [])),
  ];
}

/** Takes `aliases` from one speaker and gives them to another, new or old. What they said is not touched. */
export function moveAliasEdits(
  { from, to, aliases }: { from: AnnotatedSpeaker; to: AnnotatedSpeaker; aliases: readonly string[] },
  saved: Saved,
): SidecarEdit[] {
  const moved = new Set(aliases.map(fold));
  const [giver, taker] = [savedSpeaker(from, saved), savedSpeaker(to, saved)];
  return [
    { kind: 'upsertSpeaker', speaker: { ...giver, aliases: giver.aliases.filter((alias) => !moved.has(fold(alias))) } },
    {
      kind: 'upsertSpeaker',
      speaker: { ...taker, aliases: withoutDoubles([...taker.aliases, ...aliases], taker.name) },
    },
  ];
}

/** Statements of a speaker whose source is one of `names`, with or without words around it that are no name. */
export function statementsUnder(
  view: View,
  { id }: Pick<AnnotatedSpeaker, 'id'>,
  names: readonly string[],
): AnnotatedStatement[] {
  const wanted = new Set(names.map(fold));
  return view.annotated.statements.filter((statement) => {
    if (statement.speaker !== id || statement.status === 'rejected') return false;
    const alias = aliasIn(view, statement);
    return (
      (alias !== undefined && wanted.has(fold(alias))) ||
      statement.source.some((span) => wanted.has(fold(textOf(view.text, span))))
    );
  });
}

/**
 * What the article learns when people give `statements` to `speaker`: the words that name the source are an alias of that
 * speaker from now on, and of nobody else. Nothing where the words cannot be a name (pronouns, “a resident”), and nothing
 * where they are somebody else's full name: that person has not become another one.
 */
export function teachEdits(
  view: View,
  { statements, speaker }: { statements: readonly AnnotatedStatement[]; speaker: AnnotatedSpeaker },
  saved: Saved,
): SidecarEdit[] {
  const own = savedSpeaker(speaker, saved);
  const known = new Set([own.name, ...own.aliases].map(fold));
  const taught = statements.flatMap((statement) => {
    const alias = aliasIn(view, statement);
    if (alias === undefined || known.has(fold(alias)) || isNameOfAnother(view, alias, speaker)) return [];
    known.add(fold(alias));
    return [alias];
  });
  if (!taught.length) return [];
  const lost = new Set(taught.map(fold));
  const holders = (saved?.speakers ?? []).filter(
    ({ id, aliases }) => id !== speaker.id && aliases.some((alias) => lost.has(fold(alias))),
  );
  return [
    { kind: 'upsertSpeaker', speaker: { ...own, aliases: [...own.aliases, ...taught] } },
    ...holders.map((holder): SidecarEdit => {
      const aliases = holder.aliases.filter((alias) => !lost.has(fold(alias)));
      return { kind: 'upsertSpeaker', speaker: { ...holder, aliases } };
    }),
  ];
}

/** Longest description that can be somebody's name, in UTF-16 code units. */
const longest = 60;

/** The words of the source that can mean one person throughout the article. */
function aliasIn(view: View, { source }: AnnotatedStatement): string | undefined {
  const [span] = source;
  if (!span) return undefined;
  const mentions = view.article.mentions.filter((mention) => overlaps(mention, span));
  const [mention] = mentions;
  if (mention?.form === 'pronoun') return undefined;
  // “Bell, the mayor,”: the name comes first. Where the engine saw no mention, the source itself is the description.
  const named = mentions.find(({ form }) => form === 'name') ?? mention;
  const words = textOf(view.text, named ?? span)
    .replace(/[\s,;:]+$/, '')
    .replace(/\s+/g, ' ');
  const isName = named?.form === 'name' || /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(words);
  const canMean = isName ? !indefinite.test(words) : definite.test(words);
  // “The official” at the start of a sentence is “the official” elsewhere.
  const alias = isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
  return canMean && words.length <= longest ? alias : undefined;
}

const definite = /^(?:the|this|that)\s/i;
const indefinite = /^(?:an?|some|one|two|three|many|several|he|she|it|they|we|i|you|who)(?:\s|$)/i;

const isNameOfAnother = (view: View, words: string, speaker: AnnotatedSpeaker): boolean =>
  /\s/.test(words) &&
  view.annotated.speakers.some(
    ({ id, name }) => id !== speaker.id && fold(name) === fold(words) && !definite.test(name),
  );

const fold = (name: string): string => name.trim().toLowerCase();

/** Each once, whatever its case, and none that is the name itself. */
function withoutDoubles(aliases: readonly string[], name: string): string[] {
  const seen = new Set([fold(name)]);
  return aliases.filter((alias) => !seen.has(fold(alias)) && seen.add(fold(alias)));
}
