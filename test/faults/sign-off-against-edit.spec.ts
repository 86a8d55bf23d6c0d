// R1: an edit, sign-offs and clearance at the same moment, again and again: nothing ends signed or cleared over other bytes.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '#database/data-source.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { Client } from '../support/client.js';
import { type Processes, startProcesses } from '../support/test-processes.js';

/** 5,000 in earnest. */
const ROUNDS = Number(process.env['NIGHTLAWYER_TORTURE'] ?? 200);
/** Drafts that are fought over at once, each in a story of its own. */
const LANES = 4;
/** After so many rounds a lane opens another draft: one of a thousand versions is nobody's. */
const ROUNDS_A_DRAFT = 50;
/** Milliseconds, as on a machine that has much else to do. */
const LIMIT = 60_000 + ROUNDS * 2_000;
const PASSWORD = 'a long enough password';

interface Version {
  number: number;
  sha256: string;
}
interface Draft extends Version {
  id: string;
}

let processes: Processes;
let people: Record<'reporter' | 'lawyer' | 'editor', Client>;

beforeAll(async () => {
  processes = await startProcesses();
  const url = processes.postgres.url('nightlawyer_app');
  const dataSource = await createDataSource({ url, applicationName: 'test founder' }).initialize();
  const roles = ['reporter', 'lawyer', 'editor'] as const;
  const members = roles.map((role) => ({ email: `${role}@ferry.example`, name: role, role, password: PASSWORD }));
  await foundNewsroom(dataSource, { slug: 'ferry', name: 'The Ferry', timeZone: 'UTC' }, members);
  await dataSource.destroy();
  const signIn = (role: (typeof roles)[number]) => Client.signIn(processes.baseUrl, `${role}@ferry.example`, PASSWORD);
  people = { reporter: await signIn('reporter'), lawyer: await signIn('lawyer'), editor: await signIn('editor') };
});

afterAll(async () => {
  await processes.stop();
});

const blocksOf = (words: string) => [{ kind: 'body', text: `The ferry story, ${words}.` }];

async function openDraft(lane: number, round: number): Promise<Draft> {
  const slug = `ferry-${lane}-${round}`;
  const story = await people.reporter.post<{ id: string }>('/stories', { title: 'Ferry', slug });
  const made = await people.reporter.post<{ id: string; latest: Version }>(`/stories/${story.body.id}/drafts`, {
    title: 'Ferry',
    blocks: blocksOf(`lane ${lane}`),
  });
  return { ...made.body.latest, id: made.body.id };
}

/** There is no worker here: the version passes for flagged as soon as it is there. */
async function markFlagged({ id, number }: Draft): Promise<void> {
  const sql = 'UPDATE draft SET flagged_version = $2, version = version + 1 WHERE id = $1';
  await processes.admin.query(sql, [id, number]);
}

async function signOff(draft: Draft, kind: 'legal' | 'editorial', opinionsSha256: string): Promise<number> {
  const client = kind === 'legal' ? people.lawyer : people.editor;
  const body = { kind, versionSha256: draft.sha256, opinionsSha256 };
  return (await client.post(`/drafts/${draft.id}/sign-offs`, body)).status;
}

const clear = async (draft: Draft) =>
  (await people.editor.post(`/drafts/${draft.id}/clearance`, { sha256: draft.sha256 })).status;

/** A few milliseconds apart, so that who comes first differs from round to round. */
async function after<Result>(milliseconds: number, act: () => Promise<Result>): Promise<Result> {
  await wait(milliseconds);
  return act();
}

it(
  `R1: ${ROUNDS} times, none ends signed or cleared over other bytes`,
  async () => {
    const seen = { signed: 0, notSigned: 0, cleared: 0, notCleared: 0 };
    const lane = async (number: number) => {
      let draft = await openDraft(number, number);
      for (let round = number; round < ROUNDS; round += LANES) {
        if (Math.floor(round / LANES) % ROUNDS_A_DRAFT === ROUNDS_A_DRAFT - 1) draft = await openDraft(number, round);
        await markFlagged(draft);
        const { body } = await people.editor.get<{ opinionsSha256: string }>(`/drafts/${draft.id}/readiness`);
        const standing = draft;
        expect(await signOff(standing, 'legal', body.opinionsSha256)).toBe(201);
        expect(await signOff(standing, 'editorial', body.opinionsSha256)).toBe(201);
        const blocks = blocksOf(`lane ${number}, round ${round}`);
        const edit = () =>
          people.reporter.post<Version>(`/drafts/${standing.id}/versions`, { basedOn: standing.number, blocks });
        const [edited, ...others] = await Promise.all([
          after(round % 5, edit),
          after(round % 17, () => clear(standing)),
          after(round % 11, () => signOff(standing, 'legal', body.opinionsSha256)),
          after(round % 7, () => signOff(standing, 'editorial', body.opinionsSha256)),
          after(round % 13, () => clear(standing)),
        ]);
        expect(edited.status).toBe(201);
        const [firstClear, legal, editorial, secondClear] = others;
        for (const status of [legal, editorial]) seen[status === 201 ? 'signed' : 'notSigned'] += 1;
        for (const status of [firstClear, secondClear]) seen[status === 201 ? 'cleared' : 'notCleared'] += 1;
        expect(others.filter((status) => status !== 201 && status !== 409)).toEqual([]);
        draft = { ...edited.body, id: standing.id };
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_none, number) => lane(number)));
    console.log(`edit against sign-off and clearance, ${ROUNDS} rounds: ${JSON.stringify(seen)}`);

    const { rows: overOtherBytes } = await processes.admin.query(
      `SELECT sign_off.id FROM sign_off JOIN draft_version version USING (newsroom_id, draft_id)
      WHERE version.number = sign_off.version_number AND version.sha256 <> sign_off.version_sha256`,
    );
    expect(overOtherBytes).toEqual([]);
    // The audit chain is in the order of the commits: before each signature and certificate the last version is the one it names.
    const { rows: tooLate } = await processes.admin.query(
      `SELECT act.event, act.seq FROM audit_event act
      WHERE act.event IN ('sign-off.given', 'clearance.granted')
        AND act.payload->>'sha256' <> (
              SELECT added.payload->>'sha256' FROM audit_event added
               WHERE added.newsroom_id = act.newsroom_id AND added.event = 'version.added' AND added.seq < act.seq
                 AND added.payload->>'draftId' = act.payload->>'draftId'
               ORDER BY added.seq DESC LIMIT 1)`,
    );
    expect(tooLate).toEqual([]);
    const { rows: stillStanding } = await processes.admin.query(
      `SELECT id FROM certificate
      WHERE NOT EXISTS (SELECT 1 FROM certificate_revocation revocation WHERE revocation.certificate_id = certificate.id)
        AND version_number < (SELECT max(number) FROM draft_version version WHERE version.draft_id = certificate.draft_id)`,
    );
    expect(stillStanding).toEqual([]);
    // Both outcomes came up, or nothing was fought over.
    for (const [outcome, times] of Object.entries(seen)) expect([outcome, times > 0]).toEqual([outcome, true]);
  },
  LIMIT,
);
