import type { Uri } from '../model/file.ts';
import { type SymbolId, symbolId } from './symbols.ts';

/** A thing that files name, with what qualifies its name: two of them are the same if `idOf` gives the same text. */
export type Named =
  | { readonly kind: 'connector'; readonly name: string }
  | { readonly kind: 'action' | 'event'; readonly connector: string; readonly name: string }
  | ParameterSymbol
  /** An error of a connector goes by its code. */
  | { readonly kind: 'connectorError'; readonly connector: string; readonly name: string }
  | { readonly kind: 'process'; readonly name: string }
  | { readonly kind: 'element' | 'variable'; readonly process: string; readonly name: string }
  /** The `error` of one BPMN document goes by its id, which nothing outside of the document names. */
  | { readonly kind: 'bpmnError'; readonly uri: Uri; readonly name: string };

/** An input or output of an action or event of a connector. */
export interface ParameterSymbol {
  readonly kind: 'input' | 'output';
  readonly connector: string;
  readonly feature: 'action' | 'event';
  /** The name of the action or event. */
  readonly owner: string;
  readonly name: string;
}

export type NamedKind = Named['kind'];

/** The readable id of a symbol, unique in its scope. */
export function idOf(symbol: Named): SymbolId {
  switch (symbol.kind) {
    case 'connector':
      return symbolId.connector(symbol.name);
    case 'action':
      return symbolId.action(symbol.connector, symbol.name);
    case 'event':
      return symbolId.event(symbol.connector, symbol.name);
    case 'input':
    case 'output':
      return `${symbol.kind}:${symbolId[symbol.feature](symbol.connector, symbol.owner)}\n${symbol.name}`;
    case 'connectorError':
      return `error:${symbol.connector}\n${symbol.name}`;
    case 'process':
      return symbolId.process(symbol.name);
    case 'element':
      return symbolId.element(symbol.process, symbol.name);
    case 'variable':
      return symbolId.variable(symbol.process, symbol.name);
    case 'bpmnError':
      return `error:${symbol.uri}\n${symbol.name}`;
  }
}

/** The same symbol with another name. */
export function renamed(symbol: Named, name: string): Named {
  return { ...symbol, name };
}
