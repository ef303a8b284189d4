import { attributeOf, type BpmnAttribute } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Fixer } from './fix.ts';
import { removeAttribute } from './xmlAttributes.ts';

/** Removes an implementation that stops the deployment where it stands, or the loser of two attributes that say what a task runs. */
export const removeImplementation: Fixer = {
  codes: ['implementation-ignored', 'implementation-shadowed'],
  *fixes({ span, code, data }, { file }) {
    if (file.kind !== 'bpmn' || file.broken) return;
    const owner = file.model.elements.find((element) => isPartOf(attributeOf(element, 'implementation'), span));
    const implementation = owner && attributeOf(owner, 'implementation');
    if (!owner || !implementation) return;
    yield removal(file, implementation, true);
    const winner = code === 'implementation-shadowed' ? attributeOf(owner, data?.winner ?? '') : undefined;
    if (winner) yield removal(file, winner, false);
  },
};

/** Without the attribute that nobody reads the engine does the same as before. */
function removal(file: BpmnFile, attribute: BpmnAttribute, preferred: boolean): Fix {
  const written = file.text.slice(attribute.nameSpan.start, attribute.nameSpan.end);
  return {
    title: `Remove ${written}="${attribute.value.text}"`,
    edits: [{ uri: file.uri, edits: [removeAttribute(file, attribute)] }],
    preferred,
  };
}

function isPartOf(attribute: BpmnAttribute | undefined, { start }: Span): boolean {
  return attribute !== undefined && attribute.nameSpan.start <= start && start <= attribute.value.span.end;
}
