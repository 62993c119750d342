import type { TextChange } from '../core/anchor/mapSpan';
import type { TextIndex } from '../core/anchor/textIndex';
import { findPlacements, movePlacements, type Placement, type Placements } from '../core/sidecar/placements';
import type { SavedStatement, Sidecar } from '../core/sidecar/schema';

/** Most edits that wait to be followed. */
const mostWaiting = 100;

/** Follows where saved statements stand while their article is open. */
export class PlacementTracker {
  private placements: Placements = new Map();
  /** Edits since `placements`, oldest first. */
  private waiting: (readonly TextChange[])[] = [];
  /** The statements that the placements were found for; other selectors under the same id must be searched again. */
  private selectors = new Map<string, string>();

  /** Follows an edit exactly, when somebody next wants to know. */
  move(changes: readonly TextChange[]): void {
    if (this.placements.size) this.waiting.push(changes);
    if (this.waiting.length >= mostWaiting) this.follow();
  }

  /** Notes where a statement stands that is about to be saved, so that it need not be searched. */
  put(saved: SavedStatement, placement: Placement): void {
    this.follow();
    this.placements = new Map(this.placements).set(saved.id, placement);
    this.selectors.set(saved.id, signature(saved));
  }

  /** Where all statements of `sidecar` stand. Searches those that are new, changed, or were lost. */
  find(index: TextIndex, sidecar: Sidecar | undefined): Placements {
    if (!sidecar) return new Map();
    this.follow();
    const known = (statement: SavedStatement): Placement | undefined =>
      this.selectors.get(statement.id) === signature(statement) ? this.placements.get(statement.id) : undefined;
    const isLost = (statement: SavedStatement): boolean => known(statement)?.orphan !== false;
    // What was cut and pasted, or replaced from outside, may be there again; the search never guesses.
    const found = sidecar.statements.some(isLost) ? findPlacements(index, sidecar) : new Map<string, Placement>();
    const placements = new Map<string, Placement>();
    for (const statement of sidecar.statements) {
      const placement = isLost(statement) ? found.get(statement.id) : known(statement);
      if (placement) placements.set(statement.id, placement);
    }
    this.placements = placements;
    this.selectors = new Map(sidecar.statements.map((statement) => [statement.id, signature(statement)]));
    return placements;
  }

  private follow(): void {
    for (const changes of this.waiting) this.placements = movePlacements(this.placements, changes);
    this.waiting = [];
  }
}

const signature = ({ content, source, cue }: SavedStatement): string => JSON.stringify([content, source, cue]);
