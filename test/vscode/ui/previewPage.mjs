// The page of the mapping preview alone, in Chromium: the same bundles and the same policy as in VS Code, with messages that a test sends.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { launchBrowser, openPage } from '../browser.mjs';
import { AXE } from './previewFrame.mjs';
import themes from './themes.json' with { type: 'json' };

const DIST = fileURLToPath(new URL('../../../dist/preview', import.meta.url));
const RESULTS = fileURLToPath(new URL('../../../test-results', import.meta.url));
const ORIGIN = 'https://preview.test';
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** The names of the themes, with the colours that VS Code gives the page. */
export const THEMES = Object.keys(themes);

/** Opens the page in a browser of its own. */
export async function openPreviewPage({ theme = 'light', width = 640, height = 900, kept } = {}) {
  const browser = await launchBrowser();
  const page = await openPage(browser, { viewport: { width, height }, forcedColors: 'none' });
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.route(`${ORIGIN}/**`, (route) => answer(route));
  await page.exposeFunction('told', (message) => told.push(message));
  const told = [];
  await page.addInitScript(standInForVscode, kept);
  await page.goto(`${ORIGIN}/`);
  const preview = new PreviewPage(page, { told, problems, close: () => browser.close() });
  await preview.dress(theme);
  return preview;
}

class PreviewPage {
  constructor(page, { told, problems, close }) {
    this.page = page;
    /** What the page has sent to the extension. */
    this.told = told;
    /** What the browser complained about, refusals of its policy among it. */
    this.problems = problems;
    this.close = close;
  }

  /** Sends messages as the extension does. */
  async send(...messages) {
    await this.page.evaluate((each) => {
      for (const message of each) window.postMessage(message, '*');
    }, messages);
    // The page draws when it gets them, which is before the next message of the same kind.
    await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
    );
  }

  /** Waits for a message of a kind, and gives the last one. */
  async awaitTold(kind) {
    await expect.poll(() => this.told.filter((message) => message.kind === kind).length).toBeGreaterThan(0);
    return this.told.findLast((message) => message.kind === kind);
  }

  /** Gives the page the colours of a theme. */
  async dress(theme) {
    const { kind, variables } = themes[theme];
    await this.page.evaluate(
      ([className, colours]) => {
        document.body.className = className;
        for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(name, value);
      },
      [kind, variables],
    );
  }

  /** What axe finds, each as a rule with the elements that break it. */
  async violations() {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
  }

  async screenshot(name) {
    await this.page.screenshot({ path: path.join(RESULTS, `${name}.png`) });
  }
}

function answer(route) {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html() });
  return route.fulfill({
    contentType: TYPES[path.extname(pathname)] ?? 'text/plain',
    body: readFileSync(path.join(DIST, path.basename(pathname))),
  });
}

function html() {
  const policy = `default-src 'none'; style-src ${ORIGIN}; script-src 'nonce-n'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Mapping Preview</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="stylesheet" href="/page.css"></head>
<body><div id="root" data-diagram-script="${ORIGIN}/diagram.js" data-diagram-style="${ORIGIN}/diagram.css"></div>
<script type="module" nonce="n" src="/page.js"></script></body></html>`;
}

/** Runs in the page before its scripts. */
function standInForVscode(kept) {
  let state = kept;
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => globalThis.told(structuredClone(message)),
    getState: () => state,
    setState: (next) => {
      state = next;
    },
  });
}
