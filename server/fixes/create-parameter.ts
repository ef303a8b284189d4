import { namedByEntry } from '../rules/mappingEntries.ts';
import type { ResolvedEntry } from '../rules/resolvedMappings.ts';
import { resolvedEntries } from '../rules/resolvedMappings.ts';
import { memberOf } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { declaredType, literalType } from './inferredType.ts';
import { appendJson } from './jsonAppend.ts';
import { holds, objectAt } from './jsonPlaces.ts';

/** Gives the action of a connector definition the parameter that a mapping names. */
export const createParameter = inExtensions(
  ['mapping-unknown-input', 'mapping-unknown-output'],
  function* ({ span, data }, { file, view, newId }): Iterable<Fix> {
    const resolved = resolvedEntries(file, view).find(({ entry }) => holds(entry.span, span));
    const { connector = '', action = '', parameter, near } = data ?? {};
    // Of two actions with one name the last counts, as in the table of the modeling service.
    const located = view.actions(connector, action).at(-1);
    if (!resolved || !located || !parameter) return;
    const { side } = resolved;
    const definition = located.file;
    const owner = objectAt(definition.json, ['actions', located.item.key.text]);
    if (!owner) return;
    const type = typeFor(resolved);
    const written = { id: newId(), name: parameter, type };
    const list = memberOf(owner, side);
    if (list && list.value?.kind !== 'array') return;
    const edit =
      list?.value?.kind === 'array'
        ? appendJson(definition.json, list.value, written)
        : appendJson(definition.json, owner, [written], side);
    const word = side === 'inputs' ? 'input' : 'output';
    const title = `Create ${word} '${parameter}' of type '${type}' in action '${connector}.${action}'`;
    yield editOf(definition.uri, title, [edit], { preferred: near === undefined });
  },
);

/** An output is of the type of the variable that it is written to. */
function typeFor({ side, entry, facts }: ResolvedEntry): string {
  if (side === 'outputs') return declaredType(entry.key.text, facts.declared);
  const named = namedByEntry(entry);
  return named ? declaredType(named.text, facts.declared) : literalType(entry.value, facts.declared);
}
