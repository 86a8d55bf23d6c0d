// The task `draft.flag`: assertions are proposed once, and found again in every later version or seen to be lost.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Block } from '#domain/canonical-version.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import {
  type AssertionBody,
  assertionsOf,
  flagged,
  mark,
  nextVersion,
  readAssertion,
  startDraft,
} from '../support/review-steps.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

const BRIBE = 'Ottoline Brask bribed three harbour inspectors with cash in 2029, according to bank records.';
const FORGED = 'Brask Marine Ltd forged the safety certificates of eleven ferries.';
const ARTICLE: Block[] = [
  { kind: 'headline', text: 'Ferry owner bribed inspectors' },
  { kind: 'body', text: `The harbour of Port Maren is quiet on Sundays. ${BRIBE}` },
  { kind: 'body', text: `Two former employees described how it was done. ${FORGED} The company denies it.` },
  { kind: 'body', text: 'The ferries run every hour in summer.' },
];
const body = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'body', text }));
const holding = (items: readonly AssertionBody[], words: string) => items.filter(({ quote }) => quote.includes(words));

describe('proposing', () => {
  it('R5: what the program finds is proposed, with its reasons and its method, and stands where it was found', async () => {
    const draft = await startDraft(desk, ARTICLE);
    const { items, versionNumber } = await assertionsOf(desk.as.lawyer, draft.id);
    expect(versionNumber).toBe(1);
    const bribe = holding(items, 'bribed three harbour inspectors')[0];
    const forged = holding(items, 'forged the safety certificates')[0];
    for (const one of [bribe, forged]) {
      expect(one).toMatchObject({ state: 'proposed', origin: 'machine', gravity: 'high', opinions: [] });
      expect(one?.reasons).not.toEqual([]);
      expect(one?.words).toBe(one?.quote);
      expect(one?.placement).toMatchObject({ status: 'exact', versionNumber: 1, score: 1 });
      expect(one?.reading?.textSha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(bribe?.about.join()).toContain('Brask');
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1));
    const [entry] = await service.database.query<{ payload: { proposed: number } }>(
      `SELECT payload FROM audit_event WHERE event = 'draft.flagged' AND payload->>'draftId' = $1`,
      [draft.id],
    );
    expect(entry?.payload.proposed).toBe(items.length);
  });

  it('R5: what stands already is not proposed again; what is new is', async () => {
    const draft = await startDraft(desk, ARTICLE);
    const before = await assertionsOf(desk.as.lawyer, draft.id);
    const more = 'Customs officer Edwin Talloway stole confiscated diamonds from the port, prosecutors say.';
    await nextVersion(desk, draft.id, [...ARTICLE, { kind: 'body', text: more }]);
    const after = await assertionsOf(desk.as.lawyer, draft.id);
    const ids = new Set(before.items.map(({ id }) => id));
    const added = after.items.filter(({ id }) => !ids.has(id));
    expect(added.map(({ quote }) => quote)).toEqual([more]);
    expect(after.items.filter(({ id }) => ids.has(id)).map(({ placement }) => placement?.status)).toEqual(
      before.items.map(() => 'exact'),
    );
    expect(await assertionsOf(desk.as.lawyer, draft.id, 1)).toMatchObject({ items: { length: before.items.length } });
  });

  it('R5: a dismissed assertion stays dismissed while its words stand, and is proposed again when they change', async () => {
    const draft = await startDraft(desk, ARTICLE);
    const [forged] = holding((await assertionsOf(desk.as.lawyer, draft.id)).items, 'forged the safety');
    const { id, version } = forged!;
    expect((await desk.as.lawyer.post(`/assertions/${id}/dismiss`, { version })).status).toBe(200);
    const longer = [...ARTICLE, ...body('Nobody at the harbour office answered the telephone.')];
    await nextVersion(desk, draft.id, longer);
    expect(await readAssertion(desk.as.lawyer, id)).toMatchObject({ state: 'dismissed' });
    expect(holding((await assertionsOf(desk.as.lawyer, draft.id)).items, 'forged the safety')).toHaveLength(1);
    const edited = longer.map((block) => ({ ...block, text: block.text.replace('eleven ferries', 'twelve ferries') }));
    await nextVersion(desk, draft.id, edited);
    expect(await readAssertion(desk.as.lawyer, id)).toMatchObject({
      state: 'proposed',
      placement: { status: 'changed', versionNumber: 3 },
    });
  });

  it('a failure is said on the draft, and a later version is tried anew', async () => {
    const draft = await startDraft(desk, ARTICLE);
    await service.database.query(
      `UPDATE draft SET flag_failure = 'service/failed', version = version + 1 WHERE id = $1`,
      [draft.id],
    );
    await desk.as.reporter.post(`/drafts/${draft.id}/versions`, { basedOn: 1, blocks: ARTICLE.slice(0, 3) });
    expect(await flagged(desk.as.reporter, draft.id)).toMatchObject({ flaggedVersion: 2, flagFailure: null });
  });
});

