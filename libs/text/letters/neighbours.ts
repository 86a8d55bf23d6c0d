// Which pieces of a letter that stand side by side are really one?
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
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (announces(last, piece) || setsUp(last, piece))) absorbForward(last, piece, joined);
    else if (last !== undefined && belongs(last, piece)) absorb(last, piece);
    else joined.push({ ...piece });
  }
  return joined;
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
  if (isSupport(last, piece)) return true;
  if (isRemark(piece) && last.kind !== 'background' && last.kind !== 'words_complained_of') return true;
  return false;
}

/** "No." "The damage is not hypothetical." Nothing yet to be answered: it belongs to what it announces. */
const ANNOUNCING =
  /^(?:(?:no|not so|nonsense|untrue|wrong|false|rubbish|far from it)[.!]|there is (?:an?|another|no) (?:[a-z]+ ){0,3}(?:explanation|mystery|secret)(?: for (?:this|that|it))?\.|the (?:allegations?|claims?|suggestions?|accusations?|damage|harm|law|position|facts|truth|so-called [a-z]+) (?:is|are) [a-z’' -]{2,40}\.|(?:the )?(?:first|second|third|fourth|last|former|latter|other)(?: of (?:these|those|them))?(?: [a-z]+)? (?:is|are|was) (?:[a-z]+ )?(?:false|untrue|wrong|incorrect|nonsense)\.)$/i;

function announces(last: Piece, piece: Piece): boolean {
  return (
    last.kind === 'allegation' &&
    piece.kind === last.kind &&
    piece.paragraph === last.paragraph &&
    (piece.attack === last.attack ||
      last.text.length < SHORTEST ||
      last.attackScore < SURE ||
      isCurtDenial(last, piece)) &&
    (ANNOUNCING.test(last.text) || isCurtDenial(last, piece))
  );
}
/** "FACT: Wrong." "They don't." What bears it out follows; alone it could not be answered. */
function isCurtDenial(last: Piece, piece: Piece): boolean {
  const said = last.text.replace(/^fact\s?\d{0,2}\s?[:.]\s/i, '');
  const most = said.length < last.text.length ? CURT_WORDS : 1;
  const plain = piece.attack === 'falsity' || piece.attack === 'alternative';
  return last.attack === 'falsity' && plain && piece.attackScore < SURE && said.split(/\s+/).length <= most;
}
const CURT_WORDS = 3;
const SHORTEST = 12;
const SURE = 4;

/** "Mr A asked her to the farm twice. She did not come.": the first half contends nothing without the second. */
function setsUp(last: Piece, piece: Piece): boolean {
  return (
    last.kind === 'allegation' &&
    piece.kind === 'allegation' &&
    piece.paragraph === last.paragraph &&
    !piece.counted &&
    last.score === 0 &&
    last.attackScore < 2 &&
    piece.attackScore >= CLEAR &&
    last.text.split(/\s+/).length <= SETUP_WORDS &&
    /^(?:she|he|they|it|nothing|none|nobody|no one|why|two|three|both|neither|that|this|these|those|what)\b/i.test(
      piece.text,
    ) &&
    /[.?!]["”’)]*$/.test(last.text)
  );
}
const CLEAR = 3;
const SETUP_WORDS = 11;

function absorbForward(last: Piece, piece: Piece, joined: Piece[]): void {
  const denied = (last.text.length < SHORTEST && piece.attackScore < SURE) || isCurtDenial(last, piece);
  joined[joined.length - 1] = {
    ...piece,
    start: last.start,
    counted: last.counted,
    attack: denied ? last.attack : piece.attack,
  };
}

/** One question that was put, or one passage that is quoted, however many sentences it has. */
function isOneQuotation(last: Piece, piece: Piece): boolean {
  return last.quotation === true && piece.quotation === true;
}

/** A short fact behind a contradiction that it bears out: "It does not coin it. In the year to March it lost £31,200." */
function isSupport(last: Piece, piece: Piece): boolean {
  return (
    last.kind === 'allegation' &&
    last.attack === 'falsity' &&
    piece.kind === 'allegation' &&
    piece.score === 0 &&
    piece.attackScore < 2 &&
    piece.text.split(/\s+/).length <= SUPPORT_WORDS
  );
}
const SUPPORT_WORDS = 12;

/** A short sentence that contends nothing new: emphasis, or a jibe. */
function isRemark(piece: Piece): boolean {
  return piece.attackScore < 2 && piece.score < 2 && piece.text.split(/\s+/).length <= JIBE_WORDS;
}

function absorb(last: Piece, piece: Piece): void {
  last.end = piece.end;
  if (piece.deadline === true && last.kind === 'demand') last.deadline = true;
}
