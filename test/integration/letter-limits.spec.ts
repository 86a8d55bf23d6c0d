// A letter's time limits: on the dashboard, told of in time and once, and quiet as soon as somebody says that they are dealt with.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import { SettleLetterLimits1795000340000 } from '#migrations/1795000340000-settle-letter-limits.js';
import { dueOccasions } from '#notices/due-occasions.js';
import { sweepStories } from '#notices/sweep-stories.js';
import { makeLogger } from '#platform/logger.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { onNewStory } from '../support/reviewed-draft.js';
import { startDraft } from '../support/review-steps.js';
import { type SmtpCatcher, startSmtpCatcher } from '../support/smtp-catcher.js';
import { startService, type TestService } from '../support/test-service.js';
import { quiet, toldOf } from '../support/told.js';
import { giveStory, share } from '../support/two-newsrooms.js';

interface Due {
  at: string;
  timeZone: string;
  wholeDay: boolean;
}
interface LimitBody {
  id: string;
  letterId: string;
  due: Due;
  open: boolean;
  settledByName: string | null;
  settledAt: string | null;
  version: number;
  abilities: { settle: boolean; reopen: boolean };
}
interface DashboardBody {
  items: {
    draftId: string;
    story: { id: string };
    deadlines: { letter: { letterId: string; title: string; due: Due; others: number } | null };
  }[];
}

/** Words that must not leave the house. */
const CANARY = 'Zanzibarine';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PLAIN = [{ kind: 'body' as const, text: 'The library opens at nine.' }];

let service: TestService;
let smtp: SmtpCatcher;
let worker: DataSource;
let desk: Desk;

beforeAll(async () => {
  smtp = await startSmtpCatcher();
  service = await startService({ smtpUrl: smtp.url });
  worker = await createDataSource({ url: service.database.workerUrl, applicationName: 'test sweep' }).initialize();
  desk = await makeDesk(service);
});

beforeEach(async () => {
  desk = await onNewStory(desk);
});

afterAll(async () => {
  await worker.destroy();
  await service.stop();
  await smtp.stop();
});

const hence = (milliseconds: number) => new Date(Math.floor((Date.now() + milliseconds) / MINUTE) * MINUTE);
/** As counsel write it, in UTC, which is the story's own zone. */
const written = (at: Date) =>
  `by ${at.toISOString().slice(11, 16)} on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at)}`;

/** A letter that has been read, with these demands. */
async function receive(demands: readonly string[], storyId = desk.storyId): Promise<string> {
  const bytes = `Dear Editor,\n\nWe act for ${CANARY} Freight Ltd. The allegation that our client forged records is false.\n\n${demands.join('\n\n')}\n\nYours faithfully,\n\nCounsel ${storyId}\n`;
  const fields = { title: 'Letter before action', sender: CANARY };
  const { body } = await desk.as.reporter.upload(`/stories/${storyId}/letters`, { name: 'letter.txt', bytes }, fields);
  await until(
    () => desk.as.editor.get<{ status: string }>(`/letters/${body.id}`),
    ({ body: { status } }) => status === 'linked',
  );
  return body.id;
}
const demand = (at: Date) => `We demand that you publish a correction ${written(at)}.`;

const limitsOf = async (letterId: string, as: keyof Desk['as'] = 'editor') =>
  (await desk.as[as].get<{ items: LimitBody[] }>(`/letters/${letterId}/limits`)).body.items;
const say = (what: 'settle' | 'reopen', { id, version }: LimitBody, as: keyof Desk['as'] = 'lawyer') =>
  desk.as[as].post<LimitBody & Refused>(`/limits/${id}/${what}`, { version });
const onDashboard = async (as: keyof Desk['as'] = 'editor') =>
  (await desk.as[as].get<DashboardBody>('/dashboard')).body.items.find(({ story }) => story.id === desk.storyId)
    ?.deadlines.letter;
const told = (role: keyof Desk['as']) => toldOf(desk.as[role], 'letter_due', desk.storyId);
const still = () => quiet(service, desk.newsroomId);
const sweep = (now = new Date()) =>
  sweepStories(
    worker,
    makeLogger('error', () => undefined),
    now,
  );
