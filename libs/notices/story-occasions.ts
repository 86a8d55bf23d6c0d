// What happened in a story that nobody has been told of yet: letters, stops, revocations, complaints, assignments.
import type { EntityManager } from 'typeorm';
import type { NoticeKind } from '#domain/vocabulary.js';
import type { Occasion } from '#notices/occasion.js';

interface FoundRow {
  kind: NoticeKind;
  draftId: string | null;
  subjectId: string;
  occasion: string;
  named: string | null;
  actorId: string | null;
}

/** An assignment is looked for in the log, which knows whose act it was; the watch is never this late. */
const ASSIGNED_WITHIN = '2 days';

const FOUND = `
  WITH moved AS MATERIALIZED (
    SELECT DISTINCT ON (payload->>'assertionId') payload->>'assertionId' AS assertion_id, payload->>'assignee' AS assignee,
           payload->>'to' AS state, seq, actor_id
      FROM audit_event
     WHERE newsroom_id = $1 AND at > $3::timestamptz - interval '${ASSIGNED_WITHIN}' AND event = 'assertion.moved-on'
     ORDER BY payload->>'assertionId', seq DESC)
  SELECT 'letter_arrived' AS kind, NULL::uuid AS draft_id, id AS subject_id, 'arrived' AS occasion, NULL::uuid AS named, created_by AS actor_id
    FROM letter WHERE newsroom_id = $1 AND story_id = $2
  UNION ALL
  SELECT 'letter_failed', NULL, id, coalesce(failure, 'failed'), created_by, NULL
    FROM letter WHERE newsroom_id = $1 AND story_id = $2 AND status = 'failed'
  UNION ALL
  SELECT 'legal_stop', NULL, id, 'placed', NULL, placed_by FROM legal_stop WHERE newsroom_id = $1 AND story_id = $2
  UNION ALL
  SELECT 'legal_stop', NULL, id, 'lifted', placed_by, lifted_by
    FROM legal_stop WHERE newsroom_id = $1 AND story_id = $2 AND lifted_at IS NOT NULL
  UNION ALL
  SELECT 'certificate_revoked', certificate.draft_id, certificate.id, revocation.reason, certificate.issued_to, NULL
    FROM certificate
    JOIN certificate_revocation revocation
      ON revocation.newsroom_id = certificate.newsroom_id AND revocation.certificate_id = certificate.id
   WHERE certificate.newsroom_id = $1 AND certificate.story_id = $2
  UNION ALL
  SELECT 'complaint_arrived', publication.draft_id, exchange.id, exchange.purpose, publication.recorded_by, exchange.created_by
    FROM exchange
    LEFT JOIN publication ON publication.newsroom_id = exchange.newsroom_id AND publication.id = exchange.publication_id
   WHERE exchange.newsroom_id = $1 AND exchange.story_id = $2 AND exchange.direction = 'received'
     AND exchange.purpose IN ('complaint','correction_request')
  UNION ALL
  SELECT 'source_opened', NULL, opening.source_id, opening.id || '/' || keeper.person_id, keeper.person_id, opening.opened_by
    FROM source_opening opening
    JOIN source_keeper keeper ON keeper.newsroom_id = opening.newsroom_id AND keeper.source_id = opening.source_id
                             AND keeper.created_at <= opening.opened_at AND keeper.person_id <> opening.opened_by
   WHERE opening.newsroom_id = $1 AND opening.story_id = $2
  UNION ALL
  SELECT 'assigned', assertion.draft_id, assertion.id, moved.seq::text, assertion.assigned_to, moved.actor_id
    FROM assertion
    JOIN moved ON moved.assertion_id = assertion.id::text AND moved.assignee = assertion.assigned_to::text
              AND moved.state = 'with_lawyer'
   WHERE assertion.newsroom_id = $1 AND assertion.story_id = $2 AND assertion.state = 'with_lawyer'`;

export async function storyOccasions(
  manager: EntityManager,
  newsroomId: string,
  storyId: string,
  now: Date,
): Promise<Occasion[]> {
  const rows = await manager.query<FoundRow[]>(
    `SELECT found.kind, found.draft_id AS "draftId", found.subject_id AS "subjectId", found.occasion, found.named,
            found.actor_id AS "actorId"
       FROM (${FOUND}) found
      WHERE NOT EXISTS (SELECT 1 FROM notice
                         WHERE notice.newsroom_id = $1 AND notice.kind = found.kind AND notice.subject_id = found.subject_id
                           AND notice.occasion = found.occasion)
      ORDER BY found.kind, found.subject_id`,
    [newsroomId, storyId, now],
  );
  return rows.map(({ named, ...row }) => ({ ...row, storyId, named: named === null ? [] : [named] }));
}
