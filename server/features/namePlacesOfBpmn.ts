import type { Named, NamedKind } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import type { BpmnElement, BpmnProcess } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { documentNames } from './bpmnDocument.ts';
import { errorPlaces } from './bpmnErrorPlaces.ts';
import { implementationPlaces } from './bpmnImplementationPlaces.ts';
import { type BpmnPart, partAround, wholeDocument } from './bpmnPart.ts';
import { referencePlaces } from './bpmnReferencePlaces.ts';
import { variablePlaces } from './bpmnVariablePlaces.ts';
import { type NamePlace, placeOf, type Wanted } from './namePlace.ts';

/** Where a BPMN file names processes, elements, variables, errors, connectors and their actions, diagrams included. */
export function namePlacesOfBpmn(file: BpmnFile, scope: Scope, { offset, symbol }: Wanted): readonly NamePlace[] {
  const part = offset === undefined ? wholeDocument(file) : partAround(file, offset);
  const tasks = offset === undefined ? file.model.elementsOf('serviceTask') : part.elements;
  const wants = (...kinds: readonly NamedKind[]): boolean => !symbol || kinds.includes(symbol.kind);
  return [
    ...(wants('process', 'element') ? idPlaces(file, part) : []),
    ...(wants('connector', 'action') ? implementationPlaces(file, scope, tasks, symbol) : []),
    ...(wants('connector', 'connectorError', 'bpmnError') && hasErrors(part) ? errorPlaces(file, scope) : []),
    ...(wants('variable') ? variablePlaces(file, scope, part) : []),
  ];
}

/** Who defines an id and who refers to one. What the ids stand for is worked out when a reference is met. */
function idPlaces(file: BpmnFile, part: BpmnPart): readonly NamePlace[] {
  let names: ReadonlyMap<string, Named> | undefined;
  const nameOf = (id: string): Named | undefined => {
    names ??= documentNames(file);
    return names.get(id);
  };
  return [
    ...part.processes.flatMap((process) => definedId(process, file)),
    ...part.elements.flatMap((element) => definedId(element, file)),
    ...referencePlaces(file, nameOf, part),
  ];
}

/** The places of errors depend on each other: all of them are found where there is one. */
function hasErrors(part: BpmnPart): boolean {
  return (
    part.others.some(({ type }) => type === 'error') ||
    part.elements.some((element) => part.detailsOf(element).some(({ type }) => type === 'errorEventDefinition'))
  );
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
