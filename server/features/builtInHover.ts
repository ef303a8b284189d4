import { builtInConnectors } from '../model/builtIns.ts';
import type { BpmnFile } from '../model/file.ts';
import { contractMarkdown } from './contract.ts';
import { actionSentence } from './engineSentences.ts';
import type { Hover } from './hover.ts';
import { builtInContract } from './implementationCompletion.ts';
import { implementationAt } from './implementationPlace.ts';
import { escapeMarkdown } from './markdown.ts';

/** The built-in service or its action under the pointer, in an implementation, as the product documents it. */
export function builtInHover(file: BpmnFile, offset: number): Hover | undefined {
  const place = implementationAt(file, offset);
  const service = place && builtInConnectors.find(({ name }) => name === place.implementation.connector.text);
  if (!place || !service) return undefined;
  const { connector, action } = place.implementation;
  if (place.part === 'connector' || !action) {
    const markdown = `Built-in service **${escapeMarkdown(service.name)}**\n\n${escapeMarkdown(service.description)}`;
    return { span: connector.span, markdown };
  }
  const found = service.actions.find(({ name }) => name === action.text);
  return (
    found && {
      span: action.span,
      markdown: `${contractMarkdown(builtInContract(service, found))}\n\n${actionSentence}`,
    }
  );
}
