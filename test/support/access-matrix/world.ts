// Four stories of two newsrooms with something of every kind in each, and everybody who comes to them.
import { randomUUID } from 'node:crypto';
import type { Role } from '#domain/vocabulary.js';
import type { Block } from '#domain/canonical-version.js';
import { fileEvidence } from '../labelled-story.js';
import { Client } from '../client.js';
import { addMember } from '../add-member.js';
import { type Desk, makeDesk, until } from '../factories.js';
import { giveStory, plantAll, share } from '../two-newsrooms.js';
import type { TestService } from '../test-service.js';
import { quiet } from '../told.js';
import { ownThings } from './own-things.js';
import type { Persona, Place } from './personas.js';

export interface Facts {
  ids: Readonly<Record<string, string>>;
  /** The version of the row whose id goes by this name; 1 where there is no such row. */
  versions: Readonly<Record<string, number>>;
  latest: { number: number; sha256: string; blocks: Block[] };
  opinionsSha256: string;
  reading: { textSha256: string; contextSha256: string };
  /** What stands in the way of publication and can be published against. */
  liftable: { code: string; id: string; otherId: string | null }[];
}

export interface World {
  baseUrl: string;
  tokens: Record<Persona, string>;
  people: Record<Persona, string>;
  places: Record<Place, Facts>;
  /** What a persona has of their own, where that is another thing than the story's. */
  own: Partial<Record<Persona, Record<string, string>>>;
  slugs: Record<string, string>;
  newsrooms: Record<'owner' | 'partner' | 'foreign', string>;
  storyIds: Record<'own' | 'same' | 'other' | 'elsewhere', string>;
}

const ROLES = {
  R: 'reporter',
  E: 'editor',
  L: 'lawyer',
  C: 'outside_counsel',
  M: 'managing_editor',
  A: 'admin',
} as const satisfies Record<string, Role>;

let said = 0;
/** Words with no id in them, each another. */
const SAID = { text: (field: string, most: number) => `${(said += 1)} ${field}`.slice(0, most) };

export async function makeWorld(service: TestService): Promise<World> {
  const [owner, partner, foreign, third] = [
    await makeDesk(service),
    await makeDesk(service),
    await makeDesk(service),
    await makeDesk(service),
  ];
  const planting = plantAll(service, foreign, SAID).then(({ ids }) => ids);
  const own = (await plantAll(service, owner, SAID)).ids;
  const same = (await plantAll(service, owner, SAID)).ids;
  const other = (await plantAll(service, owner, SAID)).ids;
  const elsewhere = await planting;
  for (const ids of [own, same]) await giveStory(service, owner, owner.people.outside_counsel, ids['storyId'] ?? '');
  ids(own, { shareId: await share(service, { owner, partner: third }, own['storyId']) });
  ids(same, { shareId: await share(service, { owner, partner }, same['storyId']) });
  ids(other, { shareId: await share(service, { owner, partner: third }, other['storyId']) });
  ids(elsewhere, { shareId: await share(service, { owner: foreign, partner: third }, elsewhere['storyId']) });
  await labelSome(owner, same);
  const opened = { ...same, ...(await openSome(owner, same)) };
  for (const [desk, all] of [
    [owner, [own, same, other]],
    [foreign, [elsewhere]],
  ] as const)
    for (const each of all) await lookUp(service, desk, each);
  await writeThemselves(service, owner, own);
  for (const each of [same, own, other]) Object.assign(opened, { ...each, ...opened });
  const lawyers = { own: owner, same: owner, opened: owner, other: owner, elsewhere: foreign };
  const found = { own, same, opened: { ...same, ...opened }, other, elsewhere };
  // What the worker still changes would be taken down as it soon no longer is.
  for (const { newsroomId } of [owner, foreign]) await quiet(service, newsroomId, ['notice.deliver']);
  const places = {} as World['places'];
  for (const [place, desk] of Object.entries(lawyers) as [Place, Desk][])
    places[place] = await factsOf(service, desk, found[place]);
  const clients = {
    ...(Object.fromEntries(Object.entries(ROLES).map(([letter, role]) => [letter, owner.as[role]])) as Record<
      keyof typeof ROLES,
      Client
    >),
    P: partner.as.editor,
    Q: partner.as.lawyer,
    F: foreign.as.editor,
    X: new Client(service.baseUrl),
  };
  const people = {
    ...(Object.fromEntries(Object.entries(ROLES).map(([letter, role]) => [letter, owner.people[role]])) as Record<
      keyof typeof ROLES,
      string
    >),
    P: partner.people.editor,
    Q: partner.people.lawyer,
    F: foreign.people.editor,
    X: '',
  };
  return {
    baseUrl: service.baseUrl,
    tokens: Object.fromEntries(
      Object.entries(clients).map(([persona, client]) => [persona, client.bearer ?? '']),
    ) as World['tokens'],
    people,
    places,
    own: await ownThings(service, clients, people, (persona) =>
      persona === 'F' ? foreign : persona === 'P' || persona === 'Q' ? partner : owner,
    ),
    slugs: { third: await slugOf(service, third.newsroomId) },
    newsrooms: { owner: owner.newsroomId, partner: partner.newsroomId, foreign: foreign.newsroomId },
    storyIds: {
      own: own['storyId'] ?? '',
      same: same['storyId'] ?? '',
      other: other['storyId'] ?? '',
      elsewhere: elsewhere['storyId'] ?? '',
    },
  };
}

