// What became of the words between two versions, block by block and word by word, for people to read.
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Block } from '#domain/canonical-version.js';
import type { BlockKind } from '#domain/vocabulary.js';
import { alignBlocks } from '#drafts/align-blocks.js';

type PartChange = 'same' | 'added' | 'removed';

export interface ComparedPart {
  text: string;
  change: PartChange;
}

export interface ComparedBlock {
  kind: BlockKind;
  change: PartChange | 'changed';
  parts: ComparedPart[];
}

export interface Comparison {
  /** Numbers of the versions. */
  from: number;
  to: number;
  blocks: ComparedBlock[];
}

interface Version {
  readonly number: number;
  readonly blocks: readonly Block[];
}

/** Blocks that differ in more places than this are shown as taken out and put in. */
const MOST_BLOCK_EDITS = 2_000;
/** So much work (characters times edits) is put into one block's words. */
const WORK_PER_BLOCK = 4_000_000;

/**
 * Blocks in reading order; one that was moved is taken out there and put in here. The parts that are not `added` make up
 * the older text, those that are not `removed` the newer one. The answer depends on nothing but the words.
 */
export function compareVersions(older: Version, newer: Version): Comparison {
  return { from: older.number, to: newer.number, blocks: compareBlocks(older.blocks, newer.blocks) };
}

/** The same of two sequences of blocks. */
export function compareBlocks(older: readonly Block[], newer: readonly Block[]): ComparedBlock[] {
  const runs = diffArrays([...older], [...newer], { comparator: isSameBlock, maxEditLength: MOST_BLOCK_EDITS });
  const compared: ComparedBlock[] = [];
  let removed: Block[] = [];
  let added: Block[] = [];
  const close = () => {
    compared.push(...compareGap(removed, added));
    removed = [];
    added = [];
  };
  for (const run of runs ?? [
    { value: [...older], removed: true, added: false },
    { value: [...newer], removed: false, added: true },
  ]) {
    if (run.removed) removed.push(...run.value);
    else if (run.added) added.push(...run.value);
    else {
      close();
      compared.push(...run.value.map((block) => whole(block, 'same')));
    }
  }
  close();
  return compared;
}

/** The words of two texts. Where they have too little in common to be worth it, the one is taken out and the other put in. */
export function compareWords(older: string, newer: string): ComparedPart[] {
  if (older === newer) return older === '' ? [] : [{ text: older, change: 'same' }];
  const length = older.length + newer.length;
  const maxEditLength = Math.min(1_000, Math.max(20, Math.floor(WORK_PER_BLOCK / length)));
  const changes = diffWordsWithSpace(older, newer, { maxEditLength }) ?? [
    { value: older, removed: true, added: false },
    { value: newer, removed: false, added: true },
  ];
  return changes
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'same',
    }));
}

/** Between two unchanged blocks: the older ones beside those newer ones that they became. */
function compareGap(removed: readonly Block[], added: readonly Block[]): ComparedBlock[] {
  return alignBlocks(removed, added).map(({ older, newer }) => {
    if (older !== null && newer !== null) {
      return { kind: newer.kind, change: 'changed', parts: compareWords(older.text, newer.text) };
    }
    return older === null ? whole(newer, 'added') : whole(older, 'removed');
  });
}

function whole({ kind, text }: Block, change: PartChange): ComparedBlock {
  return { kind, change, parts: text === '' ? [] : [{ text, change }] };
}

function isSameBlock(one: Block, other: Block): boolean {
  return one.kind === other.kind && one.text === other.text;
}
