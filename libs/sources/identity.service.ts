// Opening and writing an identity, and naming who may: by keepers only, each act in the log, each opening told to the others.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { rolesThatMay } from '#domain/permissions.js';
import type { Role } from '#domain/vocabulary.js';
import { Membership } from '#database/entities/membership.entity.js';
import { SourceKeeper } from '#database/entities/source-keeper.entity.js';
import { SourceOpening } from '#database/entities/source-opening.entity.js';
import { withActor } from '#database/with-actor.js';
import { describeSource, type SourceSeen } from '#sources/describe-sources.js';
import { IdentityVault } from '#sources/identity-vault.js';
import type { Identity } from '#sources/seal-identity.js';
import { requireKeptSource } from '#sources/source-lookup.js';
import { stirStory } from '#stories/stir-story.js';

export interface PossibleKeeper {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

@Injectable()
export class IdentityService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: IdentityVault,
  ) {}

  /** @returns the version of the identity now; `version` is that of the one it replaces, 0 where there is none */
  async write(actor: PersonActor, sourceId: string, version: number, identity: Identity): Promise<number> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const source = await requireKeptSource(transaction.manager, actor, sourceId);
      return this.vault.seal(transaction, source, identity, version);
    });
  }

  /** The words leave only once that they were opened is written down: both are one transaction. */
  async open(actor: PersonActor, sourceId: string): Promise<{ identity: Identity; version: number }> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const source = await requireKeptSource(manager, actor, sourceId);
      const opened = await this.vault.open(transaction, source);
      const { newsroomId, storyId } = source;
      const id = randomUUID();
      const openedAt = new Date();
      await manager.insert(SourceOpening, { newsroomId, id, sourceId, storyId, openedBy: actor.personId, openedAt });
      record({ event: 'source.opened', payload: { sourceId, openingId: id } });
      stirStory(transaction, storyId);
      return opened;
    });
  }

  /** Whom a keeper can name: the desk's own people who do not keep it yet, by name. */
  async possibleKeepers(actor: PersonActor, sourceId: string): Promise<PossibleKeeper[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const { newsroomId } = await requireKeptSource(manager, actor, sourceId);
      return manager.query<PossibleKeeper[]>(
        `SELECT person.id AS "personId", person.name, membership.role
           FROM membership
           JOIN person ON person.id = membership.person_id
          WHERE membership.newsroom_id = $1 AND membership.role = ANY($3) AND membership.ended_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM source_keeper keeper
                             WHERE keeper.newsroom_id = $1 AND keeper.source_id = $2 AND keeper.person_id = person.id)
          ORDER BY person.name, person.id`,
        [newsroomId, sourceId, rolesThatMay('source.open')],
      );
    });
  }

  /** Named by a keeper, somebody of the newsroom's own desk. @throws Refusal `source/keeper-unfit` */
  async nameKeeper(actor: PersonActor, sourceId: string, personId: string): Promise<SourceSeen> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const source = await requireKeptSource(manager, actor, sourceId);
      const { newsroomId, storyId } = source;
      const member = await manager.findOneBy(Membership, { newsroomId, personId, endedAt: IsNull() });
      if (member === null || !rolesThatMay('source.open').includes(member.role))
        throw new Refusal('source/keeper-unfit');
      if (!(await manager.existsBy(SourceKeeper, { newsroomId, sourceId, personId }))) {
        await manager.insert(SourceKeeper, { newsroomId, sourceId, personId, storyId, namedBy: actor.personId });
        record({ event: 'source.keeper-named', payload: { sourceId, personId } });
      }
      return describeSource(manager, actor, source);
    });
  }

  /** A keeper may also step down, as long as another is left. */
  async removeKeeper(actor: PersonActor, sourceId: string, personId: string): Promise<SourceSeen> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const source = await requireKeptSource(manager, actor, sourceId);
      const { newsroomId } = source;
      // The source's row is what two removals meet at: the second sees what the first has left.
      await manager.query('SELECT 1 FROM source WHERE newsroom_id = $1 AND id = $2 FOR UPDATE', [newsroomId, sourceId]);
      const keepers = await manager.findBy(SourceKeeper, { newsroomId, sourceId });
      if (!keepers.some((keeper) => keeper.personId === personId)) return describeSource(manager, actor, source);
      if (keepers.length === 1) throw new Refusal('source/last-keeper');
      await manager.delete(SourceKeeper, { newsroomId, sourceId, personId });
      record({ event: 'source.keeper-removed', payload: { sourceId, personId } });
      return describeSource(manager, actor, source);
    });
  }
}
