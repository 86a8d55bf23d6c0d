// A letter arrives after the story was cleared: nothing of it may run until somebody has read what the letter says.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { harmless, LETTER, makeDraft, readLetter, receiveLetter, UNREADABLE } from '../support/answerable-letter.js';
import { clearDraft } from '../support/clear-draft.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

const blockers = async (draftId: string) =>
  (
    await desk.as.editor.get<{ blockers: { code: string; id: string }[] }>(`/drafts/${draftId}/readiness`)
  ).body.blockers.map(({ code, id }) => `${code} ${id}`);
const certificates = async (draftId: string) =>
  (
    await desk.as.editor.get<{ items: { state: string; reason: string | null }[] }>(`/drafts/${draftId}/clearance`)
  ).body.items.map(({ state, reason }) => [state, reason]);

it('R3: revokes every certificate of the story in the moment of its arrival, and blocks until it was reviewed', async () => {
  const [one, two] = [await makeDraft(desk, harmless('lemon')), await makeDraft(desk, harmless('sugar'))];
  await clearDraft(desk, one.id);
  await clearDraft(desk, two.id);
  expect(await certificates(one.id)).toEqual([['standing', null]]);

  const { body: receipt } = await desk.as.reporter.upload(
    `/stories/${desk.storyId}/letters`,
    { name: 'late.txt', bytes: LETTER },
    { title: 'A late letter' },
  );
  expect(await certificates(one.id)).toEqual([['revoked', 'letter_arrived']]);
  expect(await certificates(two.id)).toEqual([['revoked', 'letter_arrived']]);
  const refused = await desk.as.editor.post<Refused>(`/drafts/${one.id}/clearance`, { sha256: one.sha256 });
  expect([refused.status, refused.body.code]).toEqual([409, 'clearance/blocked']);

  const letter = await until(
    () => readLetter(desk, receipt.id),
    ({ status }) => status === 'linked',
  );
  expect(await blockers(one.id)).toContain(`letter/unreviewed ${letter.id}`);
  await desk.as.lawyer.post(`/letters/${letter.id}/review`, { version: letter.version });
  expect((await blockers(one.id)).filter((blocker) => blocker.startsWith('letter/'))).toEqual([]);

  const [cause] = await service.database.query<{ cause_id: string }>(
    `SELECT DISTINCT cause_id FROM certificate_revocation WHERE reason = 'letter_arrived'`,
  );
  expect(cause?.cause_id).toBe(letter.id);
});

it('the same letter sent again is no new arrival: what was cleared since stays cleared', async () => {
  const draft = await makeDraft(desk, harmless('honey'));
  await clearDraft(desk, draft.id);
  const { body } = await desk.as.reporter.upload<{ duplicate: boolean }>(
    `/stories/${desk.storyId}/letters`,
    { name: 'again.txt', bytes: LETTER },
    { title: 'A late letter' },
  );
  expect(body.duplicate).toBe(true);
  expect(await certificates(draft.id)).toEqual([['standing', null]]);
});

it('R3: of a letter and a clearance in the same moment, the letter wins', async () => {
  const draft = await makeDraft(desk, harmless('cream'));
  await clearDraft(desk, draft.id);
  for (let round = 0; round < 8; round += 1) {
    const [sent] = await Promise.all([
      desk.as.reporter.upload(`/stories/${desk.storyId}/letters`, { name: 'l.txt', bytes: `${LETTER}\n${round}\n` }),
      ...[1, 2].map(() => desk.as.editor.post(`/drafts/${draft.id}/clearance`, { sha256: draft.sha256 })),
    ]);
    expect((await certificates(draft.id)).filter(([state]) => state === 'standing')).toEqual([]);
    const letter = await until(
      () => readLetter(desk, sent.body.id),
      ({ status }) => status === 'linked',
    );
    await desk.as.lawyer.post(`/letters/${letter.id}/review`, { version: letter.version });
    const { status } = await desk.as.editor.post(`/drafts/${draft.id}/clearance`, { sha256: draft.sha256 });
    expect(status).toBe(201);
  }
});

it('R3: a letter the program cannot read blocks until a lawyer has read it by hand', async () => {
  const draft = await makeDraft(desk, harmless('lime'));
  const failed = await receiveLetter(desk, UNREADABLE, 'Unreadable');
  expect(await blockers(draft.id)).toContain(`letter/failed ${failed.id}`);
  await desk.as.lawyer.post(`/letters/${failed.id}/review`, { version: failed.version });
  expect((await blockers(draft.id)).filter((blocker) => blocker.startsWith('letter/'))).toEqual([]);
});
