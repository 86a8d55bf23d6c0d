// Being told: of what, who, once, on the page and by mail, and without a word of what it is about.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import { makeLogger } from '#platform/logger.js';
import { sweepStories } from '#notices/sweep-stories.js';
import { stirStory } from '#stories/stir-story.js';
import { clearDraft } from '../support/clear-draft.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { flagged, mark, nextVersion, startDraft } from '../support/review-steps.js';
import { onNewStory } from '../support/reviewed-draft.js';
import { BRIBE, RuledDraft } from '../support/ruled-draft.js';
import { type SmtpCatcher, startSmtpCatcher } from '../support/smtp-catcher.js';
import { startService, type TestService } from '../support/test-service.js';
import { noticesOf, quiet, toldOf } from '../support/told.js';

/** Words that must not leave the house. */
const CANARY = 'Zanzibarine';
const LETTER = `We act for ${CANARY} Freight Ltd.\n\n1. The allegation that our client forged records is false.\n`;
const PLAIN = [
  { kind: 'headline' as const, text: 'What is on this week' },
  { kind: 'body' as const, text: 'The library opens at nine.' },
];

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

const sweep = (now = new Date()) =>
  sweepStories(
    worker,
    makeLogger('error', () => undefined),
    now,
  );
const told = (role: keyof Desk['as'], kind: string) => toldOf(desk.as[role], kind, desk.storyId);
const untilTold = (role: keyof Desk['as'], kind: string, count = 1) =>
  until(
    () => told(role, kind),
    (notices) => notices.length === count,
  );
const still = () => quiet(service, desk.newsroomId);

async function receiveLetter(): Promise<string> {
  const file = { name: `${CANARY}.txt`, bytes: `${LETTER}${desk.storyId}` };
  const { body } = await desk.as.reporter.upload(`/stories/${desk.storyId}/letters`, file, { sender: CANARY });
  return body.id;
}

async function giveStoryTo(role: 'outside_counsel' | 'reporter' | 'lawyer'): Promise<void> {
  await service.database.query('INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3)', [
    desk.newsroomId,
    desk.storyId,
    desk.people[role],
  ]);
}

async function emailOf(role: keyof Desk['people']): Promise<string> {
  const [row] = await service.database.query<{ email: string }>('SELECT email FROM person WHERE id = $1', [
    desk.people[role],
  ]);
  return row?.email ?? '';
}

/** The stream of events as somebody's open page hears it. */
function listenAs(role: keyof Desk['as']): { opened: Promise<void>; heard: () => string; stop: () => void } {
  const stopping = new AbortController();
  let text = '';
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const listen = async () => {
    const { token } = desk.as[role] as unknown as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${service.baseUrl}/api/v1/events`, { headers, signal: stopping.signal });
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString('utf8');
      open();
    }
  };
  listen().catch(() => undefined);
  return { opened, heard: () => text, stop: () => stopping.abort() };
}

describe('a letter arrives', () => {
  it('lawyers and editors are told on their page and by mail, who brought it in is not, and nobody is twice', async () => {
    const letterId = await receiveLetter();
    const [notice] = await untilTold('lawyer', 'letter_arrived');
    expect(notice).toMatchObject({
      subjectId: letterId,
      storyId: desk.storyId,
      words: 'A letter has arrived.',
      link: `/letters/${letterId}`,
      readAt: null,
    });
    await still();
    for (const role of ['editor', 'managing_editor', 'lawyer'] as const)
      expect([role, (await told(role, 'letter_arrived')).length]).toEqual([role, 1]);
    for (const role of ['reporter', 'outside_counsel', 'admin'] as const)
      expect([role, (await noticesOf(desk.as[role])).items.filter(({ storyId }) => storyId === desk.storyId)]).toEqual([
        role,
        [],
      ]);
    const mails = smtp.mails.filter(({ text }) => text.includes(letterId));
    expect(mails.flatMap(({ to }) => to).sort()).toEqual(
      (await Promise.all((['editor', 'lawyer', 'managing_editor'] as const).map(emailOf))).sort(),
    );
    expect(mails[0]?.text).toContain(`https://nightlawyer.example/letters/${letterId}`);
    expect(mails[0]?.subject).toBe('Nightlawyer: A letter has arrived.');
  });

  it('R10: not a word of the letter, nor of the story’s title, is in a mail, a notice, a task or the log', async () => {
    const letterId = await receiveLetter();
    await untilTold('lawyer', 'letter_arrived');
    await still();
    const rows = await service.database.query(
      `SELECT to_jsonb(notice)::text AS row FROM notice UNION ALL SELECT to_jsonb(notice_delivery)::text FROM notice_delivery
       UNION ALL SELECT to_jsonb(task)::text FROM task UNION ALL SELECT data::text FROM bullmq.job`,
    );
    const [story] = await service.database.query<{ title: string }>('SELECT title FROM story WHERE id = $1', [
      desk.storyId,
    ]);
    const said = [...smtp.mails.map((mail) => JSON.stringify(mail)), JSON.stringify(rows), ...service.log].join('\n');
    expect(said).toContain(letterId);
    expect(said).not.toContain(CANARY);
    expect(said).not.toContain(story?.title);
  });

  it('R10: a guest is told only of the story they were given', async () => {
    await giveStoryTo('outside_counsel');
    await receiveLetter();
    await untilTold('outside_counsel', 'letter_arrived');
    desk = await onNewStory(desk);
    await receiveLetter();
    await untilTold('lawyer', 'letter_arrived');
    await still();
    expect(await told('outside_counsel', 'letter_arrived')).toEqual([]);
  });

  it('one that cannot be read is told as such, once, also to who brought it in', async () => {
    const file = { name: 'letter.pdf', bytes: `%PDF-1.7 broken ${desk.storyId}` };
    await desk.as.reporter.upload(`/stories/${desk.storyId}/letters`, file);
    await untilTold('lawyer', 'letter_failed');
    await still();
    expect(await told('lawyer', 'letter_failed')).toHaveLength(1);
    expect(await told('reporter', 'letter_failed')).toHaveLength(1);
  });
});

