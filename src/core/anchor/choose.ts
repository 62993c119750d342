import { FLOOR } from './approximate';
import { type Candidate, type Wanted, type Weighed, context, scoreOf } from './evidence';
import { SAME, type Side } from './side';

// When a place is taken for the one that was described. All rules here ask for evidence on both sides, for one side
// alone can be a copy's that has come to stand beside the old neighbour: of “A X B X C” that became “A X C” nobody can
// tell which X is left. What no rule takes is an orphan.

/** Below this length, words found once prove little by themselves: "No" is soon said by somebody else. */
const SHORT = 14;

/** Below this length, words may be a name, which is soon used elsewhere. */
const NAME = 20;

/** Words of this length that stand once, in order with what is sure, are the same words. */
const TELLING = 40;

/** Words of this length that are found once are the same words, unless all sure neighbours are elsewhere. */
const LONG = 60;

/** And these are, wherever they were moved to. */
const UNMISTAKABLE = 100;

/** A side that agrees this far is no copy's: `describe` stored enough of it for copies to stay below 0.75. */
const OWN = 0.95;

/** A side that agrees this far is the same, where no copy of the words was known. */
const NEARLY_UNEDITED = 0.9;

/** A side that agrees this far was edited, but little. */
const SIMILAR = 0.85;

/** By how much, of 2, the context of the best must agree better than that of the runner-up. */
const MARGIN = 0.3;

/**
 * Chooses among places with the very words by their stored context only.
 *
 * @param candidates Best first.
 */
export function chooseSure({ selector }: Wanted, candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = candidates;
  if (!best) return undefined;
  const margin = context(best) - (second ? context(second) : 0);
  const own = selector.copies ? OWN : NEARLY_UNEDITED;
  return best.before >= own && best.after >= own && (!second || margin >= MARGIN) ? best : undefined;
}

/**
 * Chooses words that stood once and stand once, but for strangers.
 *
 * @param likePlaces Gives the places of words like them, which may be they after an edit.
 */
export function chooseOnly(
  { quote, selector }: Wanted,
  candidates: readonly Weighed[],
  likePlaces: () => readonly Weighed[],
): Weighed | undefined {
  const [only, ...others] = candidates;
  if (!only || selector.copies || !others.every(isStranger)) return undefined;
  if (context(only) >= 2 * SIMILAR || isGlued(only, startsSentence(selector.prefix))) return only;
  // The same words beside the same words: some on both sides, or one side that is enough by itself (see `isGlued`).
  const { left, right } = only;
  if (Math.max(left.bits, right.bits) >= ENOUGH && Math.min(left.bits, right.bits) >= 4) return only;
  const isFirst = quote.length < NAME && startsSentence(selector.prefix);
  if (isWhole(right) || (!isFirst && isWhole(left))) return only;
  if (others.length) return undefined;
  if (quote.length < NAME) return context(only) >= (quote.length < SHORT ? 1.6 : 1.2) ? only : undefined;
  // Between the neighbours that they had; shorter words may have been put there anew.
  if (quote.length >= TELLING && [left, right].every(isNearNeighbour)) return only;
  const isStray = [left, right].some((side) => side.isElsewhere) && ![left, right].some(isNearNeighbour);
  const isBare = Math.max(only.before, only.after) < 0.6;
  if (isBare && (quote.length < LONG || (quote.length < UNMISTAKABLE && isStray))) return undefined;
  return likePlaces().some((other) => context(other) > context(only) && rivals(other, only)) ? undefined : only;
}

/** The same words elsewhere, with nothing of what stood beside them: somebody else has said “No” too. */
const isStranger = (place: Weighed): boolean =>
  Math.max(place.left.bits, place.right.bits) < 4 && context(place) < STRANGE;

/** Of 2: hardly more than any two texts have in common. */
const STRANGE = 0.8;

/**
 * One side is tied to a neighbour that is sure. That is enough behind words, and in front of them within a sentence; but
 * a sentence put in the place of another may well begin with the same words, so at its beginning more must be left.
 */
function isGlued({ left, right }: Weighed, isFirst: boolean): boolean {
  if (isAttached(right) && isOwn(right, isLeft(left) ? SOME : PLENTY)) return true;
  return isAttached(left) && (isLeft(right) ? isOwn(left, SOME) : !isFirst && isOwn(left, PLENTY));
}

