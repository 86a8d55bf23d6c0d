// Stories shared with another newsroom: what its people read, what they do not, and the end of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '#audit/verify-chain.js';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import type { Client, Refused } from '../support/client.js';
import { until } from '../support/factories.js';
import type { Planted } from '../support/plant-story.js';
import { startService, type TestService } from '../support/test-service.js';
import {
  endShare,
  giveStory,
  makeTwoNewsrooms,
  plantAll,
  share,
  slugOf,
  type TwoNewsrooms,
} from '../support/two-newsrooms.js';

interface Items<Item = { id: string }> {
  items: Item[];
}

const WORDS_OF_COUNSEL = 'privileged-words-of-counsel';
const PARTNERS = ['reporter', 'editor', 'lawyer', 'managing_editor'] as const;

let service: TestService;
let both: TwoNewsrooms;
let planted: Planted;
let storyId: string;
let shareId: string;
let reader: Client;

beforeAll(async () => {
  service = await startService();
  both = await makeTwoNewsrooms(service);
  planted = await plantAll(service, both.owner, { text: textOf });
  storyId = planted.ids['storyId'] ?? '';
  shareId = await share(service, both, storyId);
  reader = both.partner.as.reporter;
}, 120_000);

afterAll(() => service.stop());

/** Fields of lawyers' and the desk's own say which they are, so that they are found wherever they come out. */
function textOf(field: string, most: number): string {
  const ours =
    /Opinion|Advice|SignOff|Override|Lift|note|Subject|Putting|Reply|Reflecting|Waiver|LegalStop|meaning|provenance/;
  return `${ours.test(field) ? WORDS_OF_COUNSEL : 'words'} ${field} ${Math.random().toString(36).slice(2)}`.slice(
    0,
    most,
  );
}

