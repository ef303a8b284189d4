import { XMLParser } from 'fast-xml-parser';
import { bpmnNamesIn, namesIn } from './independentExpressions.ts';
import {
  besideProcesses,
  connectorIn,
  halves,
  isNaming,
  type Partner,
  partnerOf,
  plainTexts,
  processesOf,
  processNodes,
  typeOf,
} from './independentFacts.ts';
import { entriesOf, isNode, keysOf, listOf, type Node, nodesIn, type Tagged, textOf } from './independentNodes.ts';

/** How often things are named, by `kind name`. Things of one kind and name in two connectors or processes count together. */
export type Counts = Map<string, number>;

export interface Document {
  readonly kind: string;
  readonly text: string;
}

/** Counts variables, parameters, errors and events with other parsers than the server's, and with nothing of it. */
export function countNames(documents: readonly Document[]): Counts {
  const counter = new Counter(documents);
  counter.count();
  return counter.counts;
}

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

class Counter {
  readonly counts: Counts = new Map();
  private readonly json: readonly (readonly [kind: string, root: Node])[];
  private readonly bpmn: readonly Node[];
  /** By `connector.action` or `connector!event`. */
  private readonly outputs = new Map<string, ReadonlySet<string>>();
  private readonly errorCodes = new Map<string, ReadonlySet<string>>();
  /** By `process element`. */
  private readonly partners = new Map<string, Partner>();
  private readonly declared = new Map<string, Set<string>>();

  constructor(documents: readonly Document[]) {
    const isBpmn = ({ kind }: Document): boolean => kind === 'bpmn';
    this.bpmn = documents.filter(isBpmn).map(({ text }) => xml.parse(withoutModeler(text)));
    this.json = documents
      .filter((document) => !isBpmn(document))
      .map(({ kind, text }) => [kind, JSON.parse(text)] as const);
    for (const [kind, root] of this.json) {
      if (kind === 'connector') this.learnConnector(root);
      if (kind === 'extensions') this.learnExtensions(root);
    }
    for (const root of this.bpmn) this.learnProcesses(root);
  }

  count(): void {
    for (const [kind, root] of this.json) {
      if (kind === 'connector') this.connector(root);
      if (kind === 'extensions') this.extensions(root);
      if (kind === 'trigger') this.trigger(root);
    }
    for (const root of this.bpmn) this.document(root);
  }

  private learnConnector(root: Node): void {
    const name = textOf(root, 'name');
    this.errorCodes.set(name ?? '', new Set(listOf(root, 'errors').flatMap((error) => textOf(error, 'code') ?? [])));
    for (const [section, sign] of [['actions', '.'] as const, ['events', '!'] as const]) {
      for (const [, feature] of entriesOf(root[section])) {
        const outputs = listOf(feature, 'outputs').flatMap((output) => textOf(output, 'name') ?? []);
        this.outputs.set(`${name}${sign}${textOf(feature, 'name')}`, new Set(outputs));
      }
    }
  }

  private learnExtensions(root: Node): void {
    for (const [process, entry] of processesOf(root)) {
      for (const [, variable] of entriesOf(entry.properties)) this.declare(process, textOf(variable, 'name'));
    }
  }

  private learnProcesses(root: Node): void {
    for (const [process, inside] of processNodes(root)) {
      for (const [tag, node] of inside) {
        if (tag === 'dataObject') this.declare(process, textOf(node, '@name'));
        const id = textOf(node, '@id');
        if (id !== undefined) this.learnPartner(`${process} ${id}`, partnerOf(tag, node));
      }
    }
  }

  /** Of two that disagree nothing is known. */
  private learnPartner(key: string, partner: Partner): void {
    const isSame = JSON.stringify(this.partners.get(key)) === JSON.stringify(partner);
    this.partners.set(key, this.partners.has(key) && !isSame ? undefined : partner);
  }

