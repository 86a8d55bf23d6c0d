// How the newsroom's positions read on a screen, and how far the answering is.
import type { AnsweredAllegation, PositionRecord } from '../../api/records.js';

export type Position = PositionRecord['position'];

export const POSITION_WORDS: Readonly<Record<Position, string>> = {
  reject: 'Reject',
  accept_in_part: 'Accept in part',
  accept: 'Accept',
  inquire: 'Ask back',
  not_asserted: 'Never asserted',
  no_answer_needed: 'No answer needed',
};

export const POSITION_MEANINGS: Readonly<Record<Position, string>> = {
  reject: 'We reject it, and say why.',
  accept_in_part: 'There is something in it, and we say what.',
  accept: 'It is right, and we say what we do about it.',
  inquire: 'We need to know more before we can answer, and ask.',
  not_asserted: 'We do not say what they say we say.',
  no_answer_needed: 'It asks for no answer of its own.',
};

/** These say all there is to say; the others need words before they are approved. */
export function needsWords(position: Position): boolean {
  return position !== 'not_asserted' && position !== 'no_answer_needed';
}

/** `14 of 46 answered, 9 approved`. */
export function progressWords(answers: readonly AnsweredAllegation[]): string {
  const answered = answers.filter(({ position }) => position !== null).length;
  const approved = answers.filter(({ position }) => position?.approvedAt != null).length;
  return `${answered} of ${answers.length} answered, ${approved} approved`;
}
