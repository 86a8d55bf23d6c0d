// Where did a claimant say something else about the same point before?
import { type EntityManager, In } from 'typeorm';
import { decodeFeatures, type PassageFeatures } from '@nightlawyer/text/passage-features.js';
import { readQuery } from '@nightlawyer/text/query-terms.js';
import { rank, type Statistics } from '@nightlawyer/text/rank.js';
import { type WordChange, wordChanges } from '#letters/word-changes.js';
import { Allegation } from '#database/entities/allegation.entity.js';
import { isEarlier, type Repeat } from '#letters/family-repeats.js';
import type { ReadLetter } from '#letters/family-letters.js';
import { contentionText } from '#letters/gather-allegations.js';

/** What an earlier letter said of the point. */
export interface EarlierAccount {
  letterId: string;
  allegation: Allegation;
  text: string;
  /** 0 to 1, as the linker scores. */
  score: number;
  /** The words by which it was found, of this letter's allegation or of one between. */
  matched: readonly string[];
  /** From the earlier wording to this one. */
  changes: WordChange[];
}

/** An allegation of this letter beside what was said of the point before, oldest first. */
export interface AccountShift {
  allegation: Allegation;
  text: string;
  earlier: EarlierAccount[];
}

/** Below this the two share words, not a point. Set on an invented family of three letters: docs/decisions/0015-letter-families.md. */
const LEAST_SCORE = 0.12;
const FEWEST_MATCHED = 2;

interface Candidate {
  id: string;
  letterId: string;
  allegation: Allegation;
  text: string;
  features: PassageFeatures;
}

/**
 * For each allegation of the letter the likeliest of each earlier letter, where both are about one point and it is put in
 * other words; what is merely repeated is told by `repeats`. The earlier letters are the caller's choice.
 */
export async function accountShifts(
  manager: EntityManager,
  mine: ReadLetter,
  others: readonly ReadLetter[],
  repeats: readonly Repeat[],
): Promise<AccountShift[]> {
  const earlier = others.filter((other) => isEarlier(other, mine)).sort((a, b) => (isEarlier(a, b) ? -1 : 1));
  if (earlier.length === 0) return [];
  const { newsroomId, id: letterId } = mine.letter;
  const own = await manager.find(Allegation, { where: { newsroomId, letterId }, order: { number: 'ASC' } });
  const candidates = await candidatesOf(manager, earlier);
  const statistics = statisticsOf(candidates);
  return own.flatMap((allegation) => {
    const text = contentionText(mine.text, allegation.spans);
    const found = likeliestOfEach(text, candidates, statistics);
    // What a letter between says of the point may lead to what one before it said.
    for (const { letter } of [...earlier].reverse()) {
      const between = found.get(letter.id);
      if (between === undefined || isRepeated(between, repeats)) continue;
      const older = candidates.filter((candidate) => !found.has(candidate.letterId));
      for (const [id, account] of likeliestOfEach(between.text, older, statistics)) found.set(id, account);
    }
    // An earlier account that this letter repeats, there or elsewhere in it, still stands; and no other is to take its place.
    for (const [id, account] of found) if (isRepeated(account, repeats)) found.delete(id);
    const said = earlier.flatMap(({ letter }) => found.get(letter.id) ?? []);
    if (said.length === 0) return [];
    return [
      { allegation, text, earlier: said.map((account) => ({ ...account, changes: wordChanges(account.text, text) })) },
    ];
  });
}

/** Of each letter the allegation that is most surely about the point of `text`, where one is. */
function likeliestOfEach(
  text: string,
  candidates: readonly Candidate[],
  statistics: Statistics,
): Map<string, Omit<EarlierAccount, 'changes'>> {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const likeliest = new Map<string, Omit<EarlierAccount, 'changes'>>();
  for (const { id, score, matched } of rank(readQuery(text), candidates, statistics)) {
    const found = byId.get(id);
    if (found === undefined || score < LEAST_SCORE || matched.length < FEWEST_MATCHED) continue;
    const { letterId, allegation } = found;
    if (!likeliest.has(letterId)) likeliest.set(letterId, { letterId, allegation, text: found.text, score, matched });
  }
  return likeliest;
}

/** The allegations of the letters with what the linker keeps of each. */
async function candidatesOf(manager: EntityManager, letters: readonly ReadLetter[]): Promise<Candidate[]> {
  const newsroomId = letters[0]?.letter.newsroomId;
  const ids = letters.map(({ letter }) => letter.id);
  const allegations = await manager.findBy(Allegation, { newsroomId, letterId: In(ids) });
  const rows = await manager.query<{ source_id: string; ordinal: number; features: Buffer }[]>(
    `SELECT source_id, ordinal, features FROM passage
      WHERE newsroom_id = $1 AND source_kind = 'allegation' AND source_id = ANY ($2)`,
    [newsroomId, ids],
  );
  const features = new Map(rows.map((row) => [placeOf(row.source_id, row.ordinal), row.features]));
  const texts = new Map(letters.map(({ letter, text }) => [letter.id, text]));
  return allegations.flatMap((allegation) => {
    const { id, letterId, number, spans } = allegation;
    const kept = features.get(placeOf(letterId, number));
    const text = texts.get(letterId);
    if (kept === undefined || text === undefined) return [];
    return [{ id, letterId, allegation, text: contentionText(text, spans), features: decodeFeatures(kept) }];
  });
}

function placeOf(letterId: string, number: number): string {
  return `${letterId} ${String(number)}`;
}

/** How common each word is among the letters compared: what a claimant always says tells no point from another. */
function statisticsOf(candidates: readonly Candidate[]): Statistics {
  const frequency = new Map<number, number>();
  let [words, titled, titleWords] = [0, 0, 0];
  for (const { features } of candidates) {
    words += features.length;
    titled += features.titleLength > 0 ? 1 : 0;
    titleWords += features.titleLength;
    for (const term of features.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return {
    passages: candidates.length,
    averageLength: words / Math.max(1, candidates.length),
    averageTitleLength: titleWords / Math.max(1, titled),
    frequency,
  };
}

/** Most of it stands in a stretch that this letter has from the earlier one. */
function isRepeated({ letterId, allegation }: Omit<EarlierAccount, 'changes'>, repeats: readonly Repeat[]): boolean {
  return repeats.some(({ seen }) =>
    seen.some((copy) => copy.letterId === letterId && holdsMost(copy.spans, allegation.spans)),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function holdsMost(holders: readonly Stretch[], held: readonly Stretch[]): boolean {
  let [whole, inside] = [0, 0];
  for (const { start, end } of held) {
    whole += end - start;
    for (const holder of holders) inside += Math.max(0, Math.min(end, holder.end) - Math.max(start, holder.start));
  }
  return inside * 2 > whole;
}
