import { leading } from '../text/leading.ts';
import { endOfMarkup } from './xmlMarkup.ts';
import type { XmlPlace, XmlTree } from './xmlTree.ts';

/**
 * Where a cursor at `offset` stands. A place belongs to the token before and behind it: both ends of a value count as in the
 * value, both ends of a name as in the name. Costs two binary searches and the text since the last start tag.
 */
export function xmlPlaceAt(tree: XmlTree, offset: number): XmlPlace {
  const element = leading(tree.size, (candidate) => tree.start(candidate) < offset) - 1;
  if (element >= 0 && isInTag(tree, element, offset)) return placeInTag(tree, element, offset);
  if (isInMarkup(tree.text, element < 0 ? 0 : tree.tagEnd(element), offset)) return { kind: 'none' };
  return placeInContent(tree, element, offset);
}

function isInTag(tree: XmlTree, element: number, offset: number): boolean {
  const end = tree.tagEnd(element);
  // Behind a `>` the content begins; a tag without one goes on up to its end.
  return tree.text[end - 1] === '>' ? offset < end : offset <= end;
}

function placeInTag(tree: XmlTree, element: number, offset: number): XmlPlace {
  const from = tree.attributesFrom(element);
  const to = tree.attributesTo(element);
  const before = from + leading(to - from, (candidate) => tree.attributeNameStart(from + candidate) < offset) - 1;
  if (before >= from) {
    // A value that lacks its closing quote may touch the next name, and is what is being typed there.
    const value = { start: tree.valueStart(before), end: tree.valueEnd(before) };
    const isInValue = value.start >= 0 && value.start <= offset && offset <= value.end;
    if (isInValue) return { kind: 'attributeValue', element, attribute: before, value };
  }
  const startsHere = before + 1 < to && tree.attributeNameStart(before + 1) === offset;
  const attribute = startsHere ? before + 1 : before;
  if (attribute < from) return { kind: 'tag', element };
  const name = { start: tree.attributeNameStart(attribute), end: tree.attributeNameEnd(attribute) };
  return offset <= name.end ? { kind: 'attributeName', element, attribute, name } : { kind: 'tag', element };
}

/** True between the ends of a comment, an end tag or the like. `from` stands in the content before, with no start tag between. */
function isInMarkup(text: string, from: number, offset: number): boolean {
  let at = text.indexOf('<', from);
  while (at >= 0 && at < offset) {
    const end = endOfMarkup(text, at);
    if (end > offset || (end === offset && text[end - 1] !== '>')) return true;
    at = text.indexOf('<', Math.max(at + 1, end));
  }
  return false;
}

function placeInContent(tree: XmlTree, lastStarted: number, offset: number): XmlPlace {
  let element = lastStarted;
  while (element >= 0 && isLeft(tree, element, offset)) element = tree.parent(element);
  return element < 0 ? { kind: 'none' } : { kind: 'content', element };
}

/** An element without an end tag still holds a cursor that stands where it was taken to end. */
function isLeft(tree: XmlTree, element: number, offset: number): boolean {
  return tree.closed(element) ? tree.end(element) <= offset : tree.end(element) < offset;
}
