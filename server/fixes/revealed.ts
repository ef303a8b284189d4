import { extensionsRules } from '../rules/extensionsRules.ts';

/**
 * What rules can only say once a task's action is known. A task that calls an unknown action hides it, so a fix that names the
 * right action brings it to light: that was wrong before, and is no reason to keep the fix back.
 */
export const revealedByAction: ReadonlySet<string> = new Set([
  ...[
    'connector-task-without-mapping',
    'mapping-missing-required-input',
    'mapping-unknown-input',
    'mapping-unknown-output',
  ],
  ...['mapping-reversed', 'mapping-type-mismatch', 'mapping-literal-type', 'mapping-ignored-by-map-all'],
  ...['constant-overrides-input', 'constant-unknown-input', 'multi-instance-output-mapping'],
  ...['implementation-unknown-action', 'error-code-unraised', 'unused-action', 'unused-parameter'],
]);

/** Values are held against a type only if it is known. */
export const revealedByType: ReadonlySet<string> = new Set([
  ...['mapping-literal-type', 'mapping-type-mismatch', 'variable-analytics-type', 'variable-date-value'],
  'variable-value-type',
]);

/** While no task maps anything, nothing is said about the parameters that are not mapped. */
export const revealedByMapping: ReadonlySet<string> = new Set(['unused-parameter']);

/** No other rule speaks in a file of the old layout, and its mappings count for nobody. */
export const revealedByLayout: ReadonlySet<string> = new Set([
  ...extensionsRules.map(({ code }) => code),
  ...['unused-action', 'unused-parameter', 'multi-instance-output-mapping'],
]);