const code = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Refused).code}`;
const at = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => planted.ids[name] ?? '');

/** Every address at which somebody may read a shared story. */
const READ = [
  '/stories/:storyId',
  '/stories/:storyId/drafts',
  '/stories/:storyId/evidence',
  '/stories/:storyId/exchanges',
  '/stories/:storyId/letters',
  '/drafts/:draftId',
  '/drafts/:draftId/versions',
  '/drafts/:draftId/compare?from=1&to=2',
  '/drafts/:draftId/assertions',
  '/assertions/:assertionId',
  '/assertions/:assertionId/links',
  '/letters/:letterId',
  '/letters/:letterId/allegations',
  '/letters/:letterId/positions',
  '/allegations/:allegationId/links',
  '/allegations/:allegationId/position',
];

/** What a partner is refused as if it were not there, or because no partner may. */
const CLOSED: readonly [path: string, answer: string][] = [
  ['/evidence/:evidenceId', '404 evidence/not-found'],
  ['/exchanges/:exchangeId', '404 exchange/not-found'],
  ['/documents/:documentId/original', '404 document/not-found'],
  ['/letters/:letterId/segments', '404 letter/not-found'],
  ['/letters/:letterId/schedule.docx', '404 letter/not-found'],
  ['/stories/:storyId/members', '404 story/not-found'],
  ['/stories/:storyId/shares', '404 story/not-found'],
  ['/stories/:storyId/replies', '404 story/not-found'],
  ['/stories/:storyId/subjects', '404 story/not-found'],
  ['/stories/:storyId/legal-stops', '404 story/not-found'],
  ['/drafts/:draftId/readiness', '404 draft/not-found'],
  ['/drafts/:draftId/sign-offs', '404 draft/not-found'],
  ['/drafts/:draftId/overrides', '404 draft/not-found'],
  ['/drafts/:draftId/publications', '404 draft/not-found'],
  ['/drafts/:draftId/changes', '404 draft/not-found'],
  ['/assertions/:assertionId/opinions', '404 assertion/not-found'],
  ['/opinions/:opinionId/advice', '404 opinion/not-found'],
];

/** Tables of which a partner reaches rows: of the story itself, and checksums and numbers that hold no text. */
const REACHED = [
  'allegation',
  'allegation_position',
  'assertion',
  'audit_check',
  'audit_head',
  'blob',
  'document',
  'draft',
  'draft_author',
  'draft_version',
  'letter',
  'link',
  'newsroom',
  'passage',
  'placement',
  'story',
  'story_share',
];

describe('a story shared with another newsroom', () => {
  it('is listed there, with its owner’s name and since when', async () => {
    for (const role of PARTNERS) {
      const { body } =
        await both.partner.as[role].get<Items<{ storyId: string; newsroomName: string }>>('/shared-stories');
      expect(body.items).toMatchObject([{ storyId, newsroomName: expect.stringMatching(/^Newsroom /) }]);
    }
    expect((await both.owner.as.editor.get<Items>('/shared-stories')).body.items).toEqual([]);
  });

  it.each(PARTNERS)('is read by a partner’s %s at the same addresses', async (role) => {
    for (const path of READ) expect([path, (await both.partner.as[role].get(at(path))).status]).toEqual([path, 200]);
  });

  it.each(['admin', 'outside_counsel'] as const)('is nothing to a partner’s %s', async (role) => {
    for (const path of READ) expect([403, 404]).toContain((await both.partner.as[role].get(at(path))).status);
    expect((await both.partner.as[role].get('/shared-stories')).status).toBe(403);
  });

  it('does not show among the partner’s own stories, drafts or work', async () => {
    const { body } = await reader.get<Items>('/stories');
    expect(body.items.map(({ id }) => id)).toEqual([both.partner.storyId]);
    const dashboard = await both.partner.as.editor.get<Items>('/dashboard');
    expect(dashboard.body.items).toEqual([]);
    expect((await both.partner.as.lawyer.get<Items>('/queue')).body.items).toEqual([]);
  });

  it('R10: leaves closed what is not for partners, as if it were not there', async () => {
    const said = [];
    for (const [path] of CLOSED) said.push([path, code(await both.partner.as.lawyer.get(at(path)))]);
    expect(said).toEqual(CLOSED);
  });

  it('R10: carries no word of counsel, of the right of reply or of anybody’s notes to a partner', async () => {
    for (const path of READ) {
      const { body } = await both.partner.as.lawyer.get(at(path));
      expect([path, JSON.stringify(body).includes(WORDS_OF_COUNSEL)]).toEqual([path, false]);
    }
    const own = JSON.stringify((await both.owner.as.lawyer.get(at('/drafts/:draftId/assertions'))).body);
    expect(own).toContain(WORDS_OF_COUNSEL);
  });

  it('R10: does not say how far the lawyers have come', async () => {
    const { body } = await reader.get<Items<Record<string, unknown>>>(at('/drafts/:draftId/assertions'));
    for (const item of body.items) {
      expect(item).toMatchObject({ opinions: [], advice: null, assignedTo: null, queuedAt: null, commands: [] });
      expect(['queued', 'with_lawyer', 'ruled', 'dismissal_pending']).not.toContain(item['state']);
    }
  });

  it('R10: nobody of the partner’s writes anything in it', async () => {
    const before = await service.database.query<{ n: string }>(
      'SELECT count(*) AS n FROM audit_event WHERE newsroom_id = $1',
      [both.owner.newsroomId],
    );
    const attempts: [string, object][] = [
      ['/stories/:storyId/drafts', { title: 'x', text: 'words' }],
      ['/drafts/:draftId/versions', { basedOn: 1, text: 'words' }],
      ['/drafts/:draftId/read-mark', { versionNumber: 1, at: new Date().toISOString() }],
      ['/assertions/:assertionId/accept', { version: 1 }],
      ['/allegations/:allegationId/position', { version: null, position: 'reject', response: 'x' }],
      ['/stories/:storyId/shares', { newsroomSlug: await slugOf(service, both.partner) }],
      ['/evidence/:evidenceId/openness', { shareable: true, version: 2 }],
    ];
    for (const [path, body] of attempts)
      expect([path, (await both.partner.as.editor.post(at(path), body)).status]).toEqual([path, 404]);
    const after = await service.database.query('SELECT count(*) AS n FROM audit_event WHERE newsroom_id = $1', [
      both.owner.newsroomId,
    ]);
    expect(after).toEqual(before);
  });

  it('R10: the database refuses a partner any write, and any other story', async () => {
    const actor = {
      newsroomId: both.owner.newsroomId,
      personId: both.partner.people.editor,
      name: 'The editor (Newsroom)',
      role: 'partner',
      partnerOf: both.partner.newsroomId,
      via: 'session',
    } as const;
    await expect(
      withActor(service.app, actor, ({ manager }) =>
        manager.query(`UPDATE draft SET title = 'x', version = version + 1 WHERE story_id = $1`, [storyId]),
      ),
    ).rejects.toThrow(/read-only transaction/);
    const seen = await withActor(service.app, actor, ({ manager }) => manager.query('SELECT id FROM story'));
    expect(seen).toEqual([{ id: storyId }]);
    const stranger = { ...actor, partnerOf: both.owner.newsroomId };
    expect(await withActor(service.app, stranger, ({ manager }) => manager.query('SELECT id FROM story'))).toEqual([]);
  });

  it('R10: in the database, too, a partner reaches no row of counsel’s, of the reply’s, of work or of the log', async () => {
    const actor = {
      newsroomId: both.owner.newsroomId,
      personId: both.partner.people.lawyer,
      name: 'The lawyer (Newsroom)',
      role: 'partner',
      partnerOf: both.partner.newsroomId,
      via: 'session',
    } as const;
    const tables = await service.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns JOIN pg_class ON relname = table_name AND relrowsecurity
        WHERE table_schema = 'public' AND column_name = 'newsroom_id' ORDER BY 1`,
    );
    const reached: string[] = [];
    for (const { name } of tables) {
      const rows = await withActor(service.app, actor, ({ manager }) =>
        manager.query<unknown[]>(`SELECT 1 FROM ${name} LIMIT 1`),
      );
      if (rows.length > 0) reached.push(name);
    }
    expect(reached.filter((name) => !REACHED.includes(name))).toEqual([]);
    expect(reached).toEqual(expect.arrayContaining(['allegation', 'assertion', 'draft_version', 'story']));
  });
});

