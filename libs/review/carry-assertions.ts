// Where does each assertion of a draft stand in its next version? From where it last stood, or from where it was marked.
import { placeAssertions, type Placed } from '@nightlawyer/text/place.js';
import type { Block } from '#domain/canonical-version.js';
import { blockOf, type PlacedBlock, placedBlocks, type Span, versionText } from '#domain/version-text.js';
import type { PlacementStatus } from '#domain/vocabulary.js';

/** A span in one version. */
export interface Anchor extends Span {
  readonly versionNumber: number;
}

export interface Carried {
  readonly id: string;
  /** As it was first marked. */
  readonly first: Anchor;
  /** Where it last stood. */
  readonly last: Anchor;
}

export interface CarriedPlace {
  readonly id: string;
  readonly status: PlacementStatus;
  readonly span: Span | null;
  readonly score: number;
  readonly candidates: readonly (Span & { readonly score: number })[];
}

/** Blocks of the versions that anchors name, by number. */
export type VersionBlocks = ReadonlyMap<number, readonly Block[]>;

/**
 * One place for each assertion. Where its last words do not stand there unchanged, those it was marked with are looked for
 * too, so that an undo finds it again; where the two disagree a person chooses (R2). A span that reaches over a block's
 * end is no place: its pieces are candidates.
 */
export function carryAssertions(versions: VersionBlocks, to: number, carried: readonly Carried[]): CarriedPlace[] {
  const blocks = placedBlocks(versions.get(to) ?? []);
  const text = versionText(blocks);
  const fromLast = placeFrom(versions, text, carried, ({ last }) => last);
  const unsure = carried.filter(({ id, first, last }) => !isSame(first, last) && !isUnchanged(fromLast.get(id)));
  const fromFirst = placeFrom(versions, text, unsure, ({ first }) => first);
  return carried.map(({ id }) => {
    const last = fromLast.get(id) ?? { id, status: 'gone' as const, score: 0, reason: '' };
    return withinBlock(choose(last, fromFirst.get(id)), blocks);
  });
}

function placeFrom(
  versions: VersionBlocks,
  to: string,
  carried: readonly Carried[],
  anchorOf: (carried: Carried) => Anchor,
): Map<string, Placed> {
  const byVersion = new Map<number, { id: string; start: number; end: number }[]>();
  for (const one of carried) {
    const { versionNumber, start, end } = anchorOf(one);
    const beside = byVersion.get(versionNumber) ?? [];
    beside.push({ id: one.id, start, end });
    byVersion.set(versionNumber, beside);
  }
  const placed = new Map<string, Placed>();
  for (const [versionNumber, spans] of byVersion) {
    const from = versionText(versions.get(versionNumber) ?? []);
    for (const place of placeAssertions(from, to, spans)) placed.set(place.id, place);
  }
  return placed;
}

function choose(last: Placed, first: Placed | undefined): Placed {
  if (first === undefined || !isUnchanged(first)) return last;
  const there = candidatesOf(first);
  const rivals = candidatesOf(last);
  if (rivals.length === 0 || rivals.some((rival) => there.some((span) => overlaps(rival, span)))) return first;
  return { ...last, status: 'ambiguous', candidates: [...there, ...rivals] };
}

function withinBlock(place: Placed, blocks: readonly PlacedBlock[]): CarriedPlace {
  const { id, status, score } = place;
  const { start, end } = place;
  if (status === 'gone' || status === 'ambiguous' || start === undefined || end === undefined) {
    const candidates = candidatesOf(place).flatMap((candidate) => piecesOf(candidate, blocks));
    // Nothing to choose from is nothing found.
    return { id, status: candidates.length === 0 ? 'gone' : 'ambiguous', span: null, score, candidates };
  }
  if (blockOf(blocks, { start, end }) !== undefined) return { id, status, span: { start, end }, score, candidates: [] };
  return { id, status: 'ambiguous', span: null, score, candidates: piecesOf({ start, end, score }, blocks) };
}

/** The parts of a candidate that lie each in one block. */
function piecesOf(candidate: Span & { score: number }, blocks: readonly PlacedBlock[]) {
  return blocks.flatMap((block) => {
    const start = Math.max(candidate.start, block.start);
    const end = Math.min(candidate.end, block.end);
    return end > start ? [{ start, end, score: candidate.score }] : [];
  });
}

function candidatesOf({ start, end, score, status, candidates }: Placed): (Span & { score: number })[] {
  if (status === 'gone') return [];
  if (start !== undefined && end !== undefined) return [{ start, end, score }];
  return (candidates ?? []).map((candidate) => ({ ...candidate }));
}

function isUnchanged(place: Placed | undefined): boolean {
  return place?.status === 'exact' || place?.status === 'moved';
}

function isSame(one: Anchor, other: Anchor): boolean {
  return one.versionNumber === other.versionNumber && one.start === other.start && one.end === other.end;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
