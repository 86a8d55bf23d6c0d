// R10: why a lawyer ruled so is told to those who may know, at one address, and stands nowhere else.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { ADVICE, BRIBE, type OpinionBody, RuledDraft, SIGNED } from '../support/ruled-draft.js';
import { startService, type TestService } from '../support/test-service.js';

/** Words that stand in the advice and in nothing else. */
const SECRETS = ['Chase level one', 'the bank statement', 'two witnesses', 'cross-examination'];

let service: TestService;
let desk: Desk;
let draft: RuledDraft;
let assertionId: string;
let opinionId: string;

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  draft = await RuledDraft.open(service, desk, true);
  assertionId = await draft.mark(BRIBE);
  opinionId = (await draft.rule(assertionId, { conditions: ['Call the port'] })).body.id;
});

afterAll(async () => {
  await service.stop();
});

const codeOf = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Refused).code}`;
const advice = (role: keyof Desk['as'], from = desk) => from.as[role].get(`/opinions/${opinionId}/advice`);

describe('R10: privileged advice', () => {
  it('R10: is read whole, and labelled, by editors and lawyers', async () => {
    for (const role of ['lawyer', 'editor', 'managing_editor'] as const) {
      const { status, body } = await advice(role);
      expect(status).toBe(200);
      expect(body).toEqual({ ...ADVICE, opinionId, label: 'privileged' });
    }
  });

  it('R10: is forbidden to everybody else in the newsroom', async () => {
    for (const role of ['reporter', 'admin'] as const) {
      expect(codeOf(await advice(role))).toBe('403 session/forbidden');
    }
  });

  it('R10: to outside counsel without the story it is as absent as to another newsroom', async () => {
    const strangers = await makeDesk(service);
    const absent = await desk.as.lawyer.get<Refused>('/opinions/00000000-0000-4000-8000-000000000000/advice');
    for (const answer of [await advice('outside_counsel'), await advice('lawyer', strangers)]) {
      expect({ ...(answer.body as Refused), requestId: '' }).toEqual({ ...absent.body, requestId: '' });
    }
    const list = await strangers.as.lawyer.get(`/assertions/${assertionId}/opinions`);
    expect(codeOf(list)).toBe('404 assertion/not-found');
    for (const act of ['withdraw', 'confirm']) {
      expect(codeOf(await strangers.as.lawyer.post(`/opinions/${opinionId}/${act}`))).toBe('404 opinion/not-found');
    }
  });

  it('R10: stands in no list and no other answer', async () => {
    await draft.edit(draft.with('hid', 'knew of'));
    const paths = [
      `/assertions/${assertionId}/opinions`,
      `/drafts/${draft.id}/reaffirmations`,
      `/drafts/${draft.id}/readiness`,
      `/drafts/${draft.id}/versions`,
      `/drafts/${draft.id}/sign-offs`,
      `/drafts/${draft.id}/assertions`,
      `/assertions/${assertionId}`,
      `/stories/${desk.storyId}/drafts`,
      '/dashboard',
      '/queue',
    ];
    for (const path of paths) {
      const { status, body } = await desk.as.lawyer.get(path);
      // A surface that is not there yet has nothing to tell; one that fails would hide what it tells.
      expect([200, 404]).toContain(status);
      for (const secret of SECRETS) expect(JSON.stringify(body)).not.toContain(secret);
    }
  });

  it('R10: nor do the answers to those who give and note it repeat it', async () => {
    const signed = await draft.mark(SIGNED);
    const given = await draft.rule(signed, { advice: ADVICE });
    const noted = await desk.as.editor.post<OpinionBody>(`/assertions/${signed}/telephone-advice`, {
      ...(await draft.read(signed)),
      lawyerId: desk.people.lawyer,
      ruling: 'needs_more',
      advice: ADVICE,
    });
    expect([given.status, noted.status]).toEqual([201, 201]);
    for (const secret of SECRETS) expect(JSON.stringify([given.body, noted.body])).not.toContain(secret);
  });

  it('R10: stands in one table, and neither in the log, the audit, the jobs nor the search', async () => {
    const tables = await service.database.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const [row] = await service.database.query<{ found: number }>(
        `SELECT count(*)::int AS found FROM ${name} AS t WHERE t::text LIKE ANY ($1)`,
        [SECRETS.map((secret) => `%${secret}%`)],
      );
      if ((row?.found ?? 0) > 0) holding.push(name);
    }
    expect(holding).toEqual(['public.opinion_advice']);
    const lines = service.log.join('\n');
    for (const secret of SECRETS) expect(lines).not.toContain(secret);
  });

  it('R10: the worker and a refused request have no way to it', async () => {
    const [row] = await service.database.query<{ may: boolean }>(
      `SELECT has_table_privilege('nightlawyer_worker', 'opinion_advice', 'SELECT') AS may`,
    );
    expect(row?.may).toBe(false);
    const wrong = await draft.rule<Refused>(assertionId, { ruling: 'perhaps', advice: ADVICE });
    expect(wrong.status).toBe(400);
    for (const secret of SECRETS) expect(JSON.stringify(wrong.body)).not.toContain(secret);
  });

  it('R3: reading it changes nothing', async () => {
    const count = async () =>
      (await service.database.query<{ found: number }>('SELECT count(*)::int AS found FROM audit_event'))[0]?.found;
    const before = await count();
    await advice('lawyer');
    await desk.as.lawyer.get(`/assertions/${assertionId}/opinions`);
    await desk.as.lawyer.get(`/drafts/${draft.id}/reaffirmations`);
    expect(await count()).toBe(before);
  });
});
