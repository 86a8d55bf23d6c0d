// Which paragraphs do letters share? What is found against what counting every pair says, and against labels.
import { existsSync, readFileSync } from 'node:fs';
import { nearDuplicates, REPEATED } from '@nightlawyer/text/near-duplicates.js';
import { readGoldCases } from '../test/support/gold-case.js';
import type { Span } from '@nightlawyer/text/segment-kinds.js';

export interface Letter {
  readonly id: string;
  readonly text: string;
}

/** A paragraph that stands in two letters, alike though not always the same. */
export interface SharedParagraph {
  readonly first: Span & { letterId: string };
  readonly second: Span & { letterId: string };
  readonly jaccard: number;
}

export interface FamilyAnswer {
  readonly found: number;
  readonly wanted: number;
  /** Of what was wanted, how many are the same to the letter, case and white space aside. */
  readonly same: number;
  /** Of the pairs that were named, how many a recount bears out. */
  readonly borneOut: number;
  readonly named: number;
}

const SHINGLE = 3;
const FAMILY = 'test/fixtures/cases/family.json';

/** Every pair of paragraphs of two letters that are alike to at least .8, by comparing each with each. */
export function countEveryPair(letters: readonly Letter[]): SharedParagraph[] {
  const paragraphs = letters.flatMap(({ id, text }) =>
    paragraphsOf(text).map((span) => ({
      letterId: id,
      ...span,
      shingles: shinglesOf(text.slice(span.start, span.end)),
    })),
  );
  return paragraphs.flatMap((first, at) =>
    paragraphs.slice(at + 1).flatMap((second) => {
      if (first.letterId === second.letterId) return [];
      const jaccard = likeness(first.shingles, second.shingles);
      return jaccard >= REPEATED ? [{ first, second, jaccard }] : [];
    }),
  );
}

/** The two labelled letters of one family, with the paragraphs a person saw in both that are alike to at least .8. */
export function labelledFamily(): { letters: Letter[]; shared: SharedParagraph[] } {
  const [first, second] = readGoldCases('report').filter(({ name }) => name.includes('-family-'));
  if (first === undefined || second === undefined || !existsSync(FAMILY)) throw new Error(`no family beside ${FAMILY}`);
  const { repeated } = JSON.parse(readFileSync(FAMILY, 'utf8')) as {
    repeated: Record<'first' | 'second', [number, number]>[];
  };
  const shared = repeated.map((pair) => {
    const [here, there] = [spanOf(first.name, pair.first), spanOf(second.name, pair.second)];
    const quotes = [first.letter.slice(here.start, here.end), second.letter.slice(there.start, there.end)] as const;
    return { first: here, second: there, jaccard: likeness(shinglesOf(quotes[0]), shinglesOf(quotes[1])) };
  });
  const letters = [first, second].map(({ name, letter }) => ({ id: name, text: letter }));
  return { letters, shared: shared.filter(({ jaccard }) => jaccard >= REPEATED) };
}

const spanOf = (letterId: string, [start, end]: readonly [number, number]) => ({ letterId, start, end });

/** A wanted pair is found where most of it, on both sides, lies in pairs that were named for these two letters. */
export function answerFor(letters: readonly Letter[], wanted: readonly SharedParagraph[]): FamilyAnswer {
  const named = nearDuplicates(letters);
  const texts = new Map(letters.map(({ id, text }) => [id, text]));
  const quote = ({ letterId, start, end }: Span & { letterId: string }): string =>
    (texts.get(letterId) ?? '').slice(start, end);
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
  const found = wanted.filter(({ first, second }) => {
    const touching = named.filter(
      (pair) =>
        (reaches(pair.first, first) && reaches(pair.second, second)) ||
        (reaches(pair.first, second) && reaches(pair.second, first)),
    );
    const sides = touching.flatMap((pair) => [pair.first, pair.second]);
    return [first, second].every((side) => covered(side, sides) * 2 > side.end - side.start);
  });
  const borneOut = named.filter(({ first, second }) => {
    const [here, there] = [first, second].map(({ letterId, spans }) =>
      shinglesOf(spans.map((span) => quote({ letterId, ...span })).join(' ')),
    );
    // Not to the last digit: a paragraph's number and the cut of words are read here in another way.
    return likeness(here ?? new Set(), there ?? new Set()) >= REPEATED - 0.05;
  });
  return {
    found: found.length,
    wanted: wanted.length,
    same: wanted.filter(({ first, second }) => plain(quote(first)) === plain(quote(second))).length,
    borneOut: borneOut.length,
    named: named.length,
  };
}

interface NamedPiece {
  readonly letterId: string;
  readonly spans: readonly Span[];
}

function reaches(piece: NamedPiece, side: Span & { letterId: string }): boolean {
  return piece.letterId === side.letterId && covered(side, [piece]) > 0;
}

function covered(side: Span & { letterId: string }, pieces: readonly NamedPiece[]): number {
  const spans = pieces.filter(({ letterId }) => letterId === side.letterId).flatMap((piece) => piece.spans);
  const held = new Set<number>();
  for (const { start, end } of spans)
    for (let at = Math.max(start, side.start); at < Math.min(end, side.end); at += 1) held.add(at);
  return held.size;
}

/** What stands between blank lines. */
function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S(?:.*\n(?!\s*\n))*.*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(SHINGLE - 1).map((_word, at) => words.slice(at, at + SHINGLE).join(' ')));
}

/** Jaccard index; two empty sets have nothing in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
