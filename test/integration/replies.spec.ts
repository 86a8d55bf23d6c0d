// The right of reply: what was put to whom, by when to answer, what came of it, and whether the copy carries it.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { extractDocx } from '#documents/extract-docx.js';
import { DEFAULT_LIMITS } from '#documents/limits.js';
import { type Block } from '#domain/canonical-version.js';
import { versionText } from '#domain/version-text.js';
import type { Refused } from '../support/client.js';
import { download } from '../support/download.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { insertAssertion, placeAssertion } from '../support/insert-assertion.js';
import { startService, type TestService } from '../support/test-service.js';

interface Cell {
  subjectId: string;
  about: boolean;
  requestId: string;
  outcome: string | null;
  wording: string;
  putAt: string;
  deadlineAt: string;
  timeZone: string;
  overdue: boolean;
  reason: string;
  attempts: {
    at: string;
    channel: string;
    note: string;
    personName: string;
    earlier: Record<string, unknown> | null;
  }[];
  answer: string;
  answeredAt: string | null;
  answerExchangeId: string | null;
  reflected: string | null;
  reflectedWords: string | null;
  reflectedHolds: boolean;
  version: number;
  abilities: Record<string, boolean>;
}
interface Row {
  id: string;
  number: number;
  quote: string;
  placement: string | null;
  gravity: string;
  question: string;
  cells: Cell[];
}
interface Cells {
  items: Cell[];
}

const GRAVE = 'Calloway Freight rewrote the temperature logs of nine lorries.';
const MIDDLING = 'But the company told nobody at the depot.';
const LIGHT = 'It moved to Port Maren in 2019.';
const ANSWER = 'Calloway Freight said that every log “was kept as the law asks”.';
const BLOCKS: Block[] = [
  { kind: 'headline', text: 'The forged logs' },
  { kind: 'body', text: `${GRAVE} ${MIDDLING} ${LIGHT}` },
  { kind: 'body', text: ANSWER },
];
const DAY = 86_400_000;

let service: TestService;
let desk: Desk;
/** Another newsroom's people. */
let other: Desk;
/** One story with its draft, assertions and subjects, fresh for each test. */
let storyId: string;
let draftId: string;
let grave: string;
let middling: string;
let light: string;
let calloway: string;
let ilves: string;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
  other = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

beforeEach(async () => {
  const story = { title: 'The Tannery Road affair', slug: randomBytes(6).toString('hex'), timeZone: 'Europe/London' };
  storyId = (await desk.as.editor.post<{ id: string }>('/stories', story)).body.id;
  const draft = await desk.as.reporter.post<{ id: string }>(`/stories/${storyId}/drafts`, {
    title: 'The forged logs',
    blocks: BLOCKS,
  });
  draftId = draft.body.id;
  grave = await marked(GRAVE, 1, 'high');
  middling = await marked(MIDDLING, 2, 'medium');
  light = await marked(LIGHT, 3, 'low');
  calloway = await subject('Calloway Freight', 'organisation');
  ilves = await subject('Marta Ilves', 'person');
  await desk.as.reporter.post(`/assertions/${grave}/subjects`, { subjectIds: [calloway, ilves] });
  await desk.as.reporter.post(`/assertions/${middling}/subjects`, { subjectIds: [calloway] });
});

async function marked(quote: string, number: number, gravity: 'high' | 'medium' | 'low'): Promise<string> {
  const { newsroomId } = desk;
  const id = await insertAssertion(service.database, { newsroomId, storyId, draftId, quote, number, gravity });
  const start = versionText(BLOCKS).indexOf(quote);
  const span = start < 0 ? null : { start, end: start + quote.length };
  await placeAssertion(service.database, { newsroomId, draftId, versionNumber: 1, assertionId: id, span });
  return id;
}

async function subject(name: string, kind: string): Promise<string> {
  const contact = `the back door of ${name}`;
  return (await desk.as.reporter.post<{ id: string }>(`/stories/${storyId}/subjects`, { name, kind, contact })).body.id;
}

