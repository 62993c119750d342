// Chromium, and the page of the workbench in it.
import { chromium } from 'playwright-core';
import { findChromium } from '../system.mjs';

/** Starts a Chromium without a window. It ends with this program. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    // The sandbox needs rights that containers do not give, and the pages are ours.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

/**
 * Opens the workbench of the server at `url` on a folder.
 *
 * @param options.extension Folder of an extension to load from its source, as “Run Extension” does.
 * @param options.tests Path of the module whose `run()` the extension host calls.
 */
export async function openWorkbench(page, url, { folder, extension, tests }) {
  const remote = (path) => ({ $mid: 1, scheme: 'vscode-remote', authority: new URL(url).host, path });
  await page.addInitScript(configure, {
    ...(extension && { extensions: [remote(extension)] }),
    ...(tests && { extensionTestsPath: remote(tests) }),
  });
  await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
}

/**
 * Runs in the page. The built workbench takes these paths only from its configuration, as an embedder would give them, so
 * they are put there before its script reads it. (A page that is answered by the driver may not open WebSockets.)
 */
function configure(options) {
  if (window.top !== window) return;
  new MutationObserver((_, observer) => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (!meta) return;
    observer.disconnect();
    const settings = JSON.parse(meta.getAttribute('data-settings'));
    settings.developmentOptions = { ...settings.developmentOptions, ...options };
    delete settings.productConfiguration.extensionsGallery; // no look-ups outside
    settings.productConfiguration.enableTelemetry = false;
    meta.setAttribute('data-settings', JSON.stringify(settings));
  }).observe(document, { childList: true, subtree: true });
}
