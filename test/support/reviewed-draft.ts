// A draft as it stands after review, made row by row: assertions, opinions, evidence and answers, without a worker.
import { randomUUID } from 'node:crypto';
import type { Block } from '#domain/canonical-version.js';
import type { AssertionState } from '#domain/assertion.states.js';
import type { Gravity, PlacementStatus, Ruling, SignOffKind } from '#domain/vocabulary.js';
import { versionText } from '#domain/version-text.js';
import { AssertionLink } from '#database/entities/assertion-link.entity.js';
import { AssertionSubject } from '#database/entities/assertion-subject.entity.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { Opinion } from '#database/entities/opinion.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { ReplyRequest } from '#database/entities/reply-request.entity.js';
import { StorySubject } from '#database/entities/story-subject.entity.js';
import { withActor } from '#database/with-actor.js';
import { type Actor, systemActor } from '#domain/actor.js';
import { readingOf, readingWith } from '#review/read-version.js';
import type { Answer, Client } from './client.js';
import type { Desk } from './factories.js';
import type { TestService } from './test-service.js';

export interface Version {
  number: number;
  sha256: string;
  blocks: Block[];
}

export interface ReadinessBody {
  ready: boolean;
  versionNumber: number;
  sha256: string;
  opinionsSha256: string;
  blockers: { code: string; id: string; otherId: string | null; message: string; liftable: boolean }[];
  lifted: { code: string; id: string; overrideId: string }[];
  changesAt: string | null;
  checkedAt: string;
}

export interface Certificate {
  payload: {
    format: string;
    certificateId: string;
    draftId: string;
    sha256: string;
    overrides: string[];
    issuedAt: string;
    expiresAt: string;
    [member: string]: unknown;
  };
  keyId: string;
  signature: string;
}

export const ARTICLE: Block[] = [
  { kind: 'headline', text: 'Ferry firm hid failed safety checks' },
  { kind: 'body', text: 'Marlow Ferries hid eleven failed safety checks. The firm was founded in 1988.' },
  { kind: 'body', text: 'Its director, Ada Corrigan, signed each false report. She denies it.' },
];

/** The same words in each place. */
export const GRAVE = 'Its director, Ada Corrigan, signed each false report.';
export const WEIGHTY = 'Marlow Ferries hid eleven failed safety checks.';
export const LIGHT = 'The firm was founded in 1988.';

export class ReviewedDraft {
  private assertions: { id: string; words: string; number: number }[] = [];

  private constructor(
    readonly service: TestService,
    readonly desk: Desk,
    readonly storyId: string,
    readonly id: string,
    public version: Version,
  ) {}

  /** Written by the reporter; placed and flagged, with no assertion in it. */
  static async open(
    service: TestService,
    desk: Desk,
    { blocks = ARTICLE, storyId = desk.storyId }: { blocks?: Block[]; storyId?: string } = {},
  ): Promise<ReviewedDraft> {
    const { body } = await desk.as.reporter.post<{ id: string; latest: Version }>(`/stories/${storyId}/drafts`, {
      title: 'The ferry story',
      blocks,
    });
    const draft = new ReviewedDraft(service, desk, storyId, body.id, body.latest);
    await draft.markFlagged();
    return draft;
  }

  /** As the machine leaves it once a version is placed and flagged. */
  async markFlagged(number = this.version.number): Promise<void> {
    const sql = 'UPDATE draft SET flagged_version = $2, version = version + 1 WHERE id = $1';
    await this.service.database.query(sql, [this.id, number]);
  }

  actor(role: 'reporter' | 'editor' | 'lawyer' | 'managing_editor'): Actor {
    const { newsroomId, people } = this.desk;
    return { newsroomId, personId: people[role], name: `The ${role}`, role, via: 'session' };
  }

  async assert(words: string, gravity: Gravity, state: AssertionState = 'flagged'): Promise<string> {
    const id = randomUUID();
    const number = this.assertions.length + 1;
    const { newsroomId } = this.desk;
    await withActor(this.service.app, systemActor(newsroomId), async ({ manager }) => {
      await manager.insert(Assertion, {
        newsroomId,
        id,
        storyId: this.storyId,
        draftId: this.id,
        number,
        state,
        origin: 'machine',
        quote: words,
        firstVersion: this.version.number,
        gravity,
        method: 'test',
        methodVersion: '1',
      });
      await manager.insert(Placement, this.placement(id, words));
    });
    this.assertions.push({ id, words, number });
    return id;
  }

  private placement(assertionId: string, words: string, status?: PlacementStatus) {
    const start = versionText(this.version.blocks).indexOf(words);
    const found = status === undefined ? start >= 0 : status !== 'gone' && status !== 'ambiguous';
    return {
      newsroomId: this.desk.newsroomId,
      id: randomUUID(),
      assertionId,
      draftId: this.id,
      versionNumber: this.version.number,
      status: status ?? (found ? ('exact' as const) : ('gone' as const)),
      start: found ? start : null,
      end: found ? start + words.length : null,
      score: 1,
    };
  }

  /** A lawyer rules on the words as they stand. */
  async rule(
    assertionId: string,
    ruling: Ruling = 'defensible',
    { wording, conditions = [] }: { wording?: string; conditions?: string[] } = {},
  ): Promise<string> {
    const words = this.assertions.find((known) => known.id === assertionId)?.words ?? '';
    const { start, end } = this.placement(assertionId, words);
    if (start === null || end === null) throw new Error('the words are not in the version');
    const { blocks, number, sha256 } = this.version;
    const reading = readingOf(blocks, { start, end });
    const required = wording === undefined ? null : readingWith(blocks, { start, end }, wording);
    if (reading === null) throw new Error('the words lie in no one block');
    const id = randomUUID();
    const lawyer = this.actor('lawyer');
    await withActor(this.service.app, lawyer, ({ manager }) =>
      manager.insert(Opinion, {
        newsroomId: lawyer.newsroomId,
        id,
        assertionId,
        draftId: this.id,
        versionNumber: number,
        versionSha256: sha256,
        start,
        end,
        ...reading,
        ruling,
        requiredWording: wording ?? null,
        wordingSha256: required?.textSha256 ?? null,
        wordingContextSha256: required?.contextSha256 ?? null,
        conditions,
        lawyerId: this.desk.people.lawyer,
      }),
    );
    return id;
  }

