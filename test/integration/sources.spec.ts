// R10: who a source is stands in the vault and nowhere else, and opens for its keepers and nobody else.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SourceIdentity } from '#database/entities/source-identity.entity.js';
import { withActor } from '#database/with-actor.js';
import { type Actor, systemActor } from '#domain/actor.js';
import type { Role } from '#domain/vocabulary.js';
import { dropOldVaultKeys, makeVaultKeyFile, prependVaultKey, vaultKeyFile, VaultKeys } from '#platform/vault-keys.js';
import { rotateVaultKey } from '#sources/rotate-vault-key.js';
import { addMember } from '../support/add-member.js';
import type { Client, Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';
import { quiet, toldOf } from '../support/told.js';

interface SourceBody {
  id: string;
  codeName: string;
  class: string;
  strength: string;
  version: number;
  keepers: { personId: string; name: string }[];
  evidenceIds: string[];
  abilities: { open: boolean; edit: boolean };
}

const IDENTITY = {
  name: 'Perpetua Vandersloot-Igwe',
  contact: 'signal +99 555 0142 7788',
  note: 'Met behind the tannery in Osmund Lane; drives the night shift.',
};
/** Words that stand in the identity and in nothing else. */
const CANARIES = ['Vandersloot', '0142 7788', 'Osmund Lane'];

let service: TestService;
let desk: Desk;
let keyFolder: string;
let keyFile: string;
let source: SourceBody;

beforeAll(async () => {
  keyFolder = mkdtempSync(join(tmpdir(), 'nightlawyer-vault-'));
  keyFile = vaultKeyFile(keyFolder);
  makeVaultKeyFile(keyFile);
  service = await startService({ vault: { file: keyFile } });
  desk = await makeDesk(service);
  source = (await record('LAPWING')).body;
});

afterAll(async () => {
  await service.stop();
  rmSync(keyFolder, { recursive: true, force: true });
});

const record = (codeName: string, identity: object | null = IDENTITY, as: Client = desk.as.reporter) =>
  as.post<SourceBody>(`/stories/${desk.storyId}/sources`, {
    codeName,
    class: 'insider',
    strength: 'first_hand',
    ...(identity === null ? {} : { identity }),
  });
const list = (as: Client, from = desk) => as.get<{ items: SourceBody[] }>(`/stories/${from.storyId}/sources`);
const open = (as: Client, id = source.id) =>
  as.post<typeof IDENTITY & { version: number } & Refused>(`/sources/${id}/open`);
const outcome = ({ status, body }: { status: number; body: unknown }) =>
  `${status} ${(body as Partial<Refused>).code ?? ''}`.trim();
const named = (codeName: string) => (item: SourceBody) => item.codeName === codeName;
const actorOf = (role: Role, via: Actor['via'] = 'session'): Actor => ({
  newsroomId: desk.newsroomId,
  personId: desk.people[role],
  name: `The ${role}`,
  role,
  via,
});
const give = (role: Role) =>
  service.database.query(
    'INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [desk.newsroomId, desk.storyId, desk.people[role]],
  );

describe('sources by code-name', () => {
  it('R10: lawyers see code-name, class and strength of all, others only what they keep', async () => {
    await give('outside_counsel');
    for (const role of ['lawyer', 'outside_counsel'] as const) {
      const { body } = await list(desk.as[role]);
      expect(body.items.find(named('LAPWING'))).toMatchObject({
        class: 'insider',
        strength: 'first_hand',
        keepers: [],
        abilities: { open: false, edit: false },
      });
    }
    expect((await list(desk.as.reporter)).body.items.find(named('LAPWING'))).toMatchObject({
      keepers: [{ personId: desk.people.reporter }],
      abilities: { open: true, edit: true },
    });
    for (const role of ['editor', 'managing_editor'] as const)
      expect((await list(desk.as[role])).body.items).toEqual([]);
    expect(outcome(await list(desk.as.admin))).toBe('403 session/forbidden');
    const other = await makeDesk(service);
    expect(outcome(await list(other.as.lawyer, desk))).toBe('404 story/not-found');
  });

  it('a code-name stands once a story', async () => {
    expect(outcome(await record('LAPWING'))).toBe('409 source/known');
    const both = await Promise.all([record('GREBE', null), record('GREBE', null)]);
    expect(both.map(outcome).sort()).toEqual(['201', '409 source/known']);
  });

  it('R8: keepers say what its word is worth, and whoever is late is told', async () => {
    const heron = (await record('HERON')).body;
    const edit = (as: Client, version: number) =>
      as.post<SourceBody>(`/sources/${heron.id}/edit`, { version, strength: 'corroborated' });
    const edited = await edit(desk.as.reporter, 1);
    expect(edited.body).toMatchObject({ strength: 'corroborated', codeName: 'HERON', version: 2 });
    expect(outcome(await edit(desk.as.reporter, 1))).toBe('409 record/stale');
    expect(outcome(await edit(desk.as.lawyer, 2))).toBe('403 source/not-keeper');
    expect(outcome(await edit(desk.as.editor, 2))).toBe('404 source/not-found');
  });

  it('evidence refers to it by code-name, within its own story', async () => {
    const added = await desk.as.reporter.upload(`/stories/${desk.storyId}/evidence`, {
      name: 'rota.txt',
      bytes: 'The night rota of the depot, from March to May.',
    });
    const tied = await desk.as.reporter.post<SourceBody>(`/sources/${source.id}/evidence`, {
      evidenceId: added.body.id,
    });
    expect(tied.body.evidenceIds).toEqual([added.body.id]);
    const elsewhere = await desk.as.editor.post<{ id: string }>('/stories', { title: 'Other', slug: 'other' });
    const stray = await desk.as.reporter.upload(`/stories/${elsewhere.body.id}/evidence`, {
      name: 'a.txt',
      bytes: 'Stray.',
    });
    const strayed = await desk.as.reporter.post(`/sources/${source.id}/evidence`, { evidenceId: stray.body.id });
    expect(outcome(strayed)).toBe('404 evidence/not-found');
    const untied = await desk.as.reporter.post<SourceBody>(`/sources/${source.id}/evidence/remove`, {
      evidenceId: added.body.id,
    });
    expect(untied.body.evidenceIds).toEqual([]);
  });
});

describe('R10: the vault opens for keepers', () => {
  it('R10: and for nobody else, whatever their role', async () => {
    const opened = await open(desk.as.reporter);
    expect(opened.body).toEqual({ ...IDENTITY, version: 1 });
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(outcome(await open(desk.as.lawyer))).toBe('403 source/not-keeper');
    for (const role of ['editor', 'managing_editor'] as const)
      expect(outcome(await open(desk.as[role]))).toBe('404 source/not-found');
    for (const role of ['admin', 'outside_counsel'] as const)
      expect(outcome(await open(desk.as[role]))).toBe('403 session/forbidden');
  });

  it('R10: asks for a fresh session', async () => {
    const { id, client } = await addMember(service, desk, 'reporter', 'A. Late');
    const source2 = (await record('SISKIN', IDENTITY, client)).body;
    await service.database.query(`UPDATE session SET confirmed_at = now() - interval '1 day' WHERE person_id = $1`, [
      id,
    ]);
    const acts = [
      open(client, source2.id),
      client.post(`/sources/${source2.id}/identity`, { version: 1, identity: IDENTITY }),
      client.post(`/sources/${source2.id}/keepers`, { personId: desk.people.editor }),
      client.post(`/sources/${source2.id}/keepers/remove`, { personId: desk.people.editor }),
    ];
    for (const act of acts) expect(outcome(await act)).toBe('401 session/confirm-again');
  });

  it('R10: a keeper names another, and every keeper but the one who opened is told of an opening', async () => {
    const wren = (await record('WREN')).body;
    const name = (as: Client, personId: string) => as.post<SourceBody>(`/sources/${wren.id}/keepers`, { personId });
    for (const unfit of [desk.people.admin, desk.people.outside_counsel])
      expect(outcome(await name(desk.as.reporter, unfit))).toBe('422 source/keeper-unfit');
    expect(outcome(await name(desk.as.lawyer, desk.people.lawyer))).toBe('403 source/not-keeper');
    await open(desk.as.reporter, wren.id);
    const both = await name(desk.as.reporter, desk.people.editor);
    expect(both.body.keepers.map(({ personId }) => personId)).toEqual([desk.people.reporter, desk.people.editor]);
    expect((await open(desk.as.editor, wren.id)).body).toMatchObject(IDENTITY);
    await quiet(service, desk.newsroomId);
    const told = await until(
      () => toldOf(desk.as.reporter, 'source_opened', desk.storyId),
      (notices) => notices.length > 0,
    );
    expect(told).toMatchObject([{ subjectId: wren.id, link: `/stories/${desk.storyId}` }]);
    // Of the opening before the editor kept it the editor is not told, nor anybody of another's keeping.
    for (const role of ['editor', 'lawyer', 'managing_editor'] as const)
      expect(await toldOf(desk.as[role], 'source_opened', desk.storyId)).toEqual([]);
  });

  it('R10: a keeper, and nobody else, is told whom they could name', async () => {
    const pipit = (await record('PIPIT')).body;
    const possible = (as: Client) =>
      as.get<{ items: { personId: string; role: Role }[] }>(`/sources/${pipit.id}/possible-keepers`);
    const people = (await possible(desk.as.reporter)).body.items;
    for (const role of ['editor', 'lawyer', 'managing_editor'] as const)
      expect(people).toContainEqual(expect.objectContaining({ personId: desk.people[role], role }));
    for (const role of ['reporter', 'outside_counsel', 'admin'] as const)
      expect(people.map(({ personId }) => personId)).not.toContain(desk.people[role]);
    expect(outcome(await possible(desk.as.lawyer))).toBe('403 source/not-keeper');
    expect(outcome(await possible(desk.as.editor))).toBe('404 source/not-found');
    const { lawyer } = desk.people;
    await desk.as.reporter.post(`/sources/${pipit.id}/keepers`, { personId: lawyer });
    expect((await possible(desk.as.reporter)).body.items.map(({ personId }) => personId)).not.toContain(lawyer);
  });

  it('R10: a keeper can step down, but never the last, also when two go at once', async () => {
    const dunlin = (await record('DUNLIN')).body;
    const path = `/sources/${dunlin.id}/keepers`;
    await desk.as.reporter.post(path, { personId: desk.people.editor });
    const outcomes = await Promise.all([
      desk.as.reporter.post(`${path}/remove`, { personId: desk.people.reporter }),
      desk.as.editor.post(`${path}/remove`, { personId: desk.people.editor }),
    ]);
    expect(outcomes.map(outcome).sort()).toEqual(['200', '409 source/last-keeper']);
  });

  it('R9: each opening is in the log, by ids', async () => {
    const before = await openings();
    await open(desk.as.reporter);
    await open(desk.as.reporter);
    await open(desk.as.lawyer);
    const after = await openings();
    expect(after.length - before.length).toBe(2);
    const [last] = after.slice(-1);
    expect(last).toMatchObject({ actor_id: desk.people.reporter, payload: { sourceId: source.id } });
    expect(Object.keys(last?.payload ?? {}).sort()).toEqual(['openingId', 'sourceId']);
  });

  it('R8: another identity takes its place only over the one that was read', async () => {
    const plover = (await record('PLOVER')).body;
    const write = (version: number, name: string) =>
      desk.as.reporter.post(`/sources/${plover.id}/identity`, { version, identity: { name } });
    expect((await write(1, 'Second Name')).body).toEqual({ version: 2 });
    expect(outcome(await write(1, 'Third Name'))).toBe('409 record/stale');
    expect(outcome(await write(0, 'Third Name'))).toBe('409 record/stale');
    expect((await open(desk.as.reporter, plover.id)).body).toEqual({
      name: 'Second Name',
      contact: '',
      note: '',
      version: 2,
    });
    const bare = (await record('STINT', null)).body;
    expect(outcome(await open(desk.as.reporter, bare.id))).toBe('404 source/no-identity');
  });
});

describe('R10: the database keeps the vault too', () => {
  const rows = (actor: Actor) =>
    withActor(service.app, actor, ({ manager }) => manager.findBy(SourceIdentity, { id: source.id }));

  it('R10: gives a ciphertext to a keeper at the keyboard only', async () => {
    expect(await rows(actorOf('reporter'))).toHaveLength(1);
    for (const actor of [
      actorOf('lawyer'),
      actorOf('editor'),
      actorOf('reporter', 'token'),
      systemActor(desk.newsroomId),
    ])
      expect(await rows(actor)).toEqual([]);
    const [worker] = await service.database.query<{ may: boolean }>(
      `SELECT has_any_column_privilege('nightlawyer_worker', 'source_identity', 'SELECT')
           OR has_column_privilege('nightlawyer_worker', 'story_key', 'wrapped', 'SELECT') AS may`,
    );
    expect(worker?.may).toBe(false);
  });

  it('R10: lets nobody make themselves a keeper', async () => {
    const insert = (actor: Actor, personId: string, namedBy: string) =>
      withActor(service.app, actor, ({ manager }) =>
        manager.query(
          'INSERT INTO source_keeper (newsroom_id, source_id, person_id, story_id, named_by) VALUES ($1, $2, $3, $4, $5)',
          [desk.newsroomId, source.id, personId, desk.storyId, namedBy],
        ),
      );
    const { lawyer, reporter, admin } = desk.people;
    await expect(insert(actorOf('lawyer'), lawyer, lawyer)).rejects.toMatchObject({ code: 'session/forbidden' });
    await expect(insert(actorOf('lawyer'), lawyer, reporter)).rejects.toMatchObject({ code: 'session/forbidden' });
    await expect(insert(actorOf('reporter'), admin, reporter)).rejects.toMatchObject({ code: 'session/forbidden' });
    await expect(insert(actorOf('reporter', 'token'), lawyer, reporter)).rejects.toMatchObject({
      code: 'session/forbidden',
    });
  });

  it('R10: a ciphertext moved to another source, or altered, does not open', async () => {
    const decoy = (await record('DECOY', { ...IDENTITY, name: 'Nobody At All' })).body;
    const sealedOf = async (id: string) =>
      (await service.database.query<{ sealed: string }>('SELECT sealed FROM source_identity WHERE id = $1', [id]))[0]
        ?.sealed ?? '';
    const put = (id: string, sealed: string) =>
      service.database.query('UPDATE source_identity SET sealed = $2, version = version + 1 WHERE id = $1', [
        id,
        sealed,
      ]);
    const own = await sealedOf(decoy.id);
    await put(decoy.id, await sealedOf(source.id));
    expect(outcome(await open(desk.as.reporter, decoy.id))).toBe('500 source/damaged');
    await put(decoy.id, `${own.slice(0, 40)}${own[40] === 'A' ? 'B' : 'A'}${own.slice(41)}`);
    expect(outcome(await open(desk.as.reporter, decoy.id))).toBe('500 source/damaged');
    await put(decoy.id, own);
    expect((await open(desk.as.reporter, decoy.id)).body.name).toBe('Nobody At All');
  });
});

describe('the vault’s own key', () => {
  it('rotates beside a running service, and what was sealed before and after opens', async () => {
    const keys = new VaultKeys({ file: keyFile });
    const before = keys.current().id;
    prependVaultKey(keyFile);
    const meanwhile = record('MEANWHILE');
    const rewrapped = await rotateVaultKey(service.app, desk.newsroomId, keys);
    expect(rewrapped).toBe(1);
    dropOldVaultKeys(keyFile);
    expect(keys.current().id).not.toBe(before);
    expect((await open(desk.as.reporter)).body).toMatchObject(IDENTITY);
    expect((await open(desk.as.reporter, (await meanwhile).body.id)).body).toMatchObject(IDENTITY);
    expect(await rotateVaultKey(service.app, desk.newsroomId, keys)).toBe(0);
    const [row] = await service.database.query<{ vault_key_id: string }>('SELECT DISTINCT vault_key_id FROM story_key');
    expect(row?.vault_key_id).toBe(keys.current().id);
  });

  it('lost, the vault is locked and nothing else; put back, it opens again', async () => {
    const kept = readFileSync(keyFile);
    rmSync(keyFile);
    expect(outcome(await open(desk.as.reporter))).toBe('503 source/vault-locked');
    expect(outcome(await record('LOCKED-OUT'))).toBe('503 source/vault-locked');
    expect((await list(desk.as.reporter)).body.items.find(named('LOCKED-OUT'))).toBeUndefined();
    expect(outcome(await record('NAMELESS', null))).toBe('201');
    makeVaultKeyFile(keyFile);
    expect(outcome(await open(desk.as.reporter))).toBe('503 source/vault-locked');
    rmSync(keyFile);
    writeFileSync(keyFile, kept, { mode: 0o600 });
    expect((await open(desk.as.reporter)).body).toMatchObject(IDENTITY);
  });
});

describe('R10: the identity is nowhere else', () => {
  it('R10: in no table, no log line, no answer of a list', async () => {
    await quiet(service, desk.newsroomId);
    const tables = await service.database.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const patterns = CANARIES.flatMap((word) => [
      word,
      Buffer.from(word).toString('hex'),
      Buffer.from(word).toString('base64'),
    ]);
    for (const { name } of tables) {
      const [row] = await service.database.query<{ found: number }>(
        `SELECT count(*)::int AS found FROM ${name} AS t WHERE t::text LIKE ANY ($1)`,
        [patterns.map((word) => `%${word}%`)],
      );
      expect([name, row?.found]).toEqual([name, 0]);
    }
    const answers = await Promise.all(
      ['/sources', '/evidence', '/members', '/holds', '/letters', '/exchanges'].map((path) =>
        desk.as.reporter.get(`/stories/${desk.storyId}${path}`),
      ),
    );
    const wrong = await desk.as.reporter.post(`/stories/${desk.storyId}/sources`, { codeName: '', identity: IDENTITY });
    expect(wrong.status).toBe(400);
    const said = JSON.stringify([...answers, wrong].map(({ body }) => body)) + service.log.join('\n');
    for (const word of CANARIES) expect(said).not.toContain(word);
  });
});

async function openings() {
  return service.database.query<{ actor_id: string; payload: Record<string, string> }>(
    `SELECT actor_id, payload FROM audit_event WHERE newsroom_id = $1 AND event = 'source.opened' ORDER BY seq`,
    [desk.newsroomId],
  );
}
