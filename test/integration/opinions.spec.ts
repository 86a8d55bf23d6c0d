// Opinions over HTTP: given on what was read, judged by what stands, withdrawn, confirmed, given again.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Block } from '#domain/canonical-version.js';
import { readingOf } from '#review/read-version.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { ADVICE, BRIBE, CRACKED, type OpinionBody, RuledDraft, SIGNED } from '../support/ruled-draft.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: Desk;
let draft: RuledDraft;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

beforeEach(async () => {
  draft = await RuledDraft.open(service, desk);
});

afterAll(async () => {
  await service.stop();
});

const HEADLINE = 'Brackwater Lines hid cracks in a ferry';
const codeOf = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Refused).code}`;

/** Somebody else who may rule: outside counsel, given the story. */
async function counsel() {
  await service.database.query(
    'INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [desk.newsroomId, desk.storyId, desk.people.outside_counsel],
  );
  return desk.as.outside_counsel;
}

async function events(name: string, id: string): Promise<number> {
  const [row] = await service.database.query<{ found: number }>(
    `SELECT count(*)::int AS found FROM audit_event WHERE event = $1 AND payload::text LIKE $2`,
    [name, `%${id}%`],
  );
  return row?.found ?? 0;
}

describe('R1: an opinion is given on what was read', () => {
  it('R1: what the assertion says of its reading is what the ruling echoes', async () => {
    const id = await draft.mark(BRIBE);
    const { body } = await desk.as.lawyer.get<{ version: number; reading: object }>(`/assertions/${id}`);
    const { assertionVersion, versionNumber, ...reading } = await draft.read(id);
    expect([body.version, body.reading]).toEqual([assertionVersion, reading]);
    expect(versionNumber).toBe(1);
  });

  it('R1: the ruling is kept with the hashes of what was read, and the assertion is ruled', async () => {
    const id = await draft.mark(BRIBE);
    const { status, body } = await draft.rule(id, { conditions: ['Call the port again'], jurisdiction: 'England' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ruling: 'defensible',
      validity: 'carried',
      causes: [],
      since: null,
      counts: true,
      channel: 'written',
      versionNumber: 1,
      withdrawn: null,
      assertion: { id, state: 'ruled' },
    });
    expect(body.commands).toEqual(['withdraw', 'meet_condition']);
    expect(await events('opinion.given', body.id)).toBe(1);
    const { length } = await draft.opinions(id);
    expect(length).toBe(1);
  });

  it.each([
    ['text', { words: 'Odile Farrant took gifts from the port.' }],
    ['context', { headline: 'Brackwater Lines knew of cracks in a ferry' }],
    ['place', { gone: true }],
  ])('R1: words that moved on meanwhile are refused, and it says which: %s', async (which, change) => {
    const id = await draft.mark(BRIBE);
    const read = await draft.read(id);
    if ('words' in change) await draft.edit(draft.with(BRIBE, change.words), { words: { [id]: change.words } });
    else if ('headline' in change) await draft.edit(draft.with(HEADLINE, change.headline));
    else await draft.edit(draft.with(`${BRIBE} `, ''), { words: { [id]: null } });
    const answer = await desk.as.lawyer.post<Refused>(`/assertions/${id}/opinions`, { ...read, ruling: 'defensible' });
    expect(codeOf(answer)).toBe('409 assertion/text-moved-on');
    expect(answer.body.details).toMatchObject({ which, latest: 2 });
    expect(await draft.opinions(id)).toEqual([]);
  });

  it('R1: an edit elsewhere does not send the lawyer back', async () => {
    const id = await draft.mark(BRIBE);
    const read = await draft.read(id);
    await draft.edit(draft.with('It sailed on.', 'It sailed on for a week.'));
    const { status, body } = await desk.as.lawyer.post<OpinionBody>(`/assertions/${id}/opinions`, {
      ...read,
      ruling: 'defensible',
    });
    expect([status, body.versionNumber]).toEqual([201, 2]);
  });

  it('R1: while the newest version is being placed nobody rules, and no opinion is called valid', async () => {
    const id = await draft.mark(BRIBE);
    await draft.rule(id);
    const read = await draft.read(id);
    await desk.as.reporter.post(`/drafts/${draft.id}/versions`, { basedOn: 1, blocks: draft.with('May', 'June') });
    const answer = await desk.as.lawyer.post(`/assertions/${id}/opinions`, { ...read, ruling: 'defensible' });
    expect(codeOf(answer)).toBe('409 version/unplaced');
    expect((await draft.opinions(id))[0]?.validity).toBe('pending');
  });

  it('R8: of two rulings on one reading one wins and the other is told', async () => {
    const id = await draft.mark(BRIBE);
    const read = await draft.read(id);
    const other = await counsel();
    const [one, two] = await Promise.all(
      [desk.as.lawyer, other].map((client) =>
        client.post(`/assertions/${id}/opinions`, { ...read, ruling: 'defensible' }),
      ),
    );
    expect([one?.status, two?.status].sort()).toEqual([201, 409]);
    expect(await draft.opinions(id)).toHaveLength(1);
  });

  it('is refused where the state table has no way, the row is stale, or the version unknown', async () => {
    const flagged = await draft.mark(BRIBE, 'flagged');
    expect(codeOf(await draft.rule(flagged))).toBe('409 assertion/state-forbids');
    const id = await draft.mark(CRACKED);
    expect(codeOf(await draft.rule(id, { assertionVersion: 1 }))).toBe('409 record/stale');
    expect(codeOf(await draft.rule(id, { versionNumber: 9 }))).toBe('409 version/unknown');
  });

  it('R12: a ruling and its wording go together', async () => {
    const id = await draft.mark(BRIBE);
    const wrong = [
      { ruling: 'defensible_if_changed' },
      { ruling: 'defensible', requiredWording: 'Other words.' },
      { ruling: 'defensible_if_changed', requiredWording: BRIBE },
    ];
    for (const over of wrong) expect(codeOf(await draft.rule(id, over))).toBe('422 opinion/wording-missing');
    expect(await draft.state(id)).toMatchObject({ state: 'with_lawyer' });
  });
});

describe('R2: voids are graded and never silent', () => {
  it('R2: an edit elsewhere leaves it carried', async () => {
    const id = await draft.mark(BRIBE);
    await draft.rule(id);
    await draft.edit(draft.with('It sailed on.', 'It went on.'));
    expect((await draft.opinions(id))[0]).toMatchObject({ validity: 'carried', since: null });
  });

  it('R2: changed words void it, naming the edit, its author and the diff', async () => {
    const id = await draft.mark(BRIBE);
    await draft.rule(id);
    await draft.edit(draft.with('It sailed on.', 'It went on.'));
    const softer = 'Odile Farrant took gifts from the port.';
    await draft.edit(draft.with(BRIBE, softer), { words: { [id]: softer }, author: desk.as.editor });
    const [opinion] = await draft.opinions(id);
    expect(opinion).toMatchObject({
      validity: 'void',
      causes: ['text'],
      since: { versionNumber: 3, authorName: 'The editor', laterEdits: [] },
    });
    const [own, paragraph] = opinion?.since?.changes ?? [];
    expect(own?.part).toBe('assertion');
    expect(own?.parts.filter(({ change }) => change !== 'same').map(({ text }) => text)).toEqual(['money', 'gifts']);
    expect(paragraph?.part).toBe('paragraph');
    expect(paragraph?.parts.map(({ text }) => text).join('')).toContain(SIGNED);
  });

  it('R2: a changed headline voids what stands under it, and an undo carries it again', async () => {
    const id = await draft.mark(BRIBE);
    await draft.rule(id);
    const before = draft.version.blocks;
    await draft.edit(draft.with('hid', 'knew of'));
    await draft.edit(draft.with('knew of', 'heard of'), { author: desk.as.editor });
    const [opinion] = await draft.opinions(id);
    expect(opinion).toMatchObject({ validity: 'void', causes: ['context'] });
    expect(opinion?.since).toMatchObject({ versionNumber: 2, authorName: 'The reporter' });
    expect(opinion?.since?.laterEdits.map(({ versionNumber }) => versionNumber)).toEqual([3]);
    expect(opinion?.since?.changes.map(({ part }) => part)).toEqual(['headline']);
    await draft.edit(before);
    expect((await draft.opinions(id))[0]).toMatchObject({ validity: 'carried', since: null });
  });

  it('R2: an assertion that is gone takes its opinion with it, and says so', async () => {
    const id = await draft.mark(BRIBE);
    await draft.rule(id);
    await draft.edit(draft.with(`${BRIBE} `, ''), { words: { [id]: null } });
    const [opinion] = await draft.opinions(id);
    expect(opinion).toMatchObject({ validity: 'void', causes: ['place'], since: { versionNumber: 2 } });
    expect(opinion?.since?.changes).toEqual([{ part: 'assertion', parts: [{ text: BRIBE, change: 'removed' }] }]);
  });

  it('R2: the required wording is accepted word for word, and its condition is met', async () => {
    const id = await draft.mark(BRIBE);
    const wording = 'Odile Farrant faces questions over payments.';
    const { body: opinion } = await draft.rule(id, {
      ruling: 'defensible_if_changed',
      requiredWording: ` ${wording}\r\n`,
    });
    expect(opinion.requiredWording).toBe(wording);
    const accept = (basedOn: number) =>
      desk.as.reporter.post<typeof draft.version>(`/opinions/${opinion.id}/accept-wording`, { basedOn });
    expect(codeOf(await accept(9))).toBe('409 version/stale');
    const accepted = await accept(1);
    expect([accepted.status, accepted.body.number]).toEqual([201, 2]);
    expect(accepted.body.blocks[2]?.text).toBe(`${wording} ${SIGNED}\n\nThe operator denies this.`);
    expect((await draft.opinions(id))[0]).toMatchObject({ validity: 'condition_met', since: null });
    expect(await events('wording.accepted', opinion.id)).toBe(1);
    expect(codeOf(await accept(2))).toBe('409 assertion/text-moved-on');
  });

  it('R2: wording is accepted only while the opinion stands on the words that stand', async () => {
    const id = await draft.mark(BRIBE);
    const wording = { ruling: 'defensible_if_changed', requiredWording: 'Odile Farrant faces questions.' };
    const { body: first } = await draft.rule(id, wording);
    await draft.edit(draft.with('hid', 'knew of'));
    const accept = (opinionId: string) =>
      desk.as.editor.post(`/opinions/${opinionId}/accept-wording`, { basedOn: draft.version.number });
    expect(codeOf(await accept(first.id))).toBe('409 assertion/text-moved-on');
    const { body: second } = await draft.rule(id);
    expect(codeOf(await accept(first.id))).toBe('409 opinion/withdrawn');
    expect(codeOf(await accept(second.id))).toBe('409 opinion/no-wording');
  });
});

describe('one lawyer, one opinion', () => {
  it("a lawyer's later opinion withdraws the earlier; another lawyer's stands beside it until one resolves", async () => {
    const id = await draft.mark(BRIBE);
    const { body: first } = await draft.rule(id, { ruling: 'not_defensible' });
    const { body: second } = await draft.rule(id);
    const { body: other } = await draft.rule(id, { ruling: 'needs_more' }, await counsel());
    const withdrawn = async () =>
      Object.fromEntries((await draft.opinions(id)).map((one) => [one.id, one.withdrawn?.byOpinionId ?? null]));
    expect(await withdrawn()).toEqual({ [first.id]: second.id, [second.id]: null, [other.id]: null });
    const { body: third } = await draft.rule(id, { resolves: true });
    expect(await withdrawn()).toEqual({
      [first.id]: second.id,
      [second.id]: third.id,
      [other.id]: third.id,
      [third.id]: null,
    });
  });

  it('a withdrawn opinion gives the question back to the lawyer', async () => {
    const id = await draft.mark(BRIBE);
    const { body: mine } = await draft.rule(id);
    const { body: theirs } = await draft.rule(id, {}, await counsel());
    const refused = await desk.as.outside_counsel.post(`/opinions/${mine.id}/withdraw`);
    expect(codeOf(refused)).toBe('403 opinion/not-yours');
    const first = await desk.as.lawyer.post<OpinionBody>(`/opinions/${theirs.id}/withdraw`);
    expect([first.status, first.body.assertion.state]).toEqual([200, 'ruled']);
    const second = await desk.as.lawyer.post<OpinionBody>(`/opinions/${mine.id}/withdraw`);
    expect(second.body.assertion.state).toBe('with_lawyer');
    expect(second.body.withdrawn).toMatchObject({ name: 'The lawyer', byOpinionId: null });
    expect(await draft.state(id)).toMatchObject({ assigned_to: desk.people.lawyer });
    expect(codeOf(await desk.as.lawyer.post(`/opinions/${mine.id}/withdraw`))).toBe('409 opinion/withdrawn');
  });

  it('conditions are called met one by one, and twice is as good as once', async () => {
    const id = await draft.mark(BRIBE);
    const { body: opinion } = await draft.rule(id, { conditions: ['Call the port', 'Add the denial'] });
    const meet = (ordinal: number) =>
      desk.as.editor.post<OpinionBody>(`/opinions/${opinion.id}/conditions/${ordinal}/met`);
    expect((await meet(1)).body.conditions.map(({ met }) => met?.name ?? null)).toEqual([null, 'The editor']);
    expect((await meet(1)).status).toBe(200);
    expect(codeOf(await meet(2))).toBe('404 condition/not-found');
    expect((await meet(0)).body.conditions.every(({ met }) => met !== null)).toBe(true);
    expect(await events('condition.met', opinion.id)).toBe(2);
  });
});

describe('what was cleared', () => {
  /** A certificate that stands, without all that it takes to get one. */
  async function clear(): Promise<string> {
    const id = randomUUID();
    await service.database.query(
      `INSERT INTO certificate (newsroom_id, id, story_id, draft_id, version_number, version_sha256, opinions_sha256, key_id,
         signature, issued_to, issued_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'x', 'x', 'x', $7, now(), now() + interval '1 hour')`,
      [desk.newsroomId, id, desk.storyId, draft.id, draft.version.number, draft.version.sha256, desk.people.editor],
    );
    return id;
  }
  async function revoked(id: string): Promise<string | null> {
    const sql = `SELECT reason || ' ' || cause_id AS why FROM certificate_revocation WHERE certificate_id = $1`;
    const [row] = await service.database.query<{ why: string }>(sql, [id]);
    return row?.why ?? null;
  }

  it('is taken back by an opinion given, confirmed or withdrawn, and not by one that does not count yet', async () => {
    const id = await draft.mark(BRIBE);
    const first = await clear();
    const { body: given } = await draft.rule(id);
    expect(await revoked(first)).toBe(`opinion_given ${given.id}`);
    const second = await clear();
    const { body: noted } = await desk.as.editor.post<OpinionBody>(`/assertions/${id}/telephone-advice`, {
      ...(await draft.read(id)),
      lawyerId: desk.people.lawyer,
      ruling: 'needs_more',
    });
    expect(await revoked(second)).toBeNull();
    await desk.as.lawyer.post(`/opinions/${noted.id}/confirm`);
    expect(await revoked(second)).toBe(`opinion_given ${noted.id}`);
    const third = await clear();
    await desk.as.lawyer.post(`/opinions/${noted.id}/withdraw`);
    expect(await revoked(third)).toBe(`opinion_withdrawn ${noted.id}`);
  });
});

describe('R1: rulings against edits', () => {
  it('R1: whoever comes first, every opinion names words that stood in the version it names', async () => {
    const id = await draft.mark(BRIBE);
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const read = await draft.read(id);
      const headline = `Headline ${round}`;
      const blocks = draft.with(draft.version.blocks[0]?.text ?? '', headline);
      const [ruled] = await Promise.all([
        desk.as.lawyer.post<Refused>(`/assertions/${id}/opinions`, { ...read, ruling: 'defensible' }),
        draft.edit(blocks),
      ]);
      outcomes.add(ruled.status === 201 ? 'given' : ruled.body.code);
    }
    for (const outcome of outcomes) expect(['given', 'version/unplaced', 'assertion/text-moved-on']).toContain(outcome);
    expect((await draft.rule(id)).status).toBe(201);
    const opinions = await service.database.query<{
      start: number;
      end: number;
      text: string;
      context: string;
      blocks: Block[];
    }>(
      `SELECT start_offset AS start, end_offset AS "end", text_sha256 AS text, context_sha256 AS context, blocks
         FROM opinion JOIN draft_version version ON version.draft_id = opinion.draft_id AND version.number = version_number
        WHERE opinion.draft_id = $1`,
      [draft.id],
    );
    for (const { start, end, text, context, blocks } of opinions) {
      expect(readingOf(blocks, { start, end })).toEqual({ textSha256: text, contextSha256: context });
    }
  });
});

describe('advice by telephone', () => {
  const note = async (id: string, over: Record<string, unknown> = {}) =>
    desk.as.editor.post<OpinionBody>(`/assertions/${id}/telephone-advice`, {
      ...(await draft.read(id)),
      lawyerId: desk.people.lawyer,
      ruling: 'defensible',
      advice: ADVICE,
      ...over,
    });

  it('counts only once that very lawyer confirms it', async () => {
    const id = await draft.mark(BRIBE, 'flagged');
    const { status, body: noted } = await note(id);
    expect(status).toBe(201);
    expect(noted).toMatchObject({ channel: 'telephone', counts: false, assertion: { state: 'flagged' } });
    expect(codeOf(await (await counsel()).post(`/opinions/${noted.id}/confirm`))).toBe('403 opinion/not-yours');
    const confirmed = await desk.as.lawyer.post<OpinionBody>(`/opinions/${noted.id}/confirm`);
    expect(confirmed.body).toMatchObject({ counts: true, assertion: { state: 'ruled' } });
    expect(codeOf(await desk.as.lawyer.post(`/opinions/${noted.id}/confirm`))).toBe('409 opinion/not-by-telephone');
  });

  it('confirmed, it takes the place of what the lawyer said before; withdrawn before that, it never counts', async () => {
    const id = await draft.mark(BRIBE);
    const { body: written } = await draft.rule(id, { ruling: 'not_defensible' });
    const { body: noted } = await note(id);
    expect((await draft.opinions(id)).map(({ withdrawn }) => withdrawn)).toEqual([null, null]);
    await desk.as.lawyer.post(`/opinions/${noted.id}/confirm`);
    const [first, second] = await draft.opinions(id);
    expect(first).toMatchObject({ id: written.id, withdrawn: { byOpinionId: noted.id } });
    expect(second).toMatchObject({ id: noted.id, withdrawn: null });
    const { body: again } = await note(id, { ruling: 'needs_more' });
    await draft.rule(id);
    expect(codeOf(await desk.as.lawyer.post(`/opinions/${again.id}/confirm`))).toBe('409 opinion/withdrawn');
  });

  it('R1: is refused once the text has moved on, but not for having been followed', async () => {
    const [bribe, cracked] = [await draft.mark(BRIBE), await draft.mark(CRACKED)];
    const softer = 'Brackwater Lines sent the ferry to sea unrepaired.';
    const { body: void_ } = await note(bribe);
    const { body: followed } = await note(cracked, { ruling: 'defensible_if_changed', requiredWording: softer });
    expect(codeOf(await desk.as.editor.post(`/opinions/${followed.id}/accept-wording`, { basedOn: 1 }))).toBe(
      '409 opinion/unconfirmed',
    );
    await draft.edit(draft.with(CRACKED, softer), { words: { [cracked]: softer } });
    const confirmed = await desk.as.lawyer.post<OpinionBody>(`/opinions/${followed.id}/confirm`);
    expect([confirmed.status, confirmed.body.validity]).toEqual([200, 'condition_met']);
    await draft.edit(draft.with(BRIBE, 'Odile Farrant took gifts.'), {
      words: { [bribe]: 'Odile Farrant took gifts.' },
    });
    expect(codeOf(await desk.as.lawyer.post(`/opinions/${void_.id}/confirm`))).toBe('409 assertion/text-moved-on');
  });

  it('names a lawyer of this newsroom who may see the story', async () => {
    const id = await draft.mark(BRIBE);
    const strangers = await makeDesk(service);
    const stranger = strangers.people.lawyer;
    for (const lawyerId of [desk.people.editor, stranger, '00000000-0000-4000-8000-000000000000']) {
      expect(codeOf(await note(id, { lawyerId }))).toBe('422 opinion/lawyer-unknown');
    }
    expect(codeOf(await note(await draft.mark(CRACKED, 'dismissed')))).toBe('409 assertion/state-forbids');
  });
});

describe('many at once', () => {
  it('each is given or refused for itself', async () => {
    const [good, stale, other] = [await draft.mark(BRIBE), await draft.mark(SIGNED), await draft.mark(CRACKED)];
    const elsewhere = await RuledDraft.open(service, desk);
    const foreign = await elsewhere.mark(BRIBE);
    const item = async (assertionId: string, from = draft) => ({
      assertionId,
      ...(await from.read(assertionId)),
      ruling: 'defensible',
      advice: ADVICE,
    });
    const { status, body } = await desk.as.lawyer.post<{ items: { ok: boolean; code: string | null }[] }>(
      `/drafts/${draft.id}/opinions`,
      {
        items: [
          await item(good),
          { ...(await item(stale)), assertionVersion: 1 },
          { ...(await item(other)), ruling: 'defensible_if_changed' },
          await item(foreign, elsewhere),
        ],
      },
    );
    expect(status).toBe(200);
    expect(body.items.map(({ ok, code }) => code ?? ok)).toEqual([
      true,
      'record/stale',
      'opinion/wording-missing',
      'assertion/not-found',
    ]);
    expect((await draft.opinions(good)).length + (await draft.opinions(other)).length).toBe(1);
  });
});

interface Groups {
  versionNumber: number;
  versionSha256: string;
  items: {
    cause: string;
    since: { versionNumber: number; authorName: string };
    diffSha256: string;
    changes: { part: string }[];
    opinions: { id: string; assertionId: string; quote: string }[];
  }[];
}

describe('R2: given again', () => {
  const groups = async () => (await desk.as.lawyer.get<Groups>(`/drafts/${draft.id}/reaffirmations`)).body;
  const reaffirm = (shown: Groups, diffSha256: string, opinionIds: string[]) =>
    desk.as.lawyer.post<{ opinionIds: string[] }>(`/drafts/${draft.id}/reaffirm`, {
      versionNumber: shown.versionNumber,
      versionSha256: shown.versionSha256,
      diffSha256,
      opinionIds,
    });

  it('R2: voids by one edit of the headline are shown once and re-affirmed together', async () => {
    const ids = [await draft.mark(BRIBE), await draft.mark(SIGNED), await draft.mark(CRACKED)];
    const given = [];
    for (const id of ids) given.push((await draft.rule(id, { conditions: ['Call the port'] })).body);
    await desk.as.editor.post(`/opinions/${given[0]?.id ?? ''}/conditions/0/met`);
    expect((await groups()).items).toEqual([]);
    await draft.edit(draft.with('hid', 'knew of'), { author: desk.as.editor });

    const shown = await groups();
    expect(shown.items).toHaveLength(1);
    const [group] = shown.items;
    expect(group).toMatchObject({ cause: 'context', since: { versionNumber: 2, authorName: 'The editor' } });
    expect(group?.changes.map(({ part }) => part)).toEqual(['headline']);
    expect(group?.opinions.map(({ quote }) => quote)).toEqual([BRIBE, SIGNED, CRACKED]);

    await draft.setState(ids[2] ?? '', 'queued');
    const opinionIds = group?.opinions.map(({ id }) => id) ?? [];
    const done = await reaffirm(shown, group?.diffSha256 ?? '', opinionIds);
    expect(done.status).toBe(201);
    for (const [at, id] of ids.entries()) {
      const [old, again] = await draft.opinions(id);
      expect(old).toMatchObject({ validity: 'void', withdrawn: null });
      expect(again).toMatchObject({ reaffirms: given[at]?.id, validity: 'carried', id: done.body.opinionIds[at] });
      expect(again?.conditions.map(({ met }) => met?.name ?? null)).toEqual([at === 0 ? 'The lawyer' : null]);
      expect(await draft.state(id)).toMatchObject({ state: 'ruled' });
    }
    expect((await groups()).items).toEqual([]);
    // The words come back, and with them the first opinion.
    await draft.edit(draft.with('knew of', 'hid'));
    expect((await draft.opinions(ids[0] ?? '')).map(({ validity }) => validity)).toEqual(['carried', 'void']);
    expect((await groups()).items).toEqual([]);
  });

  it('R2: changed words are looked at one opinion at a time', async () => {
    const [bribe, signed] = [await draft.mark(BRIBE), await draft.mark(SIGNED)];
    await draft.rule(bribe);
    await draft.rule(signed);
    const words = { [bribe]: 'Odile Farrant took money from a port.', [signed]: 'She signed the papers in June.' };
    const blocks = draft.with(BRIBE, words[bribe] ?? '').map(({ kind, text }) => ({
      kind,
      text: text.replace(SIGNED, words[signed] ?? ''),
    }));
    await draft.edit(blocks, { words });
    const shown = await groups();
    expect(shown.items.map(({ cause, opinions }) => [cause, opinions.length])).toEqual([
      ['text', 1],
      ['text', 1],
    ]);
    const [one, two] = shown.items;
    const refused = await reaffirm(shown, one?.diffSha256 ?? '', [two?.opinions[0]?.id ?? '']);
    expect(codeOf(refused)).toBe('404 opinion/not-found');
    expect((await reaffirm(shown, one?.diffSha256 ?? '', [one?.opinions[0]?.id ?? ''])).status).toBe(201);
    expect((await groups()).items).toHaveLength(1);
  });

  it('R2: nobody re-affirms unseen: another diff or another version is refused', async () => {
    const id = await draft.mark(BRIBE);
    const { body: opinion } = await draft.rule(id);
    await draft.edit(draft.with('hid', 'knew of'));
    const shown = await groups();
    expect(codeOf(await reaffirm(shown, 'a'.repeat(64), [opinion.id]))).toBe('409 assertion/text-moved-on');
    await draft.edit(draft.with('knew of', 'heard of'));
    const stale = await reaffirm(shown, shown.items[0]?.diffSha256 ?? '', [opinion.id]);
    expect(codeOf(stale)).toBe('409 version/stale');
    expect(await draft.opinions(id)).toHaveLength(1);
  });

  it('R2: a wording that stands is re-affirmed as met, not asked for again', async () => {
    const id = await draft.mark(BRIBE);
    const softer = 'Odile Farrant faces questions.';
    await draft.rule(id, { ruling: 'defensible_if_changed', requiredWording: softer });
    await draft.edit(draft.with(BRIBE, softer), { words: { [id]: softer } });
    await draft.edit(draft.with('hid', 'knew of'));
    const shown = await groups();
    expect(shown.items[0]?.changes.map(({ part }) => part)).toEqual(['headline']);
    await reaffirm(shown, shown.items[0]?.diffSha256 ?? '', [shown.items[0]?.opinions[0]?.id ?? '']);
    expect((await draft.opinions(id)).map(({ validity }) => validity)).toEqual(['void', 'condition_met']);
  });
});

describe('with a worker that finds the places', () => {
  let working: TestService;

  beforeAll(async () => {
    working = await startService();
  });

  afterAll(async () => {
    await working.stop();
  });

  const WORDING = 'There are questions over payments to her.';
  const asked = { ruling: 'defensible_if_changed', requiredWording: WORDING };

  it('R2: accepted wording is carried over to later versions, and undone it is the first opinion again', async () => {
    const found = await RuledDraft.open(working, await makeDesk(working), true);
    const id = await found.mark(BRIBE);
    const { body: opinion } = await found.rule(id, asked);
    const before = found.version.blocks;
    const accept = await found.desk.as.reporter.post<typeof found.version>(`/opinions/${opinion.id}/accept-wording`, {
      basedOn: 1,
    });
    found.version = accept.body;
    await found.flagged();
    expect((await found.opinions(id))[0]).toMatchObject({ validity: 'condition_met' });
    await found.edit(found.with('It sailed on.', 'It went on.'), { words: { [id]: WORDING } });
    expect((await found.opinions(id))[0]).toMatchObject({ validity: 'condition_met' });
    await found.edit(before);
    expect((await found.opinions(id))[0]).toMatchObject({ validity: 'carried' });
  });

  it('R2: wording that somebody typed in is found all the same, and its condition is met', async () => {
    const found = await RuledDraft.open(working, await makeDesk(working), true);
    const id = await found.mark(BRIBE);
    await found.rule(id, asked);
    await found.edit(found.with(BRIBE, WORDING), { words: { [id]: WORDING } });
    expect((await found.opinions(id))[0]).toMatchObject({ validity: 'condition_met' });
  });
});
