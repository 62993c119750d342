// Takes the pictures of the README and of docs/, media/screenshots/*.png: `npm run screenshots [PICTURE-THEME]…`.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startSession, type Session } from '../support/session';
import type { Workbench } from '../support/workbench';

const root = path.resolve(__dirname, '../..');
const article = 'ferry-vote.article';

/** End of a picture's name → the label of the theme in the list, and the class that the workbench bears with it. */
const themes = {
  dark: { label: 'Dark Modern', className: 'dark_modern' },
  light: { label: 'Light Modern', className: 'light_modern' },
  'high-contrast': { label: 'Dark High Contrast', className: 'hc_black' },
  'high-contrast-light': { label: 'Light High Contrast', className: 'hc_light' },
} as const;
type Theme = keyof typeof themes;
const allThemes = Object.keys(themes) as Theme[];

interface Picture {
  /** Those of the pictures that are kept. Any other is taken when it is asked for. */
  readonly kept: readonly Theme[];
  readonly prepare: (workbench: Workbench) => Promise<void>;
  /** The part of the page that is shown; without it, all. */
  readonly part?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const editor = { x: 354, y: 40, width: 842, height: 548 };

const pictures: Readonly<Record<string, Picture>> = {
  overview: { kept: allThemes, prepare: openStatements },
  evidence: { kept: ['light', 'dark'], prepare: showEvidence },
  definition: { kept: ['light'], prepare: peekDefinition, part: editor },
  references: { kept: ['light'], prepare: peekReferences, part: editor },
  hints: { kept: ['light'], prepare: showHints, part: { ...editor, y: 180, height: 470 } },
  'quick-fix': { kept: ['light'], prepare: showQuickFix, part: { ...editor, height: 180 } },
  speakers: { kept: ['light'], prepare: showSpeakers, part: { x: 0, y: 0, width: 348, height: 210 } },
  rename: { kept: ['light'], prepare: previewRename, part: { ...editor, height: 640 } },
};

/** Articles beside the samples, for what needs more than one, or a mistake. */
const more: Readonly<Record<string, string>> = {
  'ferry-answer.article': [
    'Mayor answers the shopkeeper',
    'SKARVØY — Jonas Lie said on Monday that the winter boat would stay until May.',
    '“Nobody will be cut off,” the mayor said. “Marit Aune has my word.”',
    'Marit Aune said that she would believe it when her bread came.',
    '',
  ].join('\n\n'),
  'open-mark.article': [
    'Quay to be mended',
    '“We will mend the quay before the ice comes, said Ida Brandvold, the harbour master. Nobody has named a price.',
    'The village was silent. “It has to be paid by somebody.”',
    '',
  ].join('\n\n'),
};

/** Through the list, as a person would: the setting alone is not heeded in a profile that has never shown a page. */
async function chooseTheme(workbench: Workbench, theme: Theme): Promise<void> {
  const { label, className } = themes[theme];
  await workbench.openFile(article);
  await workbench.decorations.first().waitFor(); // by then the themes are known
  await workbench.command('Preferences: Color Theme');
  await workbench.quickInput.locator('.monaco-list-row').nth(3).waitFor();
  await workbench.quickInput.locator('input').first().fill(label);
  await workbench.pick(label);
  await workbench.page.locator(`.monaco-workbench[class*="${className}"]`).waitFor();
}

/** Puts the cursor into the open article. Both count from 1. */
async function goTo(workbench: Workbench, line: number, column: number): Promise<void> {
  await workbench.press('Control+g');
  await workbench.answer(`:${line}:${column}`);
  await workbench.quickInput.waitFor({ state: 'hidden' });
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

/** On “She” in “She believes”. */
async function peekDefinition(workbench: Workbench): Promise<void> {
  await workbench.openFile(article);
  await workbench.decorations.first().waitFor();
  await goTo(workbench, 21, 48);
  await workbench.command('Peek Definition');
  await workbench.page.locator('.peekview-widget .preview .view-line').first().waitFor();
}

/** On “Lie” in “Lie acknowledged”. */
async function peekReferences(workbench: Workbench): Promise<void> {
  await workbench.openFile(article);
  await workbench.decorations.first().waitFor();
  await goTo(workbench, 17, 2);
  await workbench.press('Shift+F12');
  await workbench.page.locator('.reference-zone-widget .ref-tree .monaco-list-row').first().waitFor();
}

async function showHints(workbench: Workbench): Promise<void> {
  await workbench.openFile(article);
  await workbench.decorations.first().waitFor();
  await goTo(workbench, 21, 1);
  await workbench.lines.getByText('⟨').first().waitFor();
}

async function showQuickFix(workbench: Workbench): Promise<void> {
  await workbench.openFile('open-mark.article');
  await workbench.page.locator('.squiggly-info').first().waitFor();
  await goTo(workbench, 3, 1);
  await workbench.press('Control+.');
  await workbench.page.locator('.action-widget .monaco-list-row.action').first().waitFor();
}

async function showSpeakers(workbench: Workbench): Promise<void> {
  await openStatements(workbench);
  await workbench.page.locator('.pane-header').filter({ hasText: 'Statements' }).first().click();
  const speakers = workbench.page.locator('.part.sidebar .customview-tree').last();
  await speakers.locator('.monaco-list-row').filter({ hasText: 'Marit Aune' }).click();
  await workbench.press('ArrowRight');
  await speakers.locator('.monaco-list-row[aria-level="2"]').first().waitFor();
}

async function previewRename(workbench: Workbench): Promise<void> {
  for (const name of ['ferry-answer.article', article]) {
    await workbench.openFile(name);
    await workbench.decorations.first().waitFor();
    await workbench.command('Article Annotator: Write Annotations');
    await workbench.page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: `${name}.annotations.yaml` })
      .waitFor();
  }
  await goTo(workbench, 17, 2);
  await workbench.press('F2');
  const input = workbench.page.locator('.rename-box input');
  await input.waitFor();
  await input.fill('Jonas A. Lie');
  await workbench.press('Control+Enter');
  const rows = workbench.page.locator('.bulk-edit-panel .monaco-list-row');
  await rows.filter({ hasText: article }).first().waitFor();
}

