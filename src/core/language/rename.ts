import { textOf, type Span } from '../text/span';
import { findTarget } from './target';
import { speakerOf, type View } from './view';

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
