import type { Name } from '../text/span.ts';
import { attribute, type BpmnNode } from './bpmn.ts';

/** The parts of `connector.movies_NOT_FOUND`, the id that the modeler gives to the error of a connector. */
export interface ConnectorErrorId {
  readonly connector: Name;
  readonly code: Name;
}

const prefix = 'connector.';

/**
 * Splits the id of an error by the code that the error has, since connectors and codes may both hold underscores; undefined
 * for an id of another form, and for one that is written with entities.
 */
export function splitErrorId(id: Name, code: string): ConnectorErrorId | undefined {
  const { text, span } = id;
  const end = text.length - code.length - 1;
  const isSplit = code !== '' && end > prefix.length && text.startsWith(prefix) && text.slice(end) === `_${code}`;
  if (!isSplit || span.end - span.start !== text.length) return undefined;
  const at = (from: number, to: number): Name => ({
    text: text.slice(from, to),
    span: { start: span.start + from, end: span.start + to },
  });
  return { connector: at(prefix.length, end), code: at(end + 1, text.length) };
}

/** The connector that the id of an `error` element speaks of. */
export function connectorOfErrorId(error: BpmnNode): Name | undefined {
  const id = attribute(error, 'id');
  return id && splitErrorId(id, attribute(error, 'errorCode')?.text ?? '')?.connector;
}
