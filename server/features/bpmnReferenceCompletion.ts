import type { Scope } from '../index/scope.ts';
import { attribute } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { xmlPlaceAt } from '../syntax/xmlPlace.ts';
import { encodeAttribute } from '../syntax/xmlText.ts';
import { visible } from '../text/visible.ts';
import type { Completion } from './completion.ts';
import { bpmnFiles } from './mappingNames.ts';

/** What may stand in the attributes of BPMN that name a process or an error; empty anywhere else. */
export function bpmnReferenceCompletions(file: BpmnFile, scope: Scope, offset: number): readonly Completion[] {
  const { tree } = file;
  const place = xmlPlaceAt(tree, offset);
  if (place.kind !== 'attributeValue') return [];
  const type = tree.text.slice(tree.localStart(place.element), tree.nameEnd(place.element));
  const name = tree.text.slice(tree.attributeNameStart(place.attribute), tree.attributeNameEnd(place.attribute));
  const quote = tree.text[place.value.start - 1] === "'" ? "'" : '"';
  return named(`${type} ${name}`, file, scope).map(({ id, ...entry }, index) => ({
    label: visible(id),
    ...entry,
    sortText: String(index).padStart(6, '0'),
    edit: { span: place.value, newText: encodeAttribute(id, quote) },
  }));
}

type Entry = Pick<Completion, 'kind' | 'detail'> & { readonly id: string };

function named(attributeOfType: string, file: BpmnFile, scope: Scope): readonly Entry[] {
  if (attributeOfType === 'callActivity calledElement') return processes(file, scope);
  return attributeOfType === 'errorEventDefinition errorRef' ? errors(file) : [];
}

/** The processes of other files first: a process seldom calls itself. */
function processes(file: BpmnFile, scope: Scope): readonly Entry[] {
  const files = bpmnFiles(scope).toSorted((a, b) => Number(a.uri === file.uri) - Number(b.uri === file.uri));
  const entries = files
    .flatMap(({ model }) => model.processes)
    .flatMap(({ id, name }): Entry[] =>
      id?.text ? [{ id: id.text, kind: 'process', detail: ['process', name?.text].filter(Boolean).join(', ') }] : [],
    );
  return once(entries);
}

/** An error is named by its id, and caught by its code. */
function errors({ model }: BpmnFile): readonly Entry[] {
  return once(
    model.others
      .filter(({ type }) => type === 'error')
      .flatMap((error): Entry[] => {
        const id = attribute(error, 'id')?.text;
        const code = attribute(error, 'errorCode')?.text;
        return id ? [{ id, kind: 'value', detail: code ? `error, code ${code}` : 'error without a code' }] : [];
      }),
  );
}

function once(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()].toReversed();
}
