/**
 * The text that an XML text stands for: the five predefined entities and numeric references replaced, everything else, also
 * references that XML does not allow, as it is.
 */
export function decodeXml(raw: string): string {
  return raw.includes('&') ? raw.replace(REFERENCE, decodeReference) : raw;
}

/** The text that a raw attribute value stands for: as `decodeXml`, with a blank for each line end and tab that is written as such. */
export function decodeAttribute(raw: string): string {
  return decodeXml(LINE_END_OR_TAB.test(raw) ? raw.replace(LINE_ENDS_AND_TABS, ' ') : raw);
}

/** Writes a text as an attribute value between the given quotes, so that reading it gives the same text. */
export function encodeAttribute(text: string, quote: '"' | "'"): string {
  return text.replace(SPECIAL_IN_ATTRIBUTE, (unit) => (isOtherQuote(unit, quote) ? unit : (ENCODED[unit] ?? unit)));
}

/** Writes a text as the content of an element, so that reading it gives the same text. */
export function encodeContent(text: string): string {
  return text.replace(SPECIAL_IN_CONTENT, (unit) => ENCODED[unit] ?? unit);
}

const REFERENCE = /&(?:#(\d+)|#x([\da-fA-F]+)|(amp|lt|gt|quot|apos));/g;
const LINE_END_OR_TAB = /[\t\r\n]/;
const LINE_ENDS_AND_TABS = /\r\n|[\t\r\n]/g;
const SPECIAL_IN_ATTRIBUTE = /[&<"'\t\r\n]/g;
const SPECIAL_IN_CONTENT = /[&<>\r]/g;

const DECODED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENCODED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function decodeReference(
  reference: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return DECODED[name] ?? reference;
  const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  return isXmlCharacter(codePoint) ? String.fromCodePoint(codePoint) : reference;
}

/** True for the code points that XML 1.0 allows: no surrogates, no control characters beside tab and line ends. */
function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  return codePoint <= 0xd7ff || (codePoint >= 0xe000 && codePoint <= 0xfffd) || isBeyondBasicPlane(codePoint);
}

function isBeyondBasicPlane(codePoint: number): boolean {
  return codePoint >= 0x10000 && codePoint <= 0x10ffff;
}

function isOtherQuote(unit: string, quote: '"' | "'"): boolean {
  return unit !== quote && (unit === '"' || unit === "'");
}
