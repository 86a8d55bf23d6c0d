import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stem } from './stem.js';

// Word, stem: the cases that the description of the algorithm singles out.
const EXAMPLES = `
consigned consign  consistency consist  conspicuous conspicu  knightly knight  knack knack  kneeling kneel
caresses caress  ties tie  cries cri  gas gas  gaps gap  kiwis kiwi  this this
feed feed  agreed agre  plastered plaster  bled bled  motoring motor  sing sing  hopping hop  hoping hope  adding add
luxuriated luxuri  generously generous  arsenal arsenal  communism communism  succeeding succeed
relational relat  conditional condit  rationally ration  operator oper  analogies analog  vileness vile
electricity electr  hopefulness hope  goodness good  revival reviv  adjustment adjust  replacement replac  adoption adopt
skies sky  dying die  news news  early earli  sayings say  boys boy  youth youth  happy happi
defamatory defamatori  allegations alleg  published publish  invoices invoic  approval approv`;

describe('stem', () => {
  it.each(
    EXAMPLES.trim()
      .split(/\s{2,}|\n/)
      .map((pair) => pair.trim().split(' ')),
  )('%s becomes %s', (word, wanted) => {
    expect(stem(word)).toBe(wanted);
  });

  it('a word with anything but a to z in it stays as it is', () => {
    for (const word of ['café', '2019', 'naïveté', 'o’brien', 'договор']) expect(stem(word)).toBe(word);
  });

  it('a stem is never empty and never longer than its word', () => {
    const lowerCase = fc.stringMatching(/^[a-z]{1,15}$/);
    fc.assert(
      fc.property(lowerCase, (word) => {
        expect(stem(word).length).toBeGreaterThan(0);
        expect(stem(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
