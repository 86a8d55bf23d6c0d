import { describe, expect, it } from '@jest/globals';
import type { Block } from '#domain/canonical-version.js';
import { versionText } from '#domain/version-text.js';
import { findWording, placeByWording, type WantedWording } from '#review/opinion-wording.js';
import { readingWith } from '#review/read-version.js';

const OLD = 'Farrant stole money from the port.';
const ARTICLE: Block[] = [
  { kind: 'headline', text: 'Questions at the port' },
  { kind: 'body', text: `Papers show a gap. ${OLD} The operator denies this.` },
  { kind: 'body', text: 'Ferries sailed on.' },
];
const GONE = { status: 'gone' as const, span: null, candidates: [] };

const spanOf = (blocks: readonly Block[], words: string) => {
  const start = versionText(blocks).indexOf(words);
  return { start, end: start + words.length };
};

function wants(wording: string): WantedWording {
  const reading = readingWith(ARTICLE, spanOf(ARTICLE, OLD), wording);
  if (reading === null) throw new Error('in no one block');
  return { wording, wordingSha256: reading.textSha256, wordingContextSha256: reading.contextSha256 };
}

const rewritten = (blocks: readonly Block[], from: string, to: string): Block[] =>
  blocks.map(({ kind, text }) => ({ kind, text: text.replace(from, to) }));

const WORDING = 'There are questions over payments to her.';

describe('R2: the wording an opinion required is found where it stands', () => {
  it('R2: also where it shares no word with what it replaces', () => {
    const now = rewritten(ARTICLE, OLD, WORDING);
    expect(findWording(now, GONE, [wants(WORDING)])).toEqual(spanOf(now, WORDING));
  });

  it('R2: also where it is built around the old words, which stand unchanged', () => {
    const wording = `Prosecutors say so: ${OLD} She denies it.`;
    const now = rewritten(ARTICLE, OLD, wording);
    const place = { status: 'exact' as const, span: spanOf(now, OLD), candidates: [] };
    expect(findWording(now, place, [wants(wording)])).toEqual(spanOf(now, wording));
  });

  it('R2: in another context only where the assertion was looked for, and only if it stands once', () => {
    const now = rewritten(rewritten(ARTICLE, OLD, WORDING), 'Questions at the port', 'Another headline');
    const span = spanOf(now, WORDING);
    const part = {
      status: 'ambiguous' as const,
      span: null,
      candidates: [{ start: span.start + 5, end: span.end }],
    };
    expect(findWording(now, GONE, [wants(WORDING)])).toBeNull();
    expect(findWording(now, part, [wants(WORDING)])).toEqual(span);
    const twice = [...now, { kind: 'caption' as const, text: WORDING }];
    expect(findWording(twice, part, [wants(WORDING)])).toBeNull();
  });

  it('R2: never takes an assertion away from its unchanged words', () => {
    const now: Block[] = [
      ...ARTICLE,
      { kind: 'body', text: `Papers show a gap. ${WORDING} The operator denies this.` },
    ];
    const place = { status: 'exact' as const, span: spanOf(now, OLD), candidates: [] };
    expect(findWording(now, place, [wants(WORDING)])).toBeNull();
  });

  it('R2: two places that were foreseen are none', () => {
    const now: Block[] = [...rewritten(ARTICLE, OLD, WORDING), ...rewritten(ARTICLE, OLD, WORDING).slice(1, 2)];
    expect(findWording(now, GONE, [wants(WORDING)])).toBeNull();
  });

  it('R2: is not looked for where no opinion asks for any', () => {
    expect(findWording(rewritten(ARTICLE, OLD, WORDING), GONE, [])).toBeNull();
  });

  it('R2: where it stood in the version before already, nothing has changed', () => {
    const now = rewritten(ARTICLE, OLD, WORDING);
    const stood = { id: 'a', span: spanOf(now, WORDING), score: 1, candidates: [] };
    const placed = (status: 'exact' | 'moved' | 'changed') =>
      placeByWording(now, { ...stood, status }, [wants(WORDING)]).status;
    expect([placed('exact'), placed('moved'), placed('changed')]).toEqual(['exact', 'moved', 'changed']);
  });
});
