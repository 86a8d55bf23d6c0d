// The model's cast and their drafts on the real service: acts become requests, and what stands is read back over HTTP.
import type { Block } from '#domain/canonical-version.js';
import { addMember } from '../add-member.js';
import type { Client } from '../client.js';
import { makeDesk, until } from '../factories.js';
import { mark } from '../review-steps.js';
import type { TestService } from '../test-service.js';
import { type Act, isMove, isVersioned } from './act.js';
import { CAST, PEOPLE, type Person, WRITERS } from './cast.js';

/** The words of the assertions: the machine proposes the first two, the third somebody marks. */
export const SENTENCES = [
  'Harrow Quay Salvage falsified the safety certificates of eleven barges.',
  'Its owner, Edwin Marlpit, bribed the harbour inspector with 40,000 crowns.',
  'A wooden bench stands under the chestnut tree behind the chapel.',
] as const;
/** What a lawyer may ask for in their place. */
export const WORDINGS = [
  [
    'Harrow Quay Salvage is accused of falsifying the safety certificates of eleven barges.',
    'Two former masters say Harrow Quay Salvage falsified the safety certificates of eleven barges.',
  ],
  [
    'Its owner, Edwin Marlpit, is accused of having bribed the harbour inspector with 40,000 crowns.',
    'Its owner, Edwin Marlpit, bribed the harbour inspector with 40,000 crowns, a court was told.',
  ],
  [
    'A wooden bench stands under the chestnut tree behind the old chapel.',
    'A wooden bench has stood for years under the chestnut tree behind the chapel.',
  ],
] as const;
/** So far from the others that the machine finds nothing in the third; each a paragraph, which no edit of another changes. */
export const BETWEEN: readonly string[] = [
  'A walk by the sea',
  'The tide turns twice a day at the mouth of the estuary.',
  'Gulls follow the dredger from April to the end of June.',
  'A footpath runs along the sea wall as far as the lighthouse.',
  'The lighthouse is painted white every other summer.',
];

/** One assertion as the service tells it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly quote: string;
  readonly words: string | null;
  readonly assignedTo: string | null;
  readonly reading: { readonly textSha256: string; readonly contextSha256: string } | null;
  readonly opinions: readonly { readonly id: string; readonly counts: boolean }[];
}

type Words = readonly { readonly words: string; readonly present: boolean }[];

export class Stage {
  private drafts = 0;

  private constructor(
    readonly service: TestService,
    readonly clients: Readonly<Record<Person, Client>>,
    readonly people: Readonly<Record<Person, string>>,
  ) {}

  static async open(service: TestService): Promise<Stage> {
    const desk = await makeDesk(service);
    const more = { C: 'The co-author', M: 'The second lawyer', W: 'The lawyer who wrote' } as const;
    const clients: Partial<Record<Person, Client>> = {};
    const people: Partial<Record<Person, string>> = {};
    for (const person of PEOPLE) {
      const added = person === 'C' || person === 'M' || person === 'W';
      const member = added ? await addMember(service, desk, CAST[person], more[person]) : null;
      clients[person] = member?.client ?? desk.as[CAST[person]];
      people[person] = member?.id ?? desk.people[CAST[person]];
    }
    return new Stage(service, clients as Record<Person, Client>, people as Record<Person, string>);
  }

  /** A draft by R in a story of its own, flagged, with the third sentence marked by `marker`. */
  async draft(marker: Person): Promise<DraftOnStage> {
    this.drafts += 1;
    const slug = `model-${this.drafts}`;
    const story = await good<{ id: string }>(this.clients.E.post('/stories', { title: slug, slug }));
    await this.service.database.query(
      'INSERT INTO story_member (newsroom_id, story_id, person_id) SELECT newsroom_id, id, $2 FROM story WHERE id = $1',
      [story.id, this.people.O],
    );
    const blocks = blocksOf(SENTENCES.map((words) => ({ words, present: true })));
    const { id } = await good<{ id: string }>(
      this.clients.R.post(`/stories/${story.id}/drafts`, { title: 'The estuary', blocks }),
    );
    const draft = new DraftOnStage(this, id);
    for (const author of WRITERS.filter((person) => person !== 'R')) await draft.nameAuthor('R', author);
    await draft.placed();
    await good(mark(this.clients[marker], id, SENTENCES[2]));
    return draft;
  }
}

