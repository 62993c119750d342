import type { SidecarEdit } from '../sidecar/edit';
import type { SavedSpeaker, Sidecar } from '../sidecar/schema';
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
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
