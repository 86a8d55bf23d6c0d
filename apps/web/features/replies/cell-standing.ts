// How does the right of reply stand between one assertion and one subject, in a word?
import type { ReplyCell, ReplyRow } from '../../api/records.js';
import type { Tone } from '../../ui/mark.js';

/** `aside`: it is not said to be about them, and nothing was put to them. */
type Standing = 'aside' | 'not_put' | 'overdue' | NonNullable<ReplyCell['outcome']>;

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  aside: 'Not about them',
  not_put: 'Not put',
  awaiting: 'Answer awaited',
  overdue: 'No answer in time',
  answered: 'Answered',
  declined: 'Declined',
  unreachable: 'Not reached',
  waived: 'Waived',
};

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  aside: 'plain',
  not_put: 'bad',
  awaiting: 'warn',
  overdue: 'warn',
  answered: 'good',
  declined: 'good',
  unreachable: 'good',
  waived: 'plain',
};

export function standingOf(cell: ReplyCell | undefined): Standing {
  if (cell === undefined) return 'aside';
  if (cell.outcome === null) return 'not_put';
  return cell.overdue ? 'overdue' : cell.outcome;
}

type Carried = 'holds' | 'gone' | 'missing';

/** Whether the copy carries the answer; null where there is none to carry. */
export function carriedBy({ outcome, reflected, reflectedHolds }: ReplyCell): Carried | null {
  if (reflected !== null) return reflectedHolds ? 'holds' : 'gone';
  return outcome === 'answered' ? 'missing' : null;
}

export function carriedWords(cell: ReplyCell): string {
  switch (carriedBy(cell)) {
    case 'missing':
      return 'Not in the copy yet';
    case 'gone':
      return 'No longer in the copy';
    case 'holds':
      return REFLECTION_WORDS[cell.reflected ?? 'not_needed'];
    case null:
      return '';
  }
}

const REFLECTION_WORDS: Readonly<Record<NonNullable<ReplyCell['reflected']>, string>> = {
  quoted: 'Quoted in the copy',
  summarised: 'Summarised in the copy',
  not_needed: 'Need not be in the copy',
};

export function cellFor(row: ReplyRow, subjectId: string): ReplyCell | undefined {
  return row.cells.find((cell) => cell.subjectId === subjectId);
}