describe('readiness turns', () => {
  it('R3: told when a draft may run and when it no longer may, each turn once, and not of a new draft that is blocked', async () => {
    const { id } = await startDraft(desk, PLAIN);
    await still();
    expect(await told('editor', 'draft_blocked')).toEqual([]);
    const { certificateId } = await clearDraft(desk, id);
    const [ready] = await untilTold('managing_editor', 'draft_ready');
    expect(ready).toMatchObject({ draftId: id, subjectId: id, link: `/drafts/${id}` });
    await nextVersion(desk, id, [...PLAIN, { kind: 'body', text: 'It closes at five.' }]);
    await untilTold('managing_editor', 'draft_blocked');
    const [revoked] = await untilTold('lawyer', 'certificate_revoked');
    expect(revoked).toMatchObject({
      subjectId: certificateId,
      words: 'A clearance certificate was revoked: a new version was made.',
    });
    await clearDraft(desk, id);
    await untilTold('managing_editor', 'draft_ready', 2);
    await withActor(service.app, systemActor(desk.newsroomId), (transaction) => {
      stirStory(transaction, desk.storyId);
      return Promise.resolve();
    });
    await still();
    expect(await told('managing_editor', 'draft_ready')).toHaveLength(2);
    expect(await told('managing_editor', 'draft_blocked')).toHaveLength(1);
  });

  it('R1: a certificate that stands although the draft is no longer ready is taken back', async () => {
    const { id } = await startDraft(desk, PLAIN);
    const { certificateId } = await clearDraft(desk, id);
    expect((await mark(desk.as.editor, id, 'The library opens at nine.')).status).toBe(201);
    const [revoked] = await untilTold('lawyer', 'certificate_revoked');
    expect(revoked).toMatchObject({
      subjectId: certificateId,
      draftId: id,
      words: 'A clearance certificate was revoked: the draft is no longer ready.',
    });
    const [row] = await service.database.query<{ event: string; actor_role: string }>(
      `SELECT event, actor_role FROM audit_event WHERE event = 'clearance.revoked' AND payload->>'certificateId' = $1`,
      [certificateId],
    );
    expect(row?.actor_role).toBe('system');
  });
});

describe('R2: no void is silent', () => {
  it('R2: the lawyer is told once of each edit that voids an opinion, and again when an undone edit comes back', async () => {
    const draft = await RuledDraft.open(service, desk, true);
    const assertionId = await draft.mark(BRIBE);
    const { body: opinion } = await draft.rule(assertionId);
    const other = 'Odile Farrant took money from the harbour.';
    await draft.edit(draft.with(BRIBE, other), { words: { [assertionId]: other } });
    const [voided] = await untilTold('lawyer', 'opinion_void');
    expect(voided).toMatchObject({ subjectId: opinion.id, draftId: draft.id });
    await draft.edit([...draft.version.blocks, { kind: 'body', text: 'It was windy.' }]);
    await still();
    expect(await told('lawyer', 'opinion_void')).toHaveLength(1);
    await draft.edit(draft.with(other, BRIBE), { words: { [assertionId]: BRIBE } });
    await draft.edit(draft.with(BRIBE, other), { words: { [assertionId]: other } });
    await untilTold('lawyer', 'opinion_void', 2);
  });
});