async function take(session: Session, name: string, { prepare, part }: Picture): Promise<void> {
  const { workbench } = session;
  try {
    await prepare(workbench);
    const { page } = workbench;
    // Where the throw-away folder lies is nobody's business.
    await page.addStyleTag({ content: '.peekview-title .dirname { display: none; }' });
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', ...(part && { clip: part }) });
    await writeFile(path.join(root, 'media/screenshots', `${name}.png`), picture);
    process.stdout.write(`media/screenshots/${name}.png  ${picture.length} bytes\n`);
  } catch (error) {
    process.stderr.write(`${name}: see ${await workbench.screenshot(`broken-${name}`)}\n`);
    throw error;
  }
}

async function main(asked: readonly string[]): Promise<void> {
  const names = Object.keys(pictures).flatMap((picture) => allThemes.map((theme) => [picture, theme] as const));
  const known = new Set(names.map((name) => name.join('-')));
  const unknown = asked.find((name) => !known.has(name));
  if (unknown) throw new Error(`“${unknown}” is none of ${[...known].join(', ')}`);
  await mkdir(path.join(root, 'media/screenshots'), { recursive: true });
  for (const [picture, theme] of names) {
    const name = `${picture}-${theme}`;
    const { kept } = pictures[picture]!;
    if (asked.length ? !asked.includes(name) : !kept.includes(theme)) continue;
    // The folder's name is seen in the picture.
    const parent = await mkdtemp(path.join(os.tmpdir(), 'article-annotator-'));
    const folder = path.join(parent, 'articles');
    await cp(path.join(root, 'samples'), folder, { recursive: true });
    for (const [file, text] of Object.entries(more)) await writeFile(path.join(folder, file), text);
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
      await take(session, name, pictures[picture]!);
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
