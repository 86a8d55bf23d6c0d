// The rows behind readiness, each kind for many drafts at once. What is decided from them is decided in libs/domain (R3).
import type { EntityManager } from 'typeorm';
import type { AssertionState } from '#domain/assertion.states.js';
import type { Block } from '#domain/canonical-version.js';
import type { Blocker } from '#domain/readiness.js';
import type {
  Gravity,
  LetterStatus,
  PlacementStatus,
  Reflection,
  ReplyOutcome,
  SignOffKind,
} from '#domain/vocabulary.js';

export interface DraftRow {
  id: string;
  storyId: string;
  number: number;
  sha256: string;
  flagging: boolean;
}

/** Each draft with its newest version. */
export function readDrafts(manager: EntityManager, newsroomId: string, draftIds: readonly string[]) {
  return manager.query<DraftRow[]>(
    `SELECT draft.id, draft.story_id AS "storyId", newest.number, newest.sha256,
            (draft.flagged_version < newest.number OR draft.flag_failure IS NOT NULL) AS flagging
       FROM draft CROSS JOIN LATERAL (
              SELECT number, sha256 FROM draft_version
               WHERE draft_version.newsroom_id = draft.newsroom_id AND draft_id = draft.id ORDER BY number DESC LIMIT 1) newest
      WHERE draft.newsroom_id = $1 AND draft.id = ANY($2)`,
    [newsroomId, draftIds],
  );
}

/** The words of the newest versions of some of them. */
export function readBlocks(manager: EntityManager, newsroomId: string, drafts: readonly DraftRow[]) {
  return manager.query<{ draftId: string; blocks: Block[] }[]>(
    `SELECT version.draft_id AS "draftId", version.blocks
       FROM unnest($2::uuid[], $3::int[]) AS newest (draft_id, number)
       JOIN draft_version version ON version.newsroom_id = $1 AND version.draft_id = newest.draft_id AND version.number = newest.number`,
    newestOf(newsroomId, drafts),
  );
}

export interface AssertionRow {
  draftId: string;
  id: string;
  number: number;
  state: AssertionState;
  gravity: Gravity;
  status: PlacementStatus | null;
  start: number | null;
  end: number | null;
  hasEvidence: boolean;
}

/** Each assertion, where it stands in the newest version, and whether confirmed evidence bears it out at least in part. */
export function readAssertions(manager: EntityManager, newsroomId: string, drafts: readonly DraftRow[]) {
  return manager.query<AssertionRow[]>(
    // Placements are gathered by version first: found one by one, each would be sought among all versions' own.
    `WITH newest AS (SELECT * FROM unnest($2::uuid[], $3::int[]) AS newest (draft_id, number)),
     placed AS MATERIALIZED (
       SELECT placement.assertion_id, placement.status, placement.start_offset, placement.end_offset
         FROM newest JOIN placement ON placement.newsroom_id = $1 AND placement.draft_id = newest.draft_id
                                   AND placement.version_number = newest.number)
     SELECT assertion.draft_id AS "draftId", assertion.id, assertion.number, assertion.state, assertion.gravity,
            placed.status, placed.start_offset AS start, placed.end_offset AS "end",
            EXISTS (SELECT 1 FROM assertion_link link
                     WHERE link.newsroom_id = $1 AND link.assertion_id = assertion.id AND link.source_kind = 'evidence'
                       AND link.state = 'confirmed' AND link.bearing IN ('supports','mixed')) AS "hasEvidence"
       FROM newest
       JOIN assertion ON assertion.newsroom_id = $1 AND assertion.draft_id = newest.draft_id
       LEFT JOIN placed ON placed.assertion_id = assertion.id
      ORDER BY assertion.draft_id, assertion.number`,
    newestOf(newsroomId, drafts),
  );
}

export interface ReplyRow {
  draftId: string;
  assertionId: string;
  subjectId: string;
  outcome: ReplyOutcome | null;
  deadlineAt: Date | null;
  reflected: Reflection | null;
  reflectedWords: string | null;
}

/** A row for each subject that an assertion is about, also where nothing was put to them. */
export function readReplies(manager: EntityManager, newsroomId: string, draftIds: readonly string[]) {
  return manager.query<ReplyRow[]>(
    `SELECT assertion.draft_id AS "draftId", about.assertion_id AS "assertionId", about.subject_id AS "subjectId",
            request.outcome, request.deadline_at AS "deadlineAt", request.reflected, request.reflected_words AS "reflectedWords"
       FROM assertion
       JOIN assertion_subject about ON about.newsroom_id = $1 AND about.assertion_id = assertion.id
       LEFT JOIN reply_request request ON request.newsroom_id = $1 AND request.assertion_id = about.assertion_id
                                      AND request.subject_id = about.subject_id
      WHERE assertion.newsroom_id = $1 AND assertion.draft_id = ANY($2)
      ORDER BY about.assertion_id, about.subject_id`,
    [newsroomId, draftIds],
  );
}

export interface LetterRow {
  storyId: string;
  id: string;
  status: LetterStatus;
  reviewed: boolean;
}