describe('an assignment', () => {
  it('is told to the lawyer it names, unless they took it themselves', async () => {
    const { id } = await startDraft(desk, PLAIN);
    const { body: marked } = await mark(desk.as.editor, id, 'The library opens at nine.');
    const queued = await desk.as.editor.post<{ version: number }>(`/assertions/${marked.id}/queue`, {
      version: marked.version,
    });
    const taken = await desk.as.lawyer.post<{ version: number }>(`/assertions/${marked.id}/take`, {
      version: queued.body.version,
    });
    expect(taken.status).toBe(200);
    await still();
    expect(await told('lawyer', 'assigned')).toEqual([]);
    const released = await desk.as.lawyer.post<{ version: number }>(`/assertions/${marked.id}/release`, {
      version: taken.body.version,
    });
    const { status } = await desk.as.editor.post(`/assertions/${marked.id}/assign`, {
      version: released.body.version,
      personId: desk.people.lawyer,
    });
    expect(status).toBe(200);
    const [assigned] = await untilTold('lawyer', 'assigned');
    expect(assigned).toMatchObject({ subjectId: marked.id, link: `/drafts/${id}?assertion=${marked.id}` });
    await still();
    expect(await told('editor', 'assigned')).toEqual([]);
  });
});

describe('a legal stop', () => {
  it('is told to all but who placed it, and so is its end', async () => {
    const { body: stop } = await desk.as.lawyer.post<{ id: string; version: number }>(
      `/stories/${desk.storyId}/legal-stops`,
      { kind: 'injunction', reference: `${CANARY} v The Courier` },
    );
    const [placed] = await untilTold('editor', 'legal_stop');
    expect(placed?.words).toMatch(/placed/);
    expect(await told('lawyer', 'legal_stop')).toEqual([]);
    await desk.as.managing_editor.post(`/legal-stops/${stop.id}/lift`, {
      version: stop.version,
      reason: 'Discharged.',
    });
    const [lifted] = await untilTold('editor', 'legal_stop', 2);
    expect(lifted?.words).toBe('A legal stop was lifted.');
  });
});

describe('a complaint', () => {
  it('is told when it has arrived', async () => {
    const { id } = await startDraft(desk, PLAIN);
    const { certificateId, sha256 } = await clearDraft(desk, id);
    const publishedAt = new Date().toISOString();
    const ran = await desk.as.editor.post<{ id: string }>(`/drafts/${id}/publications`, {
      certificateId,
      sha256,
      publishedAt,
      address: 'https://courier.example/library',
    });
    expect(ran.status).toBe(201);
    const file = { name: 'complaint.txt', bytes: `${CANARY} complains of ${desk.storyId}` };
    const fields = { direction: 'received', occurredAt: publishedAt, purpose: 'complaint', publicationId: ran.body.id };
    const { body } = await desk.as.reporter.upload(`/stories/${desk.storyId}/exchanges`, file, fields);
    const [complaint] = await untilTold('lawyer', 'complaint_arrived');
    expect(complaint).toMatchObject({ subjectId: body.id, draftId: id });
  });
});

