/** True for a name without a colon as in XML 1.0 and its namespaces (NCName): what the type ID of a schema accepts. */
export function isXmlName(text: string): boolean {
  return text !== '' && text.search(noNameCharacter) < 0 && !noFirstCharacter.test(text);
}

/** The most similar text that is such a name: `1 task` becomes `_1_task`. */
export function toXmlName(text: string): string {
  const name = text.replace(noNameCharacter, '_');
  return isXmlName(name) ? name : `_${name}`;
}

// biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges of single code points.
const noFirstCharacter = /^[-.0-9\u{B7}\u{300}-\u{36F}\u{203F}\u{2040}]/u;
const noNameCharacter =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges of single code points.
  /[^-.0-9A-Z_a-z\u{B7}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{37D}\u{37F}-\u{1FFF}\u{200C}\u{200D}\u{203F}\u{2040}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]/gu;
