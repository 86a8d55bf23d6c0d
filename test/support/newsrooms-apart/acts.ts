// What happens in the storm: reading and writing, mistakes and refusals, and looking where one has no business.
import { randomUUID } from 'node:crypto';
import { pick, type Random } from '../invented-article.js';
import { type Draft, type Material, neighbour, type Newsroom, type Role } from './newsrooms.js';

export interface Asked {
  path: string;
  by: Role;
  /** Sent as JSON with POST; without it the path is read. */
  send?: unknown;
  form?: Readonly<Record<string, string>>;
  /** The statuses that are right; 200 where nothing is said. */
  statuses?: readonly number[];
  /** Whose material the answer is; the asker's where nothing is said, nobody's where null. */
  of?: number | null;
  /** False where rows hold ids and numbers only. */
  marked?: boolean;
}

/** The body of a good answer; null where there is none, or it was broken off. */
type Ask = (asked: Asked) => Promise<Record<string, unknown> | null>;

interface Scene {
  newsrooms: readonly Newsroom[];
  room: Newsroom;
  random: Random;
  ask: Ask;
}

export interface Act {
  name: string;
  /** How often, against the others. */
  weight: number;
  play(scene: Scene): Promise<unknown>;
}

/** Drafts of a story that are still written on. */
const DRAFTS = 5;

const either = ({ random, room }: Scene): Material => pick(random, [room.shared, room.kept]);
const anyone = ({ random }: Scene): Role => pick(random, ['reporter', 'editor', 'lawyer']);
const draftOf = ({ random }: Scene, { drafts }: Material): Draft => pick(random, drafts);

const read = (name: string, weight: number, path: (scene: Scene) => string, more: Partial<Asked> = {}): Act => ({
  name,
  weight,
  play: (scene) => scene.ask({ path: path(scene), by: anyone(scene), ...more }),
});

const READS: readonly Act[] = [
  read('stories', 6, () => '/stories'),
  read('a story', 6, (scene) => `/stories/${either(scene).storyId}`),
  read('drafts', 4, (scene) => `/stories/${either(scene).storyId}/drafts`),
  read('a draft', 6, (scene) => `/drafts/${draftOf(scene, either(scene)).id}`),
  read('versions', 3, (scene) => `/drafts/${draftOf(scene, either(scene)).id}/versions`),
  read('a comparison', 2, (scene) => `/drafts/${draftOf(scene, either(scene)).id}/compare?from=1&to=1`),
  read('evidence', 4, (scene) => `/stories/${either(scene).storyId}/evidence`),
  read('a piece of evidence', 3, (scene) => `/evidence/${either(scene).evidenceId}`),
  read('subjects', 3, (scene) => `/stories/${either(scene).storyId}/subjects`),
  read('members', 3, (scene) => `/stories/${either(scene).storyId}/members`),
  read('the dashboard', 3, () => '/dashboard'),
  read('readiness', 2, (scene) => `/drafts/${draftOf(scene, either(scene)).id}/readiness`, { marked: false }),
  read('authors', 2, (scene) => `/drafts/${draftOf(scene, either(scene)).id}/authors`),
  read('who one is', 4, () => '/session'),
  read('notices', 2, () => '/notices', { marked: false }),
  // The program itself founded the newsroom, and has no mark in its name.
  read('the log', 3, () => '/audit?limit=20', { by: 'lawyer', marked: false }),
];

const WRITES: readonly Act[] = [
  {
    name: 'opens a story',
    weight: 1,
    play: ({ ask, room: { mark }, random }) =>
      ask({
        path: '/stories',
        by: 'editor',
        send: { title: `Another of ${mark}`, slug: `another-${Math.floor(random() * 40)}` },
        statuses: [201],
      }),
  },
  {
    name: 'submits a draft',
    weight: 2,
    play: async (scene) => {
      const { mark } = scene.room;
      const material = either(scene);
      const made = await scene.ask({
        path: `/stories/${material.storyId}/drafts`,
        by: pick(scene.random, ['reporter', 'editor']),
        send: { title: `A draft of ${mark}`, text: `Words of ${mark}.` },
        statuses: [201],
      });
      if (typeof made?.['id'] === 'string') material.drafts.push({ id: made['id'], number: 1 });
      if (material.drafts.length > DRAFTS) material.drafts.shift();
    },
  },
  {
    name: 'changes the words',
    weight: 5,
    play: async (scene) => {
      const draft = draftOf(scene, either(scene));
      const text = `Words of ${scene.room.mark}, changed ${Math.floor(scene.random() * 1_000_000)} times.`;
      const send = { basedOn: draft.number, text };
      const made = await scene.ask({
        path: `/drafts/${draft.id}/versions`,
        by: 'reporter',
        send,
        statuses: [201, 409],
      });
      if (typeof made?.['number'] === 'number') draft.number = Math.max(draft.number, made['number']);
    },
  },
  {
    name: 'plans',
    weight: 3,
    play: async (scene) => {
      const path = `/drafts/${draftOf(scene, either(scene)).id}`;
      const draft = await scene.ask({ path, by: 'editor' });
      if (draft === null) return;
      const send = { version: draft['version'], plannedAt: '2031-05-01T12:00:00Z' };
      await scene.ask({ path: `${path}/plan`, by: 'editor', send, statuses: [200, 409] });
    },
  },
  {
    name: 'names a subject',
    weight: 3,
    play: (scene) =>
      scene.ask({
        path: `/stories/${either(scene).storyId}/subjects`,
        by: 'reporter',
        send: { name: `Somebody of ${scene.room.mark} ${Math.floor(scene.random() * 30)}`, kind: 'person' },
        statuses: [201, 409],
      }),
  },
  {
    name: 'adds evidence',
    weight: 2,
    play: (scene) => {
      const { mark } = scene.room;
      const path = `/stories/${either(scene).storyId}/evidence`;
      const form = { title: `Evidence of ${mark}`, sensitivity: 'newsroom', file: `Seen by ${mark} ${scene.random()}` };
      return scene.ask({ path, by: 'reporter', form, statuses: [202], marked: false });
    },
  },
];

