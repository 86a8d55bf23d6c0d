// What the placing and flagging of a draft starts from: its versions, its assertions, and where they stood so far.
import { type EntityManager, In, MoreThan, MoreThanOrEqual } from 'typeorm';
import { Assertion } from '#database/entities/assertion.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import type { Draft } from '#database/entities/draft.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import type { Anchor } from '#review/carry-assertions.js';
import { readWantedWordings } from '#review/opinion-wording.js';
import type { FlaggingState } from '#review/plan-flagging.js';

interface AnchorRow {
  assertion_id: string;
  version_number: number;
  start_offset: number;
  end_offset: number;
}

/**
 * The state from which the versions after `draft.flaggedVersion` are placed, or version `upTo` once more where all are;
 * versions beyond `upTo` are left for the next run. An assertion without any place, which cannot be, is left out.
 */
export async function readFlaggingState(manager: EntityManager, draft: Draft, upTo: number): Promise<FlaggingState> {
  const { newsroomId, id: draftId, flaggedVersion } = draft;
  const unflagged = await manager.find(DraftVersion, {
    where: { newsroomId, draftId, number: MoreThan(flaggedVersion) },
    select: { number: true },
    order: { number: 'ASC' },
  });
  const due = unflagged.map(({ number }) => number).filter((number) => number <= upTo);
  const numbers = due.length === 0 ? [upTo] : due;
  const assertions = await manager.find(Assertion, { where: { newsroomId, draftId }, order: { number: 'ASC' } });
  const first = await readAnchors(manager, draft, 'ASC', upTo);
  const last = await readAnchors(manager, draft, 'DESC', flaggedVersion);
  const known = assertions.flatMap(({ id, number, state }) => {
    const firstAnchor = first.get(id);
    if (firstAnchor === undefined) return [];
    return [{ id, number, state, first: firstAnchor, last: last.get(id) ?? firstAnchor }];
  });
  const needed = new Set([...numbers, ...known.flatMap((one) => [one.first.versionNumber, one.last.versionNumber])]);
  const versions = await manager.find(DraftVersion, { where: { newsroomId, draftId, number: In([...needed]) } });
  const placements = await manager.find(Placement, {
    where: { newsroomId, draftId, versionNumber: MoreThanOrEqual(numbers[0] ?? upTo) },
  });
  return {
    versions: new Map(versions.map(({ number, blocks }) => [number, blocks])),
    numbers,
    assertions: known,
    placements: placements.filter(({ versionNumber }) => versionNumber <= upTo),
    wordings: await readWantedWordings(manager, newsroomId, draftId),
  };
}

/** The first or the last place of each assertion that nobody has let go of. */
async function readAnchors(
  manager: EntityManager,
  { newsroomId, id }: Draft,
  order: 'ASC' | 'DESC',
  upTo: number,
): Promise<Map<string, Anchor>> {
  const rows = await manager.query<AnchorRow[]>(
    `SELECT DISTINCT ON (assertion_id) assertion_id, version_number, start_offset, end_offset FROM placement
      WHERE newsroom_id = $1 AND draft_id = $2 AND start_offset IS NOT NULL AND decision IS DISTINCT FROM 'let_go'
        AND version_number <= $3
      ORDER BY assertion_id, version_number ${order}`,
    [newsroomId, id, upTo],
  );
  return new Map(
    rows.map((row) => [
      row.assertion_id,
      { versionNumber: row.version_number, start: row.start_offset, end: row.end_offset },
    ]),
  );
}