/** A letter that is being laid beside new words once more is in progress again: what it says of them is not known yet (R3). */
export function readLetters(manager: EntityManager, newsroomId: string, storyIds: readonly string[]) {
  return manager.query<LetterRow[]>(
    `SELECT story_id AS "storyId", id, reviewed_at IS NOT NULL AS reviewed,
            CASE WHEN status = 'linked' AND EXISTS (
                   SELECT 1 FROM task WHERE task.newsroom_id = $1 AND task.subject_id = letter.id
                      AND task.kind = 'letter.link' AND task.state IN ('pending','running'))
                 THEN 'split' ELSE status END AS status
       FROM letter WHERE newsroom_id = $1 AND story_id = ANY($2) ORDER BY received_at, id`,
    [newsroomId, storyIds],
  );
}

export interface AllegationRow {
  draftId: string;
  id: string;
  letterId: string;
  number: number;
  hasPosition: boolean;
  confirmedAgainst: string[];
  suggestedAgainst: string[];
}

/** The allegations that are, or seem to be, about assertions of the drafts. A position counts once it is approved. */
export function readAllegations(manager: EntityManager, newsroomId: string, draftIds: readonly string[]) {
  return manager.query<AllegationRow[]>(
    `SELECT link.source_id AS "draftId", allegation.id, allegation.number, allegation.letter_id AS "letterId",
            position.approved_by IS NOT NULL AS "hasPosition",
            coalesce(jsonb_agg(assertion.id) FILTER (WHERE link.state = 'confirmed'), '[]') AS "confirmedAgainst",
            coalesce(jsonb_agg(assertion.id) FILTER (WHERE link.state = 'suggested'), '[]') AS "suggestedAgainst"
       FROM link
       JOIN assertion ON assertion.newsroom_id = $1 AND assertion.draft_id = link.source_id AND assertion.number = link.passage_ordinal
       JOIN allegation ON allegation.newsroom_id = $1 AND allegation.id = link.allegation_id
       LEFT JOIN allegation_position position ON position.newsroom_id = $1 AND position.id = allegation.id
      WHERE link.newsroom_id = $1 AND link.source_kind = 'assertion' AND link.source_id = ANY($2) AND link.state <> 'rejected'
      GROUP BY link.source_id, allegation.id, allegation.number, allegation.letter_id, position.approved_by
      ORDER BY link.source_id, allegation.number, allegation.id`,
    [newsroomId, draftIds],
  );
}

/** Legal stops that stand. */
export function readLegalStops(manager: EntityManager, newsroomId: string, storyIds: readonly string[]) {
  return manager.query<{ storyId: string; id: string }[]>(
    `SELECT story_id AS "storyId", id FROM legal_stop
      WHERE newsroom_id = $1 AND story_id = ANY($2) AND lifted_at IS NULL ORDER BY placed_at, id`,
    [newsroomId, storyIds],
  );
}

export interface SignOffRow {
  draftId: string;
  id: string;
  kind: SignOffKind;
  versionSha256: string;
  opinionsSha256: string;
}

/** Sign-offs not withdrawn, the latest last. R4: whoever turns out to have written the draft has signed nothing. */
export function readSignOffs(manager: EntityManager, newsroomId: string, draftIds: readonly string[]) {
  return manager.query<SignOffRow[]>(
    `SELECT draft_id AS "draftId", id, kind, version_sha256 AS "versionSha256", opinions_sha256 AS "opinionsSha256"
       FROM sign_off
      WHERE newsroom_id = $1 AND draft_id = ANY($2)
        AND NOT EXISTS (SELECT 1 FROM sign_off_withdrawal withdrawal
                         WHERE withdrawal.newsroom_id = $1 AND withdrawal.sign_off_id = sign_off.id)
        AND NOT wrote_draft($1, draft_id, person_id)
      ORDER BY created_at, id`,
    [newsroomId, draftIds],
  );
}

export interface OverrideRow {
  draftId: string;
  id: string;
  versionSha256: string;
  blockers: Blocker[];
}

/** Decisions to publish against advice that two people stand behind. */
export function readOverrides(manager: EntityManager, newsroomId: string, draftIds: readonly string[]) {
  return manager.query<OverrideRow[]>(
    `SELECT override.draft_id AS "draftId", override.id, override.version_sha256 AS "versionSha256", override.blockers
       FROM override
       JOIN override_assent assent ON assent.newsroom_id = $1 AND assent.override_id = override.id
      WHERE override.newsroom_id = $1 AND override.draft_id = ANY($2)
        AND NOT EXISTS (SELECT 1 FROM override_withdrawal withdrawal
                         WHERE withdrawal.newsroom_id = $1 AND withdrawal.override_id = override.id)
      ORDER BY override.created_at, override.id`,
    [newsroomId, draftIds],
  );
}

function newestOf(newsroomId: string, drafts: readonly DraftRow[]): [string, string[], number[]] {
  return [newsroomId, drafts.map(({ id }) => id), drafts.map(({ number }) => number)];
}
