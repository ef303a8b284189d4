/**
 * Numbers that stand for texts and bytes, to tell whether something is what it was without keeping it. Two different contents
 * have the same number once in about 10^15 pairs; nobody gains anything by making such a pair.
 */
export class Digest {
  private high = firstHigh;
  private low = firstLow;

  /** Takes 32 bits in. */
  add(word: number): void {
    this.high = nextHigh(this.high, word);
    this.low = nextLow(this.low, word);
  }

  /** Takes a part of a text in. */
  addText(text: string, start = 0, end = text.length): void {
    for (let at = start; at < end; at++) this.add(text.charCodeAt(at));
    this.add(end - start);
  }

  get value(): number {
    return joined(this.high, this.low);
  }
}

export function digestOfText(text: string): number {
  const digest = new Digest();
  digest.addText(text);
  return digest.value;
}

/** As a `Digest` of the words. Its numbers are kept in variables: in fields they cost three times as much. */
export function digestOfBytes(bytes: Uint8Array): number {
  let high = firstHigh;
  let low = firstLow;
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    const word = words.getInt32(at, true);
    high = nextHigh(high, word);
    low = nextLow(low, word);
  }
  for (let at = whole; at < bytes.length; at++) {
    const word = bytes[at] ?? 0;
    high = nextHigh(high, word);
    low = nextLow(low, word);
  }
  return joined(nextHigh(high, bytes.length), nextLow(low, bytes.length));
}

// As the engine keeps whole numbers best: with 32 bits and a sign.
const firstHigh = 0x9e3779b9 | 0;
const firstLow = 0x85ebca6b | 0;

/** Each step can be undone, so one differing word always makes a difference. */
function nextHigh(high: number, word: number): number {
  const both = high ^ word;
  return Math.imul((both << 13) | (both >>> 19), 0x9e3779b1);
}

function nextLow(low: number, word: number): number {
  const both = low ^ word;
  return Math.imul((both << 7) | (both >>> 25), 0x85ebca77);
}

/** 53 bits, the most that a number holds exactly. */
function joined(high: number, low: number): number {
  return (mixed(high) & 0x1fffff) * 0x100000000 + mixed(low);
}

function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}
