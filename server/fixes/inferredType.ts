import { processVariableTypes } from '../model/builtIns.ts';
import { expressionsIn } from '../model/expressions.ts';
import type { Variable } from '../model/extensions.ts';
import { comparableType, compatibility, modelerOffers, type Typed } from '../model/types.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import type { Name } from '../text/span.ts';

/** The declared variables of a process by name. */
export type Declared = ReadonlyMap<string, readonly Variable[]>;

/** What the types of parameters and variables are compared by. */
export function typedOf({ type, model }: { readonly type: Name | undefined; readonly model: Typed['model'] }): Typed {
  return { type: type?.text, model };
}

/** True if a value of the source's type certainly does, or the modeler would offer the one for the other. */
export function fits(source: Typed, target: Typed): boolean {
  const meeting = compatibility(source, target);
  return meeting === 'same' || (meeting === 'unknown' && modelerOffers(source, target));
}

/** The type of the variable that takes the values of a parameter: `json` for what only connectors know, `string` for no type. */
export function variableType(parameter: Typed | undefined): string {
  if (parameter?.type === undefined && !parameter?.model) return 'string';
  const type = comparableType(parameter);
  return type !== undefined && processVariableTypes.includes(type) ? type : 'json';
}

/** The type of a literal; an expression that is the whole text has that of the variable it names. */
export function literalType(value: JsonValue | undefined, declared: Declared): string {
  switch (value?.kind) {
    case 'number':
      return Number.isInteger(value.value) ? 'integer' : 'bigdecimal';
    case 'boolean':
      return 'boolean';
    case 'array':
      return 'array';
    case 'object':
      return 'json';
    case 'string':
      return declaredType(expressionsIn(value.value).closed.find(({ isWhole }) => isWhole)?.body.text, declared);
    default:
      return 'string';
  }
}

/** The type of the variable with this name; `string` if nothing says it. */
export function declaredType(name: string | undefined, declared: Declared): string {
  return declared.get(name?.trim() ?? '')?.[0]?.type?.text ?? 'string';
}

/** A literal of a type that holds nothing yet; for a date, which has none, the moment at which the task runs. */
export function emptyLiteral(target: Typed): unknown {
  switch (comparableType(target)) {
    case 'integer':
    case 'bigdecimal':
      return 0;
    case 'boolean':
      return false;
    case 'date':
    case 'datetime':
      return '${now()}';
    case 'array':
      return [];
    case 'json':
    case 'file':
    case 'folder':
    case 'content':
      return {};
    default:
      return '';
  }
}
