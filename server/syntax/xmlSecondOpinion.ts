import { XMLValidator } from 'fast-xml-parser';
import { Lines } from '../text/lines.ts';
import { problemAt, type XmlProblem } from './xmlProblem.ts';
import type { XmlTree } from './xmlTree.ts';
import { skipWhiteSpace } from './xmlUnits.ts';

/**
 * What another parser says of a document in which our own checks found nothing wrong. It takes ten times as long as they do, so
 * it is asked only where the document has something that it looks at and they do not.
 */
export function secondOpinion(tree: XmlTree): XmlProblem | undefined {
  return hasUncheckedParts(tree) ? problemOfValidator(tree) : undefined;
}

/**
 * True for a document type, whose declarations and entities nobody here reads, for an instruction without a name, and for names
 * beyond ASCII: our scanner takes any unit there for a letter. On all else the checks agree, or ours are the stricter ones.
 */
function hasUncheckedParts(tree: XmlTree): boolean {
  return tree.text.includes('<!DOCTYPE') || tree.text.includes('<?>') || hasNamesBeyondAscii(tree);
}

function hasNamesBeyondAscii(tree: XmlTree): boolean {
  const { text } = tree;
  for (let element = 0; element < tree.size; element++) {
    if (isBeyondAscii(text, tree.nameStart(element), tree.nameEnd(element))) return true;
  }
  for (let attribute = 0; attribute < tree.attributeCount; attribute++) {
    if (isBeyondAscii(text, tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute))) return true;
  }
  return false;
}

function isBeyondAscii(text: string, start: number, end: number): boolean {
  let units = 0;
  for (let at = start; at < end; at++) units |= text.charCodeAt(at);
  return units > 127;
}

/** Its line is right, its column is not, so the finding goes to the first word of the line. */
function problemOfValidator(tree: XmlTree): XmlProblem | undefined {
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
