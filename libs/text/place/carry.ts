// Where did one assertion go, once both versions are compared?
import { NONE } from './anchors.js';
import type { Block } from './blocks.js';
import type { Comparison } from './compare.js';
import { Copies, MOST_CANDIDATES } from './copies.js';
import { isUnequivocal, leansOnNeighbour, piecesOf, readExcerpt, type Excerpt } from './excerpt.js';
import { BESIDE } from './pairing.js';
import { findBySentence, findBySentenceWords, findCharacters, findVerbatim, Phrases } from './runs.js';
import { countWords, densestStretch, hasSentenceElsewhere, withSigns, type Stretch } from './stretch.js';
import { widen, type Reach } from './widen.js';
import type { Piece } from './version.js';
import { WordLinks } from './word-links.js';
import type { AssertionSpan, Placed, PlacementCandidate } from '../place.js';
import type { Span } from '../segment-kinds.js';

/** Kept words, of all words of both spans, that a changed assertion must reach. */
const FLOOR = 0.5;
/** The highest score of an assertion of which a character differs. */
const BELOW_EQUAL = 0.99;
/** With such a share of its words elsewhere an assertion was torn apart. */
const TORN = 0.25;
const ELSEWHERE = 'the same words, elsewhere among their neighbours';

export class Carrier {
  private readonly links: WordLinks;
  private readonly copies: Copies;
  private phrases: Phrases | undefined;

  constructor(private readonly comparison: Comparison) {
    this.links = new WordLinks(comparison.pairing);
    this.copies = new Copies(comparison);
  }

  carry(assertion: AssertionSpan): Placed {
    const straight = this.carryStraight(assertion);
    if (straight !== undefined) return straight;
    const excerpt = readExcerpt(this.comparison, this.links, assertion);
    if (excerpt === undefined) return this.carryWordless(assertion);
    const stretch = densestStretch(this.comparison.fresh, excerpt.places);
    const carried = stretch && this.carryWords(assertion.id, excerpt, stretch);
    return this.corrected(excerpt, carried ?? this.orphan(assertion.id, excerpt));
  }

  /** The very characters, standing once in either version, outweigh what became of the sentence around them. */
  private corrected(excerpt: Excerpt, placed: Placed): Placed {
    if (placed.status === 'exact' || placed.status === 'moved') return placed;
    this.phrases ??= new Phrases(this.comparison.fresh);
    if (!this.phrases.mayHold(this.comparison.old.words.keys, excerpt.words)) return placed;
    const own = findCharacters(this.comparison, excerpt);
    const found =
      own?.sentence === true
        ? own
        : (findBySentence(this.comparison, excerpt) ?? findBySentenceWords(this.comparison, excerpt) ?? own);
    if (found === undefined) return placed;
    const { id, status } = placed;
    const { start, end } = found;
    if (status === 'changed' && (placed.start ?? 0) <= start && end <= (placed.end ?? 0))
      return this.unchanged(id, found, this.blocksOf(excerpt));
    const candidate = { start, end, score: 1 };
    // All its words in their place, set in capitals say, and once more as they were: either may be the copy.
    const inPlace = this.blocksOf(excerpt).every((block) => this.comparison.pairing.standing(block) >= BESIDE);
    if (found.sentence && inPlace && status === 'changed' && placed.score === BELOW_EQUAL)
      return this.ambiguous(id, excerpt, [candidate, asCandidate(placed)], 'the same words in two places');
    // Its sentence was edited where it stood and kept these words; the sentence as it was, elsewhere, may be a lookalike.
    const uses = [...this.blocksOf(excerpt), ...this.undecidedOf(excerpt)];
    const kept = found.sentence ? this.copies.keptInPlace(excerpt, found, uses) : undefined;
    if (kept !== undefined) return this.ambiguous(id, excerpt, [candidate, kept], 'the same words in two places');
    if (found.sentence) return { id, status: 'moved', start, end, score: 1, reason: ELSEWHERE };
    if (status !== 'gone') return placed;
    return this.ambiguous(id, excerpt, [candidate], 'the same words, in another sentence');
  }

  /** Within unchanged pieces that still follow each other, offsets only shift. */
  private carryStraight({ id, start, end }: AssertionSpan): Placed | undefined {
    const { old, fresh, pairing } = this.comparison;
    const touched = piecesOf(this.comparison, { start, end });
    if (touched === undefined) return undefined;
    const [first, last] = [pairing.ofOld[touched.firstPiece], pairing.ofOld[touched.lastPiece]];
    if (first?.equal !== true || last?.equal !== true) return undefined;
    if (last.newFrom - first.newFrom !== touched.lastPiece - touched.firstPiece) return undefined;
    const place = (fresh.pieces[first.newFrom]?.start ?? 0) + start - (old.pieces[touched.firstPiece]?.start ?? 0);
    // A whole paragraph is paired by its characters, a sentence by its words only.
    const certain = first === last && isInside(old.pieces[touched.firstPiece], { start, end });
    if (!certain && (place < 0 || !fresh.text.startsWith(old.text.slice(start, end), place))) return undefined;
    const span = { start: place, end: place + end - start };
    return this.copies.doubted(id, { start, end }, span, [first, last]) ?? this.unchanged(id, span, [first, last]);
  }

