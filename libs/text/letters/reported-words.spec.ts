// Are the newsroom's words told from counsel's answer to them, where both stand in one sentence?
import { describe, expect, it } from '@jest/globals';
import { judgeUnit } from './judge-unit.js';

const ANSWERED = [
  'The article says that he took money, which is untrue.',
  'Your article says that Ms Orrin "declined to answer our questions", which is false.',
  'You say that he took money, and that is simply wrong.',
  'The article states that our client was arrested, when in fact he was interviewed as a witness.',
  'You write that the mill "poisoned the river", but the river was tested and was clean.',
  'The article asserts he was dismissed; he resigned.',
  'You report that the tower was inspected once – it was inspected nine times.',
  'Your reporter asks why he "fled the country"; he was on his honeymoon.',
  'You accuse him of "lying to the council" when he was not even a member.',
  'The draft says that our client "knew of the leak", which it did not.',
];
const REPORTED = [
  'The article says that he took money.',
  'Your article says that Ms Orrin "declined to answer our questions".',
  'You write that the mill "poisoned the river, but nobody was told".',
  'Your headline calls her "the queen of the quarry".',
  'The headline reads "Drowned", and the standfirst says that our client "let them drown".',
  'You say that the chairman "looked away"; that the board "slept"; and that the bank "paid".',
];

describe('what the newsroom wrote', () => {
  it.each(ANSWERED)('is answered: %s', (sentence) => {
    expect(judgeUnit(sentence, { phase: 'body' })).toMatchObject({ kind: 'allegation', attack: 'falsity' });
  });

  it.each(REPORTED)('is only reported: %s', (sentence) => {
    expect(judgeUnit(sentence, { phase: 'body' }).kind).toBe('words_complained_of');
  });
});
