// The audit log as people read it: newest first, in words, with the names that this reader may see (R9, R10).
import { Injectable } from '@nestjs/common';
import { type Brackets, DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { AuditEvent } from '#domain/audit-events.js';
import { may } from '#domain/permissions.js';
import { AuditEntry } from '#database/entities/audit-event.entity.js';
import { AuditHeadRow } from '#database/entities/audit-head.entity.js';
import { withActor } from '#database/with-actor.js';
import { auditWords } from '#audit/audit-words.js';
import type { AuditHead } from '#audit/audit-head.js';
import { headOf } from '#audit/head-rows.js';
import { namesIn } from '#audit/names-in.js';
import { recordsOf } from '#audit/records-of.js';

export interface AuditFilter {
  /** Only what is older than this number. */
  before?: string | undefined;
  event?: AuditEvent['event'] | undefined;
  personId?: string | undefined;
  /** A record that the entry names. For a story, a draft or a letter also what belongs to it. */
  about?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  limit: number;
}

export interface AuditLine {
  entry: AuditEntry;
  words: string;
  /** Null where the reader may see no stories: then it says only what kind of thing was done. */
  payload: Record<string, unknown> | null;
}

@Injectable()
export class AuditService {
  constructor(private readonly dataSource: DataSource) {}

  /** `next` is the `before` of the next page, null on the last one. */
  async list(actor: PersonActor, filter: AuditFilter): Promise<{ items: AuditLine[]; next: string | null }> {
    const { newsroomId } = actor;
    const insider = may(actor, 'story.read');
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const query = await chosen(manager, newsroomId, filter, insider);
      const found = await query
        .orderBy('entry.seq', 'DESC')
        .limit(filter.limit + 1)
        .getMany();
      const entries = found.slice(0, filter.limit);
      const events = entries.map(({ event, payload }) => AuditEvent.safeParse({ event, payload }).data ?? null);
      const known = events.filter((event) => event !== null);
      const names = await namesIn(manager, newsroomId, known, insider);
      const items = entries.map((entry, index) => {
        const event = events[index] ?? null;
        // An entry that was tampered with is listed all the same; the check will name it.
        const words =
          event === null ? 'This entry cannot be read.' : auditWords(entry.actorName, event, names, insider);
        return { entry, words, payload: insider ? entry.payload : null };
      });
      return { items, next: found.length > entries.length ? (entries.at(-1)?.seq ?? null) : null };
    });
  }

  /** The newest heads first. */
  async heads(actor: PersonActor, limit: number, before?: string): Promise<AuditHead[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const query = manager
        .createQueryBuilder(AuditHeadRow, 'head')
        .where('head.newsroomId = :newsroomId', { newsroomId: actor.newsroomId });
      if (before !== undefined) query.andWhere('head.seq < :before', { before });
      return (await query.orderBy('head.seq', 'DESC').limit(limit).getMany()).map(headOf);
    });
  }
}

async function chosen(
  manager: EntityManager,
  newsroomId: string,
  { before, event, personId, about, from, to }: AuditFilter,
  insider: boolean,
): Promise<SelectQueryBuilder<AuditEntry>> {
  const query = manager.createQueryBuilder(AuditEntry, 'entry').where('entry.newsroomId = :newsroomId', { newsroomId });
  const only = (condition: string | Brackets, values: Record<string, unknown>) => query.andWhere(condition, values);
  if (before !== undefined) only('entry.seq < :before', { before });
  if (event !== undefined) only('entry.event = :event', { event });
  if (personId !== undefined) only('entry.actorId = :personId', { personId });
  if (from !== undefined) only('entry.at >= :from', { from });
  if (to !== undefined) only('entry.at < :to', { to });
  if (about !== undefined) {
    const ids = insider ? await recordsOf(manager, newsroomId, about) : [about];
    only('EXISTS (SELECT 1 FROM jsonb_each_text(entry.payload) said WHERE said.value = ANY(:ids))', { ids });
  }
  return query;
}
