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
  /** Path of the folder with all that VS Code and the extension keep. */
  readonly home: string;
  /** Opens the same folder in one more window, with an extension host of its own. */
  openWindow(): Promise<Workbench>;
  close(): Promise<void>;
}

/** What a session may be given. */
export interface SessionOptions {
  /** Path of the folder to open; without it, a copy of the test workspace. */
  readonly folder?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Path of a module whose `run()` the extension host calls. */
  readonly tests?: string;
  /** Variables for the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** A program, with its arguments, to start VS Code by. */
  readonly under?: readonly string[];
  /** Size of the page in CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Starts VS Code with the extension from this source tree, and opens its workbench in Chromium. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const { folder, settings, tests, env, under, viewport } = options;
  let server: Server | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await server?.stop();
  };
  try {
    // The tooltip of what was clicked last would lie over what is to be clicked next.
    server = await startServer({
      settings: { 'workbench.hover.delay': 60_000, ...settings },
      ...(env && { env }),
      ...(under && { under }),
    });
    browser = await launchBrowser();
    const { url, home } = server;
    const opened = folder ?? copyOfWorkspace();
    const openWindow = async (inBrowser: Browser): Promise<Workbench> => {
      const page = await inBrowser.newPage({ viewport: viewport ?? { width: 1280, height: 800 } });
      const extension = path.resolve(__dirname, '../..');
      await openWorkbench(page, url, { folder: opened, extension, ...(tests && { tests }) });
      const workbench = new Workbench(page);
      await workbench.ready();
      return workbench;
    };
    const started = browser;
    const workbench = await openWindow(started);
    return { workbench, folder: opened, home, openWindow: () => openWindow(started), close };
  } catch (error) {
    await close();
    throw error;
  }
}
