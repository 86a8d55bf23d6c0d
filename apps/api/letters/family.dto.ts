import { z } from 'zod';
import { Attack } from '#domain/vocabulary.js';
import type { Allegation } from '#database/entities/allegation.entity.js';
import type { EarlierAccount } from '#letters/account-shifts.js';
import { type EarlierCopy, quote } from '#letters/family-repeats.js';
import type { LetterFamily } from '#letters/family.service.js';
import { Id, Time } from '../openapi/common.dto.js';

export const WordChange = z
  .object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) })
  .meta({ id: 'WordChange', description: 'What is not removed makes up the newer wording.' });

const spans = z
  .array(z.object({ start: z.int().nonnegative(), end: z.int().positive() }))
  .meta({ description: 'UTF-16 code units of the letter; more than one where page furniture cuts through.' });

const Copy = z
  .object({
    letterId: Id,
    spans,
    quote: z.string(),
    jaccard: z.number().min(0).max(1).meta({ description: 'Shared over all runs of three words.' }),
    changes: z.array(WordChange).meta({ description: 'From that copy to this letter.' }),
  })
  .meta({ id: 'EarlierCopy' });

const account = { allegationId: Id, letterId: Id, number: z.int(), attack: Attack, text: z.string() };

export const FamilyRecord = z
  .object({
    letterId: Id,
    words: z.int().meta({ description: 'Words of the letter, letterhead and signature not counted.' }),
    newWords: z.int().meta({ description: 'Words that no earlier letter of the family has.' }),
    members: z.array(
      z
        .object({
          letterId: Id,
          storyId: Id,
          storyTitle: z.string(),
          title: z.string(),
          sender: z.string(),
          receivedAt: Time,
          earlier: z.boolean(),
          sameSender: z.boolean(),
          sharedWords: z.int().meta({ description: 'Words of the letter asked about that this one has too.' }),
        })
        .meta({ id: 'FamilyMember' }),
    ),
    repeats: z.array(
      z
        .object({
          spans,
          quote: z.string(),
          level: z.enum(['paragraph', 'sentence']),
          words: z.int(),
          boilerplate: z.boolean().meta({ description: 'It was in a letter about another story, or in two before.' }),
          seen: z.array(Copy).meta({ description: 'Newest first.' }),
        })
        .meta({ id: 'Repeat' }),
    ),
    shifts: z.array(
      z
        .object({
          ...account,
          earlier: z
            .array(
              z
                .object({
                  ...account,
                  receivedAt: Time,
                  score: z.number(),
                  matched: z.array(z.string()),
                  changes: z.array(WordChange).meta({ description: 'From the earlier wording to this one.' }),
                })
                .meta({ id: 'EarlierAccount' }),
            )
            .meta({ description: 'What was said of the point before, oldest first.' }),
        })
        .meta({ id: 'AccountShift' }),
    ),
  })
  .meta({ id: 'LetterFamily' });

export function presentFamily({ letter: mine, members, repeats, shifts, words, newWords }: LetterFamily) {
  const byId = new Map(members.map((member) => [member.letter.id, member]));
  const presentCopy = ({ letterId, spans, jaccard, changes }: EarlierCopy) => {
    const text = byId.get(letterId)?.text ?? '';
    return { letterId, spans: spans.map(bare), quote: quote(text, spans), jaccard, changes };
  };
  const presentEarlier = ({ allegation, text, score, matched, changes }: EarlierAccount) => {
    const receivedAt = byId.get(allegation.letterId)?.letter.receivedAt.toISOString();
    return { ...presentAccount(allegation, text), receivedAt, score, matched, changes };
  };
  return {
    letterId: mine.letter.id,
    words,
    newWords,
    members: members.map(({ letter, storyTitle, earlier, sameSender, sharedWords }) => ({
      letterId: letter.id,
      storyId: letter.storyId,
      storyTitle,
      title: letter.title,
      sender: letter.sender,
      receivedAt: letter.receivedAt.toISOString(),
      earlier,
      sameSender,
      sharedWords,
    })),
    repeats: repeats.map(({ spans, level, words, boilerplate, seen }) => ({
      spans: spans.map(bare),
      quote: quote(mine.text, spans),
      level,
      words,
      boilerplate,
      seen: seen.map(presentCopy),
    })),
    shifts: shifts.map(({ allegation, text, earlier }) => ({
      ...presentAccount(allegation, text),
      earlier: earlier.map(presentEarlier),
    })),
  };
}

function presentAccount({ id, letterId, number, attack }: Allegation, text: string) {
  return { allegationId: id, letterId, number, attack, text };
}

function bare({ start, end }: { start: number; end: number }) {
  return { start, end };
}