const ids = (all: Record<string, string>, more: Record<string, string>) => Object.assign(all, more);

/** Material that partners are shown: evidence that is public, a message and a letter that were opened. */
async function openSome({ as }: Desk, same: Record<string, string>): Promise<Record<string, string>> {
  const filed = await fileEvidence(as.reporter, same['storyId'] ?? '', 'openedtopartners', { sensitivity: 'public' });
  const { body: message } = await as.reporter.upload(
    `/stories/${same['storyId']}/exchanges`,
    { name: 'opened.txt', bytes: 'We have received your questions about the lorries.' },
    { direction: 'received', occurredAt: new Date().toISOString(), title: 'Opened', party: 'Calloway Freight' },
  );
  const { body: letter } = await as.editor.upload(
    `/stories/${same['storyId']}/letters`,
    { name: 'opened.txt', bytes: 'Dear Editor,\n\nThe claim about the lorries is false.\n' },
    { title: 'Opened', sender: 'Counsel' },
  );
  for (const [kind, id] of [
    ['exchanges', message.id],
    ['letters', letter.id],
  ] as const) {
    // While it is being read its version moves.
    const opened = await until(
      async () => {
        const { body } = await as.editor.get<{ version: number }>(`/${kind}/${id}`);
        return as.editor.post(`/${kind}/${id}/openness`, { shareable: true, version: body.version });
      },
      ({ status }) => status !== 409,
    );
    if (opened.status !== 200) throw new Error(`${kind} cannot be opened: ${opened.status}`);
  }
  return { evidenceId: filed.evidenceId, documentId: filed.documentId, exchangeId: message.id, letterId: letter.id };
}

/** Evidence that not everybody of the desk may know of. */
async function labelSome({ as }: Desk, same: Record<string, string>): Promise<void> {
  for (const privilege of ['privileged', 'work_product'])
    await fileEvidence(as.lawyer, same['storyId'] ?? '', `under${privilege.replace('_', '')}`, { privilege });
}

/** Ids that planting does not tell, by the query that finds them. `$1` is the story. */
const LOOK_UPS: Readonly<Record<string, string>> = {
  linkId: `SELECT id FROM link WHERE story_id = $1 AND state = 'confirmed'`,
  // Of those to labelled evidence not everybody of the desk knows.
  bearingId: `SELECT l.id FROM assertion_link l JOIN evidence e ON e.id = l.source_id JOIN document d ON d.id = e.document_id
               WHERE l.story_id = $1 AND d.privilege = 'none'`,
  secondAssertionId: `SELECT a.id FROM assertion a JOIN opinion o ON o.assertion_id = a.id WHERE a.story_id = $1 AND o.channel = 'telephone'`,
  telephoneOpinionId: `SELECT o.id FROM assertion a JOIN opinion o ON o.assertion_id = a.id WHERE a.story_id = $1 AND o.channel <> 'written'`,
  signOffId: `SELECT s.id FROM sign_off s JOIN draft d ON d.id = s.draft_id WHERE d.story_id = $1 AND s.kind = 'legal'`,
  overrideId: `SELECT o.id FROM override o JOIN draft d ON d.id = o.draft_id WHERE d.story_id = $1`,
  publicationId: `SELECT id FROM publication WHERE story_id = $1`,
  legalStopId: `SELECT id FROM legal_stop WHERE story_id = $1 AND lifted_at IS NULL`,
  limitId: `SELECT id FROM letter_limit WHERE story_id = $1`,
  holdId: `SELECT id FROM hold WHERE story_id = $1`,
  sourceId: `SELECT id FROM source WHERE story_id = $1`,
};

