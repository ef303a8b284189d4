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
