// Starts the Chromium that shows the VS Code server's page.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a window. `CHROMIUM` names another executable. */
export function launchBrowser() {
  const executablePath = process.env.CHROMIUM ?? EXECUTABLES.find((file) => existsSync(file));
  if (executablePath === undefined) {
    throw new Error(
      'The tests in VS Code need Chromium: install it (apt-get install chromium) or name one in CHROMIUM',
    );
  }
  return chromium.launch({ executablePath, headless: true, args: SWITCHES });
}

/** A page of a fresh profile, as large as a laptop's screen. */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  return context.newPage();
}
