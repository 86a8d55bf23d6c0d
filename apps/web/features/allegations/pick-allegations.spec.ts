import { describe, expect, it } from '@jest/globals';
import type { Allegation, Attack } from '../../api/records.js';
import { pickAllegations } from './pick-allegations.js';

function allegation(
  number: number,
  attack: Attack,
  suggested: number,
  confirmed: number,
  rejected: number,
): Allegation {
  const id = `00000000-0000-4000-8000-00000000000${number}`;
  const words = { start: 0, end: 1, quote: 'x', text: 'x', continuations: [] };
  return { id, letterId: id, number, attack, ...words, links: { suggested, confirmed, rejected }, version: 1 };
}

describe('pickAllegations', () => {
  const all = [
    allegation(1, 'falsity', 2, 0, 0),
    allegation(2, 'falsity', 0, 1, 3),
    allegation(3, 'harm', 0, 0, 0),
    allegation(4, 'harm', 0, 0, 2),
    allegation(5, 'harm', 1, 1, 0),
  ];
  const numbers = (...choice: [Attack | null, 'all' | 'undecided' | 'nothing']) =>
    pickAllegations(all, ...choice).map(({ number }) => number);

  it('keeps the letter’s order and picks by attack', () => {
    expect(numbers(null, 'all')).toEqual([1, 2, 3, 4, 5]);
    expect(numbers('harm', 'all')).toEqual([3, 4, 5]);
  });

  it('an allegation is undecided while a suggestion stands, also beside a confirmed one', () => {
    expect(numbers(null, 'undecided')).toEqual([1, 5]);
  });

  it('nothing answers an allegation whose every suggestion was rejected', () => {
    expect(numbers(null, 'nothing')).toEqual([3, 4]);
  });
});
