// R3: what stands between a draft and print, gathered from the whole database and judged by one function.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withActor } from '#database/with-actor.js';
import { Allegation } from '#database/entities/allegation.entity.js';
import { AllegationPosition } from '#database/entities/allegation-position.entity.js';
import { Link } from '#database/entities/link.entity.js';
import { systemActor } from '#domain/actor.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import {
  ARTICLE,
  GRAVE,
  LIGHT,
  onNewStory,
  type ReadinessBody,
  ReviewedDraft,
  WEIGHTY,
} from '../support/reviewed-draft.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

beforeEach(async () => {
  desk = await onNewStory(desk);
});

afterAll(async () => {
  await service.stop();
});

type Member = Parameters<ReviewedDraft['actor']>[0];

/** One statement of the service in somebody's name, as the database's own rules want it. */
const writeAs = (draft: ReviewedDraft, role: Member, sql: string, values: unknown[]) =>
  withActor(service.app, draft.actor(role), ({ manager }) => manager.query(sql, values));

/** Rows of every table, and the sum of their versions where they have one. */
async function everything(): Promise<string> {
  const tables = await service.database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'session'`,
  );
  const states = await Promise.all(
    tables.map(async ({ name }) => {
      const sql = `SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS hash FROM "${name}" t`;
      return [name, await service.database.query(sql)];
    }),
  );
  return JSON.stringify(states);
}

describe('R3: readiness', () => {
  it('R3: a draft just written waits to be placed and flagged; then only for its signatures', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    await service.database.query('UPDATE draft SET flagged_version = 0, version = version + 1 WHERE id = $1', [
      draft.id,
    ]);
    expect(await draft.blockers()).toEqual(['draft/flagging', 'sign-off/legal-missing', 'sign-off/editorial-missing']);
    await draft.markFlagged();
    expect(await draft.blockers()).toEqual(['sign-off/legal-missing', 'sign-off/editorial-missing']);
    await service.database.query(
      `UPDATE draft SET flag_failure = 'service/failed', version = version + 1 WHERE id = $1`,
      [draft.id],
    );
    expect(await draft.blockers()).toContain('draft/flagging');
  });

  it('R3: is ready when nothing stands in the way, and says of which bytes and which opinions', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    await draft.makeReady();
    const body = await draft.readiness();
    expect(body).toMatchObject({
      ready: true,
      versionNumber: 1,
      sha256: draft.version.sha256,
      blockers: [],
      lifted: [],
    });
    expect(body.opinionsSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('R3: looking changes nothing', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    await draft.makeReady();
    await draft.assert('She denies it.', 'high');
    await draft.readiness();
    const before = await everything();
    for (const client of [desk.as.editor, desk.as.lawyer, desk.as.reporter]) {
      await draft.readiness(client);
      await client.get(`/drafts/${draft.id}/sign-offs`);
      await client.get(`/drafts/${draft.id}/overrides`);
      await client.get(`/stories/${draft.storyId}/legal-stops`);
      await client.get('/dashboard');
    }
    await desk.as.editor.get(`/drafts/${draft.id}/clearance`);
    await desk.as.editor.get('/clearance/revocations');
    expect(await everything()).toBe(before);
  });

  it('R3: names each blocker with its ids, in words that hold none of the draft', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const grave = await draft.assert(GRAVE, 'high');
    const { subjectId } = await draft.about(grave);
    const { blockers } = await draft.readiness();
    expect(blockers.slice(0, 3)).toEqual([
      {
        code: 'assertion/no-opinion',
        id: grave,
        otherId: null,
        message: 'No lawyer has ruled on assertion 1.',
        link: `/drafts/${draft.id}?assertion=${grave}`,
        liftable: true,
      },
      {
        code: 'assertion/no-evidence',
        id: grave,
        otherId: null,
        message: 'No confirmed evidence bears out assertion 1.',
        link: `/drafts/${draft.id}?assertion=${grave}`,
        liftable: true,
      },
      {
        code: 'reply/not-put',
        id: grave,
        otherId: subjectId,
        message: 'Assertion 1 has not been put to whom it is about.',
        link: `/stories/${draft.storyId}/replies?assertion=${grave}&subject=${subjectId}`,
        liftable: true,
      },
    ]);
    expect(JSON.stringify(blockers)).not.toContain('Corrigan');
  });

  it('R1: an edit of the context voids the opinion, and undoing it carries it again', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const weighty = await draft.assert(WEIGHTY, 'medium', 'ruled');
    await draft.about(weighty, { outcome: 'unreachable' });
    await draft.rule(weighty);
    expect(await draft.blockers()).toEqual(['sign-off/legal-missing', 'sign-off/editorial-missing']);
    const [headline, ...rest] = ARTICLE;
    await draft.edit([{ ...headline!, text: 'Ferry firm lied about safety' }, ...rest]);
    expect(await draft.blockers()).toContain('assertion/opinion-void 1');
    await draft.edit(ARTICLE);
    expect(await draft.blockers()).toEqual(['sign-off/legal-missing', 'sign-off/editorial-missing']);
  });

  it('R2: the wording that was required meets the condition', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const light = await draft.assert(LIGHT, 'low', 'ruled');
    const wording = 'The firm says it was founded in 1988.';
    await draft.rule(light, 'defensible_if_changed', { wording });
    expect(await draft.blockers()).toContain('assertion/condition-unmet 1');
    const changed = ARTICLE.map((block) => ({ ...block, text: block.text.replace(LIGHT, wording) }));
    await draft.edit(changed);
    expect(await draft.blockers()).toContain('placement/gone-unacknowledged 1');
    const start = changed
      .map(({ text }) => text)
      .join('\n\n')
      .indexOf(wording);
    await service.database.query(
      `UPDATE placement SET status = 'changed', start_offset = $2, end_offset = $3, version = version + 1
        WHERE assertion_id = $1 AND version_number = 2`,
      [light, start, start + wording.length],
    );
    expect(await draft.blockers()).toEqual(['sign-off/legal-missing', 'sign-off/editorial-missing']);
  });

  it('advice by telephone counts once it is confirmed, conditions until they are met, withdrawn opinions never', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const light = await draft.assert(LIGHT, 'low', 'ruled');
    const opinionId = await draft.rule(light, 'defensible', { conditions: ['Name the register.'] });
    expect(await draft.blockers()).toContain('assertion/condition-unmet 1');
    const { newsroomId, people } = desk;
    await writeAs(
      draft,
      'editor',
      'INSERT INTO opinion_condition_met (newsroom_id, opinion_id, ordinal, person_id) VALUES ($1, $2, 0, $3)',
      [newsroomId, opinionId, people.editor],
    );
    const met = await draft.readiness();
    expect(met.blockers.map(({ code }) => code)).not.toContain('assertion/condition-unmet');
    const strict = await draft.rule(light, 'not_defensible');
    expect(await draft.blockers()).toContain('assertion/not-defensible 1');
    await writeAs(
      draft,
      'lawyer',
      'INSERT INTO opinion_withdrawal (newsroom_id, opinion_id, person_id) VALUES ($1, $2, $3)',
      [newsroomId, strict, people.lawyer],
    );
    const after = await draft.readiness();
    expect(after.blockers.map(({ code }) => code)).not.toContain('assertion/not-defensible');
    expect(after.opinionsSha256).toBe(met.opinionsSha256);
  });

  it('evidence that contradicts bears nothing out; mixed evidence does', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const grave = await draft.assert(GRAVE, 'high');
    await draft.bearOut(grave, 'contradicts');
    expect(await draft.blockers()).toContain('assertion/no-evidence 1');
    await draft.bearOut(grave, 'mixed');
    expect(await draft.blockers()).not.toContain('assertion/no-evidence 1');
  });

  it('an answer is in the copy as long as the words named are; a deadline that passes changes the answer by itself', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const weighty = await draft.assert(WEIGHTY, 'medium');
    const answered = { outcome: 'answered', answeredAt: new Date(), answer: 'No.' } as const;
    await draft.about(weighty, { ...answered, reflected: 'quoted', reflectedWords: 'She denies it.' });
    const codes = async () => (await draft.blockers()).filter((code) => code.startsWith('reply/'));
    expect(await codes()).toEqual([]);
    await draft.edit(ARTICLE.map((block) => ({ ...block, text: block.text.replace(' She denies it.', '') })));
    expect(await codes()).toEqual(['reply/not-reflected 1']);
    await draft.edit(ARTICLE);
    const deadlineAt = new Date(Date.now() + 3_600_000);
    await draft.about(weighty, { outcome: 'awaiting', deadlineAt });
    expect(await codes()).toEqual(['reply/awaiting 1']);
    expect((await draft.readiness()).changesAt).toBe(deadlineAt.toISOString());
    await service.database.query(
      `UPDATE reply_request SET deadline_at = now() - interval '1 minute', version = version + 1 WHERE outcome = 'awaiting'`,
    );
    expect(await codes()).toEqual([]);
    await draft.about(weighty);
    expect(await codes()).toEqual(['reply/not-put 1']);
  });

  it('a letter counts from its arrival; an allegation through the assertions it is about, until its answer is approved', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const light = await draft.assert(LIGHT, 'low');
    const file = { name: 'letter.txt', bytes: 'Dear Editor, the firm was founded in 1990.' };
    const { body } = await desk.as.lawyer.upload(`/stories/${draft.storyId}/letters`, file);
    const found = async () => (await draft.blockers()).filter((code) => !code.startsWith('sign-off/'));
    expect(await found()).toEqual(['letter/in-progress']);
    const set = (changes: string) =>
      service.database.query(`UPDATE letter SET ${changes}, version = version + 1 WHERE id = $1`, [body.id]);
    await set(`status = 'failed', failure = 'document/unreadable'`);
    expect(await found()).toEqual(['letter/failed']);
    await set(`status = 'linked', failure = NULL`);
    expect(await found()).toEqual(['letter/unreviewed']);
    await set(`reviewed_by = '${desk.people.lawyer}', reviewed_at = now()`);
    expect(await found()).toEqual([]);

    const { newsroomId, people } = desk;
    const [allegationId, linkId] = [randomUUID(), randomUUID()];
    await withActor(service.app, systemActor(newsroomId), async ({ manager }) => {
      const of = { newsroomId, storyId: draft.storyId };
      await manager.insert(Allegation, {
        ...of,
        id: allegationId,
        letterId: body.id,
        number: 7,
        attack: 'falsity',
        spans: [],
      });
      await manager.insert(Link, {
        ...of,
        id: linkId,
        allegationId,
        sourceKind: 'assertion',
        sourceId: draft.id,
        passageOrdinal: 1,
        score: 0.5,
        method: 'test',
        methodVersion: '1',
      });
    });
    expect(await found()).toEqual(['allegation/unreviewed']);
    expect((await draft.readiness()).blockers[0]?.message).toMatch(/^Allegation 7 /);
    await service.database.query(
      `UPDATE link SET state = 'confirmed', stance = 'answers', decided_by = $2, decided_at = now(), version = version + 1 WHERE id = $1`,
      [linkId, people.lawyer],
    );
    expect(await found()).toEqual(['allegation/no-position']);
    await withActor(service.app, draft.actor('reporter'), ({ manager }) =>
      manager.insert(AllegationPosition, {
        newsroomId,
        id: allegationId,
        storyId: draft.storyId,
        position: 'no_answer_needed',
        writtenBy: people.reporter,
        writtenAt: new Date(),
      }),
    );
    expect(await found()).toEqual(['allegation/no-position']);
    await writeAs(
      draft,
      'lawyer',
      `UPDATE allegation_position SET approved_by = $2, approved_at = now(), version = version + 1 WHERE id = $1`,
      [allegationId, people.lawyer],
    );
    expect(await found()).toEqual([]);
    await writeAs(
      draft,
      'lawyer',
      `UPDATE allegation_position SET approved_by = NULL, approved_at = NULL, version = version + 1 WHERE id = $1`,
      [allegationId],
    );
    await service.database.query(`UPDATE assertion SET state = 'dismissed', version = version + 1 WHERE id = $1`, [
      light,
    ]);
    expect(await found()).toEqual([]);
  });

  it('R10: a stranger, an administrator and a lawyer without the story are told nothing', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const other = await makeDesk(service);
    const path = `/drafts/${draft.id}/readiness`;
    const answers = await Promise.all([
      other.as.editor.get<Refused>(path),
      desk.as.outside_counsel.get<Refused>(path),
      desk.as.admin.get<Refused>(path),
      desk.as.editor.get<Refused>(`/drafts/${randomUUID()}/readiness`),
    ]);
    expect(answers.map(({ body }) => body.code)).toEqual([
      'draft/not-found',
      'draft/not-found',
      'session/forbidden',
      'draft/not-found',
    ]);
    expect((await desk.as.reporter.get<ReadinessBody>(path)).status).toBe(200);
  });
});
