// Looking at letters: how far each has come, its pieces in place, and giving a failed one another try.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { TASK_KINDS, type TaskKind } from '#domain/tasks.js';
import { Allegation } from '#database/entities/allegation.entity.js';
import type { StoredDocument } from '#database/entities/document.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import { Segment } from '#database/entities/segment.entity.js';
import { Task } from '#database/entities/task.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { documentSummaries, requireDocument } from '#intake/document-lookup.js';
import { planTask } from '#jobs/plan-task.js';
import { type AnsweredAllegation, letterAnswers } from '#letters/letter-answers.js';
import { namesOf, requireVisibleLetter } from '#letters/letter-lookup.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

interface LetterCounts {
  segments: number;
  allegations: number;
  suggested: number;
  confirmed: number;
  rejected: number;
}

export interface LetterOverview {
  letter: Letter;
  /** Without its text. */
  document: StoredDocument;
  /** One for each step begun so far, in the order of the steps. */
  tasks: Task[];
  counts: LetterCounts;
  /** Who has read it for the newsroom's lawyers; null while nobody has. */
  reviewedByName: string | null;
}

const LETTER_TASKS = TASK_KINDS.filter((kind) => kind.startsWith('letter.'));
const NO_COUNTS: LetterCounts = { segments: 0, allegations: 0, suggested: 0, confirmed: 0, rejected: 0 };

@Injectable()
export class LetterService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, storyId: string): Promise<LetterOverview[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const letters = await manager.find(Letter, {
        where: { newsroomId: actor.newsroomId, storyId },
        order: { receivedAt: 'DESC', id: 'ASC' },
      });
      return overviews(manager, letters);
    });
  }

  async read(actor: Actor, letterId: string): Promise<LetterOverview> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const [overview] = await overviews(manager, [await requireVisibleLetter(manager, actor, letterId)]);
      if (overview === undefined) throw new Refusal('letter/not-found');
      return overview;
    });
  }

  /** The letter's text with its segments; empty until the letter has been split. */
  async segments(actor: Actor, letterId: string): Promise<{ document: StoredDocument; segments: Segment[] }> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const letter = await requireVisibleLetter(manager, actor, letterId);
      // A partner has the allegations; the letter from end to end only once it was opened to them.
      if (actor.partnerOf !== undefined && !letter.shareable) throw new Refusal('letter/not-found');
      const document = await requireDocument({ manager, actor }, letter.documentId);
      const segments = await manager.find(Segment, {
        where: { newsroomId: actor.newsroomId, letterId },
        order: { ordinal: 'ASC' },
      });
      return { document, segments };
    });
  }

  async allegations(
    actor: Actor,
    letterId: string,
  ): Promise<{ document: StoredDocument; allegations: Allegation[]; links: Map<string, LinkCounts> }> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const letter = await requireVisibleLetter(manager, actor, letterId);
      const document = await requireDocument({ manager, actor }, letter.documentId);
      const allegations = await manager.find(Allegation, {
        where: { newsroomId: actor.newsroomId, letterId },
        order: { number: 'ASC' },
      });
      return { document, allegations, links: await linkCounts(manager, letterId) };
    });
  }

  /** Each allegation with what was confirmed beside it and what the newsroom says to it. */
  async answers(actor: Actor, letterId: string): Promise<AnsweredAllegation[]> {
    return withActor(this.dataSource, actor, async ({ manager }) =>
      letterAnswers(manager, actor, await requireVisibleLetter(manager, actor, letterId)),
    );
  }

  /** Plans the failed step of a letter once more. A letter that did not fail stays as it is. */
  async retry(actor: Actor, letterId: string): Promise<void> {
    await withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const letter = await requireVisibleLetter(manager, actor, letterId);
      if (letter.status !== 'failed') return;
      const failed = await manager.findOneBy(Task, {
        newsroomId: actor.newsroomId,
        subjectId: letterId,
        state: 'failed',
      });
      if (failed === null) return;
      // A review by hand was of a letter without allegations; the program's reading is to be looked at afresh.
      const again = { status: statusBefore(failed.kind), failure: null, reviewedBy: null, reviewedAt: null };
      await updateVersioned(manager, Letter, letter, again);
      await planTask(transaction, failed.kind, letterId);
      stirStory(transaction, letter.storyId);
      record({ event: 'letter.retried', payload: { letterId, step: failed.kind } });
    });
  }
}

export type LinkCounts = Pick<LetterCounts, 'suggested' | 'confirmed' | 'rejected'>;

function statusBefore(kind: TaskKind): Letter['status'] {
  if (kind === 'letter.split') return 'extracted';
  return kind === 'letter.link' ? 'split' : 'received';
}

async function overviews(manager: EntityManager, letters: Letter[]): Promise<LetterOverview[]> {
  const ids = letters.map((letter) => letter.id);
  const documents = await documentSummaries(
    manager,
    letters.map((letter) => letter.documentId),
  );
  const tasks = await manager.createQueryBuilder(Task, 'task').where('task.subjectId = ANY(:ids)', { ids }).getMany();
  const counts = await letterCounts(manager, ids);
  const names = await namesOf(
    manager,
    letters.map(({ reviewedBy }) => reviewedBy),
  );
  return letters.flatMap((letter) => {
    const document = documents.get(letter.documentId);
    if (document === undefined) return [];
    const own = LETTER_TASKS.flatMap((kind) =>
      tasks.filter((task) => task.subjectId === letter.id && task.kind === kind),
    );
    const reviewedByName = names.get(letter.reviewedBy) ?? null;
    return [{ letter, document, tasks: own, counts: counts.get(letter.id) ?? NO_COUNTS, reviewedByName }];
  });
}

async function letterCounts(manager: EntityManager, ids: string[]): Promise<Map<string, LetterCounts>> {
  const rows = await manager.query<({ id: string } & LetterCounts)[]>(
    `SELECT letter.id,
            (SELECT count(*)::int FROM segment WHERE segment.newsroom_id = letter.newsroom_id AND segment.letter_id = letter.id) AS segments,
            count(DISTINCT allegation.id)::int AS allegations,
            count(*) FILTER (WHERE link.state = 'suggested')::int AS suggested,
            count(*) FILTER (WHERE link.state = 'confirmed')::int AS confirmed,
            count(*) FILTER (WHERE link.state = 'rejected')::int AS rejected
       FROM letter
       LEFT JOIN allegation ON allegation.newsroom_id = letter.newsroom_id AND allegation.letter_id = letter.id
       LEFT JOIN link ON link.newsroom_id = allegation.newsroom_id AND link.allegation_id = allegation.id
      WHERE letter.id = ANY($1) GROUP BY letter.newsroom_id, letter.id`,
    [ids],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

async function linkCounts(manager: EntityManager, letterId: string): Promise<Map<string, LinkCounts>> {
  const rows = await manager.query<({ id: string } & LinkCounts)[]>(
    `SELECT allegation.id,
            count(*) FILTER (WHERE link.state = 'suggested')::int AS suggested,
            count(*) FILTER (WHERE link.state = 'confirmed')::int AS confirmed,
            count(*) FILTER (WHERE link.state = 'rejected')::int AS rejected
       FROM allegation
       LEFT JOIN link ON link.newsroom_id = allegation.newsroom_id AND link.allegation_id = allegation.id
      WHERE allegation.letter_id = $1 GROUP BY allegation.id`,
    [letterId],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
