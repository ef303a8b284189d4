import type { Parameter } from '../model/connector.ts';
import { entriesOf, type PlacedEntry } from '../rules/mappingEntries.ts';
import { parametersOf } from '../rules/mappingTarget.ts';
import { type ResolvedEntry, resolvedEntries } from '../rules/resolvedMappings.ts';
import type { JsonObject } from '../syntax/jsonTree.ts';
import { memberOf } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Fix } from './fix.ts';
import { type ExtensionsContext, editOf, inExtensions } from './inExtensions.ts';
import { emptyLiteral, fits, typedOf } from './inferredType.ts';
import { appendMembers } from './jsonAppend.ts';
import { holds, memberNamedAt, removeMember } from './jsonPlaces.ts';

/** Gives a mapping without a value the variable or parameter of its name, or a literal of the parameter's type, or removes it. */
export const fillNullMapping = inExtensions(['mapping-value-null'], function* ({ uri, span }, context): Iterable<Fix> {
  const { json } = context.file;
  const placed = entriesOf(context.file).find(({ entry }) => holds(entry.span, span));
  const object = placed?.entry.json;
  if (!placed || object?.kind !== 'object') return;
  const name = placed.entry.key.text;
  const resolved = resolvedEntries(context.file, context.view).find(({ entry }) => entry === placed.entry);
  if (resolved && takesItsName(resolved)) {
    const what = placed.side === 'inputs' ? 'variable' : 'output';
    yield editOf(uri, `Map ${what} '${name}'`, written(context, object, 'variable', name), { preferred: true });
  }
  const input = resolved && inputOf(resolved);
  if (input) {
    const literal = emptyLiteral(typedOf(input));
    yield editOf(uri, `Send ${JSON.stringify(literal)}`, written(context, object, 'value', literal));
  }
  const entry = memberNamedAt(json, placed.entry.key.span);
  if (entry) yield editOf(uri, `Remove ${nameOf(placed)}`, [removeMember(entry)]);
});

/** True if the other side has something of the same name that the entry can take. */
function takesItsName(resolved: ResolvedEntry): boolean {
  const { side, entry, target, facts } = resolved;
  const variables = facts.declared.get(entry.key.text) ?? [];
  if (target.contract.kind !== 'action') return side === 'inputs' && variables.length > 0;
  const parameters = parametersOf(target.contract, side).filter((candidate) => candidate.name?.text === entry.key.text);
  return variables.some((variable) =>
    parameters.some((parameter) =>
      side === 'inputs' ? fits(typedOf(variable), typedOf(parameter)) : fits(typedOf(parameter), typedOf(variable)),
    ),
  );
}

function inputOf({ side, entry, target }: ResolvedEntry): Parameter | undefined {
  if (side !== 'inputs' || target.contract.kind !== 'action') return undefined;
  return parametersOf(target.contract, 'inputs').find(({ name }) => name?.text === entry.key.text);
}

function written({ file: { json } }: ExtensionsContext, entry: JsonObject, type: string, value: unknown): TextEdit[] {
  const edits: TextEdit[] = [];
  const presentType = memberOf(entry, 'type')?.value;
  const presentValue = memberOf(entry, 'value')?.value;
  if (presentType?.kind === 'string' && presentType.value.toLowerCase() !== type) {
    edits.push({ span: presentType.span, newText: JSON.stringify(type) });
  }
  if (presentValue) edits.push({ span: presentValue.span, newText: JSON.stringify(value) });
  else edits.push(appendMembers(json, entry, [['value', value]]));
  return edits;
}

function nameOf({ side, entry }: PlacedEntry): string {
  return `${side === 'inputs' ? 'input' : 'output'} '${entry.key.text}'`;
}
