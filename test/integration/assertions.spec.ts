// What people do with assertions: marking, reviewing, queueing, grading, placing; and what R4 keeps for two.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Block } from '#domain/canonical-version.js';
import { type Answer, Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import {
  type AssertionBody,
  assertionsOf,
  mark,
  nextVersion,
  readAssertion,
  startDraft,
} from '../support/review-steps.js';
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

const SHED = 'The bicycle shed behind the library has a green door.';
const HEDGE = 'A hedge grows along the path to the station.';
const BENCH = 'Someone painted the bench last spring.';
/** Nothing here is an accusation: what is an assertion is for the test to mark. */
const QUIET: Block[] = [
  { kind: 'headline', text: 'A walk through the town' },
  { kind: 'body', text: `${SHED} ${HEDGE}` },
  { kind: 'body', text: BENCH },
];

type Given = Answer<AssertionBody & Refused>;

const command = (client: Client, { id, version }: { id: string; version: number }, name: string, more: object = {}) =>
  client.post<AssertionBody & Refused>(`/assertions/${id}/${name}`, { version, ...more });
const outcome = ({ status, body }: Given) => (status < 300 ? body.state : `${status} ${body.code}`);
const fresh = async (words = SHED, by = desk.as.editor) => {
  const draft = await startDraft(desk, QUIET);
  const { status, body } = await mark(by, draft.id, words);
  expect(status).toBe(201);
  return { draft, assertion: body };
};
/** Gives commands one after the other, each on the version the last one left. */
const give = async (assertion: AssertionBody, ...steps: [Client, string, object?][]) => {
  let now = assertion;
  for (const [client, name, more] of steps) {
    const answer = await command(client, now, name, more);
    if (answer.status !== 200) throw new Error(`${name}: ${outcome(answer)}`);
    now = answer.body;
  }
  return now;
};

describe('marking', () => {
  it('words of the newest version become an assertion, flagged by the person who marked them', async () => {
    const { draft, assertion } = await fresh(SHED, desk.as.reporter);
    expect(assertion).toMatchObject({
      state: 'flagged',
      origin: 'person',
      quote: SHED,
      words: SHED,
      gravity: 'high',
      placement: { status: 'exact', versionNumber: 1 },
    });
    const { items } = await assertionsOf(desk.as.lawyer, draft.id);
    expect(items.find(({ id }) => id === assertion.id)).toMatchObject({ own: false, reading: assertion.reading });
  });

  it('white space around a selection is no part of it, and the same span is not marked twice', async () => {
    const { draft, assertion } = await fresh();
    const again = await mark(desk.as.lawyer, draft.id, ` ${HEDGE}`);
    expect(again.body).toMatchObject({ quote: HEDGE, number: assertion.number + 1 });
    const known = await mark(desk.as.lawyer, draft.id, SHED);
    expect([known.status, known.body.code]).toEqual([409, 'assertion/known']);
  });

  it('a span over two blocks, an empty one, or one beyond the end is refused', async () => {
    const { draft } = await fresh();
    for (const span of [
      { start: 0, end: 60 },
      { start: 5, end: 5 },
      { start: 9_000, end: 9_010 },
    ]) {
      const { status, body } = await mark(desk.as.editor, draft.id, SHED, span);
      expect([status, body.code]).toEqual([422, 'assertion/no-such-words']);
    }
  });

  it('R1: a page that shows other words than the newest is told so', async () => {
    const { draft } = await fresh();
    const other = await mark(desk.as.editor, draft.id, HEDGE, { versionSha256: '0'.repeat(64) });
    expect([other.status, other.body.code]).toEqual([409, 'version/unknown']);
    const { latest } = await nextVersion(desk, draft.id, [...QUIET, { kind: 'body', text: 'It rained.' }]);
    expect(latest.number).toBe(2);
    const late = await mark(desk.as.editor, draft.id, HEDGE, { versionNumber: 1, versionSha256: draft.latest.sha256 });
    expect([late.status, late.body.code]).toEqual([409, 'version/stale']);
  });
});

describe('the way through review', () => {
  it('from flag to lawyer and back: queue, take, release, assign, unqueue', async () => {
    const { assertion } = await fresh();
    const dueAt = '2031-03-14T17:00:00.000Z';
    const queued = await give(assertion, [desk.as.editor, 'queue', { dueAt }]);
    expect(queued).toMatchObject({ state: 'queued', dueAt, assignedTo: null });
    const taken = await give(queued, [desk.as.lawyer, 'take']);
    expect(taken).toMatchObject({ state: 'with_lawyer', assignedTo: desk.people.lawyer, dueAt });
    const released = await give(taken, [desk.as.lawyer, 'release']);
    expect(released).toMatchObject({ state: 'queued', assignedTo: null, dueAt });
    const assigned = await give(released, [desk.as.managing_editor, 'assign', { personId: desk.people.lawyer }]);
    expect(assigned).toMatchObject({ state: 'with_lawyer', assignedTo: desk.people.lawyer });
    const back = await give(assigned, [desk.as.lawyer, 'release'], [desk.as.editor, 'unqueue']);
    expect(back).toMatchObject({ state: 'flagged', assignedTo: null, dueAt: null, queuedAt: null });
  });

  it('what the state does not allow is refused with the state, and what the role does not, by the role', async () => {
    const { assertion } = await fresh();
    const early = await command(desk.as.lawyer, assertion, 'take');
    expect([early.status, early.body.code, early.body.details]).toEqual([
      409,
      'assertion/state-forbids',
      { state: 'flagged', command: 'take' },
    ]);
    expect(outcome(await command(desk.as.lawyer, assertion, 'withdraw'))).toBe('409 assertion/state-forbids');
    expect(outcome(await command(desk.as.reporter, assertion, 'queue'))).toBe('403 session/forbidden');
    expect(outcome(await command(desk.as.admin, assertion, 'accept'))).toBe('403 session/forbidden');
  });

  it('R8: of ten who take it at the same moment, one has it', async () => {
    const { assertion } = await fresh();
    const queued = await give(assertion, [desk.as.editor, 'queue']);
    const answers = await Promise.all(Array.from({ length: 10 }, () => command(desk.as.lawyer, queued, 'take')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['record/stale']),
    );
  });

  it('R4: only a lawyer of the story who wrote none of it can be assigned', async () => {
    const { assertion } = await fresh();
    const queued = await give(assertion, [desk.as.editor, 'queue']);
    const to = (personId: string) => command(desk.as.editor, queued, 'assign', { personId });
    expect(outcome(await to(desk.people.editor))).toBe('422 assertion/assignee-unfit');
    expect(outcome(await to(desk.people.outside_counsel))).toBe('422 assertion/assignee-unfit');
    await service.database.query(
      `INSERT INTO story_member (newsroom_id, story_id, person_id) SELECT newsroom_id, id, $2 FROM story WHERE id = $1`,
      [desk.storyId, desk.people.outside_counsel],
    );
    expect(outcome(await to(desk.people.outside_counsel))).toBe('with_lawyer');
    await service.database.query('DELETE FROM story_member WHERE person_id = $1', [desk.people.outside_counsel]);
    await desk.as.reporter.post(`/drafts/${assertion.draftId}/authors`, { personId: desk.people.lawyer });
    const now = await readAssertion(desk.as.editor, assertion.id);
    const author = await command(desk.as.editor, now, 'assign', { personId: desk.people.lawyer });
    expect(outcome(author)).toBe('422 assertion/assignee-unfit');
    const released = await give(now, [desk.as.lawyer, 'release']);
    expect(outcome(await command(desk.as.lawyer, released, 'take'))).toBe('403 assertion/own-words');
  });

  it('many are accepted and queued at once, each by itself, and the answer says what came of each', async () => {
    const { draft, assertion } = await fresh();
    const second = (await mark(desk.as.editor, draft.id, HEDGE)).body;
    await give(second, [desk.as.lawyer, 'dismiss']);
    const stranger = (await fresh()).assertion;
    const { body } = await desk.as.editor.post<{ items: { id: string; state: string | null; code: string | null }[] }>(
      `/drafts/${draft.id}/assertions/queue`,
      { ids: [assertion.id, second.id, stranger.id], dueAt: '2031-03-14T17:00:00Z' },
    );
    expect(body.items).toEqual([
      { id: assertion.id, state: 'queued', code: null },
      { id: second.id, state: null, code: 'assertion/state-forbids' },
      { id: stranger.id, state: null, code: 'assertion/not-found' },
    ]);
    const accepted = await desk.as.editor.post<{ items: { code: string | null }[] }>(
      `/drafts/${draft.id}/assertions/accept`,
      { ids: [assertion.id] },
    );
    expect(accepted.body.items).toMatchObject([{ code: 'assertion/state-forbids' }]);
  });

  it('the commands an answer lists are those that are then taken', async () => {
    const { assertion } = await fresh();
    const queued = await give(assertion, [desk.as.editor, 'queue']);
    const offered = async (client: Client) => new Set((await readAssertion(client, queued.id)).commands);
    expect(await offered(desk.as.reporter)).toEqual(new Set());
    expect(await offered(desk.as.editor)).toEqual(new Set(['unqueue', 'assign']));
    expect(await offered(desk.as.lawyer)).toEqual(new Set(['unqueue', 'take', 'assign']));
    expect(await offered(desk.as.managing_editor)).toEqual(new Set(['unqueue', 'assign']));
  });
});

describe('R4: dismissing and grading by those who wrote the words', () => {
  it('a dismissal by a writer is a proposal; another assents, and the writer cannot', async () => {
    const { assertion } = await fresh();
    const proposed = await give(assertion, [desk.as.reporter, 'dismiss']);
    expect(proposed.state).toBe('dismissal_pending');
    expect(outcome(await command(desk.as.reporter, proposed, 'assent-dismissal'))).toBe('403 assertion/own-words');
    const dismissed = await give(proposed, [desk.as.editor, 'assent-dismissal']);
    expect(dismissed.state).toBe('dismissed');
    const again = await give(dismissed, [desk.as.lawyer, 'reopen'], [desk.as.reporter, 'dismiss']);
    expect((await give(again, [desk.as.editor, 'refuse-dismissal'])).state).toBe('flagged');
  });

  it('an editor who wrote none of it dismisses at once; once they have edited the draft, they no longer can', async () => {
    const { assertion } = await fresh();
    expect((await give(assertion, [desk.as.editor, 'dismiss'])).state).toBe('dismissed');
    const { draft, assertion: other } = await fresh();
    const blocks = [...QUIET, { kind: 'body' as const, text: 'It rained.' }];
    await desk.as.editor.post(`/drafts/${draft.id}/versions`, { basedOn: 1, blocks });
    expect((await give(other, [desk.as.editor, 'dismiss'])).state).toBe('dismissal_pending');
  });

  it('a lower gravity by a writer waits for another; a higher one, or one by another, takes effect', async () => {
    const { assertion } = await fresh();
    const proposed = await give(assertion, [desk.as.reporter, 'edit', { gravity: 'low', meaning: 'That it is shut.' }]);
    expect(proposed).toMatchObject({ gravity: 'high', pendingGravity: 'low', meaning: 'That it is shut.' });
    const own = await command(desk.as.reporter, proposed, 'assent-gravity', { assent: true });
    expect(outcome(own)).toBe('403 assertion/own-words');
    const refused = await give(proposed, [desk.as.editor, 'assent-gravity', { assent: false }]);
    expect(refused).toMatchObject({ gravity: 'high', pendingGravity: null });
    const none = await command(desk.as.editor, refused, 'assent-gravity', { assent: true });
    expect(outcome(none)).toBe('409 assertion/state-forbids');
    const settled = await give(
      refused,
      [desk.as.reporter, 'edit', { gravity: 'medium' }],
      [desk.as.lawyer, 'assent-gravity', { assent: true }],
    );
    expect(settled).toMatchObject({ gravity: 'medium', pendingGravity: null });
    expect(await give(settled, [desk.as.reporter, 'edit', { gravity: 'high' }])).toMatchObject({ gravity: 'high' });
  });

  it('R9: every step is in the log, with who took it', async () => {
    const { assertion } = await fresh();
    await give(assertion, [desk.as.editor, 'queue'], [desk.as.lawyer, 'take']);
    const entries = await service.database.query<{ event: string; actor_id: string; command: string | null }>(
      `SELECT event, actor_id, payload->>'command' AS command FROM audit_event
        WHERE payload->>'assertionId' = $1 ORDER BY seq`,
      [assertion.id],
    );
    expect(entries).toEqual([
      { event: 'assertion.added', actor_id: desk.people.editor, command: null },
      { event: 'assertion.moved-on', actor_id: desk.people.editor, command: 'queue' },
      { event: 'assertion.moved-on', actor_id: desk.people.lawyer, command: 'take' },
    ]);
  });
});

describe('R2: a person decides about a place', () => {
  const decide = (client: Client, assertion: AssertionBody, decision: string, more: object = {}) =>
    client.post<AssertionBody & Refused>(`/assertions/${assertion.id}/placement`, {
      versionNumber: assertion.placement?.versionNumber,
      placementVersion: assertion.placement?.version,
      decision,
      ...more,
    });
  const reworded = QUIET.map((block) => ({ ...block, text: block.text.replace('green', 'bright red') }));

  it('changed words are confirmed as the same assertion, once', async () => {
    const { draft, assertion } = await fresh();
    await nextVersion(desk, draft.id, reworded);
    const seen = await readAssertion(desk.as.editor, assertion.id);
    expect(seen.placement?.status).toBe('changed');
    const confirmed = await decide(desk.as.reporter, seen, 'confirmed');
    expect(confirmed.body.placement).toMatchObject({ decision: 'confirmed', status: 'changed' });
    const late = await decide(desk.as.editor, seen, 'confirmed');
    expect([late.status, late.body.code]).toEqual([409, 'record/stale']);
  });

  it('R4: whoever wrote the words does not let go of an assertion whose words are there in some form', async () => {
    const { draft, assertion } = await fresh();
    const here = await decide(desk.as.editor, assertion, 'let_go');
    expect([here.status, here.body.code]).toEqual([409, 'assertion/state-forbids']);
    await nextVersion(desk, draft.id, reworded);
    const seen = await readAssertion(desk.as.editor, assertion.id);
    const own = await decide(desk.as.reporter, seen, 'let_go');
    expect([own.status, own.body.code]).toEqual([403, 'assertion/own-words']);
    expect((await decide(desk.as.editor, seen, 'let_go')).body).toMatchObject({ state: 'withdrawn' });
  });

  it('a lost assertion is attached to the words a person points at, and only in the newest version', async () => {
    const { draft, assertion } = await fresh();
    const version = await nextVersion(desk, draft.id, QUIET.slice(0, 1).concat(QUIET.slice(2)));
    const gone = await readAssertion(desk.as.editor, assertion.id);
    expect(gone.placement?.status).toBe('gone');
    const start = version.latest.blocks[0]!.text.length + 2;
    const nowhere = await decide(desk.as.editor, gone, 'reattached', { start, end: start + 9_000 });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'assertion/no-such-words']);
    const stale = await decide(desk.as.editor, gone, 'reattached', { versionNumber: 1, start, end: start + 7 });
    expect([stale.status, stale.body.code]).toEqual([409, 'version/stale']);
    const found = await decide(desk.as.editor, gone, 'reattached', { start, end: start + BENCH.length });
    expect(found.body).toMatchObject({ words: BENCH, quote: SHED, placement: { status: 'changed' } });
    const back = await nextVersion(desk, draft.id, QUIET);
    expect(back.latest.number).toBe(3);
    const { placements } = (
      await desk.as.editor.get<{ placements: { versionNumber: number; decision: string | null }[] }>(
        `/assertions/${assertion.id}`,
      )
    ).body;
    expect(placements.map(({ versionNumber, decision }) => [versionNumber, decision])).toEqual([
      [3, null],
      [2, 'reattached'],
      [1, null],
    ]);
  });
});

describe('R10: who sees what', () => {
  it('to those without the story an assertion is not there', async () => {
    const { assertion } = await fresh();
    for (const path of [`/assertions/${assertion.id}`, `/assertions/${assertion.id}/links`]) {
      const { status, body } = await desk.as.outside_counsel.get<Refused>(path);
      expect([status, body.code]).toEqual([404, 'assertion/not-found']);
    }
    expect(outcome(await command(desk.as.outside_counsel, assertion, 'accept'))).toBe('404 assertion/not-found');
  });
});
