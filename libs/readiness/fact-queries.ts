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
import { askPrepared } from '#database/ask-prepared.js';

/** A draft with its newest version, and what there are few of: kept beside it, so that one question answers for all of them. */
export interface DraftRow {
  id: string;
  storyId: string;
  number: number;
  sha256: string;
  flagging: boolean;
  /** Null where nobody has to look at the words: no opinion was given on them, and no answer is said to stand in them. */
  blocks: Block[] | null;
  letters: { id: string; status: LetterStatus; reviewed: boolean }[];
  /** Those that stand. */
  legalStops: string[];
  /** Those not withdrawn, the latest last. R4: whoever turns out to have written the draft has signed nothing. */
  signOffs: { id: string; kind: SignOffKind; versionSha256: string; opinionsSha256: string }[];
  /** Decisions to publish against advice that two people stand behind. */
  overrides: { id: string; versionSha256: string; blockers: Blocker[] }[];
}

/** A letter that is being laid beside new words once more is in progress again: what it says of them is not known yet (R3). */
const LETTERS = `
  SELECT coalesce(json_agg(json_build_object('id', letter.id, 'reviewed', letter.reviewed_at IS NOT NULL, 'status',
           CASE WHEN letter.status = 'linked' AND EXISTS (
                  SELECT 1 FROM task WHERE task.newsroom_id = $1 AND task.subject_id = letter.id
                     AND task.kind = 'letter.link' AND task.state IN ('pending','running'))
                THEN 'split' ELSE letter.status END) ORDER BY letter.received_at, letter.id), '[]')
    FROM letter WHERE letter.newsroom_id = $1 AND letter.story_id = draft.story_id`;

const LEGAL_STOPS = `
  SELECT coalesce(json_agg(stop.id ORDER BY stop.placed_at, stop.id), '[]')
    FROM legal_stop stop WHERE stop.newsroom_id = $1 AND stop.story_id = draft.story_id AND stop.lifted_at IS NULL`;

const SIGN_OFFS = `
  SELECT coalesce(json_agg(json_build_object('id', given.id, 'kind', given.kind, 'versionSha256', given.version_sha256,
           'opinionsSha256', given.opinions_sha256) ORDER BY given.created_at, given.id), '[]')
    FROM sign_off given
   WHERE given.newsroom_id = $1 AND given.draft_id = draft.id
     AND NOT EXISTS (SELECT 1 FROM sign_off_withdrawal withdrawal
                      WHERE withdrawal.newsroom_id = $1 AND withdrawal.sign_off_id = given.id)
     AND NOT wrote_draft($1, given.draft_id, given.person_id)`;

const OVERRIDES = `
  SELECT coalesce(json_agg(json_build_object('id', decision.id, 'versionSha256', decision.version_sha256,
           'blockers', decision.blockers) ORDER BY decision.created_at, decision.id), '[]')
    FROM override decision
    JOIN override_assent assent ON assent.newsroom_id = $1 AND assent.override_id = decision.id
   WHERE decision.newsroom_id = $1 AND decision.draft_id = draft.id
     AND NOT EXISTS (SELECT 1 FROM override_withdrawal withdrawal
                      WHERE withdrawal.newsroom_id = $1 AND withdrawal.override_id = decision.id)`;

/** Whether somebody has to look at the words; once too often does no harm. */
const SPOKEN_OF = `
  EXISTS (SELECT 1 FROM opinion WHERE opinion.newsroom_id = $1 AND opinion.draft_id = draft.id)
  OR EXISTS (SELECT 1 FROM reply_request request
              WHERE request.newsroom_id = $1 AND request.story_id = draft.story_id AND request.reflected_words <> '')`;

export function readDrafts(manager: EntityManager, newsroomId: string, draftIds: readonly string[]) {
  return askPrepared<DraftRow>(
    manager,
    'readiness/drafts',
    `SELECT draft.id, draft.story_id AS "storyId", newest.number, newest.sha256,
            (draft.flagged_version < newest.number OR draft.flag_failure IS NOT NULL) AS flagging,
            CASE WHEN ${SPOKEN_OF} THEN newest.blocks END AS blocks,
            (${LETTERS}) AS letters, (${LEGAL_STOPS}) AS "legalStops", (${SIGN_OFFS}) AS "signOffs", (${OVERRIDES}) AS overrides
       FROM draft CROSS JOIN LATERAL (
              SELECT number, sha256, blocks FROM draft_version
               WHERE draft_version.newsroom_id = draft.newsroom_id AND draft_id = draft.id ORDER BY number DESC LIMIT 1) newest
      WHERE draft.newsroom_id = $1 AND draft.id = ANY($2)`,
    [newsroomId, draftIds],
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
  return askPrepared<AssertionRow>(
    manager,
    'readiness/assertions',
    // Placements and evidence are gathered first: found one by one, the former would be sought among all versions' own, and the
    // latter among all that was ever suggested.
    `WITH newest AS (SELECT * FROM unnest($2::uuid[], $3::int[]) AS newest (draft_id, number)),
     placed AS MATERIALIZED (
       SELECT placement.assertion_id, placement.status, placement.start_offset, placement.end_offset
         FROM newest JOIN placement ON placement.newsroom_id = $1 AND placement.draft_id = newest.draft_id
                                   AND placement.version_number = newest.number),
     borne_out AS MATERIALIZED (
       SELECT DISTINCT link.assertion_id FROM assertion_link link
        WHERE link.newsroom_id = $1 AND link.story_id = ANY($4) AND link.source_kind = 'evidence'
          AND link.state = 'confirmed' AND link.bearing IN ('supports','mixed'))
     SELECT assertion.draft_id AS "draftId", assertion.id, assertion.number, assertion.state, assertion.gravity,
            placed.status, placed.start_offset AS start, placed.end_offset AS "end",
            borne_out.assertion_id IS NOT NULL AS "hasEvidence"
       FROM newest
       JOIN assertion ON assertion.newsroom_id = $1 AND assertion.draft_id = newest.draft_id
       LEFT JOIN placed ON placed.assertion_id = assertion.id
       LEFT JOIN borne_out ON borne_out.assertion_id = assertion.id
      ORDER BY assertion.draft_id, assertion.number`,
    [
      newsroomId,
      drafts.map(({ id }) => id),
      drafts.map(({ number }) => number),
      [...new Set(drafts.map(({ storyId }) => storyId))],
    ],
  );
}

export interface ReplyRow {
  assertionId: string;
  subjectId: string;
  outcome: ReplyOutcome | null;
  deadlineAt: Date | null;
  reflected: Reflection | null;
  reflectedWords: string | null;
}

/** A row for each subject that an assertion is about, also where nothing was put to them. */
export function readReplies(manager: EntityManager, newsroomId: string, draftIds: readonly string[]) {
  return askPrepared<ReplyRow>(
    manager,
    'readiness/replies',
    `SELECT about.assertion_id AS "assertionId", about.subject_id AS "subjectId",
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
  return askPrepared<AllegationRow>(
    manager,
    'readiness/allegations',
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
