import { sameUnits } from '../text/sameUnits.ts';
import { endOfMarkup } from './xmlMarkup.ts';
import { XmlTable } from './xmlTable.ts';
import type { XmlTree } from './xmlTree.ts';
import {
  BYTE_ORDER_MARK,
  COLON,
  DOUBLE_QUOTE,
  EQUALS,
  endsName,
  GREATER_THAN,
  isQuote,
  LESS_THAN,
  SLASH,
  skipName,
  skipWhiteSpace,
  startsMarkup,
  startsName,
} from './xmlUnits.ts';
import { endOfUnusualValue, isPlainlyClosing } from './xmlValue.ts';

/**
 * Reads any text as XML, well-formed or half-typed, in time linear in its length; never throws and never recurses.
 * An end tag that does not fit closes up to the nearest open element of its name, or is ignored; an element without an end
 * tag ends where its parent does.
 */
export function scanXml(text: string): XmlTree {
  return new XmlScanner(text).scan();
}

/** How far up an end tag looks for its element. A bound, so that many end tags that fit nowhere stay cheap in a deep tree. */
const LEVELS_TO_SEARCH = 100;

class XmlScanner {
  private readonly table: XmlTable;
  /** The innermost open element, or -1. */
  private open = -1;
  /** The first `<` at or behind the last place it was looked for, or the end of the text. Only ever moves on. */
  private lessThan = -1;

  constructor(private readonly text: string) {
    this.table = new XmlTable(text);
  }

  scan(): XmlTree {
    const { text } = this;
    let at = this.lessThanFrom(text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
    while (at < text.length) {
      const unit = text.charCodeAt(at + 1);
      if (startsName(unit)) at = this.scanTag(at);
      else if (unit === SLASH) at = this.scanEndTag(at);
      else at = Math.max(at + 1, endOfMarkup(text, at));
      at = this.lessThanFrom(at);
    }
    this.closeUpTo(-1, text.length);
    return this.table;
  }

  /** What `NextUnit` does, here in fields of the scanner itself, since it is asked at each value: that is a twentieth of a scan. */
  private lessThanFrom(from: number): number {
    if (this.lessThan >= from) return this.lessThan;
    const found = this.text.indexOf('<', from);
    this.lessThan = found < 0 ? this.text.length : found;
    return this.lessThan;
  }

  private scanTag(start: number): number {
    const { text, table } = this;
    const prefixEnd = skipPrefix(text, start + 1);
    const hasPrefix = text.charCodeAt(prefixEnd) === COLON;
    const nameEnd = hasPrefix ? skipName(text, prefixEnd + 1) : prefixEnd;
    const element = table.addElement(this.open, start, nameEnd, hasPrefix ? prefixEnd + 1 : start + 1);
    const end = this.scanAttributes(nameEnd);
    table.endTag(element, end);
    if (table.selfClosed(element)) table.endElement(element, end, true);
    else this.open = element;
    return end;
  }

  /** Reads the attributes of the last element from `from` on and gives the offset where its tag ends. */
  private scanAttributes(from: number): number {
    const { text } = this;
    let at = from;
    for (;;) {
      at = skipWhiteSpace(text, at);
      const unit = text.charCodeAt(at);
      if (!endsName(unit)) at = this.scanAttribute(at);
      else if (unit === GREATER_THAN) return at + 1;
      else if (unit === SLASH && text.charCodeAt(at + 1) === GREATER_THAN) return at + 2;
      else if (unit === LESS_THAN && startsMarkup(text.charCodeAt(at + 1))) return at;
      else if (at >= text.length) return text.length;
      else at++;
    }
  }

  private scanAttribute(start: number): number {
    const { text, table } = this;
    const nameEnd = skipName(text, start);
    const equals = skipWhiteSpace(text, nameEnd);
    if (text.charCodeAt(equals) !== EQUALS) {
      table.addAttribute(start, nameEnd, -1, -1);
      return equals;
    }
    const quoteAt = skipWhiteSpace(text, equals + 1);
    const quote = text.charCodeAt(quoteAt);
    if (!isQuote(quote)) {
      table.addAttribute(start, nameEnd, -1, -1);
      return behindBareValue(text, equals + 1);
    }
    const end = this.endOfValue(quoteAt + 1, quote);
    table.addAttribute(start, nameEnd, quoteAt + 1, end);
    return text.charCodeAt(end) === quote ? end + 1 : end;
  }

  /** Searching beats looking at each unit by far; what a search cannot settle goes to the slower rules. */
  private endOfValue(from: number, quote: number): number {
    const { text } = this;
    const close = quote === DOUBLE_QUOTE ? text.indexOf('"', from) : text.indexOf("'", from);
    if (close >= 0 && close < this.lessThanFrom(from) && isPlainlyClosing(text, close)) return close;
    this.table.isPlain = false;
    return endOfUnusualValue(text, from, close);
  }

  private scanEndTag(start: number): number {
    const { open, table } = this;
    // The end tag that is due is known before it is read.
    const due = start + 2 + table.nameEnd(open) - table.nameStart(open);
    if (open >= 0 && this.text.charCodeAt(due) === GREATER_THAN && this.hasName(open, start + 2, due)) {
      table.endElement(open, due + 1, true);
      this.open = table.parent(open);
      return due + 1;
    }
    return this.scanUnusualEndTag(start);
  }

  private scanUnusualEndTag(start: number): number {
    const end = endOfMarkup(this.text, start);
    if (end === start) return start + 1;
    const element = this.elementToClose(start + 2, skipName(this.text, start + 2));
    if (element >= 0) {
      this.closeUpTo(element, start);
      this.table.endElement(element, end, true);
      this.open = this.table.parent(element);
    }
    return end;
  }

  /** The nearest open element with the name at the given place, or -1. */
  private elementToClose(nameStart: number, nameEnd: number): number {
    const { table } = this;
    let element = this.open;
    for (let level = 0; element >= 0 && level < LEVELS_TO_SEARCH; level++) {
      if (this.hasName(element, nameStart, nameEnd)) return element;
      element = table.parent(element);
    }
    return -1;
  }

  private hasName(element: number, nameStart: number, nameEnd: number): boolean {
    const { text, table } = this;
    const start = table.nameStart(element);
    const length = nameEnd - nameStart;
    return table.nameEnd(element) - start === length && sameUnits(text, start, nameStart, length);
  }

  /** Ends all open elements inside of `ancestor`, which have no end tag of their own. */
  private closeUpTo(ancestor: number, end: number): void {
    while (this.open !== ancestor) {
      this.table.endElement(this.open, end, false);
      this.open = this.table.parent(this.open);
    }
  }
}

/** The first offset at or behind `from` that is a colon or does not belong to a name any more. */
function skipPrefix(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === COLON || endsName(unit)) return at;
    at++;
  }
}

/** Passes a value without quotes, as in `a=b`; but in `a=b="c"` the `b` is the next attribute. */
function behindBareValue(text: string, from: number): number {
  const end = skipName(text, from);
  return text.charCodeAt(skipWhiteSpace(text, end)) === EQUALS ? from : end;
}
