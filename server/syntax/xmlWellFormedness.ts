import { XMLValidator } from 'fast-xml-parser';
import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { XmlContentCheck } from './xmlContentProblems.ts';
import { firstPrefixProblem } from './xmlPrefixProblems.ts';
import { problemAt, type XmlProblem } from './xmlProblem.ts';
import { scanXml } from './xmlScanner.ts';
import { firstTagProblem } from './xmlTagProblems.ts';
import type { XmlTree } from './xmlTree.ts';
import { skipWhiteSpace } from './xmlUnits.ts';

/**
 * The first reason why a text is not well-formed XML with namespaces, or undefined. One at most: what comes behind the first
 * is often its consequence. Our own scanner is asked first because it knows the smallest token; a second parser has the last
 * word on what it does not look at.
 */
export function firstWellFormednessProblem(text: string): { span: Span; message: string } | undefined {
  const tree = scanXml(text);
  return (
    firstProblemInOrder(tree) ??
    firstUnclosedElement(tree) ??
    rootProblem(tree) ??
    firstPrefixProblem(tree) ??
    secondOpinion(tree)
  );
}

function firstProblemInOrder(tree: XmlTree): XmlProblem | undefined {
  const content = new XmlContentCheck(tree);
  let problem = content.firstProblemBehind(-1);
  for (let element = 0; element < tree.size && problem === undefined; element++) {
    problem = firstTagProblem(tree, element) ?? content.firstProblemBehind(element);
  }
  return problem;
}

/** Comes after the end tags: where one is misspelt, that is the token to show. */
function firstUnclosedElement(tree: XmlTree): XmlProblem | undefined {
  for (let element = 0; element < tree.size; element++) {
    if (tree.closed(element)) continue;
    const name = nameOf(tree, element);
    return problemAt(tree.nameStart(element), name.length, `Element '${name}' has no end tag. Add </${name}>`);
  }
  return undefined;
}

function rootProblem(tree: XmlTree): XmlProblem | undefined {
  if (tree.size === 0) return problemAt(0, Math.min(1, tree.text.length), 'There is no root element. Add one');
  for (let element = 1; element < tree.size; element++) {
    if (tree.parent(element) >= 0) continue;
    const name = nameOf(tree, element);
    const message = `'${name}' stands beside the root element '${nameOf(tree, 0)}'. Move it inside or remove it`;
    return problemAt(tree.nameStart(element), name.length, message);
  }
  return undefined;
}

function nameOf(tree: XmlTree, element: number): string {
  return tree.text.slice(tree.nameStart(element), tree.nameEnd(element));
}

/** Its line is right, its column is not, so the finding goes to the first word of the line. */
function secondOpinion(tree: XmlTree): XmlProblem | undefined {
  const line = lineOfValidatorError(tree.text);
  if (line === undefined) return undefined;
  const lines = Lines.of(tree.text);
  const start = skipWhiteSpace(tree.text, lines.offsetAt({ line, character: 0 }));
  const word = /^[<?!/]*[^\s<>/="']+/.exec(tree.text.slice(start, start + 200));
  return problemAt(
    start,
    word?.[0].length ?? 0,
    'Something in this line is not well-formed XML. Compare it with a line like it',
  );
}

/** The zero-based line, or undefined if the validator has no objection, or fails itself: that says nothing about the text. */
function lineOfValidatorError(text: string): number | undefined {
  try {
    const result = XMLValidator.validate(text);
    return result === true ? undefined : result.err.line - 1;
  } catch {
    return undefined;
  }
}
