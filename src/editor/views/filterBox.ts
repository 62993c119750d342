import * as vscode from 'vscode';
import { completeQuery } from '../../core/language/completeQuery';
import { parseQuery } from '../../core/language/query';
import type { View } from '../../core/language/view';

interface Item extends vscode.QuickPickItem {
  /** The query that the item stands for; absent on the first, which is what was typed. */
  readonly query?: string;
  /** What stands in the box when the item is chosen, which does not close it. */
  readonly step?: string;
  /** Name of a saved filter. */
  readonly name?: string;
}

interface FilterBoxOptions {
  readonly value: string;
  readonly view: View | undefined;
  readonly saved: Readonly<Record<string, string>>;
  /** Filters used before, the latest first. */
  readonly recent: readonly string[];
  /** Shows what the filter leaves while it is typed. @returns how many statements of how many. */
  readonly preview: (query: string) => readonly [shown: number, all: number];
  readonly save: (saved: Readonly<Record<string, string>>) => unknown;
}

/**
 * Asks for a filter: its effect shows at each key, terms complete, saved filters are a choice away.
 *
 * @returns The filter, or `undefined` when the person gave up and the one before must come back.
 */
export async function askFilter(options: FilterBoxOptions): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const box = vscode.window.createQuickPick<Item>();
  let saved = { ...options.saved };
  const saveButton = { iconPath: new vscode.ThemeIcon('save'), tooltip: t('Save This Filter') };
  const forget = { iconPath: new vscode.ThemeIcon('trash'), tooltip: t('Delete This Filter') };
  box.title = t('Filter Statements');
  box.placeholder = 'speaker:name status:suggested kind:direct text:"words" confidence:>80% -is:orphan';
  box.value = options.value;
  box.buttons = [saveButton];
  const list = (): void => {
    const query = box.value.trim();
    const [shown, all] = options.preview(query);
    const [problem] = parseQuery(query).problems;
    const first: Item = {
      label: query ? `$(filter) ${t('{0} of {1} statements', shown, all)}` : `$(clear-all) ${t('No filter')}`,
      description: problem ? problem.message : '',
      alwaysShow: true,
    };
    const named = Object.entries(saved).map(([name, each]) => ({
      label: `$(bookmark) ${name}`,
      description: each,
      query: each,
      name,
      buttons: [forget],
      alwaysShow: true,
    }));
    const used = options.recent
      .filter((each) => each !== query && !Object.values(saved).includes(each))
      .map((each) => ({ label: `$(history) ${each}`, query: each, alwaysShow: true }));
    const next = completeQuery(box.value, options.view).map(({ label, query: whole }) => ({
      label,
      step: label.endsWith(':') ? whole : `${whole} `,
      alwaysShow: true,
    }));
    box.items = query
      ? [first, ...group(t('go on with'), next), ...group(t('saved'), named)]
      : [first, ...group(t('saved'), named), ...group(t('used before'), used), ...group(t('fields'), next)];
    box.activeItems = [first];
  };
  list();
  let naming = false;
  try {
    return await new Promise<string | undefined>((resolve) => {
      box.onDidChangeValue(list);
      box.onDidAccept(() => {
        const [item] = box.selectedItems;
        if (item?.step === undefined) return resolve(item?.query ?? box.value.trim());
        box.value = item.step; // People go on typing.
        list();
      });
      box.onDidTriggerButton(async () => {
        const query = box.value.trim();
        if (!query || parseQuery(query).problems.length) return;
        naming = true; // The next question hides this one.
        const name = await vscode.window.showInputBox({ title: t('Name of the Filter'), value: query });
        if (name?.trim()) await options.save({ ...saved, [name.trim()]: query });
        resolve(query);
      });
      box.onDidTriggerItemButton(async ({ item }) => {
        saved = Object.fromEntries(Object.entries(saved).filter(([name]) => name !== item.name));
        list();
        await options.save(saved);
      });
      box.onDidHide(() => {
        if (!naming) resolve(undefined);
      });
      box.show();
    });
  } finally {
    box.dispose();
  }
}

const group = (label: string, items: readonly Item[]): Item[] =>
  items.length ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
