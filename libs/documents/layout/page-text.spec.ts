import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DocumentBuilder } from '../document-builder.js';
import { DEFAULT_LIMITS } from '../limits.js';
import { joinLines, Vocabulary } from './join-lines.js';
import { addPages } from './page-text.js';
import type { Fragment, PageLayout } from './page.js';

const fragment = (text: string, x0: number, y: number, size = 10): Fragment => ({
  text,
  x0,
  x1: x0 + text.length * size * 0.5,
  y,
  size,
  font: 'a',
});
const pageOf = (fragments: Fragment[], number = 1): PageLayout => ({
  number,
  width: 595,
  height: 842,
  fragments,
  askew: [],
  ocr: false,
});

function read(pages: PageLayout[]) {
  const builder = new DocumentBuilder(DEFAULT_LIMITS);
  addPages(builder, pages);
  return builder.build('application/pdf');
}

const placed = fc.record({
  x: fc.integer({ min: 20, max: 560 }),
  y: fc.integer({ min: 20, max: 820 }),
  size: fc.constantFrom(6, 8, 10, 10, 10, 14),
  head: fc.constantFrom('', '', '', '(a) ', '1. ', '• '),
  tail: fc.constantFrom('', '', '.', ':'),
});

describe('R6: words on a page become text', () => {
  it('R6: no word is lost or doubled, wherever it stands, and every block is a slice of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(placed, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 3 }),
        (layouts) => {
          let count = 0;
          const pages = layouts.map((words, i) =>
            pageOf(
              words.map(({ x, y, size, head, tail }) => fragment(`${head}word${count++}x${tail}`, x, y, size)),
              i + 1,
            ),
          );
          const { text, blocks } = read(pages);
          const found = (text.match(/word\d+x/g) ?? []).map((word) => Number(/\d+/.exec(word)?.[0]));
          expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
          let at = 0;
          for (const { start, end } of blocks) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            at = end;
          }
          expect(at).toBe(text.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('R6: a letter whose pages end alike keeps its last lines; the page number under them is furniture', () => {
    const pages = [1, 2, 3].map((n) =>
      pageOf(
        [
          ...Array.from({ length: 9 }, (_, i) => fragment('Our client denies this.', 72, 640 + 14 * i)),
          fragment(String(n), 300, 800),
        ],
        n,
      ),
    );
    const { text, blocks } = read(pages);
    expect(blocks.filter((b) => b.kind === 'page_footer').map((b) => text.slice(b.start, b.end))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('R6: words repeated at one height are furniture only at the edge, not within the letter', () => {
    const body = (n: number) => [
      `Opening line of page ${'abcdef'.charAt(n)}`,
      'Our client denies this.',
      'It is false.',
    ];
    const pages = [1, 2, 3].map((n) =>
      pageOf([fragment('Harrow & Pike LLP', 72, 40), ...body(n).map((line, i) => fragment(line, 72, 80 + 14 * i))], n),
    );
    const { text, blocks } = read(pages);
    const furniture = blocks.filter((b) => b.kind === 'page_header').map((b) => text.slice(b.start, b.end));
    expect(furniture).toEqual(Array(3).fill('Harrow & Pike LLP'));
    expect(text.split('Our client denies this.')).toHaveLength(4);
  });
});

describe('lines of one paragraph', () => {
  const vocabulary = new Vocabulary();
  vocabulary.add('the co-operation of laboratories');

  it.each([
    ['the labora-', 'tories said', 'the laboratories said'],
    ['full co-', 'operation', 'full co-operation'],
    ['the Anglo-', 'Saxon', 'the Anglo-Saxon'],
    ['a state-of-the-', 'art plant', 'a state-of-the-art plant'],
    ['in 2019–', '2021', 'in 2019–2021'],
    ['see https://courier.example/a/', 'b.html', 'see https://courier.example/a/b.html'],
    ['he said –', 'and meant', 'he said – and meant'],
    ['soft\u00ad', 'ware', 'software'],
    ['an end', 'and a start', 'an end and a start'],
  ])('%s | %s', (before, after, joined) => {
    expect(joinLines(before, after, vocabulary)).toBe(joined);
  });
});
