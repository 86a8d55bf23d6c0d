// How good is a ranking, and is one better than another by more than chance?

/** The documents that answer a query, each with its grade: 1, or more where it answers better. */
export type Grades = ReadonlyMap<string, number>;

/** Normalised discounted cumulative gain of the first `depth`; a document's gain is its grade. */
export function ndcg(ranking: readonly string[], relevant: Grades, depth: number): number {
  const gains = ranking.map((id) => relevant.get(id) ?? 0);
  const ideal = [...relevant.values()].sort((a, b) => b - a);
  return cumulativeGain(gains, depth) / cumulativeGain(ideal, depth);
}

function cumulativeGain(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

/** The share of the relevant that is among the first `depth`. */
export function recall(ranking: readonly string[], relevant: Grades, depth: number): number {
  return ranking.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

/** Average precision of the first `depth`. */
export function averagePrecision(ranking: readonly string[], relevant: Grades, depth: number): number {
  let hits = 0;
  let sum = 0;
  ranking.slice(0, depth).forEach((id, place) => {
    if (!relevant.has(id)) return;
    hits += 1;
    sum += hits / (place + 1);
  });
  return sum / Math.min(depth, relevant.size);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A generator of numbers from 0 to 1 that gives the same ones each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Mean difference of paired values, its 95 % interval, and how often resampling makes it 0 or less. */
export function pairedBootstrap(
  ours: readonly number[],
  theirs: readonly number[],
  rounds = 10_000,
): { difference: number; low: number; high: number; p: number } {
  const differences = ours.map((value, i) => value - (theirs[i] ?? 0));
  const random = seeded(1994);
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) sum += differences[Math.floor(random() * differences.length)] ?? 0;
    return sum / differences.length;
  }).sort((a, b) => a - b);
  return {
    difference: mean(differences),
    low: means[Math.floor(rounds * 0.025)] ?? 0,
    high: means[Math.floor(rounds * 0.975)] ?? 0,
    p: means.filter((value) => value <= 0).length / rounds,
  };
}

/** The value below which the share `at` of the values lies. */
export function percentile(values: readonly number[], at: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? 0;
}
