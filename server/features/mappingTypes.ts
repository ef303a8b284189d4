import { type MappingPartner, mappingPartners } from '../index/mappingPartner.ts';
import type { Scope } from '../index/scope.ts';
import { attribute, type BpmnElement, isShadowed } from '../model/bpmn.ts';
import { builtInConnectors } from '../model/builtIns.ts';
import { modelerPrimitives } from '../model/types.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import type { Name } from '../text/span.ts';

/** Types by name, as written; names without a type are left out. */
export type TypeTable = ReadonlyMap<string, string>;

/** The types of what the mappings of one process name. Each table is made when it is first asked for. */
export class MappingTypes {
  /** The elements of the process, by id; the first of two counts. */
  readonly elements: ReadonlyMap<string, BpmnElement>;
  readonly variables: TypeTable;
  private readonly partner: (element: string) => MappingPartner;
  private readonly tables = new Map<string, TypeTable>();

  constructor(
    process: string,
    private readonly scope: Scope,
  ) {
    this.elements = elementsOf(process, scope);
    this.variables = variableTypes(process, scope);
    this.partner = mappingPartners(process, scope);
  }

  /** What an element takes or hands back: the parameters of its action, or the variables of the process that it calls. */
  parameters(element: string, side: 'inputs' | 'outputs'): TypeTable {
    const partner = this.partner(element);
    const key = partner.kind === 'none' ? this.implementationOf(element) : JSON.stringify(partner);
    const known = this.tables.get(`${side} ${key}`);
    if (known) return known;
    const table = this.readParameters(partner, element, side);
    this.tables.set(`${side} ${key}`, table);
    return table;
  }

  private readParameters(partner: MappingPartner, element: string, side: 'inputs' | 'outputs'): TypeTable {
    switch (partner.kind) {
      case 'process':
        return variableTypes(partner.process, this.scope);
      case 'action':
        // The first of two definitions counts, as everywhere.
        return tableOf(this.scope.actions(partner.connector, partner.action)[0]?.item[side] ?? []);
      case 'none':
        return builtInTypes(this.implementationOf(element), side);
    }
  }

  private implementationOf(element: string): string {
    const found = this.elements.get(element);
    return found && !isShadowed(found) ? (found.implementation?.whole.text ?? '') : '';
  }
}

interface TypedName {
  readonly name: Name | undefined;
  readonly type: Name | undefined;
  readonly model: JsonValue | undefined;
}

function tableOf(typed: readonly TypedName[]): TypeTable {
  return new Map(
    typed.flatMap(({ name, type, model }): [string, string][] => {
      const shown = type?.text || (model ? [...modelerPrimitives({ type: undefined, model })].join(' | ') : '');
      return name && shown !== '' ? [[name.text, shown]] : [];
    }),
  );
}

function elementsOf(process: string, scope: Scope): ReadonlyMap<string, BpmnElement> {
  const elements = new Map<string, BpmnElement>();
  for (const { file, item } of scope.processes(process)) {
    for (const element of file.model.elements) {
      const id = element.process === item ? element.id?.text : undefined;
      if (id !== undefined && !elements.has(id)) elements.set(id, element);
    }
  }
  return elements;
}

function variableTypes(process: string, scope: Scope): TypeTable {
  const declared = scope.extensions(process).flatMap(({ item }) => [...tableOf(item.variables)]);
  const dataObjects = [...elementsOf(process, scope).values()].flatMap(dataObjectType);
  return new Map([...dataObjects, ...declared]);
}

/** `itemSubjectRef="xsd:string"` names the type of a data object. */
function dataObjectType(element: BpmnElement): [string, string][] {
  const name = element.type === 'dataObject' ? attribute(element, 'name')?.text : undefined;
  const type = attribute(element, 'itemSubjectRef')?.text.replace(/^.*:/, '');
  return name && type ? [[name, type]] : [];
}

/** A task gives some of a built-in action's inputs as constants. */
function builtInTypes(implementation: string, side: 'inputs' | 'outputs'): TypeTable {
  const dot = implementation.indexOf('.');
  const connector = builtInConnectors.find(({ name }) => name === implementation.slice(0, dot));
  const action = connector?.actions.find(({ name }) => name === implementation.slice(dot + 1));
  const parameters = action ? [...action[side], ...(side === 'inputs' ? action.constants : [])] : [];
  return new Map(parameters.map(({ name, type }) => [name, type]));
}
