import type { LocatedElement } from '../index/scope.ts';
import type { ProcessEntry } from '../model/extensions.ts';
import type { Name } from '../text/span.ts';
import { processesOf } from './mappingEntries.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { type Report, rule } from './rule.ts';

/** Entries are looked up by the id of the element that runs: an entry of any other id is dead. */
export const mappingUnknownElement = rule({
  code: 'mapping-unknown-element',
  title: 'A mapping belongs to an element that the process does not have',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  variation: 'warning in modeling for constants, assignments and templates',
  *check(file, { scope }) {
    if (scope.hasBrokenProcesses) return;
    for (const process of processesOf(file)) {
      if (scope.processes(process.key.text).length === 0) continue;
      const elements = scope.elementsById(process.key.text);
      for (const section of sectionsOf(process)) {
        for (const element of section.elements) yield* reportOn(element, process, section.name, elements);
      }
    }
  },
});

interface Section {
  readonly name: 'mappings' | 'constants' | 'assignments' | 'templates';
  readonly elements: readonly Name[];
}

function sectionsOf({ mappings, constants, assignments, templates }: ProcessEntry): Section[] {
  return [
    { name: 'mappings', elements: mappings.map(({ element }) => element) },
    { name: 'constants', elements: constants.map(({ element }) => element) },
    { name: 'assignments', elements: assignments.map(({ element }) => element) },
    { name: 'templates', elements: templates.map(({ element }) => element) },
  ];
}

function* reportOn(
  element: Name,
  { key }: ProcessEntry,
  section: Section['name'],
  elements: ReadonlyMap<string, readonly LocatedElement[]>,
): Iterable<Report> {
  const known = elements.get(element.text);
  if (known && (section !== 'mappings' || known.some(({ item }) => takesMapping(item.type)))) return;
  const near = known ? undefined : nearestName(element.text, mappable(elements));
  const subject = known
    ? `'${element.text}' is a ${known[0]?.item.type} and takes no mapping`
    : `Process '${key.text}' has no element '${element.text}'`;
  yield {
    span: tokenOf(element),
    message: `${subject}: nobody reads its ${section}. ${near === undefined ? 'Write the id of a task, call activity or event, or remove it' : `Did you mean '${near}'?`}`,
    ...(section === 'mappings' ? {} : { levels: { modeling: 'warning' as const } }),
    element: element.text,
    data: { element: element.text, ...(near === undefined ? {} : { near }) },
  };
}

function* mappable(elements: ReadonlyMap<string, readonly LocatedElement[]>): Iterable<string> {
  for (const [id, known] of elements) if (known.some(({ item }) => takesMapping(item.type))) yield id;
}

/** What the modeling service looks for: tasks, call activities and events (ProcessExtensionsTaskMappingsValidator). */
function takesMapping(type: string): boolean {
  return type === 'callActivity' || /^task$|Task$|Event$/.test(type);
}