describe('placing', () => {
  it('R2: an edit elsewhere leaves it exact, a move moves it, a rewording changes it, and an undo finds it again', async () => {
    const start = body(
      'The council met on Monday in the old hall.',
      'Councillor Petra Lindqvist misled the audit committee about the lease.',
      'The lease runs for ninety years and covers the old hall, its garden, the boat house and the whole of the quay.',
      'Nobody spoke against it at the time, and the minutes of that long evening fill eleven pages of a green book.',
    );
    const [hall, misled, lease, nobody] = start as [Block, Block, Block, Block];
    const draft = await startDraft(desk, start);
    // Whether the program found it or a person marks it, it is the same assertion from here on.
    await mark(desk.as.editor, draft.id, misled.text);
    const known = (await assertionsOf(desk.as.editor, draft.id)).items;
    const { id } = known.find(({ quote }) => quote === misled.text)!;
    const status = async () => (await readAssertion(desk.as.lawyer, id)).placement?.status;
    await nextVersion(desk, draft.id, [{ ...hall, text: 'The council met on Tuesday.' }, misled, lease, nobody]);
    expect(await status()).toBe('exact');
    await nextVersion(desk, draft.id, [hall, lease, nobody, misled]);
    expect(await status()).toBe('moved');
    const softer = { ...misled, text: misled.text.replace('misled', 'is accused of having misled') };
    await nextVersion(desk, draft.id, [hall, lease, nobody, softer]);
    expect(await readAssertion(desk.as.lawyer, id)).toMatchObject({ words: softer.text, quote: misled.text });
    expect(await status()).toBe('changed');
    await nextVersion(desk, draft.id, [hall, lease, nobody]);
    expect(await readAssertion(desk.as.lawyer, id)).toMatchObject({ words: null, reading: null });
    expect(await status()).toBe('gone');
    await nextVersion(desk, draft.id, [hall, misled, lease, nobody]);
    const back = await readAssertion(desk.as.lawyer, id);
    expect(back).toMatchObject({ words: misled.text, placement: { versionNumber: 6 } });
    expect(['exact', 'moved']).toContain(back.placement?.status);
  });

  it('R2: several versions saved at once are followed one after the other', async () => {
    const draft = await startDraft(desk, ARTICLE);
    const [forged] = holding((await assertionsOf(desk.as.lawyer, draft.id)).items, 'forged the safety');
    for (const [basedOn, number] of [
      [1, 'twelve'],
      [2, 'thirteen'],
      [3, 'fourteen'],
    ] as const) {
      const blocks = ARTICLE.map((block) => ({ ...block, text: block.text.replace('eleven', number) }));
      const sent = await desk.as.reporter.post(`/drafts/${draft.id}/versions`, { basedOn, blocks });
      expect(sent.status).toBe(201);
    }
    await flagged(desk.as.reporter, draft.id);
    const { body: read } = await desk.as.lawyer.get<{ placements: { versionNumber: number; words: string | null }[] }>(
      `/assertions/${forged!.id}`,
    );
    expect(read.placements.map(({ versionNumber, words }) => [versionNumber, words])).toEqual([
      [4, FORGED.replace('eleven', 'fourteen')],
      [3, FORGED.replace('eleven', 'thirteen')],
      [2, FORGED.replace('eleven', 'twelve')],
      [1, FORGED],
    ]);
  });

  it('R2: of two lookalikes a person chooses, and the other is proposed as an assertion of its own', async () => {
    const draft = await startDraft(desk, ARTICLE);
    const [forged] = holding((await assertionsOf(desk.as.lawyer, draft.id)).items, 'forged the safety');
    const [headline, , , last] = ARTICLE as [Block, Block, Block, Block];
    await nextVersion(desk, draft.id, [
      headline,
      ...body(FORGED, 'Quite another beginning was found for it.', FORGED),
      last,
    ]);
    const seen = await readAssertion(desk.as.editor, forged!.id);
    expect(seen).toMatchObject({ words: null, placement: { status: 'ambiguous', start: null } });
    expect(seen.placement?.candidates.length).toBeGreaterThanOrEqual(2);
    expect(holding((await assertionsOf(desk.as.editor, draft.id)).items, FORGED)).toHaveLength(1);
    const [choice] = seen.placement!.candidates;
    const chosen = await desk.as.editor.post<AssertionBody>(`/assertions/${seen.id}/placement`, {
      versionNumber: 2,
      placementVersion: seen.placement!.version,
      decision: 'reattached',
      start: choice!.start,
      end: choice!.end,
    });
    expect(chosen.body).toMatchObject({ words: FORGED, placement: { decision: 'reattached', status: 'moved' } });
    await flagged(desk.as.editor, draft.id);
    const both = await until(
      async () => holding((await assertionsOf(desk.as.editor, draft.id)).items, FORGED),
      (items) => items.length === 2,
    );
    expect(new Set(both.map(({ placement }) => placement?.start)).size).toBe(2);
  });

  it('what was withdrawn because its words were gone is restored when they are back', async () => {
    const draft = await startDraft(desk, ARTICLE);
    const [forged] = holding((await assertionsOf(desk.as.lawyer, draft.id)).items, 'forged the safety');
    await nextVersion(
      desk,
      draft.id,
      ARTICLE.filter(({ text }) => !text.includes(FORGED)),
    );
    const gone = await readAssertion(desk.as.reporter, forged!.id);
    expect(gone).toMatchObject({ placement: { status: 'gone' } });
    expect(gone.commands).toContain('withdraw');
    const let_go = await desk.as.reporter.post<AssertionBody>(`/assertions/${gone.id}/placement`, {
      versionNumber: 2,
      placementVersion: gone.placement!.version,
      decision: 'let_go',
    });
    expect(let_go.body.state).toBe('withdrawn');
    await nextVersion(desk, draft.id, ARTICLE);
    const back = await readAssertion(desk.as.lawyer, gone.id);
    expect(back).toMatchObject({ state: 'flagged', words: FORGED });
    expect(holding((await assertionsOf(desk.as.lawyer, draft.id)).items, 'forged the safety')).toHaveLength(1);
  });
});

