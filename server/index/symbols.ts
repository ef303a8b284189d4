import { attribute, type BpmnElement, type Implementation, splitImplementation } from '../model/bpmn.ts';
import { decodedAddress } from '../model/configuration.ts';
import { connectorOfErrorId } from '../model/connectorErrorId.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile, TriggerFile, Uri } from '../model/file.ts';
import { OwnTexts } from '../text/ownText.ts';
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
  /** What the modeling service calls a connector: its file's name without `.json`, decoded. */
  connectorFile: (name: string): SymbolId => `file:${name}`,
  /** The errors of BPMN that were made for a connector: they name it and run nothing of it. */
  errors: (connector: string): SymbolId => `errors:${connector}`,
  /** A process that extensions in the layout before 7.1.0.M6 are about. */
  legacy: (process: string): SymbolId => `legacy:${process}`,
};

/** Which symbols a file names, each once. */
export interface FileSymbols {
  readonly definitions: readonly SymbolId[];
  readonly references: readonly SymbolId[];
}

/** Where a file refers to symbols, by symbol, in the order of the text. */
export type ReferencePlaces = ReadonlyMap<SymbolId, readonly Span[]>;

/**
 * What the index knows of one file, told from this file alone, so that a keystroke changes the entries of one file. Elements
 * and variables are not among it: they belong to a process, and the files of a process are few.
 */
export function symbolsOf(file: ProjectFile): FileSymbols {
  const symbols = new Collector();
  collect(file, symbols);
  return { definitions: symbols.definitions.all(), references: symbols.references.all() };
}

/** Where a file refers to what the index knows of it. */
export function referencePlaces(file: ProjectFile): ReferencePlaces {
  const symbols = new PlaceCollector();
  collect(file, symbols);
  return symbols.places;
}

function collect(file: ProjectFile, symbols: Collector): void {
  if (file.kind === 'connector') collectConnector(file, symbols);
  else if (file.kind === 'bpmn') collectBpmn(file, symbols);
  else if (file.kind === 'extensions') collectExtensions(file, symbols);
  else if (file.kind === 'trigger') collectTrigger(file, symbols);
}

class Collector {
  readonly definitions = new OwnTexts();
  readonly references = new OwnTexts();

  define(symbol: SymbolId): void {
    this.definitions.add(symbol);
  }

  refer(symbol: SymbolId, _span: Span): void {
    this.references.add(symbol);
  }
}

class PlaceCollector extends Collector {
  readonly places = new Map<SymbolId, Span[]>();

  override refer(symbol: SymbolId, span: Span): void {
    const spans = this.places.get(symbol);
    if (spans) spans.push(span);
    else this.places.set(symbol, [span]);
  }
}

function collectConnector({ uri, model }: ConnectorFile, symbols: Collector): void {
  symbols.define(symbolId.connectorFile(connectorFileName(uri)));
  if (!model.name) return;
  symbols.define(symbolId.connector(model.name.text));
  for (const { name } of model.actions) if (name) symbols.define(symbolId.action(model.name.text, name.text));
}

/** The name of a connector's file without `.json`, decoded. */
export function connectorFileName(uri: Uri): string {
  const address = uri.includes('%') ? decodedAddress(uri) : uri;
  return address.slice(address.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

function collectBpmn({ model }: BpmnFile, symbols: Collector): void {
  for (const { id } of model.processes) if (id) symbols.define(symbolId.process(id.text));
  for (const element of model.elements) collectElement(element, symbols);
  for (const error of model.others) {
    const connector = error.type === 'error' ? connectorOfErrorId(error) : undefined;
    if (connector) symbols.refer(symbolId.errors(connector.text), connector.span);
  }
}

function collectElement(element: BpmnElement, symbols: Collector): void {
  const implementation = element.implementation;
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

function collectExtensions({ model, ofProcess }: ExtensionsFile, symbols: Collector): void {
  if (model.legacyKey && model.id) symbols.refer(symbolId.legacy(model.id.text), model.id.span);
  if (ofProcess) for (const { key } of model.processes) symbols.refer(symbolId.process(key.text), key.span);
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
