// The second wall: within a newsroom, guests reach the rows of the stories they were given, in the database itself.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { type Desk, makeDesk } from '../support/factories.js';
import { type TestService, startService } from '../support/test-service.js';
import { giveStory, plantAll } from '../support/two-newsrooms.js';

/** Tables of a newsroom that a guest is not walled off from, and why. */
const OPEN_TO_GUESTS: Readonly<Record<string, string>> = {
  api_token: 'hashes of tokens; no rows of its own newsroom are kept apart, for it is read before one is chosen',
  audit_event:
    'every act is appended after the last one, so its end is read; reading it takes a permission no guest has',
  audit_check: 'what came of checking the log: numbers and times',
  audit_head: 'numbers and hashes of the log',
  blob: 'checksums and sizes; the bytes are reached only by way of a document',
  membership: 'roles by id; the rules about two people are asked of it',
  session: 'read before a newsroom is chosen',
  task: 'ids and states of work, never text; whoever acts plans some',
};

/** Walled off from every guest: nothing of them belongs to a story they could be given. */
const OF_NO_STORY: Readonly<Record<string, string>> = {
  invitation: 'whom a newsroom invites',
  notice_delivery: 'a guest sees those to themselves',
  retention: 'for how long a newsroom keeps what',
  story_receipt: 'what other newsrooms share with this one',
  story_share: 'with whom the newsroom shares; a partner sees its own',
  webhook: 'addresses of programs',
};
/** Of sources and closed stories, of which the planted story has none. */
const WITH_SUITES_OF_THEIR_OWN = ['evidence_source', 'source_identity', 'source_opening', 'story_closure'];

/** Rows of which the planted story has none, without the rules about who may write them. */
const BESIDES = [
  `INSERT INTO draft_author (newsroom_id, draft_id, person_id) SELECT newsroom_id, id, created_by FROM draft ON CONFLICT DO NOTHING`,
  `INSERT INTO draft_read_mark SELECT newsroom_id, created_by, id, 1, now() FROM draft`,
  `INSERT INTO opinion_condition_met SELECT newsroom_id, id, 0, lawyer_id FROM opinion`,
  `INSERT INTO opinion_confirmation SELECT newsroom_id, id, lawyer_id FROM opinion`,
  `INSERT INTO opinion_withdrawal SELECT newsroom_id, id, NULL, lawyer_id FROM opinion`,
  `INSERT INTO sign_off_withdrawal SELECT newsroom_id, id, person_id FROM sign_off`,
  `INSERT INTO override_withdrawal SELECT newsroom_id, id, person_id FROM override`,
  `INSERT INTO certificate SELECT newsroom_id, gen_random_uuid(), story_id, id, 1, 'x', 'x', '[]', 'x', 'x', created_by, now(), now() + interval '1 hour' FROM draft`,
  `INSERT INTO certificate_revocation SELECT newsroom_id, id, 'legal_stop' FROM certificate`,
  `INSERT INTO posting_run (newsroom_id, story_id, passages, words, titled, title_words) SELECT newsroom_id, id, 1, 1, 1, 1 FROM story`,
  `INSERT INTO posting SELECT newsroom_id, run, 1, '\\x00' FROM posting_run`,
];

