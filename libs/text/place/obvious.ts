// Which changed sentence stands alone between the same two neighbours in both versions?
import type { Block } from './blocks.js';
import { bagOf, isAbove, likeness, type Likeness, type Worths } from './likeness.js';
import type { Pairing } from './pairing.js';

/** That much like, one for one and between the same neighbours, nothing else needs to be looked at. */
const OBVIOUS: Likeness = { plain: 0.65, weighted: 0.65 };

/** Takes those blocks; most edits of a draft are of this kind, and the costly search is spared them. */
export function takeObvious(pairing: Pairing, worths: Worths): void {
  const { old, fresh, ofOld, ofNew } = pairing;
  const found: Block[] = [];
  ofOld.forEach((taken, at) => {
    if (taken !== undefined) return;
    const to = at === 0 ? 0 : ofOld[at - 1]?.newTo;
    const next = at === ofOld.length - 1 ? ofNew.length : ofOld[at + 1]?.newFrom;
    if (to === undefined || next !== to + 1 || ofNew[to] !== undefined) return;
    const [piece, other] = [old.pieces[at], fresh.pieces[to]];
    if (piece === undefined || other === undefined) return;
    const like = likeness(
      bagOf(old.words, piece.from, piece.to, worths),
      bagOf(fresh.words, other.from, other.to, worths),
    );
    const block = { oldFrom: at, oldTo: at + 1, newFrom: to, newTo: to + 1, equal: false, ...like };
    if (isAbove(like, OBVIOUS) && !pairing.isCopyOfAnother(block)) found.push(block);
  });
  for (const block of found) pairing.take(block);
  if (found.length > 0) pairing.order();
}
