import { type MappingPartner, mappingPartners } from '../index/mappingPartner.ts';
import type { Scope } from '../index/scope.ts';
import { attribute, type BpmnElement, implementationOf, isShadowed } from '../model/bpmn.ts';
import { type BuiltInAction, builtInConnectors } from '../model/builtIns.ts';
import type { Parameter } from '../model/connector.ts';
import type { BpmnFile } from '../model/file.ts';
import { compatibility, type Typed } from '../model/types.ts';

/** A variable or parameter that a mapping may name. */
export interface MappingName extends Typed {
  readonly kind: 'variable' | 'parameter';
  readonly name: string;
  readonly required: boolean;
  readonly description: string | undefined;
}

/** The variables that a process declares, each name once: those of its extensions, then its data objects, whose types are not told. */
export function variablesOf(process: string, scope: Scope): readonly MappingName[] {
  const declared = scope.extensions(process).flatMap(({ item }) =>
    item.variables.flatMap(({ name, type, model, required }): MappingName[] => {
      const description = undefined;
      return name ? [{ kind: 'variable', name: name.text, type: type?.text, model, required, description }] : [];
    }),
  );
  const objects = scope.processes(process).flatMap(({ file, item }) =>
    file.model.elements
      .filter((element) => element.process === item && element.type === 'dataObject')
      .flatMap((element): MappingName[] => {
        const name = attribute(element, 'name')?.text;
        const description = 'A data object of the process';
        return name === undefined
          ? []
          : [{ kind: 'variable', name, type: undefined, model: undefined, required: false, description }];
      }),
  );
  return namedOnce([...declared, ...objects]);
}

export type MappingSideName = 'inputs' | 'outputs' | 'constants';

/**
 * What stands on the other side of the mappings of one process, each name once: the parameters of an element's action, a
 * built-in one's as documented, or the variables of the process that it calls. Each answer costs its own size.
 */
export function partnerNames(
  process: string,
  scope: Scope,
): (element: string, side: MappingSideName) => readonly MappingName[] {
  const partnerOf = mappingPartners(process, scope);
  const builtIns = builtInTasks(process, scope);
  // Thousands of elements may run few actions and processes.
  const known = new Map<string, readonly MappingName[]>();
  return (element, side) => {
    const partner = partnerOf(element);
    if (partner.kind === 'none') return builtInNames(builtIns.get(element), side);
    const key = JSON.stringify([partner, side]);
    const names = known.get(key) ?? namesOf(partner, side, scope);
    known.set(key, names);
    return names;
  };
}

function namesOf(
  partner: Exclude<MappingPartner, { readonly kind: 'none' }>,
  side: MappingSideName,
  scope: Scope,
): readonly MappingName[] {
  if (partner.kind === 'process') return variablesOf(partner.process, scope);
  const actions = scope.actions(partner.connector, partner.action);
  return namedOnce(actions.flatMap(({ item }) => item[side === 'outputs' ? 'outputs' : 'inputs'].flatMap(named)));
}

function named({ name, type, model, required, description }: Parameter): MappingName[] {
  return name ? [{ kind: 'parameter', name: name.text, type: type?.text, model, required, description }] : [];
}

/** How far a name is from fitting, the best first: 0 for the same type, 3 for one that certainly does not fit. */
export function distance(source: Typed, target: Typed): 0 | 1 | 2 | 3 {
  return distances[compatibility(source, target)];
}

const distances = { same: 0, near: 1, unknown: 2, different: 3 } as const;

/** The BPMN files of a scope and of the one that it sees, its own first. */
export function bpmnFiles(scope: Scope): readonly BpmnFile[] {
  const own = [...scope.files()].filter((file) => file.kind === 'bpmn');
  return scope.beyond ? [...own, ...bpmnFiles(scope.beyond)] : own;
}

/** The built-in actions that the elements of a process run, by the id of the element. */
function builtInTasks(process: string, scope: Scope): ReadonlyMap<string, BuiltInAction> {
  const tasks = new Map<string, BuiltInAction>();
  for (const { file, item } of scope.processes(process)) {
    for (const element of file.model.elements) {
      const action = element.process === item && !isShadowed(element) ? builtInAction(element) : undefined;
      if (action && element.id) tasks.set(element.id.text, action);
    }
  }
  return tasks;
}

function builtInAction(element: BpmnElement): BuiltInAction | undefined {
  const implementation = implementationOf(element);
  const service = builtInConnectors.find(({ name }) => name === implementation?.connector.text);
  return service?.actions.find(({ name }) => name === implementation?.action?.text);
}

function builtInNames(action: BuiltInAction | undefined, side: MappingSideName): readonly MappingName[] {
  const parameters = action?.[side] ?? [];
  return parameters.map(({ name, type, required, description }) => ({
    kind: 'parameter',
    name,
    type,
    model: undefined,
    required,
    description,
  }));
}

function namedOnce(names: readonly MappingName[]): readonly MappingName[] {
  const byName = new Map<string, MappingName>();
  for (const candidate of names) {
    if (candidate.name !== '' && !byName.has(candidate.name)) byName.set(candidate.name, candidate);
  }
  return [...byName.values()];
}
