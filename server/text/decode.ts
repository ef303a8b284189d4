/** A text from bytes, or why there is none, in a sentence without a full stop. */
export type Decoded = { readonly text: string } | { readonly error: string };

/**
 * Decodes a file: UTF-8, UTF-16 if its byte order mark or its zero bytes say so, or what an XML declaration names. A byte
 * order mark is no part of the text. Bytes that are no text in their encoding are refused, not replaced.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? { error: 'It holds zero bytes and is no text' } : { text };
  } catch {
    return { error: `It is no text in the encoding ${encoding}` };
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && beginsText(first)) return 'utf-16le';
  if (first === 0 && beginsText(second)) return 'utf-16be';
  return declaredEncoding(bytes) ?? 'utf-8';
}

/** True for the characters that XML and JSON begin with: `<`, `{`, `[` and white space. */
function beginsText(unit: number | undefined): boolean {
  return unit !== undefined && [0x3c, 0x7b, 0x5b, 0x20, 0x09, 0x0a, 0x0d].includes(unit);
}

/** The encoding that an XML declaration at the start names, if it is one that is known and not refuted by the declaration's own bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}
