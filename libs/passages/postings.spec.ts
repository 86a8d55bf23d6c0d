import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestPassages, ENTRY_BYTES, type PostingEntry, readEntry, writeEntry } from '#passages/postings.js';
import { PassageSource } from '#domain/vocabulary.js';

const entry = fc.record({
  number: fc.integer({ min: 1, max: 2 ** 40 - 1 }),
  kind: fc.constantFrom(...PassageSource.options),
  count: fc.integer({ min: 1, max: 31 }),
  length: fc.integer({ min: 0, max: 0xffff }),
});

function list(...entries: PostingEntry[]): Buffer {
  const bytes = Buffer.alloc(entries.length * ENTRY_BYTES);
  entries.forEach((each, i) => writeEntry(bytes, i * ENTRY_BYTES, each));
  return bytes;
}

const at = (number: number, count = 1, kind: PassageSource = 'evidence') => ({ number, kind, count, length: 50 });
const statistics = { passages: 1_000, averageLength: 50 };

describe('postings', () => {
  it('an entry is read as it was written', () => {
    fc.assert(fc.property(entry, (written) => expect(readEntry(list(written), 0)).toEqual(written)));
  });

  it('counts and lengths beyond their field stay at its end', () => {
    expect(readEntry(list({ number: 1, kind: 'assertion', count: 400, length: 90_000 }), 0)).toEqual({
      number: 1,
      kind: 'assertion',
      count: 31,
      length: 0xffff,
    });
  });

  it('a passage with the rarer term comes before one with the commoner, and one with both before either', () => {
    const rare = { weight: 1, frequency: 2, entries: list(at(1), at(3)) };
    const common = { weight: 1, frequency: 300, entries: list(at(2), at(3)) };
    expect(bestPassages([rare, common], statistics, 2)).toEqual([3, 1]);
  });

  it('only passages of the wanted kinds are counted', () => {
    const term = { weight: 1, frequency: 3, entries: list(at(1, 9), at(2, 1, 'exchange'), at(3, 1, 'allegation')) };
    expect(bestPassages([term], statistics, 10, ['exchange', 'allegation']).sort()).toEqual([2, 3]);
  });

  it('numbers beyond 32 bits are kept apart', () => {
    const term = { weight: 1, frequency: 2, entries: list(at(7), at(7 + 2 ** 32)) };
    expect(bestPassages([term], statistics, 10)).toEqual([7, 7 + 2 ** 32]);
  });
});
