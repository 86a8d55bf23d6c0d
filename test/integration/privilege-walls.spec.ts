// R10: what is noted beside a decision, and what the database itself shows of any labelled text to whom.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '#domain/actor.js';
import { withActor } from '#database/with-actor.js';
import type { Client, Refused } from '../support/client.js';
import { until } from '../support/factories.js';
import { type LabelledStory, openLabelledStory } from '../support/labelled-story.js';
import { ADVICE, RuledDraft, SIGNED } from '../support/ruled-draft.js';
import { startService, type TestService } from '../support/test-service.js';

interface Items<Item> {
  items: Item[];
}

let service: TestService;
let story: LabelledStory;
let ruled: RuledDraft;

/** Words that stand in counsel's advice only. */
const REASONING = 'cross-examination';
const STATEMENT = 'canarystatement: signed on the footing that the payroll is genuine';
const LIFTED = 'canarylift: counsel had the order discharged';

beforeAll(async () => {
  service = await startService();
  story = await openLabelledStory(service);
  ruled = await RuledDraft.open(service, story.desk, true);
  await ruled.rule(await ruled.mark(SIGNED), { conditions: ['Call the port'], advice: ADVICE });
});

afterAll(async () => {
  await service.stop();
});

const codeOf = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Refused).code}`;
const canaryOf = (label: keyof LabelledStory['items']) => story.items[label].canary;

describe('R10: notes beside a decision', () => {
  interface Noted {
    id: string;
    version: number;
    statement: string;
    liftReason: string;
    noteId: string | null;
    privilege: string | null;
    withheld: boolean;
  }
  const signOffs = async (client: Client) =>
    (await client.get<Items<Noted>>(`/drafts/${ruled.id}/sign-offs`)).body.items;

  it('R10: a lawyer’s statement with a sign-off is privileged, and told to others to be there', async () => {
    const { lawyer, editor, reporter } = story.desk.as;
    const readiness = await lawyer.get<{ sha256: string; opinionsSha256: string }>(`/drafts/${ruled.id}/readiness`);
    const { sha256: versionSha256, opinionsSha256 } = readiness.body;
    const signed = await lawyer.post<Noted>(`/drafts/${ruled.id}/sign-offs`, {
      kind: 'legal',
      versionSha256,
      opinionsSha256,
      statement: STATEMENT,
    });
    expect(signed.body).toMatchObject({ statement: STATEMENT, privilege: 'privileged', withheld: false });
    expect((await signOffs(editor))[0]).toMatchObject({ statement: STATEMENT, privilege: 'privileged' });
    const { noteId } = signed.body;
    expect((await signOffs(reporter))[0]).toMatchObject({ statement: '', noteId, privilege: null, withheld: true });
    const reason = 'Agreed with the newsroom.';
    expect(codeOf(await reporter.post(`/privilege/note/${noteId}/raise`, { from: 'none', to: 'privileged' }))).toBe(
      '404 privilege/not-found',
    );
    await lawyer.post(`/privilege/note/${noteId}/lower`, { from: 'privileged', to: 'none', reason });
    expect((await signOffs(reporter))[0]).toMatchObject({ statement: STATEMENT, privilege: 'none', withheld: false });
    await lawyer.post(`/privilege/note/${noteId}/raise`, { from: 'none', to: 'privileged' });
  });

  it('R10: why a stop was lifted is work product where a lawyer lifts it', async () => {
    const { lawyer, reporter } = story.desk.as;
    const path = `/stories/${story.desk.storyId}/legal-stops`;
    const placed = await lawyer.post<Noted>(path, { kind: 'injunction', reference: 'HC-2031-7' });
    expect(placed.body).toMatchObject({ liftReason: '', noteId: null, withheld: false });
    const lift = { version: placed.body.version, reason: LIFTED };
    const lifted = await lawyer.post<Noted>(`/legal-stops/${placed.body.id}/lift`, lift);
    expect(lifted.body).toMatchObject({ liftReason: LIFTED, privilege: 'work_product' });
    const seenBy = async (client: Client) => (await client.get<Items<Noted>>(path)).body.items[0];
    expect(await seenBy(story.member.client)).toMatchObject({ liftReason: LIFTED, privilege: 'work_product' });
    expect(await seenBy(reporter)).toMatchObject({ liftReason: '', withheld: true });
  });
});

describe('R10: the database itself', () => {
  const holding = async (actor: PersonActor, word: string): Promise<string[]> => {
    const tables = await service.database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = 'public' AND relkind = 'r' AND has_table_privilege('nightlawyer_app', pg_class.oid, 'SELECT') ORDER BY 1`,
    );
    return withActor(service.app, actor, async ({ manager }) => {
      const found: string[] = [];
      for (const { name } of tables) {
        const [row] = await manager.query<{ found: number }[]>(
          `SELECT count(*)::int AS found FROM "${name}" AS t WHERE t::text ILIKE $1`,
          [`%${word}%`],
        );
        if ((row?.found ?? 0) > 0) found.push(name);
      }
      return found;
    });
  };
  const as = (role: 'reporter' | 'lawyer', personId = story.desk.people[role]): PersonActor => ({
    newsroomId: story.desk.newsroomId,
    personId,
    name: role,
    role,
    via: 'session',
  });

  it('R10: shows a lawyer where a labelled text went', async () => {
    const { canary } = story.items.privileged;
    await until(
      () => holding(as('lawyer'), canary),
      (found) => found.length === 3,
    );
    expect(await holding(as('lawyer'), canary)).toEqual(['document', 'evidence', 'passage']);
    expect(await holding(as('lawyer'), REASONING)).toEqual(['opinion_advice']);
    expect(await holding(as('lawyer'), 'canarystatement')).toEqual(['legal_note']);
  });

  it('R10: shows a reporter no row of it in any table, whatever asks', async () => {
    const words = [REASONING, 'canarystatement', 'canarylift', canaryOf('privileged'), canaryOf('work_product')];
    for (const word of words) expect([word, await holding(as('reporter'), word)]).toEqual([word, []]);
    const { member } = story;
    expect(await holding(as('reporter', member.id), canaryOf('privileged'))).toEqual([]);
    expect(await holding(as('reporter', member.id), canaryOf('work_product'))).toEqual([
      'document',
      'evidence',
      'passage',
    ]);
  });

  it('R10: shows a reporter no link to it either, nor the words by which it was found', async () => {
    const { evidenceId } = story.items.privileged;
    for (const table of ['link', 'assertion_link', 'passage']) {
      const count = (actor: PersonActor) =>
        withActor(service.app, actor, async ({ manager }) => {
          const rows = await manager.query<unknown[]>(`SELECT 1 FROM ${table} WHERE source_id = $1`, [evidenceId]);
          return rows.length;
        });
      expect([table, await count(as('reporter'))]).toEqual([table, 0]);
      expect(await count(as('lawyer'))).toBeGreaterThan(0);
    }
  });

  it('R10: shows nobody anything labelled when nothing was said of who asks, or a program asks with a token', async () => {
    const runner = service.app.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(
        `SELECT set_config('nightlawyer.newsroom_id', $1, true), set_config('nightlawyer.stories', '*', true),
                set_config('nightlawyer.partner', '', true)`,
        [story.desk.newsroomId],
      );
      expect(await runner.query('SELECT 1 FROM opinion_advice')).toEqual([]);
      expect(await runner.query(`SELECT 1 FROM document WHERE privilege <> 'none'`)).toEqual([]);
      expect(await runner.query(`SELECT 1 FROM legal_note WHERE privilege <> 'none'`)).toEqual([]);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    const token = { ...as('lawyer'), via: 'token' as const };
    expect(await holding(token, REASONING)).toEqual([]);
    expect(await holding(token, canaryOf('privileged'))).toEqual([]);
  });
});
