/**
 * What `Matcher.appendReplacement` of Java 17 makes of a replacement: a backslash escapes the unit behind it, `$1` stands for
 * a group. `groups` are the texts of the groups, the whole match first. Undefined where Java throws.
 */
export function replacementOf(replacement: string, groups: readonly string[]): string | undefined {
  let result = '';
  for (let at = 0; at < replacement.length; at++) {
    const unit = replacement.charAt(at);
    if (unit === '\\') {
      at++;
      if (at === replacement.length) return undefined;
      result += replacement.charAt(at);
    } else if (unit === '$') {
      const group = groupAt(replacement, at + 1, groups.length);
      if (!group) return undefined;
      result += groups[group.number] ?? '';
      at = group.end - 1;
    } else {
      result += unit;
    }
  }
  return result;
}

/** More digits belong to the number as long as there is such a group. No group of the resolver has a name. */
function groupAt(
  text: string,
  start: number,
  count: number,
): { readonly number: number; readonly end: number } | undefined {
  let number = digitAt(text, start);
  if (number === undefined || number >= count) return undefined;
  let end = start + 1;
  for (let next = digitAt(text, end); next !== undefined && number * 10 + next < count; next = digitAt(text, end)) {
    number = number * 10 + next;
    end++;
  }
  return { number, end };
}

function digitAt(text: string, at: number): number | undefined {
  const unit = text.charAt(at);
  return unit >= '0' && unit <= '9' ? Number(unit) : undefined;
}
