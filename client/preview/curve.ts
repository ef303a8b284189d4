/** A point in pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The path of a line that leaves its source and reaches its target level, however far apart they stand. */
export function curve(from: Point, to: Point): string {
  const reach = Math.max(12, Math.abs(to.x - from.x) / 2);
  const numbers = [from.x + reach, from.y, to.x - reach, to.y, to.x, to.y].map(rounded);
  return `M${rounded(from.x)} ${rounded(from.y)}C${numbers.join(' ')}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
