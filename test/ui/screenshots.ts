// Takes the pictures of the README, media/screenshots/*.png: `npm run screenshots [NAME]…`.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startSession } from '../support/session';
import type { Workbench } from '../support/workbench';

const root = path.resolve(__dirname, '../..');
const article = 'ferry-vote.article';

/** The themes of the pictures, by the label in the list → the class that the workbench bears with them. */
const themes = {
  'Dark Modern': 'dark_modern',
  'Light Modern': 'light_modern',
  'Dark High Contrast': 'hc_black',
  'Light High Contrast': 'hc_light',
} as const;
type Theme = keyof typeof themes;

/** Name of the picture → the theme, and what to do before it is taken. */
const pictures: Readonly<Record<string, { theme: Theme; prepare: (workbench: Workbench) => Promise<void> }>> = {
  'overview-dark': { theme: 'Dark Modern', prepare: openStatements },
  'overview-light': { theme: 'Light Modern', prepare: openStatements },
  'overview-high-contrast': { theme: 'Dark High Contrast', prepare: openStatements },
  'overview-high-contrast-light': { theme: 'Light High Contrast', prepare: openStatements },
  'evidence-light': { theme: 'Light Modern', prepare: showEvidence },
  'evidence-dark': { theme: 'Dark Modern', prepare: showEvidence },
};

/** Through the list, as a person would: the setting alone is not heeded in a profile that has never shown a page. */
async function chooseTheme(workbench: Workbench, theme: Theme): Promise<void> {
  await workbench.openFile(article);
  await workbench.decorations.first().waitFor(); // by then the themes are known
  await workbench.command('Preferences: Color Theme');
  await workbench.quickInput.locator('.monaco-list-row').nth(3).waitFor();
  await workbench.quickInput.locator('input').first().fill(theme);
  await workbench.pick(theme);
  await workbench.page.locator(`.monaco-workbench[class*="${themes[theme]}"]`).waitFor();
}

async function openStatements(workbench: Workbench): Promise<void> {
  await workbench.openFile(article);
  await workbench.openViews('Article Annotator');
  await workbench.treeRow('Jonas Lie').first().waitFor();
  await workbench.decorations.first().waitFor();
  await workbench.treeRow('We should have come').first().click();
  await workbench.status('selected)').waitFor();
}

async function showEvidence(workbench: Workbench): Promise<void> {
  await openStatements(workbench);
  await workbench.page
    .locator('.view-line')
    .filter({ hasText: 'acknowledged' })
    .getByText('should have come')
    .first()
    .hover();
  await workbench.page.locator('.monaco-hover:visible .hover-contents').first().waitFor();
}

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.find((name) => !pictures[name]);
  if (unknown) throw new Error(`“${unknown}” is none of ${Object.keys(pictures).join(', ')}`);
  await mkdir(path.join(root, 'media/screenshots'), { recursive: true });
  for (const [name, { theme, prepare }] of Object.entries(pictures)) {
    if (asked.length && !asked.includes(name)) continue;
    // The folder's name is seen in the picture.
    const parent = await mkdtemp(path.join(os.tmpdir(), 'article-annotator-'));
    const folder = path.join(parent, 'articles');
    await cp(path.join(root, 'samples'), folder, { recursive: true });
    const session = await startSession({
      folder,
      viewport: { width: 1200, height: 720 },
      settings: {
        'editor.minimap.enabled': false,
        'editor.cursorBlinking': 'solid',
        'editor.scrollbar.vertical': 'hidden',
        'breadcrumbs.enabled': false,
        'window.title': 'Article Annotator',
        'workbench.layoutControl.enabled': false,
      },
    });
    try {
      await chooseTheme(session.workbench, theme);
      await prepare(session.workbench);
      const picture = await session.workbench.page.screenshot({ animations: 'disabled', caret: 'hide' });
      await writeFile(path.join(root, 'media/screenshots', `${name}.png`), picture);
      process.stdout.write(`media/screenshots/${name}.png  ${picture.length} bytes\n`);
    } catch (error) {
      process.stderr.write(`${name}: see ${await session.workbench.screenshot(`broken-${name}`)}\n`);
      throw error;
    } finally {
      await session.close();
      await rm(parent, { recursive: true, force: true });
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
