// R10: seventeen newsrooms on five connections, with mistakes, refusals and broken-off requests: nobody is ever shown another's row.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '#audit/verify-chain.js';
import { pick, seeded } from '../support/invented-article.js';
import { Client } from '../support/client.js';
import { type Asked, pickAct } from '../support/newsrooms-apart/acts.js';
import { foundNewsrooms, neighbour, type Newsroom } from '../support/newsrooms-apart/newsrooms.js';
import { type SmallService, startSmallService } from '../support/newsrooms-apart/small-service.js';
import { formOf, Talk } from '../support/newsrooms-apart/talk.js';
import { Witness } from '../support/newsrooms-apart/witness.js';

/** 100,000 in earnest: a hundred thousand where the torture of another suite has five thousand rounds. */
const REQUESTS = process.env['NIGHTLAWYER_TORTURE'] === undefined ? 2_000 : 100_000;
const NEWSROOMS = 17;
const CONNECTIONS = 5;
const LANES = 20;
/** Milliseconds, as on a machine that has much else to do. */
const LIMIT = 120_000 + REQUESTS * 40;
const SEED = 20_310_512;
/** Of a hundred requests so many are broken off, within so many milliseconds. */
const BROKEN_OFF = 8;
const PATIENCE = 40;
/** One in so many acts stands in the way until PostgreSQL gives up, cuts a connection, or asks the tables as nobody. */
const SELDOM = 400;
const OFTEN = 60;

let service: SmallService;
let newsrooms: Newsroom[];
let talk: Talk;

beforeAll(async () => {
  service = await startSmallService({ connections: CONNECTIONS, name: 'storm', statementTimeout: 2_000 });
  newsrooms = await foundNewsrooms(service.app, service.baseUrl, NEWSROOMS);
  talk = new Talk(service.baseUrl);
}, 180_000);

afterAll(async () => {
  talk.end();
  await service.stop();
});

