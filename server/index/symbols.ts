import {
  attribute,
  type BpmnElement,
  type Implementation,
  implementationOf,
  splitImplementation,
} from '../model/bpmn.ts';
import { connectorOfErrorId } from '../model/connectorErrorId.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile, TriggerFile } from '../model/file.ts';
import type { Name, Span } from '../text/span.ts';

/** A readable name of what files define and refer to, unique in one scope: `action:movies.getDesc`. */
export type SymbolId = string;

/** The id of each kind of symbol. Names may hold any character: the kinds with two parts are only ever built, never taken apart. */
export const symbolId = {
  connector: (name: string): SymbolId => `connector:${name}`,
  action: (connector: string, action: string): SymbolId => `action:${connector}.${action}`,
  event: (connector: string, event: string): SymbolId => `event:${connector}.${event}`,
  /** The whole text of an `implementation`, whatever it names. */
  implementation: (whole: string): SymbolId => `implementation:${whole}`,
  process: (id: string): SymbolId => `process:${id}`,
  element: (process: string, id: string): SymbolId => `element:${process}\n${id}`,
  variable: (process: string, name: string): SymbolId => `variable:${process}\n${name}`,
};

/** Where one file names symbols, by symbol, in the order of the text. */
export interface FileSymbols {
  readonly definitions: ReadonlyMap<SymbolId, readonly Span[]>;
  readonly references: ReadonlyMap<SymbolId, readonly Span[]>;
}

/** The symbols of one file: told from this file alone, so that a keystroke changes the entries of one file. */
export function symbolsOf(file: ProjectFile): FileSymbols {
  const symbols = new Collector();
  if (file.kind === 'connector') collectConnector(file, symbols);
  else if (file.kind === 'bpmn') collectBpmn(file, symbols);
  else if (file.kind === 'extensions' && file.ofProcess) collectExtensions(file, symbols);
  else if (file.kind === 'trigger') collectTrigger(file, symbols);
  return symbols;
}

class Collector implements FileSymbols {
  readonly definitions = new Map<SymbolId, Span[]>();
  readonly references = new Map<SymbolId, Span[]>();

  define(symbol: SymbolId, name: Name): void {
    append(this.definitions, symbol, name.span);
  }

  refer(symbol: SymbolId, span: Span): void {
    append(this.references, symbol, span);
  }
}

function append(map: Map<SymbolId, Span[]>, symbol: SymbolId, span: Span): void {
  const spans = map.get(symbol);
  if (spans) spans.push(span);
  else map.set(symbol, [span]);
}

function collectConnector({ model }: ConnectorFile, symbols: Collector): void {
  if (!model.name) return;
  symbols.define(symbolId.connector(model.name.text), model.name);
  for (const { name } of model.actions) {
    if (name) symbols.define(symbolId.action(model.name.text, name.text), name);
  }
}

function collectBpmn({ model }: BpmnFile, symbols: Collector): void {
  for (const { id } of model.processes) if (id) symbols.define(symbolId.process(id.text), id);
  for (const element of model.elements) collectElement(element, symbols);
  for (const error of model.others) {
    const connector = error.type === 'error' ? connectorOfErrorId(error) : undefined;
    if (connector) symbols.refer(symbolId.connector(connector.text), connector.span);
  }
}

function collectElement(element: BpmnElement, symbols: Collector): void {
  if (element.id && element.process.id)
    symbols.define(symbolId.element(element.process.id.text, element.id.text), element.id);
  const implementation = implementationOf(element);
  if (implementation) {
    const { whole, connector, action } = implementation;
    symbols.refer(symbolId.implementation(whole.text), whole.span);
    if (action) {
      symbols.refer(symbolId.connector(connector.text), connector.span);
      symbols.refer(symbolId.action(connector.text, action.text), action.span);
    }
  }
  const called = element.type === 'callActivity' ? attribute(element, 'calledElement') : undefined;
  if (called) symbols.refer(symbolId.process(called.text), called.span);
}

function collectExtensions({ model }: ExtensionsFile, symbols: Collector): void {
  // In the layout before 7.1.0.M6 the root id is the process's.
  if (model.legacyKey && model.id) symbols.refer(symbolId.process(model.id.text), model.id.span);
  for (const { key, variables, mappings, constants, assignments, templates } of model.processes) {
    symbols.refer(symbolId.process(key.text), key.span);
    for (const { name } of variables) if (name) symbols.define(symbolId.variable(key.text, name.text), name);
    for (const { element } of [...mappings, ...constants, ...assignments, ...templates]) {
      symbols.refer(symbolId.element(key.text, element.text), element.span);
    }
  }
}

/** A trigger names the event that starts it and the action that it starts as a service task does. */
function collectTrigger({ text, model }: TriggerFile, symbols: Collector): void {
  for (const kind of ['event', 'action'] as const) {
    const source = model[kind];
    const { connector, action: name } = source ? splitSource(text, source) : {};
    if (!connector || !name) continue;
    symbols.refer(symbolId.connector(connector.text), connector.span);
    symbols.refer(symbolId[kind](connector.text, name.text), name.span);
  }
}

/** The parts of a trigger's source, which is written like the `implementation` of a service task. */
export function splitSource(text: string, source: Name): Implementation {
  return splitImplementation(source, text.slice(source.span.start, source.span.end));
}
