// Placement under random edits of invented articles, whose truth is known word by word.
import { describe, expect, it } from '@jest/globals';
import { editedArticle } from '../../../test/support/edit-generator.js';
import { judge, NO_VERDICT } from '../../../test/support/judge-placements.js';
import { placeAssertions } from '../place.js';

const EDITS = 2000;

describe('R2: 2,000 random edits', () => {
  it('nothing is attached to the wrong words, the unchanged is carried, the reworded found', () => {
    const sum = { ...NO_VERDICT };
    const wrong: string[] = [];
    const lost: string[] = [];
    let edits = 0;
    for (let seed = 0; edits < EDITS; seed += 1) {
      const article = editedArticle(seed);
      edits += article.edits.length;
      const placed = placeAssertions(
        article.from,
        article.to,
        article.fates.map(({ id, span }) => ({ id, ...span })),
      );
      judge(sum, article, placed, (what, { id }, { status }) => {
        if (what === 'wrong') wrong.push(`seed ${seed}: ${id} ${status}`);
        if (what === 'not carried') lost.push(`seed ${seed}: ${id} ${status}`);
      });
    }
    expect(wrong).toEqual([]);
    expect(lost).toEqual([]);
    expect(sum.found / sum.reworded).toBeGreaterThanOrEqual(0.95);
    expect(sum.fitting / sum.found).toBeGreaterThanOrEqual(0.98);
  });
});
