// Is it seen that a claimant says something else about the same point than a year before? Against a person's list of such points.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { Allegation } from '#database/entities/allegation.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import { Segment } from '#database/entities/segment.entity.js';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import { accountShifts } from '#letters/account-shifts.js';
import type { ReadLetter } from '#letters/family-letters.js';
import { repeatsAmong, sharedPieces } from '#letters/family-repeats.js';
import { contentionText, gatherAllegations } from '#letters/gather-allegations.js';
import { indexSource } from '#passages/passage-index.js';
import { type GoldCase, readGoldCases } from '../test/support/gold-case.js';
import { makeStory, type Story } from './made-up-story.js';
import type { Span } from '@nightlawyer/text/segment-kinds.js';

const FAMILY = 'test/fixtures/cases/family.json';

interface ShiftAnswer {
  /** How many of the listed points were set side by side, as they stand in both letters. */
  found: number;
  listed: number;
  /** How many points were set side by side in all: the list names only the clearest. */
  named: number;
}

/** Puts the labelled allegations of both letters of the family where the service has them, and asks as it asks. */
export async function measureShifts(owner: DataSource, worker: DataSource): Promise<ShiftAnswer> {
  const [first, second] = readGoldCases('report').filter(({ name }) => name.includes('-family-'));
  if (first === undefined || second === undefined) throw new Error('no family among the cases');
  const { shifting } = JSON.parse(readFileSync(FAMILY, 'utf8')) as {
    shifting: Record<'first' | 'second', [number, number]>[];
  };
  const story = await makeStory(owner);
  const earlier = await keepLetter(owner, worker, story, first, new Date('2024-01-10T09:00:00Z'));
  const later = await keepLetter(owner, worker, story, second, new Date('2025-01-10T09:00:00Z'));
  const repeats = repeatsAmong(later, [earlier], sharedPieces(later, [earlier])).repeats;
  const shifts = await accountShifts(owner.manager, later, [earlier], repeats);
  const found = shifting.filter((point) =>
    shifts.some(
      ({ allegation, earlier: accounts }) =>
        meets(allegation, point.second) && accounts.some((account) => meets(account.allegation, point.first)),
    ),
  );
  return { found: found.length, listed: shifting.length, named: shifts.length };
}

function meets({ spans }: { spans: readonly Span[] }, [start, end]: readonly [number, number]): boolean {
  return spans.some((span) => Math.min(span.end, end) - Math.max(span.start, start) > (end - start) / 2);
}

async function keepLetter(
  owner: DataSource,
  worker: DataSource,
  { newsroomId, storyId }: Story,
  { name, letter: text, segments: labelled }: GoldCase,
  receivedAt: Date,
): Promise<ReadLetter> {
  const letterId = randomUUID();
  const keys = { newsroomId, letterId };
  const rows = gatherAllegations(labelled).map(({ attack, spans }, index) => {
    const allegation = { ...keys, id: randomUUID(), storyId, number: index + 1, attack, spans: [...spans] };
    return owner.manager.create(Allegation, allegation);
  });
  await owner.manager.insert(Allegation, rows);
  const passages = rows.map(({ number, spans }) => {
    const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    return { ordinal: number, start, end, title: name, body: contentionText(text, spans) };
  });
  await withActor(worker, systemActor(newsroomId), ({ manager }) =>
    indexSource(manager, { newsroomId, storyId, sourceKind: 'allegation', sourceId: letterId, passages }),
  );
  const segments = labelled.map((segment, ordinal) => owner.manager.create(Segment, { ...keys, ...segment, ordinal }));
  const letter = owner.manager.create(Letter, {
    newsroomId,
    id: letterId,
    storyId,
    title: name,
    sender: '',
    receivedAt,
  });
  return { letter, storyTitle: name, text, blocks: [], segments };
}
