import type { LocatedElement } from '../index/scope.ts';
import { takesMapping } from '../model/bpmn.ts';
import type { ProcessEntry } from '../model/extensions.ts';
import type { Name } from '../text/span.ts';
import { processesOf } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { type Report, rule } from './rule.ts';
import { suggestions } from './suggestions.ts';

/** Entries are looked up by the id of the element that runs: an entry of any other id is dead. */
export const mappingUnknownElement = rule({
  code: 'mapping-unknown-element',
  title: 'A mapping belongs to an element that the process does not have',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  variation: 'warning in modeling for constants, assignments and templates',
  *check(file, { scope }) {
    if (scope.hasBrokenProcesses) return;
    const suggest = suggestions();
    for (const process of processesOf(file)) {
      if (scope.processes(process.key.text).length === 0) continue;
      const elements = scope.elementsById(process.key.text);
      let candidates: readonly string[] | undefined;
      for (const { section, element } of keysOf(process)) {
        const known = elements.get(element.text);
        if (known && (section !== 'mappings' || takesMappings(known))) continue;
        candidates ??= [...elements].flatMap(([id, all]) => (takesMappings(all) ? id : []));
        const near = known ? undefined : suggest(element.text, candidates);
        yield reportOn({ element, process, section, known, near });
      }
    }
  },
});

type Section = 'mappings' | 'constants' | 'assignments' | 'templates';

/** All keys that are to be ids of elements. */
function keysOf(process: ProcessEntry): { section: Section; element: Name }[] {
  const sections = ['mappings', 'constants', 'assignments', 'templates'] as const;
  return sections.flatMap((section) => process[section].map(({ element }) => ({ section, element })));
}

interface Unknown {
  readonly element: Name;
  readonly process: ProcessEntry;
  readonly section: Section;
  /** The elements of this id, if they are of a kind that takes no mapping. */
  readonly known: readonly LocatedElement[] | undefined;
  readonly near: string | undefined;
}

function reportOn({ element, process, section, known, near }: Unknown): Report {
  const subject = known
    ? `'${element.text}' is a ${known[0]?.item.type} and takes no mapping`
    : `Process '${process.key.text}' has no element '${element.text}'`;
  return {
    span: tokenOf(element),
    message: `${subject}: nobody reads its ${section}. ${near === undefined ? 'Write the id of a task, call activity or event, or remove it' : `Did you mean '${near}'?`}`,
    ...(section === 'mappings' ? {} : { levels: { modeling: 'warning' as const } }),
    element: element.text,
    data: { element: element.text, ...(near === undefined ? {} : { near }) },
  };
}

/** What the modeling service looks for: tasks, call activities and events (ProcessExtensionsTaskMappingsValidator). */
function takesMappings(elements: readonly LocatedElement[]): boolean {
  return elements.some(({ item }) => takesMapping(item));
}
