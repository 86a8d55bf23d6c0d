// R9: whoever owns the database changes the log behind the service's back, in every way that was thought of; each is found.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { type AuditHead, signHead } from '#audit/audit-head.js';
import type { ChainReport } from '#audit/chain-walk.js';
import { verifyChain } from '#audit/verify-chain.js';
import { CHAIN_START, entryHash } from '#database/audit-entry.js';
import { createDataSource } from '#database/data-source.js';
import { AuditEntry } from '#database/entities/audit-event.entity.js';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import type { AuditEvent } from '#domain/audit-events.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { SigningKey } from '#platform/signing-key.js';
import { pick, type Random, seeded } from '../support/invented-article.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** NIGHTLAWYER_TORTURE=1 plays 1,000 alterations; another number, so many. */
const TORTURE = Number(process.env['NIGHTLAWYER_TORTURE'] ?? 0);
const ALTERATIONS = TORTURE === 0 ? 50 : TORTURE === 1 ? 1_000 : TORTURE;
const SEED = Number(process.env['NIGHTLAWYER_SEED'] ?? 9);
const ENTRIES = 47;
/** Every so many entries a head was signed and kept elsewhere, and at the very end. */
const HEAD_EVERY = 6;

const key = new SigningKey('the secret of somebody who does not own the database');
const keys = new Map([[key.keyId, key.publicKey]]);
let database: TestDatabase;
let app: DataSource;
let owner: DataSource;
let ours: string;
let theirs: string;
let heads: AuditHead[];

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createDataSource({ url: database.appUrl, applicationName: 'test', poolSize: 2 }).initialize();
  owner = await createDataSource({ url: database.ownerUrl, applicationName: 'owner', poolSize: 1 }).initialize();
  ours = await makeChain('ours');
  theirs = await makeChain('theirs');
  heads = [...(await headsOver(ours)), ...(await headsOver(theirs))];
});

afterAll(async () => {
  await owner.destroy();
  await app.destroy();
  await database.drop();
});

async function makeChain(slug: string): Promise<string> {
  const { newsroomId } = await foundNewsroom(app, { slug, name: slug, timeZone: 'UTC' }, []);
  const random = seeded(SEED);
  for (let made = 1; made < ENTRIES; made += 1) {
    const event = pick<AuditEvent>(random, [
      { event: 'story.created', payload: { storyId: randomUUID() } },
      { event: 'version.added', payload: { draftId: randomUUID(), number: made, sha256: 'a'.repeat(64) } },
      { event: 'letter.split', payload: { letterId: randomUUID(), segments: made + 2, allegations: made } },
      { event: 'opinion.withdrawn', payload: { opinionId: randomUUID(), assertionId: randomUUID(), by: null } },
    ]);
    const actor = pick(random, [systemActor(newsroomId), { ...systemActor(newsroomId), name: 'Anna Reed' }]);
    await withActor(app, actor, async ({ record }) => {
      record(event);
      await Promise.resolve();
    });
  }
  return newsroomId;
}

async function headsOver(newsroomId: string): Promise<AuditHead[]> {
  const entries = await entriesOf(owner.manager, newsroomId);
  return entries
    .filter(({ seq }) => Number(seq) % HEAD_EVERY === 0 || Number(seq) === ENTRIES)
    .map(({ seq, hash }) => signHead(key, { newsroomId, seq, hash, at: '2031-03-12T12:00:00.000Z' }));
}

function entriesOf(manager: EntityManager, newsroomId: string): Promise<AuditEntry[]> {
  return manager.find(AuditEntry, { where: { newsroomId }, order: { seq: 'ASC' } });
}

/** The first entry at or behind this one that a head covers. */
const headFrom = (seq: number) => Math.min(ENTRIES, Math.ceil(seq / HEAD_EVERY) * HEAD_EVERY);

interface Alteration {
  what: string;
  /** The first numbers that may be named; where hashes were made anew only a head can tell, and only to within its stretch. */
  from: number;
  upTo: number;
  /** Whether the other newsroom's chain is spoiled too, from which number on. */
  alsoTheirs?: number;
}

