// What of one assertion stands between the newsroom and one subject: put or not, answered or not, carried by the copy or not?
import { type EntityManager, In } from 'typeorm';
import { versionText } from '#domain/version-text.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { ReplyAttempt } from '#database/entities/reply-attempt.entity.js';
import type { ReplyRequest } from '#database/entities/reply-request.entity.js';
import { reflectedIn } from '#replies/reflected-in.js';
import { newestVersions } from '#replies/standing-words.js';
import { tiesOf } from '#replies/subject-ties.js';

export interface NamedAttempt {
  attempt: ReplyAttempt;
  personName: string;
}

export interface ReplyCell {
  subjectId: string;
  /** False where a person took the subject off the assertion after it had been put to them. */
  about: boolean;
  /** Null while nothing was put to them, and nobody waived it. */
  request: ReplyRequest | null;
  putByName: string | null;
  /** The time to answer has run out without an answer. */
  overdue: boolean;
  /** The newest version still carries the answer as it was said to. */
  reflectedHolds: boolean;
  attempts: NamedAttempt[];
}

/** One cell a subject that the assertion is about or that it was put to, by the assertion's id. `newest`: versions by draft. */
export async function cellsOf(
  manager: EntityManager,
  assertions: readonly Assertion[],
  requests: readonly ReplyRequest[],
  newest: ReadonlyMap<string, DraftVersion>,
  now: Date,
): Promise<Map<string, ReplyCell[]>> {
  const [newsroomId = ''] = assertions.map((assertion) => assertion.newsroomId);
  const ids = assertions.map(({ id }) => id);
  const ties = await tiesOf(manager, newsroomId, ids);
  const attempts = await attemptsOf(manager, newsroomId, requests);
  const names = await namesOf(manager, [
    ...requests.map(({ putBy }) => putBy),
    ...attempts.map(({ personId }) => personId),
  ]);
  const texts = new Map([...newest].map(([draftId, { blocks }]) => [draftId, versionText(blocks)]));
  return new Map(
    assertions.map(({ id, draftId }) => {
      const about = ties.get(id) ?? [];
      const put = new Map(requests.filter(({ assertionId }) => assertionId === id).map((one) => [one.subjectId, one]));
      const cells = [...new Set([...about, ...put.keys()])].sort().map((subjectId): ReplyCell => {
        const request = put.get(subjectId) ?? null;
        return {
          subjectId,
          about: about.includes(subjectId),
          request,
          putByName: request === null ? null : (names.get(request.putBy) ?? ''),
          overdue: request?.outcome === 'awaiting' && request.deadlineAt !== null && request.deadlineAt <= now,
          reflectedHolds: request !== null && reflectedIn(texts.get(draftId) ?? '', request),
          attempts: attempts
            .filter(({ requestId }) => requestId === request?.id)
            .map((attempt) => ({ attempt, personName: names.get(attempt.personId) ?? '' })),
        };
      });
      return [id, cells];
    }),
  );
}

/** The cell of one request, as it is now. */
export async function cellOf(
  manager: EntityManager,
  assertion: Assertion,
  request: ReplyRequest,
  now: Date,
): Promise<ReplyCell> {
  const newest = await newestVersions(manager, assertion.newsroomId, [assertion.draftId]);
  const cells = (await cellsOf(manager, [assertion], [request], newest, now)).get(assertion.id);
  const cell = cells?.find(({ subjectId }) => subjectId === request.subjectId);
  if (cell === undefined) throw new Error(`reply request ${request.id} has no cell`);
  return cell;
}

/** In the order in which they happened. */
async function attemptsOf(
  manager: EntityManager,
  newsroomId: string,
  requests: readonly ReplyRequest[],
): Promise<ReplyAttempt[]> {
  return manager.find(ReplyAttempt, {
    where: { newsroomId, requestId: In(requests.map(({ id }) => id)) },
    order: { at: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
}

async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await manager.find(Person, { where: { id: In([...new Set(ids)]) }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
