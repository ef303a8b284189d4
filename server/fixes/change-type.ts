import type { Uri } from '../model/file.ts';
import { namedByEntry } from '../rules/mappingEntries.ts';
import { type ResolvedEntry, resolvedEntries } from '../rules/resolvedMappings.ts';
import type { ScopeView } from '../rules/scopeView.ts';
import type { Name } from '../text/span.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { variableType } from './inferredType.ts';
import { holds, rewrite } from './jsonPlaces.ts';

/** Gives one side of a mapping the type of the other. Which side is wrong is for a person to say. */
export const changeType = inExtensions(['mapping-type-mismatch'], function* ({ span }, { file, view }): Iterable<Fix> {
  const resolved = resolvedEntries(file, view).find(({ entry }) => holds(entry.span, span));
  const parameter = resolved && parameterOf(resolved);
  const variable = resolved && variableOf(resolved, view);
  if (!parameter || !variable) return;
  const wanted = variableType({ type: parameter.type.text, model: undefined });
  const ofVariable = `Change the type of variable '${variable.name}' to '${wanted}'`;
  yield editOf(variable.uri, ofVariable, [rewrite(variable.type.span, wanted)]);
  const ofParameter = `Change the type of parameter '${parameter.name}' to '${variable.type.text}'`;
  yield editOf(parameter.uri, ofParameter, [rewrite(parameter.type.span, variable.type.text)]);
});

/** A type where it is written. */
interface WrittenType {
  readonly uri: Uri;
  readonly name: string;
  readonly type: Name;
}

function parameterOf({ side, entry, target }: ResolvedEntry): WrittenType | undefined {
  const wanted = side === 'inputs' ? entry.key.text : namedByEntry(entry)?.text;
  if (target.contract.kind !== 'action') return undefined;
  for (const { file, item } of target.contract.actions) {
    for (const { name, type } of item[side]) {
      if (name && type && name.text === wanted) return { uri: file.uri, name: name.text, type };
    }
  }
  return undefined;
}

function variableOf({ side, entry, process }: ResolvedEntry, view: ScopeView): WrittenType | undefined {
  const wanted = side === 'inputs' ? namedByEntry(entry)?.text : entry.key.text;
  for (const { file, item } of view.extensions(process.key.text)) {
    for (const { name, type } of item.variables) {
      if (name && type && name.text === wanted) return { uri: file.uri, name: name.text, type };
    }
  }
  return undefined;
}
