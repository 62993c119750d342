import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Drives the workbench of VS Code in a page, as a person would. Waits for what it can see, and never for a fixed time. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(20_000);
  }

  /** Waits until the workbench is there. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
  }

  /** Runs a command by its whole title, with or without its category and its dots, through the command palette. */
  async command(title: string): Promise<void> {
    // While the list is being filtered, its first row may still be of a command that only begins like this one.
    const label = this.page.locator('.label-name').filter({ hasText: wholeTitle(title) });
    const row = this.quickInput.locator('.monaco-list-row').filter({ has: label }).first();
    // While the workbench starts, F1 may be lost and the extension's commands may be missing; an open list stays as it is.
    for (let tries = 0; tries < 15; tries++) {
      await this.page.keyboard.press('F1');
      if (!(await appears(this.quickInput))) continue;
      await this.quickInput.locator('input').first().fill(`>${title}`);
      if (await appears(row)) {
        await row.click();
        return;
      }
      await this.page.keyboard.press('Escape');
      await this.quickInput.waitFor({ state: 'hidden' });
    }
    throw new Error(`no command “${title}” in the palette`);
  }

  /** The titles that the command palette offers for `text`. */
  async commandsFor(text: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    await this.quickInput.locator('input').first().fill(`>${text}`);
    const rows = this.quickInput.locator('.monaco-list-row');
    await rows.first().waitFor();
    const titles = await rows.locator('.label-name').allInnerTexts();
    await this.page.keyboard.press('Escape');
    return titles;
  }

  /** Opens a file from the explorer, to stay open. */
  async openFile(name: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
    // While the workbench starts, the explorer may be hidden again, and it may not have seen a new file yet.
    for (let tries = 0; tries < 10 && !(await appears(row)); tries++) {
      await this.page.keyboard.press('Control+Shift+E');
      await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      const refresh = this.page.locator('.action-label[aria-label^="Refresh Explorer"]');
      if (await refresh.isVisible()) await refresh.click();
    }
    await row.dblclick();
    await this.page.locator('.tabs-container .tab.active').filter({ hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /** Shows a container of views by its name. (A click on its icon would hide it where it is shown already.) */
  async openViews(name: string): Promise<void> {
    await this.command(`View: Show ${name}`);
  }

  /** Chooses an item of the open quick pick, by its text. */
  async pick(text: string): Promise<void> {
    await this.quickInput.locator('.monaco-list-row').filter({ hasText: text }).first().click();
  }

  /** Types into the open input box or quick pick, and confirms. */
  async answer(text: string): Promise<void> {
    const input = this.quickInput.locator('input').first();
    await input.waitFor();
    await input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Presses keys, one after the other: `Alt+F8`, `Enter`, `a`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts the cursor into the line of the open editor that holds `text`, at its end. */
  async clickLine(text: string): Promise<void> {
    await this.lines.filter({ hasText: text }).first().click();
  }

  /** Saves a picture of the workbench under test-results/. Returns its path. */
  async screenshot(name: string): Promise<string> {
    const file = path.resolve('test-results', `${name}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }

  /** The palette, a quick pick or an input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** The lines of text of the open editor. Their spaces may be no-break spaces. */
  get lines(): Locator {
    return this.page.locator('.editor-instance .view-lines .view-line');
  }

  /** The stretches of the open editor that an extension decorates. */
  get decorations(): Locator {
    return this.page.locator('.editor-instance [class*="TextEditorDecorationType"], .editor-instance [class*="ced-"]');
  }

  /** The rows of a contributed tree in the sidebar that hold `text`. */
  treeRow(text: string): Locator {
    return this.page.locator('.part.sidebar .customview-tree .monaco-list-row').filter({ hasText: text });
  }

  /** The notifications that hold `text`. */
  notification(text: string): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
  }

  /** The items of the status bar that hold `text`. */
  status(text: string): Locator {
    return this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: text });
  }
}

const wholeTitle = (title: string): RegExp => new RegExp(`^(.*: )?${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}…?$`);

const appears = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: 1000 }).then(
    () => true,
    () => false,
  );
