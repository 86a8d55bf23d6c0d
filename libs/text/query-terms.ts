// What is looked for when somebody asks which passages answer an allegation?
import { anchorTokens, datesAndAmounts } from './rank/anchors.js';
import { wordForm } from './words/lexicon.js';
import { addGap, hashBigram, hashWord, PieceSet } from './words/ngrams.js';
import { FAINT_WORDS, withoutRhetoric } from './rank/rhetoric.js';
import { tokenise } from './words/tokens.js';

/** One stem, date or amount of the query. `weight` grows with repetition and is low for words of mere denial. */
export type QueryTerm = {
  readonly term: number;
  readonly word: string;
  readonly weight: number;
  /** 1 for a word that carries the contention, less for one of mere form: what a full match may at most be worth. */
  readonly substance: number;
  /** A name, number, date or quoted word. */
  readonly anchor: boolean;
};

export type Query = {
  readonly terms: readonly QueryTerm[];
  readonly bigrams: readonly number[];
  readonly grams: readonly number[];
};

const FAINT = 0.35;

// The line under an embedded post says who wrote it and when. The handle only repeats the name, and the day of posting
// is not the day of the event: they would outweigh the post itself. Name and year stay.
const POST_SIGNATURE = /(?:—|--|–) ?([^()—\n]{1,60})\(@\w{1,30}\) (\p{L}{3,9} \d{1,2}, )(\d{4})(?!\d)/gu;

// The number a paragraph bears in the letter ("12.", "(a)", "iv)") is no number of the matter.
const PARAGRAPH_NUMBER = /^\s*\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]\s+/i;

/** Of a text longer than this (a hundred times an allegation) only the beginning is read. UTF-16 code units. */
const LONGEST = 20_000;

/** Reads an allegation (or any question) into what the ranker compares. An empty text gives an empty query. */
export function readQuery(text: string): Query {
  const plain = withoutRhetoric(
    text
      .slice(0, LONGEST)
      .replace(PARAGRAPH_NUMBER, '')
      .replace(POST_SIGNATURE, (_whole, name: string, _day: string, year: string) => `. ${name} ${year}`),
  );
  const tokens = tokenise(plain);
  const anchors = anchorTokens(plain, tokens);
  const found = new Map<number, { word: string; count: number; faint: boolean; anchor: boolean }>();
  const bigrams = new PieceSet();
  const grams = new PieceSet();
  let before = 0;
  let wordBefore = '';
  for (const token of tokens) {
    const form = wordForm(token.folded);
    for (const gram of form.grams) grams.add(gram);
    if (wordBefore !== '') addGap(wordBefore, token.folded, grams);
    wordBefore = token.folded;
    if (form.term === 0) continue;
    const seen = found.get(form.term);
    found.set(form.term, {
      word: seen?.word ?? plain.slice(token.start, token.end),
      count: (seen?.count ?? 0) + 1,
      faint: FAINT_WORDS.has(token.folded) && seen?.faint !== false,
      anchor: anchors.has(token) || seen?.anchor === true,
    });
    if (before !== 0) bigrams.add(hashBigram(before, form.term));
    before = form.term;
  }
  for (const [anchor, word] of datesAndAmounts(plain)) {
    found.set(hashWord(anchor), { word, count: 1, faint: false, anchor: true });
  }
  const terms = [...found].map(([term, { word, count, faint, anchor }]) => ({
    term,
    word,
    weight: (1 + Math.log(count)) * (faint ? FAINT : 1),
    substance: faint ? FAINT : 1,
    anchor,
  }));
  return { terms, bigrams: [...bigrams.take()], grams: [...grams.take()] };
}
