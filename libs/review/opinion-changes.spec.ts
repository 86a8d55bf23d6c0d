import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '#domain/canonical-version.js';
import { versionText } from '#domain/version-text.js';
import { changesBetween, seenAt, type Seen, wordParts } from '#review/opinion-changes.js';

const ARTICLE: Block[] = [
  { kind: 'headline', text: 'Ferry operator hid cracks in the hull' },
  { kind: 'standfirst', text: 'Engineers warned of them twice, papers show' },
  { kind: 'body', text: 'Brackwater Lines knew of the cracks in May. It sailed on.\n\nThe operator denies this.' },
  { kind: 'caption', text: 'The ferry in dock' },
  { kind: 'body', text: 'Odile Farrant, its director, signed the report.' },
];

function seen(blocks: readonly Block[], quote: string): Seen {
  const start = versionText(blocks).indexOf(quote);
  const found = seenAt(blocks, { start, end: start + quote.length });
  if (found === null) throw new Error(`not in one block: ${quote}`);
  return found;
}

const withBlock = (index: number, text: string) =>
  ARTICLE.map((block, i) => (i === index ? { ...block, text } : block));

describe('R2: the diff that is shown', () => {
  it('R2: nothing changed, nothing shown', () => {
    expect(changesBetween(seen(ARTICLE, 'It sailed on.'), seen(ARTICLE, 'It sailed on.'))).toEqual([]);
  });

  it('R2: a changed headline is shown once, whatever else stands in the article', () => {
    const after = withBlock(0, 'Ferry operator knew of cracks in the hull');
    expect(changesBetween(seen(ARTICLE, 'It sailed on.'), seen(after, 'It sailed on.'))).toEqual([
      { part: 'headline', before: ARTICLE[0]?.text, after: after[0]?.text },
    ]);
  });

  it('R2: a change beside the assertion shows the paragraph, and not the next one', () => {
    const after = withBlock(
      2,
      'Brackwater Lines heard of the cracks in May. It sailed on.\n\nThe operator denies all.',
    );
    expect(changesBetween(seen(ARTICLE, 'It sailed on.'), seen(after, 'It sailed on.'))).toEqual([
      {
        part: 'paragraph',
        before: 'Brackwater Lines knew of the cracks in May. It sailed on.',
        after: 'Brackwater Lines heard of the cracks in May. It sailed on.',
      },
    ]);
  });

  it('R2: an assertion that is its paragraph, or stands in the headline, is not shown twice', () => {
    const quote = 'Odile Farrant, its director, signed the report.';
    const after = withBlock(4, 'Odile Farrant, its director, saw the report.');
    expect(changesBetween(seen(ARTICLE, quote), seen(after, after[4]?.text ?? '')).map(({ part }) => part)).toEqual([
      'assertion',
    ]);
    const headline = withBlock(0, 'Ferry operator hid cracks in a hull');
    expect(
      changesBetween(seen(ARTICLE, 'hid cracks in the hull'), seen(headline, 'hid cracks in a hull')).map(
        ({ part }) => part,
      ),
    ).toEqual(['assertion', 'headline']);
  });

  it('R2: captions put in, taken out and swapped are changes too', () => {
    const without = ARTICLE.filter(({ kind }) => kind !== 'caption');
    expect(changesBetween(seen(ARTICLE, 'It sailed on.'), seen(without, 'It sailed on.'))).toEqual([
      { part: 'caption', before: 'The ferry in dock', after: null },
    ]);
    const swapped = [ARTICLE[1], ARTICLE[0], ...ARTICLE.slice(2)].filter((block) => block !== undefined);
    expect(changesBetween(seen(ARTICLE, 'It sailed on.'), seen(swapped, 'It sailed on.'))).not.toEqual([]);
  });

  it('R2: the parts rebuild both texts, whatever the texts', () => {
    const word = fc.constantFrom('the', 'ferry ', 'cracks,', ' ', '\n\n', '“hid”', 'é', '🛳', '12', '—');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordParts({ part: 'paragraph', before, after });
        const kept = (...changes: string[]) =>
          parts.flatMap((part) => (changes.includes(part.change) ? [part.text] : [])).join('');
        expect(kept('same', 'removed')).toBe(before);
        expect(kept('same', 'added')).toBe(after);
      }),
    );
  });

  it('R2: two long texts with nothing in common are shown one after the other, and soon', () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, i) => `${word}${i}`).join(' ');
    const parts = wordParts({ part: 'paragraph', before: long('one'), after: long('other') });
    expect(parts.map(({ change }) => change)).toEqual(['removed', 'added']);
  });
});
