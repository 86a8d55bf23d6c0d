// Which pieces of a letter that stand side by side are really one?
import { isOneContention } from './one-contention.js';
import type { Attack, SegmentKind } from '../segment-kinds.js';

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
  /** Quoted mail, or a paragraph set off as a quotation. */
  readonly quotation?: boolean;
}

/** Openings that only give the reason, an example or emphasis for what was just said. */
const CONTINUING =
  /^(?:(?:and )?this is because|that is because|that is why|the reason (?:is|for this)|for example|for instance|by way of (?:example|illustration)|indeed\b|in other words|put (?:simply|shortly|another way|bluntly)|that is to say|namely|to take (?:one|an) example|it is as simple as that|nothing (?:more|else)|no more and no less|none (?:was|were|at all)|far from it|quite the (?:reverse|contrary|opposite)|this (?:includes|applies)|that (?:includes|applies)|these include|such (?:documents|material)|the (?:same is|point is (?:obvious|simple))|i\.e\.|e\.g\.|the (?:very )?(?:next|preceding|following|full|rest of the) (?:sentence|passage|paragraph|line|words?))/i;
/** A citation goes with what it supports. */
const CITATION =
  /^(?:see\b|cf\.|accord\b|e\.g\.,? |id\.|ibid|compare\b|citing\b|quoting\b|\()?.{0,80}\bv\.? .{3,200}(?:\d|\))[^\p{L}]{0,4}$|^(?:see\b(?! (?:how|what|why|that|no))|cf\.|id\. |ibid\b)/iu;
const JIBE_WORDS = 7;

/** Joins the pieces that the labelling rules make one; the result is in order and covers the same characters. */
export function joinNeighbours(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let head = pieces[0];
  for (const [index, piece] of pieces.entries()) {
    const last = joined.at(-1);
    const before = pieces[index - 1];
    if (head?.paragraph !== piece.paragraph) head = piece;
    if (last === undefined || before === undefined) joined.push({ ...piece });
    else if (goesOn(last, before, piece, head)) absorbContention(last, before, piece);
    else if (leadsOver(last, before, piece)) leadInto(joined, piece);
    else if (belongs(last, piece)) absorb(last, piece);
    else joined.push({ ...piece });
  }
  return joined;
}

/**
 * Whether a sentence only bears out the contention above it; `head` opens their paragraph. A clause that was cut from it
 * was cut for a reason.
 */
function goesOn(last: Piece, before: Piece, piece: Piece, head: Piece): boolean {
  if (before.kind !== 'allegation' || piece.kind !== 'allegation' || last.kind !== 'allegation') return false;
  if (piece.counted || before.paragraph !== piece.paragraph || !ENDED.test(before.text)) return false;
  return isOneContention(before, piece, before === head, head.counted);
}
const ENDED = /[.?!…]["”’»)\]\d]*$/;

/** What is contended the plainer of the two sentences says; what only tells of the client says it least. */
function absorbContention(last: Piece, before: Piece, piece: Piece): void {
  last.end = piece.end;
  if (piece.attackScore > before.attackScore && piece.attack !== 'alternative') {
    last.attack = piece.attack;
    last.reasons = piece.reasons;
  }
}

function belongs(last: Piece, piece: Piece): boolean {
  if (last.kind === 'formal' && piece.kind === 'formal') return true;
  if (last.kind === 'background' && piece.kind === 'background') return true;
  if (piece.counted) return false;
  if (last.paragraph !== piece.paragraph) return false;
  // "No. 718822."
  if (!/\p{L}{3}/u.test(piece.text)) return true;
  if (last.kind === 'formal') return false;
  if (CITATION.test(piece.text) && last.kind !== 'words_complained_of') return true;
  if (last.kind === 'words_complained_of' && piece.kind === last.kind && isOneQuotation(last, piece)) return true;
  if (
    CONTINUING.test(piece.text) &&
    (piece.kind === last.kind || piece.score < 5) &&
    piece.kind !== 'words_complained_of'
  )
    return true;
  if (isRemark(piece) && last.kind !== 'background' && last.kind !== 'words_complained_of') return true;
  return false;
}

/** "Now the truck." "Then comes the commissary." */
const LEADS_OVER =
  /^(?:(?:and )?(?:now|then|so|next|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|as (?:for|to)|that brings|which brings|on to|turning to|to begin|one more|another|a word)\b)[^"“”?]*[.:]$/i;
const MOST_LEADING = 7;

/** A short sentence that only turns to what follows in its paragraph belongs to that. */
function leadsOver(last: Piece, before: Piece, piece: Piece): boolean {
  return (
    last.paragraph === piece.paragraph &&
    last.end === before.end &&
    before.attackScore < 2 &&
    before.score < 2 &&
    before.text.split(/\s+/).length <= MOST_LEADING &&
    LEADS_OVER.test(before.text) &&
    (last.kind === 'allegation' || last.kind === 'background') &&
    last.start >= before.start - 12
  );
}

function leadInto(joined: Piece[], piece: Piece): void {
  const over = joined.pop();
  joined.push({ ...piece, start: over?.start ?? piece.start, counted: over?.counted ?? piece.counted });
}

/** One question that was put, or one passage that is quoted, however many sentences it has. */
function isOneQuotation(last: Piece, piece: Piece): boolean {
  return last.quotation === true && piece.quotation === true;
}

/** A short sentence that contends nothing new: emphasis, or a jibe. */
function isRemark(piece: Piece): boolean {
  return piece.attackScore < 2 && piece.score < 2 && piece.text.split(/\s+/).length <= JIBE_WORDS;
}

function absorb(last: Piece, piece: Piece): void {
  last.end = piece.end;
  if (piece.deadline === true && last.kind === 'demand') last.deadline = true;
}
