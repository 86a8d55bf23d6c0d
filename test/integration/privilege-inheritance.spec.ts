// R10: whatever is read out of a labelled text, points at it or is exported beside it goes by the label of that text.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody, answersOf } from '../support/answerable-letter.js';
import type { Client, Refused } from '../support/client.js';
import { download } from '../support/download.js';
import { type LabelledStory, openLabelledStory } from '../support/labelled-story.js';
import { startService, type TestService } from '../support/test-service.js';
import { readWordTable } from '../support/word-table.js';

interface LinkBody {
  id: string;
  version: number;
  state: string;
  matched: string[];
  target: { sourceId: string; sourceKind: string; passageOrdinal: number; quote: string; privilege: string };
}
interface Items<Item> {
  items: Item[];
}

let service: TestService;
let story: LabelledStory;

beforeAll(async () => {
  service = await startService();
  story = await openLabelledStory(service);
});

afterAll(async () => {
  await service.stop();
});

const codeOf = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Refused).code}`;
const canaryOf = (label: keyof LabelledStory['items']) => story.items[label].canary;

const evidenceLinks = async (client: Client): Promise<LinkBody[]> => {
  const lists = story.allegationIds.map((id) => client.get<Items<LinkBody>>(`/allegations/${id}/links`));
  const all = (await Promise.all(lists)).flatMap(({ body }) => body.items);
  return all.filter(({ target }) => target.sourceKind === 'evidence');
};
const assertionLinks = async (client: Client): Promise<LinkBody[]> =>
  (await client.get<Items<LinkBody>>(`/assertions/${story.assertionId}/links`)).body.items;
const sourcesOf = (links: readonly LinkBody[]) => new Set(links.map(({ target }) => target.sourceId));

describe('R10: what is proposed from a labelled text', () => {
  it('R10: beside an allegation is seen by those who read the text, with its label, and by nobody else', async () => {
    const { items, desk, member } = story;
    const seen = await evidenceLinks(desk.as.lawyer);
    for (const label of ['privileged', 'work_product', 'common_interest', 'none'] as const) {
      const own = seen.filter(({ target }) => target.sourceId === items[label].evidenceId);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every(({ target }) => target.privilege === label)).toBe(true);
    }
    expect([...sourcesOf(await evidenceLinks(desk.as.reporter))]).toEqual([items.none.evidenceId]);
    const ofMember = sourcesOf(await evidenceLinks(member.client));
    expect(ofMember.has(items.work_product.evidenceId)).toBe(true);
    expect(ofMember.has(items.privileged.evidenceId)).toBe(false);
  });

  it('R10: beside an assertion likewise, by raising a label at once, and by lowering it again', async () => {
    const { items, desk } = story;
    const proposed = await assertionLinks(desk.as.lawyer);
    const open = (await assertionLinks(desk.as.reporter)).map(({ target }) => target.sourceId);
    expect(proposed.length).toBeGreaterThan(open.length);
    expect(new Set(open)).toEqual(new Set([items.none.evidenceId]));
    const { documentId } = items.none;
    const set = (way: string, change: object) =>
      desk.as.lawyer.post(`/privilege/document/${documentId}/${way}`, change);
    expect((await set('raise', { from: 'none', to: 'privileged' })).status).toBe(200);
    expect(await assertionLinks(desk.as.reporter)).toEqual([]);
    expect((await set('lower', { from: 'privileged', to: 'none', reason: 'Labelled by mistake.' })).status).toBe(200);
    expect(await assertionLinks(desk.as.reporter)).not.toEqual([]);
  });

  it('R10: can be neither decided nor pointed at by who does not see it', async () => {
    const { desk, items, allegationIds, assertionId } = story;
    const [link] = (await evidenceLinks(desk.as.lawyer)).filter(
      ({ target }) => target.sourceId === items.privileged.evidenceId,
    );
    const { reporter } = desk.as;
    const confirmed = await reporter.post(`/links/${link?.id}/confirm`, { version: link?.version, stance: 'answers' });
    expect(codeOf(confirmed)).toBe('404 link/not-found');
    expect(codeOf(await reporter.post(`/links/${link?.id}/reject`, { version: link?.version }))).toBe(
      '404 link/not-found',
    );
    const passage = { sourceKind: 'evidence', sourceId: items.privileged.evidenceId, passageOrdinal: 0 };
    expect(
      codeOf(await reporter.post(`/allegations/${allegationIds[0]}/links`, { ...passage, stance: 'answers' })),
    ).toBe('422 link/no-such-passage');
    expect(codeOf(await reporter.post(`/assertions/${assertionId}/links`, { ...passage, bearing: 'supports' }))).toBe(
      '422 link/no-such-passage',
    );
  });

  it('R3: a draft is ready, or not, for everybody alike: evidence bears an assertion out also where it may not be read', async () => {
    const { desk, items, draftId } = story;
    const [link] = (await assertionLinks(desk.as.lawyer)).filter(
      ({ target }) => target.sourceId === items.privileged.evidenceId,
    );
    const blockers = async (client: Client) =>
      (await client.get<{ blockers: { code: string }[] }>(`/drafts/${draftId}/readiness`)).body.blockers.map(
        ({ code }) => code,
      );
    expect(await blockers(desk.as.reporter)).toEqual(await blockers(desk.as.lawyer));
    const bears = { version: link?.version, bearing: 'supports' };
    expect((await desk.as.lawyer.post(`/assertion-links/${link?.id}/confirm`, bears)).status).toBe(200);
    expect(await blockers(desk.as.reporter)).toEqual(await blockers(desk.as.lawyer));
    expect(await blockers(desk.as.reporter)).not.toContain('assertion/no-evidence');
  });
});

describe('R10: what leaves the newsroom', () => {
  it('R10: the answer to a letter cites nothing labelled, and cites it once it no longer is', async () => {
    const { desk, items, letterId } = story;
    const { lawyer, reporter } = desk.as;
    for (const { id, version } of await evidenceLinks(lawyer)) {
      expect((await lawyer.post(`/links/${id}/confirm`, { version, stance: 'answers' })).status).toBe(200);
    }
    for (const { allegationId } of await answersOf(desk, letterId)) {
      await reporter.post(`/allegations/${allegationId}/position`, {
        version: null,
        position: 'reject',
        response: 'It is true.',
      });
      await lawyer.post(`/allegations/${allegationId}/position/approve`, { version: 1 });
    }
    const schedule = async () => {
      const { bytes } = await download(lawyer, `/letters/${letterId}/schedule.docx`);
      return readWordTable(bytes).everything;
    };
    const cited = await schedule();
    expect(cited).toContain(canaryOf('none'));
    for (const label of ['privileged', 'work_product', 'common_interest'] as const) {
      expect(cited).not.toContain(canaryOf(label));
    }
    const path = `/privilege/document/${items.common_interest.documentId}/lower`;
    await lawyer.post(path, { from: 'common_interest', to: 'none', reason: 'Published by the consortium.' });
    expect(await schedule()).toContain(canaryOf('common_interest'));
  });

  it('R10: the positions show confirmed evidence with its label, and only to those who read it', async () => {
    const linksOf = (answers: readonly AnswerBody[]) => JSON.stringify(answers.map(({ links }) => links));
    const { lawyer, reporter } = story.desk.as;
    const positions = async (client: Client) =>
      linksOf((await client.get<Items<AnswerBody>>(`/letters/${story.letterId}/positions`)).body.items);
    expect(await positions(lawyer)).toContain(canaryOf('privileged'));
    expect(await positions(lawyer)).toContain('"privilege":"privileged"');
    expect(await positions(reporter)).not.toContain(canaryOf('privileged'));
  });

  it('R10: the letter of questions is made of the draft, and of nothing labelled', async () => {
    const { desk, draftId } = story;
    const { reporter } = desk.as;
    const subject = await reporter.post<{ id: string }>(`/stories/${desk.storyId}/subjects`, {
      name: 'Calloway Freight',
      kind: 'organisation',
    });
    await reporter.post(`/assertions/${story.assertionId}/subjects`, { subjectIds: [subject.body.id] });
    const { bytes, status } = await download(reporter, `/stories/${desk.storyId}/replies/questions.docx`, {
      subjectId: subject.body.id,
      assertionIds: [story.assertionId],
      deadline: { local: '2099-03-14T12:00' },
    });
    expect([status, draftId !== '']).toEqual([200, true]);
    const words = readWordTable(bytes).everything;
    for (const label of ['privileged', 'work_product', 'common_interest', 'none'] as const) {
      expect(words).not.toContain(canaryOf(label));
    }
  });
});

describe('R10: what is told of a labelled text', () => {
  interface ChangesBody {
    evidence: { title: string; privilege: string }[];
  }

  it('R10: what changed names it to those who read it, with its label', async () => {
    const changes = async (client: Client) =>
      (await client.get<ChangesBody>(`/drafts/${story.draftId}/changes?since=2020-01-01T00:00:00Z`)).body;
    const told = (await changes(story.desk.as.lawyer)).evidence;
    expect(told).toContainEqual(expect.objectContaining({ title: canaryOf('privileged'), privilege: 'privileged' }));
    const others = JSON.stringify(await changes(story.desk.as.reporter));
    expect(others).toContain(canaryOf('none'));
    expect(others).not.toContain(canaryOf('privileged'));
    expect(others).not.toContain(canaryOf('work_product'));
  });

  it('R10: no list, notice, queue or log line of anybody holds a word of it', async () => {
    const { reporter, admin } = story.desk.as;
    const storyPath = `/stories/${story.desk.storyId}`;
    const paths = [
      `${storyPath}/evidence`,
      `${storyPath}/exchanges`,
      `${storyPath}/drafts`,
      `${storyPath}/letters`,
      `/drafts/${story.draftId}/readiness`,
      `/drafts/${story.draftId}/assertions`,
      '/dashboard',
      '/queue',
      '/notices',
    ];
    for (const path of paths) {
      for (const client of [reporter, admin]) {
        const { body } = await client.get(path);
        for (const label of ['privileged', 'work_product'] as const) {
          expect(JSON.stringify(body)).not.toContain(canaryOf(label));
        }
      }
    }
    const lines = service.log.join('\n');
    for (const label of ['privileged', 'work_product', 'common_interest', 'none'] as const) {
      expect(lines).not.toContain(canaryOf(label));
    }
  });
});
