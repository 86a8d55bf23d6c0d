// As whom somebody comes to the thing they ask for: as a member of their own newsroom, or as a partner in another's shared story.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { may } from '#domain/permissions.js';

/** What an id in an address may be of, by its name there. */
const KINDS = {
  storyId: 'story',
  draftId: 'draft',
  assertionId: 'assertion',
  evidenceId: 'evidence',
  exchangeId: 'exchange',
  letterId: 'letter',
  allegationId: 'allegation',
  documentId: 'document',
} as const;

@Injectable()
export class PartnerDoor {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The actor in whose eyes the request is answered. Where none of the ids in the address is of a story shared with the
   * actor's newsroom it is the actor as they are, who finds what their own newsroom has, or nothing.
   * One statement, and only for people whose newsroom is shared with; programs' tokens never reach over.
   */
  async enter(actor: PersonActor, params: Readonly<Record<string, unknown>>): Promise<PersonActor> {
    if (actor.via !== 'session' || !may(actor, 'story.received')) return actor;
    const [name, id] = Object.entries(params).find(([key]) => key in KINDS) ?? [];
    if (name === undefined || typeof id !== 'string' || !UUID.test(id)) return actor;
    const [home] = await this.dataSource.query<{ owner_id: string; partner_name: string }[]>(
      'SELECT owner_id, partner_name FROM shared_home($1, $2, $3)',
      [actor.newsroomId, KINDS[name as keyof typeof KINDS], id],
    );
    if (home === undefined) return actor;
    return {
      ...actor,
      newsroomId: home.owner_id,
      name: `${actor.name} (${home.partner_name})`,
      role: 'partner',
      partnerOf: actor.newsroomId,
    };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
