// What of a letter is old: which letters it belongs with, what it repeats of them, and where the account has changed.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { withActor } from '#database/with-actor.js';
import { type AccountShift, accountShifts } from '#letters/account-shifts.js';
import { isSameSender, lettersToCompare, type ReadLetter, readLetters } from '#letters/family-letters.js';
import { isEarlier, type Repeats, repeatsAmong, sharedPieces, sharedWords } from '#letters/family-repeats.js';
import { requireVisibleLetter } from '#letters/letter-lookup.js';

interface FamilyMember extends ReadLetter {
  /** Received before the letter asked about. */
  earlier: boolean;
  sameSender: boolean;
  /** Words of the letter asked about that this one has too. */
  sharedWords: number;
}

export interface LetterFamily extends Repeats {
  letter: ReadLetter;
  /** Newest first. */
  members: FamilyMember[];
  shifts: AccountShift[];
}

/** A stock phrase in common makes no family; so many words do. */
const FEWEST_SHARED_WORDS = 15;

@Injectable()
export class FamilyService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The letter's family among the letters the actor may read. It is worked out when asked for, with the rights of whoever
   * asks, and changes nothing. @throws Refusal `letter/not-found`, `letter/unfinished` before the letter was split
   */
  async read(actor: Actor, letterId: string): Promise<LetterFamily> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const { status } = await requireVisibleLetter(manager, actor, letterId);
      const [mine] = await readLetters(manager, actor, [letterId]);
      // A partner has the allegations; the letter from end to end only once it was opened to them.
      if (mine === undefined && actor.partnerOf !== undefined) throw new Refusal('letter/not-found');
      if (mine === undefined || mine.segments.length === 0) throw new Refusal('letter/unfinished', { status });
      const others = await lettersToCompare(manager, actor, mine.letter);
      const pairs = sharedPieces(mine, others);
      const shared = sharedWords(mine, pairs);
      const members = others
        .map((other) => ({
          ...other,
          earlier: isEarlier(other, mine),
          sameSender: isSameSender(other.letter, mine.letter),
          sharedWords: shared.get(other.letter.id) ?? 0,
        }))
        .filter((member) => member.sameSender || member.sharedWords >= FEWEST_SHARED_WORDS)
        .sort((a, b) => (isEarlier(a, b) ? 1 : -1));
      const repeats = repeatsAmong(mine, members, pairs);
      const shifts = await accountShifts(manager, mine, members, repeats.repeats);
      return { letter: mine, members, ...repeats, shifts };
    });
  }
}
