import { type MappingPartner, mappingPartners } from '../index/mappingPartner.ts';
import { idOf, type Named, type ParameterSymbol } from '../index/named.ts';
import { declaredVariables } from '../index/processVariables.ts';
import type { Scope } from '../index/scope.ts';
import type { ElementMapping } from '../model/extensions.ts';

/**
 * Two symbols that one mapping type joins by nothing but their equal names: what is sent as `title` is the variable `title`
 * (ExtensionsVariablesMappingProvider).
 */
export interface Meeting {
  readonly process: string;
  readonly element: string;
  /** As written, such as `MAP_ALL`. */
  readonly mappingType: string;
  readonly variable: VariableSymbol;
  readonly other: ParameterSymbol | VariableSymbol;
}

type VariableSymbol = Extract<Named, { kind: 'element' | 'variable' }>;

/** What a symbol meets in the mappings of a scope, whether or not anything defines the symbol itself. */
export function meetingsOf(symbol: Named, scope: Scope): readonly Meeting[] {
  if (symbol.kind === 'variable') return [...fromProcess(symbol, scope), ...fromCallers(symbol, scope)];
  const isParameter = (symbol.kind === 'input' || symbol.kind === 'output') && symbol.feature === 'action';
  return isParameter ? fromTasks(symbol, scope) : [];
}

/** The symbol and all that its name is joined with, directly or over others; itself first. */
export function joinedWith(symbol: Named, scope: Scope): readonly Named[] {
  const joined = new Map([[idOf(symbol), symbol]]);
  for (const next of joined.values()) {
    for (const { variable, other } of meetingsOf(next, scope)) {
      joined.set(idOf(variable), variable).set(idOf(other), other);
    }
  }
  return [...joined.values()];
}

/** The mappings of the variable's own process. */
function fromProcess(variable: VariableSymbol, scope: Scope): readonly Meeting[] {
  const partnerOf = mappingPartners(variable.process, scope);
  return mappingsByName(variable.process, scope).flatMap((mapping) =>
    partnersOf(mapping, partnerOf(mapping.element.text), variable.name, scope).map((other) => ({
      ...placeOf(variable.process, mapping),
      variable,
      other,
    })),
  );
}

/** The mappings of call activities that start the variable's process. */
function fromCallers(called: VariableSymbol, scope: Scope): readonly Meeting[] {
  return scope.callsOf(called.process).flatMap(({ item }) => {
    const process = item.process.id?.text;
    return process === undefined ? [] : ofElement(process, item.id?.text, called, scope);
  });
}

/** The mappings of the tasks that run the action of the parameter. */
function fromTasks(parameter: ParameterSymbol, scope: Scope): readonly Meeting[] {
  return scope.tasksCalling(parameter.connector, parameter.owner).flatMap(({ item }) => {
    const process = item.process.id?.text;
    return process === undefined ? [] : ofElement(process, item.id?.text, parameter, scope);
  });
}

function ofElement(
  process: string,
  element: string | undefined,
  other: ParameterSymbol | VariableSymbol,
  scope: Scope,
): readonly Meeting[] {
  if (!declaredVariables(process, scope).has(other.name)) return [];
  const variable = { kind: 'variable', process, name: other.name } as const;
  return mappingsByName(process, scope)
    .filter((mapping) => mapping.element.text === element && joins(mapping, other))
    .map((mapping) => ({ ...placeOf(process, mapping), variable, other }));
}

/** What a mapping joins a variable of this name with. */
function partnersOf(
  mapping: ElementMapping,
  partner: MappingPartner,
  name: string,
  scope: Scope,
): readonly (ParameterSymbol | VariableSymbol)[] {
  if (partner.kind === 'none') return [];
  if (partner.kind === 'process') {
    const { process } = partner;
    return declaredVariables(process, scope).has(name) ? [{ kind: 'variable', process, name }] : [];
  }
  const { connector, action } = partner;
  const actions = scope.actions(connector, action);
  return (['input', 'output'] as const)
    .filter((kind) => actions.some(({ item }) => item[`${kind}s`].some((parameter) => parameter.name?.text === name)))
    .map((kind): ParameterSymbol => ({ kind, connector, feature: 'action', owner: action, name }))
    .filter((parameter) => joins(mapping, parameter));
}

function mappingsByName(process: string, scope: Scope): readonly ElementMapping[] {
  const mappings = scope.extensions(process).flatMap(({ item }) => item.mappings);
  return mappings.filter(({ mappingType }) => /^MAP_ALL(?:_INPUTS|_OUTPUTS)?$/i.test(mappingType?.text ?? ''));
}

/** A half that is mapped entry by entry joins nothing. */
function joins({ mappingType }: ElementMapping, { kind }: ParameterSymbol | VariableSymbol): boolean {
  const type = mappingType?.text.toUpperCase();
  return (
    kind === 'variable' || type === 'MAP_ALL' || type === (kind === 'input' ? 'MAP_ALL_INPUTS' : 'MAP_ALL_OUTPUTS')
  );
}

function placeOf(process: string, { element, mappingType }: ElementMapping) {
  return { process, element: element.text, mappingType: mappingType?.text ?? '' };
}