type Tamper = (manager: EntityManager, random: Random) => Promise<Alteration>;

const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
const at = (seq: number, what: string): Alteration => ({ what, from: seq, upTo: seq });
const flipped = (hash: string, random: Random) => {
  const place = between(random, 0, 63);
  const digit = ((parseInt(hash[place] ?? '0', 16) + between(random, 1, 15)) % 16).toString(16);
  return hash.slice(0, place) + digit + hash.slice(place + 1);
};

/** Sets one column of one entry to what `value` makes of the row. */
function flip(column: string, value: (entry: AuditEntry, random: Random) => unknown): Tamper {
  return async (manager, random) => {
    const seq = between(random, 1, ENTRIES);
    const entry = await manager.findOneByOrFail(AuditEntry, { newsroomId: ours, seq: String(seq) });
    const cast = column === 'payload' ? '::jsonb' : '';
    await manager.query(`UPDATE audit_event SET ${column} = $3${cast} WHERE newsroom_id = $1 AND seq = $2`, [
      ours,
      seq,
      value(entry, random),
    ]);
    return at(seq, `${column} of ${seq}`);
  };
}

function alteredPayload(payload: Record<string, unknown>, random: Random): string {
  const name = pick(random, Object.keys(payload));
  const value = payload[name];
  const changed =
    typeof value === 'number' ? value + 1 : typeof value === 'string' ? flipText(value) : { was: value ?? 'null' };
  return JSON.stringify(
    pick(random, [
      { ...payload, [name]: changed },
      { ...payload, more: 1 },
      { ...payload, [name]: undefined },
    ]),
  );
}

const flipText = (text: string) => (text.startsWith('0') ? '1' : '0') + text.slice(1);

async function rewriteFrom(
  manager: EntityManager,
  newsroomId: string,
  seq: number,
  change: (entry: AuditEntry) => void,
) {
  let previousHash = CHAIN_START;
  for (const entry of await entriesOf(manager, newsroomId)) {
    if (Number(entry.seq) === seq) change(entry);
    if (Number(entry.seq) >= seq) {
      entry.previousHash = previousHash;
      entry.hash = entryHash(entry);
      await manager.update(
        AuditEntry,
        { newsroomId, seq: entry.seq },
        { actorName: entry.actorName, previousHash, hash: entry.hash },
      );
    }
    previousHash = entry.hash;
  }
}

async function insertForged(manager: EntityManager, seq: number, previousHash: string, spoil: boolean) {
  const entry = Object.assign(new AuditEntry(), {
    newsroomId: ours,
    seq: String(seq),
    at: new Date('2031-03-12T12:00:00Z'),
    actorId: null,
    actorName: 'Anna Reed',
    actorRole: 'lawyer',
    event: 'story.created',
    payload: { storyId: randomUUID() },
    previousHash,
  });
  entry.hash = spoil ? 'f'.repeat(64) : entryHash(entry);
  await manager.insert(AuditEntry, entry as object);
}

