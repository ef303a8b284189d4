import { attribute, type BpmnElement } from '../model/bpmn.ts';
import type { Scope } from './scope.ts';

/** The names of the variables that a process declares: those of its extensions and its data objects. */
export function declaredVariables(process: string, scope: Scope): ReadonlySet<string> {
  const declared = new Set<string>();
  for (const { item } of scope.extensions(process)) {
    for (const { name } of item.variables) if (name) declared.add(name.text);
  }
  for (const { file, item } of scope.processes(process)) {
    for (const element of file.model.elements) {
      const name = element.process === item ? dataObjectName(element) : undefined;
      if (name !== undefined) declared.add(name);
    }
  }
  return declared;
}

function dataObjectName(element: BpmnElement): string | undefined {
  return element.type === 'dataObject' ? attribute(element, 'name')?.text : undefined;
}
