import { type Implementation, splitImplementation } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { xmlPlaceAt } from '../syntax/xmlPlace.ts';
import { decodeAttribute } from '../syntax/xmlText.ts';
import type { Span } from '../text/span.ts';

/** A cursor in the `implementation` of a service task. */
export interface ImplementationPlace {
  readonly implementation: Implementation;
  /** Between the quotes. */
  readonly value: Span;
  /** The value's quote, for escaping. */
  readonly quote: '"' | "'";
  /** Behind the first dot it is the action that is named, before it the connector. */
  readonly part: 'connector' | 'action';
}

/** Where in an implementation the offset lies; undefined anywhere else. Half-typed text will do: an open quote, an empty value. */
export function implementationAt({ tree }: BpmnFile, offset: number): ImplementationPlace | undefined {
  const place = xmlPlaceAt(tree, offset);
  if (place.kind !== 'attributeValue') return undefined;
  const { element, attribute, value } = place;
  const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
  const type = tree.text.slice(tree.localStart(element), tree.nameEnd(element));
  if (name !== 'implementation' || type !== 'serviceTask') return undefined;
  const raw = tree.text.slice(value.start, value.end);
  const implementation = splitImplementation({ text: decodeAttribute(raw), span: value }, raw);
  const behindDot = implementation.action !== undefined && offset >= implementation.action.span.start;
  return {
    implementation,
    value,
    quote: tree.text[value.start - 1] === "'" ? "'" : '"',
    part: behindDot ? 'action' : 'connector',
  };
}
