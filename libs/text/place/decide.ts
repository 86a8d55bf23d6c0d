// Which of the likely blocks are beyond doubt? A piece is taken once, so that a copy of another attracts nobody.
import { FLOOR, type Block } from './blocks.js';
import { ALONE, doubtOf, ELSEWHERE, EVERYWHERE, NOWHERE, type Doubt } from './doubt.js';
import { isAbove, type Likeness } from './likeness.js';
import { BESIDE, BETWEEN, FAR, FIRST, IN_GAP, LAST, type End, type Pairing, type Standing } from './pairing.js';

const FAR_FLOOR: Likeness = { plain: 0.6, weighted: 0.55 };
/** How much less like the second best must be where both stand equally well. */
const MARGIN = 0.1;
const FAR_MARGIN = 0.15;
/** What is so much less like, and has no neighbour to speak for it, was not made of the sentence. */
const MOST_LEAD = 0.2;
/** So many sentences in a row, each this like, vouch for each other. */
const CHAIN = 3;
const VOUCHING = 0.6;
const MOST_ROUNDS = 30;

export class Decision {
  private readonly doubts = new Map<Block, Doubt>();
  private readonly margins = new Map<Block, number>();
  private readonly byOld = new Map<number, Block[]>();
  private readonly byNew = new Map<number, Block[]>();

  /** `blocks` come most like first. */
  constructor(
    private readonly pairing: Pairing,
    private readonly blocks: readonly Block[],
  ) {
    for (const block of blocks) {
      for (let at = block.oldFrom; at < block.oldTo; at += 1) append(this.byOld, at, block);
      for (let at = block.newFrom; at < block.newTo; at += 1) append(this.byNew, at, block);
    }
  }

