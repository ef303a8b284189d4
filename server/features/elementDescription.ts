import type { Scope } from '../index/scope.ts';
import { takesMapping } from '../model/bpmn.ts';
import type { ElementMapping, MappingSide } from '../model/extensions.ts';
import { type Description, heading } from './description.ts';
import { escapeMarkdown } from './markdown.ts';

/** Describes an element and what its mapping makes the engine send and write (ExtensionsVariablesMappingProvider); undefined if there is none of this id. */
export function elementDescription(process: string, id: string, scope: Scope): Description | undefined {
  const [found] = scope.elements(process, id);
  if (!found) return undefined;
  const { type, name } = found.item;
  const runs = found.item.implementation?.whole.text;
  const details = [
    escapeMarkdown(name?.text ?? ''),
    runs && `runs ${escapeMarkdown(runs)}`,
    `of ${escapeMarkdown(process)}`,
  ];
  const mapping = scope
    .extensions(process)
    .flatMap(({ item }) => item.mappings)
    .findLast(({ element }) => element.text === id);
  return {
    what: heading(escapeMarkdown(type), id, ...details),
    engine: isMapped(type) && takesMapping(found.item) ? mappingSentence(mapping) : undefined,
  };
}

/** Events map what their messages carry, by rules of their own. */
function isMapped(type: string): boolean {
  return type === 'serviceTask' || type === 'callActivity' || type === 'userTask';
}

function mappingSentence(mapping: ElementMapping | undefined): string {
  if (!mapping) return 'It has no mapping: only its constants are sent, and nothing is written back';
  const type = mapping.mappingType?.text.toUpperCase();
  const sendsAll = type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS';
  const writesAll = type === 'MAP_ALL' || type === 'MAP_ALL_OUTPUTS';
  const inputs = sendsAll ? 'All variables' : counted(mapping.inputs, 'mapped input');
  const outputs = writesAll ? 'everything that comes back' : counted(mapping.outputs, 'mapped output');
  return `${inputs} and its constants are sent, and ${outputs} written back`;
}

function counted(side: MappingSide | undefined, noun: string): string {
  const count = side?.entries.length ?? 0;
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