  private unchanged(id: string, { start, end }: Span, blocks: readonly Block[]): Placed {
    const moved = blocks.some((block) => this.comparison.pairing.isMoved(block));
    if (moved) return { id, status: 'moved', start, end, score: 1, reason: ELSEWHERE };
    return { id, status: 'exact', start, end, score: 1, reason: 'the same words in their place' };
  }

  private carryWords(id: string, excerpt: Excerpt, stretch: Stretch): Placed | undefined {
    const undecided = this.undecidedShare(excerpt);
    if (
      Math.max(stretch.elsewhere / excerpt.words.length, undecided) >= TORN ||
      hasSentenceElsewhere(this.comparison, excerpt, stretch)
    )
      return this.ambiguous(id, excerpt, [this.asCandidate(excerpt, stretch)], 'its words went to more than one place');
    if (!isUnequivocal(this.comparison, this.links, excerpt))
      return this.ambiguous(
        id,
        excerpt,
        [this.asCandidate(excerpt, stretch)],
        'these words came or went in the sentence',
      );
    const blocks = this.blocksOf(excerpt);
    const verbatim = this.verbatim(excerpt, stretch);
    if (verbatim !== undefined)
      return this.copies.doubted(id, excerpt, verbatim, blocks) ?? this.unchanged(id, verbatim, blocks);
    for (const block of blocks) {
      const copied = block.equal ? this.doubtedWhole(id, block) : undefined;
      if (copied !== undefined) return copied;
    }
    const wide = widen(this.comparison, this.links, excerpt, stretch);
    // What came for its first or last words may be longer than all the rest.
    const reach = excerpt.whole || this.scoreOf(excerpt, stretch.kept, wide) >= FLOOR ? wide : stretch;
    const [block] = blocks;
    const covers =
      excerpt.whole && block?.oldFrom === excerpt.firstPiece && block.oldTo === excerpt.lastPiece + 1 && !block.equal;
    const kept = this.scoreOf(excerpt, stretch.kept, reach);
    // Words that changed places in the sentence were kept as well.
    const score = covers ? Math.min(BELOW_EQUAL, Math.max(kept, rounded(block.plain))) : kept;
    if (!covers) {
      if (score < FLOOR) return undefined;
      if (!excerpt.whole && !leansOnNeighbour(this.comparison, this.links, excerpt, reach))
        return this.ambiguous(
          id,
          excerpt,
          [this.asCandidate(excerpt, stretch)],
          'it may be a lookalike in a long passage',
        );
    }
    if (
      blocks.some((own) => !own.equal && this.copies.isRepeated(own)) ||
      (block !== undefined && this.isAstray(block) && this.copies.hasUnsettledCopy(excerpt))
    )
      return this.ambiguous(
        id,
        excerpt,
        [this.asCandidate(excerpt, stretch)],
        'it or a copy of it changed, and either could be meant',
      );
    const margin = block && this.marginOf(block);
    const span = this.spanOf(excerpt, reach);
    const reason =
      score === BELOW_EQUAL && stretch.kept === excerpt.words.length
        ? 'the same words, written or set differently'
        : 'the words differ, the place is beyond doubt';
    return { id, status: 'changed', ...span, score, margin, reason };
  }

  /** The same answer for a whole sentence, or paragraph, that kept its words and not its characters. */
  private doubtedWhole(id: string, block: Block): Placed | undefined {
    const [piece, other] = [this.comparison.old.pieces[block.oldFrom], this.comparison.fresh.pieces[block.newFrom]];
    return piece && other && this.copies.doubted(id, piece, other, [block]);
  }

  /** The span, where all words stand in a row and no character differs but for line ends. */
  private verbatim({ start, end, words, places, firstWord, lastWord }: Excerpt, stretch: Stretch): Span | undefined {
    const { old, fresh } = this.comparison;
    if (stretch.kept !== words.length || places[0] !== stretch.first || places.at(-1) !== stretch.last)
      return undefined;
    const from = (fresh.words.starts[stretch.first] ?? 0) - ((old.words.starts[firstWord] ?? 0) - start);
    const to = (fresh.words.ends[stretch.last] ?? 0) + end - (old.words.ends[lastWord] ?? 0);
    if (from < 0 || withLineFeeds(fresh.text.slice(from, to)) !== withLineFeeds(old.text.slice(start, end)))
      return undefined;
    return { start: from, end: to };
  }

  private scoreOf({ words }: Excerpt, kept: number, reach: Reach): number {
    const { text, words: columns } = this.comparison.fresh;
    const length = countWords(text, columns.starts[reach.first] ?? 0, columns.ends[reach.last] ?? 0);
    return Math.min(BELOW_EQUAL, rounded((2 * kept) / (words.length + length)));
  }

  private marginOf(block: Block): number | undefined {
    const margin = this.comparison.decision.marginOf(block);
    return margin && rounded(margin);
  }

