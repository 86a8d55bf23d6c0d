// How do words that a letter gives out as ours stand in a draft: in its newest version, and where not there, in an earlier one?
import type { Block } from '#domain/canonical-version.js';
import { placedBlocks, type PlacedBlock, versionText } from '#domain/version-text.js';
import type { ClaimedWords } from '@nightlawyer/text/complained/claimed-words.js';
import { findClaimed, type FoundWords } from '@nightlawyer/text/complained/find-claimed.js';
import { SearchedText } from '@nightlawyer/text/complained/searched-text.js';
import { type Placed, placerBetween } from '@nightlawyer/text/place.js';
import type { ReadVersion } from '#letters/story-texts.js';

/** A version ready to be searched. */
export class SearchedVersion {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  private searched: SearchedText | undefined;
  private placer: ReturnType<typeof placerBetween> | undefined;

  constructor(readonly version: ReadVersion) {
    this.text = versionText(version.blocks);
    this.blocks = placedBlocks(version.blocks);
  }

  find(claimed: ClaimedWords): FoundWords {
    this.searched ??= new SearchedText(this.text);
    return findClaimed(claimed, this.searched);
  }

  /** What became of a span of it in the newest version. */
  became({ start, end }: { start: number; end: number }, newest: SearchedVersion): Placed {
    this.placer ??= placerBetween(this.text, newest.text);
    return this.placer({ id: '', start, end });
  }
}

/** What the earlier versions of a draft have that no newer one has, searched as one text: edits leave most blocks as they were. */
export class DraftHistory {
  /** Where the words of a version begin in that text, newest first. */
  private readonly begins: { from: number; version: ReadVersion; searched?: SearchedVersion }[] = [];
  private readonly searched: SearchedText;

  /** @param earlier newest first */
  constructor(newest: ReadVersion, earlier: readonly ReadVersion[]) {
    const known = new Set(newest.blocks.map(({ text }) => text));
    let history = '';
    for (const version of earlier) {
      this.begins.push({ from: history.length, version });
      for (const run of runsApart(version.blocks, known)) history += `${run}${BETWEEN_RUNS}`;
      for (const { text } of version.blocks) known.add(text);
    }
    this.searched = new SearchedText(history);
  }

  /** The newest version that has the words, and where in it; unless `verbatim`, reworded where none has these very ones. */
  find(claimed: ClaimedWords, verbatim: boolean): StoodIn | undefined {
    const { places } = findClaimed(claimed, this.searched, verbatim);
    const [place] = places.filter(({ score }) => score === 1).concat(places);
    const begin = place && this.begins.findLast(({ from }) => from <= place.start);
    if (begin === undefined) return undefined;
    begin.searched ??= new SearchedVersion(begin.version);
    const found = begin.searched.find(claimed);
    return found.status === 'not_found' ? undefined : { version: begin.searched, found };
  }
}

/** No quotation has such a word, so none goes on over it. */
const BETWEEN_RUNS = '\n\n\u{1F5DE}\n\n';

/** Blocks that are not known, each with its neighbours: a quotation may go on from one block to the next. */
function runsApart(blocks: readonly Block[], known: ReadonlySet<string>): string[] {
  const runs: { from: number; to: number }[] = [];
  blocks.forEach(({ text }, at) => {
    if (known.has(text)) return;
    const last = runs.at(-1);
    if (last !== undefined && at - 1 <= last.to) last.to = at + 1;
    else runs.push({ from: Math.max(0, at - 1), to: at + 1 });
  });
  return runs.map(({ from, to }) => versionText(blocks.slice(from, to + 1)));
}

/** What was found in one version. */
export interface StoodIn {
  readonly version: SearchedVersion;
  readonly found: FoundWords;
}

/** R2: what stands word for word needs no looking back. */
export function isVerbatim({ places }: FoundWords): boolean {
  return places.some(({ score }) => score === 1);
}

/**
 * The newest version first, then the newest of the earlier ones that has the words, each only where there is something to
 * show. What became of words that stood in an earlier version is asked of the placer, which knows their neighbours.
 * @param inNewest what was found there, not word for word
 */
export function stoodBefore(
  claimed: ClaimedWords,
  newest: SearchedVersion,
  inNewest: FoundWords,
  history: DraftHistory,
): StoodIn[] {
  const before = history.find(claimed, inNewest.status !== 'not_found');
  if (before === undefined) return shown(newest, inNewest);
  if (!isVerbatim(before.found)) return inNewest.status === 'not_found' ? [before] : shown(newest, inNewest);
  return [...shown(newest, becameOf(before, newest, inNewest)), before];
}

function shown(version: SearchedVersion, found: FoundWords): StoodIn[] {
  return found.status === 'not_found' ? [] : [{ version, found }];
}

function becameOf({ version, found }: StoodIn, newest: SearchedVersion, inNewest: FoundWords): FoundWords {
  const [stood] = found.places;
  if (found.status !== 'exact' || stood === undefined) return inNewest;
  const placed = version.became(stood, newest);
  if (placed.status === 'changed' && placed.start !== undefined && placed.end !== undefined)
    return { status: 'changed', times: 1, places: [{ start: placed.start, end: placed.end, score: placed.score }] };
  // Two ways of looking do not agree, so a person looks.
  return inNewest.status === 'changed' ? { ...inNewest, status: 'ambiguous' } : inNewest;
}
