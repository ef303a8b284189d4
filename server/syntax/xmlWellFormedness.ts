import type { Span } from '../text/span.ts';
import { type NextSigns, NextUnit } from './nextUnit.ts';
import { XmlContentCheck } from './xmlContentProblems.ts';
import { firstPrefixProblem } from './xmlPrefixProblems.ts';
import { problemAt, type XmlProblem } from './xmlProblem.ts';
import { secondOpinion } from './xmlSecondOpinion.ts';
import { firstTagProblem } from './xmlTagProblems.ts';
import type { XmlTree } from './xmlTree.ts';

/**
 * The first reason why a text is not well-formed XML with namespaces, or undefined. One at most: what comes behind the first
 * is often its consequence. Our own checks are asked first because they know the smallest token; a second parser has the last
 * word on what they do not look at.
 */
export function firstWellFormednessProblem(tree: XmlTree): { span: Span; message: string } | undefined {
  return (
    firstProblemInOrder(tree) ??
    firstUnclosedElement(tree) ??
    rootProblem(tree) ??
    firstPrefixProblem(tree) ??
    secondOpinion(tree)
  );
}

function firstProblemInOrder(tree: XmlTree): XmlProblem | undefined {
  const next: NextSigns = { lessThan: new NextUnit(tree.text, '<'), ampersand: new NextUnit(tree.text, '&') };
  const content = new XmlContentCheck(tree, next);
  let problem = content.firstProblemBehind(-1);
  for (let element = 0; element < tree.size && problem === undefined; element++) {
    problem = firstTagProblem(tree, element, next) ?? content.firstProblemBehind(element);
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
