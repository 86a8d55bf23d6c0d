import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '#domain/canonical-version.js';
import { BlockKind } from '#domain/vocabulary.js';
import { compareBlocks, type ComparedBlock, compareVersions, compareWords } from '#drafts/compare-versions.js';

const body = (text: string): Block => ({ kind: 'body', text });

/** What the comparison says the older or the newer blocks were. */
function rebuild(compared: readonly ComparedBlock[], without: 'added' | 'removed'): Block[] {
  return compared
    .filter(({ change }) => change !== without)
    .map(({ kind, parts }) => ({
      kind,
      text: parts
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join(''),
    }));
}

const word = fc.constantFrom(
  'the',
  'mayor',
  'denied',
  'bribes',
  ',',
  '.',
  ' ',
  '\n',
  '“not”',
  'é',
  'e\u0301',
  '😀',
  '1,200',
);
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(''));
const blocks = fc.array(fc.record({ kind: fc.constantFrom(...BlockKind.options), text }), { maxLength: 12 });

describe('comparing two versions', () => {
  it('both texts can be put together again from the parts, whatever was done', () => {
    fc.assert(
      fc.property(blocks, blocks, (older, newer) => {
        const compared = compareBlocks(older, newer);
        expect(rebuild(compared, 'added')).toEqual(older);
        expect(rebuild(compared, 'removed')).toEqual(newer);
      }),
      { numRuns: 300 },
    );
  });

  it('a word that was put in is shown in its sentence', () => {
    const [block] = compareBlocks([body('The mayor took bribes.')], [body('The mayor allegedly took bribes.')]);
    expect(block?.change).toBe('changed');
    expect(block?.parts.filter(({ change }) => change !== 'same')).toEqual([{ text: 'allegedly ', change: 'added' }]);
  });

  it('a paragraph that was put in leaves those around it as they are', () => {
    const older = [body('One thing happened.'), body('Another thing happened later.')];
    const newer = [body('One thing happened.'), body('Nobody was hurt.'), body('Another thing happened later.')];
    expect(compareBlocks(older, newer).map(({ change }) => change)).toEqual(['same', 'added', 'same']);
  });

  it('of two changed neighbours each is compared with what it became, not with the other', () => {
    const older = [
      body('The firm shipped forty lorries to the port.'),
      body('Its owner lives abroad in a rented villa.'),
    ];
    const newer = [
      body('The firm shipped ninety lorries to the port.'),
      body('A new paragraph about nothing of the sort.'),
      body('Its owner lives abroad in a rented flat.'),
    ];
    expect(compareBlocks(older, newer).map(({ change }) => change)).toEqual(['changed', 'added', 'changed']);
  });

  it('a moved paragraph is taken out where it was and put in where it is', () => {
    const [a, b, c] = [body('First of all.'), body('Second comes this.'), body('Third and last.')];
    const compared = compareBlocks([a, b, c] as Block[], [c, a, b] as Block[]);
    expect(compared.map(({ change }) => change)).toEqual(['added', 'same', 'same', 'removed']);
  });

  it('a block whose kind changed is another block', () => {
    const compared = compareBlocks([body('Minister resigns')], [{ kind: 'headline', text: 'Minister resigns' }]);
    expect(compared.map(({ kind, change }) => [kind, change])).toEqual([
      ['body', 'removed'],
      ['headline', 'added'],
    ]);
  });

  it('texts with nothing in common, however long, are shown as a whole and soon', () => {
    const older = Array.from({ length: 60_000 }, (_, i) => `a${i}`).join(' ');
    const newer = Array.from({ length: 60_000 }, (_, i) => `b${i}`).join(' ');
    const started = performance.now();
    expect(compareWords(older, newer).map(({ change }) => change)).toEqual(['removed', 'added']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('thousands of rewritten blocks end soon too', () => {
    const many = (letter: string) => Array.from({ length: 4_000 }, (_, i) => body(`${letter}${i} said something.`));
    const started = performance.now();
    const compared = compareVersions({ number: 1, blocks: many('a') }, { number: 2, blocks: many('b') });
    expect(compared.blocks).toHaveLength(8_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