  private declare(process: string, name: string | undefined): void {
    const names = this.declared.get(process) ?? new Set();
    if (name) names.add(name);
    this.declared.set(process, names);
  }

  private connector(root: Node): void {
    if (textOf(root, 'name') === undefined) return;
    for (const error of listOf(root, 'errors')) this.add('connectorError', textOf(error, 'code'));
    for (const [, event] of entriesOf(root.events)) this.add('event', textOf(event, 'name'));
    for (const [, feature] of [...entriesOf(root.actions), ...entriesOf(root.events)]) {
      for (const kind of ['input', 'output'])
        for (const parameter of listOf(feature, `${kind}s`)) this.add(kind, textOf(parameter, 'name'));
    }
  }

  private extensions(root: Node): void {
    for (const [process, entry] of processesOf(root)) {
      for (const [, variable] of entriesOf(entry.properties)) {
        this.add('variable', textOf(variable, 'name'));
        this.addExpressions(variable.value);
      }
      for (const [element, mapping] of entriesOf(entry.mappings)) this.mapping(process, element, mapping);
      for (const [element, constants] of entriesOf(entry.constants)) {
        for (const name of Object.keys(constants))
          this.addFar('input', this.partners.get(`${process} ${element}`), name);
      }
      this.addExpressions(entry.assignments);
      this.templates(entry.templates);
    }
  }

  private mapping(process: string, element: string, mapping: Node): void {
    const partner = this.partners.get(`${process} ${element}`);
    for (const [key, entry] of entriesOf(mapping.inputs)) {
      this.addFar('input', partner, key);
      if (typeOf(entry) === 'variable') this.add('variable', textOf(entry, 'value'));
      else if (typeOf(entry) === 'value') this.addExpressions(entry.value);
    }
    for (const [key, entry] of entriesOf(mapping.outputs)) {
      this.add('variable', key);
      if (typeOf(entry) === 'variable') this.addFar('output', partner, textOf(entry, 'value'));
      else for (const name of namesIn(entry.value)) this.readByOutput(process, partner, name);
    }
  }

  private readByOutput(process: string, partner: Partner, name: string): void {
    const returned =
      partner && ('action' in partner ? this.outputs.get(partner.action) : this.declared.get(partner.process));
    if (returned?.has(name)) this.addFar('output', partner, name);
    else if (partner || this.declared.get(process)?.has(name)) this.add('variable', name);
  }

  private templates(templates: unknown): void {
    const tasks = isNode(templates) ? entriesOf(templates.tasks).map(([, task]) => task) : [];
    const all = [...tasks, ...(isNode(templates) && isNode(templates.default) ? [templates.default] : [])];
    for (const [, template] of all.flatMap(entriesOf)) {
      const isHeld = template.type === 'variable';
      if (isHeld) this.add('variable', textOf(template, 'value'));
      this.addExpressions(isHeld ? template.subject : template);
    }
  }

  private trigger({ event, action }: Node): void {
    const source = textOf(event, 'source');
    const [connector = '', name] = halves(source);
    this.add('event', name);
    if (name !== undefined && isNode(event)) for (const key of keysOf(event.inputs)) this.add('input', key);
    if (isNode(action) && halves(textOf(action, 'source'))[1] !== undefined)
      for (const key of keysOf(action.payload)) this.add('input', key);
    const outputs = this.outputs.get(`${connector}!${name}`);
    for (const read of isNode(action) ? namesIn(action.payload) : []) if (outputs?.has(read)) this.add('output', read);
  }

  private document(root: Node): void {
    for (const [process, inside] of processNodes(root)) {
      if (process !== '') for (const [tag, node] of inside) this.node(tag, node);
    }
    const processes = [...nodesIn(root)].filter(([tag]) => tag === 'process');
    const beside = besideProcesses(root);
    if (processes.length === 1 && textOf(processes[0]?.[1], '@id') !== undefined)
      for (const [tag, node] of beside) this.node(tag, node);
    this.errors(root, beside);
  }

