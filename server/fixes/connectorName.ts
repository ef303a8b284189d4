/** The most characters that the modeling service allows for a connector's name. */
const most = 26;

/** True for what the modeling service accepts as the name of a connector: a DNS label of at most 26 characters. */
export function isDnsLabel(name: string): boolean {
  return name.length <= most && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name);
}

/** The most similar name that is a DNS label, as in `process-image` for `Process Image`; undefined if no letter is left. */
export function dnsLabelOf(name: string): string | undefined {
  const words = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z]{2})/g, '$1-$2')
    .toLowerCase();
  const label = words
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, most)
    // One dash at most stands for all that was there.
    .replace(/-$/, '');
  return label === '' ? undefined : label;
}

/** A name in capitals with underscores, as codes are written: `NOT_FOUND` for `Not found` and `notFound`; undefined if nothing is left. */
export function codeOf(name: string): string | undefined {
  const code = name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    // Underscores are among what one underscore stands for.
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
    .toUpperCase();
  return code === '' ? undefined : code;
}
