import type { JsonArray, JsonMember, JsonObject, JsonValue } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';

/** One step down into a JSON tree: a member of an object or an item of an array. */
export interface JsonStep {
  readonly container: JsonObject | JsonArray;
  /** Where the step leads among the members or items of the container. */
  readonly index: number;
  /** Undefined for an item. */
  readonly member: JsonMember | undefined;
  readonly value: JsonValue | undefined;
}

/** The steps from the root to the innermost member or item around a span; none for a span that only the root is around. */
export function stepsTo(root: JsonValue | undefined, span: Span): readonly JsonStep[] {
  const steps: JsonStep[] = [];
  for (let value = root; value?.kind === 'object' || value?.kind === 'array'; ) {
    const step = stepInto(value, span);
    if (!step) break;
    steps.push(step);
    value = step.value && isAround(step.value.span, span) ? step.value : undefined;
  }
  return steps;
}

/** The keys of the steps, with `undefined` for items: `['actions', 'a', 'inputs', undefined]`. */
export function keysOf(steps: readonly JsonStep[]): readonly (string | undefined)[] {
  return steps.map(({ member }) => member?.key.text);
}

function stepInto(container: JsonObject | JsonArray, span: Span): JsonStep | undefined {
  if (container.kind === 'array') {
    const index = container.items.findIndex((item) => isAround(item.span, span));
    return index < 0 ? undefined : { container, index, member: undefined, value: container.items[index] };
  }
  const index = container.members.findIndex((member) => isAround(member.span, span));
  const member = container.members[index];
  return member && { container, index, member, value: member.value };
}

function isAround(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
