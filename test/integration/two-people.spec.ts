// R4: nobody rules on or signs off what they wrote or edited: not through the service, and not past it in the database.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withActor } from '#database/with-actor.js';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Role } from '#domain/vocabulary.js';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { ADVICE, BRIBE, type OpinionBody, RuledDraft } from '../support/ruled-draft.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: Desk;
let draft: RuledDraft;
let assertionId: string;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

beforeEach(async () => {
  for (const role of Role.options) await become(role, role);
  draft = await RuledDraft.open(service, desk);
  assertionId = await draft.mark(BRIBE);
});

afterAll(async () => {
  await service.stop();
});

const codeOf = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Refused).code}`;
const become = (who: Role, role: Role) =>
  service.database.query(
    'UPDATE membership SET role = $3, version = version + 1 WHERE newsroom_id = $1 AND person_id = $2',
    [desk.newsroomId, desk.people[who], role],
  );
const nameAuthor = (who: Role) => desk.as.reporter.post(`/drafts/${draft.id}/authors`, { personId: desk.people[who] });

async function signOff(kind: 'legal' | 'editorial', client: Client) {
  const { body } = await desk.as.lawyer.get<{ opinionsSha256: string }>(`/drafts/${draft.id}/readiness`);
  return client.post(`/drafts/${draft.id}/sign-offs`, {
    kind,
    versionSha256: draft.version.sha256,
    opinionsSha256: body.opinionsSha256,
  });
}

/** Everybody who wrote or edited some of the words, each by another way, and who rules or signs all the same. */
const WRITERS: [string, () => Promise<Role>][] = [
  [
    'the reporter who wrote it and was made a lawyer',
    async () => {
      await become('reporter', 'lawyer');
      return 'reporter';
    },
  ],
  [
    'a lawyer named as co-author',
    async () => {
      expect((await nameAuthor('lawyer')).status).toBe(200);
      return 'lawyer';
    },
  ],
  [
    'the editor who edited it last and was made a lawyer',
    async () => {
      await draft.edit(draft.with('It sailed on.', 'It went on.'), { author: desk.as.editor });
      await become('editor', 'lawyer');
      return 'editor';
    },
  ],
];

describe('R4: through the service', () => {
  it.each(WRITERS)('R4: %s neither rules, signs off, withdraws nor waves through', async (_who, makeWriter) => {
    const { body: given } = await draft.rule(assertionId, { conditions: ['Call the port'] });
    const other = await draft.rule(assertionId, { ruling: 'needs_more' });
    expect(other.status).toBe(201);
    const writer = desk.as[await makeWriter()];
    expect(codeOf(await draft.rule(assertionId, {}, writer))).toBe('403 assertion/own-words');
    expect(codeOf(await signOff('legal', writer))).toBe('403 sign-off/own-words');
    const { body: stands } = other;
    expect(codeOf(await writer.post(`/opinions/${stands.id}/withdraw`))).toBe('403 assertion/own-words');
    expect(codeOf(await writer.post(`/opinions/${given.id}/withdraw`))).toBe('409 opinion/withdrawn');
    const own = await writer.get<{ items: OpinionBody[] }>(`/assertions/${assertionId}/opinions`);
    expect(own.body.items.flatMap(({ commands }) => commands)).toEqual([]);
  });

  it('R4: a writer does not call conditions met', async () => {
    const { body } = await draft.rule(assertionId, { conditions: ['Call the port'] });
    await draft.edit(draft.with('It sailed on.', 'It went on.'), { author: desk.as.editor });
    const met = (client: Client) => client.post(`/opinions/${body.id}/conditions/0/met`);
    expect(codeOf(await met(desk.as.editor))).toBe('403 assertion/own-words');
    expect((await met(desk.as.managing_editor)).status).toBe(200);
  });

  it('R4: an editor who edited it does not sign it off; one who did not, does', async () => {
    await draft.edit(draft.with('It sailed on.', 'It went on.'), { author: desk.as.editor });
    expect(codeOf(await signOff('editorial', desk.as.editor))).toBe('403 sign-off/own-words');
    expect((await signOff('editorial', desk.as.managing_editor)).status).toBe(201);
  });

  it("R4: accepting a lawyer's exact words is not writing", async () => {
    const { body } = await draft.rule(assertionId, {
      ruling: 'defensible_if_changed',
      requiredWording: 'Odile Farrant faces questions over payments.',
    });
    const accepted = await desk.as.editor.post<typeof draft.version>(`/opinions/${body.id}/accept-wording`, {
      basedOn: 1,
    });
    expect(accepted.status).toBe(201);
    draft.version = accepted.body;
    expect((await signOff('editorial', desk.as.editor)).status).toBe(201);
  });

  it('R4: nor is required wording anybody’s way to write: what an editor noted by telephone is not accepted unconfirmed', async () => {
    const noted = await desk.as.editor.post<OpinionBody>(`/assertions/${assertionId}/telephone-advice`, {
      ...(await draft.read(assertionId)),
      lawyerId: desk.people.lawyer,
      ruling: 'defensible_if_changed',
      requiredWording: 'Whatever the editor likes.',
    });
    const accept = await desk.as.editor.post(`/opinions/${noted.body.id}/accept-wording`, { basedOn: 1 });
    expect(codeOf(accept)).toBe('409 opinion/unconfirmed');
  });

  it('R4: an opinion counts no more once its lawyer turns out to have written the words', async () => {
    const { body } = await draft.rule(assertionId);
    expect(body.counts).toBe(true);
    const blockers = async () => {
      const readiness = await desk.as.editor.get<{ blockers: { code: string }[]; opinionsSha256: string }>(
        `/drafts/${draft.id}/readiness`,
      );
      return readiness.body.blockers.map(({ code }) => code);
    };
    expect(await blockers()).not.toContain('assertion/no-opinion');
    await nameAuthor('lawyer');
    expect((await draft.opinions(assertionId))[0]).toMatchObject({ counts: false, withdrawn: null });
    expect(await blockers()).toContain('assertion/no-opinion');
  });

  it('R4: neither does advice by telephone from a lawyer who wrote it, noted before or after', async () => {
    const note = async () =>
      desk.as.editor.post<OpinionBody>(`/assertions/${assertionId}/telephone-advice`, {
        ...(await draft.read(assertionId)),
        lawyerId: desk.people.lawyer,
        ruling: 'defensible',
      });
    const { body: noted } = await note();
    await nameAuthor('lawyer');
    expect(codeOf(await desk.as.lawyer.post(`/opinions/${noted.id}/confirm`))).toBe('403 assertion/own-words');
    expect(codeOf(await note())).toBe('403 assertion/own-words');
  });

  it('R4: a lawyer who turned author re-affirms nothing', async () => {
    const { body } = await draft.rule(assertionId);
    await draft.edit(draft.with('hid', 'knew of'));
    const shown = await desk.as.lawyer.get<{
      versionNumber: number;
      versionSha256: string;
      items: { diffSha256: string }[];
    }>(`/drafts/${draft.id}/reaffirmations`);
    const { versionNumber, versionSha256, items } = shown.body;
    await nameAuthor('lawyer');
    const again = await desk.as.lawyer.post(`/drafts/${draft.id}/reaffirm`, {
      versionNumber,
      versionSha256,
      diffSha256: items[0]?.diffSha256,
      opinionIds: [body.id],
    });
    expect(codeOf(again)).toBe('403 assertion/own-words');
  });

  it('R4: no token rules or signs, whatever its scopes', async () => {
    const scopes = ['draft.write', 'clearance.request', 'clearance.read'];
    const made = await desk.as.lawyer.post<{ token: string }>('/tokens', { name: 'A program', scopes });
    const client = new Client(service.baseUrl, made.body.token);
    expect((await draft.rule(assertionId, {}, client)).status).toBe(403);
    expect((await signOff('legal', client)).status).toBe(403);
    expect(await draft.opinions(assertionId)).toEqual([]);
  });

  it('R4: roles that do not rule are turned away at the door', async () => {
    for (const role of ['reporter', 'editor', 'managing_editor', 'admin'] as const) {
      expect(codeOf(await draft.rule(assertionId, {}, desk.as[role]))).toBe('403 session/forbidden');
    }
  });
});

/** What the database says to a statement run as the app's role in the name of somebody. */
async function sqlStateOf(actor: PersonActor, sql: string, values: unknown[]): Promise<string | null> {
  try {
    await withActor(service.app, actor, ({ manager }) => manager.query(sql, values));
    return null;
  } catch (error) {
    const cause = error instanceof Refusal ? error.cause : error;
    return (cause as { driverError?: { code?: string } }).driverError?.code ?? 'unknown';
  }
}

describe('R4: in the database itself', () => {
  const OPINION = `INSERT INTO opinion (newsroom_id, id, assertion_id, draft_id, version_number, version_sha256,
      start_offset, end_offset, text_sha256, context_sha256, ruling, channel, lawyer_id, noted_by)
    VALUES ($1, $2, $3, $4, 1, 'x', 0, 1, 'x', 'x', 'defensible', $5, $6, $7)`;
  const SIGN_OFF = `INSERT INTO sign_off (newsroom_id, id, draft_id, version_number, version_sha256, opinions_sha256, kind, person_id)
    VALUES ($1, $2, $3, $4, $5, 'x', $6, $7)`;

  const actor = (who: Role, via: PersonActor['via'] = 'session'): PersonActor => ({
    newsroomId: desk.newsroomId,
    personId: desk.people[who],
    name: who,
    role: 'lawyer',
    via,
  });
  const insertOpinion = (by: PersonActor, lawyer: Role, id: string = randomUUID()) =>
    sqlStateOf(by, OPINION, [desk.newsroomId, id, assertionId, draft.id, 'written', desk.people[lawyer], null]);
  const insertSignOff = (by: PersonActor, kind: string, who: Role, version = draft.version) =>
    sqlStateOf(by, SIGN_OFF, [
      desk.newsroomId,
      randomUUID(),
      draft.id,
      version.number,
      version.sha256,
      kind,
      desk.people[who],
    ]);

  it('R4: takes the opinion and the sign-off of a second person', async () => {
    expect(await insertOpinion(actor('lawyer'), 'lawyer')).toBeNull();
    expect(await insertSignOff(actor('lawyer'), 'legal', 'lawyer')).toBeNull();
    expect(await insertSignOff(actor('editor'), 'editorial', 'editor')).toBeNull();
  });

  it.each(WRITERS)('R4: refuses those of %s', async (_who, makeWriter) => {
    const who = await makeWriter();
    expect(await insertOpinion(actor(who), who)).toBe('NL006');
    expect(await insertSignOff(actor(who), 'legal', who)).toBe('NL006');
  });

  it('R4: refuses an editorial sign-off by the last editor', async () => {
    await draft.edit(draft.with('It sailed on.', 'It went on.'), { author: desk.as.editor });
    expect(await insertSignOff(actor('editor'), 'editorial', 'editor')).toBe('NL006');
  });

  it('R4: refuses what comes by a token or from the program itself', async () => {
    for (const via of ['token', 'system'] as const) {
      expect(await insertOpinion(actor('lawyer', via), 'lawyer')).toBe('NL004');
      expect(await insertSignOff(actor('lawyer', via), 'legal', 'lawyer')).toBe('NL004');
    }
  });

  it("R4: refuses another's name, and a role that does not rule or sign", async () => {
    expect(await insertOpinion(actor('editor'), 'lawyer')).toBe('NL003');
    expect(await insertOpinion(actor('managing_editor'), 'managing_editor')).toBe('NL005');
    expect(await insertSignOff(actor('editor'), 'legal', 'lawyer')).toBe('NL003');
    expect(await insertSignOff(actor('editor'), 'legal', 'editor')).toBe('NL005');
    expect(await insertSignOff(actor('lawyer'), 'editorial', 'lawyer')).toBe('NL005');
    await become('lawyer', 'admin');
    expect(await insertOpinion(actor('lawyer'), 'lawyer')).toBe('NL005');
  });

  it('R1: refuses a sign-off over other bytes than the newest version has', async () => {
    const first = draft.version;
    await draft.edit(draft.with('It sailed on.', 'It went on.'));
    expect(await insertSignOff(actor('lawyer'), 'legal', 'lawyer', first)).toBe('NL007');
    expect(await insertSignOff(actor('lawyer'), 'legal', 'lawyer', { ...draft.version, sha256: first.sha256 })).toBe(
      'NL007',
    );
  });

  it('R4: refuses a confirmation, a withdrawal and a condition met by a writer or in another’s name', async () => {
    const [noted, written] = [randomUUID(), randomUUID()];
    const note = [desk.newsroomId, noted, assertionId, draft.id, 'telephone', desk.people.lawyer, desk.people.editor];
    expect(await sqlStateOf(actor('lawyer'), OPINION, note)).toBe('NL003');
    expect(await sqlStateOf(actor('editor'), OPINION, note)).toBeNull();
    expect(await insertOpinion(actor('lawyer'), 'lawyer', written)).toBeNull();
    const confirm = `INSERT INTO opinion_confirmation (newsroom_id, opinion_id, lawyer_id) VALUES ($1, $2, $3)`;
    const withdraw = `INSERT INTO opinion_withdrawal (newsroom_id, opinion_id, person_id) VALUES ($1, $2, $3)`;
    const meet = `INSERT INTO opinion_condition_met (newsroom_id, opinion_id, ordinal, person_id) VALUES ($1, $2, 0, $3)`;
    const values = (opinionId: string, who: Role) => [desk.newsroomId, opinionId, desk.people[who]];
    expect(await sqlStateOf(actor('editor'), confirm, values(noted, 'lawyer'))).toBe('NL003');
    expect(await sqlStateOf(actor('lawyer'), confirm, values(written, 'lawyer'))).toBe('NL003');
    expect(await sqlStateOf(actor('editor'), withdraw, values(written, 'editor'))).toBe('NL005');
    expect(await sqlStateOf(actor('lawyer', 'token'), withdraw, values(written, 'lawyer'))).toBe('NL004');
    expect(await sqlStateOf(actor('reporter'), meet, values(written, 'reporter'))).toBe('NL005');
    await nameAuthor('lawyer');
    for (const sql of [confirm, withdraw, meet]) {
      expect(await sqlStateOf(actor('lawyer'), sql, values(noted, 'lawyer'))).toBe('NL006');
    }
    await nameAuthor('editor');
    expect(await sqlStateOf(actor('editor'), meet, values(written, 'editor'))).toBe('NL006');
  });

  it('R9: what was ruled cannot be changed or taken away', async () => {
    await draft.rule(assertionId, { conditions: ['Call the port'] });
    for (const table of ['opinion', 'opinion_advice', 'opinion_withdrawal', 'opinion_confirmation', 'sign_off']) {
      expect(await sqlStateOf(actor('lawyer'), `DELETE FROM ${table}`, [])).toBe('42501');
    }
    expect(await sqlStateOf(actor('lawyer'), `UPDATE opinion SET ruling = 'defensible'`, [])).toBe('42501');
    await expect(service.database.query(`UPDATE opinion SET ruling = 'needs_more'`)).rejects.toMatchObject({
      code: 'NL002',
    });
  });
});

it('R4: a refused ruling leaves nothing behind', async () => {
  await nameAuthor('lawyer');
  const before = await draft.state(assertionId);
  expect((await draft.rule(assertionId, { advice: ADVICE })).status).toBe(403);
  expect(await draft.state(assertionId)).toEqual(before);
  const [row] = await service.database.query<{ found: number }>(
    'SELECT count(*)::int AS found FROM opinion WHERE assertion_id = $1',
    [assertionId],
  );
  expect(row?.found).toBe(0);
});