  /** Takes block after block, the clear ones first: each makes its neighbours clearer. */
  run(): void {
    let live = this.blocks;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      live = live.filter((block) => this.pairing.isLive(block));
      if (this.takeClear(live) === 0) return;
      this.pairing.order();
    }
  }

  /** Candidates for the old piece at `at` that nobody took. */
  undecided(at: number): readonly Block[] {
    return (this.byOld.get(at) ?? []).filter(
      (block) => this.pairing.isLive(block) && !this.pairing.isCopyOfAnother(block),
    );
  }

  /** How much more of the words the block kept than the second best, below 0 where its neighbours decided. */
  marginOf(block: Block): number | undefined {
    return this.margins.get(block);
  }

  private takeClear(live: readonly Block[]): number {
    let taken = 0;
    for (const block of live) {
      if (!this.pairing.isLive(block)) continue;
      const rivals = this.rivals(block);
      if (rivals === undefined || !this.isClear(block, rivals)) continue;
      if (rivals.length > 0) this.margins.set(block, block.plain - Math.max(...rivals.map(({ plain }) => plain)));
      this.pairing.take(block);
      taken += 1;
    }
    return taken;
  }

  private isClear(block: Block, rivals: readonly Block[]): boolean {
    const standing = this.pairing.standing(block);
    if (!isAbove(block, standing === FAR ? FAR_FLOOR : FLOOR)) return false;
    if (this.pairing.isCopyOfAnother(block)) return false;
    if (!rivals.every((rival) => this.beats(block, standing, rival))) return false;
    if (standing === BETWEEN) return true;
    const doubt = this.doubtOf(block);
    // Without a neighbour nobody can say which of two copies it was.
    const isOneOfSeveral = standing <= IN_GAP && this.pairing.hasCopies(block);
    if (standing === FAR && isOneOfSeveral) return false;
    if (rivals.length === 0 && !isOneOfSeveral && doubt === NOWHERE) return true;
    if (standing === FAR) return doubt <= ELSEWHERE && this.isParagraph(block);
    if (doubt !== EVERYWHERE && (standing === BESIDE || this.isParagraph(block))) return true;
    if (rivals.some((rival) => this.couldBeMeant(block, rival))) return false;
    return (standing === BESIDE && this.hasWitness(block)) || this.isVouchedFor(block);
  }

  /** Other uses of the block's pieces; `undefined` when a better cut of the same pieces is still open. */
  private rivals(block: Block): Block[] | undefined {
    const rivals = new Set<Block>();
    for (const other of this.touching(block)) {
      if (other === block || !this.pairing.isLive(other)) continue;
      if (sharesOld(block, other) !== sharesNew(block, other)) rivals.add(other);
      else if (other.weighted > block.weighted) return undefined;
    }
    return [...rivals];
  }

  private *touching(block: Block): Generator<Block> {
    for (let at = block.oldFrom; at < block.oldTo; at += 1) yield* this.byOld.get(at) ?? [];
    for (let at = block.newFrom; at < block.newTo; at += 1) yield* this.byNew.get(at) ?? [];
  }

  private beats(block: Block, standing: Standing, rival: Block): boolean {
    const other = this.pairing.standing(rival);
    const lead = block.weighted - rival.weighted;
    if (standing >= BESIDE && other <= IN_GAP) {
      // What stands elsewhere and may be a lookalike says nothing against the place, if this one may not be one as well.
      if (other === FAR && this.isDoubtful(rival)) return lead >= -FAR_MARGIN || this.doubtOf(block) < ALONE;
      if (standing === BETWEEN) return lead >= -MARGIN;
      return lead >= (this.pairing.hasEqualRoom(block) ? 0 : MARGIN / 2);
    }
    if (standing === BETWEEN && other === BESIDE) return lead >= 0;
    return lead >= (standing === FAR || other > standing ? FAR_MARGIN : MARGIN);
  }

  /**
   * Where numbers or names differ, no other piece near by may be a candidate for the same words, unless it has a clearly
   * better one of its own: that other may be the sentence, reworded, and this one its lookalike.
   */
  private couldBeMeant(block: Block, rival: Block): boolean {
    const standing = this.pairing.standing(rival);
    if (!sharesOld(block, rival) || standing === FAR) return false;
    if (standing === IN_GAP && block.weighted - rival.weighted > MOST_LEAD) return false;
    const owners = this.byNew.get(rival.newFrom) ?? [];
    return !owners.some(
      (owner) => !sharesOld(block, owner) && owner.weighted >= rival.weighted + MARGIN && this.pairing.isLive(owner),
    );
  }

  /** Its neighbours go the same way, one behind the other, and none of them has a likelier way to go. */
  private isVouchedFor(block: Block): boolean {
    let length = 1;
    for (const end of [FIRST, LAST] as const) {
      let last: Block | undefined = block;
      while (last !== undefined && length < CHAIN) {
        last = this.neighbour(last, end);
        if (last !== undefined) length += 1;
      }
    }
    return length >= CHAIN;
  }

  /** The block that goes on where this one ends, in both versions. */
  private neighbour(block: Block, end: End): Block | undefined {
    const { pairing } = this;
    if (!pairing.meets(block, end)) return undefined;
    const beside = this.byOld.get(end === FIRST ? block.oldFrom - 1 : block.oldTo) ?? [];
    return beside.find((other) => {
      const [before, behind] = end === FIRST ? [other, block] : [block, other];
      if (before.oldTo !== behind.oldFrom || before.newTo !== behind.newFrom || other.weighted < VOUCHING) return false;
      if (!pairing.isLive(other) || !pairing.meets(other, end === FIRST ? LAST : FIRST)) return false;
      return this.rivals(other)?.every((rival) => rival.weighted < other.weighted) === true;
    });
  }

  /** A paragraph may be moved and reworded in one go; a sentence that is like one in another paragraph is just that. */
  private isParagraph({ oldFrom, oldTo, newFrom, newTo }: Block): boolean {
    return this.pairing.old.isWhole(oldFrom, oldTo) && this.pairing.fresh.isWhole(newFrom, newTo);
  }

  /** One of its neighbours is beyond doubt: two lookalikes that came to stand side by side prove nothing of each other. */
  private hasWitness(block: Block): boolean {
    return this.pairing
      .neighbours(block)
      .some((neighbour) => neighbour === undefined || neighbour.equal || !this.isDoubtful(neighbour));
  }

  private isDoubtful(block: Block): boolean {
    return this.doubtOf(block) === EVERYWHERE;
  }

  private doubtOf(block: Block): Doubt {
    const known = this.doubts.get(block);
    if (known !== undefined) return known;
    const doubt = doubtOf(...this.pairing.runsOf(block));
    this.doubts.set(block, doubt);
    return doubt;
  }
}

function sharesOld(a: Block, b: Block): boolean {
  return a.oldFrom < b.oldTo && b.oldFrom < a.oldTo;
}

function sharesNew(a: Block, b: Block): boolean {
  return a.newFrom < b.newTo && b.newFrom < a.newTo;
}

function append(lists: Map<number, Block[]>, key: number, block: Block): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [block]);
  else list.push(block);
}
