// Which pieces of a letter that stand side by side are really one?
import type { Attack, SegmentKind } from './segment-kinds.js';

/** A judged piece, before it is put back among the furniture. Offsets are UTF-16 code units. */
export interface Piece {
  start: number;
  end: number;
  readonly text: string;
  kind: SegmentKind;
  attack?: Attack;
  deadline?: true;
  reasons: string[];
  /** Begins a list item or numbered paragraph. */
  readonly counted: boolean;
  readonly paragraph: number;
  /** What its own words gave for being what it is. */
  readonly score: number;
  readonly attackScore: number;
}

/** Openings that only give the reason, an example or emphasis for what was just said. */
const CONTINUING =
  /^(?:(?:and )?this is because|that is because|that is why|the reason (?:is|for this)|for example|for instance|by way of (?:example|illustration)|indeed\b|in other words|put (?:simply|shortly|another way|bluntly)|that is to say|namely|to take (?:one|an) example|it is as simple as that|nothing (?:more|else|could)|no more and no less|not once|not one\b|none (?:was|were|at all)|far from it|quite the (?:reverse|contrary|opposite)|this (?:includes|applies)|that (?:includes|applies)|these include|such (?:documents|material)|the (?:same is|point is (?:obvious|simple))|i\.e\.|e\.g\.)/i;
const JIBE_WORDS = 7;

/** Joins the pieces that the labelling rules make one; the result is in order and covers the same characters. */
export function joinNeighbours(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && belongs(last, piece)) absorb(last, piece);
    else joined.push({ ...piece });
  }
  return joined;
}

function belongs(last: Piece, piece: Piece): boolean {
  if (last.kind === 'formal' && piece.kind === 'formal') return true;
  if (piece.counted) return false;
  if (last.kind === 'background' && piece.kind === 'background') return true;
  if (last.paragraph !== piece.paragraph) return false;
  if (last.kind === 'formal') return false;
  if (
    CONTINUING.test(piece.text) &&
    (piece.kind === last.kind || piece.score < 5) &&
    piece.kind !== 'words_complained_of'
  )
    return true;
  if (isRemark(piece) && last.kind !== 'background' && last.kind !== 'words_complained_of') return true;
  return false;
}

/** A short sentence that contends nothing new: emphasis, or a jibe. */
function isRemark(piece: Piece): boolean {
  return piece.attackScore < 2 && piece.score < 2 && piece.text.split(/\s+/).length <= JIBE_WORDS;
}

function absorb(last: Piece, piece: Piece): void {
  last.end = piece.end;
  if (piece.deadline === true && (last.kind === 'demand' || last.kind === 'threat')) last.deadline = true;
}
