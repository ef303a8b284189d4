// The page of the mapping preview inside VS Code's window.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The source of axe, for a page whose policy lets no script in. */
export const AXE = readFileSync(
  fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

/** The preview in front. */
export function previewFrame(page) {
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  return {
    frame,
    /** Waits until the task of this name is shown. */
    awaitTitle: (name) => frame.locator('h1', { hasText: name }).waitFor(),
    /** The target of an input that has an entry. */
    row: (name) => frame.locator(`[data-row="input:${name}"] .target-main`),
  };
}
