// The words that a letter complains of: whether they stand in the drafts, stood there, or never did; and who is told.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, Refused } from '../support/client.js';
import { receiveLetter, UNREADABLE } from '../support/answerable-letter.js';
import { type Desk, until } from '../support/factories.js';
import { AFTER, BEFORE, LETTER, QUESTIONS } from '../support/quoting-letter.js';
import { startService, type TestService } from '../support/test-service.js';
import { giveStory, makeTwoNewsrooms, share, type TwoNewsrooms } from '../support/two-newsrooms.js';

interface Place {
  status: string;
  score: number;
  times: number;
  draftId: string | null;
  exchangeId: string | null;
  title: string;
  versionNumber: number | null;
  latest: boolean;
  start: number;
  end: number;
  words: string;
  blockIndex: number | null;
  blockKind: string | null;
  paragraph: number | null;
  changes: { text: string; change: string }[];
  assertions: { id: string; number: number }[];
}
interface Words {
  segmentId: string;
  start: number;
  end: number;
  quote: string;
  places: Place[];
}
interface Segments {
  text: string;
  items: { id: string; start: number; end: number; kind: string }[];
}
interface Draft {
  id: string;
  latest: Version;
}
interface Version {
  number: number;
  sha256: string;
  blocks: { kind: string; text: string }[];
}

const wordsOf = (client: Client, letterId: string) =>
  client.get<{ items: Words[] }>(`/letters/${letterId}/words-complained-of`);

