/**
 * Does `work` for each of `items`, handing control back after each `portion` of them. The loop itself stands in an ordinary
 * function, since engines make generators fast late or never.
 */
export function* inPortions<T>(
  items: readonly T[],
  portion: number,
  work: (item: T, index: number) => void,
): Generator<void> {
  for (let from = 0; from < items.length; from += portion) {
    doPortion(items, from, Math.min(items.length, from + portion), work);
    yield;
  }
}

function doPortion<T>(items: readonly T[], from: number, to: number, work: (item: T, index: number) => void): void {
  for (let index = from; index < to; index++) work(items[index] as T, index);
}
