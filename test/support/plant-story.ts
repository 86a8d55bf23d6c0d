// A story with a text of the caller's choosing in every field that a request can hold, put there through the service's own doors.
import { versionText } from '#domain/version-text.js';
import type { Block } from '#domain/canonical-version.js';
import { BlockKind } from '#domain/vocabulary.js';
import { type Answer, Client } from './client.js';
import { until } from './factories.js';

export interface Cast {
  reporter: Client;
  editor: Client;
  /** Another editor: the second of two people. */
  second: Client;
  lawyer: Client;
  managing_editor: Client;
  admin: Client;
  lawyerId: string;
}

/** The text for a field, at most so many UTF-16 code units long. Fields are named as `textFields` names them. */
type TextFor = (field: string, most: number) => string;

interface PlantedFile {
  name: string;
  bytes: Uint8Array | string;
}

export interface PlantOptions {
  text: TextFor;
  /** Read as letters, each to its end. */
  letters: PlantedFile[];
  /** Evidence, in one item each. */
  evidence: PlantedFile[];
  /** Where notices for programs go; nowhere when left out. */
  webhook?: string;
  sensitivity?: 'public' | 'newsroom' | 'source_revealing';
}

export interface Planted {
  /** One id for each parameter of an address. */
  ids: Record<string, string>;
  letterIds: string[];
  /** The fields that were filled. */
  fields: Set<string>;
}

interface Version {
  number: number;
  sha256: string;
  blocks: Block[];
}

interface Assertion {
  id: string;
  version: number;
  reading: { textSha256: string; contextSha256: string };
}

interface Cell {
  requestId: string;
  version: number;
}

const FIRM: Block = {
  kind: 'body',
  text: 'Calloway Freight falsified the inspection records of its lorries for three years.',
};
const HOUR = 3_600_000;
const NO_ONE = '00000000-0000-4000-8000-000000000000';
/** The port of the discard service, on which nothing listens. */
const NOWHERE = 'http://127.0.0.1:9/';

export async function plantStory(cast: Cast, options: PlantOptions): Promise<Planted> {
  const planting = new Planting(cast, options);
  await planting.story();
  await planting.material();
  await planting.draft();
  await planting.review();
  await planting.replies();
  await planting.letters();
  await planting.decisions();
  await planting.aftermath();
  await planting.programs();
  await planting.guarded();
  return { ids: planting.ids, letterIds: planting.letterIds, fields: planting.fields };
}

class Planting {
  readonly ids: Record<string, string> = {};
  readonly fields = new Set<string>();
  readonly letterIds: string[] = [];
  private version: Version = { number: 0, sha256: '', blocks: [] };

  constructor(
    private readonly cast: Cast,
    private readonly options: PlantOptions,
  ) {}

  async story(): Promise<void> {
    const slug = `planted-${Date.now().toString(36)}`;
    const { id } = await good<{ id: string }>(
      this.cast.editor.post('/stories', { title: this.put('NewStory.title', 300), slug }),
    );
    this.ids['storyId'] = id;
  }

  async material(): Promise<void> {
    const { reporter } = this.cast;
    const at = (field: string, most: number) => this.put(`POST /stories/{storyId}/evidence ${field}`, most);
    for (const file of this.options.evidence) {
      const { id } = await good<{ id: string }>(
        reporter.upload(this.path('/evidence'), file, {
          title: at('title', 300),
          kind: at('kind', 80),
          provenance: at('provenance', 4_000),
          caveats: at('caveats', 4_000),
          sensitivity: this.options.sensitivity ?? 'newsroom',
        }),
      );
      this.ids['evidenceId'] = id;
      const read = await until(
        () => good<{ document: { id: string; status: string } }>(reporter.get(`/evidence/${id}`)),
        ({ document }) => document.status !== 'pending',
      );
      this.ids['documentId'] = read.document.id;
    }
  }