const refused = (name: string, weight: number, asked: (scene: Scene) => Omit<Asked, 'of'>): Act => ({
  name,
  weight,
  play: (scene) => scene.ask({ ...asked(scene), of: null }),
});

const MISTAKES: readonly Act[] = [
  refused('sends nonsense', 2, () => ({
    path: '/stories',
    by: 'editor',
    send: { title: '', slug: 'No Spaces' },
    statuses: [400],
  })),
  refused('is not allowed to', 2, (scene) => ({
    path: `/stories/${either(scene).storyId}/drafts`,
    by: 'lawyer',
    send: { title: 'x', text: 'x' },
    statuses: [403],
  })),
  refused('asks for what never was', 2, (scene) => ({
    path: `/drafts/${randomUUID()}`,
    by: anyone(scene),
    statuses: [404],
  })),
  // Refused inside the transaction, after it has read.
  refused('is late', 3, (scene) => ({
    path: `/drafts/${draftOf(scene, either(scene)).id}/plan`,
    by: 'editor',
    send: { version: 1_000_000, plannedAt: null },
    statuses: [409],
  })),
  refused('signs other words off', 2, (scene) => ({
    path: `/drafts/${draftOf(scene, either(scene)).id}/sign-offs`,
    by: 'lawyer',
    send: { kind: 'legal', versionSha256: 'a'.repeat(64), opinionsSha256: 'b'.repeat(64) },
    statuses: [409],
  })),
  refused('shares with nobody', 1, ({ room }) => ({
    path: `/stories/${room.kept.storyId}/shares`,
    by: 'editor',
    send: { newsroomSlug: 'no-such-newsroom' },
    statuses: [422],
  })),
];

const theirs = (name: string, weight: number, path: (from: Newsroom, scene: Scene) => string, marked = true): Act => ({
  name: `as a partner reads ${name}`,
  weight,
  play: (scene) => {
    const from = neighbour(scene.newsrooms, scene.room, -1);
    return scene.ask({ path: path(from, scene), by: anyone(scene), of: from.index, marked });
  },
});

const PARTNERS: readonly Act[] = [
  theirs('a story', 3, ({ shared }) => `/stories/${shared.storyId}`),
  theirs('drafts', 2, ({ shared }) => `/stories/${shared.storyId}/drafts`),
  theirs('a draft', 2, ({ shared }, scene) => `/drafts/${draftOf(scene, shared).id}`),
  theirs('evidence', 2, ({ shared }) => `/stories/${shared.storyId}/evidence`),
  {
    name: 'lists what is shared',
    weight: 3,
    play: (scene) =>
      scene.ask({ path: '/shared-stories', by: anyone(scene), of: neighbour(scene.newsrooms, scene.room, -1).index }),
  },
  refused('as a partner asks for what was kept', 3, (scene) => {
    const { kept } = neighbour(scene.newsrooms, scene.room, -1);
    return pickPath(scene, kept);
  }),
  refused('asks for what is shared with others', 3, (scene) =>
    pickPath(scene, neighbour(scene.newsrooms, scene.room, 1 + Math.floor(scene.random() * 10)).shared),
  ),
  refused('as a partner writes', 2, (scene) => {
    const { shared } = neighbour(scene.newsrooms, scene.room, -1);
    const path = `/stories/${shared.storyId}/drafts`;
    return { path, by: 'editor', send: { title: 'x', text: 'x' }, statuses: [404] };
  }),
];

function pickPath(scene: Scene, material: Material): Omit<Asked, 'of'> {
  const path = pick(scene.random, [
    `/stories/${material.storyId}`,
    `/stories/${material.storyId}/evidence`,
    `/drafts/${draftOf(scene, material).id}`,
    `/evidence/${material.evidenceId}`,
  ]);
  return { path, by: anyone(scene), statuses: [404] };
}

const ACTS: readonly Act[] = [...READS, ...WRITES, ...MISTAKES, ...PARTNERS];

/** One of the acts, the heavier the likelier. */
export function pickAct(random: Random): Act {
  let left = random() * ACTS.reduce((sum, { weight }) => sum + weight, 0);
  const found = ACTS.find(({ weight }) => (left -= weight) < 0);
  return found ?? pick(random, ACTS);
}