  private node(tag: string, node: Node): void {
    for (const [key, value] of Object.entries(node)) {
      const name = key.startsWith('@') ? key.slice(1) : undefined;
      const isRead = name !== undefined && (name !== 'id' || tag === 'formProperty');
      if (isRead && typeof value === 'string') this.bpmnText(value, isNaming(tag, name, node));
    }
    const text = node['#text'];
    const isLeaf = !Object.values(node).some((value) => typeof value === 'object');
    if (typeof text === 'string' && isLeaf && !plainTexts.has(tag))
      this.bpmnText(text.trim(), /^loopData(?:In|Out)putRef$/.test(tag));
  }

  private bpmnText(text: string, isName: boolean): void {
    const names = isName && !text.includes('{') ? [text] : bpmnNamesIn(text);
    for (const name of names) this.add('variable', name);
  }

  private errors(root: Node, beside: readonly Tagged[]): void {
    const errors = new Map<string, Node>();
    for (const [tag, node] of beside) if (tag === 'error') errors.set(textOf(node, '@id') ?? '', node);
    errors.delete('');
    const caught = this.caughtCodes(root, errors);
    for (const [id, error] of errors) {
      this.errorId(id, error);
      const isRaised = connectorIn(id, error) !== undefined || caught.get(id)?.size === 1;
      if (isRaised) this.add('connectorError', textOf(error, '@errorCode'));
    }
    const definitions = processNodes(root).flatMap(([, inside]) => inside);
    for (const [tag, node] of definitions) {
      const ref = tag === 'errorEventDefinition' ? textOf(node, '@errorRef') : undefined;
      if (ref !== undefined) this.errorId(ref, errors.get(ref));
    }
  }

  private errorId(id: string, error: Node | undefined): void {
    this.add('bpmnError', id);
    if (error && connectorIn(id, error) !== undefined) this.add('connectorError', textOf(error, '@errorCode'));
  }

  /** By the id of an error: the connectors whose tasks have a boundary event for it, and that list its code. */
  private caughtCodes(root: Node, errors: ReadonlyMap<string, Node>): ReadonlyMap<string, ReadonlySet<string>> {
    const nodes = processNodes(root).flatMap(([, inside]) => inside);
    const runs = new Map(
      nodes.flatMap(([tag, node]) => {
        const [connector, action] = tag === 'serviceTask' ? halves(textOf(node, '@implementation')) : [];
        return action === undefined ? [] : [[textOf(node, '@id'), connector] as const];
      }),
    );
    const caught = new Map<string, Set<string>>();
    for (const [tag, node] of nodes) {
      if (tag !== 'boundaryEvent') continue;
      const connector = runs.get(textOf(node, '@attachedToRef')) ?? '';
      for (const [inner, definition] of nodesIn(node)) {
        const id = inner === 'errorEventDefinition' ? (textOf(definition, '@errorRef') ?? '') : '';
        const code = textOf(errors.get(id), '@errorCode') ?? '';
        if (this.errorCodes.get(connector)?.has(code)) caught.set(id, (caught.get(id) ?? new Set()).add(connector));
      }
    }
    return caught;
  }

  /** A name on the far side of a mapping: a parameter of an action, or a variable of the called process. */
  private addFar(kind: 'input' | 'output', partner: Partner, name: string | undefined): void {
    if (partner) this.add('action' in partner ? kind : 'variable', name);
  }

  private addExpressions(value: unknown): void {
    for (const name of namesIn(value)) this.add('variable', name);
  }

  private add(kind: string, name: string | undefined): void {
    if (name) this.counts.set(`${kind} ${name}`, (this.counts.get(`${kind} ${name}`) ?? 0) + 1);
  }
}

/** What the modeler keeps for itself is nothing to the engine. */
function withoutModeler(text: string): string {
  return text.replace(/<modeler:([\w-]+)[^>]*>[\s\S]*?<\/modeler:\1>/g, '');
}
