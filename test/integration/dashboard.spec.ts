// What is about to run, soonest first, for those who may see it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Desk, makeDesk } from '../support/factories.js';
import { GRAVE, onNewStory, ReviewedDraft, WEIGHTY } from '../support/reviewed-draft.js';
import { startService, type TestService } from '../support/test-service.js';

interface DashboardBody {
  items: {
    draftId: string;
    title: string;
    story: { id: string; title: string };
    plannedAt: string | null;
    versionNumber: number;
    readiness: { ready: boolean; blockers: Record<string, number>; words: string[]; links: object; lifted: number };
    deadlines: { reply: string | null; planned: string | null };
    openLetters: number;
    abilities: Record<string, boolean>;
  }[];
  nextOffset: number | null;
}

let service: TestService;

beforeAll(async () => {
  service = await startService({ worker: false });
});

afterAll(async () => {
  await service.stop();
});

const read = async (desk: Desk, role: 'editor' | 'outside_counsel' | 'reporter' = 'editor', query = '') =>
  (await desk.as[role].get<DashboardBody>(`/dashboard${query}`)).body;
const plan = (draft: ReviewedDraft, at: Date) =>
  service.database.query('UPDATE draft SET planned_at = $2, version = version + 1 WHERE id = $1', [draft.id, at]);
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

describe('the dashboard', () => {
  it('shows the soonest first, then what has no hour yet, the newest of it first', async () => {
    const desk = await makeDesk(service);
    const [a, b, c, d] = [
      await ReviewedDraft.open(service, desk),
      await ReviewedDraft.open(service, desk),
      await ReviewedDraft.open(service, desk),
      await ReviewedDraft.open(service, desk),
    ];
    await plan(b, hours(5));
    await plan(c, hours(2));
    const { items, nextOffset } = await read(desk);
    expect(items.map(({ draftId }) => draftId)).toEqual([c.id, b.id, d.id, a.id]);
    expect(nextOffset).toBeNull();
  });

  it('says for each what stands in the way, by when, and what one may do', async () => {
    const desk = await makeDesk(service);
    const draft = await ReviewedDraft.open(service, desk);
    await draft.assert(GRAVE, 'high');
    const weighty = await draft.assert(WEIGHTY, 'medium');
    const deadlineAt = hours(3);
    await draft.about(weighty, { outcome: 'awaiting', deadlineAt });
    const plannedAt = hours(4);
    await plan(draft, plannedAt);
    await desk.as.lawyer.upload(`/stories/${desk.storyId}/letters`, { name: 'a.txt', bytes: 'Dear Editor, no.' });
    const [entry] = (await read(desk)).items;
    expect(entry).toMatchObject({
      draftId: draft.id,
      title: 'The ferry story',
      story: { id: desk.storyId },
      plannedAt: plannedAt.toISOString(),
      versionNumber: 1,
      deadlines: { reply: deadlineAt.toISOString(), planned: plannedAt.toISOString() },
      openLetters: 1,
      abilities: { 'clearance.request': true, 'sign-off.legal': false },
      readiness: {
        ready: false,
        blockers: {
          'assertion/no-opinion': 2,
          'assertion/no-evidence': 1,
          'reply/not-put': 1,
          'reply/awaiting': 1,
          'letter/in-progress': 1,
          'sign-off/legal-missing': 1,
          'sign-off/editorial-missing': 1,
        },
      },
    });
    expect(entry?.readiness.words).toHaveLength(3);
    expect(entry?.readiness.links).toMatchObject({
      'reply/awaiting': expect.stringContaining(`/stories/${desk.storyId}/replies?assertion=${weighty}&subject=`),
      'letter/in-progress': expect.stringMatching(/^\/letters\/[-0-9a-f]{36}$/),
      'sign-off/legal-missing': `/drafts/${draft.id}`,
    });
    const { blockers } = await draft.readiness();
    expect(entry?.readiness.words).toEqual(blockers.slice(0, 3).map(({ message }) => message));
  });

  it('leaves out what has been published as it now is, and takes it up again once it is changed', async () => {
    const desk = await makeDesk(service);
    const draft = await ReviewedDraft.open(service, desk);
    const publish = `INSERT INTO publication
      (newsroom_id, id, story_id, draft_id, version_number, version_sha256, published_at, recorded_by)
      VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, now(), $6)`;
    const { number, sha256 } = draft.version;
    const values = [desk.newsroomId, desk.storyId, draft.id, number, sha256, desk.people.editor];
    await service.database.query(publish, values);
    expect((await read(desk)).items).toEqual([]);
    await draft.edit([{ kind: 'body', text: 'Corrected.' }]);
    expect((await read(desk)).items.map(({ draftId, versionNumber }) => [draftId, versionNumber])).toEqual([
      [draft.id, 2],
    ]);
  });

  it('R10: shows a guest the stories they were given, and nobody those of another newsroom', async () => {
    const desk = await makeDesk(service);
    const given = await onNewStory(desk);
    const [mine] = [await ReviewedDraft.open(service, given), await ReviewedDraft.open(service, desk)];
    expect((await read(desk, 'outside_counsel')).items).toEqual([]);
    await service.database.query('INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3)', [
      desk.newsroomId,
      given.storyId,
      desk.people.outside_counsel,
    ]);
    expect((await read(desk, 'outside_counsel')).items.map(({ draftId }) => draftId)).toEqual([mine.id]);
    expect((await read(await makeDesk(service))).items).toEqual([]);
    expect((await desk.as.admin.get('/dashboard')).status).toBe(403);
  });

  it('comes fifty at a time', async () => {
    const desk = await makeDesk(service);
    const draft = await ReviewedDraft.open(service, desk);
    await service.database.query(
      `INSERT INTO draft (newsroom_id, id, story_id, title, created_by, created_at)
       SELECT newsroom_id, gen_random_uuid(), story_id, 'Draft ' || n, created_by, created_at + n * interval '1 second'
         FROM draft, generate_series(1, 60) n WHERE id = $1`,
      [draft.id],
    );
    await service.database.query(
      `INSERT INTO draft_version (newsroom_id, draft_id, number, sha256, blocks, author_id)
       SELECT newsroom_id, id, 1, repeat('a', 64), '[]', created_by FROM draft WHERE newsroom_id = $1 AND id <> $2`,
      [desk.newsroomId, draft.id],
    );
    const first = await read(desk);
    expect([first.items.length, first.nextOffset, first.items[0]?.title]).toEqual([50, 50, 'Draft 60']);
    const second = await read(desk, 'editor', '?offset=50');
    expect([second.items.length, second.nextOffset, second.items.at(-1)?.draftId]).toEqual([11, null, draft.id]);
    const all = [...first.items, ...second.items].map(({ draftId }) => draftId);
    expect(new Set(all).size).toBe(61);
    expect((await desk.as.editor.get('/dashboard?offset=-1')).status).toBe(400);
  });
});
