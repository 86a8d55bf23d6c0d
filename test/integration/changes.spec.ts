// What changed since I last read it: in words, in places, in law, and only what I may see.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clearDraft } from '../support/clear-draft.js';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { onNewStory } from '../support/reviewed-draft.js';
import { ADVICE, BRIBE, CRACKED, RuledDraft, SIGNED } from '../support/ruled-draft.js';
import { startService, type TestService } from '../support/test-service.js';

interface ChangesBody {
  since: { versionNumber: number | null; at: string | null };
  asOf: string;
  newest: number;
  versions: { number: number; authorName: string; origin: string; at: string }[];
  diff: { from: number; to: number; blocks: { change: string; parts: { text: string; change: string }[] }[] } | null;
  assertions: { id: string; number: number; quote: string; state: string; what: string[] }[];
  opinions: {
    id: string;
    assertionId: string;
    ruling: string;
    what: string[];
    voidedBy: { versionNumber: number; authorName: string } | null;
  }[];
  evidence: { title: string }[];
  exchanges: { title: string; direction: string }[];
  replies: { assertionId: string; what: string[]; outcome: string }[];
  letters: { id: string; title: string; what: string[] }[];
  signOffs: { kind: string; personName: string; withdrawnAt: string | null }[];
  legalStops: { kind: string; liftedAt: string | null }[];
  certificates: { id: string; revokedAt: string | null; reason: string | null }[];
}

const PARTS = [
  'versions',
  'assertions',
  'opinions',
  'evidence',
  'exchanges',
  'replies',
  'letters',
  'signOffs',
  'legalStops',
  'certificates',
] as const;

let service: TestService;
let desk: Desk;
let draft: RuledDraft;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

beforeEach(async () => {
  desk = await onNewStory(desk);
  draft = await RuledDraft.open(service, desk);
});

afterAll(async () => {
  await service.stop();
});

