// A draft with marked assertions on which lawyers rule over HTTP. Where each stands is said by hand, unless a worker finds it.
import type { Block } from '#domain/canonical-version.js';
import { versionText } from '#domain/version-text.js';
import { readingOf } from '#review/read-version.js';
import type { Answer, Client } from './client.js';
import { type Desk, until } from './factories.js';
import { insertAssertion, placeAssertion } from './insert-assertion.js';
import type { TestService } from './test-service.js';

interface DiffPart {
  text: string;
  change: string;
}

export interface OpinionBody {
  id: string;
  ruling: string;
  requiredWording: string | null;
  conditions: { ordinal: number; text: string; met: { name: string } | null }[];
  channel: string;
  lawyerId: string;
  counts: boolean;
  reaffirms: string | null;
  withdrawn: { name: string; byOpinionId: string | null } | null;
  validity: string;
  causes: string[];
  since: {
    versionNumber: number;
    authorName: string;
    laterEdits: { versionNumber: number }[];
    changes: { part: string; parts: DiffPart[] }[];
  } | null;
  commands: string[];
  versionNumber: number;
  assertion: { id: string; state: string; version: number };
}

interface VersionBody {
  number: number;
  sha256: string;
  blocks: Block[];
}

const ARTICLE: Block[] = [
  { kind: 'headline', text: 'Brackwater Lines hid cracks in a ferry' },
  { kind: 'standfirst', text: 'Papers show two warnings' },
  {
    kind: 'body',
    text: 'Odile Farrant took money from the port. She signed the papers in May.\n\nThe operator denies this.',
  },
  { kind: 'body', text: 'Brackwater Lines sent the ferry to sea with a cracked hull. It sailed on.' },
];

/** Assertions of the article. */
export const BRIBE = 'Odile Farrant took money from the port.';
export const SIGNED = 'She signed the papers in May.';
export const CRACKED = 'Brackwater Lines sent the ferry to sea with a cracked hull.';

export const ADVICE = {
  meaningAdopted: 'Chase level one: guilt of corruption.',
  defences: [
    { defence: 'truth', needs: ['the bank statement'], has: ['two witnesses'], missing: ['the bank statement'] },
    { defence: 'public_interest', needs: ['reply sought'], has: [], missing: ['reply sought'] },
  ],
  riskLikelihood: 'high',
  riskGravity: 'medium',
  reasoning: 'The second witness would not stand up to cross-examination.',
};

export class RuledDraft {
  private readonly marked = new Map<string, string>();

  private constructor(
    readonly service: TestService,
    readonly desk: Desk,
    readonly id: string,
    public version: VersionBody,
    private readonly byWorker: boolean,
  ) {}

  /** `byWorker`: the service has a worker, which places the assertions in later versions. */
  static async open(service: TestService, desk: Desk, byWorker = false): Promise<RuledDraft> {
    const { body } = await desk.as.reporter.post<{ id: string; latest: VersionBody }>(
      `/stories/${desk.storyId}/drafts`,
      { title: 'The ferry', blocks: ARTICLE },
    );
    const draft = new RuledDraft(service, desk, body.id, body.latest, byWorker);
    if (byWorker) await draft.flagged();
    return draft;
  }

  /** Marks the words, and gives the question to the lawyer. */
  async mark(words: string, state = 'with_lawyer'): Promise<string> {
    const { newsroomId, storyId } = this.desk;
    const id = await insertAssertion(this.service.database, {
      newsroomId,
      storyId,
      draftId: this.id,
      quote: words,
      // With room for those that a worker proposes in between.
      number: (this.marked.size + 1) * 1_000,
    });
    await this.setState(id, state);
    this.marked.set(id, words);
    await this.placeByHand(id, words);
    return id;
  }

  /** Waits until a worker has placed the newest version. */
  async flagged(): Promise<void> {
    await until(
      () =>
        this.service.database.query<{ at: number }>('SELECT flagged_version AS at FROM draft WHERE id = $1', [this.id]),
      ([row]) => row?.at === this.version.number,
    );
  }

  async setState(assertionId: string, state: string): Promise<void> {
    await this.service.database.query(
      'UPDATE assertion SET state = $2, assigned_to = $3, version = version + 1 WHERE id = $1',
      [assertionId, state, state === 'with_lawyer' ? this.desk.people.lawyer : null],
    );
  }

  async state(assertionId: string): Promise<{ state: string; version: number; assigned_to: string | null }> {
    const [row] = await this.service.database.query<{ state: string; version: number; assigned_to: string | null }>(
      'SELECT state, version, assigned_to FROM assertion WHERE id = $1',
      [assertionId],
    );
    if (row === undefined) throw new Error('no such assertion');
    return row;
  }

  /** A new version, in which some assertions have other words; null: none. */
  async edit(
    blocks: Block[],
    { words = {}, author = this.desk.as.reporter }: { words?: Record<string, string | null>; author?: Client } = {},
  ): Promise<VersionBody> {
    const answer = await author.post<VersionBody>(`/drafts/${this.id}/versions`, {
      basedOn: this.version.number,
      blocks,
    });
    if (answer.status !== 201) throw new Error(`the edit answered ${answer.status}`);
    this.version = answer.body;
    for (const [id, before] of this.marked) {
      const now = words[id] === undefined ? before : words[id];
      if (now !== null) this.marked.set(id, now);
      if (!this.byWorker) await this.placeByHand(id, now);
    }
    if (this.byWorker) await this.flagged();
    return this.version;
  }

  /** The article as it stands, with one string put in another's place. */
  with(from: string, to: string): Block[] {
    return this.version.blocks.map(({ kind, text }) => ({ kind, text: text.replace(from, to) }));
  }

  span(words: string): { start: number; end: number } {
    const start = versionText(this.version.blocks).indexOf(words);
    if (start === -1) throw new Error(`not in the version: ${words}`);
    return { start, end: start + words.length };
  }

  /** What a page would echo of the assertion as it stands now. */
  async read(assertionId: string) {
    const words = this.marked.get(assertionId) ?? '';
    const reading = readingOf(this.version.blocks, this.span(words));
    if (reading === null) throw new Error('the words lie in no one block');
    const { version: assertionVersion } = await this.state(assertionId);
    return { assertionVersion, versionNumber: this.version.number, ...reading };
  }

  async rule<Body = OpinionBody>(
    assertionId: string,
    over: Record<string, unknown> = {},
    client: Client = this.desk.as.lawyer,
  ): Promise<Answer<Body>> {
    const read = await this.read(assertionId);
    return client.post<Body>(`/assertions/${assertionId}/opinions`, {
      ...read,
      ruling: 'defensible',
      advice: ADVICE,
      ...over,
    });
  }

  async opinions(assertionId: string, client: Client = this.desk.as.editor): Promise<OpinionBody[]> {
    const answer = await client.get<{ items: OpinionBody[] }>(`/assertions/${assertionId}/opinions`);
    if (answer.status !== 200) throw new Error(`the opinions answered ${answer.status}`);
    return answer.body.items;
  }

  private async placeByHand(assertionId: string, words: string | null): Promise<void> {
    const span = words === null ? null : this.span(words);
    const { newsroomId } = this.desk;
    const versionNumber = this.version.number;
    await placeAssertion(this.service.database, { newsroomId, draftId: this.id, versionNumber, assertionId, span });
  }
}