describe('the clock alone', () => {
  it('R3: a time to answer that runs out is told, and readiness is looked at again without anybody’s doing', async () => {
    const { id } = await startDraft(desk, PLAIN);
    const { body: marked } = await mark(desk.as.editor, id, 'The library opens at nine.');
    const { body: subject } = await desk.as.reporter.post<{ id: string }>(`/stories/${desk.storyId}/subjects`, {
      name: 'Marlow Library',
      kind: 'organisation',
    });
    await desk.as.reporter.post(`/assertions/${marked.id}/subjects`, { subjectIds: [subject.id] });
    const deadline = new Date(Date.now() + 2_500);
    const put = await desk.as.reporter.post(`/stories/${desk.storyId}/replies/put`, {
      items: [{ assertionId: marked.id, subjectId: subject.id, wording: `${CANARY}?` }],
      putAt: new Date().toISOString(),
      deadline: { at: deadline.toISOString() },
    });
    expect(put.status).toBeLessThan(300);
    const changesAt = async () =>
      (
        await service.database.query<{ at: Date | null }>(
          'SELECT changes_at AS at FROM told_readiness WHERE draft_id = $1',
          [id],
        )
      )[0]?.at?.toISOString();
    await until(changesAt, (at) => at === deadline.toISOString());
    expect(await told('reporter', 'deadline_near')).toEqual([]);
    const [passed] = await until(
      async () => {
        await sweep();
        return told('reporter', 'deadline_near');
      },
      (notices) => notices.length > 0,
    );
    expect(passed).toMatchObject({ words: 'A time to answer has run out.', link: `/stories/${desk.storyId}/replies` });
    await until(changesAt, (at) => at === undefined);
    await sweep();
    await still();
    expect(await told('reporter', 'deadline_near')).toHaveLength(1);
  });

  it('a draft that is to run within two hours and is blocked is told of once; one that was moved, again', async () => {
    const { id } = await startDraft(desk, PLAIN);
    await still();
    const plan = async (hours: number) => {
      const { body } = await desk.as.editor.get<{ version: number }>(`/drafts/${id}`);
      const plannedAt = new Date(Date.now() + hours * 3_600_000).toISOString();
      await desk.as.editor.post(`/drafts/${id}/plan`, { version: body.version, plannedAt });
    };
    await plan(3);
    await sweep();
    await still();
    expect(await told('editor', 'deadline_near')).toEqual([]);
    await plan(1.5);
    const [near] = await untilTold('editor', 'deadline_near');
    expect(near).toMatchObject({ subjectId: id, link: `/drafts/${id}` });
    await sweep();
    await still();
    expect(await told('editor', 'deadline_near')).toHaveLength(1);
    await plan(1);
    await untilTold('editor', 'deadline_near', 2);
  });

  it('R7: a watch that was given up is planned again by the sweep', async () => {
    await receiveLetter();
    await still();
    const state = async () =>
      (
        await service.database.query<{ state: string }>(
          `SELECT state FROM task WHERE kind = 'story.watch' AND subject_id = $1`,
          [desk.storyId],
        )
      )[0]?.state;
    const giveUp = (ago: string) =>
      service.database.query(
        `UPDATE task SET state = 'failed', finished_at = now() - $2::interval WHERE kind = 'story.watch' AND subject_id = $1`,
        [desk.storyId, ago],
      );
    await giveUp('1 minute');
    await sweep();
    expect(await state()).toBe('failed');
    await giveUp('11 minutes');
    await sweep();
    await until(state, (now) => now === 'done');
  });

  it('the sweep finds a story that came near its hour while nobody touched it', async () => {
    const { id } = await startDraft(desk, PLAIN);
    const { version } = await flagged(desk.as.editor, id).then(
      async () => (await desk.as.editor.get<{ version: number }>(`/drafts/${id}`)).body,
    );
    const plannedAt = new Date(Date.now() + 2 * 3_600_000 + 1_500);
    await desk.as.editor.post(`/drafts/${id}/plan`, { version, plannedAt: plannedAt.toISOString() });
    await until(
      async () => {
        await sweep();
        return told('editor', 'deadline_near');
      },
      (notices) => notices.length === 1,
    );
  });
});

describe('a person’s own notices', () => {
  it('are marked read by that person only, one by one or all, and R3: looking marks nothing', async () => {
    await receiveLetter();
    const [notice] = await untilTold('lawyer', 'letter_arrived');
    await untilTold('editor', 'letter_arrived');
    const before = (await noticesOf(desk.as.lawyer)).unread;
    expect((await noticesOf(desk.as.lawyer)).unread).toBe(before);
    const path = `/notices/${notice?.id ?? ''}/read`;
    expect((await desk.as.reporter.post<Refused>(path)).body.code).toBe('notice/not-found');
    expect((await desk.as.lawyer.post(path)).status).toBe(204);
    expect((await desk.as.lawyer.post(path)).status).toBe(204);
    expect((await noticesOf(desk.as.lawyer)).unread).toBe(before - 1);
    const unread = (await noticesOf(desk.as.lawyer, '?unread=true')).items;
    expect(unread.map(({ id }) => id)).not.toContain(notice?.id);
    expect((await told('editor', 'letter_arrived'))[0]?.readAt).toBeNull();
    await desk.as.lawyer.post('/notices/read-all');
    expect((await noticesOf(desk.as.lawyer)).unread).toBe(0);
    expect((await noticesOf(desk.as.editor)).unread).toBeGreaterThan(0);
  });

  it('R10: ring on their own open pages only', async () => {
    const lawyer = listenAs('lawyer');
    const reporter = listenAs('reporter');
    await Promise.all([lawyer.opened, reporter.opened]);
    await receiveLetter();
    await until(
      () => Promise.resolve(lawyer.heard()),
      (heard) => heard.includes(`"kind":"notice","subjectId":"${desk.people.lawyer}","state":"unread"`),
    );
    await still();
    const heard = await until(
      () => Promise.resolve(reporter.heard()),
      (text) => text.includes('"kind":"story.watch"') && text.includes('"state":"done"'),
    );
    lawyer.stop();
    reporter.stop();
    expect(heard).not.toContain('"kind":"notice');
    expect(lawyer.heard()).not.toContain('notice.deliver');
    expect(lawyer.heard()).not.toContain(desk.people.editor);
  });

  it('R10: another newsroom is told nothing, and its people find nothing', async () => {
    const other = await makeDesk(service);
    await receiveLetter();
    const [notice] = await untilTold('lawyer', 'letter_arrived');
    expect(await noticesOf(other.as.lawyer)).toEqual({ items: [], unread: 0 });
    expect((await other.as.lawyer.post<Refused>(`/notices/${notice?.id ?? ''}/read`)).status).toBe(404);
  });
});