/** All of the side that was stored is there, or as much as is hardly there by chance. */
const isWhole = ({ near, bits }: Side): boolean =>
  (near >= UNEDITED && bits >= ENOUGH) || (near >= MOSTLY && bits >= 28);

/** A sentence that is soon said again, and what stood before it, agree less far. */
const MOSTLY = 0.8;

const isNearNeighbour = ({ drift, isElsewhere }: Side): boolean => drift !== undefined && !isElsewhere;

/** Something of the side is still there. */
const isLeft = (side: Side): boolean => side.bits >= 4 || side.isParted || side.isEdge;

const startsSentence = (prefix: string): boolean => !/[\p{L}\p{N},;)\-–—]\s*$/u.test(prefix);

/** Bits from which the words on a side are hardly there by chance; and from which they are not, wherever they stand. */
const SOME = 12;
const ENOUGH = 20;
const PLENTY = 40;
const CERTAIN = 60;

/** So many more characters must agree than would if the place were a copy that stood close by. */
const MORE_THAN_COPY = 10;

/** Drift, in code points, of what stands about where it stood. */
const CLOSE = 100;

/** Chooses among places with the very words by their surroundings and their neighbours too. */
export function chooseAmong(wanted: Wanted, candidates: readonly Weighed[]): Weighed | undefined {
  const graded = candidates
    .map((candidate) => ({ candidate, grade: gradeOf(wanted, candidate) }))
    .filter(({ grade }) => grade > 0)
    .sort((a, b) => b.grade - a.grade || context(b.candidate) - context(a.candidate));
  const [best, second] = graded;
  if (!best) return undefined;
  if (second && context(best.candidate) - context(second.candidate) < MARGIN) return undefined;
  const isShort = wanted.quote.length < NAME && !wanted.selector.copies;
  const isRivalled = candidates.some(
    (other) =>
      other !== best.candidate && (rivals(other, best.candidate) || (isShort && competes(other, best.candidate))),
  );
  return best.grade < 2 && isRivalled ? undefined : best.candidate;
}

/** True when one side, that was edited at both places, speaks about as much for the other: short words may be new there. */
const competes = (other: Weighed, place: Weighed): boolean =>
  [[other.left, place.left] as const, [other.right, place.right] as const].some(
    ([there, here]) => here.near < OWN && there.bits >= 4 && there.bits >= here.bits - 8,
  );

/** True when one side speaks more for the other place. */
const rivals = (other: Weighed, place: Weighed): boolean =>
  isBetter(other.left, place.left) || isBetter(other.right, place.right);

const isBetter = (one: Side, other: Side): boolean =>
  (one.near >= OWN && one.bits >= SOME) || (one.near >= 0.7 && one.near >= other.near + 0.1);

/** 2: hardly anything was edited around it. 1: enough is left on both sides, unless a rival has a side too. 0: not. */
function gradeOf({ quote }: Wanted, { left, right }: Weighed): 0 | 1 | 2 {
  const [less, more] = [Math.min(left.near, right.near), Math.max(left.near, right.near)];
  if (less >= OWN) return 2;
  const slack = Math.max(SAME, Math.min(quote.length - 1, 12));
  const inPlace = [left, right].every(({ drift }) => drift && Math.abs(drift.by) <= slack);
  const isTied = isAttached(left) || isAttached(right);
  const isThere = (isTied && less >= SIMILAR) || (less >= 0.4 && isOwn(left, SOME) && isOwn(right, SOME));
  if (inPlace && more >= SIMILAR && isThere) return 2;
  if (holds(left, right) || holds(right, left) || (left.isEdge && isAttached(right) && isOwn(right, PLENTY))) return 1;
  const drifts = [left, right].flatMap(({ drift }) => drift ?? []);
  const isNear = drifts.length > 0 && drifts.every(({ by }) => Math.abs(by) <= CLOSE);
  return isNear && !left.isElsewhere && !right.isElsewhere && isOwn(left, PLENTY) && isOwn(right, PLENTY) ? 1 : 0;
}

/** One side is tied to a neighbour that is sure, and the other still speaks for the place. */
function holds(tied: Side, other: Side): boolean {
  if (!isAttached(tied) || !isOwn(tied, SOME)) return false;
  if (other.near >= SIMILAR && isOwn(other, 8)) return true;
  if (isOwn(other, other.drift && !other.isElsewhere ? ENOUGH : CERTAIN)) return true;
  return other.isParted && isOwn(other, 4);
}

const isOwn = ({ bits, run, copyRun }: Side, enough: number): boolean =>
  bits >= enough && run - copyRun >= MORE_THAN_COPY;

