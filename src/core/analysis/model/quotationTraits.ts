import type { Columns } from './columns';
import { tagBit } from './tags';

/** What a quotation of a passage is like; slots are inclusive. */
export interface QuotationTraits {
  readonly first: number;
  readonly last: number;
  /** A comma, full stop, dash or the like stands before the closing mark. */
  readonly stopped: boolean;
  /** Reads like something said rather than a quoted name or single word. */
  readonly speech: boolean;
}

const CLOSING = /^(["”’'»]|'')$/;
const STOP = /^([,.!?…—–-]|--|\.\.+)$/;

/** Describes each quotation of `p`; `undefined` for one without tokens. */
export function quotationTraits(p: Columns): (QuotationTraits | undefined)[] {
  return Array.from(p.quotationFirst, (first, index) => {
    if (first < 0) return undefined;
    const last = p.quotationLast[index] as number;
    let words = 0;
    let finite = false;
    for (let i = first; i <= last; i++) {
      if (p.info[i]?.isWord) words++;
      if ((p.bits[i] as number) & tagBit.finite) finite = true;
    }
    let end = last;
    while (end > first && CLOSING.test(p.info[end]?.word ?? '')) end--;
    const stopped = STOP.test(p.info[end]?.word ?? '');
    const capital = p.info[Math.min(first + 1, last)]?.capital === true;
    const speech =
      words >= 7 || (words >= 4 && (finite || stopped)) || (stopped && (words >= 3 || (words === 2 && capital)));
    return { first, last, stopped, speech };
  });
}
