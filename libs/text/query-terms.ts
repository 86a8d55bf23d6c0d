// What is looked for when somebody asks which passages answer an allegation?
import { anchorTokens, datesAndAmounts } from './rank/anchors.js';
import { wordForm } from './words/lexicon.js';
import { addGap, hashBigram, hashWord, PieceSet } from './words/ngrams.js';
import { kinOf } from './rank/kin.js';
import { PLAIN_TERMS } from './rank/plain-words.js';
import { FAINT_WORDS, withoutRhetoric } from './rank/rhetoric.js';
import { tokenise } from './words/tokens.js';

/** One stem, date or amount of the query. `weight` grows with repetition and is low for words of mere denial. */
export type QueryTerm = {
  readonly term: number;
  readonly word: string;
  readonly weight: number;
  /** 1 for a word that carries the contention, less for one of mere form: what a full match may at most be worth. */
  readonly substance: number;
  /** 1 for a word of the contention itself, else the weight of the context it comes from. */
  readonly nearness: number;
  /** A name, number, date or quoted word of the contention itself. */
  readonly anchor: boolean;
  /** Terms of words that may stand for this one, none of them a word of the contention itself. */
  readonly kin: readonly number[];
};

/** `bigrams` and `grams` go with their weights: 1 for the contention's own, else that of the context. */
export type Query = {
  readonly terms: readonly QueryTerm[];
  readonly bigrams: ReadonlyMap<number, number>;
  readonly grams: ReadonlyMap<number, number>;
};

/** What was said near a contention and tells what it is about. `weight` is above 0 and below 1. */
export type QueryContext = { readonly text: string; readonly weight: number };

const FAINT = 0.35;
const PLAIN = 0.4;

// The line under an embedded post says who wrote it and when. The handle only repeats the name, and the day of posting
// is not the day of the event: they would outweigh the post itself. Name and year stay.
const POST_SIGNATURE = /(?:—|--|–) ?([^()—\n]{1,60})\(@\w{1,30}\) (\p{L}{3,9} \d{1,2}, )(\d{4})(?!\d)/gu;

// The number a paragraph bears in the letter ("12.", "(a)", "iv)") is no number of the matter.
const PARAGRAPH_NUMBER = /^\s*\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]\s+/i;

/** Of a text longer than this (a hundred times an allegation) only the beginning is read. UTF-16 code units. */
const LONGEST = 20_000;

/**
 * Reads an allegation (or any question) into what the ranker compares, with what stands near it as `context`. A word said
 * in several places counts by the nearest. An empty text without context gives an empty query.
 */
export function readQuery(text: string, context: readonly QueryContext[] = []): Query {
  const places = [{ text, weight: 1 }, ...context.filter(({ weight }) => weight > 0)];
  places.sort((a, b) => b.weight - a.weight);
  const terms = new Map<number, QueryTerm>();
  const bigrams = new Map<number, number>();
  const grams = new Map<number, number>();
  for (const place of places) readInto({ terms, bigrams, grams }, plainText(place.text), place.weight);
  const own = (term: number): boolean => terms.get(term)?.nearness === 1;
  const withKin = [...terms.values()].map((term) => ({
    ...term,
    kin: [...kinOf(term.term)].filter((other) => !own(other)),
  }));
  return { terms: withKin, bigrams, grams };
}

function plainText(text: string): string {
  return withoutRhetoric(
    text
      .slice(0, LONGEST)
      .replace(PARAGRAPH_NUMBER, '')
      .replace(POST_SIGNATURE, (_whole, name: string, _day: string, year: string) => `. ${name} ${year}`),
  );
}

type QueryInMaking = {
  terms: Map<number, QueryTerm>;
  bigrams: Map<number, number>;
  grams: Map<number, number>;
};

/** Adds what `plain` holds and nearer places did not. */
function readInto(query: QueryInMaking, plain: string, nearness: number): void {
  const tokens = tokenise(plain);
  const anchors = anchorTokens(plain, tokens);
  const found = new Map<number, { word: string; count: number; faint: boolean; anchor: boolean }>();
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
    if (before !== 0) addOnce(query.bigrams, hashBigram(before, form.term), nearness);
    before = form.term;
  }
  for (const [anchor, word] of datesAndAmounts(plain)) {
    found.set(hashWord(anchor), { word, count: 1, faint: false, anchor: true });
  }
  for (const gram of grams.take()) addOnce(query.grams, gram, nearness);
  for (const [term, { word, count, faint, anchor }] of found) {
    const form = faint ? FAINT : PLAIN_TERMS.has(term) ? PLAIN : 1;
    const weight = nearness * (1 + Math.log(count)) * form;
    const substance = faint ? FAINT : 1;
    addOnce(query.terms, term, { term, word, weight, substance, nearness, anchor: anchor && nearness === 1, kin: [] });
  }
}

function addOnce<Value>(to: Map<number, Value>, key: number, value: Value): void {
  if (!to.has(key)) to.set(key, value);
}
