import type { Scope } from '../index/scope.ts';
import type { BpmnElement, BpmnProcess } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { documentNames } from './bpmnDocument.ts';
import { errorPlaces } from './bpmnErrorPlaces.ts';
import { implementationPlaces } from './bpmnImplementationPlaces.ts';
import { referencePlaces } from './bpmnReferencePlaces.ts';
import { variablePlaces } from './bpmnVariablePlaces.ts';
import { type NamePlace, placeOf } from './namePlace.ts';

/** Where a BPMN file names processes, elements, variables, errors, connectors and their actions, diagrams included. */
export function namePlacesOfBpmn(file: BpmnFile, scope: Scope): readonly NamePlace[] {
  const names = documentNames(file);
  return [
    ...file.model.processes.flatMap((process) => definedId(process, file)),
    ...file.model.elements.flatMap((element) => definedId(element, file)),
    ...referencePlaces(file, names),
    ...implementationPlaces(file, scope),
    ...errorPlaces(file, scope),
    ...variablePlaces(file, scope),
  ];
}

function definedId(node: BpmnProcess | BpmnElement, file: BpmnFile): NamePlace[] {
  const { id, span: whole } = node;
  const process = 'process' in node ? node.process.id : undefined;
  if (!id || ('process' in node && !process)) return [];
  const details = { role: 'definition', form: 'id', whole } as const;
  return [
    placeOf(
      id,
      process ? { kind: 'element', process: process.text, name: id.text } : { kind: 'process', name: id.text },
      file.text[id.span.start - 1] === "'" ? "'" : '"',
      details,
    ),
  ];
}