const TAMPERINGS: readonly Tamper[] = [
  flip('at', ({ at: was }, random) => new Date(was.getTime() + pick(random, [-1, 1, 1_000, -86_400_000]))),
  flip('actor_id', () => randomUUID()),
  flip('actor_name', ({ actorName }, random) => pick(random, [`${actorName} `, actorName.toUpperCase(), ''])),
  flip('actor_role', () => 'managing_editor'),
  flip('event', ({ event }) => (event === 'draft.created' ? 'story.created' : 'draft.created')),
  flip('payload', ({ payload }, random) => alteredPayload(payload, random)),
  flip('previous_hash', ({ previousHash }, random) => flipped(previousHash, random)),
  flip('hash', ({ hash }, random) => flipped(hash, random)),
  flip('seq', ({ seq }, random) => Number(seq) + ENTRIES + between(random, 0, 9)),
  flip('newsroom_id', () => randomUUID()),
  async (manager, random) => {
    const seq = between(random, 1, ENTRIES);
    const many = between(random, 1, 3);
    await manager.query('DELETE FROM audit_event WHERE newsroom_id = $1 AND seq >= $2 AND seq < $2 + $3', [
      ours,
      seq,
      many,
    ]);
    return at(seq, `dropped ${many} from ${seq}`);
  },
  async (manager, random) => {
    const [first, second] = [between(random, 1, ENTRIES - 1), ENTRIES];
    const other = between(random, first + 1, second);
    for (const [from, to] of [
      [first, 0],
      [other, first],
      [0, other],
    ])
      // prettier-ignore
      await manager.query('UPDATE audit_event SET seq = $3 WHERE newsroom_id = $1 AND seq = $2', [ours, from, to]);
    return at(first, `swapped ${first} and ${other}`);
  },
  async (manager, random) => {
    const seq = between(random, 1, ENTRIES);
    const before = seq === 1 ? null : await manager.findOneBy(AuditEntry, { newsroomId: ours, seq: String(seq - 1) });
    const spoil = random() < 0.5;
    await shift(manager, seq, 1);
    await insertForged(manager, seq, before?.hash ?? CHAIN_START, spoil);
    // A forged entry that fits the one before is told by the next, which does not follow it, or by a head.
    return { what: `inserted at ${seq}`, from: seq, upTo: spoil ? seq : seq + 1 };
  },
  async (manager, random) => {
    const seq = pick(random, [0, -1, ENTRIES + 1, ENTRIES + 5]);
    await insertForged(manager, seq, CHAIN_START, false);
    return at(Math.min(seq, ENTRIES + 1), `inserted outside, at ${seq}`);
  },
  async (manager, random) => {
    const seq = between(random, 1, ENTRIES);
    await manager.query('ALTER TABLE audit_event DROP CONSTRAINT audit_event_pk');
    await manager.query('INSERT INTO audit_event SELECT * FROM audit_event WHERE newsroom_id = $1 AND seq = $2', [
      ours,
      seq,
    ]);
    return at(seq, `doubled ${seq}`);
  },
  async (manager, random) => {
    const [seq, by] = [between(random, 1, ENTRIES), between(random, 1, 5)];
    await shift(manager, seq, by);
    return at(seq, `renumbered from ${seq} by ${by}`);
  },
  async (manager, random) => {
    const seq = between(random, 1, ENTRIES);
    await manager.query('DELETE FROM audit_event WHERE newsroom_id = $1 AND seq >= $2', [ours, seq]);
    return at(seq, `cut off from ${seq}`);
  },
  async (manager, random) => {
    const seq = between(random, 1, ENTRIES);
    await rewriteFrom(manager, ours, seq, (entry) => (entry.actorName = 'Nobody'));
    return { what: `rewritten from ${seq}`, from: headFrom(seq), upTo: headFrom(seq) };
  },
  async (manager, random) => {
    const seq = between(random, 1, ENTRIES);
    await manager.query('DELETE FROM audit_event WHERE newsroom_id = $1 AND seq = $2', [ours, seq]);
    await manager.query('UPDATE audit_event SET seq = seq - 1 WHERE newsroom_id = $1 AND seq > $2', [ours, seq]);
    await rewriteFrom(manager, ours, seq, () => undefined);
    // The one at the very end leaves a chain that is whole and too short.
    return { what: `dropped ${seq} and closed the gap`, from: headFrom(seq), upTo: headFrom(seq) };
  },
  async (manager, random) => {
    const seq = between(random, 1, ENTRIES);
    for (const [from, to] of [
      [ours, randomUUID()],
      [theirs, ours],
    ])
      // prettier-ignore
      await manager.query('UPDATE audit_event SET newsroom_id = $3 WHERE newsroom_id = $1 AND seq = $2', [from, seq, to]);
    return { ...at(seq, `moved ${seq} over from the other newsroom`), alsoTheirs: seq };
  },
  async (manager) => {
    const between = randomUUID();
    for (const [from, to] of [
      [ours, between],
      [theirs, ours],
      [between, theirs],
    ])
      // prettier-ignore
      await manager.query('UPDATE audit_event SET newsroom_id = $2 WHERE newsroom_id = $1', [from, to]);
    return { ...at(1, 'exchanged both chains'), alsoTheirs: 1 };
  },
  async (manager) => {
    await manager.query('TRUNCATE audit_event');
    return { ...at(1, 'truncated'), alsoTheirs: 1 };
  },
];

