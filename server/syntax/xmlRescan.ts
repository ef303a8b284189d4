import { difference } from '../text/difference.ts';
import { xmlPlaceAt } from './xmlPlace.ts';
import { scanXml } from './xmlScanner.ts';
import type { XmlTree } from './xmlTree.ts';
import { isPlainlyClosing } from './xmlValue.ts';

export interface Rescan {
  readonly tree: XmlTree;
  /**
   * The one attribute with another value, if else elements and attributes are those of before with the same numbers and names,
   * and no declared namespace changed; undefined if the text was scanned.
   */
  readonly changed: number | undefined;
}

/**
 * Reads the next version of a text, as `scanXml` would. Typing inside of an attribute value makes nothing begin or end: then
 * the tree of before is copied with its places moved, which costs a fraction of a scan.
 */
export function rescanXml(text: string, before: XmlTree): Rescan {
  const { span, newText } = difference(before.text, text);
  const place = xmlPlaceAt(before, span.start);
  const by = newText.length - (span.end - span.start);
  // What lies before the value was read without a look at it, and what comes behind it begins at its closing quote as before.
  if (place.kind === 'attributeValue' && before.isPlain && span.end <= place.value.end) {
    const value = { start: place.value.start, end: place.value.end + by };
    const isDeclaration = before.text.startsWith('xmlns', before.attributeNameStart(place.attribute));
    if (!isDeclaration && isPlainValue(text, value.start, value.end))
      return { tree: before.movedTo(text, place.attribute, by), changed: place.attribute };
  }
  return { tree: scanXml(text), changed: undefined };
}

/** True if the scanner would find the end of the value at its first look. */
function isPlainValue(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  return !value.includes('<') && !value.includes(text.charAt(start - 1)) && isPlainlyClosing(text, end);
}
