import { describe, expect, it } from '@jest/globals';
import { placeAssertions, type Placed } from '../place.js';

const AROUND = [
  'The harbour was quiet before the ferry came in. Gulls followed the dredger out to sea.',
  'A footpath runs along the sea wall as far as the old lighthouse.',
  'Nobody answered the door when a reporter called at the customs shed.',
] as const;
const SENTENCE = 'The treasurer of Oddmoor Rowing Club insured 289 boats behind a curtain of shell companies.';

/** The quote at its place number `which` of `from`, carried into `to`. */
function carry(from: string, to: string, quote: string, which = 0): Placed {
  let start = from.indexOf(quote);
  for (let at = 0; at < which; at += 1) start = from.indexOf(quote, start + 1);
  const [placed] = placeAssertions(from, to, [{ id: 'A', start, end: start + quote.length }]);
  if (placed === undefined) throw new Error('no answer');
  return placed;
}

describe('R2: copies', () => {
  const next = 'Documents from the northern border show that Mirrow bought four oil drums in May.';
  const reworded =
    'Allegedly papers from the northern border contract show that Mirrow bought oil drums nearby in May.';

  it.each([0, 1])('of two that stood side by side and parted, nobody can say which is which (%i)', (which) => {
    const from = [AROUND[0], `${AROUND[1]} ${SENTENCE}`, `${SENTENCE} ${next}`, AROUND[2]].join('\n\n');
    const to = [AROUND[0], `He smiled. ${SENTENCE}`, reworded, `${AROUND[2]} ${SENTENCE}`, AROUND[1]].join('\n\n');
    expect(carry(from, to, SENTENCE, which)).toMatchObject({ status: 'ambiguous' });
  });

  it('where one was reworded in its place and the other set in capitals elsewhere, either could be meant', () => {
    const changed = SENTENCE.replace('289 boats', 'later boats').replace('shell', 'remarked');
    const from = [`${AROUND[0]} ${SENTENCE}`, AROUND[1], SENTENCE, AROUND[2]].join('\n\n');
    const to = [`${AROUND[0]} ${changed}`, AROUND[2], SENTENCE.toUpperCase(), AROUND[1]].join('\n\n');
    expect(carry(from, to, SENTENCE).status).not.toBe('moved');
    expect(to.slice(carry(from, to, SENTENCE).start, carry(from, to, SENTENCE).end)).not.toBe(SENTENCE.toUpperCase());
  });

  it('that both stay where they were are carried', () => {
    const from = [`${AROUND[0]} ${SENTENCE}`, AROUND[1], `${SENTENCE} ${next}`, AROUND[2]].join('\n\n');
    const to = from.replace('quiet', 'calm');
    for (const which of [0, 1]) expect(carry(from, to, SENTENCE, which)).toMatchObject({ status: 'exact' });
  });
});

describe('a sentence that was moved and cut in two', () => {
  it('keeps what was said of a part of it, to the character', () => {
    const whole =
      '“He insured 75 case files,” said Hal Ulveston, who was an inspector at Ostwick Energy until February.';
    const cut = whole.replace('Ulveston, who', 'Ulveston. Who');
    const quote = 'inspector at Ostwick Energy until';
    const from = [whole, ...AROUND].join('\n\n');
    const to = [AROUND[0], `${AROUND[1]} ${cut}`, AROUND[2]].join('\n\n');
    const { status, start, end } = carry(from, to, quote);
    expect([status, to.slice(start, end)]).toEqual(['moved', quote]);
  });
});
