import type { TextChange } from '../core/anchor/mapSpan';
import type { TextIndex } from '../core/anchor/textIndex';
import {
  findPlacementsInSteps,
  movePlacements,
  type Placement,
  type Placements,
  type Versions,
} from '../core/sidecar/placements';
import { runToEnd } from '../core/text/runToEnd';
import type { SavedStatement, Sidecar } from '../core/sidecar/schema';

/** Most edits that wait to be followed. */
const mostWaiting = 100;

/** So many statements are found in a moment. */
const few = 100;

/** Follows where saved statements stand while their article is open. */
export class PlacementTracker {
  private placements: Placements = new Map();
  /** Edits since `placements`, oldest first. */
  private waiting: { changes: readonly TextChange[]; versions: Versions | undefined }[] = [];
  /** The statements that the placements were found for; other selectors under the same id must be searched again. */
  private selectors = new Map<string, string>();
  /** The text in which all statements were searched last. */
  private searched: string | undefined;
  private readonly signatures = new WeakMap<SavedStatement, string>();

  /**
   * Follows an edit exactly, when somebody next wants to know.
   *
   * @param versions The text before and after an edit that replaced a passage, as when another program wrote the file:
   *   then the words of the passage are followed too.
   */
  move(changes: readonly TextChange[], versions?: Versions): void {
    if (this.placements.size) this.waiting.push({ changes, versions });
    if (this.waiting.length >= mostWaiting) this.follow();
  }

  /** Notes where a statement stands that is about to be saved, so that it need not be searched. */
  put(saved: SavedStatement, placement: Placement): void {
    this.follow();
    this.placements = new Map(this.placements).set(saved.id, placement);
    this.selectors.set(saved.id, this.signature(saved));
  }

  /** Where all statements of `sidecar` stand. Searches those that are new, changed, or were lost in another text. */
  find(index: TextIndex, sidecar: Sidecar | undefined): Placements {
    return runToEnd(this.findInSteps(index, sidecar));
  }

  /** True when `find` takes no noticeable time. */
  isQuick(index: TextIndex, sidecar: Sidecar | undefined): boolean {
    return !sidecar || sidecar.statements.length < few || !this.mustSearch(index, sidecar);
  }

  /** `find`, handing control back now and then. */
  *findInSteps(index: TextIndex, sidecar: Sidecar | undefined): Generator<void, Placements> {
    if (!sidecar) return new Map();
    this.follow();
    // What was cut and pasted, or replaced from outside, may be there again; the search never guesses.
    const must = this.mustSearch(index, sidecar);
    const found: Placements = must ? yield* findPlacementsInSteps(index, sidecar) : new Map<string, Placement>();
    const placements = new Map<string, Placement>();
    for (const statement of sidecar.statements) {
      const known = this.known(statement);
      const placement = known?.orphan === false ? known : (found.get(statement.id) ?? known);
      if (placement) placements.set(statement.id, placement);
    }
    this.placements = placements;
    this.searched = index.text;
    this.selectors = new Map(sidecar.statements.map((statement) => [statement.id, this.signature(statement)]));
    return placements;
  }

  private mustSearch(index: TextIndex, sidecar: Sidecar): boolean {
    this.follow();
    const lostBefore = this.searched === index.text;
    return sidecar.statements.some((statement) => {
      const known = this.known(statement);
      return !known || (known.orphan && !lostBefore);
    });
  }

  private known(statement: SavedStatement): Placement | undefined {
    return this.selectors.get(statement.id) === this.signature(statement)
      ? this.placements.get(statement.id)
      : undefined;
  }

  /** Statements that did not change are the same objects after the sidecar was read again. */
  private signature(statement: SavedStatement): string {
    let signature = this.signatures.get(statement);
    if (signature === undefined) {
      signature = JSON.stringify([statement.content, statement.source, statement.cue]);
      this.signatures.set(statement, signature);
    }
    return signature;
  }

  private follow(): void {
    for (const { changes, versions } of this.waiting)
      this.placements = movePlacements(this.placements, changes, versions);
    this.waiting = [];
  }
}