  async bearOut(assertionId: string, bearing: 'supports' | 'contradicts' | 'mixed' = 'supports'): Promise<void> {
    const { newsroomId, people, as } = this.desk;
    const evidence = { name: 'evidence.txt', bytes: `Evidence ${randomUUID()}.` };
    const { body } = await as.reporter.upload(`/stories/${this.storyId}/evidence`, evidence);
    await withActor(this.service.app, this.actor('reporter'), ({ manager }) =>
      manager.insert(AssertionLink, {
        newsroomId,
        id: randomUUID(),
        storyId: this.storyId,
        assertionId,
        sourceKind: 'evidence',
        sourceId: body.id,
        passageOrdinal: 0,
        state: 'confirmed',
        bearing,
        score: 1,
        method: 'person',
        methodVersion: '1',
        decidedBy: people.reporter,
        decidedAt: new Date(),
      }),
    );
  }

  /** Ties the assertion to somebody; with `reply` it was put to them and this came of it. */
  async about(assertionId: string, reply?: Partial<ReplyRequest>): Promise<{ subjectId: string; requestId: string }> {
    const subjectId = randomUUID();
    const requestId = randomUUID();
    const { newsroomId, people } = this.desk;
    await withActor(this.service.app, this.actor('reporter'), async ({ manager }) => {
      await manager.insert(StorySubject, {
        newsroomId,
        id: subjectId,
        storyId: this.storyId,
        name: `Subject ${subjectId}`,
        kind: 'person',
        createdBy: people.reporter,
      });
      await manager.insert(AssertionSubject, { newsroomId, assertionId, subjectId });
      if (reply === undefined) return;
      await manager.insert(ReplyRequest, {
        newsroomId,
        id: requestId,
        storyId: this.storyId,
        assertionId,
        subjectId,
        wording: 'We intend to report this.',
        putAt: new Date(),
        putBy: people.reporter,
        ...(reply.deadlineAt == null ? {} : { timeZone: 'UTC' }),
        ...(reply.reflected == null ? {} : { reflectedBy: people.reporter }),
        ...reply,
      });
    });
    return { subjectId, requestId };
  }

  /** A new version by the reporter, with each assertion found again or gone. */
  async edit(blocks: Block[]): Promise<Version> {
    const answer = await this.desk.as.reporter.post<Version>(`/drafts/${this.id}/versions`, {
      basedOn: this.version.number,
      blocks,
    });
    if (answer.status !== 201) throw new Error(`the edit answered ${answer.status}`);
    this.version = answer.body;
    await withActor(this.service.app, systemActor(this.desk.newsroomId), async ({ manager }) => {
      for (const { id, words } of this.assertions) await manager.insert(Placement, this.placement(id, words));
    });
    await this.markFlagged();
    return this.version;
  }

  async readiness(client: Client = this.desk.as.editor): Promise<ReadinessBody> {
    const { status, body } = await client.get<ReadinessBody>(`/drafts/${this.id}/readiness`);
    if (status !== 200) throw new Error(`readiness answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** What stands in the way, as `code` or `code of the assertion's number`. */
  async blockers(): Promise<string[]> {
    return (await this.readiness()).blockers.map(({ code, id }) => {
      const number = this.assertions.find((known) => known.id === id)?.number;
      return number === undefined ? code : `${code} ${number}`;
    });
  }

  async signOff<Body = { id: string; holds: boolean }>(
    kind: SignOffKind,
    client: Client = kind === 'legal' ? this.desk.as.lawyer : this.desk.as.editor,
  ): Promise<Answer<Body>> {
    const { opinionsSha256 } = await this.readiness();
    return client.post<Body>(`/drafts/${this.id}/sign-offs`, {
      kind,
      versionSha256: this.version.sha256,
      opinionsSha256,
    });
  }

  async signBoth(): Promise<void> {
    for (const kind of ['legal', 'editorial'] as const) {
      const { status, body } = await this.signOff(kind);
      if (status !== 201) throw new Error(`the ${kind} sign-off answered ${status}: ${JSON.stringify(body)}`);
    }
  }

  clear<Body = Certificate>(body: object = { sha256: this.version.sha256 }, client = this.desk.as.editor) {
    return client.post<Body>(`/drafts/${this.id}/clearance`, body);
  }

  /** Ready in every respect, with one assertion of each gravity. */
  async makeReady(): Promise<{ grave: string; weighty: string; light: string }> {
    const grave = await this.assert(GRAVE, 'high', 'ruled');
    const weighty = await this.assert(WEIGHTY, 'medium', 'ruled');
    const light = await this.assert(LIGHT, 'low');
    for (const id of [grave, weighty]) {
      await this.rule(id);
      await this.about(id, { outcome: 'declined' });
    }
    await this.bearOut(grave);
    await this.signBoth();
    return { grave, weighty, light };
  }
}

/** The same people with a story of their own: what stands on one story is no matter of the next. */
export async function onNewStory(desk: Desk): Promise<Desk> {
  const tag = randomUUID();
  const { body } = await desk.as.editor.post<{ id: string }>('/stories', {
    title: `Story ${tag}`,
    slug: `story-${tag}`,
  });
  return { ...desk, storyId: body.id };
}
