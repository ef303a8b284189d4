/**
 * The same text in memory of its own. What a program cuts out of a text or joins may share the memory of the whole text, and
 * whoever keeps a name would keep the file that it stands in. Equal texts come back as one and the same.
 */
export function ownText(text: string): string {
  const texts = new OwnTexts();
  texts.add(text);
  const [own = text] = texts.all();
  return own;
}

/** A set of such texts, for less than a set and a copy of each. */
export class OwnTexts {
  /** A property's name is a text of its own, and engines keep each just once. An object with a prototype would get a shape for each name. */
  private readonly names: Record<string, true> = Object.create(null);

  add(text: string): void {
    this.names[text] = true;
  }

  /** Each text once, in the order in which they came, but whole numbers before all others. */
  all(): string[] {
    return Object.keys(this.names);
  }
}