  private spanOf({ start, end, firstWord, lastWord }: Excerpt, { first, last }: Reach): Span {
    const { old, fresh } = this.comparison;
    return withSigns(old, fresh, { start, end }, { oldFirst: firstWord, oldLast: lastWord, first, last });
  }

  /** The share of words in pieces that more than one place, or none for sure, could be. */
  private undecidedShare(excerpt: Excerpt): number {
    const { old, pairing, decision } = this.comparison;
    const { firstPiece, lastPiece, words } = excerpt;
    const astray = this.blocksOf(excerpt).some((block) => this.isAstray(block));
    let undecided = 0;
    for (let at = firstPiece; at <= lastPiece; at += 1) {
      // If one of two sentences was cut and the other stands elsewhere, the old place is no proof of it.
      if (pairing.ofOld[at] !== undefined || (!astray && decision.undecided(at).length === 0)) continue;
      const { from = 0, to = 0 } = old.pieces[at] ?? {};
      undecided += words.filter((word) => word >= from && word < to).length;
    }
    return undecided / words.length;
  }

  /** Its neighbours are no witnesses. */
  private isAstray(block: Block): boolean {
    const { pairing } = this.comparison;
    return pairing.isMoved(block) || pairing.standing(block) < BESIDE;
  }

  private blocksOf({ firstPiece, lastPiece }: Excerpt): Block[] {
    const blocks = new Set<Block>();
    for (let at = firstPiece; at <= lastPiece; at += 1) {
      const block = this.comparison.pairing.ofOld[at];
      if (block !== undefined) blocks.add(block);
    }
    return [...blocks];
  }

  /** What could be its sentences, where nobody can say. */
  private undecidedOf({ firstPiece, lastPiece }: Excerpt): Block[] {
    const blocks = new Set<Block>();
    for (let at = firstPiece; at <= lastPiece; at += 1)
      for (const block of this.comparison.decision.undecided(at)) blocks.add(block);
    return [...blocks];
  }

  private orphan(id: string, excerpt: Excerpt): Placed {
    const candidates = this.candidates(excerpt);
    if (candidates.length > 0)
      return this.ambiguous(id, excerpt, [], 'more than one place, or a lookalike, could be it');
    const found = findVerbatim(this.comparison, this.links, excerpt);
    if (found === undefined) return { id, status: 'gone', score: 0, reason: 'nothing is like enough' };
    const stretch = { ...found, kept: excerpt.words.length, elsewhere: 0 };
    const span = this.verbatim({ ...excerpt, places: [found.first, found.last] }, stretch);
    if (span !== undefined) return this.unchanged(id, span, []);
    const reason = 'the same words, in another sentence at the same place';
    return { id, status: 'changed', ...this.spanOf(excerpt, found), score: BELOW_EQUAL, reason };
  }

  private ambiguous(id: string, excerpt: Excerpt, first: readonly PlacementCandidate[], reason: string): Placed {
    const candidates = [...first, ...this.candidates(excerpt)]
      .sort((a, b) => b.score - a.score || a.start - b.start)
      .slice(0, MOST_CANDIDATES);
    const [best, second] = candidates;
    const margin = best && second && rounded(best.score - second.score);
    return { id, status: 'ambiguous', score: best?.score ?? 0, margin, candidates, reason };
  }

  private candidates(excerpt: Excerpt): PlacementCandidate[] {
    const { fresh } = this.comparison;
    return this.undecidedOf(excerpt).map((block) => {
      const places = excerpt.words.map((word) => this.links.forth(block, word));
      const stretch = excerpt.whole ? undefined : densestStretch(fresh, places);
      if (stretch !== undefined) return this.asCandidate({ ...excerpt, places }, stretch);
      const [start, end] = [fresh.pieces[block.newFrom]?.start ?? 0, fresh.pieces[block.newTo - 1]?.end ?? 0];
      return { start, end, score: rounded(block.plain) };
    });
  }

  private asCandidate(excerpt: Excerpt, stretch: Stretch): PlacementCandidate {
    return { ...this.spanOf(excerpt, stretch), score: this.scoreOf(excerpt, stretch.kept, stretch) };
  }

  /** A dash or a row of stars has nothing to be told by. */
  private carryWordless({ id, start, end }: AssertionSpan): Placed {
    const { old, fresh } = this.comparison;
    if (old.text === fresh.text) return this.unchanged(id, { start, end }, []);
    const quote = old.text.slice(start, end);
    const place = quote.trim() === '' ? NONE : fresh.text.indexOf(quote);
    if (place === NONE) return { id, status: 'gone', score: 0, reason: 'no words to find it by' };
    const candidates = [{ start: place, end: place + quote.length, score: 1 }];
    return { id, status: 'ambiguous', score: 1, candidates, reason: 'no words to find it by' };
  }
}

function asCandidate({ start = 0, end = 0, score }: Placed): PlacementCandidate {
  return { start, end, score };
}

function isInside(piece: Piece | undefined, { start, end }: Span): boolean {
  return piece?.verbatim === true && piece.start <= start && end <= piece.end;
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
