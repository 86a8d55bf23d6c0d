// R10: what carries a label is read by those whom the label lets read, and by nobody else.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Privilege } from '#domain/vocabulary.js';
import type { Client, Refused } from '../support/client.js';
import { download } from '../support/download.js';
import { makeDesk } from '../support/factories.js';
import { fileEvidence, type Labelled, type LabelledStory, openLabelledStory } from '../support/labelled-story.js';
import { startService, type TestService } from '../support/test-service.js';

interface EvidenceBody {
  id: string;
  privilege: Privilege;
  text: string;
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

type Reader = 'lawyer' | 'outside_counsel' | 'editor' | 'managing_editor' | 'reporter' | 'member';

const clientOf = (reader: Reader): Client => (reader === 'member' ? story.member.client : story.desk.as[reader]);
const codeOf = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Refused).code}`;
let filed = 0;
const fileAs = (client: Client, fields: Record<string, string> = {}) =>
  fileEvidence(client, story.desk.storyId, `canary${(filed += 1)}`, fields);

const NEWSROOM: readonly Reader[] = ['lawyer', 'outside_counsel', 'editor', 'managing_editor', 'reporter', 'member'];
const READS: Readonly<Record<Privilege, readonly Reader[]>> = {
  none: NEWSROOM,
  common_interest: NEWSROOM.filter((reader) => reader !== 'reporter'),
  work_product: NEWSROOM.filter((reader) => reader !== 'reporter'),
  privileged: ['lawyer', 'outside_counsel', 'editor', 'managing_editor'],
};
const CASES = Privilege.options.flatMap((each) => NEWSROOM.map((reader) => [each, reader] as const));

describe('R10: who reads what', () => {
  it.each(CASES)('R10: what is labelled %s, by the %s', async (privilege, reader) => {
    const client = clientOf(reader);
    const { evidenceId, documentId, canary } = story.items[privilege];
    const one = await client.get<EvidenceBody>(`/evidence/${evidenceId}`);
    const list = await client.get<{ items: EvidenceBody[] }>(`/stories/${story.desk.storyId}/evidence`);
    const listed = list.body.items.find(({ id }) => id === evidenceId);
    const original = await download(client, `/documents/${documentId}/original`);
    if (READS[privilege].includes(reader)) {
      expect([one.status, one.body.privilege]).toEqual([200, privilege]);
      expect(one.body.text).toContain(canary);
      expect(listed?.privilege).toBe(privilege);
      expect(original.bytes.toString()).toContain(canary);
    } else {
      const absent = await client.get<Refused>(`/evidence/${randomUUID()}`);
      expect({ ...one.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
      expect(JSON.stringify(list.body)).not.toContain(canary);
      expect(original.refused?.code).toBe('document/not-found');
    }
  });

  it('R10: a reporter reads work product that they recorded, and never advice, not even if they brought it', async () => {
    const { reporter } = story.desk.as;
    const own = await fileAs(reporter, { privilege: 'work_product' });
    expect((await reporter.get(`/evidence/${own.evidenceId}`)).status).toBe(200);
    const { body } = await reporter.upload(
      `/stories/${story.desk.storyId}/evidence`,
      { name: 'mail.txt', bytes: 'Counsel writes: settle.' },
      { privilege: 'privileged' },
    );
    expect(codeOf(await reporter.get(`/evidence/${body.id}`))).toBe('404 evidence/not-found');
    expect((await story.desk.as.editor.get(`/evidence/${body.id}`)).status).toBe(200);
  });

  it('R10: partners of a shared story read what is shared in a common interest, and nothing else that is labelled', async () => {
    const partners = await makeDesk(service);
    const [newsroom] = await service.database.query<{ slug: string }>('SELECT slug FROM newsroom WHERE id = $1', [
      partners.newsroomId,
    ]);
    const { storyId, as } = story.desk;
    const shared = await as.editor.post(`/stories/${storyId}/shares`, { newsroomSlug: newsroom?.slug });
    expect(shared.status).toBe(201);
    for (const privilege of Privilege.options) {
      const { evidenceId, documentId, canary } = story.items[privilege];
      for (const role of ['lawyer', 'editor', 'reporter'] as const) {
        const one = await partners.as[role].get<EvidenceBody>(`/evidence/${evidenceId}`);
        const original = await download(partners.as[role], `/documents/${documentId}/original`);
        if (privilege === 'none' || privilege === 'common_interest') {
          expect([role, one.status, one.body.privilege]).toEqual([role, 200, privilege]);
          expect(original.bytes.toString()).toContain(canary);
        } else {
          expect(codeOf(one)).toBe('404 evidence/not-found');
          expect(original.refused?.code).toBe('document/not-found');
        }
      }
    }
    const log = await partners.as.lawyer.get(`/stories/${storyId}/privilege-log`);
    expect(log.status).toBeGreaterThanOrEqual(403);
  });

  it('R10: messages go by the same labels', async () => {
    const { desk } = story;
    const sent = await desk.as.lawyer.upload(
      `/stories/${desk.storyId}/exchanges`,
      { name: 'note.txt', bytes: 'A note of what counsel said to their counsel.' },
      {
        direction: 'sent',
        title: 'canaryexchange',
        occurredAt: '2031-03-01T10:00:00Z',
        privilege: 'privileged',
      },
    );
    expect((await desk.as.lawyer.get<{ privilege: string }>(`/exchanges/${sent.body.id}`)).body.privilege).toBe(
      'privileged',
    );
    expect(codeOf(await story.member.client.get(`/exchanges/${sent.body.id}`))).toBe('404 exchange/not-found');
    const { body } = await story.member.client.get(`/stories/${desk.storyId}/exchanges`);
    expect(JSON.stringify(body)).not.toContain('canaryexchange');
  });
});

describe('R10: the label a text begins with', () => {
  const privilegeOf = async ({ evidenceId }: Labelled) =>
    (await story.desk.as.lawyer.get<EvidenceBody>(`/evidence/${evidenceId}`)).body.privilege;

  it('R10: is work product of a lawyer, unless they say otherwise, and none of anybody else', async () => {
    const { lawyer, reporter, editor } = story.desk.as;
    expect(await privilegeOf(await fileAs(lawyer))).toBe('work_product');
    expect(await privilegeOf(await fileAs(lawyer, { privilege: 'none' }))).toBe('none');
    expect(await privilegeOf(await fileAs(reporter))).toBe('none');
    expect(await privilegeOf(await fileAs(editor, { privilege: 'privileged' }))).toBe('privileged');
  });

  it('R10: is never that of a common interest', async () => {
    const sent = await story.desk.as.lawyer.upload(
      `/stories/${story.desk.storyId}/evidence`,
      { name: 'e.txt', bytes: 'shared at once' },
      { privilege: 'common_interest' },
    );
    expect(codeOf(sent)).toBe('400 request/invalid');
  });

  it('R10: the same bytes sent again are the same item: they can raise its label, and cannot shed it', async () => {
    const { lawyer, reporter } = story.desk.as;
    const send = async (client: Client, privilege?: string) =>
      (
        await client.upload(
          `/stories/${story.desk.storyId}/evidence`,
          { name: 'again.txt', bytes: 'The same bytes, again and again.' },
          privilege === undefined ? {} : { privilege },
        )
      ).body.id;
    const first = await send(reporter);
    const label = async () => (await lawyer.get<EvidenceBody>(`/evidence/${first}`)).body.privilege;
    expect([await send(lawyer, 'privileged'), await label()]).toEqual([first, 'privileged']);
    expect([await send(reporter), await label()]).toEqual([first, 'privileged']);
    expect([await send(lawyer, 'none'), await label()]).toEqual([first, 'privileged']);
    expect(codeOf(await reporter.get(`/evidence/${first}`))).toBe('404 evidence/not-found');
  });
});
