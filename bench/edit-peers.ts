// How would others carry the same assertions? By the approach of the Hypothesis client, and by diff-match-patch.
import approximately from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';
import type { AssertionSpan } from '@nightlawyer/text/place.js';

export interface PeerPlace {
  readonly start: number;
  readonly end: number;
}

export type Peer = (from: string, to: string, assertions: readonly AssertionSpan[]) => (PeerPlace | undefined)[];

/** Characters of context on either side of a quote, as annotations store them. */
const CONTEXT = 32;
const MOST_ERRORS = 256;
// How the Hypothesis client weighs a match: the quote itself, what stands before and behind it, and where it was.
const WEIGHTS = { quote: 50, before: 20, behind: 20, place: 2 };

/** The old offset first, then the quote wherever it stands, then what is like it; the best by quote, context and offset. */
export const byQuoteAndContext: Peer = (from, to, assertions) =>
  assertions.map(({ start, end }) => {
    const quote = from.slice(start, end);
    if (to.startsWith(quote, start)) return { start, end };
    const before = from.slice(Math.max(0, start - CONTEXT), start);
    const behind = from.slice(end, end + CONTEXT);
    let best: (PeerPlace & { score: number }) | undefined;
    for (const match of matches(to, quote)) {
      const near = 1 - Math.abs(match.start - start) / to.length;
      const score =
        WEIGHTS.quote * (1 - match.errors / quote.length) +
        WEIGHTS.before * likeness(to.slice(Math.max(0, match.start - CONTEXT), match.start), before) +
        WEIGHTS.behind * likeness(to.slice(match.end, match.end + CONTEXT), behind) +
        WEIGHTS.place * near;
      if (best === undefined || score > best.score) best = { start: match.start, end: match.end, score };
    }
    return best && { start: best.start, end: best.end };
  });

function matches(text: string, quote: string): { start: number; end: number; errors: number }[] {
  const found = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length, errors: 0 });
  return found.length > 0 ? found : approximately(text, quote, Math.min(MOST_ERRORS, quote.length / 2));
}

function likeness(text: string, wanted: string): number {
  if (text === '' || wanted === '') return 0;
  const [best] = approximately(text, wanted, wanted.length);
  return best === undefined ? 0 : 1 - best.errors / wanted.length;
}

/** One difference of the two texts, by which both ends of each span are carried. */
export const byDifference: Peer = (from, to, assertions) => {
  const differ = new DiffMatchPatch();
  const differences = differ.diff_main(from, to);
  return assertions.map(({ start, end }) => {
    const place = { start: differ.diff_xIndex(differences, start), end: differ.diff_xIndex(differences, end) };
    return place.start < place.end ? place : undefined;
  });
};

/** The first and last characters of each span, looked for around where they stood. */
export const byPattern: Peer = (from, to, assertions) => {
  const differ = new DiffMatchPatch();
  const longest = differ.Match_MaxBits;
  return assertions.map(({ start, end }) => {
    const size = Math.min(longest, end - start);
    const head = differ.match_main(to, from.slice(start, start + size), start);
    if (head === -1) return undefined;
    const tail = differ.match_main(to, from.slice(end - size, end), head + end - start - size);
    return tail + size > head && tail !== -1 ? { start: head, end: tail + size } : undefined;
  });
};
