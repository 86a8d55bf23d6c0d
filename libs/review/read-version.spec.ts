import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '#domain/canonical-version.js';
import { contextOf, placedBlocks, versionText } from '#domain/version-text.js';
import { canonicalSha256 } from '#platform/canonical-json.js';
import { readingOf, readingWith, textSha256 } from '#review/read-version.js';

const blocks: Block[] = [
  { kind: 'headline', text: 'Dredger sank' },
  { kind: 'body', text: 'The owner knew. He said nothing.\n\nThe crew swam ashore.' },
  { kind: 'body', text: 'The owner knew. He said nothing.' },
];
const spanOf = (words: string) => {
  const start = versionText(blocks).indexOf(words);
  return { start, end: start + words.length };
};

describe('R1: a reading', () => {
  it('is the hash of the words and of their context, the same however often it is asked', () => {
    const span = spanOf('The owner knew.');
    const context = contextOf(placedBlocks(blocks), span);
    const reading = { textSha256: textSha256('The owner knew.'), contextSha256: canonicalSha256(context) };
    expect(readingOf(blocks, span)).toEqual(reading);
    expect(readingOf(blocks, spanOf('He said nothing.'))?.contextSha256).toBe(reading.contextSha256);
    expect(readingOf([...blocks], span)).toEqual(reading);
  });

  it('the same paragraph elsewhere in the version is the same context, another paragraph is not', () => {
    const again = versionText(blocks).lastIndexOf('The owner knew.');
    expect(readingOf(blocks, { start: again, end: again + 15 })).toEqual(readingOf(blocks, spanOf('The owner knew.')));
    const swam = readingOf(blocks, spanOf('The crew swam ashore.'));
    expect(swam?.contextSha256).not.toBe(readingOf(blocks, spanOf('The owner knew.'))?.contextSha256);
  });

  it('however many were asked for before, is of the very words and the very context that stand there', () => {
    const text = fc.array(fc.constantFrom('word', ' ', '\n', '\n\n', '\n\t\n', '“é”', '.'), { maxLength: 20 });
    const version = fc.array(
      fc.record({ kind: fc.constantFrom('headline' as const, 'body' as const), text: text.map((all) => all.join('')) }),
      { maxLength: 4 },
    );
    const spans = fc.array(fc.record({ start: fc.nat(80), length: fc.nat(30) }), { maxLength: 30 });
    fc.assert(
      fc.property(version, spans, (some, asked) => {
        const whole = versionText(some);
        for (const { start, length } of asked) {
          const span = { start, end: start + length };
          const context = contextOf(placedBlocks(some), span);
          const words = { format: 'nightlawyer/assertion-text/1', text: whole.slice(span.start, span.end) };
          const reading = { textSha256: canonicalSha256(words), contextSha256: canonicalSha256(context ?? null) };
          expect(readingOf(some, span)).toEqual(context === undefined ? null : reading);
        }
      }),
    );
  });

  it("is none without a place, or over a block's end", () => {
    expect(readingOf(blocks, null)).toBeNull();
    expect(readingOf(blocks, { start: null, end: null })).toBeNull();
    expect(readingOf(blocks, { start: 5, end: 20 })).toBeNull();
    expect(readingWith(blocks, { start: 5, end: 20 }, 'x')).toBeNull();
  });

  it('R2: with the wording in place is what the reading becomes once somebody writes it there', () => {
    const wording = 'The owner, records suggest, knew.';
    const span = spanOf('The owner knew.');
    const written = blocks.map((block, index) =>
      index === 1 ? { ...block, text: block.text.replace('The owner knew.', wording) } : block,
    );
    const there = { start: span.start, end: span.start + wording.length };
    expect(readingWith(blocks, span, wording)).toEqual(readingOf(written, there));
  });
});
