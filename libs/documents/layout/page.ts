// What does a page look like before it is text? Words with places, in points from the top left corner.

/** Words in one font at one place. `y` is the baseline; `x0` and `x1` are the left and right ends. */
export type Fragment = {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** Height of the type. */
  size: number;
  font: string;
};

/** Everything that stands on one baseline within one column. */
export type Line = Fragment & {
  /** How many stretches far apart from each other the line is made of: more than one in a table. */
  cells: number;
  page: number;
};

export type PageLayout = {
  number: number;
  width: number;
  height: number;
  fragments: Fragment[];
  /** Words that do not run along the lines: watermarks, stamps. */
  askew: string[];
  ocr: boolean;
};

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The value that carries most weight, numbers taken together when they round to the same `step`. */
export function heaviest(values: readonly { value: number; weight: number }[], step: number): number {
  const weights = new Map<number, number>();
  let best = 0;
  let bestWeight = -1;
  for (const { value, weight } of values) {
    const key = Math.round(value / step) * step;
    const total = (weights.get(key) ?? 0) + weight;
    weights.set(key, total);
    if (total > bestWeight) [best, bestWeight] = [key, total];
  }
  return best;
}
