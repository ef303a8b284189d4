import type { Scope } from '../index/scope.ts';
import type { MappingEntry, ProcessEntry } from '../model/extensions.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile } from '../model/file.ts';
import { nameOf } from '../syntax/jsonTree.ts';
import { type Name, type Span, touches } from '../text/span.ts';
import { MappingTypes, type TypeTable } from './mappingTypes.ts';

/** A text that an editor shows beside a name and that is no part of the file. */
export interface InlayHint {
  /** The end of the name, before the quote that closes it. */
  readonly offset: number;
  readonly text: string;
  readonly kind: 'type' | 'name';
}

/** What the names in a part of a file do not say themselves: types in mappings, and human names beside ids and keys. */
export function inlayHints(file: ProjectFile, scope: Scope, part: Span): readonly InlayHint[] {
  return hintsOf(file, scope, part)
    .filter(({ offset }) => touches(part, offset))
    .sort((a, b) => a.offset - b.offset);
}

function hintsOf(file: ProjectFile, scope: Scope, part: Span): InlayHint[] {
  if (file.kind === 'connector') return hintsOfConnector(file);
  if (file.kind === 'bpmn') return hintsOfBpmn(file);
  return file.kind === 'extensions' && file.ofProcess ? hintsOfExtensions(file, scope, part) : [];
}

/** The keys of actions and events are often generated. */
function hintsOfConnector({ model }: ConnectorFile): InlayHint[] {
  return [...model.actions, ...model.events].flatMap(({ key, name }) => nameHint(key, name?.text));
}

const references: ReadonlySet<string> = new Set(['sourceRef', 'targetRef', 'attachedToRef']);

/** Only references: a definition has its name beside it, and in the other places ids are read by tools. */
function hintsOfBpmn({ model }: BpmnFile): InlayHint[] {
  const names = new Map(model.elements.map(({ id, name }) => [id?.text, name?.text]));
  return model.elements.flatMap(({ attributes }) =>
    attributes
      .filter(({ name }) => references.has(name))
      .flatMap(({ value }) => nameHint(value, names.get(value.text))),
  );
}

function hintsOfExtensions({ model }: ExtensionsFile, scope: Scope, part: Span): InlayHint[] {
  return model.processes
    .filter(({ span }) => meet(span, part))
    .flatMap((process) => hintsOfProcess(process, scope, part));
}

function hintsOfProcess(process: ProcessEntry, scope: Scope, part: Span): InlayHint[] {
  const { key, variables, mappings, constants, assignments, templates } = process;
  const types = new MappingTypes(key.text, scope);
  const ofElement = (id: Name): InlayHint[] => nameHint(id, types.elements.get(id.text)?.name?.text);
  return [
    ...nameHint(key, scope.processes(key.text)[0]?.item.name?.text),
    ...variables.flatMap((variable) => nameHint(variable.key, variable.name?.text)),
    ...[...mappings, ...constants, ...assignments, ...templates].flatMap(({ element }) => ofElement(element)),
    ...mappings
      .filter(({ span }) => meet(span, part))
      .flatMap(({ element, inputs, outputs }) => [
        ...typesOfEntries(inputs?.entries, types.parameters(element.text, 'inputs'), types.variables),
        ...typesOfEntries(outputs?.entries, types.variables, types.parameters(element.text, 'outputs')),
      ]),
    ...constants
      .filter(({ span }) => meet(span, part))
      .flatMap(({ element, members }) => {
        const parameters = types.parameters(element.text, 'inputs');
        return members.flatMap((constant) => typeHint(constant.key, parameters));
      }),
  ];
}

/** The tables say what the keys are and what the values are. The engine ignores the letter case of an entry's type. */
function typesOfEntries(entries: readonly MappingEntry[] | undefined, keys: TypeTable, values: TypeTable): InlayHint[] {
  return (entries ?? []).flatMap(({ key, type, value }) => {
    const named = type?.text.toLowerCase() === 'variable' ? nameOf(value) : undefined;
    return [...typeHint(key, keys), ...(named ? typeHint(named, values) : [])];
  });
}

function typeHint({ text, span }: Name, types: TypeTable): InlayHint[] {
  const type = types.get(text);
  return type === undefined ? [] : [{ offset: span.end, text: `: ${type}`, kind: 'type' }];
}

/** Human names are cut at this many letters: beside the id there is not much room. */
const longestName = 40;

function nameHint({ text, span }: Name, humanName: string | undefined): InlayHint[] {
  const letters = [...(humanName ?? '').replace(/\s+/g, ' ').trim()];
  const shown = letters.length > longestName ? [...letters.slice(0, longestName - 1), '…'] : letters;
  if (shown.length === 0 || humanName === text) return [];
  // Behind the closing quote, so that it is not read as a part of the key.
  return [{ offset: span.end + 1, text: shown.join(''), kind: 'name' }];
}

function meet(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
