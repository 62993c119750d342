import type { AnnotatedSpeaker } from '../sidecar/annotated';

/**
 * A speaker that a person has just named.
 *
 * @param others The speakers there are; the id and the colour are not among theirs.
 */
export function newSpeaker(name: string, others: readonly AnnotatedSpeaker[]): AnnotatedSpeaker {
  const ids = new Set(others.map(({ id }) => id));
  const colors = new Set(others.map(({ color }) => color));
  const slug = slugOf(name);
  let id = slug;
  for (let n = 2; ids.has(id); n++) id = `${slug}-${n}`;
  let color = 0;
  while (colors.has(color)) color++;
  return { id, name: name.trim().replace(/\s+/g, ' '), kind: 'unknown', aliases: [], color, mentions: [] };
}

/** Lower case with hyphens; letters of all scripts stay, accents go. Never empty. */
function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'speaker';
}