export class DraftOnStage {
  private version = 1;
  private readonly opinionIds: string[] = [];
  private readonly readings = new Map<string, Seen['reading']>();

  constructor(
    private readonly stage: Stage,
    private readonly id: string,
  ) {}

  async see(): Promise<Seen[]> {
    const { items } = await good<{ items: Seen[] }>(this.stage.clients.E.get(`/drafts/${this.id}/assertions`));
    for (const { id, reading } of items) if (reading !== null) this.readings.set(id, reading);
    return items;
  }

  /** The model's number of an opinion. */
  numberOf(opinionId: string): number {
    return this.opinionIds.indexOf(opinionId);
  }

  /** `done`, or the status and code of the refusal. `words`: as the draft has them, for edits. */
  async give(act: Act, on: Seen, words: Words): Promise<string> {
    const { status, body } = await this.send(act, on, words);
    if (status >= 300) return `${status} ${body.code}`;
    if (act.kind === 'rule' || act.kind === 'note') this.opinionIds.push(body.id);
    if (['remove-words', 'put-words-back', 'accept-wording'].includes(act.kind)) {
      this.version += 1;
      await this.placed();
    }
    return 'done';
  }

  nameAuthor(by: Person, who: Person) {
    const personId = this.stage.people[who];
    return this.stage.clients[by].post<Answered>(`/drafts/${this.id}/authors`, { personId });
  }

  /** Waits until the worker has placed and flagged the newest version. */
  async placed(): Promise<void> {
    await until(
      () =>
        this.stage.service.database.query<{ at: number }>('SELECT flagged_version AS at FROM draft WHERE id = $1', [
          this.id,
        ]),
      ([row]) => row?.at === this.version,
    );
  }

  private send(act: Act, on: Seen, words: Words) {
    const { clients, people } = this.stage;
    const client = clients[act.by];
    const post = (path: string, body: object = {}) => client.post<Answered>(path, body);
    // Any number that is not the row's: the one before, where there is one.
    const version = isVersioned(act) && act.stale ? (on.version > 1 ? on.version - 1 : 2) : on.version;
    if (isMove(act)) return post(`/assertions/${on.id}/${act.kind}`, { version });
    switch (act.kind) {
      case 'assign':
        return post(`/assertions/${on.id}/assign`, { version, personId: people[act.to] });
      case 'rule':
        return post(`/assertions/${on.id}/opinions`, this.said(act, on.id, version));
      case 'note':
        return post(`/assertions/${on.id}/telephone-advice`, {
          ...this.said(act, on.id, version),
          lawyerId: people[act.lawyer],
        });
      case 'confirm':
        return post(`/opinions/${this.opinionId(act.opinion)}/confirm`);
      case 'withdraw-opinion':
        return post(`/opinions/${this.opinionId(act.opinion)}/withdraw`);
      case 'accept-wording':
        return post(`/opinions/${this.opinionId(act.opinion)}/accept-wording`, { basedOn: this.version });
      case 'remove-words':
      case 'put-words-back': {
        const present = act.kind === 'put-words-back';
        const edited = words.map((each, at) => (at === act.at ? { ...each, present } : each));
        return post(`/drafts/${this.id}/versions`, { basedOn: this.version, blocks: blocksOf(edited) });
      }
      case 'name-author':
        return this.nameAuthor(act.by, act.who);
    }
  }

  private said({ wording, resolves }: { wording: string | null; resolves: boolean }, id: string, version: number) {
    return {
      assertionVersion: version,
      versionNumber: this.version,
      // Where the words are gone, as they were last read.
      ...this.readings.get(id),
      ruling: wording === null ? 'defensible' : 'defensible_if_changed',
      requiredWording: wording,
      resolves,
    };
  }

  private opinionId(number: number): string {
    return this.opinionIds[number] ?? '';
  }
}

interface Answered {
  id: string;
  code: string;
}

function blocksOf(words: Words): Block[] {
  const standing = words.map(({ words: text, present }) => (present ? [text] : []));
  const [headline = '', ...between] = BETWEEN;
  const body = [...(standing[2] ?? []), ...between, ...(standing[0] ?? []), ...(standing[1] ?? [])];
  return [{ kind: 'headline', text: headline }, ...body.map((text): Block => ({ kind: 'body', text }))];
}

async function good<Body>(answer: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