describe('material of a shared story', () => {
  const open = async (kind: string, id: string, shareable: boolean) => {
    const { body } = await both.owner.as.editor.get<{ version: number }>(`/${kind}/${id}`);
    return both.owner.as.editor.post<Refused>(`/${kind}/${id}/openness`, { shareable, version: body.version });
  };

  it('R10: is shown piece by piece, and links to what is closed are absent from lists and counts', async () => {
    const evidenceId = planted.ids['evidenceId'] ?? '';
    const seen = async () => ({
      evidence: (await reader.get<Items>(at('/stories/:storyId/evidence'))).body.items.length,
      piece: (await reader.get(`/evidence/${evidenceId}`)).status,
      beside: (await reader.get<Items>(at('/assertions/:assertionId/links'))).body.items.length,
      counted: (await reader.get<{ links: object }>(at('/assertions/:assertionId'))).body.links,
      allegation: (await reader.get<Items>(at('/allegations/:allegationId/links'))).body.items.length,
      original: (await reader.get(at('/documents/:documentId/original'))).status,
    });
    const closed = {
      evidence: 0,
      piece: 404,
      beside: 0,
      counted: { suggested: 0, confirmed: 0 },
      allegation: 0,
      original: 404,
    };
    expect(await seen()).toEqual(closed);
    expect((await open('evidence', evidenceId, true)).status).toBe(200);
    expect(await seen()).toEqual({
      evidence: 1,
      piece: 200,
      beside: 1,
      counted: { suggested: 0, confirmed: 1 },
      allegation: 1,
      original: 200,
    });
    expect((await reader.get<{ provenance: string }>(`/evidence/${evidenceId}`)).body.provenance).toBe('');
    await open('evidence', evidenceId, false);
    expect(await seen()).toEqual(closed);
  });

  it('R10: a letter is read from end to end, and downloaded, only once it was opened', async () => {
    const letterId = planted.ids['letterId'] ?? '';
    const { body } = await reader.get<{ document: { id: string } }>(`/letters/${letterId}`);
    const asked = async () => [
      (await reader.get(`/letters/${letterId}/segments`)).status,
      (await reader.get(`/documents/${body.document.id}/original`)).status,
    ];
    expect(await asked()).toEqual([404, 404]);
    expect((await open('letters', letterId, true)).status).toBe(200);
    expect(await asked()).toEqual([200, 200]);
    await open('letters', letterId, false);
    expect(await asked()).toEqual([404, 404]);
  });

  it('R10: what could reveal a source is opened to nobody, also by the database', async () => {
    const made = await both.owner.as.reporter.upload(
      `/stories/${storyId}/evidence`,
      { name: 'source.txt', bytes: 'Handed over by somebody inside.' },
      { sensitivity: 'source_revealing' },
    );
    expect(code(await open('evidence', made.body.id, true))).toBe('422 material/source-revealing');
    await expect(
      service.database.query('UPDATE evidence SET shareable = true, version = version + 1 WHERE id = $1', [
        made.body.id,
      ]),
    ).rejects.toThrow(/evidence_source_stays/);
  });

  it('R10: an answer is shown once it is approved', async () => {
    const { body } = await both.owner.as.lawyer.get<Items<{ allegationId: string; position: object | null }>>(
      at('/letters/:letterId/positions'),
    );
    const allegationId = planted.ids['allegationId'] ?? '';
    const mine = body.items.find((item) => item.allegationId === allegationId)?.position as { version: number };
    await both.owner.as.editor.post(`/allegations/${allegationId}/position`, {
      version: mine.version,
      position: 'accept_in_part',
      response: 'Not approved by anybody yet.',
    });
    expect(code(await reader.get(`/allegations/${allegationId}/position`))).toBe('404 position/not-found');
    const seen = JSON.stringify((await reader.get(at('/letters/:letterId/positions'))).body);
    expect(seen).not.toContain('Not approved by anybody yet.');
  });

  it('is opened and closed by editors and lawyers, and the log says so', async () => {
    for (const role of ['reporter', 'outside_counsel', 'admin'] as const) {
      const path = at('/evidence/:evidenceId/openness');
      expect((await both.owner.as[role].post(path, { shareable: true, version: 1 })).status).toBe(403);
    }
    const logged = await service.database.query<{ event: string }>(
      `SELECT DISTINCT event FROM audit_event WHERE newsroom_id = $1 AND event LIKE 'material.%' ORDER BY 1`,
      [both.owner.newsroomId],
    );
    expect(logged.map(({ event }) => event)).toEqual(['material.closed', 'material.opened']);
  });
});

