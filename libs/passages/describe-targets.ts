// What a link points at, said so that a person can judge it: the passage in its source, and the source's own particulars.
import type { EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { HIDDEN_TITLE, isHiddenFrom } from '#domain/source-revealing.js';
import type { PassageSource, Privilege } from '#domain/vocabulary.js';

/** The passage and where it stands. Offsets are UTF-16 code units into the source's text; of an assertion no longer in the copy, into its own words. */
export interface LinkTarget {
  storyId: string;
  sourceKind: PassageSource;
  sourceId: string;
  passageOrdinal: number;
  start: number;
  end: number;
  quote: string;
  title: string;
  /** For exchanges: `sent` or `received`. */
  direction: string | null;
  /** For exchanges and earlier letters: ISO time with zone. */
  occurredAt: string | null;
  /** For evidence: what it does not show, and how far it may travel. */
  caveats: string | null;
  sensitivity: string | null;
  /** Of the document that the passage is a piece of. */
  privilege: Privilege;
  /** For assertions: their own id, as the source named is the draft. */
  assertionId: string | null;
  /** R10: it reveals a source, and the actor is a guest: title and quotation are withheld, and so must be the words that matched. */
  hidden: boolean;
}

interface Pointer {
  id: string;
  sourceKind: PassageSource;
  sourceId: string;
  passageOrdinal: number;
}

interface TargetRow {
  link_id: string;
  story_id: string;
  start_offset: number | null;
  end_offset: number | null;
  body: string;
  title: string;
  direction: string | null;
  occurred_at: Date | null;
  caveats: string | null;
  sensitivity: string | null;
  privilege: Privilege;
  assertion_id: string | null;
}

/**
 * Targets by link id; a pointer at a passage that is not there gets none. An assertion leaves the index once it is dismissed or
 * gone from the copy, but what was confirmed about it is shown still, in the words in which it was marked.
 */
export async function describeTargets(
  manager: EntityManager,
  actor: Actor,
  pointers: readonly Pointer[],
): Promise<Map<string, LinkTarget>> {
  const rows = await manager.query<TargetRow[]>(
    `SELECT pointer.id AS link_id, coalesce(passage.story_id, assertion.story_id) AS story_id,
            passage.start_offset, passage.end_offset, coalesce(passage.body, assertion.quote) AS body,
            coalesce(evidence.title, exchange.title, letter.title, draft.title, passage.title) AS title,
            exchange.direction, coalesce(exchange.occurred_at, letter.received_at) AS occurred_at,
            evidence.caveats, evidence.sensitivity, assertion.id AS assertion_id,
            CASE WHEN evidence.id IS NULL AND exchange.id IS NULL THEN 'none'
                 ELSE coalesce(document.privilege, 'privileged') END AS privilege
       FROM jsonb_to_recordset($2::jsonb) AS pointer(id uuid, "sourceKind" text, "sourceId" uuid, "passageOrdinal" int)
       LEFT JOIN passage ON passage.newsroom_id = $1 AND passage.source_kind = pointer."sourceKind"
        AND passage.source_id = pointer."sourceId" AND passage.ordinal = pointer."passageOrdinal"
       LEFT JOIN evidence ON passage.source_kind = 'evidence' AND evidence.newsroom_id = $1 AND evidence.id = passage.source_id
       LEFT JOIN exchange ON passage.source_kind = 'exchange' AND exchange.newsroom_id = $1 AND exchange.id = passage.source_id
       LEFT JOIN document ON document.newsroom_id = $1 AND document.id = coalesce(evidence.document_id, exchange.document_id)
       LEFT JOIN letter ON passage.source_kind = 'allegation' AND letter.newsroom_id = $1 AND letter.id = passage.source_id
       LEFT JOIN assertion ON pointer."sourceKind" = 'assertion' AND assertion.newsroom_id = $1
        AND assertion.draft_id = pointer."sourceId" AND assertion.number = pointer."passageOrdinal"
       LEFT JOIN draft ON draft.newsroom_id = $1 AND draft.id = assertion.draft_id
      WHERE passage.id IS NOT NULL OR assertion.id IS NOT NULL`,
    [actor.newsroomId, JSON.stringify(pointers)],
  );
  const byId = new Map(pointers.map((pointer) => [pointer.id, pointer]));
  return new Map(
    rows.flatMap((row) => {
      const pointer = byId.get(row.link_id);
      if (pointer === undefined) return [];
      const { sourceKind, sourceId, passageOrdinal } = pointer;
      const hidden = isHiddenFrom(actor, row.sensitivity);
      const target: LinkTarget = {
        storyId: row.story_id,
        sourceKind,
        sourceId,
        passageOrdinal,
        start: hidden ? 0 : (row.start_offset ?? 0),
        end: hidden ? 0 : (row.end_offset ?? row.body.length),
        quote: hidden ? '' : row.body,
        title: hidden ? HIDDEN_TITLE : row.title,
        direction: row.direction,
        occurredAt: row.occurred_at?.toISOString() ?? null,
        caveats: hidden ? null : row.caveats,
        sensitivity: row.sensitivity,
        privilege: row.privilege,
        assertionId: row.assertion_id,
        hidden,
      };
      return [[row.link_id, target]];
    }),
  );
}
