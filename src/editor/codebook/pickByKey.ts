import * as vscode from 'vscode';
import { askWith } from '../askWith';

/** An item that a single key chooses. Separators have no value. */
export interface KeyItem<T> extends vscode.QuickPickItem {
  readonly value?: T;
  /** One character; shown in the label by `withKey`. */
  readonly key?: string | undefined;
}

export interface PickOptions<T> {
  readonly title: string;
  readonly placeholder: string;
  /** What the button of an item does; the item says which button. */
  readonly onButton?: (item: KeyItem<T>) => unknown;
}

/**
 * Asks for one of the items. The key of an item chooses it at once, as long as nothing else has been typed; a space in
 * front searches.
 *
 * @returns `undefined` when the person gave up.
 */
export async function pickByKey<T>(
  items: readonly KeyItem<T>[],
  options: PickOptions<T>,
): Promise<KeyItem<T> | undefined> {
  return show(items, options, (pick, resolve) => {
    pick.onDidChangeValue((typed) => {
      const item = items.find(({ key }) => key !== undefined && key === typed);
      if (item) resolve(item);
    });
    pick.onDidAccept(() => resolve(pick.selectedItems[0] ?? pick.activeItems[0]));
    const active = items.find(({ picked }) => picked);
    if (active) pick.activeItems = [active];
  });
}

/** Asks for any number of the items; the key of an item turns it on or off. */
export async function pickManyByKey<T>(
  items: readonly KeyItem<T>[],
  options: PickOptions<T>,
): Promise<readonly KeyItem<T>[] | undefined> {
  return show(items, options, (pick, resolve) => {
    pick.canSelectMany = true;
    pick.selectedItems = items.filter(({ picked }) => picked);
    pick.onDidChangeValue((typed) => {
      const item = items.find(({ key }) => key !== undefined && key === typed);
      if (!item) return;
      const others = pick.selectedItems.filter((each) => each !== item);
      pick.selectedItems = others.length === pick.selectedItems.length ? [...others, item] : others;
      pick.value = '';
    });
    pick.onDidAccept(() => resolve(pick.selectedItems));
  });
}

/** A label that shows the key. Without one the text stands where the others have theirs. */
export const withKey = (label: string, key: string | undefined): string =>
  key === undefined ? `$(blank) ${label}` : `[${key}]  ${label}`;

function show<T, R>(
  items: readonly KeyItem<T>[],
  { title, placeholder, onButton }: PickOptions<T>,
  listen: (pick: vscode.QuickPick<KeyItem<T>>, resolve: (result: R | undefined) => void) => void,
): Promise<R | undefined> {
  const pick = vscode.window.createQuickPick<KeyItem<T>>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  return askWith<R>(pick, (resolve) => {
    pick.onDidTriggerItemButton(({ item }) => {
      resolve(undefined);
      onButton?.(item);
    });
    listen(pick, resolve);
  });
}
