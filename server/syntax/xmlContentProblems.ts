import type { NextSigns } from './nextUnit.ts';
import { endOfMarkup } from './xmlMarkup.ts';
import { problemAt, type XmlProblem } from './xmlProblem.ts';
import { firstReferenceProblem } from './xmlReferenceProblems.ts';
import type { XmlTree } from './xmlTree.ts';
import {
  BYTE_ORDER_MARK,
  endsName,
  GREATER_THAN,
  isWhiteSpace,
  QUESTION_MARK,
  skipName,
  skipWhiteSpace,
} from './xmlUnits.ts';

/**
 * Looks for problems in what stands between start tags: text, end tags, comments and the like. `firstProblemBehind` has to be
 * asked for each element in document order, after -1 for what stands before the first.
 */
export class XmlContentCheck {
  /** The innermost open element, or -1. */
  private open = -1;

  constructor(
    private readonly tree: XmlTree,
    private readonly next: NextSigns,
  ) {}

  /** The first thing wrong between the start tag of an element and the next start tag. */
  firstProblemBehind(element: number): XmlProblem | undefined {
    const { tree } = this;
    if (element >= 0) this.open = tree.selfClosed(element) ? tree.parent(element) : element;
    const from = element < 0 ? startOfText(tree.text) : tree.tagEnd(element);
    return this.firstProblemIn(from, element + 1 < tree.size ? tree.start(element + 1) : tree.text.length);
  }

  private firstProblemIn(from: number, to: number): XmlProblem | undefined {
    const { text } = this.tree;
    let at = from;
    while (at < to) {
      const textEnd = Math.min(this.next.lessThan.from(at), to);
      const problem = this.textProblem(at, textEnd) ?? (textEnd < to ? this.markupProblem(textEnd) : undefined);
      if (problem !== undefined) return problem;
      at = textEnd < to ? endOfMarkup(text, textEnd) : to;
    }
    return undefined;
  }

  private textProblem(from: number, to: number): XmlProblem | undefined {
    const { text } = this.tree;
    if (this.open >= 0) return this.next.ampersand.from(from) < to ? firstReferenceProblem(text, from, to) : undefined;
    const at = skipWhiteSpace(text, from);
    if (at >= to) return undefined;
    let end = at + 1;
    while (end < to && !isWhiteSpace(text.charCodeAt(end))) end++;
    return problemAt(at, end - at, 'Text stands outside of the root element. Move it inside or remove it');
  }

  private markupProblem(start: number): XmlProblem | undefined {
    const { text } = this.tree;
    const end = endOfMarkup(text, start);
    if (end === start) return problemAt(start, 1, "'<' starts no tag. Write &lt;, or finish the tag");
    if (text.startsWith('</', start)) return this.endTagProblem(start, end);
    if (text.startsWith('<?', start)) return instructionProblem(text, start, end);
    if (text.startsWith('<!--', start)) return commentProblem(text, start, end);
    if (text.startsWith('<![', start) && !endsWith(text, ']]>', start + 9, end)) {
      return problemAt(start, 9, 'This CDATA section is not closed. Add ]]> behind it');
    }
    return undefined;
  }

  private endTagProblem(start: number, end: number): XmlProblem | undefined {
    const { tree } = this;
    const nameEnd = skipName(tree.text, start + 2);
    let element = this.open;
    while (element >= 0 && !tree.closed(element) && tree.end(element) === start) element = tree.parent(element);
    if (element < 0 || !tree.closed(element) || tree.end(element) !== end) {
      const name = tree.text.slice(start + 2, nameEnd);
      return problemAt(start + 2, name.length, `End tag '${name}' closes nothing. ${this.adviceForEndTag()}`);
    }
    this.open = tree.parent(element);
    const at = skipWhiteSpace(tree.text, nameEnd);
    if (tree.text.charCodeAt(at) === GREATER_THAN) return undefined;
    const name = tree.text.slice(start + 2, nameEnd);
    return problemAt(start + 2, name.length, `End tag '${name}' is not finished. Add > right behind its name`);
  }

  private adviceForEndTag(): string {
    if (this.open < 0) return 'Remove it';
    const { tree } = this;
    const name = tree.text.slice(tree.nameStart(this.open), tree.nameEnd(this.open));
    return `The open element is '${name}': write </${name}> or remove the end tag`;
  }
}

function startOfText(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

function instructionProblem(text: string, start: number, end: number): XmlProblem | undefined {
  if (!endsWith(text, '?>', start + 2, end))
    return problemAt(start, 2, 'This processing instruction is not closed. Add ?> behind it');
  const isDeclaration = text.startsWith('xml', start + 2) && endsTarget(text.charCodeAt(start + 5));
  if (start === startOfText(text) || !isDeclaration) return undefined;
  return problemAt(start, 5, 'The XML declaration is not the first thing in the file. Remove what stands before it');
}

function endsTarget(unit: number): boolean {
  return unit === QUESTION_MARK || endsName(unit);
}

function commentProblem(text: string, start: number, end: number): XmlProblem | undefined {
  if (!endsWith(text, '-->', start + 4, end))
    return problemAt(start, 4, 'This comment is not closed. Add --> behind it');
  const dashes = text.indexOf('--', start + 4);
  return dashes < end - 3
    ? problemAt(dashes, 2, "'--' must not stand in a comment. Take out one of the two")
    : undefined;
}

/** True if the markup that ends at `end` does so by its own closing sign, which begins at `from` or later. */
function endsWith(text: string, closing: string, from: number, end: number): boolean {
  return end - closing.length >= from && text.startsWith(closing, end - closing.length);
}
