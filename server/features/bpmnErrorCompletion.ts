import { attribute, type BpmnElement } from '../model/bpmn.ts';
import type { ConnectorError } from '../model/connector.ts';
import type { BpmnFile } from '../model/file.ts';
import { isXmlName } from '../syntax/xmlName.ts';
import { bpmnErrorInsertion } from './bpmnErrorInsertion.ts';
import type { ReferenceContext, ReferenceEntry } from './bpmnReferenceCompletion.ts';
import { heading } from './description.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * What an event may catch or throw: the errors of the document by their ids, then those of connectors that are not there yet,
 * each with the `error` that has to be there, as the modeler writes it.
 */
export function errorIds(context: ReferenceContext): readonly ReferenceEntry[] {
  const own = errorsOf(context.file);
  const known = new Set(own.map(({ text }) => text));
  return [...own, ...errorsToCatch(context).filter(({ text }) => !known.has(text) && isXmlName(text))];
}

/** What the connectors of the project raise, those first whose actions the document runs. */
export function errorCodes({ file, scope }: ReferenceContext): readonly ReferenceEntry[] {
  const run = new Set(connectorsRun(file.model.elements));
  const isRun = (name: string | undefined): number => Number(name !== undefined && run.has(name));
  return scope
    .allConnectors()
    .toSorted((a, b) => isRun(b.model.name?.text) - isRun(a.model.name?.text))
    .flatMap(({ model }) => {
      const connector = model.name?.text ?? '';
      return model.errors.flatMap((error) => (error.code?.text ? [entryOf(error, error.code.text, connector)] : []));
    });
}

function errorsOf({ model }: BpmnFile): readonly ReferenceEntry[] {
  return model.others
    .filter(({ type }) => type === 'error')
    .flatMap((error): ReferenceEntry[] => {
      const id = attribute(error, 'id')?.text;
      const code = attribute(error, 'errorCode')?.text;
      if (!id) return [];
      const name = escapeMarkdown(attribute(error, 'name')?.text ?? '');
      const documentation = heading('BPMN error', id, name, code ? `code ${escapeMarkdown(code)}` : 'without a code');
      return [
        { text: id, kind: 'value', detail: code ? `error, code ${code}` : 'error without a code', documentation },
      ];
    });
}

/** A boundary event catches what its task raises, any other event what anything in the document does. */
function errorsToCatch({ file, scope, around }: ReferenceContext): readonly ReferenceEntry[] {
  const [process] = file.model.processes;
  if (!process) return [];
  const attachedTo = around && attribute(around, 'attachedToRef')?.text;
  const raising = file.model.elements.filter(({ id }) => attachedTo === undefined || id?.text === attachedTo);
  return connectorsRun(raising).flatMap((connector) =>
    scope
      .connectors(connector)
      .flatMap(({ model }) => model.errors)
      .flatMap((error): ReferenceEntry[] => {
        const code = error.code?.text;
        if (!code) return [];
        const id = `connector.${connector}_${code}`;
        const insertion = bpmnErrorInsertion(file, process, { id, name: error.name?.text || code, errorCode: code });
        return [{ ...entryOf(error, code, connector), text: id, additionalEdit: insertion }];
      }),
  );
}

function connectorsRun(elements: readonly BpmnElement[]): readonly string[] {
  const names = elements.flatMap((element) => {
    const implementation = element.implementation;
    return implementation?.action ? [implementation.connector.text] : [];
  });
  return [...new Set(names)];
}

function entryOf({ name, description }: ConnectorError, code: string, connector: string): ReferenceEntry {
  const head = heading('Error', code, escapeMarkdown(name?.text ?? ''), `of ${escapeMarkdown(connector)}`);
  const documentation = description ? `${head}\n\n${escapeMarkdown(description)}` : head;
  return { text: code, kind: 'value', detail: `error of ${connector}`, documentation };
}
