import { type JsonValue, member } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';
import { openingOf, smallestOf } from './places.ts';

/** What is wrong in a JSON Patch. */
export interface PatchProblem {
  readonly span: Span;
  readonly message: string;
}

const operations = ['add', 'remove', 'replace', 'move', 'copy', 'test'];

/** The first reason why a value is no JSON Patch of RFC 6902, or undefined. Texts with an expression may become right. */
export function patchProblem(value: JsonValue): PatchProblem | undefined {
  if (value.kind !== 'array') {
    return { span: smallestOf(value), message: 'A JSON Patch is a list of operations in brackets (RFC 6902)' };
  }
  for (const item of value.items) {
    const problem = operationProblem(item);
    if (problem) return problem;
  }
  return undefined;
}

function operationProblem(item: JsonValue): PatchProblem | undefined {
  if (item.kind !== 'object')
    return { span: smallestOf(item), message: 'An operation of a JSON Patch is an object in braces' };
  const op = member(item, 'op');
  if (op?.kind !== 'string' || !operations.includes(op.value)) {
    const message = `The 'op' of a JSON Patch is ${operations.map((name) => `'${name}'`).join(', ')}`;
    return { span: op ? smallestOf(op) : openingOf(item), message };
  }
  const pointers = op.value === 'move' || op.value === 'copy' ? ['path', 'from'] : ['path'];
  const wrong = pointers.find((name) => !isPointer(member(item, name)));
  if (wrong !== undefined) {
    const message = `Operation '${op.value}' of a JSON Patch takes a '${wrong}' that begins with '/'`;
    return { span: smallestOf(member(item, wrong) ?? item), message };
  }
  const takesValue = op.value === 'add' || op.value === 'replace' || op.value === 'test';
  if (!takesValue || member(item, 'value')) return undefined;
  return { span: openingOf(item), message: `Operation '${op.value}' of a JSON Patch takes a 'value'` };
}

/** The empty pointer is the whole document. */
function isPointer(value: JsonValue | undefined): boolean {
  return value?.kind === 'string' && /^(\/|$|.*\$\{)/.test(value.value);
}
