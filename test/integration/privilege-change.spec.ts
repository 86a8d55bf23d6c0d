// R10: a label is raised by whoever reads the text, and given up or shared by a lawyer, with a reason, and for ever on record.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '#domain/actor.js';
import type { Privilege } from '#domain/vocabulary.js';
import { withActor } from '#database/with-actor.js';
import type { Client, Refused } from '../support/client.js';
import { makeDesk } from '../support/factories.js';
import { fileEvidence, type LabelledStory, openLabelledStory } from '../support/labelled-story.js';
import { startService, type TestService } from '../support/test-service.js';

interface EvidenceBody {
  id: string;
  privilege: Privilege;
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
const label = (client: Client, way: 'raise' | 'lower', id: string, change: object, subject = 'document') =>
  client.post<Refused & { privilege: Privilege }>(`/privilege/${subject}/${id}/${way}`, change);
let filed = 0;
const fileAs = (client: Client, fields: Record<string, string> = {}) =>
  fileEvidence(client, story.desk.storyId, `canary${(filed += 1)}`, fields);

describe('R10: raising a label', () => {
  it('R10: is done by whoever reads the text, who may lose sight of it by that', async () => {
    const { reporter, editor } = story.desk.as;
    const { documentId, evidenceId } = await fileAs(reporter);
    const raised = await label(reporter, 'raise', documentId, { from: 'none', to: 'privileged' });
    expect([raised.status, raised.body.privilege]).toEqual([200, 'privileged']);
    expect(codeOf(await reporter.get(`/evidence/${evidenceId}`))).toBe('404 evidence/not-found');
    expect((await editor.get<EvidenceBody>(`/evidence/${evidenceId}`)).body.privilege).toBe('privileged');
  });

  it('R8: is over the label that was read; of two who raise it one is told', async () => {
    const { reporter, editor, lawyer } = story.desk.as;
    const { documentId } = await fileAs(reporter);
    const change = { from: 'none', to: 'work_product' };
    const answers = await Promise.all([editor, lawyer].map((client) => label(client, 'raise', documentId, change)));
    expect(answers.map(codeOf).sort()).toEqual(['200 undefined', '409 record/stale']);
  });

  it.each([
    ['privileged', 'work_product'],
    ['none', 'common_interest'],
    ['none', 'none'],
  ])('R10: from %s to %s is no raising', async (from, to) => {
    const answer = await label(story.desk.as.editor, 'raise', story.items.none.documentId, { from, to });
    expect(codeOf(answer)).toBe('422 privilege/not-raised');
  });

  it('R10: of what somebody does not see is as absent as of what is not there', async () => {
    const { documentId } = story.items.work_product;
    const change = { from: 'work_product', to: 'privileged' };
    const strangers = await makeDesk(service);
    for (const client of [story.desk.as.reporter, strangers.as.lawyer]) {
      expect(codeOf(await label(client, 'raise', documentId, change))).toBe('404 privilege/not-found');
    }
    expect(codeOf(await label(strangers.as.lawyer, 'raise', randomUUID(), change))).toBe('404 privilege/not-found');
  });

  it('R10: letters of the other side and drafts carry none', async () => {
    const [letter] = await service.database.query<{ document_id: string }>(
      'SELECT document_id FROM letter WHERE id = $1',
      [story.letterId],
    );
    const change = { from: 'none', to: 'privileged' };
    expect(codeOf(await label(story.desk.as.lawyer, 'raise', letter?.document_id ?? '', change))).toBe(
      '404 privilege/not-found',
    );
  });
});

describe('R10: giving protection up, or sharing it', () => {
  const reason = 'The other side has it already.';

  it.each(['reporter', 'editor', 'managing_editor', 'admin'] as const)('R10: is not for the %s', async (role) => {
    const { documentId } = story.items.work_product;
    for (const to of ['none', 'common_interest']) {
      const answer = await label(story.desk.as[role], 'lower', documentId, { from: 'work_product', to, reason });
      expect(codeOf(answer)).toBe('403 session/forbidden');
    }
  });

  it('R10: needs a reason, a lower label and a lawyer who confirmed who they are just now', async () => {
    const { lawyer } = story.desk.as;
    const { documentId } = await fileAs(lawyer);
    const change = { from: 'work_product', to: 'none' };
    expect(codeOf(await label(lawyer, 'lower', documentId, { ...change, reason: ' ' }))).toBe('400 request/invalid');
    expect(codeOf(await label(lawyer, 'lower', documentId, change))).toBe('400 request/invalid');
    const higher = { from: 'work_product', to: 'privileged', reason };
    expect(codeOf(await label(lawyer, 'lower', documentId, higher))).toBe('422 privilege/not-lowered');
    await service.database.query(`UPDATE session SET confirmed_at = now() - interval '30 days' WHERE person_id = $1`, [
      story.desk.people.lawyer,
    ]);
    try {
      expect(codeOf(await label(lawyer, 'lower', documentId, { ...change, reason }))).toBe('401 session/confirm-again');
    } finally {
      await service.database.query('UPDATE session SET confirmed_at = now() WHERE person_id = $1', [
        story.desk.people.lawyer,
      ]);
    }
    expect((await label(lawyer, 'lower', documentId, { ...change, reason })).status).toBe(200);
  });

  it('R10: is kept for ever, with its reason beneath a label, and audited by ids and labels', async () => {
    const { lawyer, reporter } = story.desk.as;
    const { documentId, evidenceId } = await fileAs(lawyer);
    const why = 'canaryreason: counsel agreed to hand it over';
    await label(lawyer, 'lower', documentId, { from: 'work_product', to: 'none', reason: why });
    expect((await reporter.get(`/evidence/${evidenceId}`)).status).toBe(200);
    const changes = await service.database.query(
      'SELECT from_label, to_label, person_id FROM privilege_change WHERE subject_id = $1',
      [documentId],
    );
    expect(changes).toEqual([{ from_label: 'work_product', to_label: 'none', person_id: story.desk.people.lawyer }]);
    const audited = await service.database.query<{ payload: object }>(
      `SELECT payload FROM audit_event WHERE event = 'privilege.set' AND payload->>'subjectId' = $1 ORDER BY seq`,
      [documentId],
    );
    expect(audited.map(({ payload }) => payload)).toEqual([
      { subject: 'document', subjectId: documentId, from: null, to: 'work_product' },
      { subject: 'document', subjectId: documentId, from: 'work_product', to: 'none' },
    ]);
    await expect(
      service.database.query('DELETE FROM privilege_change WHERE subject_id = $1', [documentId]),
    ).rejects.toThrow(/append-only/);
    const [found] = await service.database.query<{ privilege: string }>(
      'SELECT privilege FROM legal_note WHERE body = $1',
      [why],
    );
    expect(found?.privilege).toBe('privileged');
    expect(service.log.join('\n')).not.toContain('canaryreason');
  });

  it.each(['editor', 'reporter'] as const)('R10: the database refuses it to the %s as well', async (role) => {
    const { documentId } = story.items.common_interest;
    const { desk } = story;
    const actor = (via: PersonActor['via'], who: typeof role | 'lawyer'): PersonActor => ({
      newsroomId: desk.newsroomId,
      personId: who === 'reporter' ? story.member.id : desk.people[who],
      name: who,
      role: who,
      via,
    });
    const lower = (as: PersonActor) =>
      withActor(service.app, as, ({ manager }) =>
        manager.query(`UPDATE document SET privilege = 'none', version = version + 1 WHERE id = $1`, [documentId]),
      );
    await expect(lower(actor('session', role))).rejects.toMatchObject({ code: 'session/forbidden' });
  });

  it('R10: nor is there a change without a reason, or in another’s name', async () => {
    const { desk, items } = story;
    const actor = { newsroomId: desk.newsroomId, name: 'The lawyer', role: 'lawyer', via: 'session' } as const;
    const insert = (personId: string, from: string, to: string) =>
      withActor(service.app, { ...actor, personId: desk.people.lawyer }, ({ manager }) =>
        manager.query(
          `INSERT INTO privilege_change (newsroom_id, id, story_id, subject, subject_id, from_label, to_label, person_id)
           VALUES ($1, $2, $3, 'document', $4, $5, $6, $7)`,
          [desk.newsroomId, randomUUID(), desk.storyId, items.none.documentId, from, to, personId],
        ),
      );
    await expect(insert(desk.people.lawyer, 'privileged', 'none')).rejects.toThrow(/lowered_for_a_reason/);
    await expect(insert(desk.people.editor, 'none', 'privileged')).rejects.toMatchObject({ code: 'session/forbidden' });
  });
});
