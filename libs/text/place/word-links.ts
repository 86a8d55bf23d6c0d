// Which word of the new version did a word of the old one become, and the other way round?
import { NONE } from './anchors.js';
import type { Block } from './blocks.js';
import type { Pairing } from './pairing.js';
import { mapWords } from './word-map.js';

/** Words of a block as indices into the columns of either version, and the two ways between them. */
export interface Links {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  /** By the word's place in the block; a column of the other version, or `NONE`. */
  readonly forth: Int32Array;
  readonly back: Int32Array;
}

/** The links of each block, made when first asked for. */
export class WordLinks {
  private readonly known = new Map<Block, Links>();

  constructor(private readonly pairing: Pairing) {}

  of(block: Block): Links {
    const known = this.known.get(block);
    if (known !== undefined) return known;
    const [old, fresh] = this.pairing.runsOf(block);
    const map = block.equal ? Int32Array.from({ length: old.to - old.from }, (_none, at) => at) : mapWords(old, fresh);
    const forth = map.map((to) => (to === NONE ? NONE : fresh.from + to));
    const back = new Int32Array(fresh.to - fresh.from).fill(NONE);
    map.forEach((to, at) => {
      if (to !== NONE) back[to] = old.from + at;
    });
    const links = { oldFrom: old.from, oldTo: old.to, newFrom: fresh.from, newTo: fresh.to, forth, back };
    this.known.set(block, links);
    return links;
  }

  /** What the old word at `column` became within `block`; `NONE` outside it too. */
  forth(block: Block, column: number): number {
    const { oldFrom, forth } = this.of(block);
    return forth[column - oldFrom] ?? NONE;
  }

  /** Which old word the new word at `column` was within `block`. */
  back(block: Block, column: number): number {
    const { newFrom, back } = this.of(block);
    return back[column - newFrom] ?? NONE;
  }
}
