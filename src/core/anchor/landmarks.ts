import { firstNotBefore } from '../text/bisect';
import type { Span } from '../text/span';

/** A selector that was found for sure: where it stood and where it stands, in code points. */
export interface Landmark {
  readonly old: number;
  readonly now: number;
}

/** By how many code points a place has moved against a landmark beside it, and how far off the landmark was. */
export interface Drift {
  readonly by: number;
  readonly distance: number;
}

/** Landmarks further away tell nothing about a place. */
const NEAR = 800;

/** By so many code points the end of edited words may be taken too far. */
const RAGGED = 3;

/** What is sure, in the order of the old text. */
export class Landmarks {
  readonly #list: Landmark[];

  constructor(list: readonly Landmark[]) {
    this.#list = [...list].sort((a, b) => a.old - b.old);
  }

  /** Where something that stood at `old` should be, after its nearest neighbour; `old` itself when there is none. */
  expect(old: number): number {
    const at = this.#firstBehind(old);
    const [left, right] = [this.#list[at - 1], this.#list[at]];
    const nearest = !left || (right && right.old - old < old - left.old) ? right : left;
    return nearest ? nearest.now + old - nearest.old : old;
  }

  /** How a place that stood at `old` and may be at `now` lies to its neighbours; absent where none is near. */
  drift(old: number, now: number): { readonly before: Drift | undefined; readonly after: Drift | undefined } {
    let at = this.#firstBehind(old);
    const right = this.#list[at];
    while (at > 0 && (this.#list[at - 1]?.old ?? 0) >= old) at--;
    const left = this.#list[at - 1];
    return {
      before: left && near({ by: now - left.now - (old - left.old), distance: old - left.old }),
      after: right && near({ by: right.now - now - (right.old - old), distance: right.old - old }),
    };
  }

  /** True when something stands within `now` that did not stand within `old`: then they are not the same words. */
  hasOthers(old: Span, now: Span): boolean {
    return this.#list.some(
      (landmark) =>
        landmark.now >= now.start &&
        landmark.now < now.end - RAGGED &&
        (landmark.old < old.start || landmark.old >= old.end),
    );
  }

  /** Number of the first landmark behind `old`. */
  #firstBehind(old: number): number {
    return firstNotBefore(this.#list, (landmark) => landmark.old <= old);
  }
}

const near = (drift: Drift): Drift | undefined => (drift.distance <= NEAR ? drift : undefined);
