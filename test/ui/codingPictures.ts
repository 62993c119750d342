// Takes the pictures of review mode, codes and the comparison of coders: `npm run screenshots:coding`.
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codedFolder } from '../support/codedFolder';
import { startSession } from '../support/session';
import type { Workbench } from '../support/workbench';

const root = path.resolve(__dirname, '../..');
const article = 'night-ferry.article';

/** Part of the picture's name → the theme by its label in the list, and the class that the workbench bears with it. */
const themes = {
  dark: ['Dark Modern', 'dark_modern'],
  light: ['Light Modern', 'light_modern'],
  'high-contrast': ['Dark High Contrast', 'hc_black'],
} as const;

/** Part of the picture's name → what to do before it is taken, and after. */
const pictures: Readonly<
  Record<string, { before: (workbench: Workbench) => Promise<void>; after: (workbench: Workbench) => Promise<void> }>
> = {
  review: {
    before: async (workbench) => {
      await workbench.clickLine('moved away');
      await workbench.press('Control+k', 'g');
      await workbench.status('A accept').waitFor();
      await selectedRow(workbench, 'two families').waitFor();
    },
    after: async (workbench) => {
      await workbench.press('Escape');
      await workbench.status('A accept').waitFor({ state: 'hidden' });
    },
  },
  codes: {
    before: async (workbench) => {
      await workbench.clickLine('more than the fares');
      await workbench.command('Set Code…');
      await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'Position' }).first().waitFor();
      await workbench.press('1');
      await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'Money and jobs' }).first().waitFor();
    },
    after: (workbench) => workbench.press('Escape'),
  },
  compare: {
    before: async (workbench) => {
      await workbench.command('Compare Coders');
      await selectedRow(workbench, 'Topic').waitFor();
      await workbench.status('selected)').waitFor(); // by then nothing takes the focus any more
    },
    after: (workbench) => workbench.command('End Comparison'),
  },
};

const selectedRow = (workbench: Workbench, text: string) =>
  workbench.treeRow(text).and(workbench.page.locator('.selected')).first();

async function chooseTheme(workbench: Workbench, [label, name]: readonly [string, string]): Promise<void> {
  await workbench.command('Preferences: Color Theme');
  await workbench.quickInput.locator('.monaco-list-row').nth(3).waitFor();
  await workbench.quickInput.locator('input').first().fill(label);
  await workbench.pick(label);
  await workbench.page.locator(`.monaco-workbench[class*="${name}"]`).waitFor();
}

async function main(): Promise<void> {
  const folder = await codedFolder();
  const session = await startSession({
    folder,
    viewport: { width: 1080, height: 600 },
    settings: {
      'articleAnnotator.coder': 'bob',
      'editor.scrollbar.vertical': 'hidden',
      'breadcrumbs.enabled': false,
      'window.title': 'Article Annotator',
      'workbench.layoutControl.enabled': false,
    },
  });
  const { workbench } = session;
  try {
    await workbench.openFile(article);
    await workbench.decorations.first().waitFor();
    await workbench.openViews('Article Annotator');
    await workbench.treeRow('Ola Bratt').first().waitFor();
    // Both versions of a disagreement are to be read.
    const { mouse } = workbench.page;
    const sidebar = await workbench.page.locator('.part.sidebar').boundingBox();
    const edge = (sidebar?.x ?? 0) + (sidebar?.width ?? 0);
    await mouse.move(edge + 1, 300);
    await mouse.down();
    await mouse.move(edge + 90, 300, { steps: 4 });
    await mouse.up();
    for (const [name, theme] of Object.entries(themes)) {
      await chooseTheme(workbench, theme);
      for (const [what, { before, after }] of Object.entries(pictures)) {
        await before(workbench);
        const picture = await workbench.page.screenshot({ animations: 'disabled', caret: 'hide' });
        await writeFile(path.join(root, 'media/screenshots', `${what}-${name}.png`), picture);
        process.stdout.write(`media/screenshots/${what}-${name}.png  ${picture.length} bytes\n`);
        await after(workbench);
      }
    }
  } finally {
    await session.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
