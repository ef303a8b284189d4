import { type MappingPartner, mappingPartners } from '../index/mappingPartner.ts';
import type { Named, NamedKind } from '../index/named.ts';
import { declaredVariables } from '../index/processVariables.ts';
import type { Scope } from '../index/scope.ts';
import type { ElementEntry, ElementMapping, MappingEntry, ProcessEntry } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import { type JsonValue, member, nameOf } from '../syntax/jsonTree.ts';
import { type Name, type Span, touches } from '../text/span.ts';
import { namesInJson } from './expressionPlaces.ts';
import { type NamePlace, placeOf, type Wanted } from './namePlace.ts';

/** Where the extensions of processes name the processes, elements, variables and parameters. */
export function namePlacesOfExtensions(file: ExtensionsFile, scope: Scope, wanted: Wanted): readonly NamePlace[] {
  const { offset, symbol } = wanted;
  if (!file.ofProcess || (symbol && !namedKinds.has(symbol.kind))) return [];
  const isNear = ({ span }: { readonly span: Span }): boolean => offset === undefined || touches(span, offset);
  return file.model.processes.filter(isNear).flatMap((entry) => new ProcessPlaces(file, entry, scope, isNear).all());
}

/** What extensions name; actions and connectors are named by the tasks that they speak of. */
const namedKinds: ReadonlySet<NamedKind> = new Set(['process', 'element', 'variable', 'input', 'output']);

type Side = 'inputs' | 'outputs';

/** The places of one process entry. */
class ProcessPlaces {
  private partners: ((element: string) => MappingPartner) | undefined;
  private variables: ReadonlySet<string> | undefined;

  constructor(
    private readonly file: ExtensionsFile,
    private readonly entry: ProcessEntry,
    private readonly scope: Scope,
    private readonly isNear: (part: { readonly span: Span }) => boolean,
  ) {}

  all(): NamePlace[] {
    const { entry, isNear } = this;
    const { key, span } = entry;
    return [
      placeOf(key, { kind: 'process', name: key.text }, 'json', { whole: span }),
      ...entry.variables
        .filter(isNear)
        .flatMap((variable) => [
          ...(variable.name
            ? [this.variable(variable.name, { role: 'definition', writes: true, whole: variable.span })]
            : []),
          ...this.expressions(variable.value),
        ]),
      ...entry.mappings.filter(isNear).flatMap((mapping) => this.mapping(mapping)),
      ...entry.constants.filter(isNear).flatMap((constant) => this.constant(constant)),
      ...entry.assignments.filter(isNear).flatMap((assignment) => this.assignment(assignment)),
      ...entry.templates
        .filter(isNear)
        .flatMap((template) => [
          this.element(template.element, template.span),
          ...template.members.flatMap(({ value }) => this.template(value)),
        ]),
      ...this.defaultTemplates(),
    ];
  }

  private partner(element: string): MappingPartner {
    this.partners ??= mappingPartners(this.entry.key.text, this.scope);
    return this.partners(element);
  }

  private isDeclared(variable: string): boolean {
    this.variables ??= declaredVariables(this.entry.key.text, this.scope);
    return this.variables.has(variable);
  }

  private mapping({ element, inputs, outputs, span }: ElementMapping): NamePlace[] {
    const partner = this.partner(element.text);
    const known = this.namesOf(partner);
    return [
      this.element(element, span),
      ...(inputs?.entries ?? []).filter(this.isNear).flatMap((entry) => this.input(entry, partner)),
      ...(outputs?.entries ?? []).filter(this.isNear).flatMap((entry) => this.output(entry, partner, known)),
    ];
  }

  /** The key is a parameter and the value a variable. */
  private input(entry: MappingEntry, partner: MappingPartner): NamePlace[] {
    const named = namedBy(entry);
    return [
      ...onPartner(entry.key, partner, 'inputs', entry.span),
      ...(named ? [this.variable(named)] : this.expressions(expressionValue(entry))),
    ];
  }

  /** The key is a variable and the value a parameter; an expression may read both. */
  private output(entry: MappingEntry, partner: MappingPartner, known: ReadonlySet<string>): NamePlace[] {
    const named = namedBy(entry);
    const key = this.variable(entry.key, { writes: true, whole: entry.span });
    if (named) return [key, ...onPartner(named, partner, 'outputs', named.span)];
    const names = namesInJson(this.file.text, expressionValue(entry));
    return [key, ...names.flatMap((name) => this.readByOutput(name, partner, known))];
  }

