// Who gets through which door: every route with its permission, and what strangers are told.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo, Server } from 'node:net';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { PartnerDoor } from '#stories/partner-door.js';
import { SessionService } from '#identity/session.service.js';
import { TokenService } from '#identity/token.service.js';
import { makeLogger } from '#platform/logger.js';
import { AccessGuard } from '../../apps/api/access/access.guard.js';
import { ACCESS } from '../../apps/api/access/requires.decorator.js';
import { RefusalFilter } from '../../apps/api/errors/refusal.filter.js';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

/** Every route of the running API, as `METHOD path permission`. */
function routes(app: NestExpressApplication): string[] {
  const found: string[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const base = String(Reflect.getMetadata('path', metatype));
      for (const name of Object.getOwnPropertyNames(metatype.prototype)) {
        const handler = (metatype.prototype as Record<string, unknown>)[name] as object;
        const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        const path = [base, String(Reflect.getMetadata('path', handler))].filter((part) => part !== '/').join('/');
        const access = (Reflect.getMetadata(ACCESS, handler) ??
          Reflect.getMetadata(ACCESS, metatype) ??
          'UNDECLARED') as string;
        found.push(`${RequestMethod[method]} ${path} ${access}`);
      }
    }
  }
  return found.sort();
}

describe('every route names its permission', () => {
  it('the list of routes is this one; a new route is written here with what it asks for', () => {
    expect(routes(service.api)).toEqual([
      'DELETE evidence/:evidenceId evidence.remove',
      'DELETE session session.own',
      'GET allegations/:allegationId/links letter.read',
      'GET allegations/:allegationId/position position.read',
      'GET assertions/:assertionId assertion.read',
      'GET assertions/:assertionId/lawyers assertion.assign',
      'GET assertions/:assertionId/links evidence.read',
      'GET assertions/:assertionId/opinions opinion.read',
      'GET audit audit.read',
      'GET audit/checks/:checkId audit.read',
      'GET audit/export audit.export',
      'GET audit/heads audit.read',
      'GET clearance/key open',
      'GET clearance/revocations clearance.read',
      'GET dashboard dashboard.read',
      'GET documents/:documentId/original document.download',
      'GET drafts/:draftId draft.read',
      'GET drafts/:draftId/assertions assertion.read',
      'GET drafts/:draftId/authors story.members',
      'GET drafts/:draftId/changes changes.read',
      'GET drafts/:draftId/clearance clearance.read',
      'GET drafts/:draftId/compare draft.read',
      'GET drafts/:draftId/overrides readiness.read',
      'GET drafts/:draftId/publications publication.read',
      'GET drafts/:draftId/readiness readiness.read',
      'GET drafts/:draftId/reaffirmations opinion.give',
      'GET drafts/:draftId/sign-offs readiness.read',
      'GET drafts/:draftId/versions draft.read',
      'GET events events.listen',
      'GET evidence/:evidenceId evidence.read',
      'GET exchanges/:exchangeId exchange.read',
      'GET health/live open',
      'GET health/ready open',
      'GET holds/:holdId/reasons hold.reasons',
      'GET invitations member.manage',
      'GET invitations/:token open',
      'GET letters/:letterId letter.read',
      'GET letters/:letterId/allegations letter.read',
      'GET letters/:letterId/family letter.read',
      'GET letters/:letterId/holds hold.read',
      'GET letters/:letterId/limits limit.read',
      'GET letters/:letterId/positions position.read',
      'GET letters/:letterId/schedule.docx schedule.export',
      'GET letters/:letterId/segments letter.read',
      'GET letters/:letterId/words-complained-of letter.read',
      'GET members member.manage',
      'GET metrics open',
      'GET notices notification.own',
      'GET opinions/:opinionId/advice advice.read',
      'GET queue queue.read',
      'GET retention retention.manage',
      'GET session session.own',
      'GET session/oidc open',
      'GET session/oidc/callback/oidc open',
      'GET session/oidc/offer open',
      'GET session/standing session.own',
      'GET set-up open',
      'GET shared-stories story.received',
      'GET sources/:sourceId/possible-keepers source.open',
      'GET stories story.read',
      'GET stories/:storyId story.read',
      'GET stories/:storyId/closure hold.read',
      'GET stories/:storyId/drafts draft.read',
      'GET stories/:storyId/evidence evidence.read',
      'GET stories/:storyId/exchanges exchange.read',
      'GET stories/:storyId/holds hold.read',
      'GET stories/:storyId/legal-stops readiness.read',
      'GET stories/:storyId/letters letter.read',
      'GET stories/:storyId/members story.members',
      'GET stories/:storyId/privilege-log privilege-log.read',
      'GET stories/:storyId/privilege-log.csv privilege-log.read',
      'GET stories/:storyId/replies reply.read',
      'GET stories/:storyId/shares story.members',
      'GET stories/:storyId/sources source.read',
      'GET stories/:storyId/subjects reply.read',
      'GET stories/:storyId/subjects/suggestions reply.read',
      'GET tokens token.own',
      'GET webhooks webhook.manage',
      'POST allegations/:allegationId/links link.decide',
      'POST allegations/:allegationId/position position.write',
      'POST allegations/:allegationId/position/approve position.approve',
      'POST assertion-links/:linkId/confirm link.decide',
      'POST assertion-links/:linkId/reject link.decide',
      'POST assertions/:assertionId/accept assertion.review',
      'POST assertions/:assertionId/assent-dismissal assertion.review',
      'POST assertions/:assertionId/assent-gravity assertion.review',
      'POST assertions/:assertionId/assign assertion.assign',
      'POST assertions/:assertionId/dismiss assertion.review',
      'POST assertions/:assertionId/edit assertion.review',
      'POST assertions/:assertionId/links link.decide',
      'POST assertions/:assertionId/opinions opinion.give',
      'POST assertions/:assertionId/placement placement.decide',
      'POST assertions/:assertionId/queue assertion.queue',
      'POST assertions/:assertionId/refuse-dismissal assertion.review',
      'POST assertions/:assertionId/release opinion.give',
      'POST assertions/:assertionId/reopen assertion.review',
      'POST assertions/:assertionId/restore placement.decide',
      'POST assertions/:assertionId/subjects reply.record',
      'POST assertions/:assertionId/take opinion.give',
      'POST assertions/:assertionId/telephone-advice opinion.note',
      'POST assertions/:assertionId/unqueue assertion.queue',
      'POST assertions/:assertionId/withdraw placement.decide',
      'POST audit/verify audit.read',
      'POST drafts/:draftId/assertions assertion.review',
      'POST drafts/:draftId/assertions/accept assertion.review',
      'POST drafts/:draftId/assertions/queue assertion.queue',
      'POST drafts/:draftId/authors draft.write',
      'POST drafts/:draftId/clearance clearance.request',
      'POST drafts/:draftId/corrections draft.write',
      'POST drafts/:draftId/opinions opinion.give',
      'POST drafts/:draftId/overrides override.propose',
      'POST drafts/:draftId/plan draft.plan',
      'POST drafts/:draftId/publications publication.record',
      'POST drafts/:draftId/read-mark draft.read',
      'POST drafts/:draftId/reaffirm opinion.give',
      'POST drafts/:draftId/sign-offs draft.read',
      'POST drafts/:draftId/versions draft.write',
      'POST evidence/:evidenceId/openness material.share',
      'POST exchanges/:exchangeId/openness material.share',
      'POST holds/:holdId/accept hold.place',
      'POST holds/:holdId/dismiss hold.release',
      'POST holds/:holdId/release hold.release',
      'POST invitations member.manage',
      'POST invitations/:invitationId/revoke member.manage',
      'POST invitations/:token open',
      'POST legal-stops/:legalStopId/lift legal-stop.lift',
      'POST letters/:letterId/openness material.share',
      'POST letters/:letterId/retry letter.retry',
      'POST letters/:letterId/review letter.review',
      'POST limits/:limitId/reopen limit.settle',
      'POST limits/:limitId/settle limit.settle',
      'POST links/:linkId/confirm link.decide',
      'POST links/:linkId/reject link.decide',
      'POST members/:personId/end member.manage',
      'POST members/:personId/role member.manage',
      'POST notices/:noticeId/read notification.own',
      'POST notices/read-all notification.own',
      'POST opinions/:opinionId/accept-wording wording.accept',
      'POST opinions/:opinionId/conditions/:ordinal/met condition.meet',
      'POST opinions/:opinionId/confirm opinion.give',
      'POST opinions/:opinionId/withdraw opinion.withdraw',
      'POST overrides/:overrideId/assent override.assent',
      'POST overrides/:overrideId/withdraw override.withdraw',
      'POST policy-reports open',
      'POST privilege/:subject/:subjectId/lower privilege.lower',
      'POST privilege/:subject/:subjectId/raise privilege.raise',
      'POST replies/:requestId/attempts reply.record',
      'POST replies/:requestId/reflect reply.record',
      'POST replies/:requestId/settle reply.record',
      'POST replies/waive reply.waive',
      'POST retention retention.manage',
      'POST session open',
      'POST session/confirm session.own',
      'POST session/factor open',
      'POST session/factors session.own',
      'POST session/factors/finish session.own',
      'POST session/factors/recovery-codes session.own',
      'POST session/factors/remove session.own',
      'POST session/keep session.own',
      'POST session/newsroom session.own',
      'POST session/password session.own',
      'POST set-up open',
      'POST sign-offs/:signOffId/withdraw draft.read',
      'POST sources/:sourceId/edit source.record',
      'POST sources/:sourceId/evidence source.record',
      'POST sources/:sourceId/evidence/remove source.record',
      'POST sources/:sourceId/identity source.open',
      'POST sources/:sourceId/keepers source.open',
      'POST sources/:sourceId/keepers/remove source.open',
      'POST sources/:sourceId/open source.open',
      'POST stories story.create',
      'POST stories/:storyId/close story.close',
      'POST stories/:storyId/drafts draft.write',
      'POST stories/:storyId/evidence evidence.add',
      'POST stories/:storyId/exchanges exchange.record',
      'POST stories/:storyId/holds hold.place',
      'POST stories/:storyId/legal-stops legal-stop.place',
      'POST stories/:storyId/letters letter.receive',
      'POST stories/:storyId/reopen story.close',
      'POST stories/:storyId/replies/put reply.record',
      'POST stories/:storyId/replies/questions.docx reply.read',
      'POST stories/:storyId/shares story.share',
      'POST stories/:storyId/shares/:shareId/end story.share',
      'POST stories/:storyId/sources source.record',
      'POST stories/:storyId/subjects reply.record',
      'POST stories/:storyId/subjects/adopt reply.record',
      'POST subjects/:subjectId/edit reply.record',
      'POST tokens token.own',
      'POST tokens/:tokenId/revoke token.own',
      'POST webhooks webhook.manage',
      'POST webhooks/:webhookId/remove webhook.manage',
    ]);
  });

  it('a route that names none is closed, also to somebody signed in', async () => {
    @Controller('forgotten')
    class Forgotten {
      @Get()
      read() {
        return 'open by mistake';
      }
    }
    const module = await Test.createTestingModule({
      controllers: [Forgotten],
      providers: [
        { provide: SessionService, useValue: new SessionService(service.app, { idleMinutes: 60, confirmMinutes: 5 }) },
        { provide: TokenService, useValue: new TokenService(service.app) },
        PartnerDoor,
        { provide: DataSource, useValue: service.app },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useValue: new RefusalFilter(makeLogger('error', () => undefined)) },
      ],
    }).compile();
    const app = module.createNestApplication();
    await app.listen(0, '127.0.0.1');
    try {
      const server = app.getHttpServer() as Server;
      const { port } = server.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}/forgotten`);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'route/undeclared' });
    } finally {
      await app.close();
    }
  });
});

describe('signing in', () => {
  it('refuses a wrong password and an unknown address alike', async () => {
    const stranger = new Client(service.baseUrl);
    const answers = await Promise.all([
      stranger.post<Refused>('/session', { email: 'nobody@newsroom.example', password: 'x' }),
      stranger.post<Refused>('/session', { email: await emailOf('editor'), password: 'wrong' }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body.code).toBe('session/refused');
    }
    expect(answers[0].body.message).toBe(answers[1].body.message);
  });

  it('ends when it is ended, and the token is nowhere in the database', async () => {
    const client = await Client.signIn(service.baseUrl, await emailOf('lawyer'), 'a long enough password');
    expect((await client.get<{ role: string }>('/session')).body.role).toBe('lawyer');
    expect((await client.delete('/session')).status).toBe(204);
    expect((await client.get<Refused>('/session')).body.code).toBe('session/missing');
    const [row] = await service.database.query<{ rows: string }>('SELECT json_agg(session)::text AS rows FROM session');
    expect(row?.rows).not.toContain((client as unknown as { token: string }).token);
  });

  it('refuses an act from another site, even with a good session', async () => {
    const response = await fetch(`${service.baseUrl}/api/v1/session`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'request/foreign-origin' });
  });
});

describe('R10: absent and forbidden look the same', () => {
  it('R10: a story of another newsroom answers as one that does not exist', async () => {
    const other = await makeDesk(service);
    const paths = ['', '/letters', '/evidence', '/exchanges', '/drafts', '/members'];
    for (const path of paths) {
      const foreign = await desk.as.editor.get<Refused>(`/stories/${other.storyId}${path}`);
      const absent = await desk.as.editor.get<Refused>(`/stories/00000000-0000-4000-8000-000000000000${path}`);
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
    }
  });

  it('R10: outside counsel see only the stories they were given', async () => {
    const counsel = desk.as.outside_counsel;
    expect((await counsel.get<{ items: unknown[] }>('/stories')).body.items).toEqual([]);
    expect((await counsel.get(`/stories/${desk.storyId}`)).status).toBe(404);
    await service.database.query('INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3)', [
      desk.newsroomId,
      desk.storyId,
      desk.people.outside_counsel,
    ]);
    expect((await counsel.get<{ items: unknown[] }>('/stories')).body.items).toHaveLength(1);
    expect((await counsel.get(`/stories/${desk.storyId}/letters`)).status).toBe(200);
  });

  it('R10: an administrator looks after people, and reads no story', async () => {
    expect((await desk.as.admin.get<Refused>(`/stories/${desk.storyId}/letters`)).body.code).toBe('session/forbidden');
  });
});

describe('R12: errors', () => {
  it('R12: a malformed request names the field, in the one form all errors have', async () => {
    const { status, body } = await desk.as.editor.post<Refused>('/stories', { title: '', slug: 'No Spaces' });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'request/invalid',
      message: expect.any(String),
      requestId: expect.stringMatching(/-/),
    });
    const fields = body.details?.['fields'] as { field: string }[];
    expect(fields.map(({ field }) => field).sort()).toEqual(['slug', 'title']);
  });

  it.each([
    ['GET', '/nowhere', 'request/not-found', 404],
    ['GET', '/stories/not-an-id', 'request/invalid', 400],
  ])('R12: %s %s is %s', async (_method, path, code, status) => {
    const answer = await desk.as.editor.get<Refused>(path);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
  });

  it('R12: broken JSON is the caller’s error', async () => {
    const response = await fetch(`${service.baseUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request/invalid' });
  });
});

describe('the API describes itself', () => {
  it('as OpenAPI 3.1, with a schema for every answer that has a body', async () => {
    const document = (await (await fetch(`${service.baseUrl}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, { content?: unknown }> }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const bare = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(
          ([, { responses }]) =>
            !Object.entries(responses).some(
              ([code, { content }]) => code === '204' || (code.startsWith('2') && content),
            ),
        )
        .map(([method]) => `${method} ${path}`),
    );
    expect(bare).toEqual(['get /api/v1/documents/{documentId}/original', 'get /api/v1/events']);
  });
});

async function emailOf(role: 'editor' | 'lawyer'): Promise<string> {
  const [row] = await service.database.query<{ email: string }>('SELECT email FROM person WHERE id = $1', [
    desk.people[role],
  ]);
  return row?.email ?? '';
}
