// What is a term worth, by how many passages hold it and how often this one does?

const K1 = 1.3;
const B = 0.6;

/** How telling a term is that `frequency` of `passages` passages hold: rare terms tell most. Never negative. */
export function inverseFrequency(frequency: number, passages: number): number {
  const within = Math.min(frequency, passages);
  return Math.log(1 + (passages - within + 0.5) / (within + 0.5));
}

/** What `count` occurrences in a text of `length` words (the usual one: `average`) are worth: it levels off at K1 + 1. */
export function saturation(count: number, length: number, average: number, b: number = B): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - b + (b * length) / Math.max(average, 1)));
}