  /** The engine looks among what comes back first. Of a partner without names only what the process declares is known to be a variable. */
  private readByOutput(name: Name, partner: MappingPartner, known: ReadonlySet<string>): NamePlace[] {
    const symbol = known.has(name.text) ? onSide(partner, 'outputs', name.text) : undefined;
    if (symbol) return [placeOf(name, symbol, 'json', { form: 'expression' })];
    const isVariable = partner.kind !== 'none' || this.isDeclared(name.text);
    return isVariable ? [this.variable(name, { form: 'expression' })] : [];
  }

  /** What the element can hand back, by name. */
  private namesOf(partner: MappingPartner): ReadonlySet<string> {
    if (partner.kind === 'process') return declaredVariables(partner.process, this.scope);
    const actions = partner.kind === 'action' ? this.scope.actions(partner.connector, partner.action) : [];
    return new Set(actions.flatMap(({ item }) => item.outputs.flatMap(({ name }) => name?.text ?? [])));
  }

  /** A constant goes out under the name of an input; its value goes out as it is. */
  private constant({ element, members, span }: ElementEntry): NamePlace[] {
    const partner = this.partner(element.text);
    return [
      this.element(element, span),
      ...members.flatMap((constant) => onPartner(constant.key, partner, 'inputs', constant.span)),
    ];
  }

  /** The modeler repeats the element's id inside. */
  private assignment({ element, members, span }: ElementEntry): NamePlace[] {
    const id = nameOf(members.findLast(({ key }) => key.text === 'id')?.value);
    return [
      this.element(element, span),
      ...(id?.text === element.text ? [this.element(id, id.span)] : []),
      ...members.flatMap(({ value }) => this.expressions(value)),
    ];
  }

  private defaultTemplates(): NamePlace[] {
    const process = member(member(this.file.json.root, 'extensions'), this.entry.key.text);
    const templates = member(member(process, 'templates'), 'default');
    return templates?.kind === 'object' ? templates.members.flatMap(({ value }) => this.template(value)) : [];
  }

  /** A template of type `variable` is the one that a variable holds. */
  private template(template: JsonValue | undefined): NamePlace[] {
    const value = member(template, 'value');
    const named = nameOf(member(template, 'type'))?.text === 'variable' ? nameOf(value) : undefined;
    const texts = named ? this.expressions(member(template, 'subject')) : this.expressions(template);
    return named ? [this.variable(named), ...texts] : texts;
  }

  private expressions(value: JsonValue | undefined): NamePlace[] {
    return namesInJson(this.file.text, value).map((name) => this.variable(name, { form: 'expression' }));
  }

  private element(id: Name, whole: Span): NamePlace {
    return placeOf(id, { kind: 'element', process: this.entry.key.text, name: id.text }, 'json', { whole });
  }

  private variable(name: Name, details: Parameters<typeof placeOf>[3] = {}): NamePlace {
    return placeOf(name, { kind: 'variable', process: this.entry.key.text, name: name.text }, 'json', details);
  }
}

function onPartner(name: Name, partner: MappingPartner, side: Side, whole: Span): NamePlace[] {
  const symbol = onSide(partner, side, name.text);
  return symbol
    ? [placeOf(name, symbol, 'json', { whole, writes: side === 'inputs' && symbol.kind === 'variable' })]
    : [];
}

/** What a name on the far side of a mapping stands for. */
function onSide(partner: MappingPartner, side: Side, name: string): Named | undefined {
  if (partner.kind === 'process') return { kind: 'variable', process: partner.process, name };
  if (partner.kind === 'none') return undefined;
  const { connector, action } = partner;
  return { kind: side === 'inputs' ? 'input' : 'output', connector, feature: 'action', owner: action, name };
}

/** The text of an entry that names something. The engine ignores the letter case of the type. */
function namedBy({ type, value }: MappingEntry): Name | undefined {
  return type?.text.toLowerCase() === 'variable' ? nameOf(value) : undefined;
}

/** The value of an entry in which the engine resolves expressions. */
export function expressionValue({ type, value }: MappingEntry): JsonValue | undefined {
  const isExpression = ['value', 'jsonpatch'].includes(type?.text.toLowerCase() ?? '');
  return isExpression ? value : undefined;
}