/** What would be told at that time. */
const occasionsAt = (now: Date) =>
  withActor(worker, systemActor(desk.newsroomId), async ({ manager }) =>
    (await dueOccasions(manager, desk.newsroomId, now, desk.storyId)).map(
      ({ kind, occasion }) => `${kind} ${occasion}`,
    ),
  );

describe('the time limits of a letter', () => {
  it('are each moment once, the soonest first, whatever is wanted by then', async () => {
    const [soon, later] = [hence(30 * HOUR), hence(80 * HOUR)];
    const letterId = await receive([
      demand(later),
      demand(soon),
      `We further require that you confirm receipt of this letter ${written(soon)}.`,
    ]);
    const limits = await limitsOf(letterId);
    expect(limits.map(({ due }) => due)).toEqual(
      [soon, later].map((at) => ({ at: at.toISOString(), timeZone: 'UTC', wholeDay: false })),
    );
    for (const limit of limits)
      expect(limit).toMatchObject({ letterId, open: true, settledAt: null, settledByName: null, version: 1 });
    const [row] = await service.database.query<{ wanted: number }>(
      'SELECT count(*)::int AS wanted FROM segment WHERE letter_id = $1 AND due_at IS NOT NULL',
      [letterId],
    );
    expect(row?.wanted).toBe(3);
  });

  it('are settled by those who answer letters, who may take it back; R9: both are in the log', async () => {
    const [limit] = await limitsOf(await receive([demand(hence(30 * HOUR))]));
    if (limit === undefined) throw new Error('the letter has no limit');
    expect((await limitsOf(limit.letterId, 'reporter'))[0]?.abilities).toEqual({ settle: false, reopen: false });
    expect((await say('settle', limit, 'reporter')).body.code).toBe('session/forbidden');
    const settled = (await say('settle', limit)).body;
    expect(settled).toMatchObject({
      open: false,
      settledByName: 'The lawyer',
      version: 2,
      abilities: { settle: false, reopen: true },
    });
    // Said again it stays as it was first said.
    expect((await say('settle', settled, 'editor')).body).toMatchObject({ settledByName: 'The lawyer', version: 2 });
    expect((await say('reopen', settled, 'editor')).body).toMatchObject({ open: true, settledAt: null, version: 3 });
    const events = await service.database.query<{ event: string; actor_role: string }>(
      `SELECT event, actor_role FROM audit_event WHERE payload->>'limitId' = $1 ORDER BY seq`,
      [limit.id],
    );
    expect(events).toEqual([
      { event: 'limit.settled', actor_role: 'lawyer' },
      { event: 'limit.reopened', actor_role: 'editor' },
    ]);
  });

  it('R8: of two who say so at once one is told to look again', async () => {
    const [limit] = await limitsOf(await receive([demand(hence(30 * HOUR))]));
    if (limit === undefined) throw new Error('the letter has no limit');
    const answers = await Promise.all([say('settle', limit), say('settle', limit, 'editor')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(({ body }) => body.code).filter(Boolean)).toEqual(['record/stale']);
  });
});

describe('the dashboard', () => {
  it('says the nearest limit of a story’s letters, until it is dealt with, and then the next', async () => {
    await startDraft(desk, PLAIN);
    expect(await onDashboard()).toBeNull();
    const [missed, soon, later] = [hence(-2 * HOUR), hence(3 * HOUR), hence(90 * HOUR)];
    const letterId = await receive([demand(soon), demand(later)]);
    const second = await receive([demand(missed)]);
    const limit = (at: Date, others: number, of = letterId) => ({
      letterId: of,
      title: 'Letter before action',
      due: { at: at.toISOString(), timeZone: 'UTC', wholeDay: false },
      others,
    });
    expect(await onDashboard()).toEqual(limit(missed, 2, second));
    for (const [of, at] of [
      [second, limit(soon, 1)],
      [letterId, limit(later, 0)],
      [letterId, null],
    ] as const) {
      const open = (await limitsOf(of)).find((one) => one.open);
      if (open === undefined) throw new Error('nothing is open');
      expect((await say('settle', open)).status).toBe(200);
      expect(await onDashboard()).toEqual(at);
    }
  });

  it('R10: shows a limit to the desk alone: no word of the letter, and nothing to a guest without the story, a partner or a stranger', async () => {
    await startDraft(desk, PLAIN);
    const letterId = await receive([demand(hence(3 * HOUR))]);
    const [limit] = await limitsOf(letterId);
    const partner = await makeDesk(service);
    await share(service, { owner: desk, partner });
    const whole = JSON.stringify((await desk.as.editor.get('/dashboard')).body);
    expect(whole).toContain(letterId);
    expect(whole).not.toContain(CANARY);
    expect(await onDashboard('outside_counsel')).toBeUndefined();
    const limitId = limit?.id ?? '';
    expect((await desk.as.outside_counsel.get<Refused>(`/letters/${letterId}/limits`)).status).toBe(404);
    expect((await desk.as.outside_counsel.post<Refused>(`/limits/${limitId}/settle`, { version: 1 })).body.code).toBe(
      'limit/not-found',
    );
    // The partner reads the letter's points, and is not told how far the answer is.
    expect((await partner.as.lawyer.get(`/letters/${letterId}/allegations`)).status).toBe(200);
    for (const other of [partner, await makeDesk(service)]) {
      const asked = await other.as.lawyer.get(`/letters/${letterId}/limits`);
      expect([403, 404]).toContain(asked.status);
      const settled = await other.as.lawyer.post(`/limits/${limitId}/settle`, { version: 1 });
      expect([403, 404]).toContain(settled.status);
      expect(JSON.stringify((await other.as.lawyer.get('/dashboard')).body)).not.toContain(letterId);
      expect(JSON.stringify((await other.as.lawyer.get('/notices')).body)).not.toContain(letterId);
    }
    await giveStory(service, desk, desk.people.outside_counsel, desk.storyId);
    expect(await onDashboard('outside_counsel')).toMatchObject({ letterId });
    expect((await limitsOf(letterId, 'outside_counsel'))[0]).toMatchObject({ open: true, version: 1 });
  });
});

describe('people are told', () => {
  it('a day before, two hours before and when it has passed, each once, however late the clock is looked at', async () => {
    const due = hence(60 * HOUR);
    await receive([demand(due)]);
    await still();
    const before = (hours: number) => new Date(due.getTime() - hours * HOUR);
    expect(await occasionsAt(before(24.01))).toEqual([]);
    expect(await occasionsAt(before(24))).toEqual([`letter_due 24h/${before(24).toISOString()}`]);
    expect(await occasionsAt(before(2.01))).toEqual([`letter_due 24h/${before(24).toISOString()}`]);
    expect(await occasionsAt(before(2))).toEqual([`letter_due 2h/${before(2).toISOString()}`]);
    expect(await occasionsAt(before(0.01))).toEqual([`letter_due 2h/${before(2).toISOString()}`]);
    for (const late of [0, -5, -24 * 40])
      expect(await occasionsAt(before(late))).toEqual([`letter_due passed/${due.toISOString()}`]);
  });

  it('a day as a whole ends with that day in the letter’s own zone, also on the day the clocks change', async () => {
    const { body } = await desk.as.editor.post<{ id: string }>('/stories', {
      title: 'Clocks',
      slug: `clocks-${Date.now()}`,
      timeZone: 'Europe/London',
    });
    desk = { ...desk, storyId: body.id };
    // The clocks go forward early on 30 March 2031: that day has twenty-three hours.
    const letterId = await receive(['We demand that you publish a correction by 30 March 2031.']);
    expect((await limitsOf(letterId)).map(({ due }) => due)).toEqual([
      { at: '2031-03-30T23:00:00.000Z', timeZone: 'Europe/London', wholeDay: true },
    ]);
    expect(await occasionsAt(new Date('2031-03-29T22:59:59Z'))).toEqual([]);
    expect(await occasionsAt(new Date('2031-03-29T23:00:00Z'))).toEqual(['letter_due 24h/2031-03-29T23:00:00.000Z']);
    expect(await occasionsAt(new Date('2031-03-30T22:59:59Z'))).toEqual(['letter_due 2h/2031-03-30T21:00:00.000Z']);
    expect(await occasionsAt(new Date('2031-03-30T23:00:00Z'))).toEqual(['letter_due passed/2031-03-30T23:00:00.000Z']);
  });

  it('at once where the letter leaves less than a day, lawyers and editors, without a word of it (R10), and R7: not twice', async () => {
    const letterId = await receive([demand(hence(5 * HOUR))]);
    const [near] = await until(
      () => told('lawyer'),
      (notices) => notices.length > 0,
    );
    expect(near).toMatchObject({
      subjectId: letterId,
      draftId: null,
      words: 'A time limit that a letter sets runs out within 24 hours.',
      link: `/letters/${letterId}`,
    });
    await Promise.all([sweep(), sweep()]);
    await still();
    for (const role of ['editor', 'managing_editor', 'lawyer'] as const) expect(await told(role)).toHaveLength(1);
    for (const role of ['reporter', 'outside_counsel', 'admin'] as const) expect(await told(role)).toEqual([]);
    const mails = smtp.mails.filter(({ text, subject }) => text.includes(letterId) && subject.includes('time limit'));
    expect(mails).toHaveLength(3);
    expect(JSON.stringify(smtp.mails)).not.toContain(CANARY);
    const kept = await service.database.query(
      `SELECT to_jsonb(notice)::text AS row FROM notice UNION ALL SELECT to_jsonb(task)::text FROM task`,
    );
    expect(JSON.stringify(kept)).not.toContain(CANARY);
    expect(service.log.join('\n')).not.toContain(CANARY);
  });

  it('when it passes while nobody touches the story', async () => {
    const letterId = await receive([demand(hence(50 * HOUR))]);
    await still();
    expect(await told('editor')).toEqual([]);
    await service.database.query(
      `UPDATE letter_limit SET due_at = now() + interval '2 seconds', version = version + 1 WHERE letter_id = $1`,
      [letterId],
    );
    const notices = await until(
      async () => {
        await sweep();
        return told('editor');
      },
      (found) => found.some(({ words }) => words.includes('has passed')),
    );
    await sweep();
    await still();
    expect((await told('editor')).map(({ id }) => id).sort()).toEqual(notices.map(({ id }) => id).sort());
    expect(notices.filter(({ words }) => words.includes('has passed'))).toHaveLength(1);
  });

  it('never of what somebody has dealt with, and again once that was taken back', async () => {
    const due = hence(60 * HOUR);
    const [limit] = await limitsOf(await receive([demand(due)]));
    if (limit === undefined) throw new Error('the letter has no limit');
    const { body: settled } = await say('settle', limit);
    for (const at of [due.getTime() - HOUR, due.getTime() + HOUR]) expect(await occasionsAt(new Date(at))).toEqual([]);
    await say('reopen', settled);
    expect(await occasionsAt(due)).toEqual([`letter_due passed/${due.toISOString()}`]);
  });

  it('not of a letter of years ago that is filed now', async () => {
    await startDraft(desk, PLAIN);
    const letterId = await receive(['We demand that you publish a correction by 5 p.m. on 14 March 2019.']);
    await sweep();
    await still();
    expect(await told('editor')).toEqual([]);
    expect(await onDashboard()).toBeNull();
    expect(await limitsOf(letterId)).toMatchObject([{ open: false, settledAt: null }]);
  });
});

describe('the migration', () => {
  it('takes up the limits that stood on segments alone, and goes back without a trace', async () => {
    const [first, second] = [hence(40 * HOUR), hence(70 * HOUR)];
    const letterId = await receive([demand(first), demand(second), `Preserve all documents ${written(first)}.`]);
    const before = (await limitsOf(letterId)).map(({ due }) => due);
    expect(before).toHaveLength(2);
    await still();
    const owner = await createDataSource({
      url: service.database.ownerUrl,
      applicationName: 'test owner',
    }).initialize();
    const migration = new SettleLetterLimits1795000340000();
    const runner = owner.createQueryRunner();
    try {
      await runner.startTransaction();
      await migration.down(runner);
      const [left] = (await runner.query(
        `SELECT to_regclass('letter_limit') AS "table", (SELECT count(*)::int FROM notice WHERE kind = 'letter_due') AS told`,
      )) as { table: string | null; told: number }[];
      expect(left).toEqual({ table: null, told: 0 });
      await migration.up(runner);
      await runner.commitTransaction();
    } finally {
      await runner.release();
      await owner.destroy();
    }
    expect((await limitsOf(letterId)).map(({ due }) => due)).toEqual(before);
    const [wall] = await service.database.query<{ forced: boolean }>(
      `SELECT bool_and(relforcerowsecurity) AS forced FROM pg_class
        WHERE relname IN ('letter','segment','notice','notice_delivery','letter_limit')`,
    );
    expect(wall?.forced).toBe(true);
  });
});
