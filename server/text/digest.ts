/**
 * Numbers that stand for texts and bytes, to tell whether something is what it was without keeping it. Two different contents
 * have the same number once in about 10^15 pairs; nobody gains anything by making such a pair.
 */
export class Digest {
  private high = 0x9e3779b9;
  private low = 0x85ebca6b;

  /** Takes 32 bits in. Each step can be undone, so one differing word always makes a difference. */
  add(word: number): void {
    const high = this.high ^ word;
    const low = this.low ^ word;
    this.high = Math.imul((high << 13) | (high >>> 19), 0x9e3779b1);
    this.low = Math.imul((low << 7) | (low >>> 25), 0x85ebca77);
  }

  /** Takes a part of a text in. */
  addText(text: string, start = 0, end = text.length): void {
    for (let at = start; at < end; at++) this.add(text.charCodeAt(at));
    this.add(end - start);
  }

  /** 53 bits, the most that a number holds exactly. */
  get value(): number {
    return (mixed(this.high) & 0x1fffff) * 0x100000000 + mixed(this.low);
  }
}

export function digestOfText(text: string): number {
  const digest = new Digest();
  digest.addText(text);
  return digest.value;
}

export function digestOfBytes(bytes: Uint8Array): number {
  const digest = new Digest();
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) digest.add(words.getUint32(at, true));
  for (let at = whole; at < bytes.length; at++) digest.add(bytes[at] ?? 0);
  digest.add(bytes.length);
  return digest.value;
}

function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}
