// Where do the words stand that a letter gives out as the newsroom's own, and did the newsroom ever write them?
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Segment } from '#database/entities/segment.entity.js';
import { withActor } from '#database/with-actor.js';
import { requireDocument } from '#intake/document-lookup.js';
import { requireVisibleLetter } from '#letters/letter-lookup.js';
import { DraftHistory, isVerbatim, SearchedVersion, stoodBefore, type StoodIn } from '#letters/stood-in-versions.js';
import {
  assertionsIn,
  earlierVersions,
  newestOfStory,
  type PlacedAssertion,
  type ReadVersion,
  sentMessages,
  type SentMessage,
  versionKey,
} from '#letters/story-texts.js';
import { type ClaimedWords, claimedWords } from '@nightlawyer/text/complained/claimed-words.js';
import { findClaimed, type FoundWords } from '@nightlawyer/text/complained/find-claimed.js';
import { SearchedText } from '@nightlawyer/text/complained/searched-text.js';

export interface StandsInDraft extends StoodIn {
  readonly latest: boolean;
  /** Those whose words overlap with what was found; in the order of `found.places`. */
  readonly assertions: readonly (readonly PlacedAssertion[])[];
}

export interface StandsInMessage {
  readonly message: SentMessage;
  readonly found: FoundWords;
}

export interface ComplainedWords {
  readonly segmentId: string;
  readonly start: number;
  readonly end: number;
  /** As the letter has them. */
  readonly quote: string;
  readonly drafts: readonly StandsInDraft[];
  readonly messages: readonly StandsInMessage[];
}

interface Standing {
  readonly claimed: ClaimedWords;
  readonly drafts: readonly StoodIn[];
  readonly messages: readonly StandsInMessage[];
}

@Injectable()
export class WordsComplainedService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The quotations in the order of the letter, each with where it stands in what the actor may read of the story. It is worked
   * out when asked for, from rows that never change, and changes nothing (R3).
   * @throws Refusal `letter/not-found`, `letter/unfinished` before the letter was split
   */
  async read(actor: Actor, letterId: string): Promise<ComplainedWords[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const letter = await requireVisibleLetter(manager, actor, letterId);
      // A partner has the allegations; the letter from end to end only once it was opened to them.
      if (actor.partnerOf !== undefined && !letter.shareable) throw new Refusal('letter/not-found');
      const segments = await manager.find(Segment, {
        where: { newsroomId: actor.newsroomId, letterId },
        order: { ordinal: 'ASC' },
      });
      if (segments.length === 0) throw new Refusal('letter/unfinished', { status: letter.status });
      const text = (await requireDocument({ manager, actor }, letter.documentId)).text ?? '';
      const claimed = claimedWords(text, segments);
      if (claimed.length === 0) return [];
      const newest = await newestOfStory(manager, actor, letter.storyId);
      const messages = await sentMessages(manager, actor, letter.storyId);
      const standings = await lookUp(manager, actor, claimed, newest, messages);
      const asserted = await assertionsIn(
        manager,
        actor,
        standings.flatMap(({ drafts }) =>
          drafts.flatMap(({ version: { version }, found }) => found.places.map((place) => ({ ...version, ...place }))),
        ),
      );
      const isNewest = new Set(newest.map(versionKey));
      return worthTelling(standings).map(({ claimed: { segment, start, end }, drafts, messages }) => ({
        segmentId: segments[segment]?.id ?? '',
        start,
        end,
        quote: text.slice(start, end),
        drafts: drafts.map(({ version, found }) => {
          const key = versionKey(version.version);
          const assertions = found.places.map((place) =>
            (asserted.get(key) ?? []).filter(({ start, end }) => start < place.end && end > place.start),
          );
          return { version, found, latest: isNewest.has(key), assertions };
        }),
        messages,
      }));
    });
  }
}

async function lookUp(
  manager: EntityManager,
  actor: Actor,
  claimed: readonly ClaimedWords[],
  newest: readonly ReadVersion[],
  messages: readonly SentMessage[],
): Promise<Standing[]> {
  const searched = newest.map((version) => new SearchedVersion(version));
  const sent = messages.map((message) => ({ message, text: new SearchedText(message.text) }));
  const first = claimed.map((words) => searched.map((version) => version.find(words)));
  // Only drafts in which something is not to be found as it was quoted have to be looked back into.
  const wanting = newest.filter((_, at) => first.some((found) => !isVerbatim(found[at] ?? NOWHERE)));
  const earlier = await earlierVersions(manager, actor, wanting);
  const histories = newest.map((version) => new DraftHistory(version, earlier.get(version.draftId) ?? []));
  return claimed.map((words, index) => ({
    claimed: words,
    drafts: searched.flatMap((version, at): StoodIn[] => {
      const found = first[index]?.[at] ?? NOWHERE;
      const history = histories[at];
      if (isVerbatim(found) || history === undefined) return [{ version, found }];
      return stoodBefore(words, version, found, history);
    }),
    messages: sent.flatMap(({ message, text }): StandsInMessage[] => {
      const found = findClaimed(words, text);
      return found.status === 'not_found' ? [] : [{ message, found }];
    }),
  }));
}

const NOWHERE: FoundWords = { status: 'not_found', times: 0, places: [] };

/** What was only looked for is told where it was found; a quotation inside another that was found adds nothing. */
function worthTelling(standings: readonly Standing[]): Standing[] {
  const isFound = ({ drafts, messages }: Standing): boolean => drafts.length + messages.length > 0;
  const found = standings.filter(isFound);
  return standings.filter((standing) => {
    const { start, end, tentative } = standing.claimed;
    if (tentative && !isFound(standing)) return false;
    return !found.some((other) => other !== standing && other.claimed.start <= start && other.claimed.end >= end);
  });
}
