import type { Scope } from '../index/scope.ts';
import type { BpmnFile } from '../model/file.ts';
import { stretchAround } from '../text/span.ts';
import { bpmnReferenceCompletions } from './bpmnReferenceCompletion.ts';
import { bpmnVariableCompletions } from './bpmnVariableCompletion.ts';
import type { Completion } from './completion.ts';
import { implementationCompletions } from './implementationCompletion.ts';

/** Everything that may be typed at an offset (UTF-16 code units) of a BPMN file: at most one of the lists has something to say. */
export function bpmnCompletions(file: BpmnFile, scope: Scope, offset: number): readonly Completion[] {
  return proposed(file, scope, offset).map((completion) => withinLine(completion, file, offset));
}

/** Editors drop an edit that leaves the line of the cursor, and a value may be broken over several. */
function withinLine(completion: Completion, { text }: BpmnFile, offset: number): Completion {
  const { span } = completion.edit;
  if (!lineBreak.test(text.slice(span.start, span.end))) return completion;
  return { ...completion, edit: { ...completion.edit, span: stretchAround(text, span, offset, lineBreak) } };
}

const lineBreak = /[\r\n]/;

function proposed(file: BpmnFile, scope: Scope, offset: number): readonly Completion[] {
  const variables = bpmnVariableCompletions(file, scope, offset);
  if (variables.length > 0) return variables;
  const implementations = implementationCompletions(file, scope, offset);
  return implementations.length > 0 ? implementations : bpmnReferenceCompletions(file, scope, offset);
}
