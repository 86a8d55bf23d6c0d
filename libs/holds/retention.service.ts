// How long the newsroom keeps the material of closed stories, and what is due: a list to look at before anything goes.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Retention } from '#database/entities/retention.entity.js';
import { pastLabels } from '#database/past-labels.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { type DueStory, dueStories } from '#holds/due-stories.js';

export interface RetentionSeen {
  /** Null: for ever. */
  days: number | null;
  /** 0 while nobody has said anything. */
  version: number;
  stories: DueStory[];
}

const DAY = 86_400_000;

@Injectable()
export class RetentionService {
  constructor(private readonly dataSource: DataSource) {}

  /** With the stories that are due by now, or will be within `ahead` days. Changes nothing. */
  async read(actor: Actor, ahead: number): Promise<RetentionSeen> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const { newsroomId } = actor;
      const retention = await manager.findOneBy(Retention, { newsroomId });
      const until = new Date(Date.now() + ahead * DAY);
      const stories = await pastLabels(manager, () => dueStories(manager, newsroomId, until));
      return { days: retention?.days ?? null, version: retention?.version ?? 0, stories };
    });
  }

  /** `version` is that of the setting it replaces, 0 where there is none. @throws Refusal `record/stale` */
  async set(actor: PersonActor, version: number, days: number | null): Promise<RetentionSeen> {
    await withActor(this.dataSource, actor, async ({ manager, record }) => {
      const { newsroomId, personId } = actor;
      const setting = { days, setBy: personId, setAt: new Date() };
      if (version === 0) {
        const made = await manager.query<unknown[]>(
          `INSERT INTO retention (newsroom_id, id, days, set_by, set_at) VALUES ($1, $1, $2, $3, $4)
           ON CONFLICT ON CONSTRAINT retention_pk DO NOTHING RETURNING id`,
          [newsroomId, setting.days, setting.setBy, setting.setAt],
        );
        if (made.length === 0) throw new Refusal('record/stale', { version });
      } else {
        await updateVersioned(manager, Retention, { newsroomId, id: newsroomId, version }, setting);
      }
      record({ event: 'retention.set', payload: { days } });
    });
    return this.read(actor, 0);
  }
}
