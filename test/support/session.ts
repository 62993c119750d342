import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench } from '../../scripts/vscode/browser.mjs';
import { startServer, type Server } from '../../scripts/vscode/server.mjs';
import { copyOfWorkspace } from '../../scripts/vscode/workspace.mjs';
import { Workbench } from './workbench';

/** A VS Code of its own with one page, on a folder to write in. */
export interface Session {
  readonly workbench: Workbench;
  /** Path of the open folder. */
  readonly folder: string;
  close(): Promise<void>;
}

/** What a session may be given. */
export interface SessionOptions {
  /** Path of the folder to open; without it, a copy of the test workspace. */
  readonly folder?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Size of the page in CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Starts VS Code with the extension from this source tree, and opens its workbench in Chromium. */
export async function startSession({ folder, settings, viewport }: SessionOptions = {}): Promise<Session> {
  let server: Server | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await server?.stop();
  };
  try {
    // The tooltip of what was clicked last would lie over what is to be clicked next.
    server = await startServer({ settings: { 'workbench.hover.delay': 60_000, ...settings } });
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: viewport ?? { width: 1280, height: 800 } });
    const opened = folder ?? copyOfWorkspace();
    await openWorkbench(page, server.url, { folder: opened, extension: path.resolve(__dirname, '../..') });
    const workbench = new Workbench(page);
    await workbench.ready();
    return { workbench, folder: opened, close };
  } catch (error) {
    await close();
    throw error;
  }
}
