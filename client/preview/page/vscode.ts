import type { FromPage } from '../fromPage.ts';

interface VsCode {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  /** VS Code gives it to the page, once. */
  function acquireVsCodeApi(): VsCode;
}

export type { VsCode };
