import { sameUnits } from '../text/sameUnits.ts';
import type { NextSigns } from './nextUnit.ts';
import { problemAt, type XmlProblem } from './xmlProblem.ts';
import { firstReferenceProblem } from './xmlReferenceProblems.ts';
import type { XmlTree } from './xmlTree.ts';
import { isNameUnit, isWhiteSpace, skipWhiteSpace, startsName } from './xmlUnits.ts';

/** The first thing wrong between the `<` and the `>` of an element's start tag. Elements have to come in document order. */
export function firstTagProblem(tree: XmlTree, element: number, next: NextSigns): XmlProblem | undefined {
  const nameEnd = tree.nameEnd(element);
  return (
    nameProblem(tree.text, tree.nameStart(element), nameEnd) ??
    firstAttributeProblem(tree, element, next) ??
    tagEndProblem(tree, element)
  );
}

function firstAttributeProblem(tree: XmlTree, element: number, next: NextSigns): XmlProblem | undefined {
  let from = tree.nameEnd(element);
  const first = tree.attributesFrom(element);
  const behind = tree.attributesTo(element);
  const seen = behind - first > fewAttributes ? new Set<string>() : undefined;
  for (let attribute = first; attribute < behind; attribute++) {
    const start = tree.attributeNameStart(attribute);
    const problem =
      gapProblem(tree.text, from, start) ??
      nameProblem(tree.text, start, tree.attributeNameEnd(attribute)) ??
      repetitionProblem(tree, first, attribute, seen) ??
      valueProblem(tree, attribute, next);
    if (problem !== undefined) return problem;
    from = tree.valueEnd(attribute) + 1;
  }
  return undefined;
}

/** So many names are compared with each other in place; of more, texts are made and remembered. */
const fewAttributes = 8;

/** White space and nothing else has to stand before an attribute. */
function gapProblem(text: string, from: number, start: number): XmlProblem | undefined {
  const at = skipWhiteSpace(text, from);
  if (at < start) return strayProblem(text, at);
  return isWhiteSpace(text.charCodeAt(start - 1))
    ? undefined
    : problemAt(start, 1, 'There is no blank between two attributes. Add one');
}

function strayProblem(text: string, at: number): XmlProblem {
  return problemAt(at, 1, `'${text.charAt(at)}' has no place in a tag. Remove it`);
}

function nameProblem(text: string, start: number, end: number): XmlProblem | undefined {
  let at = start;
  while (at < end && isNameUnit(text.charCodeAt(at))) at++;
  if (at === end && startsName(text.charCodeAt(start))) return undefined;
  const wrong = at === end ? start : at;
  return problemAt(
    wrong,
    1,
    `'${text.charAt(wrong)}' must not stand there in the name '${text.slice(start, end)}'. Remove it`,
  );
}

function repetitionProblem(
  tree: XmlTree,
  first: number,
  attribute: number,
  seen: Set<string> | undefined,
): XmlProblem | undefined {
  if (!(seen ? isSeen(seen, attributeName(tree, attribute)) : standsBefore(tree, first, attribute))) return undefined;
  const name = attributeName(tree, attribute);
  const start = tree.attributeNameStart(attribute);
  return problemAt(start, name.length, `Attribute '${name}' stands twice in this tag. Remove one of the two`);
}

function isSeen(seen: Set<string>, name: string): boolean {
  if (seen.has(name)) return true;
  seen.add(name);
  return false;
}

function standsBefore(tree: XmlTree, first: number, attribute: number): boolean {
  const start = tree.attributeNameStart(attribute);
  const length = tree.attributeNameEnd(attribute) - start;
  for (let other = first; other < attribute; other++) {
    const otherStart = tree.attributeNameStart(other);
    if (tree.attributeNameEnd(other) - otherStart === length && sameUnits(tree.text, otherStart, start, length))
      return true;
  }
  return false;
}

function attributeName(tree: XmlTree, attribute: number): string {
  return tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
}

function valueProblem(tree: XmlTree, attribute: number, next: NextSigns): XmlProblem | undefined {
  const start = tree.valueStart(attribute);
  const end = tree.valueEnd(attribute);
  if (start < 0) {
    const name = attributeName(tree, attribute);
    return problemAt(
      tree.attributeNameStart(attribute),
      name.length,
      `Attribute '${name}' has no value. Write ${name}="…"`,
    );
  }
  if (!tree.valueClosed(attribute)) {
    const quote = tree.text.charAt(start - 1);
    const message = `The value of '${attributeName(tree, attribute)}' has no closing quote. Add ${quote} behind it`;
    return problemAt(start - 1, end - start + 1, message);
  }
  const lessThan = next.lessThan.from(start);
  if (lessThan < end) return problemAt(lessThan, 1, "'<' must not stand in an attribute value. Write &lt;");
  return next.ampersand.from(start) < end ? firstReferenceProblem(tree.text, start, end) : undefined;
}

/** White space may stand before the end of a tag, and the end has to be there. */
function tagEndProblem(tree: XmlTree, element: number): XmlProblem | undefined {
  const { text } = tree;
  const last = tree.attributesTo(element) - 1;
  const from = last < tree.attributesFrom(element) ? tree.nameEnd(element) : tree.valueEnd(last) + 1;
  const end = tree.tagEnd(element);
  const at = skipWhiteSpace(text, from);
  if (at >= end) return missingEndProblem(tree, element);
  return text.charAt(at) === '>' || (tree.selfClosed(element) && at === end - 2) ? undefined : strayProblem(text, at);
}

function missingEndProblem(tree: XmlTree, element: number): XmlProblem {
  const start = tree.nameStart(element);
  const name = tree.text.slice(start, tree.nameEnd(element));
  return problemAt(start, name.length, `The tag of '${name}' is not finished. Add > or />`);
}
