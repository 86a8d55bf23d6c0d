// May each draft of a story run now, and what of that is news since people were last told?
import { type EntityManager, In } from 'typeorm';
import { isOnlyAtWork, type Readiness, readiness } from '#domain/readiness.js';
import { ToldReadiness } from '#database/entities/told-readiness.entity.js';
import type { Occasion } from '#notices/occasion.js';
import { voidedOpinions } from '#notices/voided-opinions.js';
import { canonicalSha256 } from '#platform/canonical-json.js';
import { gatherFacts, type GatheredFacts } from '#readiness/gather-facts.js';

export interface LookAtDrafts {
  occasions: Occasion[];
  /** What readiness was at this look, to be kept together with the notices. */
  looked: ToldReadiness[];
}

/** Drafts whose newest words ran already are left out: what becomes of them now is a correction, and that is a new version. */
export async function lookAtDrafts(
  manager: EntityManager,
  newsroomId: string,
  storyId: string,
  now: Date,
): Promise<LookAtDrafts> {
  const draftIds = await unpublishedDrafts(manager, newsroomId, storyId);
  const all = await gatherFacts(manager, newsroomId, draftIds, now.getTime());
  const told = await manager.findBy(ToldReadiness, { newsroomId, draftId: In(draftIds) });
  const byDraft = new Map(told.map((row) => [row.draftId, row]));
  const occasions: Occasion[] = [];
  const looked: ToldReadiness[] = [];
  for (const facts of all) {
    const before = byDraft.get(facts.draftId);
    const judged = readiness(facts);
    occasions.push(...(await voids(manager, newsroomId, facts)));
    // What letters say of these words is being looked up: whatever comes of it stirs the story again.
    if (isOnlyAtWork(judged)) continue;
    const after = lookOf(newsroomId, facts, judged, now);
    looked.push(after);
    occasions.push(...flip(storyId, before, after));
  }
  return { occasions, looked };
}

/** By id. A version that ran is known by its bytes. */
async function unpublishedDrafts(manager: EntityManager, newsroomId: string, storyId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT draft.id FROM draft
      CROSS JOIN LATERAL (SELECT sha256 FROM draft_version
                           WHERE newsroom_id = $1 AND draft_id = draft.id ORDER BY number DESC LIMIT 1) newest
      WHERE draft.newsroom_id = $1 AND draft.story_id = $2
        AND NOT EXISTS (SELECT 1 FROM publication
                         WHERE newsroom_id = $1 AND draft_id = draft.id AND version_sha256 = newest.sha256)
      ORDER BY draft.id`,
    [newsroomId, storyId],
  );
  return rows.map(({ id }) => id);
}

function lookOf(
  newsroomId: string,
  facts: GatheredFacts,
  { ready, blockers, changesAt }: Readiness,
  now: Date,
): ToldReadiness {
  return {
    newsroomId,
    draftId: facts.draftId,
    versionNumber: facts.versionNumber,
    ready,
    blockersSha256: canonicalSha256(blockers),
    changesAt: changesAt === null ? null : new Date(changesAt),
    toldAt: now,
  };
}

/**
 * Told when the answer turns, and not of a new draft that is blocked, as they all are. The same answer may come round again:
 * what it turned from, and when that was seen, makes each turn an occasion of its own.
 */
function flip(storyId: string, before: ToldReadiness | undefined, after: ToldReadiness): Occasion[] {
  if ((before?.ready ?? false) === after.ready) return [];
  const { draftId, versionNumber, blockersSha256 } = after;
  return [
    {
      kind: after.ready ? 'draft_ready' : 'draft_blocked',
      storyId,
      draftId,
      subjectId: draftId,
      occasion: `${versionNumber}/${blockersSha256}/${before?.toldAt.toISOString() ?? 'first'}`,
      named: [],
      actorId: null,
    },
  ];
}

/** R2: no void is silent. One occasion for each edit that voided an opinion. */
async function voids(manager: EntityManager, newsroomId: string, facts: GatheredFacts): Promise<Occasion[]> {
  const { draftId, storyId } = facts;
  return (await voidedOpinions(manager, newsroomId, facts)).map(({ opinion, voiding }) => ({
    kind: 'opinion_void',
    storyId,
    draftId,
    subjectId: opinion.id,
    occasion: `version/${voiding.version.number}`,
    named: [opinion.lawyerId],
    actorId: null,
  }));
}
