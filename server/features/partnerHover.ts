import { mappingPartners } from '../index/mappingPartner.ts';
import type { Scope } from '../index/scope.ts';
import type { ElementEntry, ElementMapping, MappingEntry } from '../model/extensions.ts';
import type { ProjectFile } from '../model/file.ts';
import { nameOf } from '../syntax/jsonTree.ts';
import { type Name, touches } from '../text/span.ts';
import { heading } from './description.ts';
import type { Hover } from './hover.ts';
import { type MappingSideName, partnerNames } from './mappingNames.ts';
import { escapeMarkdown } from './markdown.ts';
import { nameDocumentation } from './nameDocumentation.ts';

/**
 * What a name of a mapping means on the side that no file of the project defines: the parameters of built-in services as they are
 * documented, the fields of forms, what messages carry. Undefined for all other names.
 */
export function partnerHover(file: ProjectFile, scope: Scope, offset: number): Hover | undefined {
  if (file.kind !== 'extensions' || !file.ofProcess) return undefined;
  const process = file.model.processes.find(({ span }) => touches(span, offset));
  const found = process && farNames(process).find(({ name }) => touches(name.span, offset));
  if (!process || !found) return undefined;
  const { name, element, side } = found;
  if (mappingPartners(process.key.text, scope)(element).kind !== 'none') return undefined;
  const documented = partnerNames(process.key.text, scope)(element, side).find((known) => known.name === name.text);
  const markdown = documented ? nameDocumentation(documented) : unknown(process.key.text, found, scope);
  return markdown === undefined ? undefined : { span: name.span, markdown };
}

/** A name on the far side of a mapping. */
interface FarName {
  readonly name: Name;
  readonly element: string;
  readonly side: MappingSideName;
}

function farNames({
  mappings,
  constants,
}: {
  readonly mappings: readonly ElementMapping[];
  readonly constants: readonly ElementEntry[];
}): readonly FarName[] {
  return [
    ...mappings.flatMap(({ element: { text: element }, inputs, outputs }) => [
      ...(inputs?.entries ?? []).map(({ key: name }) => ({ name, element, side: 'inputs' as const })),
      ...(outputs?.entries ?? []).flatMap((entry) => {
        const name = outputOf(entry);
        return name ? [{ name, element, side: 'outputs' as const }] : [];
      }),
    ]),
    ...constants.flatMap(({ element: { text: element }, members }) =>
      members.map(({ key: name }) => ({ name, element, side: 'constants' as const })),
    ),
  ];
}

function outputOf({ type, value }: MappingEntry): Name | undefined {
  return type?.text.toLowerCase() === 'variable' ? nameOf(value) : undefined;
}

/** Nobody but the form, the message or the bean knows the name. */
function unknown(process: string, { name, element, side }: FarName, scope: Scope): string | undefined {
  const [found] = scope.elements(process, element);
  if (!found) return undefined;
  const { type } = found.item;
  const of = `of ${escapeMarkdown(`${type} ${element}`)}`;
  const what =
    type === 'userTask' ? 'a field of its form' : type.endsWith('Event') ? 'a field of its message' : undefined;
  const sentence =
    side === 'outputs'
      ? 'What comes back under this name is written to the variable'
      : 'The engine sends the value under this name';
  return `${heading(side === 'outputs' ? 'Output' : 'Input', name.text, what, of)}\n\n${sentence}`;
}