describe('while people work', () => {
  it('R7, R8: versions saved, words marked and flags decided all at once end well, with every assertion placed', async () => {
    const draft = await startDraft(desk, ARTICLE);
    const { items } = await assertionsOf(desk.as.editor, draft.id);
    const statuses: number[] = [];
    const save = async (from: number, to: number) => {
      for (let basedOn = from; basedOn < to; basedOn += 1) {
        const blocks = [...ARTICLE, ...body(`Note ${basedOn} was added in the night.`)];
        statuses.push((await desk.as.reporter.post(`/drafts/${draft.id}/versions`, { basedOn, blocks })).status);
      }
    };
    const decide = async () => {
      for (let round = 0; round < 4; round += 1) {
        for (const { id } of items) {
          const { version, state } = await readAssertion(desk.as.editor, id);
          const name = state === 'dismissed' ? 'reopen' : 'dismiss';
          statuses.push((await desk.as.editor.post(`/assertions/${id}/${name}`, { version })).status);
        }
        statuses.push((await mark(desk.as.editor, draft.id, 'The ferries run every hour')).status);
      }
    };
    await Promise.all([save(1, 13), decide(), decide()]);
    expect(statuses.filter((status) => ![200, 201, 409].includes(status))).toEqual([]);
    const { latest } = await flagged(desk.as.editor, draft.id);
    expect(latest.number).toBe(13);
    const rows = await service.database.query<{ missing: number }>(
      `SELECT count(*)::int AS missing FROM assertion
         JOIN draft_version version ON version.draft_id = assertion.draft_id AND version.number >= assertion.first_version
        WHERE assertion.draft_id = $1 AND NOT EXISTS (SELECT 1 FROM placement
               WHERE placement.assertion_id = assertion.id AND placement.version_number = version.number)`,
      [draft.id],
    );
    expect(rows).toEqual([{ missing: 0 }]);
    expect(service.log.filter((line) => line.includes('deadlock'))).toEqual([]);
  });
});

