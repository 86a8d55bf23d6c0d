// The opinions that stand on the assertions of drafts, without any of their reasoning (R10).
import type { EntityManager } from 'typeorm';
import type { OpinionBasis } from '#domain/judge-opinion.js';
import type { AdviceChannel, Ruling } from '#domain/vocabulary.js';
import { askPrepared } from '#database/ask-prepared.js';
import { grouped } from '#platform/grouped.js';

interface OpinionCondition {
  readonly text: string;
  readonly met: boolean;
}

/** An opinion nobody has withdrawn. */
export interface StandingOpinion {
  readonly id: string;
  readonly assertionId: string;
  readonly draftId: string;
  readonly ruling: Ruling;
  readonly lawyerId: string;
  readonly lawyerName: string;
  readonly createdAt: Date;
  readonly channel: AdviceChannel;
  /**
   * False for advice by telephone that its lawyer has not confirmed, and for that of a lawyer who has turned out to have
   * written some of the draft's words (R4): it stands, but no rule reckons with it.
   */
  readonly counts: boolean;
  readonly requiredWording: string | null;
  readonly conditions: readonly OpinionCondition[];
  readonly jurisdiction: string;
  readonly reaffirms: string | null;
  /** The version it was given on. */
  readonly versionNumber: number;
  readonly basis: OpinionBasis;
}

/** R4: who gave opinions on the drafts and has turned out to have written some of their words. Once a lawyer, not once an opinion. */
const WRITERS = `
  lawyer AS MATERIALIZED (SELECT DISTINCT draft_id, lawyer_id FROM opinion WHERE newsroom_id = $1 AND draft_id = ANY ($2::uuid[])),
  writer AS MATERIALIZED (SELECT draft_id, lawyer_id FROM lawyer WHERE wrote_draft($1, draft_id, lawyer_id))`;

/** Advice by telephone counts once its lawyer has confirmed it. */
const COUNTS = `
  ((opinion.channel = 'written' OR EXISTS (SELECT 1 FROM opinion_confirmation confirmation
                                            WHERE confirmation.newsroom_id = $1 AND confirmation.opinion_id = opinion.id))
   AND (opinion.draft_id, opinion.lawyer_id) NOT IN (SELECT draft_id, lawyer_id FROM writer))`;

const STANDS = `
  opinion.newsroom_id = $1 AND opinion.draft_id = ANY ($2::uuid[])
  AND NOT EXISTS (SELECT 1 FROM opinion_withdrawal withdrawal
                   WHERE withdrawal.newsroom_id = $1 AND withdrawal.opinion_id = opinion.id)`;

interface OpinionRow {
  id: string;
  assertion_id: string;
  draft_id: string;
  ruling: Ruling;
  lawyer_id: string;
  lawyer_name: string;
  created_at: Date;
  channel: AdviceChannel;
  counts: boolean;
  required_wording: string | null;
  conditions: string[];
  met: number[];
  jurisdiction: string;
  reaffirms: string | null;
  version_number: number;
  text_sha256: string;
  context_sha256: string;
  wording_sha256: string | null;
  wording_context_sha256: string | null;
}

/** Those that stand, by assertion, in the order in which they were given. */
export async function readOpinions(
  manager: EntityManager,
  newsroomId: string,
  draftIds: readonly string[],
): Promise<Map<string, StandingOpinion[]>> {
  const rows = await manager.query<OpinionRow[]>(
    `WITH ${WRITERS}
     SELECT opinion.*, person.name AS lawyer_name, ${COUNTS} AS counts,
            ARRAY(SELECT met.ordinal FROM opinion_condition_met met
                   WHERE met.newsroom_id = $1 AND met.opinion_id = opinion.id) AS met
       FROM opinion JOIN person ON person.id = opinion.lawyer_id
      WHERE ${STANDS}
      ORDER BY opinion.created_at, opinion.id`,
    [newsroomId, draftIds],
  );
  return grouped(rows.map(standingOpinion), ({ assertionId }) => assertionId);
}

/** What the rules reckon with, and nothing else of the opinions: the bases of those that stand and count, as `readOpinions` has them. */
export async function readCountingBases(
  manager: EntityManager,
  newsroomId: string,
  draftIds: readonly string[],
): Promise<Map<string, OpinionBasis[]>> {
  const rows = await askPrepared<OpinionBasis & { assertionId: string }>(
    manager,
    'opinions/counting-bases',
    `WITH ${WRITERS}
     SELECT opinion.assertion_id AS "assertionId", opinion.id, opinion.ruling,
            opinion.text_sha256 AS "textSha256", opinion.context_sha256 AS "contextSha256",
            opinion.wording_sha256 AS "wordingSha256", opinion.wording_context_sha256 AS "wordingContextSha256",
            CASE WHEN opinion.conditions = '[]' THEN 0
                 ELSE jsonb_array_length(opinion.conditions) - (
                        SELECT count(*)::integer FROM opinion_condition_met met
                         WHERE met.newsroom_id = $1 AND met.opinion_id = opinion.id
                           AND met.ordinal BETWEEN 0 AND jsonb_array_length(opinion.conditions) - 1)
            END AS "unmetConditions"
       FROM opinion
      WHERE ${STANDS} AND ${COUNTS}
      ORDER BY opinion.created_at, opinion.id`,
    [newsroomId, draftIds],
  );
  return grouped(rows, ({ assertionId }) => assertionId);
}

/** What the rules reckon with: the bases of those that count. */
export function countingBases(opinions: readonly StandingOpinion[]): OpinionBasis[] {
  return opinions.filter(({ counts }) => counts).map(({ basis }) => basis);
}

function standingOpinion(row: OpinionRow): StandingOpinion {
  const conditions = row.conditions.map((text, ordinal) => ({ text, met: row.met.includes(ordinal) }));
  return {
    id: row.id,
    assertionId: row.assertion_id,
    draftId: row.draft_id,
    ruling: row.ruling,
    lawyerId: row.lawyer_id,
    lawyerName: row.lawyer_name,
    createdAt: row.created_at,
    channel: row.channel,
    counts: row.counts,
    requiredWording: row.required_wording,
    conditions,
    jurisdiction: row.jurisdiction,
    reaffirms: row.reaffirms,
    versionNumber: row.version_number,
    basis: {
      id: row.id,
      ruling: row.ruling,
      textSha256: row.text_sha256,
      contextSha256: row.context_sha256,
      wordingSha256: row.wording_sha256,
      wordingContextSha256: row.wording_context_sha256,
      unmetConditions: conditions.filter(({ met }) => !met).length,
    },
  };
}