async function lookUp(service: TestService, desk: Desk, found: Record<string, string>): Promise<void> {
  for (const [name, sql] of Object.entries(LOOK_UPS)) {
    const [row] = await service.database.query<{ id: string }>(`${sql} ORDER BY 1 LIMIT 1`, [found['storyId']]);
    if (row !== undefined) found[name] = row.id;
  }
  found['subject'] = 'document';
  // A label stands on a document; the name that the address has for it is another one than elsewhere.
  found['labelledId'] = found['documentId'] ?? '';
  found['ordinal'] = '0';
  found['personId'] = (await addMember(service, desk, 'reporter', 'One more reporter')).id;
  const { body } = await desk.as.admin.post<{ id: string }>('/invitations', {
    email: `${randomUUID()}@newsroom.example`,
    role: 'reporter',
  });
  found['invitationId'] = body.id;
  const spare = { name: 'spare.txt', bytes: `A receipt for pencils, ${randomUUID()}.` };
  found['spareEvidenceId'] = (await desk.as.reporter.upload(`/stories/${found['storyId']}/evidence`, spare)).body.id;
  found['checkId'] = randomUUID();
  await service.database.query(`INSERT INTO audit_check (newsroom_id, id, asked_by) VALUES ($1, $2, $3)`, [
    desk.newsroomId,
    found['checkId'],
    desk.people.admin,
  ]);
}

/** In this story all of them wrote the words, and keep the source. */
async function writeThemselves(
  service: TestService,
  { newsroomId, people }: Desk,
  found: Record<string, string>,
): Promise<void> {
  for (const personId of Object.values(people)) {
    await service.database.query(
      `INSERT INTO draft_author (newsroom_id, draft_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [newsroomId, found['draftId'], personId],
    );
  }
  const keepers = [people.reporter, people.editor, people.lawyer, people.managing_editor];
  await service.database.query(
    `SET session_replication_role = replica;
     INSERT INTO source_keeper (newsroom_id, source_id, person_id, story_id, named_by)
     SELECT s.newsroom_id, s.id, person, s.story_id, person FROM source s, unnest('{${keepers.join(',')}}'::uuid[]) AS person
      WHERE s.id = '${found['sourceId'] ?? ''}' ON CONFLICT DO NOTHING;
     RESET session_replication_role`,
  );
}

/** In which table an id's row stands, and its version. */
const VERSIONED: Readonly<Record<string, string>> = {
  draftId: 'draft',
  assertionId: 'assertion',
  secondAssertionId: 'assertion',
  evidenceId: 'evidence',
  exchangeId: 'exchange',
  letterId: 'letter',
  limitId: 'letter_limit',
  linkId: 'link',
  bearingId: 'assertion_link',
  legalStopId: 'legal_stop',
  holdId: 'hold',
  sourceId: 'source',
  subjectId: 'subject',
  requestId: 'reply_request',
  webhookId: 'webhook',
};

interface Blocker {
  code: string;
  id: string;
  otherId: string | null;
  liftable: boolean;
}

async function factsOf(service: TestService, desk: Desk, found: Record<string, string>): Promise<Facts> {
  const versions: Record<string, number> = {};
  for (const [name, table] of Object.entries(VERSIONED)) {
    const [row] = await service.database.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [
      found[name] ?? randomUUID(),
    ]);
    versions[name] = row?.version ?? 1;
  }
  const { lawyer } = desk.as;
  const draft = await lawyer.get<{ latest: Facts['latest'] }>(`/drafts/${found['draftId']}`);
  const readiness = await lawyer.get<{ opinionsSha256: string; blockers: Blocker[] }>(
    `/drafts/${found['draftId']}/readiness`,
  );
  const assertion = await lawyer.get<{ reading: Facts['reading'] }>(`/assertions/${found['assertionId']}`);
  const position = await lawyer.get<{ version: number }>(`/allegations/${found['allegationId']}/position`);
  return {
    ids: found,
    versions: { ...versions, position: position.body.version },
    latest: draft.body.latest,
    opinionsSha256: readiness.body.opinionsSha256,
    reading: assertion.body.reading,
    liftable: readiness.body.blockers
      .filter(({ liftable, code }) => liftable && !code.startsWith('sign-off/'))
      .map(({ code, id, otherId }) => ({ code, id, otherId })),
  };
}

async function slugOf(service: TestService, newsroomId: string): Promise<string> {
  const [row] = await service.database.query<{ slug: string }>('SELECT slug FROM newsroom WHERE id = $1', [newsroomId]);
  return row?.slug ?? '';
}