let service: TestService;
let desk: Desk;
let tables: string[];
let given: string;
let other: string;

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  given = (await plantAll(service, desk)).ids['storyId'] ?? '';
  other = (await plantAll(service, desk)).ids['storyId'] ?? '';
  await service.database.query(
    `SET session_replication_role = replica; ${BESIDES.join(';')}; RESET session_replication_role`,
  );
  const rows = await service.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'newsroom_id' ORDER BY 1`,
  );
  tables = rows.map(({ name }) => name);
}, 180_000);

afterAll(() => service.stop());

/** Runs as the app's role, with the settings that withActor() would make for a guest. */
async function asGuest<Result>(
  settings: { stories: string; partner?: string },
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  return service.app.transaction(async (manager) => {
    await manager.query(
      `SELECT set_config('nightlawyer.newsroom_id', $1, true), set_config('nightlawyer.person_id', $2, true),
              set_config('nightlawyer.via', 'session', true), set_config('nightlawyer.stories', $3, true),
              set_config('nightlawyer.partner', $4, true), set_config('nightlawyer.advice', 'on', true)`,
      [desk.newsroomId, desk.people.outside_counsel, settings.stories, settings.partner ?? ''],
    );
    return work(manager);
  });
}

const rowsOf = (table: string, stories: string, partner?: string) =>
  asGuest({ stories, ...(partner === undefined ? {} : { partner }) }, async (manager) => {
    const rows = await manager.query<{ row: string }[]>(`SELECT t::text AS row FROM ${table} t`);
    return new Set(rows.map(({ row }) => row));
  });

describe('R10: the second wall', () => {
  it('R10: every table of a newsroom is walled for guests, or named here with the reason', async () => {
    const walled = await service.database.query<{ name: string }>(
      `SELECT DISTINCT tablename AS name FROM pg_policies WHERE policyname = tablename || '_guest' AND permissive = 'RESTRICTIVE'
          AND qual LIKE '%nightlawyer.stories%' ORDER BY 1`,
    );
    const names = walled.map(({ name }) => name);
    expect(tables.filter((table) => !names.includes(table) && !(table in OPEN_TO_GUESTS))).toEqual([]);
  });

  it('R10: a guest of no story sees no row of any walled table', async () => {
    const seen: Record<string, number> = {};
    for (const table of tables) {
      if (table in OPEN_TO_GUESTS) continue;
      const { size } = await rowsOf(table, '{}');
      if (size > 0) seen[table] = size;
    }
    // Their own way into the newsroom.
    delete seen['identity_intent'];
    expect(seen).toEqual({});
  });

  it('R10: guests of two stories have no row in common, and each sees what is in theirs', async () => {
    const common: string[] = [];
    const empty: string[] = [];
    for (const table of tables) {
      if (table in OPEN_TO_GUESTS || table === 'identity_intent') continue;
      const [mine, theirs] = [await rowsOf(table, `{${given}}`), await rowsOf(table, `{${other}}`)];
      if ([...mine].some((row) => theirs.has(row))) common.push(table);
      if (mine.size === 0 || theirs.size === 0) empty.push(table);
    }
    expect(common).toEqual([]);
    expect(empty.filter((table) => !(table in OF_NO_STORY) && !WITH_SUITES_OF_THEIR_OWN.includes(table))).toEqual([]);
  });

  it('R10: what guests of all stories see together is what the newsroom has of them', async () => {
    const missing: string[] = [];
    for (const table of tables) {
      if (table in OPEN_TO_GUESTS) continue;
      const [mine, theirs] = [await rowsOf(table, `{${given}}`), await rowsOf(table, `{${other}}`)];
      const both = await rowsOf(table, `{${given},${other}}`);
      if (both.size !== mine.size + theirs.size) missing.push(table);
    }
    expect(missing).toEqual(['identity_intent']);
  });

  it('R10: a guest writes into no story but theirs, and moves nothing of another', async () => {
    await asGuest({ stories: `{${given}}` }, async (manager) => {
      const [, changed] = await manager.query<[unknown, number]>(
        `UPDATE draft SET title = 'mine now', version = version + 1 WHERE story_id = $1`,
        [other],
      );
      expect(changed).toBe(0);
    });
    const forged = asGuest({ stories: `{${given}}` }, (manager) =>
      manager.query(
        `INSERT INTO draft (newsroom_id, id, story_id, title, created_by) VALUES ($1, gen_random_uuid(), $2, 'x', $3)`,
        [desk.newsroomId, other, desk.people.outside_counsel],
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it.each(['SELECT given_stories()', `SELECT may_see_story(gen_random_uuid())`, 'SELECT id FROM story'])(
    'R10: outside withActor() %s throws instead of answering',
    async (asked) => {
      // On a connection that never had the settings, and on one that withActor() used before: PostgreSQL leaves '' behind.
      for (const left of [`SELECT 1`, `SELECT set_config('nightlawyer.stories', '', true)`]) {
        const answer = service.app.transaction(async (manager) => {
          await manager.query(`SELECT set_config('nightlawyer.newsroom_id', $1, true)`, [desk.newsroomId]);
          await manager.query(left);
          return manager.query<unknown[]>(asked);
        });
        await expect(answer).rejects.toThrow(/nightlawyer\.stories|malformed array literal/);
      }
    },
  );

  it('R10: outside counsel reach their story by its addresses and no other', async () => {
    const counsel = desk.as.outside_counsel;
    await giveStory(service, desk, desk.people.outside_counsel, given);
    for (const path of ['', '/drafts', '/evidence', '/letters', '/exchanges', '/replies', '/legal-stops']) {
      expect([path, (await counsel.get(`/stories/${given}${path}`)).status]).toEqual([path, 200]);
      expect([path, (await counsel.get(`/stories/${other}${path}`)).status]).toEqual([path, 404]);
    }
  });
});