describe('sharing', () => {
  it('R10: a newsroom is found by its exact slug, and nothing else tells that there is one', async () => {
    const slug = await slugOf(service, both.partner);
    const ask = (newsroomSlug: string) =>
      both.owner.as.editor.post(`/stories/${both.owner.storyId}/shares`, { newsroomSlug });
    for (const other of [slug.slice(0, -1), `${slug}%`, slug.toUpperCase(), '%', await slugOf(service, both.owner)])
      expect(code(await ask(other))).toBe('422 share/no-such-newsroom');
  });

  it('is for editors and managing editors, and shared twice it is the same share', async () => {
    const path = `/stories/${storyId}/shares`;
    for (const role of ['reporter', 'lawyer', 'outside_counsel', 'admin'] as const)
      expect((await both.owner.as[role].post(path, { newsroomSlug: 'x' })).status).toBe(403);
    expect(await share(service, both, storyId)).toBe(shareId);
  });

  it('R9: stands in both newsrooms’ logs, once each, and both chains hold', async () => {
    const events = async (newsroomId: string) => {
      const rows = await service.database.query<{ event: string }>(
        `SELECT event FROM audit_event WHERE newsroom_id = $1 AND payload ->> 'shareId' = $2 ORDER BY seq`,
        [newsroomId, shareId],
      );
      return rows.map(({ event }) => event);
    };
    await until(
      () => events(both.partner.newsroomId),
      (found) => found.length > 0,
    );
    expect(await events(both.owner.newsroomId)).toEqual(['story.shared']);
    // The task done over again writes nothing twice.
    await service.database.query(
      `UPDATE task SET state = 'pending', generation = generation + 1, enqueued_at = NULL, attempts = 0, finished_at = NULL
        WHERE kind = 'share.tell' AND subject_id = $1`,
      [shareId],
    );
    await until(
      () =>
        service.database.query<{ state: string }>(
          `SELECT state FROM task WHERE kind = 'share.tell' AND subject_id = $1`,
          [shareId],
        ),
      ([task]) => task?.state === 'done',
    );
    expect(await events(both.partner.newsroomId)).toEqual(['story.received']);
    for (const { newsroomId } of [both.owner, both.partner]) {
      const report = await withActor(service.app, systemActor(newsroomId), ({ manager }) =>
        verifyChain(manager, newsroomId),
      );
      expect(report).toMatchObject({ firstBad: null });
    }
  });

  it('R10: ends at once, and everything is gone as if it had never been', async () => {
    const never = await both.partner.as.editor.get<Refused>('/drafts/00000000-0000-4000-8000-000000000000');
    await endShare(both, shareId, storyId);
    for (const path of READ) expect([path, (await reader.get(at(path))).status]).toEqual([path, 404]);
    const { body } = await both.partner.as.editor.get<Refused>(at('/drafts/:draftId'));
    expect({ ...body, requestId: '' }).toEqual({ ...never.body, requestId: '' });
    expect((await reader.get<Items>('/shared-stories')).body.items).toEqual([]);
    const { items } = (await both.owner.as.editor.get<Items<{ endedAt: string | null }>>(`/stories/${storyId}/shares`))
      .body;
    expect(items).toMatchObject([{ id: shareId, endedAt: expect.any(String), abilities: { end: false } }]);
    await until(
      () =>
        service.database.query<{ event: string }>(
          `SELECT event FROM audit_event WHERE newsroom_id = $1 AND event = 'story.reception-ended'`,
          [both.partner.newsroomId],
        ),
      (rows) => rows.length === 1,
    );
  });

  it('may begin again, as another share', async () => {
    const again = await share(service, both, storyId);
    expect(again).not.toBe(shareId);
    expect((await reader.get(at('/drafts/:draftId'))).status).toBe(200);
    await endShare(both, again, storyId);
  });
});