const changes = async (client: Client = desk.as.lawyer, query = '') => {
  const { status, body } = await client.get<ChangesBody>(`/drafts/${draft.id}/changes${query}`);
  if (status !== 200) throw new Error(`the changes answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
const readAll = (client: Client = desk.as.lawyer, body: object = { versionNumber: draft.version.number }) =>
  client.post<{ versionNumber: number; at: string }>(`/drafts/${draft.id}/read-mark`, body);
const sizes = (body: ChangesBody) => PARTS.filter((part) => body[part].length > 0);

/** Marked so that the assertion passes for older than the mark that follows. */
async function markedAndRuled(words: string): Promise<{ id: string; opinionId: string }> {
  const id = await draft.mark(words);
  const { body } = await draft.rule(id);
  return { id, opinionId: body.id };
}

describe('what changed', () => {
  it('is everything to somebody who has never read the draft', async () => {
    const { id } = await markedAndRuled(BRIBE);
    const body = await changes();
    expect(body).toMatchObject({ since: { versionNumber: null, at: null }, diff: null, newest: 1 });
    expect(body.versions).toMatchObject([{ number: 1, authorName: 'The reporter', origin: 'edit' }]);
    expect(body.assertions).toMatchObject([{ id, quote: BRIBE, what: ['added', 'ruled'] }]);
    expect(body.opinions).toMatchObject([{ assertionId: id, ruling: 'defensible', what: ['given'] }]);
  });

  it('is nothing right after it was marked as read; R3: looking marks nothing', async () => {
    await markedAndRuled(BRIBE);
    await changes();
    expect((await changes()).versions).toHaveLength(1);
    expect((await readAll()).status).toBe(200);
    const body = await changes();
    expect([sizes(body), body.diff, body.since.versionNumber]).toEqual([[], null, 1]);
    expect((await changes(desk.as.editor)).versions).toHaveLength(1);
  });

  it('R2: names each assertion’s words, place and void, the opinion’s too, with the edit that did it and the diff', async () => {
    const bribe = await markedAndRuled(BRIBE);
    const signed = await markedAndRuled(SIGNED);
    const cracked = await markedAndRuled(CRACKED);
    await readAll();
    const changed = 'Odile Farrant took money from the harbour.';
    const blocks = draft.with(BRIBE, changed).filter(({ text }) => !text.includes(CRACKED));
    await draft.edit(blocks, { words: { [bribe.id]: changed, [cracked.id]: null } });
    const body = await changes();
    expect(body.since.versionNumber).toBe(1);
    expect(body.versions.map(({ number }) => number)).toEqual([2]);
    expect(body.diff).toMatchObject({ from: 1, to: 2 });
    const parts = body.diff?.blocks.flatMap(({ parts: all }) => all) ?? [];
    expect(parts).toContainEqual({ text: 'port', change: 'removed' });
    expect(parts).toContainEqual({ text: 'harbour', change: 'added' });
    const what = new Map(body.assertions.map((assertion) => [assertion.id, assertion.what]));
    expect(what.get(bribe.id)).toEqual(['changed', 'voided']);
    expect(what.get(cracked.id)).toEqual(['gone', 'voided']);
    // Its own words stand, but its paragraph is no longer what was read.
    expect(what.get(signed.id)).toEqual(['voided']);
    expect(body.assertions.find(({ id }) => id === bribe.id)?.quote).toBe(changed);
    expect(body.opinions.map(({ id, what: how }) => [id, how])).toEqual(
      [bribe, signed, cracked].map(({ opinionId }) => [opinionId, ['voided']]),
    );
    expect(body.opinions[0]?.voidedBy).toMatchObject({ versionNumber: 2, authorName: 'The reporter' });
  });

  it('what was changed and changed back has not changed', async () => {
    const { id } = await markedAndRuled(BRIBE);
    await readAll();
    const other = 'Odile Farrant took money from the harbour.';
    await draft.edit(draft.with(BRIBE, other), { words: { [id]: other } });
    await draft.edit(draft.with(other, BRIBE), { words: { [id]: BRIBE } });
    const body = await changes();
    expect(body.versions.map(({ number }) => number)).toEqual([2, 3]);
    expect([body.assertions, body.opinions]).toEqual([[], []]);
    expect(body.diff?.blocks.every(({ change }) => change === 'same')).toBe(true);
  });

  it('follows an assertion through review', async () => {
    const id = await draft.mark(BRIBE, 'flagged');
    await readAll();
    const step = async (command: string, client: Client) => {
      const { version } = await draft.state(id);
      const { status } = await client.post(`/assertions/${id}/${command}`, { version });
      expect([command, status]).toEqual([command, 200]);
    };
    await step('queue', desk.as.editor);
    await step('take', desk.as.lawyer);
    await step('release', desk.as.lawyer);
    await step('unqueue', desk.as.editor);
    await step('dismiss', desk.as.editor);
    const [assertion] = (await changes()).assertions;
    expect(assertion).toMatchObject({
      id,
      state: 'dismissed',
      what: ['queued', 'assigned', 'released', 'unqueued', 'dismissed'],
    });
  });

  it('lists new evidence, messages, letters, replies, legal stops, sign-offs and certificates', async () => {
    await service.database.query('UPDATE draft SET flagged_version = 1, version = version + 1 WHERE id = $1', [
      draft.id,
    ]);
    await readAll();
    const { certificateId } = await clearDraft(desk, draft.id);
    const { storyId } = desk;
    const bytes = (what: string) => ({ name: `${what}.txt`, bytes: `${what} of ${storyId}` });
    await desk.as.reporter.upload(`/stories/${storyId}/evidence`, bytes('evidence'), { title: 'The bank statement' });
    await desk.as.reporter.upload(`/stories/${storyId}/exchanges`, bytes('answer'), {
      direction: 'received',
      title: 'Their answer',
      occurredAt: new Date().toISOString(),
    });
    const letter = await desk.as.reporter.upload(`/stories/${storyId}/letters`, bytes('letter'), { title: 'A letter' });
    const assertionId = await draft.mark(BRIBE, 'flagged');
    const { body: subject } = await desk.as.reporter.post<{ id: string }>(`/stories/${storyId}/subjects`, {
      name: 'Odile Farrant',
      kind: 'person',
    });
    await desk.as.reporter.post(`/assertions/${assertionId}/subjects`, { subjectIds: [subject.id] });
    await desk.as.reporter.post(`/stories/${storyId}/replies/put`, {
      items: [{ assertionId, subjectId: subject.id, wording: 'Is this so?' }],
      putAt: new Date().toISOString(),
      deadline: { at: new Date(Date.now() + 3_600_000).toISOString() },
    });
    await desk.as.lawyer.post(`/stories/${storyId}/legal-stops`, { kind: 'undertaking', reference: 'A promise' });
    const body = await changes();
    expect(body.evidence).toMatchObject([{ title: 'The bank statement' }]);
    expect(body.exchanges).toMatchObject([{ title: 'Their answer', direction: 'received' }]);
    expect(body.letters).toMatchObject([{ id: letter.body.id, title: 'A letter', what: ['arrived'] }]);
    expect(body.replies).toMatchObject([{ assertionId, outcome: 'awaiting', what: ['put'] }]);
    expect(body.legalStops).toMatchObject([{ kind: 'undertaking', liftedAt: null }]);
    expect(body.signOffs.map(({ kind, personName }) => [kind, personName])).toEqual([
      ['legal', 'The lawyer'],
      ['editorial', 'The editor'],
    ]);
    // The letter came first: it is what took the certificate back.
    expect(body.certificates).toMatchObject([{ id: certificateId, reason: 'letter_arrived' }]);
  });
});

describe('since when', () => {
  it('can be a version or a time; an unknown version is refused, and so is what is neither', async () => {
    await draft.edit([...draft.version.blocks, { kind: 'body', text: 'One.' }]);
    const between = new Date().toISOString();
    await draft.edit([...draft.version.blocks, { kind: 'body', text: 'Two.' }]);
    const numbers = async (query: string) =>
      (await changes(desk.as.lawyer, query)).versions.map(({ number }) => number);
    expect(await numbers('?since=1')).toEqual([2, 3]);
    expect(await numbers('?since=3')).toEqual([]);
    expect(await numbers(`?since=${encodeURIComponent(between)}`)).toEqual([3]);
    expect(await numbers('?since=2000-01-01T00:00:00Z')).toEqual([1, 2, 3]);
    const refused = async (query: string) =>
      (await desk.as.lawyer.get<Refused>(`/drafts/${draft.id}/changes?since=${query}`)).body.code;
    expect(await refused('9')).toBe('version/unknown');
    for (const query of ['0', '-1', 'yesterday', '1.5', '99999999999'])
      expect([query, await refused(query)]).toEqual([query, 'request/invalid']);
  });

  it('what came between asking and saying "I have read this" is not lost', async () => {
    const { asOf } = await changes();
    await desk.as.lawyer.post(`/stories/${desk.storyId}/legal-stops`, { kind: 'injunction', reference: 'X v Y' });
    await readAll(desk.as.lawyer, { versionNumber: 1, at: asOf });
    expect((await changes()).legalStops).toHaveLength(1);
    await readAll();
    expect((await changes()).legalStops).toEqual([]);
  });

  it('the mark never moves back, never names a version that is not there, and never lies ahead', async () => {
    await draft.edit([...draft.version.blocks, { kind: 'body', text: 'One.' }]);
    await readAll();
    const { body } = await readAll(desk.as.lawyer, { versionNumber: 1, at: '2001-01-01T00:00:00Z' });
    expect(body.versionNumber).toBe(2);
    expect(new Date(body.at).getFullYear()).toBeGreaterThan(2001);
    const codes = await Promise.all(
      [
        { versionNumber: 3 },
        { versionNumber: 0 },
        { versionNumber: 2, at: new Date(Date.now() + 60_000).toISOString() },
      ].map(async (mark) => (await desk.as.lawyer.post<Refused>(`/drafts/${draft.id}/read-mark`, mark)).body.code),
    );
    expect(codes).toEqual(['version/unknown', 'request/invalid', 'request/invalid']);
  });
});

describe('R10: who sees what of it', () => {
  it('R10: no word of privileged advice is in it, whoever asks', async () => {
    await markedAndRuled(BRIBE);
    const said = JSON.stringify([await changes(), await changes(desk.as.reporter)]);
    expect(said).not.toContain(ADVICE.reasoning);
    expect(said).not.toContain(ADVICE.meaningAdopted);
  });

  it('R10: a program’s token sees the versions it was given for, and nothing around them', async () => {
    await markedAndRuled(BRIBE);
    const { body } = await desk.as.editor.post<{ token: string }>('/tokens', { name: 'CMS', scopes: ['draft.write'] });
    const seen = await changes(new Client(service.baseUrl, body.token));
    expect(sizes(seen)).toEqual(['versions']);
  });

  it('R10: a draft of another newsroom, and an administrator, get nothing', async () => {
    const other = await makeDesk(service);
    const foreign = await other.as.lawyer.get<Refused>(`/drafts/${draft.id}/changes`);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'draft/not-found']);
    expect((await other.as.lawyer.post<Refused>(`/drafts/${draft.id}/read-mark`, { versionNumber: 1 })).status).toBe(
      404,
    );
    expect((await desk.as.admin.get<Refused>(`/drafts/${draft.id}/changes`)).body.code).toBe('session/forbidden');
  });
});
