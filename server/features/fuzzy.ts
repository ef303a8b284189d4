/**
 * How well a query fits a text, or undefined if its letters do not all stand in the text in their order; letter case counts for
 * the rank alone. Higher is better: the whole text, then its beginning, then beginnings of words and runs of letters.
 */
export function fuzzyScore(query: string, text: string): number | undefined {
  const wanted = query.replace(/\s+/g, '');
  if (wanted === '') return 0;
  const lower = text.toLowerCase();
  const lowerWanted = wanted.toLowerCase();
  const at = lower.indexOf(lowerWanted);
  const score = at >= 0 ? scoreOfPart(text, wanted, at) : scoreOfLetters(text, lower, lowerWanted);
  // Of two equal matches the shorter text is nearer to what was typed.
  return score === undefined ? undefined : score - Math.min(text.length, 99) / 100;
}

const whole = 1000;
const beginning = 800;
const wordBeginning = 700;
const inside = 600;
const exactCase = 20;

function scoreOfPart(text: string, wanted: string, at: number): number {
  const exact = text.startsWith(wanted, at) ? exactCase : 0;
  if (at === 0) return (text.length === wanted.length ? whole : beginning) + exact;
  return (beginsWord(text, at) ? wordBeginning : inside) + exact;
}

/** Takes each letter at the first place behind the last one: good enough to rank, and linear. */
function scoreOfLetters(text: string, lower: string, wanted: string): number | undefined {
  let score = 0;
  let last = -1;
  for (const letter of wanted) {
    const at = lower.indexOf(letter, last + 1);
    if (at < 0) return undefined;
    if (at === last + 1) score += 2;
    if (beginsWord(text, at)) score += 3;
    last = at;
  }
  return Math.min(score, inside - exactCase);
}

function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  const here = text.charAt(at);
  return !/[\p{L}\p{N}]/u.test(before) || (/\p{Lu}/u.test(here) && !/\p{Lu}/u.test(before));
}
