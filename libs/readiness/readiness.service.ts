// May this draft run, as things stand? A look, which changes nothing (R3).
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { type Blocker, mayBeLifted, readiness } from '#domain/readiness.js';
import { withActor } from '#database/with-actor.js';
import { requireDraft } from '#drafts/draft-lookup.js';
import { blockerLink } from '#readiness/blocker-link.js';
import { blockerWords } from '#readiness/blocker-words.js';
import { gatherFacts, type GatheredFacts } from '#readiness/gather-facts.js';

interface BlockerInWords extends Blocker {
  message: string;
  /** The page on which it is cleared away, from the root of the site. */
  link: string;
  /** Whether two people may decide to publish against it. */
  liftable: boolean;
}

export interface DraftReadiness {
  ready: boolean;
  versionNumber: number;
  sha256: string;
  opinionsSha256: string;
  blockers: BlockerInWords[];
  lifted: (BlockerInWords & { overrideId: string })[];
  changesAt: Date | null;
  checkedAt: Date;
}

@Injectable()
export class ReadinessService {
  constructor(private readonly dataSource: DataSource) {}

  async read(actor: Actor, draftId: string): Promise<DraftReadiness> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      return judge(await factsOf(manager, actor, draftId));
    });
  }
}

/** The facts of the one draft. @throws Refusal `draft/not-found`; who may see it is the caller's to check */
export async function factsOf(
  manager: EntityManager,
  { newsroomId }: Pick<Actor, 'newsroomId'>,
  draftId: string,
): Promise<GatheredFacts> {
  const [facts] = await gatherFacts(manager, newsroomId, [draftId], Date.now());
  if (facts === undefined) throw new Refusal('draft/not-found');
  return facts;
}

/** The one readiness function's answer, in words. */
function judge(facts: GatheredFacts): DraftReadiness {
  const { ready, blockers, lifted, changesAt } = readiness(facts);
  const wordsOf = blockerWords(facts);
  const linkOf = blockerLink(facts);
  // A long draft has hundreds: written out, each is a tenth of what it is when spread.
  const inWords = (found: Blocker): BlockerInWords => ({
    code: found.code,
    id: found.id,
    otherId: found.otherId,
    message: wordsOf(found),
    link: linkOf(found),
    liftable: mayBeLifted(found, facts),
  });
  return {
    ready,
    versionNumber: facts.versionNumber,
    sha256: facts.versionSha256,
    opinionsSha256: facts.opinionsSha256,
    blockers: blockers.map(inWords),
    lifted: lifted.map((found) => ({ ...inWords(found), overrideId: found.overrideId })),
    changesAt: changesAt === null ? null : new Date(changesAt),
    checkedAt: new Date(facts.now),
  };
}
