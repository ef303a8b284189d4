import { type JsonValue, member } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';
import { openingOf } from './places.ts';

/** What is wrong in a JSON Patch. */
export interface PatchProblem {
  readonly span: Span;
  readonly message: string;
}

const operations = ['add', 'remove', 'replace', 'move', 'copy', 'test'];

/** The first reason why a value is no JSON Patch of RFC 6902, or undefined. Texts with an expression may become right. */
export function patchProblem(value: JsonValue): PatchProblem | undefined {
  if (value.kind !== 'array') {
    return { span: smallest(value), message: 'A JSON Patch is a list of operations in brackets (RFC 6902)' };
  }
  for (const item of value.items) {
    const problem = operationProblem(item);
    if (problem) return problem;
  }
  return undefined;
}

function operationProblem(item: JsonValue): PatchProblem | undefined {
  if (item.kind !== 'object') return { span: smallest(item), message: 'An operation of a JSON Patch is an object in braces' };
  const op = member(item, 'op');
  if (op?.kind !== 'string' || !operations.includes(op.value)) {
    const message = `The 'op' of a JSON Patch is ${operations.map((name) => `'${name}'`).join(', ')}`;
    return { span: op ? smallest(op) : openingOf(item), message };
  }
  const pointers = op.value === 'move' || op.value === 'copy' ? ['path', 'from'] : ['path'];
  for (const name of pointers) {
    const pointer = member(item, name);
    if (pointer?.kind === 'string' && /^(\/|$|.*\$\{)/.test(pointer.value)) continue;
    const message = `Operation '${op.value}' of a JSON Patch takes a '${name}' that begins with '/'`;
    return { span: pointer ? smallest(pointer) : openingOf(item), message };
  }
  const takesValue = op.value === 'add' || op.value === 'replace' || op.value === 'test';
  if (!takesValue || member(item, 'value')) return undefined;
  return { span: openingOf(item), message: `Operation '${op.value}' of a JSON Patch takes a 'value'` };
}

function smallest(value: JsonValue): Span {
  return value.kind === 'object' || value.kind === 'array' ? openingOf(value) : value.span;
}
