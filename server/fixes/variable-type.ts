import { processVariableTypes } from '../model/builtIns.ts';
import { isEngineDate } from '../model/dates.ts';
import { comparableType } from '../model/types.ts';
import { variableFacts } from '../rules/variableFacts.ts';
import { type JsonValue, member, nameOf } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { literalType } from './inferredType.ts';
import { holds, memberNamedAt, setMember } from './jsonPlaces.ts';

/** Gives a variable a type that the engine knows: the one that its default has, else `string`; for an unknown one, what it is read as. */
export const setVariableType = inExtensions(
  ['variable-type-missing', 'variable-type-unknown'],
  function* ({ uri, code, span, data }, { file, view }): Iterable<Fix> {
    const { json, model } = file;
    const owner = memberNamedAt(json, span)?.entry.value;
    if (owner?.kind !== 'object') return;
    const process = model.processes.find((candidate) => holds(candidate.span, span));
    if (!process) return;
    const { declared } = variableFacts(process, view);
    if (code === 'variable-type-missing') {
      const type = typeOfDefault(member(owner, 'value'), literalType(member(owner, 'value'), declared));
      yield editOf(uri, `Add type '${type}'`, [setMember(json, owner, 'type', type)], { preferred: true });
      return;
    }
    const written = nameOf(member(owner, 'type'))?.text;
    const alias = comparableType({ type: written, model: undefined });
    const type = alias !== undefined && processVariableTypes.includes(alias) ? alias : 'json';
    if (type !== data?.near) yield editOf(uri, `Change to '${type}'`, [setMember(json, owner, 'type', type)]);
  },
);

function typeOfDefault(value: JsonValue | undefined, literal: string): string {
  if (value?.kind !== 'string' || !isEngineDate(value.value)) return literal;
  return value.value.length > 'yyyy-MM-dd'.length ? 'datetime' : 'date';
}
