import type { Browser, Page } from 'playwright-core';

export interface WorkbenchOptions {
  readonly folder: string;
  readonly extension?: string;
  readonly tests?: string;
}
export function launchBrowser(): Promise<Browser>;
export function openWorkbench(page: Page, url: string, options: WorkbenchOptions): Promise<void>;
