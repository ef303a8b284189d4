import { problemAt, type XmlProblem } from './xmlProblem.ts';
import { firstReferenceProblem } from './xmlReferenceProblems.ts';
import type { XmlTree } from './xmlTree.ts';
import { isNameUnit, isWhiteSpace, skipWhiteSpace, startsName } from './xmlUnits.ts';

/** The first thing wrong between the `<` and the `>` of an element's start tag. */
export function firstTagProblem(tree: XmlTree, element: number): XmlProblem | undefined {
  const nameEnd = tree.nameEnd(element);
  return (
    nameProblem(tree.text, tree.nameStart(element), nameEnd) ??
    firstAttributeProblem(tree, element) ??
    tagEndProblem(tree, element)
  );
}

function firstAttributeProblem(tree: XmlTree, element: number): XmlProblem | undefined {
  let from = tree.nameEnd(element);
  const seen = new Set<string>();
  for (let attribute = tree.attributesFrom(element); attribute < tree.attributesTo(element); attribute++) {
    const start = tree.attributeNameStart(attribute);
    const name = tree.text.slice(start, tree.attributeNameEnd(attribute));
    const problem =
      gapProblem(tree.text, from, start) ??
      nameProblem(tree.text, start, start + name.length) ??
      repetitionProblem(seen, name, start) ??
      valueProblem(tree, attribute, name);
    if (problem !== undefined) return problem;
    seen.add(name);
    from = tree.valueEnd(attribute) + 1;
  }
  return undefined;
}

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

function repetitionProblem(seen: ReadonlySet<string>, name: string, start: number): XmlProblem | undefined {
  if (!seen.has(name)) return undefined;
  return problemAt(start, name.length, `Attribute '${name}' stands twice in this tag. Remove one of the two`);
}

function valueProblem(tree: XmlTree, attribute: number, name: string): XmlProblem | undefined {
  const start = tree.valueStart(attribute);
  const end = tree.valueEnd(attribute);
  if (start < 0) {
    return problemAt(
      tree.attributeNameStart(attribute),
      name.length,
      `Attribute '${name}' has no value. Write ${name}="…"`,
    );
  }
  if (!tree.valueClosed(attribute)) {
    const quote = tree.text.charAt(start - 1);
    return problemAt(start - 1, end - start + 1, `The value of '${name}' has no closing quote. Add ${quote} behind it`);
  }
  const lessThan = tree.text.slice(start, end).indexOf('<');
  if (lessThan >= 0) return problemAt(start + lessThan, 1, "'<' must not stand in an attribute value. Write &lt;");
  return firstReferenceProblem(tree.text, start, end);
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