describe('the words complained of, and where they stand', () => {
  let service: TestService;
  let both: TwoNewsrooms;
  let desk: Desk;
  let draft: Draft;
  let version: Version;
  let exchangeId: string;
  let letterId: string;
  let found: Words[];

  beforeAll(async () => {
    service = await startService();
    both = await makeTwoNewsrooms(service);
    desk = both.owner;
    const drafts = `/stories/${desk.storyId}/drafts`;
    draft = (await desk.as.reporter.post<Draft>(drafts, { title: 'The forms', blocks: BEFORE })).body;
    const changed = { basedOn: 1, blocks: AFTER };
    version = (await desk.as.reporter.post<Version>(`/drafts/${draft.id}/versions`, changed)).body;
    const file = { name: 'questions.txt', bytes: QUESTIONS };
    const notes = { direction: 'sent', title: 'Our questions', occurredAt: '2026-05-05T10:00:00Z' };
    exchangeId = (await desk.as.reporter.upload<{ id: string }>(`/stories/${desk.storyId}/exchanges`, file, notes)).body
      .id;
    await until(
      async () => (await desk.as.reporter.get<{ text: string | null }>(`/exchanges/${exchangeId}`)).body.text,
      (text) => text !== null,
    );
    letterId = (await receiveLetter(desk, LETTER, 'Letter for Mr Breck')).id;
    found = (await wordsOf(desk.as.lawyer, letterId)).body.items;
  }, 120_000);

  afterAll(() => service.stop());

  const places = (words: string) => found.find(({ quote }) => quote.includes(words))?.places;

  it('are told in the order of the letter, each in its segment and word for word', async () => {
    const { text, items } = (await desk.as.lawyer.get<Segments>(`/letters/${letterId}/segments`)).body;
    expect(found.map(({ quote }) => quote.slice(0, 14))).toEqual([
      'Mr Breck signe',
      'Two former nur',
      'The home kept ',
      'declined to an',
      'took money fro',
      'had been warne',
    ]);
    for (const { segmentId, start, end, quote } of found) {
      expect(text.slice(start, end)).toBe(quote);
      const segment = items.find(({ id }) => id === segmentId);
      expect((segment?.start ?? Infinity) <= start && end <= (segment?.end ?? 0)).toBe(true);
    }
  });

  it('stand in the newest version, word for word: by version, paragraph and offsets', () => {
    const [place, ...others] = places('signed twelve') ?? [];
    expect(others).toEqual([]);
    expect(place).toMatchObject({ status: 'exact', score: 1, times: 1, draftId: draft.id, exchangeId: null });
    expect(place).toMatchObject({ title: 'The forms', versionNumber: 2, latest: true, changes: [] });
    expect(place).toMatchObject({ blockIndex: 1, blockKind: 'body', paragraph: 1 });
    const text = AFTER.map((block) => block.text).join('\n\n');
    expect(text.slice(place?.start, place?.end)).toBe(place?.words);
  });

  it('R2: were changed by an edit: both wordings, and the version in which they stood as quoted', () => {
    expect(places('Two former')).toMatchObject([
      { status: 'changed', versionNumber: 2, latest: true, paragraph: 2 },
      { status: 'exact', versionNumber: 1, latest: false, paragraph: 2, score: 1 },
    ]);
    const changes = places('Two former')?.[0]?.changes ?? [];
    expect(changes.filter(({ change }) => change !== 'same').map(({ text }) => text.trim())).toEqual([
      'said',
      'told us',
    ]);
  });

  it('stood in an earlier version only', () => {
    expect(places('kept no record')).toMatchObject([
      { status: 'exact', versionNumber: 1, latest: false, paragraph: 3 },
    ]);
  });

  it('R2: stand twice: both places are shown, and neither is chosen', () => {
    expect(places('declined')).toMatchObject([
      { status: 'ambiguous', times: 2, score: 1, blockKind: 'body', paragraph: 3 },
      { status: 'ambiguous', times: 2, score: 1, blockKind: 'caption', paragraph: null },
    ]);
  });

  it('stand nowhere', () => {
    expect(places('took money')).toEqual([]);
  });

  it('were put to the subject, and stand in no draft', () => {
    expect(places('warned three times')).toMatchObject([
      { status: 'exact', exchangeId, draftId: null, title: 'Our questions', versionNumber: null, assertions: [] },
    ]);
  });

  it('come with the assertions that are made in them', async () => {
    const words = 'Mr Breck signed twelve of the inspection forms';
    const start = AFTER.map(({ text }) => text)
      .join('\n\n')
      .indexOf(words);
    const span = { versionNumber: 2, versionSha256: version.sha256, start, end: start + words.length };
    await until(
      async () => (await desk.as.editor.get<{ flaggedVersion: number }>(`/drafts/${draft.id}`)).body.flaggedVersion,
      (flagged) => flagged === 2,
    );
    const marked = await desk.as.editor.post<{ id: string; number: number }>(`/drafts/${draft.id}/assertions`, {
      ...span,
      gravity: 'high',
    });
    expect(marked.status).toBe(201);
    const now = (await wordsOf(desk.as.reporter, letterId)).body.items;
    expect(now[0]?.places[0]?.assertions).toContainEqual({ id: marked.body.id, number: marked.body.number });
    expect(now[4]?.places).toEqual([]);
  });

  it('R3: looking changes nothing: a second look says the same, and nothing is written', async () => {
    // The worker goes on writing in its own name meanwhile.
    const written = () =>
      service.database.query(
        `SELECT (SELECT count(*) FROM audit_event WHERE actor_id = $1) AS events,
                (SELECT count(*) FROM draft_read_mark WHERE person_id = $1) AS marks`,
        [desk.people.managing_editor],
      );
    const first = await wordsOf(desk.as.managing_editor, letterId);
    const before = await written();
    expect((await wordsOf(desk.as.managing_editor, letterId)).body).toEqual(first.body);
    expect(await written()).toEqual(before);
  });

  it('R10: a stranger, and counsel who were not given the story, are told what they are told of what is not there', async () => {
    const absent = await wordsOf(desk.as.lawyer, '00000000-0000-4000-8000-000000000000');
    for (const client of [both.partner.as.lawyer, desk.as.outside_counsel]) {
      const refused = await client.get<Refused>(`/letters/${letterId}/words-complained-of`);
      expect([refused.status, refused.body.code]).toEqual([404, 'letter/not-found']);
      expect(absent.status).toBe(404);
    }
    await giveStory(service, desk, desk.people.outside_counsel, desk.storyId);
    expect((await wordsOf(desk.as.outside_counsel, letterId)).body.items).toHaveLength(found.length);
  });

  it('R10: a label takes the message from whoever may not read it', async () => {
    const labelled = { name: 'advice.txt', bytes: `${QUESTIONS}\nAs counsel advised us to ask.` };
    const notes = {
      direction: 'sent',
      title: 'As advised',
      occurredAt: '2026-05-06T10:00:00Z',
      privilege: 'privileged',
    };
    const story = `/stories/${desk.storyId}/exchanges`;
    const { id } = (await desk.as.lawyer.upload<{ id: string }>(story, labelled, notes)).body;
    const seenBy = async (client: Client) =>
      (await wordsOf(client, letterId)).body.items.flatMap(({ places }) => places.map((place) => place.exchangeId));
    await until(
      () => seenBy(desk.as.lawyer),
      (seen) => seen.includes(id),
    );
    expect(await seenBy(desk.as.reporter)).not.toContain(id);
  });

  it('R10: a partner is told of an opened letter only, and of messages only that were opened', async () => {
    await share(service, both);
    const partner = both.partner.as.reporter;
    expect((await wordsOf(partner, letterId)).status).toBe(404);
    const open = async (path: string) => {
      const { version } = (await desk.as.editor.get<{ version: number }>(path)).body;
      return (await desk.as.managing_editor.post(`${path}/openness`, { version, shareable: true })).status;
    };
    await until(
      () => open(`/letters/${letterId}`),
      (status) => status === 200,
    );
    const seen = (await wordsOf(partner, letterId)).body.items;
    expect(seen.map(({ quote, places }) => [quote, places.filter((place) => place.draftId !== null).length])).toEqual(
      found.map(({ quote, places }) => [quote, places.filter((place) => place.draftId !== null).length]),
    );
    expect(seen.flatMap((words) => words.places.map((place) => place.exchangeId)).filter((id) => id !== null)).toEqual(
      [],
    );
    expect(await open(`/exchanges/${exchangeId}`)).toBe(200);
    const opened = (await wordsOf(partner, letterId)).body.items.at(-1);
    expect(opened?.places.map((place) => place.exchangeId)).toEqual([exchangeId]);
  });

  it('a letter that could not be read has none yet, and says so', async () => {
    const { id } = await receiveLetter(desk, UNREADABLE, 'Unreadable');
    const refused = await desk.as.lawyer.get<Refused>(`/letters/${id}/words-complained-of`);
    expect([refused.status, refused.body.code]).toEqual([409, 'letter/unfinished']);
  });
});
