import { problemAt, type XmlProblem } from './xmlProblem.ts';
import { decodeXml } from './xmlText.ts';

/** The first `&` from `from` up to `to` that is no reference, or a reference to nothing. */
export function firstReferenceProblem(text: string, from: number, to: number): XmlProblem | undefined {
  // The slice keeps a text without any `&` in this part from being searched up to its end for each part.
  const part = text.slice(from, to);
  for (let at = part.indexOf('&'); at >= 0; at = part.indexOf('&', at + 1)) {
    const problem = referenceProblem(text, part, from, at);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const REFERENCE = /^&(?:#\d+|#x[\da-fA-F]+|[\p{L}_:][\p{L}\p{N}\p{M}._:-]*);/u;

/** No reference is longer: a bound, so that many `&` without a `;` stay cheap. */
const LONGEST_REFERENCE = 200;

function referenceProblem(text: string, part: string, from: number, at: number): XmlProblem | undefined {
  const reference = REFERENCE.exec(part.slice(at, at + LONGEST_REFERENCE))?.[0];
  if (reference === undefined) return problemAt(from + at, 1, "'&' starts no reference. Write &amp;");
  if (decodeXml(reference) !== reference) return undefined;
  if (reference.startsWith('&#')) {
    return problemAt(from + at, reference.length, `${reference} names no character that XML allows. Remove it`);
  }
  // Which entities a document type declares is not known here.
  if (text.includes('<!DOCTYPE')) return undefined;
  return problemAt(
    from + at,
    reference.length,
    `Entity ${reference} is not declared. Write the character itself, or &amp;${reference.slice(1)} for the text`,
  );
}
