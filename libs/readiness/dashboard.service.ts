// What is about to run, soonest first, and what still stands in its way.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { seesOnlyGivenStories } from '#domain/permissions.js';
import { type BlockerCode, readiness } from '#domain/readiness.js';
import { nearestLimit } from '#domain/letter-limit.js';
import { withActor } from '#database/with-actor.js';
import { type OpenLimit, openLimits } from '#letters/open-limits.js';
import { grouped } from '#platform/grouped.js';
import { blockerLink } from '#readiness/blocker-link.js';
import { blockerWords } from '#readiness/blocker-words.js';
import { gatherFacts, type GatheredFacts } from '#readiness/gather-facts.js';

/** Drafts on one page. */
const PAGE = 50;

/** Sentences shown of what stands in the way. */
const FIRST_WORDS = 3;

interface Row {
  draftId: string;
  title: string;
  storyId: string;
  storyTitle: string;
  /** IANA name of the story's own clock. */
  timeZone: string;
  plannedAt: Date | null;
}

export interface DashboardEntry extends Row {
  versionNumber: number;
  ready: boolean;
  /** How many blockers of each kind. */
  blockers: Partial<Record<BlockerCode, number>>;
  /** The page on which the first of each kind is cleared away. */
  links: Partial<Record<BlockerCode, string>>;
  /** The first few in words. */
  words: string[];
  /** How many blockers two people decided to publish against. */
  lifted: number;
  /** The nearest time at which somebody's time to answer runs out. */
  replyDeadline: Date | null;
  /** Letters to the story that are being read, failed, or wait for a lawyer. */
  openLetters: number;
  /** The nearest time limit that a letter to the story sets and nobody has dealt with, and how many others there are. */
  letterLimit: (OpenLimit & { others: number }) | null;
}

@Injectable()
export class DashboardService {
  constructor(private readonly dataSource: DataSource) {}

  /** Drafts whose newest version has not been published: by planned hour, those without one last and the newest of them first. */
  async read(actor: Actor, offset: number): Promise<{ entries: DashboardEntry[]; nextOffset: number | null }> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const rows = await readPage(manager, actor, offset);
      const page = rows.slice(0, PAGE);
      const now = new Date();
      const facts = await gatherFacts(
        manager,
        actor.newsroomId,
        page.map(({ draftId }) => draftId),
        now.getTime(),
      );
      const byDraft = new Map(facts.map((fact) => [fact.draftId, fact]));
      const stories = [...new Set(page.map(({ storyId }) => storyId))];
      const limits = grouped(await openLimits(manager, actor.newsroomId, stories), ({ storyId }) => storyId);
      const entries = page.flatMap((row) => {
        const found = byDraft.get(row.draftId);
        return found === undefined ? [] : [entryOf(row, found, limits.get(row.storyId) ?? [], now)];
      });
      return { entries, nextOffset: rows.length > PAGE ? offset + PAGE : null };
    });
  }
}

/** One row more than a page, to know whether there is another. */
async function readPage(manager: EntityManager, actor: Actor, offset: number): Promise<Row[]> {
  const given = seesOnlyGivenStories(actor)
    ? `AND EXISTS (SELECT 1 FROM story_member member
                    WHERE member.newsroom_id = $1 AND member.story_id = draft.story_id AND member.person_id = $4)`
    : 'AND $4::uuid IS NOT NULL';
  return manager.query<Row[]>(
    `SELECT draft.id AS "draftId", draft.title, draft.story_id AS "storyId", story.title AS "storyTitle", story.time_zone AS "timeZone",
            draft.planned_at AS "plannedAt"
       FROM draft
       JOIN story ON story.newsroom_id = $1 AND story.id = draft.story_id
      WHERE draft.newsroom_id = $1 ${given}
        AND NOT EXISTS (
              SELECT 1 FROM publication
               WHERE publication.newsroom_id = $1 AND publication.draft_id = draft.id
                 AND publication.version_number = (SELECT max(version.number) FROM draft_version version
                                                    WHERE version.newsroom_id = $1 AND version.draft_id = draft.id))
      ORDER BY draft.planned_at ASC NULLS LAST, draft.created_at DESC, draft.id
      LIMIT $2 OFFSET $3`,
    [actor.newsroomId, PAGE + 1, offset, actor.personId],
  );
}

function entryOf(row: Row, facts: GatheredFacts, limits: readonly OpenLimit[], now: Date): DashboardEntry {
  const { ready, blockers, lifted, changesAt } = readiness(facts);
  const counts: Partial<Record<BlockerCode, number>> = {};
  const links: Partial<Record<BlockerCode, string>> = {};
  const linkOf = blockerLink(facts);
  const nearest = nearestLimit(limits, now);
  for (const blocker of blockers) {
    counts[blocker.code] = (counts[blocker.code] ?? 0) + 1;
    links[blocker.code] ??= linkOf(blocker);
  }
  return {
    ...row,
    versionNumber: facts.versionNumber,
    ready,
    blockers: counts,
    links,
    words: blockers.slice(0, FIRST_WORDS).map(blockerWords(facts)),
    lifted: lifted.length,
    replyDeadline: changesAt === null ? null : new Date(changesAt),
    openLetters: facts.letters.filter(
      ({ status, reviewed }) => !reviewed || (status !== 'linked' && status !== 'failed'),
    ).length,
    letterLimit: nearest === undefined ? null : { ...nearest, others: limits.length - 1 },
  };
}