  async draft(): Promise<void> {
    const { reporter } = this.cast;
    const field = 'NewDraft.blocks[].text';
    const blocks = [
      FIRM,
      ...BlockKind.options.map((kind) => ({ kind, text: this.put(field, kind === 'body' ? 20_000 : 600) })),
      this.body(field),
    ];
    const made = await good<{ id: string; latest: Version }>(
      reporter.post(this.path('/drafts'), { title: this.put('NewDraft.title', 300), blocks }),
    );
    this.ids['draftId'] = made.id;
    this.version = made.latest;
    const pasted = { title: this.put('PastedDraft.title', 300), text: this.put('PastedDraft.text', 20_000) };
    const second = await good<{ id: string }>(reporter.post(this.path('/drafts'), pasted));
    const file = { name: 'pasted.md', bytes: this.options.text('a file', 20_000) };
    await good(
      reporter.upload(this.path('/drafts'), file, { title: this.put('POST /stories/{storyId}/drafts title', 300) }),
    );
    await good(
      reporter.post(`/drafts/${second.id}/versions`, { basedOn: 1, text: this.put('PastedVersion.text', 20_000) }),
    );
    await this.flagged();
  }

  async review(): Promise<void> {
    const { editor, lawyer } = this.cast;
    const labels = (of: string) => ({
      meaning: this.put(`${of}.meaning`, 2_000),
      jurisdictions: [this.put(`${of}.jurisdictions[]`, 200)],
      about: [this.put(`${of}.about[]`, 200)],
    });
    const [first, second, third] = [await this.mark(2), await this.mark(3), await this.mark(4)];
    for (const id of [first, second, third]) {
      const { version } = await good<Assertion>(editor.get(`/assertions/${id}`));
      await good(editor.post(`/assertions/${id}/edit`, { version, ...labels('AssertionEdit') }));
      await good(editor.post(`/drafts/${this.id('draftId')}/assertions/queue`, { ids: [id] }));
      const queued = await good<Assertion>(lawyer.get(`/assertions/${id}`));
      await good(lawyer.post(`/assertions/${id}/take`, { version: queued.version }));
    }
    this.ids['assertionId'] = first;
    const given = await good<{ id: string }>(
      lawyer.post(`/assertions/${first}/opinions`, await this.opinion(first, 'NewOpinion')),
    );
    this.ids['opinionId'] = given.id;
    const noted = await this.opinion(second, 'NewTelephoneAdvice');
    await good(editor.post(`/assertions/${second}/telephone-advice`, { ...noted, lawyerId: this.cast.lawyerId }));
    const one = { ...(await this.opinion(third, 'NewOpinionOnAssertion')), assertionId: third };
    await good(lawyer.post(`/drafts/${this.id('draftId')}/opinions`, { items: [one] }));
    await good(
      editor.post(`/assertions/${first}/links`, {
        sourceKind: 'evidence',
        sourceId: this.id('evidenceId'),
        passageOrdinal: 0,
        bearing: 'supports',
      }),
    );
  }

