import { expect, it } from '@jest/globals';
import { reflectedIn } from '#replies/reflected-in.js';

const ANSWER = '“We paid on time.”';
const between = 'The yard is said to owe its crews for a season. '.repeat(30);
const says = (reflectedWords: string | null) => ({ reflected: 'quoted' as const, reflectedWords });

it.each([
  ['before what it answers', `${ANSWER} ${between}`, between.length],
  ['behind it', `${between} ${ANSWER}`, 0],
  ['behind it and close by', `${between} ${ANSWER}`, between.length],
])('an answer is reflected wherever it stands: %s', (_, text, assertedAt) => {
  expect(reflectedIn(text, says(ANSWER), assertedAt)).toBe(true);
  expect(reflectedIn(text, says('"We paid on time."'), assertedAt)).toBe(true);
  expect(reflectedIn(text, says('We paid late.'), assertedAt)).toBe(false);
});

it('one that nobody has placed is not, and one that need not stand there always is', () => {
  expect(reflectedIn(ANSWER, { reflected: null, reflectedWords: ANSWER })).toBe(false);
  expect(reflectedIn(ANSWER, says(null))).toBe(false);
  expect(reflectedIn('', { reflected: 'not_needed', reflectedWords: null })).toBe(true);
});
