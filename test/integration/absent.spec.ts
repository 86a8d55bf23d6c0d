// Absent and forbidden answer alike, wherever an id is in the address (R10).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#domain/vocabulary.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';
import { plantAll, share } from '../support/two-newsrooms.js';

type Ids = Record<string, string>;

/** Ids of people and things that no story holds, and what is asked by something else than an id. */
const NOT_OF_A_STORY = ['token', 'personId', 'invitationId', 'noticeId', 'tokenId', 'ordinal', 'subject', 'checkId'];

let service: TestService;
let desk: Desk;
let ours: Ids;
let theirs: Ids;
let paths: { method: 'get' | 'post'; path: string }[];

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  ours = await idsOf(desk);
  theirs = await idsOf(await makeDesk(service));
  const document = (await (await fetch(`${service.baseUrl}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  paths = Object.entries(document.paths).flatMap(([path, operations]) =>
    (['get', 'post'] as const)
      .filter((method) => method in operations && path.includes('{'))
      .map((method) => ({ method, path: path.replace('/api/v1', '') })),
  );
}, 180_000);

afterAll(() => service.stop());

/** One id of each kind in a planted story; those that planting does not tell are looked up behind the service's back. */
async function idsOf(of: Desk): Promise<Ids> {
  const { ids } = await plantAll(service, of);
  await share(service, { owner: of, partner: await makeDesk(service) }, ids['storyId']);
  const found: Ids = { ...ids };
  for (const [name, table] of Object.entries(TABLES)) {
    const [row] = await service.database.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE newsroom_id = $1 LIMIT 1`,
      [of.newsroomId],
    );
    if (row !== undefined) found[name] ??= row.id;
  }
  return found;
}

const TABLES: Readonly<Record<string, string>> = {
  signOffId: 'sign_off',
  overrideId: 'override',
  publicationId: 'publication',
  legalStopId: 'legal_stop',
  linkId: 'link',
  webhookId: 'webhook',
  requestId: 'reply_request',
  holdId: 'hold',
  shareId: 'story_share',
  sourceId: 'source',
  certificateId: 'certificate',
};

const RANDOM = new Map<string, string>();
const nobodys = (name: string): string => {
  const id = RANDOM.get(name) ?? randomUUID();
  RANDOM.set(name, id);
  return id;
};

/** What is answered, with the ids that were asked taken out, so that only what differs differs. */
async function answer(role: Role, { method, path }: (typeof paths)[number], ids: (name: string) => string) {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => ids(name));
  const { status, body } = await desk.as[role][method](address);
  const said = JSON.stringify({ status, body: { ...(body as object), requestId: '' } });
  return said.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');
}

const parameters = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

describe('R10: absent and forbidden look the same', () => {
  it.each(['reporter', 'editor', 'lawyer', 'managing_editor', 'admin', 'outside_counsel'] as const)(
    'R10: to a %s another newsroom’s things are as absent as what never was',
    async (role) => {
      const told: string[] = [];
      for (const route of paths) {
        if (parameters(route.path).some((name) => theirs[name] === undefined)) continue;
        const absent = await answer(role, route, nobodys);
        const foreign = await answer(role, route, (name) => theirs[name] ?? '');
        if (absent !== foreign) told.push(`${route.method} ${route.path}: ${absent} | ${foreign}`);
      }
      expect(told).toEqual([]);
    },
    60_000,
  );

  it('R10: to outside counsel so are things of a story they were not given', async () => {
    const told: string[] = [];
    let asked = 0;
    for (const route of paths) {
      if (parameters(route.path).some((name) => ours[name] === undefined)) continue;
      const absent = await answer('outside_counsel', route, nobodys);
      const ungiven = await answer('outside_counsel', route, (name) => ours[name] ?? '');
      asked += 1;
      if (absent !== ungiven) told.push(`${route.method} ${route.path}: ${absent} | ${ungiven}`);
    }
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThan(60);
  }, 60_000);

  it('R10: every address with an id was asked, but for those whose id is of no story', () => {
    const unasked = paths.filter(({ path }) => parameters(path).some((name) => theirs[name] === undefined));
    const of = unasked.flatMap(({ path }) => parameters(path)).filter((name) => theirs[name] === undefined);
    expect([...new Set(of)].filter((name) => !NOT_OF_A_STORY.includes(name)).sort()).toEqual([]);
  });
});
