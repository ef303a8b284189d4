/** How many of the numbers from 0 on and below `count` hold, if those that do come before all others. Costs a binary search. */
export function leading(count: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
