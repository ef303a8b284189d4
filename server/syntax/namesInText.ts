import { sameUnits } from '../text/sameUnits.ts';

/**
 * What the names of one text mean. Few names stand many times in a document: each is cut out and worked out once, and found
 * again by comparing units in place, without making a string.
 */
export class NamesInText<T> {
  private readonly heads: (Entry<T> | undefined)[] = new Array(bucketCount).fill(undefined);
  /** Names that found their bucket full: a text may hold a new name in every tag. */
  private readonly others = new Map<string, T>();

  constructor(
    private readonly text: string,
    private readonly meaning: (name: string) => T,
  ) {}

  /** What the name from `start` up to `end` means. */
  at(start: number, end: number): T {
    const bucket = bucketOf(this.text, start, end);
    let room = bucketSize;
    for (let entry = this.heads[bucket]; entry; entry = entry.next) {
      const length = end - start;
      if (entry.end - entry.start === length && sameUnits(this.text, entry.start, start, length)) return entry.meaning;
      room--;
    }
    return room > 0 ? this.added(bucket, start, end) : this.other(start, end);
  }

  private added(bucket: number, start: number, end: number): T {
    const meaning = this.meaning(this.text.slice(start, end));
    this.heads[bucket] = { start, end, meaning, next: this.heads[bucket] };
    return meaning;
  }

  private other(start: number, end: number): T {
    const name = this.text.slice(start, end);
    const known = this.others.get(name);
    if (known !== undefined) return known;
    const meaning = this.meaning(name);
    this.others.set(name, meaning);
    return meaning;
  }
}

interface Entry<T> {
  /** Where the name stood first. */
  readonly start: number;
  readonly end: number;
  readonly meaning: T;
  readonly next: Entry<T> | undefined;
}

const bucketCount = 128;
/** So many names are compared one after the other at most. */
const bucketSize = 8;

/** The length and three units tell nearly all names of BPMN from each other; prefixes are alike, so the first unit is none of them. */
function bucketOf(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const middle = text.charCodeAt((start + end) >> 1);
  const third = text.charCodeAt(Math.max(start, end - 3));
  return (end - start + last * 5 + middle * 3 + third * 7) & (bucketCount - 1);
}
