// Which words of a passage are the ones an allegation has in common with it, as they stand there?
import { datesAndAmounts } from './rank/anchors.js';
import { wordForm } from './words/lexicon.js';
import { hashWord } from './words/ngrams.js';
import type { Query } from './query-terms.js';
import { tokenise } from './words/tokens.js';

/**
 * The words of `text` that share a stem with the query, or may stand for a word of it, each spelling once, in the order of the text; then the dates
 * and amounts that both name, however differently they are written. Each is a piece of `text`, fit to be highlighted.
 */
export function matchedWords(query: Query, text: string): string[] {
  const wanted = new Set(query.terms.flatMap(({ term, kin, nearness }) => (nearness === 1 ? [term, ...kin] : [term])));
  const found = new Map<string, string>();
  for (const { start, end, folded } of tokenise(text)) {
    const { term } = wordForm(folded);
    if (term !== 0 && wanted.has(term) && !found.has(folded)) found.set(folded, text.slice(start, end));
  }
  for (const [anchor, words] of datesAndAmounts(text)) if (wanted.has(hashWord(anchor))) found.set(words, words);
  return [...new Set(found.values())];
}
