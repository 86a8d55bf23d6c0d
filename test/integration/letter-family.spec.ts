// Letters of one claimant over the years: what the newest repeats, what it adds, and what it says otherwise than before.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { receiveLetter, UNREADABLE } from '../support/answerable-letter.js';
import type { Client, Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { familyText, receiveOfFamily, TIDEWATER } from '../support/letter-family.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { startService, type TestService } from '../support/test-service.js';
import { giveStory, makeTwoNewsrooms, share, type TwoNewsrooms } from '../support/two-newsrooms.js';

interface Span {
  start: number;
  end: number;
}
interface FamilyBody {
  letterId: string;
  words: number;
  newWords: number;
  members: { letterId: string; earlier: boolean; sameSender: boolean; sharedWords: number; title: string }[];
  repeats: {
    spans: Span[];
    quote: string;
    boilerplate: boolean;
    seen: { letterId: string; spans: Span[]; quote: string; jaccard: number; changes: Change[] }[];
  }[];
  shifts: {
    allegationId: string;
    text: string;
    earlier: { letterId: string; text: string; receivedAt: string; changes: Change[] }[];
  }[];
}
interface Change {
  text: string;
  change: string;
}

const [FIRST, SECOND, THIRD] = TIDEWATER.letters as [string, string, string];

const familyOf = async (client: Client, letterId: string) =>
  (await client.get<FamilyBody>(`/letters/${letterId}/family`)).body;
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each([['postgres'], ['redis']] as const)('on the %s queue', (queue) => {
  let redis: RedisServer | undefined;
  let service: TestService;
  let desk: Desk;
  let ids: Record<string, string>;
  let family: FamilyBody;

  beforeAll(async () => {
    redis = queue === 'redis' ? await startRedis() : undefined;
    service = await startService(redis === undefined ? {} : { redisUrl: redis.url });
    desk = await makeDesk(service);
    ids = {};
    for (const name of TIDEWATER.letters) ids[name] = await receiveOfFamily(desk, name);
    family = await familyOf(desk.as.lawyer, ids[THIRD] ?? '');
  }, 120_000);

  afterAll(async () => {
    await service.stop();
    await redis?.stop();
  });

  it('names the letters of the family, newest first, and how much they share', () => {
    expect(family.members.map(({ title, earlier }) => [title, earlier])).toEqual([
      [SECOND, true],
      [FIRST, true],
    ]);
    expect(family.members.every(({ sharedWords }) => sharedWords >= 20)).toBe(true);
    expect(family.newWords).toBeLessThan(family.words);
    expect(family.newWords).toBeGreaterThan(family.words / 2);
  });

  it('finds the same text in earlier letters; every quotation is what stands at its offsets', async () => {
    for (const [earlier, words, later] of TIDEWATER.sameText) {
      const { repeats } = await familyOf(desk.as.editor, ids[later] ?? '');
      const repeat = repeats.find(({ quote }) => flat(quote).includes(words));
      const copy = repeat?.seen.find(({ letterId }) => letterId === ids[earlier]);
      expect([later, words, copy?.letterId]).toEqual([later, words, ids[earlier]]);
      for (const { name, spans, quote } of [
        { name: later, spans: repeat?.spans, quote: repeat?.quote },
        { name: earlier, spans: copy?.spans, quote: copy?.quote },
      ])
        expect(spans?.map(({ start, end }) => familyText(name).slice(start, end)).join(' ')).toBe(quote);
      expect(copy?.jaccard).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('says what this copy adds, and calls boilerplate what two letters had before', () => {
    const waiver = family.repeats.find(({ quote }) => quote.includes('rights are reserved'));
    expect(waiver).toMatchObject({ boilerplate: true, seen: [{ letterId: ids[SECOND] }, { letterId: ids[FIRST] }] });
    const harm = family.repeats.find(({ quote }) => quote.includes('irreparable damage'));
    expect(harm?.boilerplate).toBe(false);
    expect(harm?.seen[0]?.changes.filter(({ change }) => change !== 'same').map(({ text }) => text.trim())).toEqual([
      'article',
      'broadcast',
    ]);
  });

  it('letterhead and signature make no family', () => {
    expect(family.repeats.filter(({ quote }) => /Chandler|BRACKLEY|Courier/.test(quote))).toEqual([]);
  });

  it('lays what was said of the same point before beside it, oldest first', () => {
    const said = family.shifts.find(({ text }) => text.includes('apprentice'));
    expect(said?.earlier.map(({ letterId, text }) => [letterId, flat(text)])).toEqual([
      [ids[FIRST], expect.stringContaining('for other purposes')],
      [ids[SECOND], expect.stringContaining('public look-up services')],
    ]);
    const newer = said?.earlier[0]?.changes.filter(({ change }) => change !== 'removed') ?? [];
    expect(newer.map(({ text }) => text).join('')).toBe(said?.text);
  });

  it('what is merely repeated is no change of account', () => {
    expect(
      family.shifts.filter(({ text }) => text.includes('irreparable damage')).flatMap(({ earlier }) => earlier),
    ).toEqual([expect.objectContaining({ letterId: ids[FIRST] })]);
  });

  it('an earlier letter knows of later ones, but has nothing from them', async () => {
    const first = await familyOf(desk.as.reporter, ids[FIRST] ?? '');
    expect(first.members.map(({ earlier }) => earlier)).toEqual([false, false]);
    expect([first.repeats, first.shifts, first.newWords]).toEqual([[], [], first.words]);
  });
});

describe('R10: a family is what the reader may already see', () => {
  let service: TestService;
  let both: TwoNewsrooms;
  let desk: Desk;
  let mine: string;
  let elsewhere: string;
  let other: string;

  beforeAll(async () => {
    service = await startService();
    both = await makeTwoNewsrooms(service);
    desk = both.owner;
    const story = await desk.as.editor.post<{ id: string }>('/stories', { title: 'Ferry fares', slug: 'fares' });
    other = story.body.id;
    elsewhere = await receiveOfFamily(desk, FIRST, { storyId: other });
    mine = await receiveOfFamily(desk, SECOND);
    await receiveOfFamily(both.partner, FIRST);
  }, 120_000);

  afterAll(() => service.stop());

  it('letters of other stories of the newsroom are found, and what they share is boilerplate', async () => {
    const family = await familyOf(desk.as.lawyer, mine);
    expect(family.members.map(({ letterId }) => letterId)).toEqual([elsewhere]);
    expect(family.repeats.length).toBeGreaterThan(2);
    expect(family.repeats.every(({ boilerplate }) => boilerplate)).toBe(true);
  });

  it('another newsroom’s letters never are', async () => {
    const { newsroomId } = both.partner;
    const rows = await service.database.query<{ id: string }>('SELECT id FROM letter WHERE newsroom_id = $1', [
      newsroomId,
    ]);
    const family = await familyOf(both.partner.as.lawyer, rows[0]?.id ?? '');
    expect([family.members, family.repeats, family.shifts]).toEqual([[], [], []]);
    const stranger = await both.partner.as.lawyer.get<Refused>(`/letters/${mine}/family`);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'letter/not-found']);
  });

  it('counsel who were given one story see nothing of a letter in another', async () => {
    const counsel = desk.as.outside_counsel;
    expect((await counsel.get(`/letters/${mine}/family`)).status).toBe(404);
    await giveStory(service, desk, desk.people.outside_counsel, desk.storyId);
    const family = await familyOf(counsel, mine);
    expect([family.members, family.repeats, family.newWords]).toEqual([[], [], family.words]);
    await giveStory(service, desk, desk.people.outside_counsel, other);
    expect((await familyOf(counsel, mine)).members.map(({ letterId }) => letterId)).toEqual([elsewhere]);
  });

  it('a partner sees it only of letters that were opened, and only opened ones in it', async () => {
    await share(service, both);
    const reader = both.partner.as.reporter;
    expect((await reader.get(`/letters/${mine}/family`)).status).toBe(404);
    const third = await receiveOfFamily(desk, THIRD);
    // Its version steps while it is being linked.
    const open = async (id: string) => {
      const { version } = (await desk.as.editor.get<{ version: number }>(`/letters/${id}`)).body;
      return (await desk.as.managing_editor.post(`/letters/${id}/openness`, { version, shareable: true })).status;
    };
    await until(
      () => open(third),
      (status) => status === 200,
    );
    expect((await familyOf(reader, third)).members).toEqual([]);
    await until(
      () => open(mine),
      (status) => status === 200,
    );
    expect((await familyOf(reader, third)).members.map(({ letterId }) => letterId)).toEqual([mine]);
  });

  it('a sender noted alike makes a family of letters that share no text', async () => {
    const sender = 'Brackley Mount LLP';
    const said = {
      sender,
      text: 'Dear Editor,\n\nYour reporter has telephoned our client eleven times. Please desist.\n',
    };
    const call = await receiveOfFamily(desk, FIRST, said);
    const later = await receiveOfFamily(desk, THIRD, {
      ...said,
      text: 'Dear Editor,\n\nWe refer to the weather. It is wet.\n',
    });
    expect((await familyOf(desk.as.editor, later)).members).toEqual([
      expect.objectContaining({ letterId: call, sameSender: true, sharedWords: 0, earlier: true }),
    ]);
  });

  it('a letter that could not be read has none yet, and says so', async () => {
    const { id } = await receiveLetter(desk, UNREADABLE, 'Unreadable');
    const refused = await desk.as.lawyer.get<Refused>(`/letters/${id}/family`);
    expect([refused.status, refused.body.code]).toEqual([409, 'letter/unfinished']);
  });
});