/** Nothing was edited between the place and the next sure neighbour, as far as is known. */
const isAttached = ({ drift, isOpen, run }: Side): boolean =>
  drift !== undefined && Math.abs(drift.by) <= SAME && (isOpen || run >= drift.distance - SAME);

/** So many characters of a long quote may differ by mistypings alone. */
const TYPOS = 2.01;

/** Context that was not edited. One letter of 32 may differ, since the edges of edited words are not certain. */
const UNEDITED = 0.96;

/** Words of which at most one in six letters was edited. */
const CLOSE_WORDS = 0.85;

/** Below this, a word may have been put in the place of another, as another statement of the same pattern has it. */
const SAME_WORDS = 0.95;

/** A side of which a quarter was edited: as much as keeps it from being a copy's. */
const LEFT = 0.75;

/** Chooses among places whose words are like those that were described. */
export function chooseEdited(wanted: Wanted, text: string, places: readonly Weighed[]): Weighed | undefined {
  const [best, second] = [...places].sort((a, b) => scoreOf(b) - scoreOf(a));
  if (!best || best.words < FLOOR || (second && scoreOf(best) - scoreOf(second) < MARGIN / 4)) return undefined;
  const { left, right } = best;
  const { quote } = wanted;
  // What stood beside the words, and is like them, may have moved up to where they were.
  const beside = wanted.suffix.trim().slice(0, 30);
  if (beside.length > 20 && text.startsWith(beside, best.start) && !quote.startsWith(beside)) return undefined;
  const [less, more] = [Math.min(best.before, best.after), Math.max(best.before, best.after)];
  // Where it stood, between the same neighbours, with about the same length.
  const slack = quote.length * (1 - FLOOR) + 2 * SAME;
  const inPlace = [left, right].every(({ drift }) => drift && Math.abs(drift.by) <= slack);
  const isTied = isAttached(left) || isAttached(right);
  const isSolid = holds(left, right) || holds(right, left);
  if (wanted.selector.copies)
    return (inPlace && isTied && isOwn(left, 8) && isOwn(right, 8)) || (isSolid && less >= SIMILAR) ? best : undefined;
  // Where neighbours are known, contexts alone are not believed: like words may stand between like words elsewhere.
  const isAlone = [left, right].every((side) => !side.drift && !side.isElsewhere);
  const isCertain = isOwn(left, PLENTY) && isOwn(right, PLENTY);
  // Other statements differ in a word or number; with so few letters changed, less context is enough.
  const isMistyped =
    (1 - best.words) * quote.length <= TYPOS && digits(quote) === digits(text.slice(best.start, best.end));
  // The end of a like statement, in front of one that begins like the next, after what lay between was cut out.
  if (best.words < SAME_WORDS && !isMistyped && less >= UNEDITED && [left, right].some(breaksOff)) return undefined;
  if (less >= UNEDITED && (isAlone || isTied || inPlace || isCertain)) return best;
  // Others like them may have moved to just there, and then stand beside the old neighbours on one side only.
  const isHeld = isMistyped || [left, right].every((side) => side.bits >= 8 || side.isEdge);
  if (inPlace && (isSolid || ((more >= SIMILAR || isTied) && isHeld))) return best;
  // Where as much as the words was cut out beside the place, others that stood next to them may have moved up.
  const isCut = [left, right].some(({ near, drift }) => drift && drift.by < -slack && near < OWN);
  const isAnother = best.words < SAME_WORDS && less < LEFT && !isMistyped;
  if (best.words >= CLOSE_WORDS && !isCut && isSolid && !isAnother) return best;
  // Both sides were edited further out, but what is left of them tells enough.
  const isFramed = Math.min(left.bits, right.bits) >= SOME && left.bits + right.bits >= PLENTY;
  if (isFramed && best.words >= CLOSE_WORDS && !isCut && less >= LEFT) return best;
  const isClose = isAlone || [left, right].some(({ drift }) => drift && Math.abs(drift.by) <= CLOSE);
  return isMistyped && (isFramed || (isClose && (more >= UNEDITED || context(best) >= 1.4))) ? best : undefined;
}

/** The context is the same, but not what is known behind it, and the next sure neighbour is elsewhere. */
const breaksOff = ({ isOpen, isElsewhere }: Side): boolean => !isOpen && isElsewhere;

const digits = (text: string): string => text.replace(/\D+/g, ' ').trim();
