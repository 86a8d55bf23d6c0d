// How far somebody has read a draft, as they said themselves; looking alone never moves it (R3).
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { DraftReadMark } from '#database/entities/draft-read-mark.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { requireVersion } from '#drafts/draft-lookup.js';

/** A moment of a draft: what came later is a change. Both null: everything is. */
export interface Since {
  versionNumber: number | null;
  at: Date | null;
}

/** What is asked from: the number of a version, a time, or, where neither is named, the person's own mark. */
export async function resolveSince(
  manager: EntityManager,
  actor: PersonActor,
  draftId: string,
  asked: number | Date | undefined,
): Promise<Since> {
  const { newsroomId, personId } = actor;
  if (asked === undefined) {
    const mark = await manager.findOneBy(DraftReadMark, { newsroomId, personId, draftId });
    return { versionNumber: mark?.versionNumber ?? null, at: mark?.readAt ?? null };
  }
  if (typeof asked === 'number') {
    const { number, createdAt } = await requireVersion(manager, actor, draftId, asked);
    return { versionNumber: number, at: createdAt };
  }
  const then = await manager
    .createQueryBuilder(DraftVersion, 'version')
    .where('version.newsroomId = :newsroomId AND version.draftId = :draftId AND version.createdAt <= :asked')
    .setParameters({ newsroomId, draftId, asked })
    .orderBy('version.number', 'DESC')
    .limit(1)
    .getOne();
  return { versionNumber: then?.number ?? null, at: asked };
}

/** A mark never moves back. @throws Refusal `version/unknown` */
export async function keepMark(
  manager: EntityManager,
  actor: PersonActor,
  draftId: string,
  versionNumber: number,
  readAt: Date,
): Promise<Since> {
  await requireVersion(manager, actor, draftId, versionNumber);
  const [kept] = await manager.query<{ number: number; at: Date }[]>(
    `INSERT INTO draft_read_mark (newsroom_id, person_id, draft_id, version_number, read_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ON CONSTRAINT draft_read_mark_pk DO UPDATE
       SET version_number = greatest(draft_read_mark.version_number, EXCLUDED.version_number),
           read_at = greatest(draft_read_mark.read_at, EXCLUDED.read_at)
     RETURNING version_number AS number, read_at AS at`,
    [actor.newsroomId, actor.personId, draftId, versionNumber, readAt],
  );
  return { versionNumber: kept?.number ?? null, at: kept?.at ?? null };
}
