// What became of each assertion of a draft since then: its words, its place, its way through review.
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { AssertionCommand, AssertionState } from '#domain/assertion.states.js';
import { versionText } from '#domain/version-text.js';
import type { Gravity, PlacementStatus } from '#domain/vocabulary.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { loggedSince } from '#notices/logged-since.js';

export const AssertionChange = z.enum([
  'added',
  'edited',
  'moved',
  'changed',
  'gone',
  'ambiguous',
  'accepted',
  'dismissed',
  'dismissal_proposed',
  'dismissal_refused',
  'reopened',
  'queued',
  'unqueued',
  'assigned',
  'released',
  'ruled',
  'unruled',
  'withdrawn',
  'restored',
  'voided',
]);
export type AssertionChange = z.infer<typeof AssertionChange>;

export interface ChangedAssertion {
  id: string;
  number: number;
  /** The words where it stands now, or those it was first marked by. */
  quote: string;
  state: AssertionState;
  gravity: Gravity;
  what: AssertionChange[];
}

const MOVED_ON: Readonly<Record<AssertionCommand, AssertionChange>> = {
  accept: 'accepted',
  dismiss: 'dismissed',
  propose_dismissal: 'dismissal_proposed',
  assent_dismissal: 'dismissed',
  refuse_dismissal: 'dismissal_refused',
  reopen: 'reopened',
  queue: 'queued',
  unqueue: 'unqueued',
  take: 'assigned',
  assign: 'assigned',
  release: 'released',
  rule: 'ruled',
  confirm_advice: 'ruled',
  unrule: 'unruled',
  withdraw: 'withdrawn',
  restore: 'restored',
};

interface Row {
  id: string;
  number: number;
  state: AssertionState;
  gravity: Gravity;
  quote: string;
  createdAt: Date;
  status: PlacementStatus | null;
  start: number | null;
  end: number | null;
  startThen: number | null;
  endThen: number | null;
  moved: boolean;
}

export interface Stretch {
  readonly newsroomId: string;
  /** The version then; null where everything is new. */
  readonly then: DraftVersion | null;
  readonly newest: DraftVersion;
  readonly since: Date;
}

/** Those with something to say, by number. `voided` are assertions whose opinion became void since. */
export async function changedAssertions(
  manager: EntityManager,
  stretch: Stretch,
  voided: ReadonlySet<string>,
): Promise<ChangedAssertion[]> {
  const { newsroomId, then, newest, since } = stretch;
  const rows = await readRows(manager, stretch);
  const events = await loggedSince(
    manager,
    newsroomId,
    since,
    ['assertion.moved-on', 'assertion.edited', 'assertion.gravity-proposed', 'assertion.gravity-settled'],
    rows.map(({ id }) => id),
  );
  const text = versionText(newest.blocks);
  const textThen = then === null ? '' : versionText(then.blocks);
  return rows.flatMap((row) => {
    const own = events.filter(({ payload }) => payload.assertionId === row.id);
    const what = new Set<AssertionChange>([
      ...(row.createdAt > since
        ? (['added'] as const)
        : placeChanges(row, wordsAt(text, row), wordsThen(textThen, row))),
      ...own.map((event) => (event.event === 'assertion.moved-on' ? MOVED_ON[event.payload.command] : 'edited')),
      ...(voided.has(row.id) ? (['voided'] as const) : []),
    ]);
    if (what.size === 0) return [];
    const { id, number, state, gravity } = row;
    return [{ id, number, quote: wordsAt(text, row) ?? row.quote, state, gravity, what: [...what] }];
  });
}

/** From then to now, whatever lay between: what was changed and changed back has not changed. */
function placeChanges({ status, moved }: Row, now: string | null, before: string | null): AssertionChange[] {
  if (status === 'gone' || status === 'ambiguous') return before === null ? [] : [status];
  if (now === null) return [];
  if (before !== null && now !== before) return ['changed'];
  return moved ? ['moved'] : [];
}

function wordsAt(text: string, { start, end }: Row): string | null {
  return start === null || end === null ? null : text.slice(start, end);
}

function wordsThen(text: string, { startThen, endThen }: Row): string | null {
  return startThen === null || endThen === null ? null : text.slice(startThen, endThen);
}

function readRows(manager: EntityManager, { newsroomId, then, newest }: Stretch): Promise<Row[]> {
  return manager.query<Row[]>(
    `SELECT assertion.id, assertion.number, assertion.state, assertion.gravity, assertion.quote, assertion.created_at AS "createdAt",
            now.status, now.start_offset AS start, now.end_offset AS "end",
            before.start_offset AS "startThen", before.end_offset AS "endThen",
            EXISTS (SELECT 1 FROM placement later
                     WHERE later.newsroom_id = $1 AND later.assertion_id = assertion.id AND later.version_number > $4
                       AND later.status = 'moved') AS moved
       FROM assertion
       LEFT JOIN placement now ON now.newsroom_id = $1 AND now.assertion_id = assertion.id AND now.draft_id = $2
                              AND now.version_number = $3
       LEFT JOIN placement before ON before.newsroom_id = $1 AND before.assertion_id = assertion.id AND before.draft_id = $2
                                 AND before.version_number = $4
      WHERE assertion.newsroom_id = $1 AND assertion.draft_id = $2 ORDER BY assertion.number`,
    [newsroomId, newest.draftId, newest.number, then?.number ?? 0],
  );
}
