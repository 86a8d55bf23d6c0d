// What lies beside an allegation, and what a person decides about it (R5).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { PassageSource, Stance } from '#domain/vocabulary.js';
import { Link } from '#database/entities/link.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { describeTargets, type LinkTarget } from '#passages/describe-targets.js';
import { namesOf, requireVisibleAllegation } from '#letters/letter-lookup.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface LinkWithTarget {
  link: Link;
  target: LinkTarget;
  /** Who confirmed or rejected it; null while it is a suggestion. */
  decidedByName: string | null;
}

/** What a person points at by hand. */
export interface ChosenPassage {
  sourceKind: PassageSource;
  sourceId: string;
  passageOrdinal: number;
}

type Decider = Actor & { personId: string };

@Injectable()
export class LinkService {
  constructor(private readonly dataSource: DataSource) {}

  /** Confirmed first, then suggestions by score, the rejected last. */
  async list(actor: Actor, allegationId: string): Promise<LinkWithTarget[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireVisibleAllegation(manager, actor, allegationId);
      const links = await manager
        .createQueryBuilder(Link, 'link')
        .where('link.newsroomId = :newsroomId AND link.allegationId = :allegationId', {
          newsroomId: actor.newsroomId,
          allegationId,
        })
        .orderBy(`CASE link.state WHEN 'confirmed' THEN 0 WHEN 'suggested' THEN 1 ELSE 2 END`)
        .addOrderBy('link.score', 'DESC')
        .addOrderBy('link.id')
        .getMany();
      const targets = await describeTargets(manager, actor, links);
      const names = await namesOf(
        manager,
        links.map(({ decidedBy }) => decidedBy),
      );
      return links.flatMap((link) => {
        const target = targets.get(link.id);
        const decidedByName = names.get(link.decidedBy) ?? null;
        if (target === undefined) return [];
        // R10: the words that matched are words of what is withheld.
        if (target.hidden) Object.assign(link, { matched: [], parts: {} });
        return [{ link, target, decidedByName }];
      });
    });
  }

  /** Confirming makes the suggestion the person's own, with its stance. A decision can be changed; the log keeps both. */
  async confirm(actor: Decider, linkId: string, version: number, stance: Stance): Promise<Link> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const link = await decide(transaction, actor, linkId, version, 'confirmed', stance);
      transaction.record({ event: 'link.confirmed', payload: { linkId, allegationId: link.allegationId, stance } });
      return link;
    });
  }

  /** A rejected pair is not proposed again. */
  async reject(actor: Decider, linkId: string, version: number): Promise<Link> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const link = await decide(transaction, actor, linkId, version, 'rejected', null);
      transaction.record({ event: 'link.rejected', payload: { linkId, allegationId: link.allegationId } });
      return link;
    });
  }

  /** A person links a passage that the machine did not find. If the pair is known already, that row is confirmed. */
  async add(actor: Decider, allegationId: string, passage: ChosenPassage, stance: Stance): Promise<Link> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId } = actor;
      const allegation = await requireVisibleAllegation(manager, actor, allegationId);
      const pair = { newsroomId, allegationId, ...passage };
      const chosen = manager.create(Link, {
        ...pair,
        id: randomUUID(),
        storyId: allegation.storyId,
        state: 'confirmed',
        stance,
        score: 1,
        method: 'person',
        methodVersion: '1',
        decidedBy: actor.personId,
        decidedAt: new Date(),
      });
      const targets = await describeTargets(manager, actor, [chosen]);
      if (targets.get(chosen.id)?.storyId !== allegation.storyId)
        throw new Refusal('link/no-such-passage', { ...passage });
      await manager.createQueryBuilder().insert().into(Link).values(chosen).orIgnore().execute();
      const kept = await manager.findOneBy(Link, pair);
      if (kept === null) throw new Refusal('link/no-such-passage', { ...passage });
      const link =
        kept.id === chosen.id ? kept : await decide(transaction, actor, kept.id, kept.version, 'confirmed', stance);
      stirStory(transaction, allegation.storyId);
      record({ event: 'link.confirmed', payload: { linkId: link.id, allegationId, stance } });
      return link;
    });
  }
}

async function decide(
  transaction: Transaction,
  actor: Decider,
  linkId: string,
  version: number,
  state: 'confirmed' | 'rejected',
  stance: Stance | null,
): Promise<Link> {
  const { manager } = transaction;
  const link = await manager.findOneBy(Link, { newsroomId: actor.newsroomId, id: linkId });
  if (link === null) throw new Refusal('link/not-found');
  await requireStory(manager, actor, link.storyId, 'link/not-found');
  const decision = { state, stance, decidedBy: actor.personId, decidedAt: new Date() };
  await updateVersioned(manager, Link, { newsroomId: link.newsroomId, id: linkId, version }, decision);
  stirStory(transaction, link.storyId);
  return Object.assign(link, decision, { version: version + 1 });
}
