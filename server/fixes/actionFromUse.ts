import type { LocatedElement } from '../index/scope.ts';
import { isKnownParameterType } from '../model/builtIns.ts';
import { expressionsIn, variablesIn } from '../model/expressions.ts';
import type { ElementEntry, MappingEntry } from '../model/extensions.ts';
import { ElementMappings } from '../rules/elementMappings.ts';
import { namedByEntry } from '../rules/mappingEntries.ts';
import type { ScopeView } from '../rules/scopeView.ts';
import { variableFacts } from '../rules/variableFacts.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import { valuesIn } from '../syntax/jsonValues.ts';
import { type Declared, declaredType, literalType } from './inferredType.ts';

/** A parameter as a new definition says it. */
export interface NewParameter {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly required: false;
}

/** An action as a new definition says it. */
export interface NewAction {
  readonly id: string;
  readonly name: string;
  readonly inputs: readonly NewParameter[];
  readonly outputs: readonly NewParameter[];
}

/** The action that tasks call, with the parameters that their mappings and constants name; of types that disagree `json` is taken. */
export function actionFromUse(
  name: string,
  tasks: readonly LocatedElement[],
  view: ScopeView,
  newId: () => string,
): NewAction {
  const mappings = new ElementMappings(view);
  const inputs = new Types();
  const outputs = new Types();
  for (const { item } of tasks) {
    const [process, element] = [item.process.id?.text, item.id?.text];
    if (process === undefined || element === undefined) continue;
    const declared = declaredIn(process, view);
    const mapping = mappings.mapping(process, element)?.mapping;
    for (const entry of mapping?.inputs?.entries ?? []) inputs.add(entry.key.text, inputType(entry, declared));
    for (const entry of mapping?.outputs?.entries ?? []) addOutputs(entry, declared, outputs);
    for (const name of constantsIn(mappings.constants(process, element))) inputs.add(name, 'string');
  }
  return { id: newId(), name, inputs: inputs.parameters(newId), outputs: outputs.parameters(newId) };
}

/** Constants of the engine's own names tell it what to run. */
function constantsIn(entry: ElementEntry | undefined): readonly string[] {
  const names = entry?.members.map(({ key }) => key.text) ?? [];
  return names.filter((name) => !name.startsWith('_activiti_'));
}

/** Parameters by name with the one type that all uses agree on. */
class Types {
  private readonly types = new Map<string, string>();

  add(name: string, type: string): void {
    const known = this.types.get(name);
    this.types.set(name, known === undefined || known === type ? type : 'json');
  }

  parameters(newId: () => string): NewParameter[] {
    return [...this.types].map(([name, type]) => ({ id: newId(), name, type, required: false }));
  }
}

function declaredIn(process: string, view: ScopeView): Declared {
  const [entry] = view.extensions(process);
  return entry ? variableFacts(entry.item, view).declared : new Map();
}

function inputType(entry: MappingEntry, declared: Declared): string {
  const named = namedByEntry(entry);
  return parameterType(named ? declaredType(named.text, declared) : literalType(entry.value, declared));
}

function addOutputs(entry: MappingEntry, declared: Declared, outputs: Types): void {
  const target = parameterType(declaredType(entry.key.text, declared));
  const named = namedByEntry(entry);
  if (named) {
    outputs.add(named.text, target);
    return;
  }
  for (const { name, isAlone } of namesRead(entry.value)) {
    if (!declared.has(name)) outputs.add(name, isAlone ? target : 'json');
  }
}

interface NameRead {
  readonly name: string;
  /** True if nothing else stands in the value, so that the output has the type of the variable that gets it. */
  readonly isAlone: boolean;
}

/** The names that the expressions in a value read. */
function namesRead(value: JsonValue | undefined): NameRead[] {
  return [...valuesIn(value)].flatMap((inner) => {
    if (inner.kind !== 'string') return [];
    return expressionsIn(inner.value).closed.flatMap(({ body, isWhole }) =>
      variablesIn(body.text).map(({ text: name }) => ({
        name,
        isAlone: isWhole && inner === value && body.text.trim() === name,
      })),
    );
  });
}

/** A type that variables have and parameters do not is left open. */
function parameterType(type: string): string {
  return isKnownParameterType(type) ? type : 'json';
}
