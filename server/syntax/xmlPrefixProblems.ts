import { NamesInText } from './namesInText.ts';
import { problemAt, type XmlProblem } from './xmlProblem.ts';
import type { XmlTree } from './xmlTree.ts';
import { COLON } from './xmlUnits.ts';

/** The first prefix of an element or attribute that neither its element nor one around it declares. For trees with one root. */
export function firstPrefixProblem(tree: XmlTree): XmlProblem | undefined {
  return rootDeclaresAll(tree) ? undefined : firstUndeclared(tree);
}

/** Nearly every document declares its prefixes in the root element, so that there is nothing to follow. */
function rootDeclaresAll(tree: XmlTree): boolean {
  const declared = new Set(['xml', 'xmlns']);
  for (let attribute = tree.attributesFrom(0); attribute < tree.attributesTo(0); attribute++) {
    const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
    if (name.startsWith('xmlns:')) declared.add(name.slice('xmlns:'.length));
  }
  const prefixes = new NamesInText(tree.text, (prefix) => declared.has(prefix));
  for (let element = 0; element < tree.size; element++) {
    const start = tree.nameStart(element);
    if (tree.localStart(element) > start && !prefixes.at(start, tree.localStart(element) - 1)) return false;
  }
  for (let attribute = 0; attribute < tree.attributeCount; attribute++) {
    const start = tree.attributeNameStart(attribute);
    const colon = colonIn(tree.text, start, tree.attributeNameEnd(attribute));
    if (colon >= start && !prefixes.at(start, colon)) return false;
  }
  return true;
}

function firstUndeclared(tree: XmlTree): XmlProblem | undefined {
  const declarations = new PrefixDeclarations(tree);
  for (let element = 0; element < tree.size; element++) {
    declarations.enter(element);
    const start = tree.nameStart(element);
    const problem =
      declarations.problemOf(start, tree.localStart(element)) ?? attributeProblem(tree, element, declarations);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function attributeProblem(tree: XmlTree, element: number, declarations: PrefixDeclarations): XmlProblem | undefined {
  for (let attribute = tree.attributesFrom(element); attribute < tree.attributesTo(element); attribute++) {
    const start = tree.attributeNameStart(attribute);
    const colon = colonIn(tree.text, start, tree.attributeNameEnd(attribute));
    const problem = declarations.problemOf(start, colon + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The first colon from `start` up to `end`, or -1. */
function colonIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === COLON) return at;
  return -1;
}

/** The elements around the current one that declare a prefix, innermost last, by prefix. */
class PrefixDeclarations {
  private readonly declaring = new Map<string, number[]>();
  private current = -1;

  constructor(private readonly tree: XmlTree) {}

  /** Makes an element the current one. Elements have to come in document order. */
  enter(element: number): void {
    const { tree } = this;
    this.current = element;
    for (let attribute = tree.attributesFrom(element); attribute < tree.attributesTo(element); attribute++) {
      const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
      if (!name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      const elements = this.declaring.get(prefix);
      if (elements === undefined) this.declaring.set(prefix, [element]);
      else elements.push(element);
    }
  }

  /** The problem of a name whose prefix and colon lie between the two offsets; none if these are equal. */
  problemOf(start: number, localStart: number): XmlProblem | undefined {
    if (localStart <= start) return undefined;
    const prefix = this.tree.text.slice(start, localStart - 1);
    if (prefix === 'xml' || prefix === 'xmlns' || this.isDeclared(prefix)) return undefined;
    return problemAt(
      start,
      prefix.length,
      `Prefix '${prefix}' is not declared. Add xmlns:${prefix}="…" to the root element`,
    );
  }

  private isDeclared(prefix: string): boolean {
    const elements = this.declaring.get(prefix) ?? [];
    // What ended before the current element is never needed again, so all look-ups together drop each declaration once.
    for (let last = elements.at(-1); last !== undefined && this.hasEnded(last); last = elements.at(-1)) elements.pop();
    return elements.length > 0;
  }

  private hasEnded(element: number): boolean {
    return element !== this.current && this.tree.end(element) <= this.tree.start(this.current);
  }
}
