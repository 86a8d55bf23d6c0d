// How much do passages share with a query of pieces that no index counts: pairs of neighbouring stems, four letters?
import { inverseFrequency } from './worth.js';

/**
 * For each passage, how telling the pieces are that it has in common with the query. No index keeps the frequencies of
 * pieces: they are counted among the candidates, which ranked as well as counting in the whole collection did.
 * @param wanted the query's pieces, each with its weight
 * @param worth what one shared piece is worth in the passage of this number
 */
export function pieceScores(
  wanted: ReadonlyMap<number, number>,
  pieces: readonly Uint16Array[],
  worth: (passage: number) => number,
): Float64Array {
  const slot = new Uint16Array(0x10000); // 0 where the query does not hold the piece
  const weights = [0, ...wanted.values()];
  [...wanted.keys()].forEach((piece, i) => {
    slot[piece] = i + 1;
  });
  const holders = new Float64Array(weights.length);
  const shared = pieces.map((held) => {
    const slots: number[] = [];
    // Half a million steps a query: an index loop takes half the time of an iterator here.
    for (let k = 0; k < held.length; k++) {
      const at = slot[held[k] ?? 0] ?? 0;
      if (at !== 0) slots.push(at);
    }
    for (const at of slots) holders[at] = (holders[at] ?? 0) + 1;
    return slots;
  });
  const telling = holders.map((count, at) => inverseFrequency(count, pieces.length) * (weights[at] ?? 0));
  return Float64Array.from(shared, (slots, i) => slots.reduce((sum, at) => sum + (telling[at] ?? 0), 0) * worth(i));
}
