// R9: what the identity library commits on its own is written down before and after, and a crash in between is noticed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { verifyChain } from '#audit/verify-chain.js';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import { hashToken } from '#identity/hashed-tokens.js';
import { reconcileIntents } from '#identity/reconcile-intents.js';
import { Client } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { loggedOf } from '../support/people.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let worker: DataSource;
let desk: Desk;

beforeAll(async () => {
  service = await startService({ worker: false });
  worker = await createDataSource({ url: service.database.workerUrl, applicationName: 'test worker' }).initialize();
  desk = await makeDesk(service);
});

afterAll(async () => {
  await worker.destroy();
  await service.stop();
});

/** What a process leaves behind that died after it had asked the library and before it could say so. */
async function crashed(kind: string, minutes: number): Promise<{ intentId: string; token: string }> {
  const [intentId, token] = [randomUUID(), randomUUID()];
  const personId = desk.people.lawyer;
  await service.database.query(
    `INSERT INTO identity_intent (newsroom_id, id, person_id, kind, created_at) VALUES ($1, $2, $3, $4, now() - make_interval(mins => $5))`,
    [desk.newsroomId, intentId, personId, kind, minutes],
  );
  await service.database.query(
    `INSERT INTO session (id, token, person_id, newsroom_id, intent_id, signed_in_at, last_seen_at, confirmed_at, expires_at, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, now(), now(), now(), now() + interval '12 hours', now(), now())`,
    [hashToken(token), personId, desk.newsroomId, intentId],
  );
  return { intentId, token };
}

describe('an intent left open', () => {
  it('is closed as unknown, and a session that was opened under it and never handed over ends', async () => {
    const { token } = await crashed('sign-in', 3);
    expect((await new Client(service.baseUrl, token).get('/session')).status).toBe(200);
    expect(await reconcileIntents(worker, new Date())).toBe(1);
    expect((await new Client(service.baseUrl, token).get('/session')).status).toBe(401);
    expect((await loggedOf(service, desk.newsroomId, desk.people.lawyer)).at(-1)).toBe('session.unknown');
    expect(await reconcileIntents(worker, new Date())).toBe(0);
  });

  it('of a change of the second factor says what is so', async () => {
    await crashed('factor-on', 3);
    await reconcileIntents(worker, new Date());
    const [entry] = await service.database.query<{ payload: object }>(
      `SELECT payload FROM audit_event WHERE newsroom_id = $1 AND event = 'factor.unknown'`,
      [desk.newsroomId],
    );
    expect(entry?.payload).toMatchObject({ act: 'factor-on', on: false });
  });

  it('is left alone while it may still be settled', async () => {
    const { token } = await crashed('sign-in', 1);
    expect(await reconcileIntents(worker, new Date())).toBe(0);
    expect((await new Client(service.baseUrl, token).get('/session')).status).toBe(200);
  });

  it('is closed once by two workers at once, and the chain holds', async () => {
    for (let at = 0; at < 5; at += 1) await crashed('sign-in', 5);
    const closed = await Promise.all([reconcileIntents(worker, new Date()), reconcileIntents(worker, new Date())]);
    expect(closed[0] + closed[1]).toBe(5);
    const report = await withActor(service.app, systemActor(desk.newsroomId), ({ manager }) =>
      verifyChain(manager, desk.newsroomId),
    );
    expect(report?.firstBad).toBeNull();
  });
});

describe('every sign-in', () => {
  it('leaves no intent open and no session without one', async () => {
    const [row] = await service.database.query<{ open: number; strays: number }>(
      `SELECT (SELECT count(*)::int FROM identity_intent WHERE outcome IS NULL AND created_at < now() - interval '2 minutes') AS open,
              (SELECT count(*)::int FROM session WHERE intent_id IS NULL) AS strays`,
    );
    expect(row).toEqual({ open: 0, strays: 0 });
  });
});