const exchange = async (direction: 'sent' | 'received') => {
  const { body } = await desk.as.reporter.upload(
    `/stories/${storyId}/exchanges`,
    { name: 'mail.txt', bytes: `A message that was ${direction}, ${storyId}.` },
    { direction, occurredAt: '2031-03-12T10:00:00Z' },
  );
  return body.id;
};
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const matrix = async (query = '') =>
  (await desk.as.editor.get<{ subjects: { id: string }[]; assertions: Row[] }>(`/stories/${storyId}/replies${query}`))
    .body;
const cell = async (assertionId = grave, subjectId = calloway) =>
  (await matrix()).assertions.find(({ id }) => id === assertionId)!.cells.find((one) => one.subjectId === subjectId)!;
const put = (changes: object = {}, item: object = {}) =>
  desk.as.reporter.post<Cells & Refused>(`/stories/${storyId}/replies/put`, {
    items: [{ assertionId: grave, subjectId: calloway, wording: 'Did you rewrite the logs?', ...item }],
    putAt: inDays(-1),
    deadline: { at: inDays(2) },
    ...changes,
  });
const settle = (requestId: string, body: object) =>
  desk.as.reporter.post<Cell & Refused>(`/replies/${requestId}/settle`, body);
const reflect = (requestId: string, body: object) =>
  desk.as.reporter.post<Cell & Refused>(`/replies/${requestId}/reflect`, body);
const waive = (body: object) => desk.as.editor.post<Cell & Refused>('/replies/waive', body);
const putAndAnswered = async () => {
  const { requestId, version } = (await put()).body.items[0]!;
  return (await settle(requestId, { version, outcome: 'answered', answer: 'We kept every log.' })).body;
};

