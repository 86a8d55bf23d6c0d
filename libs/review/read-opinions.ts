// The opinions that stand on the assertions of drafts, without any of their reasoning (R10).
import type { EntityManager } from 'typeorm';
import type { OpinionBasis } from '#domain/judge-opinion.js';
import type { AdviceChannel, Ruling } from '#domain/vocabulary.js';

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

interface OpinionRow {
  id: string;
  assertion_id: string;
  draft_id: string;
  ruling: Ruling;
  lawyer_id: string;
  lawyer_name: string;
  created_at: Date;
  channel: AdviceChannel;
  confirmed: boolean;
  wrote: boolean;
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
    `SELECT opinion.*, person.name AS lawyer_name, confirmation.opinion_id IS NOT NULL AS confirmed, lawyer.wrote,
            ARRAY(SELECT met.ordinal FROM opinion_condition_met met
                   WHERE met.newsroom_id = opinion.newsroom_id AND met.opinion_id = opinion.id) AS met
       FROM opinion
       JOIN person ON person.id = opinion.lawyer_id
       JOIN (SELECT draft_id, lawyer_id, wrote_draft($1, draft_id, lawyer_id) AS wrote FROM opinion
              WHERE newsroom_id = $1 AND draft_id = ANY ($2::uuid[]) GROUP BY draft_id, lawyer_id) lawyer
         ON lawyer.draft_id = opinion.draft_id AND lawyer.lawyer_id = opinion.lawyer_id
       LEFT JOIN opinion_confirmation confirmation
         ON confirmation.newsroom_id = opinion.newsroom_id AND confirmation.opinion_id = opinion.id
      WHERE opinion.newsroom_id = $1 AND opinion.draft_id = ANY ($2::uuid[])
        AND NOT EXISTS (SELECT 1 FROM opinion_withdrawal withdrawal
                         WHERE withdrawal.newsroom_id = opinion.newsroom_id AND withdrawal.opinion_id = opinion.id)
      ORDER BY opinion.created_at, opinion.id`,
    [newsroomId, draftIds],
  );
  const byAssertion = new Map<string, StandingOpinion[]>();
  for (const row of rows) {
    const opinion = standingOpinion(row);
    const beside = byAssertion.get(opinion.assertionId);
    if (beside === undefined) byAssertion.set(opinion.assertionId, [opinion]);
    else beside.push(opinion);
  }
  return byAssertion;
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
    counts: (row.channel === 'written' || row.confirmed) && !row.wrote,
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
