import { type FileKind, fileKinds, type ProjectFile } from '../model/file.ts';
import { xmlPlaceAt } from '../syntax/xmlPlace.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';

/**
 * The kinds of files that define what a name at the offset (UTF-16 code units) may stand for. Once those of a scope are read it
 * can be said where the name is defined, and nearly all names that may be typed there are known: the implementations that other
 * tasks use come later.
 */
export function definingKinds(file: ProjectFile, offset: number): readonly FileKind[] {
  if (file.kind === 'trigger') return ['connector'];
  const attribute = file.kind === 'bpmn' ? attributeAt(file.tree, offset) : '';
  return kindsByAttribute.get(attribute) ?? fileKinds;
}

/** Attributes whose names lie in files of few kinds. */
const kindsByAttribute: ReadonlyMap<string, readonly FileKind[]> = new Map([
  ['serviceTask implementation', ['connector']],
  ['callActivity calledElement', ['bpmn']],
]);

/**
 * The type of the element and the name of the attribute in whose value the offset lies; empty anywhere else, and in a value with
 * an expression, whose variables any file of the process may declare.
 */
function attributeAt(tree: XmlTree, offset: number): string {
  const place = xmlPlaceAt(tree, offset);
  if (place.kind !== 'attributeValue') return '';
  const { element, attribute, value } = place;
  if (tree.text.slice(value.start, value.end).includes('{')) return '';
  const type = tree.text.slice(tree.localStart(element), tree.nameEnd(element));
  return `${type} ${tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute))}`;
}
