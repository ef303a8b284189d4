const limit = 10;

/** Names for a message: `'a', 'b'`, and of many the first ones and how many more there are. */
export function listed(names: readonly string[]): string {
  const quoted = names.slice(0, limit).map((name) => `'${name}'`);
  const more = names.length > limit ? ` and ${names.length - limit} more` : '';
  return quoted.join(', ') + more;
}