describe('R10: newsrooms are kept apart, whatever happens on the connections they share', () => {
  const random = seeded(SEED);
  const witness = new Witness();
  const did = { asked: 0, brokenOff: 0, blocked: 0, cut: 0, asNobody: 0 };
  const heard = new Map<number, string>();
  let seconds = 0;

  async function ask(room: Newsroom, name: string, asked: Asked): Promise<Record<string, unknown> | null> {
    const { path, by, send, form, statuses = [200], of = room.index, marked = true } = asked;
    const breakOff = random() * 100 < BROKEN_OFF ? random() * PATIENCE : undefined;
    did.asked += 1;
    const body = send === undefined ? form && formOf(form) : { type: 'application/json', bytes: JSON.stringify(send) };
    const said = await talk.ask({
      method: body === undefined ? 'GET' : 'POST',
      path,
      token: room.tokens[by],
      ...(body && { body }),
      ...(breakOff === undefined ? {} : { breakOff }),
    });
    if (said === null) {
      did.brokenOff += 1;
      return null;
    }
    const { status, text } = said;
    const logged = status >= 500 ? loggedOf(text) : '';
    // A connection was cut under it, or a statement waited too long behind somebody else's.
    const broken = status === 503 || logged.includes('"57014"') ? [status] : [];
    const what = `newsroom ${room.index} ${name} ${logged}`;
    witness.look(status, text, { what, statuses: [...statuses, ...broken], of, marked });
    return status < 300 ? (JSON.parse(text) as Record<string, unknown>) : null;
  }

  /** A statement that waits until PostgreSQL ends it, in the middle of a transaction of ours. */
  async function standInTheWay(room: Newsroom): Promise<void> {
    did.blocked += 1;
    const { body } = await new Client(service.baseUrl, room.tokens.editor).get<{ version: number }>(
      `/drafts/${room.aside.id}`,
    );
    const runner = service.owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query('SELECT 1 FROM draft WHERE id = $1 FOR UPDATE', [room.aside.id]);
      const send = { version: body.version, plannedAt: null };
      await ask(room, 'waits in vain', {
        path: `/drafts/${room.aside.id}/plan`,
        by: 'editor',
        send,
        statuses: [500],
        of: null,
      });
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  async function cutOne(): Promise<void> {
    did.cut += 1;
    await service.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'storm' ORDER BY random() LIMIT 1`,
    );
  }

  async function askAsNobody(): Promise<void> {
    did.asNobody += 1;
    await expect(service.app.query('SELECT id FROM story')).rejects.toThrow(NOBODY);
  }

  async function lane(): Promise<void> {
    while (did.asked < REQUESTS) {
      const room = pick(random, newsrooms);
      const chance = random();
      if (chance < 1 / SELDOM) await standInTheWay(room);
      else if (chance < 2 / SELDOM) await cutOne();
      else if (chance < 2 / SELDOM + 1 / OFTEN) await askAsNobody();
      const act = pickAct(random);
      await act.play({ newsrooms, room, random, ask: (asked) => ask(room, act.name, asked) });
    }
  }

  it(
    `R10: of ${REQUESTS} requests none is shown a row of another newsroom, and what is shared is shown as far as it is shared`,
    async () => {
      const end = new AbortController();
      const streams = newsrooms.map(async ({ index, tokens }) => {
        const { body } = await new Client(service.baseUrl, tokens.editor).stream('/events', end.signal);
        const decoder = new TextDecoder();
        for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>)
          heard.set(index, (heard.get(index) ?? '') + decoder.decode(chunk));
      });
      const ended = Promise.allSettled(streams);
      const began = performance.now();
      await Promise.all(Array.from({ length: LANES }, lane));
      seconds = (performance.now() - began) / 1_000;
      end.abort();
      await ended;
      const statuses = Object.fromEntries([...witness.statuses].sort());
      console.log(
        `newsrooms apart, seed ${SEED}: ${did.asked} requests in ${seconds.toFixed(1)} s (${Math.round(did.asked / seconds)}/s), ` +
          `${witness.rows} rows, ${JSON.stringify({ ...did, statuses })}`,
      );
      expect(witness.strays).toEqual([]);
      expect(witness.rows).toBeGreaterThan(REQUESTS);
      // Cut connections and statements that waited cost a few answers, and no more.
      expect((witness.statuses.get(503) ?? 0) + (witness.statuses.get(500) ?? 0)).toBeLessThan(REQUESTS / 50);
      for (const [what, times] of Object.entries(did)) expect([what, times > 0]).toEqual([what, true]);
    },
    LIMIT,
  );

  it('R10: every id that anybody was shown is of their own newsroom, or of the story that was shared with it', async () => {
    const { traced, astray } = await witness.trace(
      service.owner,
      newsrooms.map(({ id }) => id),
    );
    expect(astray).toEqual([]);
    expect(traced).toBeGreaterThan(NEWSROOMS * 10);
  });

  it('R10: nobody heard live of what is another newsroom’s and was not shared', async () => {
    let told = 0;
    for (const room of newsrooms) {
      const { id, shared } = neighbour(newsrooms, room, -1);
      const rows = await service.owner.query<{ id: string }[]>(
        `SELECT id FROM (SELECT newsroom_id, id, story_id FROM draft UNION ALL SELECT newsroom_id, id, story_id FROM evidence
                         UNION ALL SELECT newsroom_id, id, id FROM story) AS thing
          WHERE newsroom_id = $1 OR (newsroom_id = $2 AND story_id = $3)`,
        [room.id, id, shared.storyId],
      );
      const known = new Set(rows.map(({ id: each }) => each));
      const people = await service.owner.query<{ id: string }[]>(
        'SELECT person_id AS id FROM membership WHERE newsroom_id = $1',
        [room.id],
      );
      for (const { id: each } of people) known.add(each);
      const subjects = [...(heard.get(room.index) ?? '').matchAll(/"subjectId":"([^"]+)"/g)].map(
        ([, subject]) => subject ?? '',
      );
      told += subjects.length;
      expect(subjects.filter((subject) => !known.has(subject))).toEqual([]);
    }
    expect(told).toBeGreaterThan(0);
  });

  it('R10: nothing was written into another newsroom, and each log is one whole chain', async () => {
    for (const { index, id, mark } of newsrooms) {
      for (const [table, column] of TITLED) {
        const rows = await service.owner.query<unknown[]>(
          `SELECT ${column} FROM ${table} WHERE newsroom_id = $1 AND position($2 IN ${column}) = 0`,
          [id, mark],
        );
        expect([index, table, rows]).toEqual([index, table, []]);
      }
      const report = await service.owner.transaction((manager) => verifyChain(manager, id));
      expect(report).toMatchObject({ firstBad: null });
    }
  });

  it('R10: after the storm no connection of the pool carries anything over: asked as nobody, each one throws', async () => {
    const runners = Array.from({ length: CONNECTIONS }, () => service.app.createQueryRunner());
    try {
      const pids = new Set<number>();
      for (const runner of runners) {
        const [row] = await runner.manager.query<{ pid: number; left: string | null }[]>(
          `SELECT pg_backend_pid() AS pid, concat(${SETTINGS.map((name) => `current_setting('nightlawyer.${name}', true)`).join(',')}) AS left`,
        );
        pids.add(row?.pid ?? 0);
        expect(row?.left).toBe('');
        await expect(runner.manager.query('SELECT id FROM story')).rejects.toThrow(NOBODY);
        await expect(runner.manager.query(`UPDATE draft SET title = 'x', version = version + 1`)).rejects.toThrow(
          NOBODY,
        );
        expect(await runner.manager.query('SHOW transaction_read_only')).toEqual([{ transaction_read_only: 'off' }]);
      }
      expect(pids.size).toBe(CONNECTIONS);
    } finally {
      for (const runner of runners) await runner.release();
    }
    const open = await service.owner.query<unknown[]>(
      `SELECT pid, state, query FROM pg_stat_activity WHERE application_name = 'storm' AND state <> 'idle'`,
    );
    expect(open).toEqual([]);
  });
});

/** What PostgreSQL says where no newsroom is set: on a fresh connection there is no setting, on a used one an empty one. */
const NOBODY = /unrecognized configuration parameter "nightlawyer\.newsroom_id"|invalid input syntax for type uuid: ""/;

/** What the API logged of a failure of its own. */
function loggedOf(text: string): string {
  const { requestId } = JSON.parse(text) as { requestId: string };
  return service.log.find((line) => line.includes(requestId)) ?? '';
}

/** Everything that withActor() sets. */
const SETTINGS = ['newsroom_id', 'person_id', 'via', 'stories', 'partner', 'advice'];

const TITLED = [
  ['story', 'title'],
  ['draft', 'title'],
  ['evidence', 'title'],
  ['subject', 'name'],
  ['document', 'text'],
] as const;
