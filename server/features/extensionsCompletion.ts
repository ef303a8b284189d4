import type { Scope } from '../index/scope.ts';
import type { ExtensionsFile } from '../model/file.ts';
import { type JsonValue, member, nameOf } from '../syntax/jsonTree.ts';
import type { Completion } from './completion.ts';
import { type ExpressionPlace, expressionCompletions } from './expressionCompletion.ts';
import { elementProposals, processProposals, sideProposals, valueProposals } from './extensionsProposals.ts';
import { jsonCompletions } from './jsonCompletion.ts';
import { type JsonPlace, jsonPlaceAt } from './jsonPlace.ts';
import { completionAt, type JsonProposal, layoutOf } from './jsonProposal.ts';
import type { JsonPath } from './jsonWalk.ts';

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
  const where = expressionPlace(file, place);
  const inExpression = where && expressionCompletions({ text: file.text, offset, place }, where, scope);
  if (inExpression) return inExpression;
  const layout = layoutOf(file.text);
  const present = new Set(place.keys);
  const names = proposalsAt(file, scope, place)
    .filter(({ label }) => !present.has(label))
    .map((proposal, index) => completionAt(file.text, place, { ...proposal, sortText: `!${padded(index)}` }, layout));
  const labels = new Set(names.map(({ label }) => label));
  const others = await jsonCompletions({ uri: file.uri, text: file.text, kind: 'extensions' }, offset);
  return [...names, ...others.filter(({ label }) => !labels.has(label))];
}

/** Keeps the order of the list; `!` sorts before what the schema proposes. */
function padded(index: number): string {
  return String(index).padStart(6, '0');
}

/** The names that may stand at a place of today's layout. */
function proposalsAt(file: ExtensionsFile, scope: Scope, place: JsonPlace): readonly JsonProposal[] {
  if (place.container[0] !== 'extensions' || place.containerKind !== 'object') return [];
  if (place.kind === 'key') return keysAt(file, scope, place);
  const [, process = '', section, element = '', side, entry = ''] = texts(place.container);
  const isEntry = section === 'mappings' && isSide(side) && place.container.length === 6;
  if (!isEntry || place.key !== 'value' || entryType(file, place.container) !== 'variable') return [];
  return valueProposals({ process, element, side, entry }, scope);
}

function keysAt(file: ExtensionsFile, scope: Scope, place: JsonPlace): readonly JsonProposal[] {
  const [, process = '', section, element = '', side] = texts(place.container);
  const depth = place.container.length;
  if (depth === 1) return processProposals(file, scope);
  if (section !== 'mappings' && section !== 'constants') return [];
  if (depth === 3) return elementProposals(process, section, scope);
  if (depth === 4 && section === 'constants') return sideProposals({ process, element, side: section, place }, scope);
  const isMapping = depth === 5 && section === 'mappings' && isSide(side);
  return isMapping ? sideProposals({ process, element, side, place }, scope) : [];
}

function isSide(key: string | undefined): key is 'inputs' | 'outputs' {
  return key === 'inputs' || key === 'outputs';
}

/** The expressions that the engine resolves: in the defaults of variables and in the values of mappings. */
function expressionPlace(file: ExtensionsFile, place: JsonPlace): ExpressionPlace | undefined {
  if (place.kind !== 'value') return undefined;
  const [root, process, section, first, side, entry, below] = texts(place.container);
  if (root !== 'extensions' || process === undefined || first === undefined) return undefined;
  if (section === 'properties') {
    const isDefault = (side ?? place.key) === 'value';
    return isDefault ? { process, outputsOf: undefined } : undefined;
  }
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
