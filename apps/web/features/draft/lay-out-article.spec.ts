import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { versionText } from '../../../../libs/domain/version-text.js';
import type { Block } from '../../api/records.js';
import { layOutArticle, type MarkedSpan } from './lay-out-article.js';

const BLOCKS: Block[] = [
  { kind: 'headline', text: 'Ferry firm hid faults' },
  { kind: 'body', text: 'The firm hid eleven faults. It says so.' },
];
const span = (start: number, end: number, assertion: number): MarkedSpan => ({
  start,
  end,
  assertion,
  candidate: false,
});

describe('layOutArticle', () => {
  it('shares words out between assertions that overlap, the shortest first', () => {
    const [, body] = layOutArticle(BLOCKS, [span(23, 50, 0), span(32, 49, 1)]);
    expect(body?.pieces.map(({ start, end, marks }) => [start, end, marks.map(({ assertion }) => assertion)])).toEqual([
      [23, 32, [0]],
      [32, 49, [1, 0]],
      [49, 50, [0]],
      [50, 62, []],
    ]);
    expect(body?.pieces.map(({ opens }) => opens)).toEqual([[0], [1], [], []]);
  });

  it('loses no character, however many spans lie over one another', () => {
    const length = versionText(BLOCKS).length;
    const spans = fc.array(fc.tuple(fc.nat(length), fc.integer({ min: 1, max: 20 })), { maxLength: 20 });
    fc.assert(
      fc.property(spans, (drawn) => {
        const marked = drawn.map(([start, size], at) => span(start, Math.min(length, start + size), at));
        const laid = layOutArticle(BLOCKS, marked);
        for (const block of laid) {
          const text = block.pieces.map(({ start, end }) => versionText(BLOCKS).slice(start, end)).join('');
          expect(text).toBe(BLOCKS[block.index]?.text);
        }
      }),
    );
  });

  it('an empty block has no pieces', () => {
    expect(layOutArticle([{ kind: 'body', text: '' }], [])[0]?.pieces).toEqual([]);
  });
});
