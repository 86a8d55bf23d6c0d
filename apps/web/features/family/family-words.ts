// What a letter's family comes to, in words.
import type { FamilyMember, LetterFamily } from '../../api/records.js';
import { counted } from '../../ui/words.js';

/** "3 May 2023", in the story's zone. */
export function dayOf(at: string, timeZone: string | undefined): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  return format.format(new Date(at));
}

/** How much of the letter no earlier one has, in whole per cent; a little is never none, and not quite all never all. */
export function percentNew({ words, newWords }: Pick<LetterFamily, 'words' | 'newWords'>): number {
  if (words === 0) return 100;
  const percent = Math.round((100 * newWords) / words);
  if (newWords > 0 && percent === 0) return 1;
  return newWords < words && percent === 100 ? 99 : percent;
}

/** Why a letter is counted to the family. */
export function tieWords({ sameSender, sharedWords }: Pick<FamilyMember, 'sameSender' | 'sharedWords'>): string {
  const shared = sharedWords === 0 ? 'no text in common' : `${counted(sharedWords, 'word')} in common`;
  return sameSender ? `same sender, ${shared}` : shared;
}