describe('the matrix', () => {
  it('shows what bears on publication: words as they stand, and one cell a subject', async () => {
    const { subjects, assertions } = await matrix();
    expect(subjects.map(({ id }) => id).sort()).toEqual([calloway, ilves].sort());
    expect(assertions.map(({ number }) => number)).toEqual([1, 2]);
    expect(assertions[0]).toMatchObject({
      quote: GRAVE,
      placement: 'exact',
      question: `We intend to report that ${GRAVE} Is this correct? What is your comment?`,
      cells: [{}, {}],
    });
    expect(assertions[1]?.question).toContain('We intend to report that the company told nobody at the depot.');
    expect(assertions[1]?.cells).toEqual([
      expect.objectContaining({
        subjectId: calloway,
        about: true,
        requestId: null,
        outcome: null,
        version: null,
        overdue: false,
        reflectedHolds: false,
        abilities: { 'reply.record': true, 'reply.waive': true },
      }),
    ]);
  });

  it('shows a light assertion once somebody thought it worth putting, and none that is settled', async () => {
    await put({}, { assertionId: light });
    await service.database.query(`UPDATE assertion SET state = 'dismissed', version = version + 1 WHERE id = $1`, [
      middling,
    ]);
    expect((await matrix()).assertions.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('of one draft where asked, and of no draft of another story', async () => {
    expect((await matrix(`?draftId=${draftId}`)).assertions).toHaveLength(2);
    const foreign = await other.as.editor.get<Refused>(`/stories/${other.storyId}/replies?draftId=${draftId}`);
    expect(foreign.body.code).toBe('draft/not-found');
    expect((await other.as.editor.get<Refused>(`/stories/${storyId}/replies`)).body.code).toBe('story/not-found');
    expect((await desk.as.admin.get<Refused>(`/stories/${storyId}/replies`)).body.code).toBe('session/forbidden');
  });

  it('keeps what was put to somebody the assertion is no longer about, and says so', async () => {
    await put();
    await desk.as.reporter.post(`/assertions/${grave}/subjects`, { subjectIds: [ilves] });
    expect(await cell()).toMatchObject({ about: false, outcome: 'awaiting', wording: 'Did you rewrite the logs?' });
    expect(await cell(grave, ilves)).toMatchObject({ about: true, outcome: null });
  });

  it('R3: looking at it changes nothing', async () => {
    await put();
    const look = () =>
      service.database.query(
        `SELECT (SELECT max(seq) FROM audit_event) AS log, (SELECT sum(version) FROM reply_request) AS requests, (SELECT count(*) FROM task) AS tasks`,
      );
    const before = await look();
    await matrix();
    expect(await look()).toEqual(before);
  });
});

describe('putting', () => {
  it('records words, hour, deadline and zone; the story’s zone where none is given', async () => {
    const sentExchangeId = await exchange('sent');
    const { status, body } = await put({
      putAt: '2031-03-10T09:00:00+01:00',
      deadline: { at: '2031-03-14T18:00:00Z' },
      sentExchangeId,
    });
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        outcome: 'awaiting',
        wording: 'Did you rewrite the logs?',
        putAt: '2031-03-10T08:00:00.000Z',
        putByName: 'The reporter',
        sentExchangeId,
        deadlineAt: '2031-03-14T18:00:00.000Z',
        timeZone: 'Europe/London',
        overdue: false,
        version: 1,
      }),
    ]);
  });

  it.each([
    ['Europe/London', '2026-11-24T18:00', '2026-11-24T18:00:00.000Z'],
    ['Europe/London', '2026-07-24T18:00', '2026-07-24T17:00:00.000Z'],
    ['America/New_York', '2026-11-24T18:00', '2026-11-24T23:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-24T18:00', '2026-11-24T12:30:00.000Z'],
    // The clocks go back: the hour comes twice, and the later is meant.
    ['Europe/London', '2026-10-25T01:30', '2026-10-25T01:30:00.000Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T06:30:00.000Z'],
  ])('in %s, %s is %s', async (timeZone, local, moment) => {
    const { body } = await put({ putAt: '2026-01-01T00:00:00Z', deadline: { local, timeZone } });
    expect(body.items[0]).toMatchObject({ deadlineAt: moment, timeZone });
  });

  it.each([
    [{ local: '2026-03-29T01:30', timeZone: 'Europe/London' }, 'there is no 2026-03-29T01:30 in Europe/London'],
    [{ local: '2026-03-08T02:30', timeZone: 'America/New_York' }, 'there is no 2026-03-08T02:30 in America/New_York'],
    [{ local: '2026-02-30T12:00', timeZone: 'Asia/Kolkata' }, 'no day and hour of the calendar'],
    [{ at: '2026-11-24T18:00:00Z', timeZone: 'Europe/Port_Maren' }, 'not an IANA time zone'],
  ])('a time there is not is refused, and says why: %j', async (deadline, why) => {
    const { status, body } = await put({ putAt: '2026-01-01T00:00:00Z', deadline });
    expect([status, body.code]).toEqual([400, 'request/invalid']);
    expect(body.message).toContain(why);
  });

  it('a deadline before the moment of putting is refused', async () => {
    const { status, body } = await put({ putAt: '2031-03-14T18:00:01Z', deadline: { at: '2031-03-14T18:00:00Z' } });
    expect([status, body.code]).toEqual([422, 'reply/deadline-passed']);
  });

  it('puts all or nothing: a subject, an assertion or a message of another story is none', async () => {
    const foreign = await other.as.editor.post<{ id: string }>(`/stories/${other.storyId}/subjects`, {
      name: 'Elsewhere',
      kind: 'person',
    });
    const good = { assertionId: grave, subjectId: calloway, wording: 'Did you?' };
    const bad = { ...good, assertionId: middling, subjectId: foreign.body.id };
    expect((await put({ items: [good, bad] })).body.code).toBe('subject/not-found');
    expect((await put({ items: [good, { ...good, assertionId: foreign.body.id }] })).body.code).toBe(
      'assertion/not-found',
    );
    expect((await put({ sentExchangeId: await exchange('received') })).body.code).toBe('reply/no-such-exchange');
    expect((await cell()).outcome).toBeNull();
  });

  it('to somebody it was not said to be about makes it about them', async () => {
    await put({}, { assertionId: middling, subjectId: ilves });
    expect(await cell(middling, ilves)).toMatchObject({ about: true, outcome: 'awaiting' });
  });

  it('R8: putting again takes the version, begins a new round, and keeps the one before', async () => {
    const answered = await putAndAnswered();
    const blind = await put({}, { wording: 'Who rewrote them?' });
    expect([blind.status, blind.body.code]).toEqual([409, 'record/stale']);
    const stale = await put({}, { wording: 'Who rewrote them?', version: answered.version - 1 });
    expect(stale.body.code).toBe('record/stale');
    const again = await put({}, { wording: 'Who rewrote them?', version: answered.version });
    expect(again.body.items[0]).toMatchObject({
      outcome: 'awaiting',
      wording: 'Who rewrote them?',
      answer: '',
      version: answered.version + 1,
      attempts: [
        {
          channel: 'put',
          earlier: {
            outcome: 'answered',
            wording: 'Did you rewrite the logs?',
            answer: 'We kept every log.',
            deadlineAt: answered.deadlineAt,
          },
        },
      ],
    });
  });

  it('the very same putting sent twice is one', async () => {
    const same = { putAt: inDays(-1), deadline: { at: inDays(2) } };
    const [first, second] = [await put(same), await put(same)];
    expect(second.body).toEqual(first.body);
  });

  it('of two who put it first, one is told that the other was there', async () => {
    const both = await Promise.all([put({}, { wording: 'This?' }), put({}, { wording: 'That?' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('stirs the story, and leaves a trace without its words', async () => {
    await service.database.query(`DELETE FROM task WHERE kind = 'story.watch'`);
    const { requestId, deadlineAt } = (await put()).body.items[0]!;
    expect(await service.database.query(`SELECT subject_id FROM task WHERE kind = 'story.watch'`)).toEqual([
      { subject_id: storyId },
    ]);
    const trace = await service.database.query<{ payload: object }>(
      `SELECT payload FROM audit_event WHERE event = 'reply.put' AND payload->>'requestId' = $1`,
      [requestId],
    );
    expect(trace).toEqual([{ payload: { requestId, assertionId: grave, subjectId: calloway, deadline: deadlineAt } }]);
  });
});

describe('what came of it', () => {
  it('a time to answer that has run out is overdue, until something came of it', async () => {
    await put({ putAt: inDays(-3), deadline: { at: inDays(-1) } });
    const { overdue, requestId, version } = await cell();
    expect(overdue).toBe(true);
    expect((await settle(requestId, { version, outcome: 'unreachable' })).body).toMatchObject({
      outcome: 'unreachable',
      overdue: false,
      answeredAt: null,
    });
  });

  it('attempts are kept in their order, with who made them', async () => {
    const { requestId, version } = (await put()).body.items[0]!;
    const attempt = (at: string, channel: string) =>
      desk.as.editor.post<Cell>(`/replies/${requestId}/attempts`, { at, channel, note: 'no answer' });
    await attempt(inDays(-0.1), 'telephone');
    const { status, body } = await attempt(inDays(-0.5), 'e-mail');
    expect(status).toBe(201);
    expect(body.attempts.map(({ channel }) => channel)).toEqual(['e-mail', 'telephone']);
    expect(body.attempts[0]).toMatchObject({ note: 'no answer', personName: 'The editor', earlier: null });
    expect(body.version).toBe(version);
  });

  it('an answer is in words or in a received message, and the message says when', async () => {
    const { requestId, version } = (await put()).body.items[0]!;
    const empty = await settle(requestId, { version, outcome: 'answered' });
    expect([empty.status, empty.body.code]).toEqual([400, 'request/invalid']);
    const sent = await settle(requestId, { version, outcome: 'answered', answerExchangeId: await exchange('sent') });
    expect([sent.status, sent.body.code]).toEqual([422, 'reply/no-such-exchange']);
    const answerExchangeId = await exchange('received');
    expect((await settle(requestId, { version, outcome: 'answered', answerExchangeId })).body).toMatchObject({
      outcome: 'answered',
      answerExchangeId,
      answeredAt: '2031-03-12T10:00:00.000Z',
      version: version + 1,
    });
    const stale = await settle(requestId, { version, outcome: 'declined' });
    expect([stale.status, stale.body.code]).toEqual([409, 'record/stale']);
  });

  it('R8: of two who settle it at once, one is told', async () => {
    const { requestId, version } = (await put()).body.items[0]!;
    const both = await Promise.all(
      ['declined', 'unreachable'].map((outcome) => settle(requestId, { version, outcome })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('R10: a request of another newsroom is none', async () => {
    const { requestId } = (await put()).body.items[0]!;
    const foreign = await other.as.editor.post<Refused>(`/replies/${requestId}/settle`, {
      version: 1,
      outcome: 'declined',
    });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'reply/not-found']);
  });
});

describe('waiving', () => {
  const reason = 'They are named only as the owner of the building.';

  it('takes a reason, and a role that may', async () => {
    const cellIn = { assertionId: middling, subjectId: calloway };
    expect((await waive({ ...cellIn, reason: 'no need' })).status).toBe(400);
    const reporter = await desk.as.reporter.post<Refused>('/replies/waive', { ...cellIn, reason });
    expect(reporter.body.code).toBe('session/forbidden');
    const { status, body } = await waive({ ...cellIn, reason });
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'waived', reason, putAt: null, version: 1 });
  });

  it('what was never put cannot be settled, but can be put after all; the waiver is kept', async () => {
    const { requestId, version } = (await waive({ assertionId: grave, subjectId: calloway, reason })).body;
    expect((await settle(requestId, { version, outcome: 'declined' })).body.code).toBe('reply/not-found');
    expect((await put({}, { version })).body.items[0]).toMatchObject({
      outcome: 'awaiting',
      reason: '',
      attempts: [{ channel: 'waiver', earlier: { outcome: 'waived', reason } }],
    });
  });

  it('ends waiting; but an answer is not waived away by somebody who has not seen it', async () => {
    await put();
    expect((await waive({ assertionId: grave, subjectId: calloway, reason })).body).toMatchObject({
      outcome: 'waived',
      wording: 'Did you rewrite the logs?',
      version: 2,
    });
    await put({}, { version: 2 });
    await settle((await cell()).requestId, { version: 3, outcome: 'answered', answer: 'No.' });
    const blind = await waive({ assertionId: grave, subjectId: calloway, reason });
    expect([blind.status, blind.body.code]).toEqual([409, 'record/stale']);
  });
});

describe('the answer in the copy', () => {
  it('is quoted or summarised in words that the newest version has', async () => {
    const { requestId, version } = await putAndAnswered();
    const absent = await reflect(requestId, { version, how: 'quoted', words: 'Calloway Freight said nothing at all' });
    expect([absent.status, absent.body.code]).toEqual([422, 'reply/no-such-passage']);
    expect((await reflect(requestId, { version, how: 'quoted' })).status).toBe(400);
    const { body } = await reflect(requestId, {
      version,
      how: 'quoted',
      words: 'every log "was kept as the law asks"',
    });
    expect(body).toMatchObject({
      reflected: 'quoted',
      reflectedWords: 'every log “was kept as the law asks”',
      reflectedHolds: true,
      version: version + 1,
    });
  });

  it('no longer holds once a version drops the words', async () => {
    const { requestId, version } = await putAndAnswered();
    await reflect(requestId, { version, how: 'summarised', words: ANSWER });
    expect((await cell()).reflectedHolds).toBe(true);
    await desk.as.reporter.post(`/drafts/${draftId}/versions`, { basedOn: 1, blocks: BLOCKS.slice(0, 2) });
    expect(await cell()).toMatchObject({ reflected: 'summarised', reflectedWords: ANSWER, reflectedHolds: false });
    await desk.as.reporter.post(`/drafts/${draftId}/versions`, { basedOn: 2, blocks: BLOCKS });
    expect((await cell()).reflectedHolds).toBe(true);
  });

  it('is left out only for a reason', async () => {
    const { requestId, version } = await putAndAnswered();
    expect((await reflect(requestId, { version, how: 'not_needed' })).status).toBe(400);
    const reason = 'The answer is about another shipment.';
    expect((await reflect(requestId, { version, how: 'not_needed', reason })).body).toMatchObject({
      reflected: 'not_needed',
      reflectedWords: null,
      reflectedHolds: true,
      reason,
    });
  });

  it('needs an answer first, and another answer must be carried anew', async () => {
    const { requestId, version } = (await put()).body.items[0]!;
    const early = await reflect(requestId, { version, how: 'quoted', words: ANSWER });
    expect([early.status, early.body.code]).toEqual([409, 'reply/not-answered']);
    await settle(requestId, { version, outcome: 'answered', answer: 'We kept every log.' });
    await reflect(requestId, { version: version + 1, how: 'quoted', words: ANSWER });
    const other = await settle(requestId, { version: version + 2, outcome: 'answered', answer: 'We lost some.' });
    expect(other.body).toMatchObject({ reflected: null, reflectedWords: null, reflectedHolds: false });
  });
});

describe('the letter of questions', () => {
  const ask = (body: object = {}) =>
    download(desk.as.reporter, `/stories/${storyId}/replies/questions.docx`, {
      subjectId: calloway,
      assertionIds: [grave, middling],
      deadline: { local: '2031-11-24T18:00', timeZone: 'Asia/Kolkata' },
      ...body,
    });
  const read = (bytes: Buffer) =>
    extractDocx(bytes, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', DEFAULT_LIMITS).text;

  it('puts each assertion as a numbered question, with the deadline in words and how to answer', async () => {
    const { status, headers, bytes } = await ask({
      description: 'an article about refrigerated transport',
      signedBy: 'Ida Penhallow',
    });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('attachment; filename="questions-calloway-freight.docx"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toContain('wordprocessingml');
    const text = read(bytes);
    expect(text).toContain('Dear Calloway Freight,');
    expect(text).toContain('is preparing an article about refrigerated transport that concerns you');
    expect(text).toMatch(
      /1\.\s*We intend to report that Calloway Freight rewrote the temperature logs of nine lorries\./,
    );
    expect(text).toMatch(/2\.\s*We intend to report that the company told nobody at the depot\./);
    expect(text).toContain('by 18:00 on Monday 24 November 2031 (Asia/Kolkata time, UTC+05:30).');
    expect(text).toContain('replying to the message');
    expect(text).toContain('Ida Penhallow');
  });

  it('R10: holds nothing else of the story: no title, no other words, no gravity, no contact, no other subject', async () => {
    const text = read((await ask({ assertionIds: [grave] })).bytes);
    const { title } = (await desk.as.editor.get<{ title: string }>(`/stories/${storyId}`)).body;
    for (const kept of [title, 'forged', MIDDLING, LIGHT, ANSWER, 'back door', 'Ilves', 'high', 'flagged', grave])
      expect(text).not.toContain(kept);
  });

  it('takes the sender’s own words, whatever characters are in them', async () => {
    const wording = { [grave]: 'Who <rewrote> the logs & why?\u0001 \u{1F4C4}' };
    const text = read((await ask({ assertionIds: [grave], wording })).bytes);
    expect(text).toMatch(/1\.\s*Who <rewrote> the logs & why\? \u{1F4C4}/u);
    expect(text).not.toContain('We intend');
  });

  it('R10: asks nobody about what is another’s matter', async () => {
    const { status, refused } = await ask({ subjectId: ilves });
    expect([status, refused?.code]).toEqual([400, 'request/invalid']);
    expect(refused?.details).toMatchObject({ ids: [middling] });
  });

  it('does not say that we intend to report what the copy no longer says', async () => {
    const gone = await marked('Words that are in no version.', 4, 'high');
    await desk.as.reporter.post(`/assertions/${gone}/subjects`, { subjectIds: [calloway] });
    expect((await ask({ assertionIds: [gone] })).refused?.code).toBe('assertion/text-moved-on');
    await desk.as.reporter.post(`/drafts/${draftId}/versions`, { basedOn: 1, blocks: BLOCKS.slice(0, 2) });
    expect((await ask()).refused?.code).toBe('version/unplaced');
  });

  it('sends nothing and records nothing', async () => {
    const look = () =>
      service.database.query(
        `SELECT (SELECT max(seq) FROM audit_event) AS log, (SELECT count(*) FROM reply_request) AS requests, (SELECT count(*) FROM exchange) AS sent`,
      );
    const before = await look();
    await ask();
    expect(await look()).toEqual(before);
  });
});
