import type { SidecarEdit } from '../sidecar/edit';
import type { SavedSpeaker, Sidecar } from '../sidecar/schema';
import { changeBetween } from '../sidecar/sourceChange';
import { textOf, type Span } from '../text/span';
import type { Replacement } from './diagnostics/finding';
import { findTarget } from './target';
import { speakerOf, type View } from './view';
import { isSameSpeaker } from './workspaceSymbols';

/** A refusal says in `refusal` why, for the person who asked. */
export type RenameTarget =
  { readonly speaker: string; readonly name: string; readonly span: Span } | { readonly refusal: string };

/** Which speaker would be renamed at `offset`, under what name now, and the words to show it on. */
export function findRenameTarget(view: View, offset: number): RenameTarget {
  const target = findTarget(view, offset);
  if (!target) return { refusal: 'No speaker stands here.' };
  const words = textOf(view.text, target.span);
  const [id, other] = target.speakers;
  if (id === undefined)
    return { refusal: 'Nobody is named as the speaker here. Set the speaker of the statement first.' };
  const names = target.speakers.map((each) => speakerOf(view, each)?.name ?? each);
  if (other !== undefined)
    return { refusal: `“${words}” may be ${names.join(' or ')}. Set the speaker of the statement first.` };
  const speaker = speakerOf(view, id);
  if (!speaker) return { refusal: 'The speaker is not known in this article.' };
  return { speaker: id, name: speaker.name, span: target.span };
}

/** @returns why a speaker cannot have this name, for the person who asked; undefined when they can. */
export function findNameProblem(
  view: View,
  rename: { readonly speaker: string; readonly to: string },
): string | undefined {
  const name = rename.to.trim();
  if (!name) return 'A speaker needs a name.';
  if (/[\r\n\t]/.test(name)) return 'A name stands on one line.';
  if (name.length > 200) return 'A name has at most 200 characters.';
  const other = view.annotated.speakers.find(
    ({ id, name: taken }) => id !== rename.speaker && taken.toLowerCase() === name.toLowerCase(),
  );
  return other && `There is a speaker “${other.name}” already. Merge the two in the Speakers view.`;
}

/** What a rename asks for: whom, and under what name. */
export interface SpeakerRename {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that rename a speaker in one sidecar; none where the speaker does not stand in it. The old name becomes an
 * alias, because the text goes on saying it; the id stays, because statements refer to it.
 */
export function renameEdits({ speakers }: Pick<Sidecar, 'speakers'>, { id, from, to }: SpeakerRename): SidecarEdit[] {
  return speakers
    .filter((speaker) => isSameSpeaker(speaker, { id, name: from }) && speaker.name !== to)
    .map((speaker) => ({ kind: 'upsertSpeaker', speaker: renamed(speaker, to) }));
}

/** The speaker under the new name. */
export function renamed(speaker: SavedSpeaker, to: string): SavedSpeaker {
  const aliases = [...speaker.aliases.filter((alias) => alias !== to && alias !== speaker.name), speaker.name];
  return { ...speaker, name: to, aliases };
}

/** The one replacement that makes `after` of `before`: what they share at both ends stays. */
export function replacementOf(before: string, after: string): Replacement {
  const { at, removed, added } = changeBetween(before, after);
  return { start: at, end: at + removed.length, text: added };
}

/** Longer stretches are replaced as one, in lines. */
const most = 300;

/**
 * Replacements that make `after` of `before`, one for each line that differs: small enough to be read in a preview.
 * Ascending, disjoint.
 */
export function replacementsOf(before: string, after: string): Replacement[] {
  const whole = replacementOf(before, after);
  if (whole.start === whole.end && !whole.text) return [];
  // Whole lines around what differs.
  const from = before.lastIndexOf('\n', whole.start - 1) + 1;
  const next = before.indexOf('\n', whole.end);
  const to = next < 0 ? before.length : next + 1;
  const old = linesIn(before.slice(from, to));
  const fresh = linesIn(after.slice(from, after.length - (before.length - to)));
  if (old.length > most || fresh.length > most) return [whole];
  const replacements: Replacement[] = [];
  let at = from;
  for (const [removed, added] of hunksOf(old, fresh)) {
    const pairs =
      removed.length === added.length
        ? removed.map((line, i) => [line, added[i]!])
        : [[removed.join(''), added.join('')]];
    for (const [line = '', put = ''] of pairs) {
      const { start, end, text } = replacementOf(line, put);
      if (start < end || text) replacements.push({ start: at + start, end: at + end, text });
      at += line.length;
    }
  }
  return replacements;
}

const linesIn = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Both lists as runs of lines that differ, and of lines that are the same (one pair for each), in order. */
function hunksOf(old: readonly string[], fresh: readonly string[]): [string[], string[]][] {
  // Length of the longest common subsequence of the tails.
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      common[i]![j] =
        old[i] === fresh[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const hunks: [string[], string[]][] = [];
  let hunk: [string[], string[]] = [[], []];
  const close = (): void => {
    if (hunk[0].length || hunk[1].length) hunks.push(hunk);
    hunk = [[], []];
  };
  for (let i = 0, j = 0; i < old.length || j < fresh.length;) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      close();
      hunks.push([[old[i++]!], [fresh[j++]!]]);
    } else if (j >= fresh.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      hunk[0].push(old[i++]!);
    else hunk[1].push(fresh[j++]!);
  }
  close();
  return hunks;
}
