import { describe, expect, it } from '@jest/globals';
import type { Comparison } from '../../api/records.js';
import { foldComparison } from './fold-comparison.js';

const block = (change: Comparison['blocks'][number]['change']) => ({ kind: 'body' as const, change, parts: [] });

describe('foldComparison', () => {
  it('keeps what changed and its neighbours, and counts what it leaves out', () => {
    const blocks = [...Array<'same'>(4).fill('same'), 'changed' as const, ...Array<'same'>(3).fill('same')].map(block);
    const folded = foldComparison(blocks).map((each) => ('hidden' in each ? each.hidden : each.change));
    expect(folded).toEqual([3, 'same', 'changed', 'same', 2]);
  });

  it('leaves nothing out where everything changed', () => {
    expect(foldComparison([block('added'), block('removed')])).toHaveLength(2);
  });
});