describe('beside each assertion', () => {
  it("R5: the story's evidence is suggested, decided by people, and what was rejected does not come back", async () => {
    const evidence = await desk.as.reporter.upload(
      `/stories/${desk.storyId}/evidence`,
      {
        name: 'bank.md',
        bytes:
          'Bank records of Ottoline Brask show three transfers of cash to harbour inspectors in 2029.\n\nThe weather was fine all week.\n',
      },
      { title: 'Bank records' },
    );
    await until(
      async () => (await desk.as.reporter.get<{ document: { status: string } }>(`/evidence/${evidence.body.id}`)).body,
      ({ document }) => document.status === 'read',
    );
    const draft = await startDraft(desk, ARTICLE);
    const [bribe] = holding((await assertionsOf(desk.as.lawyer, draft.id)).items, 'bribed three harbour inspectors');
    expect(bribe?.links.suggested).toBeGreaterThan(0);
    interface LinkBody {
      id: string;
      state: string;
      bearing: string | null;
      version: number;
      matched: string[];
      target: { sourceId: string; sourceKind: string; quote: string; title: string; passageOrdinal: number };
    }
    const links = async () =>
      (await desk.as.editor.get<{ items: LinkBody[] }>(`/assertions/${bribe!.id}/links`)).body.items;
    const suggestion = (await links()).find(({ target }) => target.sourceId === evidence.body.id);
    expect(suggestion).toMatchObject({ state: 'suggested', bearing: null, target: { title: 'Bank records' } });
    expect(suggestion?.matched.join(' ')).toMatch(/inspectors/i);
    const rejected = await desk.as.editor.post(`/assertion-links/${suggestion!.id}/reject`, {
      version: suggestion!.version,
    });
    expect(rejected.status).toBe(200);
    const edited = ARTICLE.map((block) => ({ ...block, text: block.text.replace('bribed three', 'bribed four') }));
    await nextVersion(desk, draft.id, edited);
    expect((await links()).find(({ id }) => id === suggestion!.id)?.state).toBe('rejected');
    const { target } = suggestion!;
    const added = await desk.as.editor.post<LinkBody>(`/assertions/${bribe!.id}/links`, {
      sourceKind: target.sourceKind,
      sourceId: target.sourceId,
      passageOrdinal: target.passageOrdinal,
      bearing: 'supports',
    });
    expect([added.status, added.body]).toMatchObject([
      201,
      { id: suggestion!.id, state: 'confirmed', bearing: 'supports' },
    ]);
    expect((await readAssertion(desk.as.editor, bribe!.id)).links).toMatchObject({ confirmed: 1 });
    const nowhere = await desk.as.editor.post(`/assertions/${bribe!.id}/links`, {
      sourceKind: 'evidence',
      sourceId: target.sourceId,
      passageOrdinal: 999,
      bearing: 'supports',
    });
    expect(nowhere.status).toBe(422);
  });

  it('R5: evidence that comes after the draft is suggested as well', async () => {
    const other = await makeDesk(service);
    const draft = await startDraft(other, ARTICLE);
    const [forged] = holding((await assertionsOf(other.as.lawyer, draft.id)).items, 'forged the safety');
    expect(forged?.links).toEqual({ suggested: 0, confirmed: 0 });
    const bytes =
      'The safety certificates of eleven ferries of Brask Marine carry a forged stamp, the laboratory found.\n';
    await other.as.reporter.upload(
      `/stories/${other.storyId}/evidence`,
      { name: 'stamp.txt', bytes },
      { title: 'Stamp' },
    );
    const seen = await until(
      () => readAssertion(other.as.lawyer, forged!.id),
      ({ links }) => links.suggested > 0,
    );
    expect(seen).toMatchObject({ state: 'proposed', links: { suggested: 1 } });
  });

  it('a letter that arrived before the draft meets its assertions once they are known', async () => {
    // A story of its own: in the other there are many drafts with these words.
    const other = await makeDesk(service);
    const letter = await other.as.editor.upload(
      `/stories/${other.storyId}/letters`,
      {
        name: 'letter.txt',
        bytes:
          'Dear Editor,\n\nWe act for Brask Marine Ltd.\n\n1. It is false that our client forged the safety certificates of eleven ferries.\n\nYours faithfully,\n\nPell & Orme LLP\n',
      },
      { title: 'Letter of Pell & Orme' },
    );
    await until(
      async () => (await other.as.lawyer.get<{ status: string }>(`/letters/${letter.body.id}`)).body,
      ({ status }) => status === 'linked',
    );
    const draft = await startDraft(other, ARTICLE);
    const [forged] = holding((await assertionsOf(other.as.lawyer, draft.id)).items, 'forged the safety');
    const { items: allegations } = (
      await other.as.lawyer.get<{ items: { id: string }[] }>(`/letters/${letter.body.id}/allegations`)
    ).body;
    const met = await until(
      async () => {
        const answers = await Promise.all(
          allegations.map(({ id }) =>
            other.as.lawyer.get<{
              items: { target: { sourceKind: string; sourceId: string; passageOrdinal: number } }[];
            }>(`/allegations/${id}/links`),
          ),
        );
        return answers
          .flatMap(({ body: { items } }) => items)
          .filter(({ target }) => target.sourceKind === 'assertion' && target.sourceId === draft.id);
      },
      (links) => links.some(({ target }) => target.passageOrdinal === forged!.number),
    );
    expect(met.length).toBeGreaterThan(0);
  });
});
