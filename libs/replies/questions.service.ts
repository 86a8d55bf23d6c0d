// Gathering what goes into a letter of questions: of one subject's matters, and only of those.
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { isSettled } from '#domain/assertion.states.js';
import { Refusal } from '#domain/errors.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { withActor } from '#database/with-actor.js';
import { draftQuestion, isHeading } from '#replies/draft-questions.js';
import { dayInWords, inWords, momentOf, type NamedTime } from '#replies/local-time.js';
import { questionsLetter } from '#replies/questions-letter.js';
import { requireAssertions, requireSubjects } from '#replies/reply-lookup.js';
import { newestVersions, standings } from '#replies/standing-words.js';
import { tiesOf } from '#replies/subject-ties.js';
import { requireStory } from '#stories/story.service.js';

export interface QuestionsAsked {
  subjectId: string;
  assertionIds: readonly string[];
  deadline: NamedTime;
  /** Words of the sender's own, by assertion, in place of those drafted from the assertion. */
  wording: Readonly<Record<string, string>>;
  description?: string | undefined;
  signedBy?: string | undefined;
}

export interface QuestionsFile {
  fileName: string;
  bytes: Buffer;
}

@Injectable()
export class QuestionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The letter as a Word file. Nothing is sent by it and nothing recorded. */
  async draft(actor: Actor, storyId: string, asked: QuestionsAsked): Promise<QuestionsFile> {
    const { fileName, letter } = await withActor(this.dataSource, actor, async ({ manager }) => {
      const { newsroomId, timeZone } = await requireStory(manager, actor, storyId);
      const deadline = momentOf(asked.deadline, timeZone);
      const now = new Date();
      if (deadline.at < now) throw new Refusal('reply/deadline-passed');
      const within = { newsroomId, storyId };
      const to = (await requireSubjects(manager, within, [asked.subjectId])).get(asked.subjectId)?.name ?? '';
      const newsroom = await manager.findOneByOrFail(Newsroom, { id: newsroomId });
      const assertions = [...(await requireAssertions(manager, within, asked.assertionIds)).values()];
      await refuseMattersOfOthers(manager, newsroomId, assertions, asked.subjectId);
      const wordings = await wordingsOf(manager, newsroomId, assertions, asked.wording);
      return {
        fileName: `questions-${slugOf(to)}.docx`,
        letter: {
          newsroom: newsroom.name,
          to,
          date: dayInWords({ at: now, timeZone }),
          description: asked.description ?? null,
          questions: asked.assertionIds.map((id) => wordings.get(id) ?? ''),
          deadline: inWords(deadline),
          signedBy: asked.signedBy ?? null,
        },
      };
    });
    return { fileName, bytes: await questionsLetter(letter) };
  }
}

/** What one subject is asked must not tell them what is asked of another. */
async function refuseMattersOfOthers(
  manager: EntityManager,
  newsroomId: string,
  assertions: readonly Assertion[],
  subjectId: string,
): Promise<void> {
  const ids = assertions.map(({ id }) => id);
  const ties = await tiesOf(manager, newsroomId, ids);
  const foreign = ids.filter((id) => ties.get(id)?.includes(subjectId) !== true);
  if (foreign.length === 0) return;
  const problem = 'not every assertion is said to be about this subject';
  const fields = [{ field: 'assertionIds', problem }];
  throw new Refusal(
    'request/invalid',
    { fields, ids: foreign },
    { message: `The letter cannot be drafted: ${problem}.` },
  );
}

/** How each assertion is put: in the sender's words, or in words drafted from how it stands in the newest version. */
async function wordingsOf(
  manager: EntityManager,
  newsroomId: string,
  assertions: readonly Assertion[],
  given: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const drafts = [...new Set(assertions.map(({ draftId }) => draftId))];
  const newest = await newestVersions(manager, newsroomId, drafts);
  const standing = await standings(manager, newsroomId, assertions, newest);
  return new Map(
    assertions.map(({ id, state, quote }) => {
      if (isSettled(state)) throw new Refusal('assertion/state-forbids', { id, state });
      const own = given[id];
      if (own !== undefined) return [id, toStorableText(own)];
      const { status = null, words = quote, blockKind = null } = standing.get(id) ?? {};
      // We do not say that we intend to report what the copy no longer says.
      if (status === null) throw new Refusal('version/unplaced', { id });
      if (status === 'gone' || status === 'ambiguous') throw new Refusal('assertion/text-moved-on', { id, status });
      return [id, draftQuestion(words, isHeading(blockKind))];
    }),
  );
}

function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');
  return (
    plain
      .replace(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'subject'
  );
}
