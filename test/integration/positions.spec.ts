// What the newsroom says to a letter's allegations: who writes it, who approves it, and who reviewed the letter.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withActor } from '#database/with-actor.js';
import type { Actor } from '#domain/actor.js';
import {
  type AnswerBody,
  answersOf,
  harmless,
  LETTER,
  type LetterBody,
  makeDraft,
  type PositionBody,
  readLetter,
  receiveLetter,
  RISKY,
  UNREADABLE,
} from '../support/answerable-letter.js';
import { addMember } from '../support/add-member.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: Desk;
let letter: LetterBody;
let first: AnswerBody;
let second: AnswerBody;

type Reply = PositionBody & Refused;
const take = (as: 'reporter' | 'editor' | 'lawyer', allegationId: string, body: object) =>
  desk.as[as].post<Reply>(`/allegations/${allegationId}/position`, body);
const approve = (as: 'lawyer' | 'outside_counsel' | 'editor', allegationId: string, version: number) =>
  desk.as[as].post<Reply>(`/allegations/${allegationId}/position/approve`, { version });

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  letter = await receiveLetter(desk);
  const answers = await answersOf(desk, letter.id);
  const about = (words: string) => answers.find(({ quote }) => quote.includes(words))!;
  [first, second] = [about('inspection records'), about('recalibrated')];
});

afterAll(async () => {
  await service.stop();
});