  async replies(): Promise<void> {
    const { reporter, editor } = this.cast;
    const made = await good<{ id: string; version: number }>(
      reporter.post(this.path('/subjects'), {
        name: this.put('NewSubject.name', 200),
        kind: 'person',
        contact: this.put('NewSubject.contact', 2_000),
      }),
    );
    const adopted = { names: [{ name: this.put('AdoptedNames.names[].name', 200), kind: 'organisation' }] };
    await good(reporter.post(this.path('/subjects/adopt'), adopted));
    await good(
      reporter.post(`/subjects/${made.id}/edit`, {
        version: made.version,
        name: this.put('SubjectChanges.name', 200),
        contact: this.put('SubjectChanges.contact', 2_000),
      }),
    );
    this.ids['subjectId'] = made.id;
    const assertionId = this.id('assertionId');
    await good(reporter.post(`/assertions/${assertionId}/subjects`, { subjectIds: [made.id] }));
    const cell = { assertionId, subjectId: made.id };
    const put = async (version?: number) =>
      first(
        await good<{ items: Cell[] }>(
          reporter.post(this.path('/replies/put'), {
            items: [{ ...cell, version, wording: this.put('Putting.items[].wording', 10_000) }],
            putAt: new Date().toISOString(),
            deadline: { at: new Date(Date.now() + HOUR).toISOString() },
          }),
        ),
      );
    let request = await put();
    this.ids['requestId'] = request.requestId;
    const act = async (verb: string, body: object) => {
      request = await good<Cell>(reporter.post(`/replies/${request.requestId}/${verb}`, body));
    };
    await act('attempts', {
      at: new Date().toISOString(),
      channel: this.put('NewReplyAttempt.channel', 60),
      note: this.put('NewReplyAttempt.note', 2_000),
    });
    const settle = () =>
      act('settle', {
        version: request.version,
        outcome: 'answered',
        answer: this.put('ReplySettlement.answer', 20_000),
        answeredAt: new Date().toISOString(),
      });
    await settle();
    await act('reflect', {
      version: request.version,
      how: 'not_needed',
      reason: this.put('Reflecting.reason', 2_000),
    });
    // Put again, so that the first round is shown as an earlier one.
    request = await put(request.version);
    await settle();
    await act('reflect', { version: request.version, how: 'quoted', words: FIRM.text });
    const { items } = await good<{ items: { id: string }[] }>(reporter.get(this.path('/subjects')));
    const other = items.find(({ id }) => id !== made.id)?.id ?? '';
    await good(reporter.post(`/assertions/${assertionId}/subjects`, { subjectIds: [made.id, other] }));
    await good(
      editor.post('/replies/waive', { assertionId, subjectId: other, reason: this.put('Waiver.reason', 2_000) }),
    );
    const exchange = await good<{ id: string }>(
      reporter.upload(
        this.path('/exchanges'),
        { name: this.fileName('.txt'), bytes: this.options.text('a file', 20_000) },
        {
          direction: 'received',
          occurredAt: new Date().toISOString(),
          title: this.put('POST /stories/{storyId}/exchanges title', 300),
          party: this.put('POST /stories/{storyId}/exchanges party', 300),
        },
      ),
    );
    this.ids['exchangeId'] = exchange.id;
  }

  async letters(): Promise<void> {
    this.ids['limitId'] = NO_ONE;
    const { editor, lawyer } = this.cast;
    const at = (field: string) => this.put(`POST /stories/{storyId}/letters ${field}`, 300);
    for (const file of this.options.letters) {
      const { id } = await good<{ id: string }>(
        editor.upload(this.path('/letters'), file, { title: at('title'), sender: at('sender') }),
      );
      this.letterIds.push(id);
      const letter = await until(
        () => good<{ status: string; failure: string | null }>(lawyer.get(`/letters/${id}`)),
        ({ status }) => status === 'linked' || status === 'failed',
      );
      if (letter.status !== 'linked') throw new Error(`${file.name} was not read: ${letter.failure ?? ''}`);
      const { items: limits } = await good<{ items: { id: string }[] }>(lawyer.get(`/letters/${id}/limits`));
      this.ids['limitId'] = limits[0]?.id ?? this.ids['limitId'];
      const { items } = await good<{ items: { id: string }[] }>(lawyer.get(`/letters/${id}/allegations`));
      for (const { id: allegationId } of items.slice(0, 2)) {
        this.ids['letterId'] = id;
        this.ids['allegationId'] = allegationId;
        const written = await good<{ version: number }>(
          editor.post(`/allegations/${allegationId}/position`, {
            version: null,
            position: 'reject',
            response: this.put('NewPosition.response', 20_000),
          }),
        );
        await good(lawyer.post(`/allegations/${allegationId}/position/approve`, { version: written.version }));
        const evidence = { sourceKind: 'evidence', sourceId: this.id('evidenceId'), passageOrdinal: 0 };
        await good(lawyer.post(`/allegations/${allegationId}/links`, { ...evidence, stance: 'answers' }));
      }
    }
  }

