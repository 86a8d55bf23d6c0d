// Which letters are of one family with this one: those that share text with it, and those from the same sender?
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import { Segment } from '#database/entities/segment.entity.js';
import { Story } from '#database/entities/story.entity.js';
import { seesOnlyGivenStories } from '#domain/permissions.js';
import { grouped } from '#platform/grouped.js';
import { lettersSharingMarks } from '#passages/letter-marks.js';

/** A letter with what it says. */
export interface ReadLetter {
  letter: Letter;
  storyTitle: string;
  text: string;
  blocks: StoredDocument['blocks'];
  segments: readonly Segment[];
}

/** A claimant who writes more often is a correspondence; those letters that share most are looked at. */
const MOST_SHARING = 30;
const MOST_OF_SENDER = 10;

/** The letters to compare with this one, itself not among them; only what the actor may read from end to end. */
export async function lettersToCompare(manager: EntityManager, actor: Actor, letter: Letter): Promise<ReadLetter[]> {
  const { newsroomId, id: letterId } = letter;
  const sharing = await lettersSharingMarks(manager, { newsroomId, letterId }, MOST_SHARING);
  const fromSender = await lettersOfSender(manager, letter);
  return readLetters(manager, actor, [...new Set([...sharing, ...fromSender])]);
}

/** Whether the newsroom noted the same sender on both. */
export function isSameSender(one: Letter, other: Letter): boolean {
  return plain(one.sender) !== '' && plain(one.sender) === plain(other.sender);
}

function plain(sender: string): string {
  return sender.trim().toLowerCase();
}

async function lettersOfSender(manager: EntityManager, letter: Letter): Promise<string[]> {
  if (plain(letter.sender) === '') return [];
  const found = await manager
    .createQueryBuilder(Letter, 'letter')
    .select('letter.id', 'id')
    .where('letter.newsroomId = :newsroomId AND letter.id <> :id', { newsroomId: letter.newsroomId, id: letter.id })
    .andWhere('lower(trim(letter.sender)) = :sender', { sender: plain(letter.sender) })
    // Those nearest in time, whichever side.
    .orderBy('abs(extract(epoch FROM letter.received_at - :receivedAt::timestamptz))')
    .setParameter('receivedAt', letter.receivedAt)
    .limit(MOST_OF_SENDER)
    .getRawMany<{ id: string }>();
  return found.map(({ id }) => id);
}

/** Letters with their texts, in no order. The database leaves out what the actor may not see; here it is said once more. */
export async function readLetters(manager: EntityManager, actor: Actor, ids: readonly string[]): Promise<ReadLetter[]> {
  const { newsroomId } = actor;
  const query = manager
    .createQueryBuilder(Letter, 'letter')
    .where('letter.newsroomId = :newsroomId AND letter.id = ANY(:ids)', { newsroomId, ids });
  if (seesOnlyGivenStories(actor)) query.andWhere('may_see_story(letter.story_id)');
  if (actor.partnerOf !== undefined) query.andWhere('letter.shareable');
  const letters = await query.getMany();
  const documents = await manager.findBy(StoredDocument, {
    newsroomId,
    id: In(letters.map(({ documentId }) => documentId)),
  });
  const segments = await manager.find(Segment, {
    where: { newsroomId, letterId: In(letters.map(({ id }) => id)) },
    order: { letterId: 'ASC', ordinal: 'ASC' },
  });
  const stories = await manager.findBy(Story, { newsroomId, id: In(letters.map(({ storyId }) => storyId)) });
  const titles = new Map(stories.map(({ id, title }) => [id, title]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const segmentsOf = grouped(segments, ({ letterId }) => letterId);
  return letters.flatMap((letter) => {
    const document = byId.get(letter.documentId);
    const storyTitle = titles.get(letter.storyId);
    if (document === undefined || document.text === null || storyTitle === undefined) return [];
    const { text, blocks } = document;
    return [{ letter, storyTitle, text, blocks, segments: segmentsOf.get(letter.id) ?? [] }];
  });
}
