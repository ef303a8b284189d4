import type { Scope } from '../index/scope.ts';
import type { ExtensionsFile } from '../model/file.ts';
import { type JsonValue, member, nameOf } from '../syntax/jsonTree.ts';
import type { Completion } from './completion.ts';
import { elementProposals, processProposals } from './elementProposals.ts';
import { type ExpressionPlace, expressionCompletions } from './expressionCompletion.ts';
import { newSides, sideProposals, valueProposals, variableProposals } from './extensionsProposals.ts';
import { jsonCompletions } from './jsonCompletion.ts';
import { type JsonPlace, jsonPlaceAt, stringAt } from './jsonPlace.ts';
import { completionAt, type JsonProposal, layoutOf } from './jsonProposal.ts';
import type { JsonPath } from './jsonWalk.ts';
import { linkedNames } from './links.ts';

/**
 * Everything that may be typed at an offset (UTF-16 code units) of a process extensions file, each label once: the names of
 * the project first, then what the schema and our skeletons know. Inside `${…}` only what an expression may say.
 */
export async function extensionsCompletions(
  file: ExtensionsFile,
  scope: Scope,
  offset: number,
): Promise<readonly Completion[]> {
  const place = jsonPlaceAt(file.text, offset);
  if (!place) return [];
  const inExpression = expressionsAt(file, scope, place, offset);
  if (inExpression) return inExpression;
  const layout = layoutOf(file.text);
  const present = new Set(place.keys);
  const names = proposalsAt(file, scope, place)
    .filter(({ label, kind }) => !present.has(label) && !(place.hasColon && kind === 'snippet'))
    .map((proposal, index) => completionAt(file.text, place, { ...proposal, sortText: `!${padded(index)}` }, layout));
  const labels = new Set(names.map(({ label }) => label));
  const others = await jsonCompletions(file, offset);
  return [...names, ...others.filter(({ label }) => !labels.has(label))];
}

/** What may be typed inside of an expression at the offset; undefined outside of all. */
export function extensionsExpressions(
  file: ExtensionsFile,
  scope: Scope,
  offset: number,
): readonly Completion[] | undefined {
  const place = jsonPlaceAt(file.text, offset);
  return place && expressionsAt(file, scope, place, offset);
}

function expressionsAt(
  file: ExtensionsFile,
  scope: Scope,
  place: JsonPlace,
  offset: number,
): readonly Completion[] | undefined {
  const where = expressionPlace(file, place);
  const span = where && stringAt(file.text, place);
  return span && expressionCompletions({ text: file.text, span, language: 'json' }, offset, where, scope);
}

/** Keeps the order of the list; `!` sorts before what the schema proposes. */
function padded(index: number): string {
  return String(index).padStart(6, '0');
}

/** The names that may stand at a place of today's layout. */
function proposalsAt(file: ExtensionsFile, scope: Scope, place: JsonPlace): readonly JsonProposal[] {
  if (place.container[0] !== 'extensions' || place.containerKind !== 'object') return [];
  if (place.kind === 'key') return keysAt(file, scope, place);
  if (place.key !== 'value') return [];
  const [, process = '', section, element = '', side, entry = ''] = texts(place.container);
  const depth = place.container.length;
  if (section === 'constants' && depth === 5) return linkedNames(side ?? '', scope);
  const isVariable = entryType(file, place.container) === 'variable';
  if (section === 'templates') return isVariable ? variableProposals(process, scope) : [];
  const isEntry = section === 'mappings' && isSide(side) && depth === 6;
  return isEntry && isVariable ? valueProposals({ process, element, side, entry }, scope) : [];
}

function keysAt(file: ExtensionsFile, scope: Scope, place: JsonPlace): readonly JsonProposal[] {
  const [, process = '', section, element = '', side] = texts(place.container);
  switch (place.container.length) {
    case 1:
      return processProposals(file, scope);
    case 3:
      return isElementSection(section) ? elementProposals(process, section, scope) : [];
    case 4:
      if (section === 'templates' && element === 'tasks') return elementProposals(process, section, scope);
      if (section === 'constants') return sideProposals({ process, element, side: section, place }, scope);
      return section === 'mappings' ? newSides({ process, element, place }, scope) : [];
    case 5:
      return section === 'mappings' && isSide(side) ? sideProposals({ process, element, side, place }, scope) : [];
    default:
      return [];
  }
}

function isElementSection(section: string | undefined): section is 'mappings' | 'constants' | 'assignments' {
  return section === 'mappings' || section === 'constants' || section === 'assignments';
}

function isSide(key: string | undefined): key is 'inputs' | 'outputs' {
  return key === 'inputs' || key === 'outputs';
}

/** The texts in which expressions name variables: the defaults of variables, the values of mappings, assignments and templates. */
function expressionPlace(file: ExtensionsFile, place: JsonPlace): ExpressionPlace | undefined {
  if (place.kind !== 'value') return undefined;
  const [root, process, section, first, side, entry, below] = texts(place.container);
  if (root !== 'extensions' || process === undefined || first === undefined) return undefined;
  const ofProcess = { process, outputsOf: undefined };
  if (section === 'assignments' || section === 'templates') return ofProcess;
  if (section === 'properties') return (side ?? place.key) === 'value' ? ofProcess : undefined;
  const isEntry = section === 'mappings' && isSide(side) && entry !== undefined;
  if (!isEntry || (below ?? place.key) !== 'value') return undefined;
  if (entryType(file, place.container.slice(0, 6)) === 'variable') return undefined;
  return { process, outputsOf: side === 'outputs' ? first : undefined };
}

/** The engine ignores the letter case of the type. */
function entryType({ json }: ExtensionsFile, path: JsonPath): string | undefined {
  const entry = texts(path).reduce<JsonValue | undefined>(member, json.root);
  return nameOf(member(entry, 'type'))?.text.toLowerCase();
}

function texts(path: JsonPath): readonly string[] {
  return path.map(String);
}