  async decisions(): Promise<void> {
    const { editor, lawyer, managing_editor: managing, second } = this.cast;
    const draft = `/drafts/${this.id('draftId')}`;
    const stop = (reference: string) =>
      good<{ id: string; version: number }>(lawyer.post(this.path('/legal-stops'), { kind: 'injunction', reference }));
    const lifted = await stop(this.put('NewLegalStop.reference', 500));
    const reason = this.put('LegalStopLift.reason', 2_000);
    await good(lawyer.post(`/legal-stops/${lifted.id}/lift`, { version: lifted.version, reason }));
    await stop(this.put('NewLegalStop.reference', 500));
    const seen = await good<{
      sha256: string;
      opinionsSha256: string;
      blockers: { code: string; id: string; otherId: string | null; liftable: boolean }[];
    }>(managing.get(`${draft}/readiness`));
    const words = { versionSha256: seen.sha256, opinionsSha256: seen.opinionsSha256 };
    this.fields.add('NewSignOff.statement');
    // A lawyer's is privileged, an editor's is not.
    const statement = (kind: string) => this.options.text(`NewSignOff.statement (${kind})`, 4_000);
    await good(lawyer.post(`${draft}/sign-offs`, { kind: 'legal', ...words, statement: statement('legal') }));
    await good(editor.post(`${draft}/sign-offs`, { kind: 'editorial', ...words, statement: statement('editorial') }));
    const blockers = seen.blockers
      .filter(({ liftable, code }) => liftable && !code.startsWith('sign-off/'))
      .map(({ code, id, otherId }) => ({ code, id, otherId }));
    const { id } = await good<{ id: string }>(
      managing.post(`${draft}/overrides`, {
        versionSha256: seen.sha256,
        blockers,
        reason: this.put('NewOverride.reason', 4_000),
      }),
    );
    await good(second.post(`/overrides/${id}/assent`));
  }

  async aftermath(): Promise<void> {
    const { editor, reporter } = this.cast;
    const draft = `/drafts/${this.id('draftId')}`;
    const publication = await good<{ id: string }>(
      editor.post(`${draft}/publications`, {
        sha256: this.version.sha256,
        publishedAt: new Date().toISOString(),
        address: this.put('NewPublication.address', 2_000),
      }),
    );
    const field = 'NewCorrection.blocks[].text';
    await good(
      reporter.post(`${draft}/corrections`, {
        publicationId: publication.id,
        basedOn: this.version.number,
        blocks: [...this.version.blocks.slice(0, 6), this.body(field)],
        note: this.put('NewCorrection.note', 4_000),
      }),
    );
    await this.flagged();
    const blocks = [...this.version.blocks, this.body('NewVersion.blocks[].text')];
    await good(reporter.post(`${draft}/versions`, { basedOn: this.version.number, blocks }));
    await this.flagged();
  }

  async programs(): Promise<void> {
    const { reporter, admin } = this.cast;
    await good(reporter.post('/tokens', { name: this.put('NewToken.name', 200), scopes: ['clearance.read'] }));
    this.fields.add('NewWebhook.address');
    const address = `${this.options.webhook ?? NOWHERE}?to=${encodeURIComponent(this.options.text('NewWebhook.address', 300))}`;
    const hook = await good<{ id: string }>(admin.post('/webhooks', { address, kinds: ['legal_stop'] }));
    this.ids['webhookId'] = hook.id;
  }

