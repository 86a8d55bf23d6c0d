import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '#domain/canonical-version.js';
import { BlockKind } from '#domain/vocabulary.js';
import { blockOf, contextOf, placedBlocks, versionText } from '#domain/version-text.js';

const text = fc
  .array(fc.constantFrom('word', ' ', '\n', '\n\n', '\n \t\n', '😀', 'é', '.'), { maxLength: 20 })
  .map((parts) => parts.join(''));
const blocks = fc.array(fc.record({ kind: fc.constantFrom(...BlockKind.options), text }), { maxLength: 8 });

const ARTICLE: Block[] = [
  { kind: 'headline', text: 'Title' },
  { kind: 'body', text: 'First paragraph.\n\nSecond paragraph. It goes on.\n\nThird.' },
  { kind: 'caption', text: 'A picture.' },
  { kind: 'push_alert', text: 'Title again' },
];
const spanOf = (words: string, within = ARTICLE) => {
  const start = versionText(within).indexOf(words);
  return { start, end: start + words.length };
};
const context = (words: string, within = ARTICLE, wording?: string) =>
  contextOf(placedBlocks(within), spanOf(words, within), wording);

describe('the text of a version', () => {
  it('R6: every block is the slice of the text that its offsets name', () => {
    fc.assert(
      fc.property(blocks, (some) => {
        const whole = versionText(some);
        expect(placedBlocks(some).map(({ start, end }) => whole.slice(start, end))).toEqual(
          some.map((block) => block.text),
        );
      }),
    );
  });

  it('a span lies in one block or in none; an empty one in none', () => {
    const placed = placedBlocks(ARTICLE);
    expect(blockOf(placed, spanOf('Second'))?.kind).toBe('body');
    expect(blockOf(placed, { start: 2, end: 12 })).toBeUndefined();
    expect(blockOf(placed, { start: 3, end: 3 })).toBeUndefined();
  });
});

describe('R1: what a lawyer is taken to have read around an assertion', () => {
  it('is its paragraph, and every headline, standfirst and caption', () => {
    expect(context('It goes on.')).toEqual({
      format: 'nightlawyer/context/1',
      paragraph: 'Second paragraph. It goes on.',
      around: [
        { kind: 'headline', text: 'Title' },
        { kind: 'caption', text: 'A picture.' },
      ],
    });
  });

  it('does not change with another paragraph, and does with its own or with a headline', () => {
    const edit = (from: string, to: string) =>
      ARTICLE.map((block) => ({ ...block, text: block.text.replace(from, to) }));
    expect(context('It goes on.', edit('Third.', 'Nothing.'))).toEqual(context('It goes on.'));
    expect(context('It goes on.', edit('Title again', 'Other'))).toEqual(context('It goes on.'));
    expect(context('It goes on.', edit('Second paragraph', '2nd paragraph'))).not.toEqual(context('It goes on.'));
    expect(context('It goes on.', edit('A picture', 'The picture'))).not.toEqual(context('It goes on.'));
  });

  it('R2: with a wording in its place it is the context that the text has once those words stand there', () => {
    const spans = fc.tuple(blocks, fc.nat(), fc.nat(), text);
    fc.assert(
      fc.property(spans, ([some, at, length, wording]) => {
        const placed = placedBlocks(some);
        const start = at % (versionText(some).length + 1);
        const block = blockOf(placed, { start, end: start + 1 });
        if (block === undefined || wording.trim() === '' || wording.includes('\n')) {
          fc.pre(false);
          return;
        }
        const end = Math.min(block.end, start + 1 + (length % 10));
        const required = contextOf(placed, { start, end }, wording);
        const written = some.map((one, index) =>
          index === block.index
            ? { ...one, text: one.text.slice(0, start - block.start) + wording + one.text.slice(end - block.start) }
            : one,
        );
        expect(contextOf(placedBlocks(written), { start, end: start + wording.length })).toEqual(required);
      }),
    );
  });
});
