import { describe, expect, it } from '@jest/globals';
import type { Opinion } from '../../api/records.js';
import { validityWords } from './validity-words.js';

const clock = () => '21:14';
const given = (more: Partial<Opinion>) =>
  ({
    withdrawn: null,
    counts: true,
    validity: 'carried',
    versionNumber: 2,
    lawyerName: 'Ada Quill',
    notedByName: null,
    causes: [],
    since: null,
    ...more,
  }) as unknown as Opinion;
const since = (part: string, more: object = {}) =>
  ({
    versionNumber: 3,
    authorName: 'Dana Marsh',
    at: '2031-05-04T20:14:00Z',
    placement: null,
    laterEdits: [],
    changes: [{ part, parts: [] }],
    ...more,
  }) as unknown as Opinion['since'];

describe('validityWords', () => {
  it('R2: what is carried is said to be, and since when', () => {
    expect(validityWords(given({}), 4, clock)).toMatchObject({
      mark: 'Holds',
      sentence: 'Carried since version 2: neither the words nor what surrounds them have changed.',
    });
  });

  it('R2: a void names the edit, its author and its time', () => {
    const fallen = given({ validity: 'void', causes: ['context'], since: since('headline') });
    expect(validityWords(fallen, 4, clock).sentence).toBe(
      'Void: the headline changed in version 3 (Dana Marsh, 21:14).',
    );
    const again = since('assertion', { laterEdits: [{ versionNumber: 4 }, { versionNumber: 5 }] });
    expect(validityWords(given({ validity: 'void', causes: ['text'], since: again }), 5, clock).sentence).toBe(
      'Void: the words themselves changed in version 3 (Dana Marsh, 21:14), and again in version 4 and 5.',
    );
  });

  it('advice by telephone does not pass for advice until its lawyer confirms it', () => {
    const noted = validityWords(given({ counts: false, notedByName: 'Wren Hale' }), 2, clock);
    expect(noted).toMatchObject({ mark: 'Unconfirmed', tone: 'warn' });
    expect(noted.sentence).toContain('noted by Wren Hale: it counts once Ada Quill confirms it.');
  });
});