/** Over the last one first: at no moment do two have the same number. */
async function shift(manager: EntityManager, seq: number, by: number): Promise<void> {
  await manager.query('UPDATE audit_event SET seq = -seq WHERE newsroom_id = $1 AND seq >= $2', [ours, seq]);
  await manager.query('UPDATE audit_event SET seq = -seq + $2 WHERE newsroom_id = $1 AND seq < 0', [ours, by]);
}

async function report(manager: EntityManager, newsroomId: string): Promise<ChainReport> {
  const found = await verifyChain(manager, newsroomId, { heads, keys });
  if (found === null) throw new Error('the walk ran out of time');
  return found;
}

/** Tampers as the superuser with every trigger off, looks, and takes it all back. */
async function tampered<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('SET LOCAL session_replication_role = replica');
    return await work(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

describe('R9: a log that was tampered with by the owner of the database', () => {
  it('R9: holds, with all its heads, before anything is done to it', async () => {
    for (const newsroomId of [ours, theirs]) {
      const whole = await tampered((manager) => report(manager, newsroomId));
      expect(whole).toMatchObject({ entries: ENTRIES, heads: 8, headsUpTo: String(ENTRIES), firstBad: null });
    }
  });

  it(`R9: each of ${ALTERATIONS} alterations is found, and its first number named`, async () => {
    const random = seeded(SEED);
    const unseen: string[] = [];
    for (let round = 0; round < ALTERATIONS; round += 1) {
      const tamper = TAMPERINGS[round % TAMPERINGS.length] ?? TAMPERINGS[0];
      await tampered(async (manager) => {
        const alteration = await tamper?.(manager, random);
        if (alteration === undefined) throw new Error('no tampering');
        const { what, from, upTo, alsoTheirs } = alteration;
        const found = await report(manager, ours);
        const seq = Number(found.firstBad?.seq ?? Number.NaN);
        if (!(seq >= from && seq <= upTo)) unseen.push(`round ${round}, ${what}: ${JSON.stringify(found.firstBad)}`);
        if (found.headsUpTo !== null && Number(found.headsUpTo) >= from && !what.startsWith('doubled'))
          unseen.push(`round ${round}, ${what}: a head was said to fit up to ${found.headsUpTo}`);
        const other = (await report(manager, theirs)).firstBad;
        if (other?.seq !== alsoTheirs?.toString())
          unseen.push(`round ${round}, ${what}, the other newsroom: ${JSON.stringify(other)}`);
      });
    }
    expect({ seed: SEED, unseen }).toEqual({ seed: SEED, unseen: [] });
  });

  it('R9: the same JSON in another spelling is no alteration', async () => {
    await tampered(async (manager) => {
      await manager.query(
        `UPDATE audit_event SET payload = (SELECT ('{' || string_agg(to_json(key) || ' : ' || value, ', ' ORDER BY key DESC) || '}')::jsonb
                                             FROM jsonb_each(payload)) WHERE newsroom_id = $1`,
        [ours],
      );
      expect((await report(manager, ours)).firstBad).toBeNull();
    });
  });

  it('R9: a head that was tampered with is named as such, and so is one of another key only where it does not fit', async () => {
    const [first] = heads.filter(({ newsroomId }) => newsroomId === ours);
    if (first === undefined) throw new Error('no head');
    const other = signHead(new SigningKey('another secret, of whoever forges heads here'), first);
    const judged = (head: AuditHead) =>
      tampered((manager) => verifyChain(manager, ours, { heads: [head], keys })).then((found) => found?.firstBad);
    expect(await judged({ ...first, hash: 'e'.repeat(64) })).toEqual({ seq: first.seq, reason: 'bad-head' });
    expect(await judged({ ...first, at: '2031-03-12T12:00:00.001Z' })).toEqual({ seq: first.seq, reason: 'bad-head' });
    expect(await judged(other)).toBeNull();
    expect(await judged({ ...other, hash: 'e'.repeat(64) })).toEqual({ seq: first.seq, reason: 'other-than-head' });
  });
});
