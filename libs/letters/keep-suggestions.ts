// Suggestions onto the rows: what a person has decided stays, what is no longer found goes, the rest is refreshed (R5).
import { randomUUID } from 'node:crypto';
import type { Letter } from '#database/entities/letter.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { LINK_METHOD, LINK_METHOD_VERSION, type PassageHit } from '#passages/passage-index.js';

export interface Suggestions {
  allegationId: string;
  hits: readonly PassageHit[];
}

/** How many suggestions stand for the letter afterwards, and how many came, went or were refreshed. The same hits again change nothing. */
export async function keepSuggestions(
  { manager, actor }: Transaction,
  letter: Letter,
  suggestions: readonly Suggestions[],
): Promise<{ standing: number; changed: number }> {
  let changed = 0;
  const newsroomId = actor.newsroomId;
  for (const { allegationId, hits } of suggestions) {
    const rows = hits.map((hit) => ({
      id: randomUUID(),
      sourceKind: hit.sourceKind,
      sourceId: hit.sourceId,
      ordinal: hit.ordinal,
      score: hit.score,
      parts: hit.parts,
      matched: hit.matched,
    }));
    const payload = JSON.stringify(rows);
    const [, gone] = await manager.query<[unknown[], number]>(
      `DELETE FROM link WHERE newsroom_id = $1 AND allegation_id = $2 AND state = 'suggested'
          AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS hit("sourceKind" text, "sourceId" uuid, ordinal int)
                           WHERE hit."sourceKind" = link.source_kind AND hit."sourceId" = link.source_id AND hit.ordinal = link.passage_ordinal)`,
      [newsroomId, allegationId, payload],
    );
    const kept = await manager.query<unknown[]>(
      `INSERT INTO link (newsroom_id, id, story_id, allegation_id, source_kind, source_id, passage_ordinal, score, parts, matched, method, method_version)
       SELECT $1, hit.id, $2, $3, hit."sourceKind", hit."sourceId", hit.ordinal, hit.score, hit.parts, hit.matched, $5, $6
         FROM jsonb_to_recordset($4::jsonb) AS hit(id uuid, "sourceKind" text, "sourceId" uuid, ordinal int, score real, parts jsonb, matched jsonb)
       ON CONFLICT ON CONSTRAINT link_pair_key DO UPDATE
         SET score = excluded.score, parts = excluded.parts, matched = excluded.matched, method = excluded.method,
             method_version = excluded.method_version, version = link.version + 1
         WHERE link.state = 'suggested' AND (link.score, link.parts, link.matched, link.method, link.method_version)
               IS DISTINCT FROM (excluded.score, excluded.parts, excluded.matched, excluded.method, excluded.method_version)
       RETURNING id`,
      [newsroomId, letter.storyId, allegationId, payload, LINK_METHOD, LINK_METHOD_VERSION],
    );
    changed += gone + kept.length;
  }
  const [count] = await manager.query<{ suggested: number }[]>(
    `SELECT count(*)::int AS suggested FROM link
      JOIN allegation ON allegation.newsroom_id = link.newsroom_id AND allegation.id = link.allegation_id
     WHERE link.newsroom_id = $1 AND allegation.letter_id = $2 AND link.state = 'suggested'`,
    [newsroomId, letter.id],
  );
  return { standing: count?.suggested ?? 0, changed };
}
