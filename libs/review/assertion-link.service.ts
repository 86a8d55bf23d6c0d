// What bears an assertion out, or speaks against it, and what a person decides about it (R5).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { Bearing } from '#domain/vocabulary.js';
import { AssertionLink } from '#database/entities/assertion-link.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { describeTargets, type LinkTarget } from '#passages/describe-targets.js';
import { requireAssertion } from '#review/assertion-lookup.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface EvidenceBeside {
  readonly link: AssertionLink;
  readonly target: LinkTarget;
  /** Who confirmed or rejected it; null while it is a suggestion. */
  readonly decidedByName: string | null;
}

/** What a person points at by hand. */
export interface ChosenEvidence {
  readonly sourceKind: 'evidence' | 'exchange';
  readonly sourceId: string;
  readonly passageOrdinal: number;
}

@Injectable()
export class AssertionLinkService {
  constructor(private readonly dataSource: DataSource) {}

  /** Confirmed first, then suggestions by score, the rejected last. */
  async list(actor: Actor, assertionId: string): Promise<EvidenceBeside[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireAssertion(manager, actor, assertionId);
      const links = await manager
        .createQueryBuilder(AssertionLink, 'link')
        .where('link.newsroomId = :newsroomId AND link.assertionId = :assertionId', {
          newsroomId: actor.newsroomId,
          assertionId,
        })
        .orderBy(`CASE link.state WHEN 'confirmed' THEN 0 WHEN 'suggested' THEN 1 ELSE 2 END`)
        .addOrderBy('link.score', 'DESC')
        .addOrderBy('link.id')
        .getMany();
      const targets = await describeTargets(manager, actor, links);
      const deciders = links.flatMap(({ decidedBy }) => (decidedBy === null ? [] : [decidedBy]));
      const people = await manager.find(Person, { where: { id: In(deciders) }, select: { id: true, name: true } });
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return links.flatMap((link) => {
        const target = targets.get(link.id);
        const decidedByName = names.get(link.decidedBy ?? '') ?? null;
        if (target === undefined) return [];
        // R10: the words that matched are words of what is withheld.
        if (target.hidden) Object.assign(link, { matched: [], parts: {} });
        return [{ link, target, decidedByName }];
      });
    });
  }

  /** Confirming makes the suggestion the person's own, with how it bears. A decision can be changed; the log keeps both. */
  async confirm(actor: PersonActor, linkId: string, version: number, bearing: Bearing): Promise<AssertionLink> {
    return withActor(this.dataSource, actor, (transaction) => decide(transaction, actor, linkId, version, bearing));
  }

  /** A rejected pair is not proposed again. */
  async reject(actor: PersonActor, linkId: string, version: number): Promise<AssertionLink> {
    return withActor(this.dataSource, actor, (transaction) => decide(transaction, actor, linkId, version, null));
  }

  /** A person points at a passage that the machine did not find. If the pair is known already, that row is confirmed. */
  async add(actor: PersonActor, assertionId: string, chosen: ChosenEvidence, bearing: Bearing): Promise<AssertionLink> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager } = transaction;
      const { storyId, newsroomId } = await requireAssertion(manager, actor, assertionId);
      const pair = { newsroomId, assertionId, ...chosen };
      const id = randomUUID();
      const targets = await describeTargets(manager, actor, [{ id, ...chosen }]);
      if (targets.get(id)?.storyId !== storyId) throw new Refusal('link/no-such-passage', { ...chosen });
      const method = { score: 1, method: 'person', methodVersion: '1' };
      await manager
        .createQueryBuilder()
        .insert()
        .into(AssertionLink)
        .values({ ...pair, id, storyId, ...method })
        .orIgnore()
        .execute();
      const kept = await manager.findOneBy(AssertionLink, pair);
      if (kept === null) throw new Refusal('link/no-such-passage', { ...chosen });
      return decide(transaction, actor, kept.id, kept.version, bearing);
    });
  }
}

/** With a bearing it is confirmed, without one rejected. */
async function decide(
  transaction: Transaction,
  actor: PersonActor,
  linkId: string,
  version: number,
  bearing: Bearing | null,
): Promise<AssertionLink> {
  const { manager, record } = transaction;
  const link = await manager.findOneBy(AssertionLink, { newsroomId: actor.newsroomId, id: linkId });
  if (link === null) throw new Refusal('link/not-found');
  const { newsroomId, assertionId, storyId } = link;
  await requireStory(manager, actor, storyId, 'link/not-found');
  const state = bearing === null ? ('rejected' as const) : ('confirmed' as const);
  const decision = { state, bearing, decidedBy: actor.personId, decidedAt: new Date() };
  await updateVersioned(manager, AssertionLink, { newsroomId, id: linkId, version }, decision);
  record(
    bearing === null
      ? { event: 'evidence-link.rejected', payload: { linkId, assertionId } }
      : { event: 'evidence-link.confirmed', payload: { linkId, assertionId, bearing } },
  );
  stirStory(transaction, storyId);
  return Object.assign(link, decision, { version: version + 1 });
}
