import { z } from 'zod';
import { blockOf } from '#domain/version-text.js';
import { BlockKind } from '#domain/vocabulary.js';
import { wordChanges } from '#letters/word-changes.js';
import type { ComplainedWords, StandsInDraft, StandsInMessage } from '#letters/words-complained.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';
import { WordChange } from './family.dto.js';

const span = { start: z.int().nonnegative(), end: z.int().positive() };

const Place = z
  .object({
    status: z.enum(['exact', 'changed', 'ambiguous']).meta({
      description:
        '`exact`: the same words, once. `changed`: other words here and there. `ambiguous`: more than one place could be meant, or one in which a name, a number or a negation differs.',
    }),
    score: z.number().min(0).max(1).meta({ description: 'Twice the words kept, of all words of both.' }),
    times: z.int().positive().meta({ description: 'How often words stand in this text that could be meant.' }),
    draftId: Id.nullable(),
    exchangeId: Id.nullable(),
    title: z.string().meta({ description: 'Of the draft, or of the message that was sent.' }),
    occurredAt: Time.nullable().meta({ description: 'When the message was sent.' }),
    versionNumber: z.int().positive().nullable(),
    latest: z.boolean().meta({ description: 'Whether it is the newest version; true of a message.' }),
    ...span,
    words: z
      .string()
      .meta({ description: 'As they stand there: the text from `start` to `end`, in UTF-16 code units.' }),
    blockIndex: z.int().nonnegative().nullable(),
    blockKind: BlockKind.nullable(),
    paragraph: z.int().positive().nullable().meta({ description: 'In the body of the version, counted from 1.' }),
    changes: z
      .array(WordChange)
      .meta({ description: 'From the letter’s wording to this one; empty where it is the same.' }),
    assertions: z
      .array(z.object({ id: Id, number: z.int() }))
      .meta({ description: 'Whose words in that version overlap with these.' }),
  })
  .meta({ id: 'WordsPlace' });

export const WordsComplainedOfList = list(
  z
    .object({
      segmentId: Id,
      ...span,
      quote: z.string().meta({ description: 'The letter’s text from `start` to `end`, without its quotation marks.' }),
      places: z.array(Place).meta({ description: 'Empty where the words stand in nothing that the reader may read.' }),
    })
    .meta({ id: 'WordsComplainedOf' }),
).meta({ id: 'WordsComplainedOfList' });

export function presentWords({ segmentId, start, end, quote, drafts, messages }: ComplainedWords) {
  const places = [
    ...drafts.flatMap((draft) => placesInDraft(quote, draft)),
    ...messages.flatMap((message) => placesInMessage(quote, message)),
  ];
  return { segmentId, start, end, quote, places };
}

function placesInDraft(quote: string, { version, found, latest, assertions }: StandsInDraft) {
  const { draftId, title, number } = version.version;
  return found.places.map((place, index) => {
    const words = version.text.slice(place.start, place.end);
    // Words that go on over a block's end are shown where they begin.
    const block = blockOf(version.blocks, { start: place.start, end: place.start + 1 });
    const body = version.blocks.filter(({ kind, index }) => kind === 'body' && index <= (block?.index ?? -1));
    return {
      ...how(quote, words, found, place.score),
      draftId,
      exchangeId: null,
      title,
      occurredAt: null,
      versionNumber: number,
      latest,
      start: place.start,
      end: place.end,
      words,
      blockIndex: block?.index ?? null,
      blockKind: block?.kind ?? null,
      paragraph: block?.kind === 'body' ? body.length : null,
      assertions: (assertions[index] ?? []).map(({ id, number }) => ({ id, number })),
    };
  });
}

function placesInMessage(quote: string, { message, found }: StandsInMessage) {
  const { exchangeId, title, occurredAt, text } = message;
  return found.places.map(({ start, end, score }) => {
    const words = text.slice(start, end);
    return {
      ...how(quote, words, found, score),
      draftId: null,
      exchangeId,
      title,
      occurredAt: occurredAt.toISOString(),
      versionNumber: null,
      latest: true,
      start,
      end,
      words,
      blockIndex: null,
      blockKind: null,
      paragraph: null,
      assertions: [],
    };
  });
}

function how(quote: string, words: string, { status, times }: StandsInDraft['found'], score: number) {
  return { status, times, score, changes: score === 1 ? [] : wordChanges(quote, words) };
}
