import type { Profile } from '../../server/index/scope.ts';
import { checkFix, fixTitles } from './checkFix.ts';
import { withExtensions } from './extensionsText.ts';

/** One fix by the code of its finding and its title. */
export interface NamedFix {
  readonly code: string;
  readonly title: string;
  readonly profile?: Profile;
  /** Given, the fix has to be one that fix-all applies, or none. */
  readonly safe?: boolean;
  /** BPMN elements in place of the usual ones. */
  readonly elements?: string;
}

/** Checks what a fix makes of the extensions of `Process_p`, in the project of `extensionsText`; `before` and `after` are the process's object. */
export function checkExtensionsFix(before: string, { elements, ...fix }: NamedFix, after: string): void {
  const text = withExtensions(extensionsOf(before), elements === undefined ? {} : { elements });
  checkFix(text, { ...fix, after: { 'processes/p-extensions.json': `${extensionsOf(after)}\n` } });
}

/** The titles of the fixes for the findings of a code in the extensions of `Process_p`. */
export function extensionsFixTitles(process: string, code: string, profile?: Profile): string[] {
  return fixTitles(withExtensions(extensionsOf(process)), code, profile);
}

/** A whole extensions file with the object of `Process_p`. */
export function extensionsOf(process: string): string {
  return `{
  "id": "process-1",
  "name": "p",
  "type": "PROCESS",
  "extensions": {
    "Process_p": ${process}
  }
}`;
}
