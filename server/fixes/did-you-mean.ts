import type { Finding } from '../rules/rule.ts';
import { encodeAttribute } from '../syntax/xmlText.ts';
import type { Fix, Fixer } from './fix.ts';
import { revealedByAction, revealedByType } from './revealed.ts';

/** Puts the near miss in place of a misspelled name. */
export const didYouMean: Fixer = {
  codes: [
    'configuration-invalid',
    'connector-schema',
    'constant-unknown-input',
    'expression-unknown-name',
    'extensions-schema',
    'extensions-unknown-process',
    'implementation-unknown-action',
    'implementation-unknown-connector',
    'mapping-type-case',
    'mapping-type-unknown',
    'mapping-unknown-element',
    'mapping-unknown-input',
    'mapping-unknown-output',
    'mapping-unknown-variable',
    'parameter-type-unknown',
    'variable-type-unknown',
  ],
  *fixes(finding, { file }) {
    const { uri, span, data, code } = finding;
    const near = data?.near;
    if (near === undefined || !canStandThere(finding, near)) return;
    const newText = file.kind === 'bpmn' ? inAttribute(file.text, finding, near) : inJson(file.text, finding, near);
    // The engine reads these types in either letter case: the schema's way of writing them decides nothing.
    const safe = code === 'mapping-type-case';
    const edits = [{ uri, edits: [{ span, newText }] }];
    yield { title: `Change to '${near}'`, edits, preferred: true, safe, ...hiddenBy(code) };
  },
};

/** What rules can say of a name only once it is spelled right. */
function hiddenBy(code: string): Pick<Fix, 'reveals'> {
  if (code.startsWith('implementation-')) return { reveals: revealedByAction };
  return code === 'parameter-type-unknown' || code === 'variable-type-unknown' ? { reveals: revealedByType } : {};
}

/** Variables may have names that an expression would read as something else, such as `due-date`. */
function canStandThere({ code }: Finding, near: string): boolean {
  return code !== 'expression-unknown-name' || /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(near);
}

/** The quote of the value is the nearest one before the span: a value holds no quote of its own kind. */
function inAttribute(text: string, { span }: Finding, near: string): string {
  const before = text.slice(text.lastIndexOf('=', span.start), span.start);
  return encodeAttribute(near, /^=\s*'/.test(before) ? "'" : '"');
}

/** A span of an empty or quoted token begins at its quote. */
function inJson(text: string, { span }: Finding, near: string): string {
  const quoted = JSON.stringify(near);
  return text.charAt(span.start) === '"' ? quoted : quoted.slice(1, -1);
}
