// The walls in the database itself, each tried rather than read about.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { verifyChain } from '#audit/verify-chain.js';
import { createDataSource } from '#database/data-source.js';
import { Story } from '#database/entities/story.entity.js';
import { MIGRATIONS } from '#database/migrations.js';
import { isDatabaseUnavailable } from '#database/unavailable.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { type Actor, systemActor } from '#domain/actor.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { until } from '../support/factories.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let app: DataSource;
let ours: Actor;
let theirs: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createDataSource({ url: database.appUrl, applicationName: 'test', poolSize: 3 }).initialize();
  ours = await found('ours');
  theirs = await found('theirs');
});

afterAll(async () => {
  await app.destroy();
  await database.drop();
});

async function found(slug: string): Promise<Actor> {
  const { newsroomId } = await foundNewsroom(app, { slug, name: slug, timeZone: 'UTC' }, []);
  return systemActor(newsroomId);
}

async function makeStory(actor: Actor, slug: string = randomUUID()): Promise<{ newsroomId: string; id: string }> {
  const key = { newsroomId: actor.newsroomId, id: randomUUID() };
  await withActor(app, actor, ({ manager }) =>
    manager.insert(Story, { ...key, slug, title: slug, timeZone: 'UTC', createdBy: randomUUID() }),
  );
  return key;
}

