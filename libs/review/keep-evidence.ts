// Suggested evidence onto the rows: what a person has decided stays, what is no longer found goes, the rest is refreshed (R5).
import { randomUUID } from 'node:crypto';
import type { Transaction } from '#database/with-actor.js';
import { LINK_METHOD, LINK_METHOD_VERSION, type PassageHit } from '#passages/passage-index.js';

/** Lays `hits` beside the assertion. A pair that was rejected is not proposed again. */
export async function keepEvidence(
  { manager, actor }: Transaction,
  { id, storyId }: { id: string; storyId: string },
  hits: readonly PassageHit[],
): Promise<void> {
  const payload = JSON.stringify(
    hits.map(({ sourceKind, sourceId, ordinal, score, parts, matched }) => ({
      id: randomUUID(),
      sourceKind,
      sourceId,
      ordinal,
      score,
      parts,
      matched,
    })),
  );
  await manager.query(
    `DELETE FROM assertion_link WHERE newsroom_id = $1 AND assertion_id = $2 AND state = 'suggested'
        AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS hit("sourceKind" text, "sourceId" uuid, ordinal int)
                         WHERE hit."sourceKind" = assertion_link.source_kind AND hit."sourceId" = assertion_link.source_id
                           AND hit.ordinal = assertion_link.passage_ordinal)`,
    [actor.newsroomId, id, payload],
  );
  await manager.query(
    `INSERT INTO assertion_link (newsroom_id, id, story_id, assertion_id, source_kind, source_id, passage_ordinal,
                                 score, parts, matched, method, method_version)
     SELECT $1, hit.id, $2, $3, hit."sourceKind", hit."sourceId", hit.ordinal, hit.score, hit.parts, hit.matched, $5, $6
       FROM jsonb_to_recordset($4::jsonb)
         AS hit(id uuid, "sourceKind" text, "sourceId" uuid, ordinal int, score real, parts jsonb, matched jsonb)
     ON CONFLICT ON CONSTRAINT assertion_link_pair_key DO UPDATE
       SET score = excluded.score, parts = excluded.parts, matched = excluded.matched, method = excluded.method,
           method_version = excluded.method_version, version = assertion_link.version + 1
       WHERE assertion_link.state = 'suggested'
         AND (assertion_link.score, assertion_link.parts, assertion_link.matched, assertion_link.method_version)
             IS DISTINCT FROM (excluded.score, excluded.parts, excluded.matched, excluded.method_version)`,
    [actor.newsroomId, storyId, id, payload, LINK_METHOD, LINK_METHOD_VERSION],
  );
}
