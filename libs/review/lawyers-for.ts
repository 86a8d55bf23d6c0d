// Whom can this assertion be given to? The same answer that assigning it comes to (R4).
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { rolesThatMay } from '#domain/permissions.js';
import type { Role } from '#domain/vocabulary.js';
import { withActor } from '#database/with-actor.js';
import { requireAssertion } from '#review/assertion-lookup.js';

export interface EligibleLawyer {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

@Injectable()
export class LawyersFor {
  constructor(private readonly dataSource: DataSource) {}

  /** Those who may rule, see the story and wrote none of the draft's words, by name. */
  async list(actor: Actor, assertionId: string): Promise<EligibleLawyer[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const { newsroomId, storyId, draftId } = await requireAssertion(manager, actor, assertionId);
      return manager.query<EligibleLawyer[]>(
        `SELECT person.id AS "personId", person.name, membership.role
           FROM membership
           JOIN person ON person.id = membership.person_id
          WHERE membership.newsroom_id = $1 AND membership.role = ANY($4) AND membership.ended_at IS NULL
            AND (membership.role <> 'outside_counsel'
                 OR EXISTS (SELECT 1 FROM story_member member
                             WHERE member.newsroom_id = $1 AND member.story_id = $2 AND member.person_id = person.id))
            AND NOT wrote_draft($1, $3, person.id)
          ORDER BY person.name, person.id`,
        [newsroomId, storyId, draftId, rolesThatMay('opinion.give')],
      );
    });
  }
}
