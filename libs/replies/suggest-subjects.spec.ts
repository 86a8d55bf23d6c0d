import { describe, expect, it } from '@jest/globals';
import { nameKey, suggestSubjects } from '#replies/suggest-subjects.js';

const naming = (id: string, about: string[], tied = false) => ({ id, about, tied });

describe('R5: subjects are proposed from names', () => {
  it('R5: one a name however it is written, as it is written most often, the most named first', () => {
    const found = suggestSubjects(
      [
        naming('1', ['Marta Ilves', 'calloway freight ltd']),
        naming('2', ['Calloway Freight Ltd']),
        naming('3', ['Calloway  Freight Ltd’s', 'Calloway Freight Ltd']),
      ],
      [],
    );
    expect(found.map(({ name, assertionIds }) => [name, assertionIds])).toEqual([
      ['Calloway Freight Ltd', ['1', '2', '3']],
      ['Marta Ilves', ['1']],
    ]);
    expect(found[0]?.kind).toBe('organisation');
  });

  it('R5: a known subject only where nobody has yet said whom the assertion is about', () => {
    const known = [{ id: 'subject', name: 'CALLOWAY FREIGHT LTD' }];
    const about = ['Calloway Freight Ltd', 'Osk Ferries'];
    const found = suggestSubjects([naming('tied', about, true), naming('untied', about)], known);
    expect(found.map(({ subjectId, assertionIds }) => [subjectId, assertionIds])).toEqual([
      [null, ['tied', 'untied']],
      ['subject', ['untied']],
    ]);
  });

  it('no name, no proposal', () => {
    expect(suggestSubjects([naming('1', ['', '  '])], [])).toEqual([]);
  });

  it.each([
    ['Tarn Holdings', 'TARN  holdings '],
    ['Tarn Holdings’s', 'Tarn Holdings'],
    ['Café Osk', 'Cafe\u0301 Osk'],
  ])('%j and %j are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Tarn Holdings', 'Tarn Holding'],
    ['Jones', 'Jone'],
  ])('%j and %j are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