describe('a position', () => {
  it('is not there before somebody writes it', async () => {
    expect(first).toMatchObject({ position: null, abilities: { 'position.write': true, 'position.approve': false } });
    expect((await desk.as.editor.get<Refused>(`/allegations/${first.allegationId}/position`)).body.code).toBe(
      'position/not-found',
    );
    expect((await approve('lawyer', first.allegationId, 1)).body.code).toBe('position/not-found');
  });

  it('R4: whoever wrote it cannot approve it; another lawyer can', async () => {
    const written = await take('lawyer', first.allegationId, {
      version: null,
      position: 'reject',
      response: 'The inspector was on leave on eleven of the days.',
    });
    expect(written.status).toBe(200);
    expect(written.body).toMatchObject({
      writtenBy: desk.people.lawyer,
      approvedBy: null,
      version: 1,
      abilities: { 'position.approve': false },
    });
    const own = await approve('lawyer', first.allegationId, 1);
    expect([own.status, own.body.code]).toEqual([403, 'position/own-words']);
    expect((await approve('editor', first.allegationId, 1)).body.code).toBe('session/forbidden');
  });

  it('R4: the database refuses it too, and any other name than one’s own', async () => {
    const lawyer: Actor = {
      newsroomId: desk.newsroomId,
      personId: desk.people.lawyer,
      name: 'The lawyer',
      role: 'lawyer',
      via: 'session',
    };
    const approveAs = (actor: Actor, approver: string) =>
      withActor(service.app, actor, ({ manager }) =>
        manager.query(
          `UPDATE allegation_position SET approved_by = $1, approved_at = now(), version = version + 1 WHERE id = $2`,
          [approver, first.allegationId],
        ),
      );
    await expect(approveAs(lawyer, desk.people.lawyer)).rejects.toMatchObject({ code: 'position/own-words' });
    await expect(approveAs(lawyer, desk.people.outside_counsel)).rejects.toMatchObject({ code: 'session/forbidden' });
    const editor: Actor = { ...lawyer, personId: desk.people.editor, role: 'editor' };
    await expect(approveAs(editor, desk.people.editor)).rejects.toMatchObject({ code: 'session/forbidden' });
    const another = await addMember(service, desk, 'lawyer', 'Another lawyer');
    const byToken: Actor = { ...lawyer, personId: another.id, via: 'token' };
    await expect(approveAs(byToken, another.id)).rejects.toMatchObject({ code: 'sign-off/session-only' });
    const forge = withActor(service.app, lawyer, ({ manager }) =>
      manager.query(`UPDATE allegation_position SET written_by = $1, version = version + 1 WHERE id = $2`, [
        desk.people.editor,
        first.allegationId,
      ]),
    );
    await expect(forge).rejects.toMatchObject({ code: 'session/forbidden' });
  });

  it('changed words lose their approval; the same words again change nothing', async () => {
    const words = { position: 'reject', response: 'The inspector was on leave on twelve of the days.' };
    const written = await take('reporter', first.allegationId, { version: 1, ...words });
    expect(written.body).toMatchObject({ writtenBy: desk.people.reporter, version: 2 });
    const approved = await approve('lawyer', first.allegationId, 2);
    expect(approved.body).toMatchObject({ approvedBy: desk.people.lawyer, approvedByName: 'The lawyer', version: 3 });
    const again = await approve('lawyer', first.allegationId, 3);
    expect([again.status, again.body.version]).toEqual([200, 3]);
    const same = await take('editor', first.allegationId, { version: 3, ...words, response: ` ${words.response}\n` });
    expect(same.body).toMatchObject({ writtenBy: desk.people.reporter, approvedBy: desk.people.lawyer, version: 3 });
    const changed = await take('editor', first.allegationId, { version: 3, ...words, position: 'accept_in_part' });
    expect(changed.body).toMatchObject({ writtenBy: desk.people.editor, approvedBy: null, version: 4 });
    expect((await approve('lawyer', first.allegationId, 3)).body.code).toBe('record/stale');
  });

  it('R8: of two who write at once, one is told to read the other first', async () => {
    const both = await Promise.all([
      take('reporter', second.allegationId, { version: null, position: 'inquire', response: 'One.' }),
      take('editor', second.allegationId, { version: null, position: 'inquire', response: 'Two.' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('record/stale');
  });

  it('an answer without words is not approved, but "we never said that" says it all', async () => {
    const { body } = await desk.as.editor.get<PositionBody>(`/allegations/${second.allegationId}/position`);
    const empty = await take('reporter', second.allegationId, { version: body.version, position: 'reject' });
    const refused = await approve('lawyer', second.allegationId, empty.body.version);
    expect([refused.status, refused.body.code]).toEqual([422, 'position/no-words']);
    const never = await take('reporter', second.allegationId, {
      version: empty.body.version,
      position: 'not_asserted',
    });
    expect((await approve('lawyer', second.allegationId, never.body.version)).status).toBe(200);
  });

  it('stands beside its allegation in the letter’s list, with counsel’s own words', async () => {
    const answers = await answersOf(desk, letter.id);
    expect(answers.map(({ number }) => number)).toEqual(answers.map((_, index) => index + 1));
    for (const { quote } of answers) expect(LETTER).toContain(quote);
    expect(answers.find(({ allegationId }) => allegationId === second.allegationId)?.position).toMatchObject({
      position: 'not_asserted',
      approvedBy: desk.people.lawyer,
    });
  });

  it('R10: nobody sees it who was not given the story, nor another newsroom', async () => {
    const other = await makeDesk(service);
    for (const stranger of [desk.as.outside_counsel, other.as.lawyer]) {
      const answers = await Promise.all([
        stranger.get<Refused>(`/letters/${letter.id}/positions`),
        stranger.get<Refused>(`/letters/${letter.id}/schedule.docx`),
        stranger.get<Refused>(`/allegations/${first.allegationId}/position`),
        stranger.post<Refused>(`/letters/${letter.id}/review`, { version: letter.version }),
      ]);
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [404, 'letter/not-found'],
        [404, 'letter/not-found'],
        [404, 'allegation/not-found'],
        [404, 'letter/not-found'],
      ]);
    }
    expect((await desk.as.admin.get<Refused>(`/letters/${letter.id}/positions`)).body.code).toBe('session/forbidden');
  });
});

describe('the assertions an allegation is about', () => {
  it('R5: are proposed once the draft is flagged; the letter stays linked, keeps its decisions and is no new arrival', async () => {
    const draft = await makeDraft(desk, RISKY);
    const links = () =>
      desk.as.lawyer.get<{ items: { id: string; state: string; version: number; target: Record<string, string> }[] }>(
        `/allegations/${first.allegationId}/links`,
      );
    const { body } = await until(links, ({ body: { items } }) =>
      items.some(({ target }) => target['sourceKind'] === 'assertion'),
    );
    const suggested = body.items.find(({ target }) => target['sourceKind'] === 'assertion')!;
    expect(suggested).toMatchObject({
      state: 'suggested',
      target: { sourceId: draft.id, title: 'The cold chain', assertionId: expect.any(String) },
    });
    expect(RISKY).toContain(suggested.target['quote']);
    expect(await readLetter(desk, letter.id)).toMatchObject({ status: 'linked', version: letter.version });
    await desk.as.lawyer.post(`/links/${suggested.id}/confirm`, { version: suggested.version, stance: 'answers' });
    const answer = (await answersOf(desk, letter.id)).find(({ number }) => number === first.number);
    expect(answer?.links['assertion']).toMatchObject([
      { title: 'The cold chain', assertionId: suggested.target['assertionId'] },
    ]);

    // The assertion goes from the copy: what was decided about it is shown still.
    const [version] = await service.database.query<{ number: number }>(
      `SELECT max(number)::int AS number FROM draft_version WHERE draft_id = $1`,
      [draft.id],
    );
    await desk.as.reporter.post(`/drafts/${draft.id}/versions`, {
      basedOn: version?.number,
      blocks: [{ kind: 'body', text: harmless('lemon') }],
    });
    await until(
      () =>
        service.database.query(`SELECT 1 FROM passage WHERE source_kind = 'assertion' AND source_id = $1`, [draft.id]),
      (rows) => rows.length === 0,
    );
    const kept = (await links()).body.items.find(({ id }) => id === suggested.id);
    expect(kept).toMatchObject({ state: 'confirmed', target: { quote: suggested.target['quote'] } });
    const told = await service.database.query<{ event: string; times: number }>(
      `SELECT event, count(*)::int AS times FROM audit_event
        WHERE payload->>'letterId' = $1 AND event IN ('letter.received', 'letter.linked') GROUP BY event ORDER BY event`,
      [letter.id],
    );
    expect(told).toEqual([
      { event: 'letter.linked', times: 1 },
      { event: 'letter.received', times: 1 },
    ]);
  });
});

describe('reviewing a letter', () => {
  const review = (letterId: string, version: number) =>
    desk.as.lawyer.post<LetterBody & Refused>(`/letters/${letterId}/review`, { version });

  it('is a lawyer’s act over the letter as it was read', async () => {
    expect((await desk.as.editor.post<Refused>(`/letters/${letter.id}/review`, { version: 1 })).body.code).toBe(
      'session/forbidden',
    );
    const { version } = await readLetter(desk, letter.id);
    expect((await review(letter.id, version - 1)).body.code).toBe('record/stale');
    const reviewed = await review(letter.id, version);
    expect(reviewed.status).toBe(200);
    expect(reviewed.body).toMatchObject({ reviewedBy: desk.people.lawyer, reviewedByName: 'The lawyer' });
    expect((await review(letter.id, version)).body.version).toBe(reviewed.body.version);
  });

  it('R3: a letter that could not be read is reviewed by hand; read again, it is to be looked at afresh', async () => {
    const failed = await receiveLetter(desk, UNREADABLE, 'Unreadable');
    expect(failed.status).toBe('failed');
    expect((await review(failed.id, failed.version)).body).toMatchObject({
      status: 'failed',
      reviewedBy: desk.people.lawyer,
    });
    await desk.as.editor.post(`/letters/${failed.id}/retry`);
    expect((await readLetter(desk, failed.id)).reviewedBy).toBeNull();
  });
});
