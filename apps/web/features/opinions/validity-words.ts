// What an opinion is worth now, as a sentence: whether it still speaks about the words, and if not, whose edit ended that.
import type { Opinion } from '../../api/records.js';
import type { Tone } from '../../ui/mark.js';
import { listed, partWords } from '../../ui/review-words.js';

export interface ValidityWords {
  mark: string;
  tone: Tone;
  sentence: string;
}

/** @param clock how a moment reads on this page */
export function validityWords(opinion: Opinion, newest: number, clock: (at: string) => string): ValidityWords {
  const { withdrawn, counts, validity, versionNumber, lawyerName, notedByName } = opinion;
  if (withdrawn !== null) {
    const how = withdrawn.byOpinionId === null ? 'Withdrawn' : 'Replaced by a later opinion';
    return { mark: 'Withdrawn', tone: 'plain', sentence: `${how} (${withdrawn.name}, ${clock(withdrawn.at)}).` };
  }
  const unconfirmed = counts
    ? ''
    : ` By telephone, noted by ${notedByName ?? 'an editor'}: it counts once ${lawyerName} confirms it.`;
  switch (validity) {
    case 'pending':
      return {
        mark: 'Being placed',
        tone: 'busy',
        sentence: `The newest version is still being placed.${unconfirmed}`,
      };
    case 'condition_met':
      return {
        mark: 'Condition met',
        tone: 'good',
        sentence: `The wording it requires now stands there.${unconfirmed}`,
      };
    case 'void':
      return { mark: 'Void', tone: 'bad', sentence: `${voidSentence(opinion, clock)}${unconfirmed}` };
    case 'carried': {
      const since =
        versionNumber < newest ? `Carried since version ${versionNumber}` : `Given on version ${versionNumber}`;
      const sentence = `${since}: neither the words nor what surrounds them have changed.${unconfirmed}`;
      return { mark: counts ? 'Holds' : 'Unconfirmed', tone: counts ? 'good' : 'warn', sentence };
    }
  }
}

function voidSentence({ since, causes }: Opinion, clock: (at: string) => string): string {
  if (since === null) return 'Void: the words are no longer those that were read.';
  const { placement, changes, versionNumber, authorName, at, laterEdits } = since;
  const later =
    laterEdits.length === 0
      ? ''
      : `, and again in version ${listed(laterEdits.map((edit) => `${edit.versionNumber}`))}`;
  if (placement !== null) {
    return `Void: ${placement.decidedByName} said in version ${versionNumber} where it stands (${clock(placement.at)})${later}.`;
  }
  if (causes.includes('place')) {
    return `Void: since version ${versionNumber} (${authorName}, ${clock(at)}) nobody knows where its words stand${later}.`;
  }
  const touched = [...new Set(changes.map(({ part }) => partWords(part)))];
  const what = touched.length === 0 ? 'the words' : listed(touched);
  return `Void: ${what} changed in version ${versionNumber} (${authorName}, ${clock(at)})${later}.`;
}
