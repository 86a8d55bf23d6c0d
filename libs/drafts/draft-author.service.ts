// Who wrote a draft: those who entered its versions here, and those named because they wrote it elsewhere (R4).
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { DraftAuthor } from '#database/entities/draft-author.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { withActor } from '#database/with-actor.js';
import { requireDraft } from '#drafts/draft-lookup.js';
import { stirStory } from '#stories/stir-story.js';

export interface Author {
  personId: string;
  name: string;
  role: string;
  /** Named as a co-author; otherwise known by a version entered here. */
  named: boolean;
}

@Injectable()
export class DraftAuthorService {
  constructor(private readonly dataSource: DataSource) {}

  /** Names somebody who wrote some of the words. It cannot be taken back; naming somebody again changes nothing. */
  async name(actor: Actor, draftId: string, personId: string): Promise<void> {
    await withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId } = actor;
      const draft = await requireDraft(manager, actor, draftId);
      if (!(await manager.existsBy(Membership, { newsroomId, personId }))) throw new Refusal('author/unknown');
      if (await manager.existsBy(DraftAuthor, { newsroomId, draftId, personId })) return;
      const author = { newsroomId, draftId, personId };
      await manager.createQueryBuilder().insert().into(DraftAuthor).values(author).orIgnore().execute();
      record({ event: 'author.named', payload: { draftId, personId } });
      stirStory(transaction, draft.storyId);
    });
  }

  /** By name. Who merely accepted a lawyer's exact words is no author. */
  async list(actor: Actor, draftId: string): Promise<Author[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      return manager.query<Author[]>(
        `SELECT person.id AS "personId", person.name, membership.role, bool_or(wrote.named) AS named
           FROM (SELECT person_id, true AS named FROM draft_author WHERE newsroom_id = $1 AND draft_id = $2
                 UNION ALL
                 SELECT author_id, false FROM draft_version
                  WHERE newsroom_id = $1 AND draft_id = $2 AND origin <> 'accepted_wording') AS wrote
           JOIN person ON person.id = wrote.person_id
           JOIN membership ON membership.newsroom_id = $1 AND membership.person_id = wrote.person_id
          GROUP BY person.id, person.name, membership.role
          ORDER BY person.name, person.id`,
        [actor.newsroomId, draftId],
      );
    });
  }
}
