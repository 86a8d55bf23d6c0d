// Which edit made an opinion void, whose it was, and what it changed (R2).
import type { EntityManager } from 'typeorm';
import { judgeOpinion, type Judgement, type OpinionBasis } from '#domain/judge-opinion.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { type Change, changesBetween, type Seen, seenAt } from '#review/opinion-changes.js';
import { readingOf } from '#review/read-version.js';

/** An assertion in one version. */
export interface Stand {
  readonly version: DraftVersion;
  readonly placement: Placement;
}

export interface Voiding {
  /** The version whose edit voided it. */
  readonly version: DraftVersion;
  /** Where the assertion was found in that version, and what a person decided about that. */
  readonly placement: Placement;
  /** Later versions that changed the same words again. */
  readonly laterEdits: readonly DraftVersion[];
  /** From what was read to what stands now; empty while its place is open. */
  readonly changes: readonly Change[];
}

/** `pending` while the newest version has not been placed: nobody knows yet. */
export type Verdict = { readonly validity: 'pending' } | Judgement;

/** The opinion on the words as they stand at `stand`. */
export function verdictAt(basis: OpinionBasis, stand: Stand | undefined): Verdict {
  if (stand === undefined) return { validity: 'pending' };
  return judgeOpinion(basis, readingOf(stand.version.blocks, stand.placement));
}

/** How the assertions stand in each version from the first that is asked for: by assertion, in the order of versions. */
export async function readStands(
  manager: EntityManager,
  newsroomId: string,
  draftId: string,
  assertionIds: readonly string[],
  fromVersion: number,
): Promise<Map<string, Stand[]>> {
  const versions = await manager
    .createQueryBuilder(DraftVersion, 'version')
    .where('version.newsroomId = :newsroomId AND version.draftId = :draftId AND version.number >= :fromVersion')
    .setParameters({ newsroomId, draftId, fromVersion })
    .getMany();
  const byNumber = new Map(versions.map((version) => [version.number, version]));
  const placements = await manager
    .createQueryBuilder(Placement, 'placement')
    .where('placement.newsroomId = :newsroomId AND placement.draftId = :draftId')
    .andWhere('placement.versionNumber >= :fromVersion AND placement.assertionId = ANY(:assertionIds)')
    .setParameters({ newsroomId, draftId, fromVersion, assertionIds })
    .orderBy('placement.versionNumber')
    .getMany();
  const stands = new Map<string, Stand[]>(assertionIds.map((id) => [id, []]));
  for (const placement of placements) {
    const version = byNumber.get(placement.versionNumber);
    if (version !== undefined) stands.get(placement.assertionId)?.push({ version, placement });
  }
  return stands;
}

/**
 * Looks back from the newest version to the last in which the opinion still held: the next one voided it. An edit that was
 * undone in between voids nothing. Undefined where it is not void.
 * @param stands of the assertion, in the order of versions, from the opinion's own version to the newest
 */
export function voidingOf(basis: OpinionBasis, stands: readonly Stand[]): Voiding | undefined {
  const isVoid = (stand: Stand) => verdictAt(basis, stand).validity === 'void';
  const lastHeld = stands.findLastIndex((stand) => !isVoid(stand));
  const [first, ...later] = stands.slice(lastHeld + 1);
  const now = stands.at(-1);
  if (first === undefined || now === undefined) return undefined;
  const held = stands[lastHeld];
  const read = held === undefined ? null : seen(held);
  const laterEdits = later.filter((stand, at) => !seenAlike(seen(stand), seen(stands[lastHeld + 1 + at] ?? first)));
  return {
    version: first.version,
    placement: first.placement,
    laterEdits: laterEdits.map(({ version }) => version),
    changes: read === null ? [] : changesSince(read, now),
  };
}

function changesSince(read: Seen, now: Stand): Change[] {
  if (now.placement.status === 'gone') return [{ part: 'assertion', before: read.text, after: null }];
  const current = seen(now);
  return current === null ? [] : changesBetween(read, current);
}

function seen({ version, placement: { start, end } }: Stand): Seen | null {
  return start === null || end === null ? null : seenAt(version.blocks, { start, end });
}

function seenAlike(one: Seen | null, other: Seen | null): boolean {
  if (one === null || other === null) return one === other;
  return changesBetween(one, other).length === 0;
}
