// What has the newsroom written in a story, as far as the reader may read it: its drafts, their earlier versions, what it sent?
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import type { Block } from '#domain/canonical-version.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { grouped } from '#platform/grouped.js';

/** A version of a draft; what an assertion's offsets point into. */
export interface ReadVersion {
  readonly draftId: string;
  readonly title: string;
  readonly number: number;
  readonly blocks: readonly Block[];
}

export interface SentMessage {
  readonly exchangeId: string;
  readonly title: string;
  readonly occurredAt: Date;
  readonly text: string;
}

/** Where an assertion stands in a version. */
export interface PlacedAssertion {
  readonly id: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Of each draft so many versions before the newest are looked at; a letter is seldom about words that are older. */
const MOST_EARLIER = 20;

/** The newest version of every draft of the story, the oldest draft first. */
export async function newestOfStory(
  manager: EntityManager,
  { newsroomId }: Actor,
  storyId: string,
): Promise<ReadVersion[]> {
  const drafts = await manager.find(Draft, {
    where: { newsroomId, storyId },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const versions = await manager
    .createQueryBuilder(DraftVersion, 'version')
    .distinctOn(['version.draftId'])
    .where('version.newsroomId = :newsroomId', { newsroomId })
    .andWhere('version.draftId = ANY(:ids)', { ids: drafts.map(({ id }) => id) })
    .orderBy('version.draftId')
    .addOrderBy('version.number', 'DESC')
    .getMany();
  const byDraft = new Map(versions.map((version) => [version.draftId, version]));
  return drafts.flatMap(({ id, title }) => {
    const version = byDraft.get(id);
    return version === undefined ? [] : [{ draftId: id, title, number: version.number, blocks: version.blocks }];
  });
}

/** The versions before these, newest first, by the draft's id. */
export async function earlierVersions(
  manager: EntityManager,
  { newsroomId }: Actor,
  newest: readonly ReadVersion[],
): Promise<Map<string, ReadVersion[]>> {
  if (newest.every(({ number }) => number === 1)) return new Map();
  const rows = await manager.query<{ draft_id: string; number: number; blocks: Block[] }[]>(
    `SELECT version.draft_id, version.number, version.blocks
       FROM unnest($2::uuid[], $3::integer[]) AS newest(draft_id, number)
       JOIN draft_version version ON version.newsroom_id = $1 AND version.draft_id = newest.draft_id
        AND version.number BETWEEN newest.number - $4 AND newest.number - 1
      ORDER BY version.draft_id, version.number DESC`,
    [newsroomId, newest.map(({ draftId }) => draftId), newest.map(({ number }) => number), MOST_EARLIER],
  );
  const titles = new Map(newest.map(({ draftId, title }) => [draftId, title]));
  return grouped(
    rows.map(({ draft_id: draftId, number, blocks }) => ({
      draftId,
      title: titles.get(draftId) ?? '',
      number,
      blocks,
    })),
    ({ draftId }) => draftId,
  );
}

/** What was sent in the story and has been read, in the order in which it was. */
export async function sentMessages(
  manager: EntityManager,
  { newsroomId }: Actor,
  storyId: string,
): Promise<SentMessage[]> {
  const exchanges = await manager.find(Exchange, {
    where: { newsroomId, storyId, direction: 'sent' },
    order: { occurredAt: 'ASC', id: 'ASC' },
  });
  const documents = await manager.find(StoredDocument, {
    where: { newsroomId, id: In(exchanges.map(({ documentId }) => documentId)) },
    select: { id: true, text: true },
  });
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return exchanges.flatMap(({ id, title, occurredAt, documentId }) => {
    const text = texts.get(documentId);
    return text == null ? [] : [{ exchangeId: id, title, occurredAt, text }];
  });
}

/** What is asserted in words that overlap with these stretches of versions, by `versionKey`. */
export async function assertionsIn(
  manager: EntityManager,
  { newsroomId }: Actor,
  stretches: readonly { draftId: string; number: number; start: number; end: number }[],
): Promise<Map<string, PlacedAssertion[]>> {
  if (stretches.length === 0) return new Map();
  const rows = await manager.query<(PlacedAssertion & { draftId: string; versionNumber: number })[]>(
    `SELECT DISTINCT placement.draft_id AS "draftId", placement.version_number AS "versionNumber",
            placement.start_offset AS start, placement.end_offset AS end, assertion.id, assertion.number
       FROM unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[]) AS stretch(draft_id, number, from_offset, to_offset)
       JOIN placement ON placement.newsroom_id = $1 AND placement.draft_id = stretch.draft_id
        AND placement.version_number = stretch.number
        AND placement.start_offset < stretch.to_offset AND placement.end_offset > stretch.from_offset
       JOIN assertion ON assertion.newsroom_id = $1 AND assertion.id = placement.assertion_id
      ORDER BY assertion.number`,
    [
      newsroomId,
      stretches.map(({ draftId }) => draftId),
      stretches.map(({ number }) => number),
      stretches.map(({ start }) => start),
      stretches.map(({ end }) => end),
    ],
  );
  return grouped(rows, ({ draftId, versionNumber }) => versionKey({ draftId, number: versionNumber }));
}

export function versionKey({ draftId, number }: { draftId: string; number: number }): string {
  return `${draftId} ${number}`;
}