  /** Sources, labels, holds and people. */
  async guarded(): Promise<void> {
    const { reporter, lawyer, admin } = this.cast;
    const source = await good<{ id: string; version: number }>(
      reporter.post(this.path('/sources'), {
        codeName: this.put('NewSource.codeName', 60),
        class: 'insider',
        identity: {
          name: this.put('SourceIdentityFields.name', 300),
          contact: this.put('SourceIdentityFields.contact', 300),
          note: this.put('SourceIdentityFields.note', 8_000),
        },
      }),
    );
    this.ids['sourceId'] = source.id;
    const codeName = this.put('SourceEdit.codeName', 60);
    await good(reporter.post(`/sources/${source.id}/edit`, { version: source.version, codeName }));

    const document = `/privilege/document/${this.id('documentId')}`;
    await good(lawyer.post(`${document}/raise`, { from: 'none', to: 'work_product' }));
    const reason = this.put('LabelLowering.reason', 4_000);
    await good(lawyer.post(`${document}/lower`, { from: 'work_product', to: 'none', reason }));

    const hold = await good<{ id: string; version: number }>(
      lawyer.post(this.path('/holds'), { reason: this.put('NewHold.reason', 4_000) }),
    );
    this.ids['holdId'] = hold.id;
    const decision = { version: hold.version, reason: this.put('HoldDecision.reason', 4_000) };
    await good(lawyer.post(`/holds/${hold.id}/release`, decision));

    const email = `new.${Date.now().toString(36)}@newsroom.example`;
    const { link } = await good<{ link: string }>(
      admin.post('/invitations', { email, role: 'reporter', name: this.put('NewInvitation.name', 200) }),
    );
    const token = link.split(/[/#=]/).at(-1) ?? '';
    this.ids['token'] = token;
    const name = this.put('Acceptance.name', 200);
    await good(new Client(admin.baseUrl).post(`/invitations/${token}`, { name, password: 'a long enough password' }));
    this.fields.add('Acceptance.password');
    const check = await good<{ id: string | null }>(admin.post('/audit/verify'));
    // A short log is checked at once, and there is nothing to ask for later.
    this.ids['checkId'] = check.id ?? NO_ONE;
  }

  /** The text of the field, which counts as filled from now on. */
  private put(field: string, most: number): string {
    this.fields.add(field);
    return this.options.text(field, most);
  }

  private body(field: string): Block {
    return { kind: 'body', text: `${this.put(field, 20_000)}\n\nThe lorries were sold in May.` };
  }

  private fileName(extension: string): string {
    return `${this.options.text('a file name', 100)}${extension}`;
  }

  private id(name: string): string {
    const id = this.ids[name];
    if (id === undefined) throw new Error(`there is no ${name} yet`);
    return id;
  }

  private path(rest: string): string {
    return `/stories/${this.id('storyId')}${rest}`;
  }

  private async flagged(): Promise<void> {
    const draft = await until(
      () => good<{ flaggedVersion: number; latest: Version }>(this.cast.reporter.get(`/drafts/${this.id('draftId')}`)),
      ({ flaggedVersion, latest }) => flaggedVersion === latest.number,
    );
    this.version = draft.latest;
  }

  /** Marks a whole block of the draft. */
  private async mark(block: number): Promise<string> {
    const { number, sha256, blocks } = this.version;
    const words = blocks[block]?.text ?? '';
    const start = versionText(blocks.slice(0, block + 1)).length - words.length;
    const { editor } = this.cast;
    const marked = await editor.post<{ id: string; details?: { assertionId: string } }>(
      `/drafts/${this.id('draftId')}/assertions`,
      {
        versionNumber: number,
        versionSha256: sha256,
        start,
        end: start + words.length,
        gravity: 'high',
        meaning: this.put('NewAssertion.meaning', 2_000),
        jurisdictions: [this.put('NewAssertion.jurisdictions[]', 200)],
        about: [this.put('NewAssertion.about[]', 200)],
      },
    );
    if (marked.status === 201) return marked.body.id;
    // The machine was faster: its proposal is taken over.
    const id = marked.body.details?.assertionId ?? '';
    const { version } = await good<Assertion>(editor.get(`/assertions/${id}`));
    await good(editor.post(`/assertions/${id}/accept`, { version }));
    return id;
  }

  private async opinion(assertionId: string, of: string) {
    const { version, reading } = await good<Assertion>(this.cast.lawyer.get(`/assertions/${assertionId}`));
    const point = (field: string) => [this.put(`AdviceWords.defences[].${field}[]`, 2_000)];
    return {
      assertionVersion: version,
      versionNumber: this.version.number,
      ...reading,
      ruling: 'defensible_if_changed',
      requiredWording: this.put(`${of}.requiredWording`, 10_000),
      conditions: [this.put(`${of}.conditions[]`, 2_000)],
      jurisdiction: this.put(`${of}.jurisdiction`, 100),
      advice: {
        meaningAdopted: this.put('AdviceWords.meaningAdopted', 20_000),
        reasoning: this.put('AdviceWords.reasoning', 20_000),
        defences: [{ defence: 'truth', needs: point('needs'), has: point('has'), missing: point('missing') }],
      },
    };
  }
}

/** The body of a good answer. */
async function good<Body = unknown>(answer: Promise<Answer<unknown>>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body).slice(0, 1_000)}`);
  return body as Body;
}

function first<Item>({ items }: { items: Item[] }): Item {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}
