import {
  APOSTROPHE,
  DOUBLE_QUOTE,
  EXCLAMATION_MARK,
  GREATER_THAN,
  LESS_THAN,
  QUESTION_MARK,
  SLASH,
  skipName,
  startsName,
} from './xmlUnits.ts';

/**
 * The offset behind the comment, CDATA section, processing instruction, document type or end tag whose `<` stands at `start`;
 * `start` itself if nothing of the kind begins there. What is never closed reaches to the end of the text.
 */
export function endOfMarkup(text: string, start: number): number {
  const unit = text.charCodeAt(start + 1);
  if (unit === SLASH) return endOfEndTag(text, start);
  if (unit === QUESTION_MARK) return behind(text, '?>', start + 2);
  if (unit !== EXCLAMATION_MARK) return start;
  if (text.startsWith('--', start + 2)) return behind(text, '-->', start + 4);
  if (text.startsWith('[CDATA[', start + 2)) return behind(text, ']]>', start + 9);
  if (text.startsWith('DOCTYPE', start + 2)) return endOfDocumentType(text, start + 9);
  return start;
}

/** An end tag without its `>` ends behind its name. `</` without a name is no end tag. */
function endOfEndTag(text: string, start: number): number {
  if (!startsName(text.charCodeAt(start + 2))) return start;
  const nameEnd = skipName(text, start + 2);
  for (let at = nameEnd; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === GREATER_THAN) return at + 1;
    if (unit === LESS_THAN) return nameEnd;
  }
  return nameEnd;
}

/** A document type ends at the first `>` outside of its quotes and of its internal subset, or before a tag. */
function endOfDocumentType(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === GREATER_THAN) return at + 1;
    if (unit === LESS_THAN) return at;
    if (unit === LEFT_BRACKET) at = endOfInternalSubset(text, at + 1);
    else at = behindQuoted(text, at);
  }
  return at;
}

const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;

function endOfInternalSubset(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === RIGHT_BRACKET) return at + 1;
    if (unit !== LESS_THAN) at = behindQuoted(text, at);
    else if (text.startsWith('!--', at + 1)) at = behind(text, '-->', at + 4);
    else if (text.charCodeAt(at + 1) === QUESTION_MARK) at = behind(text, '?>', at + 2);
    else at++;
  }
  return at;
}

/** Behind the quoted text that begins at `at`, or behind the one unit there. */
function behindQuoted(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === DOUBLE_QUOTE) return behind(text, '"', at + 1);
  if (unit === APOSTROPHE) return behind(text, "'", at + 1);
  return at + 1;
}

function behind(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? text.length : at + closing.length;
}