describe('migrations', () => {
  it('every migration file is run, in the order of its time', () => {
    const files = readdirSync(join(import.meta.dirname, '../../migrations')).filter((name) => /^\d/.test(name));
    const times = files.sort().map((name) => name.split('-')[0]);
    expect(MIGRATIONS.map(({ name }) => /\d+$/.exec(name)?.[0])).toEqual(times);
  });

  it('leave a schema that the entities describe exactly', async () => {
    const owner = await createDataSource({ url: database.ownerUrl, applicationName: 'drift' }).initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });

  it('can be undone and done again', async () => {
    const scratch = await createTestDatabase();
    const owner = await createDataSource({ url: scratch.ownerUrl, applicationName: 'down', poolSize: 1 }).initialize();
    try {
      await owner.query('SET ROLE nightlawyer_owner');
      for (let undone = 0; undone < MIGRATIONS.length; undone += 1) await owner.undoLastMigration();
      const [left] = await scratch.query<{ tables: number }>(
        `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
      );
      expect(left?.tables).toBe(0);
      expect(await owner.runMigrations()).toHaveLength(MIGRATIONS.length);
    } finally {
      await owner.destroy();
      await scratch.drop();
    }
  });
});

describe('newsrooms are walled off', () => {
  it('every table is under forced row-level security, but for the people and their ways to sign in', async () => {
    const open = await database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = 'public' AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    );
    expect(open.map(({ name }) => name)).toEqual([
      'account',
      'api_token',
      'attempt',
      'known_device',
      'migration',
      'person',
      'session',
      'two_factor',
      'used_code',
      'verification',
    ]);
  });

  it('a query outside withActor() throws instead of answering', async () => {
    await makeStory(ours);
    await expect(app.query('SELECT * FROM story')).rejects.toThrow(/nightlawyer\.newsroom_id|uuid/);
    await withActor(app, ours, ({ manager }) => manager.query('SELECT 1'));
    for (let connection = 0; connection < 6; connection += 1) {
      await expect(app.query('SELECT * FROM story')).rejects.toThrow(/nightlawyer\.newsroom_id|uuid/);
    }
  });

  it('one newsroom neither sees, changes nor forges rows of another', async () => {
    const story = await makeStory(theirs);
    await withActor(app, ours, async ({ manager }) => {
      expect(await manager.findBy(Story, { id: story.id })).toEqual([]);
      const changed = await manager.update(Story, { id: story.id }, { title: 'ours now', version: 2 });
      expect(changed.affected).toBe(0);
    });
    await expect(
      withActor(app, ours, ({ manager }) =>
        manager.insert(Story, {
          ...story,
          id: randomUUID(),
          slug: 'forged',
          title: '',
          timeZone: 'UTC',
          createdBy: story.id,
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('no role of the service is an owner, a superuser or exempt from the policies', async () => {
    const roles = await database.query<{ rolname: string }>(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'nightlawyer%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
    );
    expect(roles).toEqual([]);
    const owned = await database.query<{ tableowner: string }>(
      `SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(owned).toEqual([{ tableowner: 'nightlawyer_owner' }]);
    await expect(app.query('TRUNCATE story')).rejects.toThrow(/permission denied/);
    await expect(app.query('SET ROLE nightlawyer_owner')).rejects.toThrow(/permission denied/);
  });
});

describe('a connection that is lost', () => {
  it('between two statements is told as a database out of reach, and the next transaction has another', async () => {
    const cut = withActor(app, ours, async ({ manager }) => {
      const [row] = await manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      await database.query('SELECT pg_terminate_backend($1)', [row?.pid]);
      await until(() => Promise.resolve(manager.queryRunner?.isReleased), Boolean);
      await manager.query('SELECT 1');
    });
    const error = await cut.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(isDatabaseUnavailable(error)).toBe(true);
    await expect(makeStory(ours)).resolves.toMatchObject({ newsroomId: ours.newsroomId });
  });
});

describe('R8: nothing is overwritten blindly', () => {
  it('R8: of two writers on one version one wins and the other is told', async () => {
    const story = { ...(await makeStory(ours)), version: 1 };
    const write = (title: string) =>
      withActor(app, ours, ({ manager }) => updateVersioned(manager, Story, story, { title }));
    const outcomes = await Promise.allSettled([write('one'), write('two')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'record/stale' });
  });

  it('R8: the database refuses a version that does not step by one', async () => {
    const story = await makeStory(ours);
    for (const version of [1, 3, 0]) {
      await expect(
        withActor(app, ours, ({ manager }) => manager.update(Story, { id: story.id }, { title: 'x', version })),
      ).rejects.toMatchObject({ driverError: { code: 'NL001' } });
    }
  });
});

describe('R9: the audit log', () => {
  const note = (actor: Actor, times: number) =>
    withActor(app, actor, ({ record }) => {
      for (let i = 0; i < times; i += 1) record({ event: 'story.created', payload: { storyId: randomUUID() } });
      return Promise.resolve();
    });
  const verify = (actor: Actor) => withActor(app, actor, ({ manager }) => verifyChain(manager, actor.newsroomId));

  it('R9: is one unbroken chain a newsroom, also when many write at once', async () => {
    const actor = await found('chained');
    await Promise.all(Array.from({ length: 20 }, () => note(actor, 3)));
    expect(await verify(actor)).toMatchObject({ entries: 61, firstBad: null });
  });

  it('R9: is rolled back with the act it records', async () => {
    const actor = await found('rolled-back');
    await expect(
      withActor(app, actor, async ({ record, manager }) => {
        record({ event: 'story.created', payload: { storyId: randomUUID() } });
        await manager.query('SELECT 1/0');
      }),
    ).rejects.toThrow(/division/);
    expect(await verify(actor)).toMatchObject({ entries: 1, firstBad: null });
  });

  it('R9: cannot be changed or shortened by the service, nor by the owner of the table', async () => {
    for (const sql of [`UPDATE audit_event SET event = 'x'`, 'DELETE FROM audit_event']) {
      await expect(withActor(app, ours, ({ manager }) => manager.query(sql))).rejects.toThrow(/permission denied/);
    }
    await expect(database.query(`UPDATE audit_event SET actor_name = 'x'`)).rejects.toMatchObject({ code: 'NL002' });
    await expect(database.query('TRUNCATE audit_event')).rejects.toMatchObject({ code: 'NL002' });
  });

  it.each([
    [
      'an altered payload',
      `UPDATE audit_event SET payload = '{"storyId":"00000000-0000-4000-8000-000000000000"}'`,
      'altered',
    ],
    ['an altered name', `UPDATE audit_event SET actor_name = 'Somebody else'`, 'altered'],
    ['an altered time', `UPDATE audit_event SET at = at + interval '1 millisecond'`, 'altered'],
    ['a dropped entry', 'DELETE FROM audit_event', 'gap'],
    ['a changed link', `UPDATE audit_event SET previous_hash = repeat('a', 64)`, 'broken-link'],
  ])('R9: %s is found, and its number named', async (_what, tampering, reason) => {
    const actor = await found(randomUUID());
    await note(actor, 5);
    await database.query('ALTER TABLE audit_event DISABLE TRIGGER USER');
    await database.query(`${tampering} WHERE newsroom_id = '${actor.newsroomId}' AND seq = 3`);
    await database.query('ALTER TABLE audit_event ENABLE TRIGGER USER');
    expect((await verify(actor))?.firstBad).toEqual({ seq: '3', reason });
  });
});
