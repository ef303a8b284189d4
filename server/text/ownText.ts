/**
 * The same text in memory of its own. What a program cuts out of a text or joins may share the memory of the whole text, and
 * whoever keeps a name would keep the file that it stands in. Equal texts come back as one and the same.
 */
export function ownText(text: string): string {
  // A property's name is a text of its own, and engines keep each just once. An object with a prototype would get a shape for each name.
  const names: Record<string, true> = Object.create(null);
  names[text] = true;
  const [own = text] = Object.keys(names);
  return own;
}
