// A VS Code window in Chromium, driven as a user drives it: with the keyboard, and by looking at what is on the screen.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { startServer } from '../../../scripts/host.mjs';
import { launchBrowser, openPage } from '../browser.mjs';
import { createWorkspace, deleteWorkspace } from '../workspace.mjs';

const SCREENSHOTS = fileURLToPath(new URL('../../../test-results', import.meta.url));
const LIMIT_MS = 30_000;

/**
 * Opens a folder that is deleted in the end, the test workspace unless another is given. `server` goes to `startServer`, `context` to
 * the browser, and `prepare` gets the page before it loads.
 */
export async function openWindow({ folder = createWorkspace(), server: options = {}, context = {}, prepare } = {}) {
  const server = await startServer(options);
  const browser = await launchBrowser();
  const page = await openPage(browser, context);
  page.setDefaultTimeout(LIMIT_MS);
  await prepare?.(page);
  await page.goto(server.address({ folder }));
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  const close = async () => {
    await browser.close();
    await server.stop();
    deleteWorkspace(folder);
  };
  return new Window(page, folder, close);
}

class Window {
  constructor(page, folder, close) {
    this.page = page;
    this.folder = folder;
    this.close = close;
  }

  /** The text of a file of the workspace, as it is on the disk. */
  read(file) {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  exists(file) {
    return existsSync(path.join(this.folder, file));
  }

  /** Opens a file with the cursor behind the first `before` of its text on the disk. */
  async openBehind(file, before) {
    const text = this.read(file);
    const index = text.indexOf(before);
    expect(index, `${file} contains ${before}`).toBeGreaterThanOrEqual(0);
    const position = positionAt(text, index + before.length);
    await this.openQuickInput('Control+P');
    await this.fillQuickInput(`${file}:${position.line}:${position.column}`);
    const found = this.page.locator('.quick-input-list .monaco-list-row').first();
    await expect.poll(() => found.textContent(), { timeout: LIMIT_MS }).toContain(path.basename(file));
    await this.page.keyboard.press('Enter');
    await this.awaitCursor(file, position);
  }

  /** Waits until the active editor shows the file with the cursor at a line and column, both counted from one. */
  async awaitCursor(file, { line, column }) {
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(file)}"]`).waitFor();
    const status = this.page.locator('#status\\.editor\\.selection');
    await expect.poll(() => status.textContent(), { timeout: LIMIT_MS }).toBe(`Ln ${line}, Col ${column}`);
  }

  /** Waits until the active editor shows the file with a text selected in it. */
  async awaitSelectionIn(file) {
    await this.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    const status = this.page.locator('#status\\.editor\\.selection');
    await expect.poll(() => status.textContent(), { timeout: LIMIT_MS }).toContain('selected');
  }

  /** Types letter by letter into the focused editor, as fast as a quick typist. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 50 });
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Runs a command by its title from the command palette. */
  async run(title) {
    await this.openQuickInput('F1');
    await this.fillQuickInput(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.press('Enter');
  }

  /** Closes all editors, and throws away what nobody saved. Asked again where a dialog or a late edit kept one open. */
  async closeWithoutSaving() {
    const tabs = this.page.locator('.tabs-container .tab');
    const discard = this.page.getByRole('button', { name: "Don't Save" });
    let looks = 0;
    const closed = async () => {
      if (await discard.isVisible()) await discard.click();
      else if (looks++ % 10 === 0) await this.run('View: Close All Editors');
      return tabs.count();
    };
    await expect.poll(closed, { timeout: LIMIT_MS, interval: 200 }).toBe(0);
  }

  /** Waits for the list of suggestions to contain a label, and gives all its labels from the top. */
  async awaitSuggestion(label) {
    await expect.poll(() => this.suggestions(), { timeout: LIMIT_MS }).toContain(label);
    return this.suggestions();
  }

  /** Asks for a new list of suggestions, and gives its labels once it is there. */
  async askForSuggestions() {
    await this.press('Escape');
    await this.press('Control+Space');
    await this.page.locator('.suggest-widget.visible').waitFor();
    return this.suggestions();
  }

  /** The labels that the open list of suggestions shows, from the top. */
  suggestions() {
    return this.page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts();
  }

  /** Closes an open list of suggestions. */
  async closeSuggestions() {
    await this.press('Escape');
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  /** Begins to watch for lists of suggestions; the result gives the first label of each that has opened since. */
  async watchSuggestions() {
    await this.page.evaluate(() => {
      globalThis.openedLists = [];
      let wasOpen = false;
      new MutationObserver(() => {
        const row = document.querySelector('.suggest-widget.visible .monaco-list-row .label-name');
        if (row !== null && !wasOpen) globalThis.openedLists.push(row.textContent);
        wasOpen = row !== null;
      }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
    });
    return () => this.page.evaluate(() => globalThis.openedLists);
  }

  /** Saves the active editor and waits until the file on the disk contains a text. */
  async saveAndAwait(file, text) {
    await this.press('Control+S');
    await expect.poll(() => this.read(file), { timeout: LIMIT_MS }).toContain(text);
  }

  /** Opens the Problems panel and waits for a row that contains a text; gives the texts of all rows. */
  async awaitProblem(text) {
    await this.run('Problems: Focus on Problems View');
    const rows = () => this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    await expect.poll(async () => (await rows()).join('\n'), { timeout: LIMIT_MS }).toContain(text);
    return (await rows()).map((row) => row.replace(/\s+/g, ' ').trim());
  }

  /** Leaves a picture in test-results/ for a person to look at. */
  async screenshot(name) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    // A hover fades in; a blinking cursor never ends.
    await this.page.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
    });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  /** Presses the key until its list is there: a webview that is just being drawn may swallow one. */
  async openQuickInput(key) {
    const input = this.page.locator('.quick-input-widget input').first();
    const isThere = () =>
      input.waitFor({ timeout: 1000 }).then(
        () => true,
        () => false,
      );
    let presses = 0;
    do {
      expect(presses++, `presses of ${key}`).toBeLessThan(LIMIT_MS / 1000);
      await this.press(key);
    } while (!(await isThere()));
  }

  async fillQuickInput(text) {
    await this.page.locator('.quick-input-widget input').first().fill(text);
  }
}

/** The line and column, both counted from one, of an offset of a text. */
export function positionAt(text, offset) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
