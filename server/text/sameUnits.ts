/** True if `length` code units of a text are alike from two offsets on. Compares from the end: names and ids of one document begin alike. */
export function sameUnits(text: string, first: number, second: number, length: number): boolean {
  for (let at = length - 1; at >= 0; at--) {
    if (text.charCodeAt(first + at) !== text.charCodeAt(second + at)) return false;
  }
  return true;
}
