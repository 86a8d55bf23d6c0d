// The answer to a letter as counsel gets it: complete, and with nothing in it that is not for them.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  addEvidence,
  type AnswerBody,
  answersOf,
  type LetterBody,
  makeDraft,
  receiveLetter,
  RISKY,
  UNREADABLE,
} from '../support/answerable-letter.js';
import type { Refused } from '../support/client.js';
import { download } from '../support/download.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';
import { readWordTable } from '../support/word-table.js';

let service: TestService;
let desk: Desk;
let letter: LetterBody;
let answers: AnswerBody[];

/** Words that must never leave the newsroom, each in a place of its own. */
const CANARIES = {
  title: 'canarynewsroomtitle',
  sourceTitle: 'canarysourcetitle',
  caveats: 'canarycaveats',
  provenance: 'canaryprovenance',
  text: 'canarytextofevidence',
  exchangeTitle: 'canaryexchangetitle',
  unapproved: 'canaryunapprovedanswer',
};

const INSPECTOR =
  'The inspector who signed the inspection records of the refrigerated lorries was on leave on those days.';

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  await makeDraft(desk, RISKY);
  const notes = { provenance: CANARIES.provenance, caveats: CANARIES.caveats };
  await addEvidence(desk, INSPECTOR, { title: 'Payroll extract, public court file', sensitivity: 'public', ...notes });
  await addEvidence(desk, `${INSPECTOR} ${CANARIES.text}`, {
    title: CANARIES.title,
    sensitivity: 'newsroom',
    ...notes,
  });
  await addEvidence(desk, `${INSPECTOR} He told us ${CANARIES.text}`, {
    title: CANARIES.sourceTitle,
    sensitivity: 'source_revealing',
    ...notes,
  });
  await desk.as.reporter.upload(
    `/stories/${desk.storyId}/exchanges`,
    {
      name: 'questions.txt',
      bytes: `Did you falsify the inspection records of the refrigerated lorries? ${CANARIES.text}`,
    },
    {
      direction: 'sent',
      title: CANARIES.exchangeTitle,
      party: 'Calloway Freight Ltd',
      occurredAt: '2031-03-01T10:00:00Z',
    },
  );
  letter = await receiveLetter(desk);
  answers = await answersOf(desk, letter.id);
});

afterAll(async () => {
  await service.stop();
});

const schedule = () => download(desk.as.lawyer, `/letters/${letter.id}/schedule.docx`);
const about = (words: string) => answers.find(({ quote }) => quote.includes(words))!;

it('R10: says only what was approved, and cites only what may be seen outside', async () => {
  const first = about('inspection records');
  interface LinkBody {
    id: string;
    version: number;
    target: { sourceKind: string };
  }
  const { items } = (
    await until(
      () => desk.as.lawyer.get<{ items: LinkBody[] }>(`/allegations/${first.allegationId}/links`),
      ({ body }) => new Set(body.items.map(({ target }) => target.sourceKind)).size >= 3 && body.items.length >= 5,
    )
  ).body;
  for (const { id, version } of items) {
    const { status } = await desk.as.lawyer.post(`/links/${id}/confirm`, { version, stance: 'answers' });
    expect(status).toBe(200);
  }
  await desk.as.reporter.post(`/allegations/${first.allegationId}/position`, {
    version: null,
    position: 'reject',
    response: 'The inspector was on leave.\n\nHis employer’s payroll says so: 5 < 6 & "so on".',
  });
  await desk.as.lawyer.post(`/allegations/${first.allegationId}/position/approve`, { version: 1 });
  await desk.as.reporter.post(`/allegations/${about('recalibrated').allegationId}/position`, {
    version: null,
    position: 'reject',
    response: CANARIES.unapproved,
  });

  const { status, headers, bytes } = await schedule();
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('wordprocessingml');
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="Answer to First letter\.docx"; filename\*=UTF-8''Answer%20to%20First%20letter\.docx$/,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-nightlawyer-unanswered')).toBe(String(answers.length - 1));

  const { rows, everything } = readWordTable(bytes);
  expect(rows).toHaveLength(answers.length + 1);
  answers.forEach(({ number, quote }, index) => {
    expect(rows[index + 1]?.slice(0, 2)).toEqual([String(number), quote.replaceAll(/\s+/g, ' ')]);
  });
  expect(rows[first.number]?.slice(2)).toEqual([
    'We reject this.',
    'The inspector was on leave.\nHis employer’s payroll says so: 5 < 6 & "so on".',
    expect.stringContaining('Payroll extract, public court file'),
  ]);
  expect(rows[first.number]?.[4]?.split('\n').sort()).toEqual([
    'Our message of 1 March 2031 to Calloway Freight Ltd',
    'Payroll extract, public court file',
  ]);
  expect(rows[about('recalibrated').number]?.slice(2)).toEqual(['Reserved.', '', '']);
  for (const canary of Object.values(CANARIES)) expect(everything).not.toContain(canary);
  expect(everything).toContain('Hargreave &amp; Lomax LLP');
  expect(everything).toContain('12 March 2031');
  expect(everything).not.toMatch(/nightlawyer/i);
});

it('R9: that it was exported is kept in the audit log, and how many rows it had', async () => {
  const exported = await service.database.query<{ payload: { rows: number }; actor_name: string }>(
    `SELECT payload, actor_name FROM audit_event WHERE event = 'schedule.exported' AND payload->>'letterId' = $1`,
    [letter.id],
  );
  expect(exported).toEqual([{ actor_name: 'The lawyer', payload: { letterId: letter.id, rows: answers.length } }]);
});

it('there is no answer to a letter that was not read to its end, and none for those who may not send it', async () => {
  const failed = await receiveLetter(desk, UNREADABLE, 'Unreadable');
  const refused = await desk.as.lawyer.get<Refused>(`/letters/${failed.id}/schedule.docx`);
  expect([refused.status, refused.body.code]).toEqual([409, 'letter/unfinished']);
  const reporter = await desk.as.reporter.get<Refused>(`/letters/${letter.id}/schedule.docx`);
  expect(reporter.body.code).toBe('session/forbidden');
});