describe('the live feed', () => {
  /** What a client hears while `during` runs, and until `enough` holds of it. */
  async function hear(
    listener: Client,
    during: () => Promise<unknown>,
    enough: (ids: string[]) => boolean,
  ): Promise<string[]> {
    let text = '';
    const heard = () => [...text.matchAll(/"subjectId":"([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
    const ending = new AbortController();
    const response = await listener.stream('/events', ending.signal);
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) text += decoder.decode(chunk);
    })().catch(() => undefined);
    await during();
    await until(() => Promise.resolve(heard()), enough);
    ending.abort();
    await reading;
    return heard();
  }

  const draftIn = async (story: string, by: Client = both.owner.as.reporter) => {
    const { body } = await by.post<{ id: string }>(`/stories/${story}/drafts`, {
      title: 'Rung',
      text: 'The lorry was sold.',
    });
    return body.id;
  };

  it('R10: a partner hears what moves in a shared story, of no other, and nothing once the share has ended', async () => {
    const again = await share(service, both, storyId);
    const ids: string[] = [];
    const heard = await hear(
      reader,
      async () => {
        ids.push(await draftIn(both.owner.storyId), await draftIn(storyId));
      },
      (found) => ids[1] !== undefined && found.includes(ids[1]),
    );
    expect(heard).not.toContain(ids[0]);
    const own: string[] = [];
    const after = await hear(
      reader,
      async () => {
        await endShare(both, again, storyId);
        ids.push(await draftIn(storyId));
        own.push(await draftIn(both.partner.storyId, reader));
      },
      (found) => own[0] !== undefined && found.includes(own[0]),
    );
    expect(after).not.toContain(ids[2]);
  });

  it('R10: outside counsel hear of the stories they were given', async () => {
    await giveStory(service, both.owner, both.owner.people.outside_counsel, both.owner.storyId);
    const ids: string[] = [];
    const heard = await hear(
      both.owner.as.outside_counsel,
      async () => {
        ids.push(await draftIn(storyId), await draftIn(both.owner.storyId));
      },
      (found) => ids[1] !== undefined && found.includes(ids[1]),
    );
    expect(heard).not.toContain(ids[0]);
  });
});
