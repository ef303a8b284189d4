import { type MappingPartner, mappingPartners } from '../index/mappingPartner.ts';
import type { Scope } from '../index/scope.ts';
import { attribute, type BpmnElement, isShadowed } from '../model/bpmn.ts';
import { type BuiltInAction, builtInConnectors } from '../model/builtIns.ts';
import type { Parameter } from '../model/connector.ts';
import { compatibility, type Typed } from '../model/types.ts';

/** A variable or parameter that a mapping may name. */
export interface MappingName extends Typed {
  readonly kind: 'variable' | 'parameter';
  readonly role: 'variable' | 'input' | 'output';
  readonly name: string;
  readonly required: boolean;
  readonly description: string | undefined;
  /** Whose it is: `movies.find`, or the id of a process. */
  readonly owner: string;
  /** The default of a variable as it is written; undefined without one. */
  readonly initial: string | undefined;
}

/** The variables that a process declares, each name once: those of its extensions, then its data objects, whose types are not told. */
export function variablesOf(process: string, scope: Scope): readonly MappingName[] {
  const common = { kind: 'variable', role: 'variable', owner: process } as const;
  const declared = scope.extensions(process).flatMap(({ file, item }) =>
    item.variables.flatMap(({ name, type, model, required, value }): MappingName[] => {
      const initial = value && file.text.slice(value.span.start, value.span.end);
      return name
        ? [{ ...common, name: name.text, type: type?.text, model, required, description: undefined, initial }]
        : [];
    }),
  );
  const untold = { type: undefined, model: undefined, required: false, initial: undefined } as const;
  const objects = scope.processes(process).flatMap(({ file, item }) =>
    file.model.elements
      .filter((element) => element.process === item && element.type === 'dataObject')
      .flatMap((element): MappingName[] => {
        const name = attribute(element, 'name')?.text;
        return name === undefined ? [] : [{ ...common, ...untold, name, description: 'A data object of the process' }];
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
  const { connector, action } = partner;
  const owner = { role: roleOf(side), owner: `${connector}.${action}` };
  const parameters = scope.actions(connector, action).flatMap(({ item }) => parametersOn(item, side));
  return namedOnce(parameters.flatMap((parameter) => named(parameter, owner)));
}

/** Constants go out under the names of inputs. */
function parametersOn<T>(feature: { readonly inputs: T; readonly outputs: T }, side: MappingSideName): T {
  return side === 'outputs' ? feature.outputs : feature.inputs;
}

function roleOf(side: MappingSideName): 'input' | 'output' {
  return side === 'outputs' ? 'output' : 'input';
}

type Owner = Pick<MappingName, 'role' | 'owner'>;

function named({ name, type, model, required, description }: Parameter, owner: Owner): MappingName[] {
  const common = { kind: 'parameter', initial: undefined, ...owner } as const;
  return name ? [{ ...common, name: name.text, type: type?.text, model, required, description }] : [];
}

/** How far a name is from fitting, the best first: 0 for the same type, 3 for one that certainly does not fit. */
export function distance(source: Typed, target: Typed): 0 | 1 | 2 | 3 {
  return distances[compatibility(source, target)];
}

const distances = { same: 0, near: 1, unknown: 2, different: 3 } as const;

interface BuiltInTask {
  readonly implementation: string;
  readonly action: BuiltInAction;
}

/** The built-in actions that the elements of a process run, by the id of the element. */
function builtInTasks(process: string, scope: Scope): ReadonlyMap<string, BuiltInTask> {
  const tasks = new Map<string, BuiltInTask>();
  for (const { file, item } of scope.processes(process)) {
    for (const element of file.model.elements) {
      const task = element.process === item && !isShadowed(element) ? builtInTask(element) : undefined;
      if (task && element.id) tasks.set(element.id.text, task);
    }
  }
  return tasks;
}

function builtInTask(element: BpmnElement): BuiltInTask | undefined {
  const implementation = element.implementation;
  const service = builtInConnectors.find(({ name }) => name === implementation?.connector.text);
  const action = service?.actions.find(({ name }) => name === implementation?.action?.text);
  return implementation && action && { implementation: implementation.whole.text, action };
}

function builtInNames(action: BuiltInTask | undefined, side: MappingSideName): readonly MappingName[] {
  const parameters = action?.action[side] ?? [];
  return parameters.map(({ name, type, required, description }) => ({
    kind: 'parameter',
    role: roleOf(side),
    name,
    type,
    model: undefined,
    required,
    description,
    owner: action?.implementation ?? '',
    initial: undefined,
  }));
}

function namedOnce(names: readonly MappingName[]): readonly MappingName[] {
  const byName = new Map<string, MappingName>();
  for (const candidate of names) {
    if (candidate.name !== '' && !byName.has(candidate.name)) byName.set(candidate.name, candidate);
  }
  return [...byName.values()];
}
