import type { Named, ParameterSymbol } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import { attribute } from '../model/bpmn.ts';
import type { Parameter } from '../model/connector.ts';
import { connectorMarkdown, contractMarkdown, contractOf } from './contract.ts';
import { type Description, heading } from './description.ts';
import { elementDescription } from './elementDescription.ts';
import {
  actionSentence,
  connectorSentence,
  dataObjectSentence,
  eventSentence,
  parameterSentence,
  startSentence,
} from './engineSentences.ts';
import { escapeMarkdown } from './markdown.ts';

/** Describes what a symbol is in a scope; undefined if nothing there defines it. */
export function describe(symbol: Named, scope: Scope): Description | undefined {
  switch (symbol.kind) {
    case 'connector': {
      const [found] = scope.connectors(symbol.name);
      return found && { what: connectorMarkdown(symbol.name, found.model), engine: connectorSentence };
    }
    case 'action': {
      const [found] = scope.actions(symbol.connector, symbol.name);
      return found && { what: contractMarkdown(contractOf(symbol.connector, found.item)), engine: actionSentence };
    }
    case 'event': {
      const found = featuresOf(symbol.connector, 'event', symbol.name, scope)[0];
      return found && { what: contractMarkdown(contractOf(symbol.connector, found)), engine: eventSentence };
    }
    case 'input':
    case 'output':
      return parameter(symbol, scope);
    case 'connectorError':
      return connectorError(symbol, scope);
    case 'process':
      return process(symbol.name, scope);
    case 'element':
      return elementDescription(symbol.process, symbol.name, scope);
    case 'variable':
      return variable(symbol.process, symbol.name, scope);
    case 'bpmnError':
      return bpmnError(symbol, scope);
  }
}

function featuresOf(connector: string, kind: 'action' | 'event', name: string, scope: Scope) {
  const features = scope.connectors(connector).flatMap(({ model }) => model[kind === 'action' ? 'actions' : 'events']);
  return features.filter((feature) => feature.name?.text === name);
}

function parameter(symbol: ParameterSymbol, scope: Scope): Description | undefined {
  const { kind, connector, feature, owner, name } = symbol;
  const parameters = featuresOf(connector, feature, owner, scope).flatMap(({ inputs, outputs }) =>
    kind === 'input' ? inputs : outputs,
  );
  const found = parameters.find((candidate) => candidate.name?.text === name);
  if (!found) return undefined;
  return { what: parameterMarkdown(symbol, found), engine: parameterSentence(feature, kind, found) };
}

function parameterMarkdown({ kind, connector, owner, name }: ParameterSymbol, { type, ...found }: Parameter): string {
  const of = `of ${escapeMarkdown(`${connector}.${owner}`)}`;
  const details = [escapeMarkdown(type?.text ?? ''), found.required && 'required', of];
  const head = heading(kind === 'input' ? 'Input' : 'Output', name, ...details);
  return found.description ? `${head}\n\n${escapeMarkdown(found.description)}` : head;
}

function connectorError(
  { connector, name }: { readonly connector: string; readonly name: string },
  scope: Scope,
): Description | undefined {
  const errors = scope.connectors(connector).flatMap(({ model }) => model.errors);
  const found = errors.find(({ code }) => code?.text === name);
  if (!found) return undefined;
  const head = heading('Error', name, escapeMarkdown(found.name?.text ?? ''), `of ${escapeMarkdown(connector)}`);
  return {
    what: found.description ? `${head}\n\n${escapeMarkdown(found.description)}` : head,
    engine: 'An event with a BPMN error of this code catches it; if none does, the task stays waiting',
  };
}

function process(id: string, scope: Scope): Description | undefined {
  const [found] = scope.processes(id);
  if (!found) return undefined;
  const { name, executable } = found.item;
  return {
    what: heading('Process', id, escapeMarkdown(name?.text ?? ''), !executable && 'not executable'),
    engine: 'Call activities start it, and its extensions belong to it, by this id',
  };
}

function variable(process: string, name: string, scope: Scope): Description {
  const declared = scope.extensions(process).flatMap(({ item }) => item.variables);
  const found = declared.find((candidate) => candidate.name?.text === name);
  const of = `of ${escapeMarkdown(process)}`;
  if (found) {
    const type = escapeMarkdown(found.type?.text ?? '');
    return {
      what: heading('Variable', name, type, found.required && 'required', of),
      engine: startSentence({ required: found.required, hasDefault: found.value !== undefined }),
    };
  }
  const isDataObject = scope
    .processes(process)
    .some(({ file, item }) =>
      file.model.elements.some(
        (element) =>
          element.process === item && element.type === 'dataObject' && attribute(element, 'name')?.text === name,
      ),
    );
  if (isDataObject) return { what: heading('Variable', name, 'a data object', of), engine: dataObjectSentence };
  return {
    what: heading('Variable', name, 'not declared', of),
    engine: 'An explicit output mapping writes it only if it exists already',
  };
}

function bpmnError(
  { uri, name }: { readonly uri: string; readonly name: string },
  scope: Scope,
): Description | undefined {
  const file = scope.file(uri);
  if (file?.kind !== 'bpmn') return undefined;
  const found = file.model.others.find((other) => other.type === 'error' && attribute(other, 'id')?.text === name);
  if (!found) return undefined;
  const code = attribute(found, 'errorCode')?.text;
  const label = escapeMarkdown(attribute(found, 'name')?.text ?? '');
  return {
    what: heading('BPMN error', name, label, code ? `code ${escapeMarkdown(code)}` : 'without a code'),
    engine: code
      ? 'The engine compares its code, not its id, with what is raised'
      : 'Without a code it stops the deployment',
  };
}
