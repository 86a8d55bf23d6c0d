// How well is a letter split? Our segments, or a second reader's, against the labels of the first.
import type { Segment } from '@nightlawyer/text/segment-kinds.js';
import { sentences } from '@nightlawyer/text/sentences.js';
import { f1, type Interval, macroF1, type Pairing, pairSpans, spreadOf, tally } from './span-agreement.js';

/** A letter with the segments that are wanted. */
export interface LabelledLetter {
  readonly letter: string;
  readonly segments: readonly Segment[];
}

export type Splitter = (letter: LabelledLetter) => readonly Segment[];

export interface Measured {
  readonly value: number;
  readonly spread?: Interval;
  readonly note?: string;
}

type Pair = Pairing<Segment, Segment>;

/** Spans count as met from this share of common characters on. */
export const MET = 0.5;

export const SPLIT_FIGURES = [
  'allegations F1 at IoU .5',
  'allegations F1, exact',
  'kind macro-F1',
  'attack macro-F1',
  'demands, deadlines, preservation: recall',
  'characters accounted for',
] as const;
export type SplitFigure = (typeof SPLIT_FIGURES)[number];

/**
 * Segments are compared as they stand: one that page furniture cut in two counts as two. Kinds are compared over all
 * segments, attacks over all allegations: a label is right where segments meet and bear the same one, and a segment that
 * meets none is wrong on its side. What is asked for counts as found where most of it lies in segments of its kind.
 */
export function measureSplit(letters: readonly LabelledLetter[], split: Splitter): Record<SplitFigure, Measured> {
  const read = letters.map((letter) => ({ letter, found: split(letter) }));
  const pair = (least: number, pick: (segment: Segment) => boolean): Pair[] =>
    read.flatMap(({ letter, found }) => pairSpans(letter.segments.filter(pick), found.filter(pick), least));
  const met = pair(MET, isAllegation);
  const exact = pair(1, isAllegation);
  const all = pair(MET, () => true);
  const both = met.filter(({ wanted, found }) => wanted !== undefined && found !== undefined);
  const asked = read.flatMap(({ letter, found }) => askedFor(letter.segments, found));
  const byKind = ['demand', 'deadline', 'preservation'].map((kind) => {
    const ofKind = asked.filter((one) => one.kind === kind);
    return `${kind} ${ofKind.filter(({ found }) => found).length} of ${ofKind.length}`;
  });
  const counts = tally(met);
  const sameAttack = both.filter(({ wanted, found }) => wanted?.attack === found?.attack).length;
  return {
    'allegations F1 at IoU .5': {
      ...spread(met, f1),
      note: `${counts.right} of ${counts.wanted} met, ${counts.found} proposed; ${betweenLetters(letters, read)}`,
    },
    'allegations F1, exact': { ...spread(exact, f1), note: `${tally(exact).right} of ${counts.wanted}` },
    'kind macro-F1': {
      ...spread(all, (pairs) => macroF1(pairs, ({ kind }) => kind)),
      note: `right where segments meet under one kind; ${tally(all).wanted} segments, ${tally(all).found} proposed`,
    },
    'attack macro-F1': {
      ...spread(met, (pairs) => macroF1(pairs, attackOf)),
      note: `over all allegations; over those met ${macroF1(both, attackOf).toFixed(3)}, ${sameAttack} of ${both.length} the same`,
    },
    'demands, deadlines, preservation: recall': { ...spread(asked, shareFound), note: byKind.join(', ') },
    'characters accounted for': { value: accountedFor(read) },
  };
}

/** Letters differ more than resampling their pieces together tells. */
function betweenLetters(letters: readonly LabelledLetter[], read: readonly { found: readonly Segment[] }[]): string {
  const values = letters.map(({ segments }, at) =>
    f1(pairSpans(segments.filter(isAllegation), (read[at]?.found ?? []).filter(isAllegation), MET)),
  );
  return `by letter ${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
}

const isAllegation = ({ kind }: Segment): boolean => kind === 'allegation';
const attackOf = ({ attack }: Segment): string => attack ?? '';

function spread<Item>(items: readonly Item[], statistic: (items: readonly Item[]) => number): Measured {
  return { value: statistic(items), spread: spreadOf(items, statistic) };
}

interface Asked {
  kind: string;
  found: boolean;
}

/** A demand that fixes its own time asks for two things. */
function askedFor(wanted: readonly Segment[], found: readonly Segment[]): Asked[] {
  return wanted.flatMap((segment) => {
    const { kind, deadline } = segment;
    const kinds = deadline === true && kind !== 'deadline' ? [kind, 'deadline'] : [kind];
    return kinds.flatMap((one) => {
      if (one !== 'demand' && one !== 'deadline' && one !== 'preservation') return [];
      const alike = found.filter((other) => other.kind === one || (one === 'deadline' && other.deadline === true));
      const held = alike.reduce((sum, other) => sum + shared(segment, other), 0);
      return [{ kind: one, found: held > (segment.end - segment.start) / 2 }];
    });
  });
}

function shared(a: Segment, b: Segment): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

const shareFound = (asked: readonly Asked[]): number => asked.filter(({ found }) => found).length / asked.length;

/** The share of the characters that are not white space and lie in one segment, whose slice is free of white ends. */
export function accountedFor(
  letters: readonly { letter: Pick<LabelledLetter, 'letter'>; found: readonly Segment[] }[],
): number {
  let held = 0;
  let all = 0;
  for (const {
    letter: { letter },
    found,
  } of letters) {
    let at = 0;
    for (const { start, end } of found) {
      const quote = letter.slice(start, end);
      if (start >= at && quote === quote.trim()) held += inked(quote);
      at = end;
    }
    all += inked(letter);
  }
  return held / all;
}

const inked = (text: string): number => text.replace(/\s+/g, '').length;

/** The least that a split must beat: each sentence by itself, everything an allegation that something is untrue. */
export function sentenceBySentence({ letter }: LabelledLetter): Segment[] {
  return sentences(letter).map(([start, end]) => ({ start, end, kind: 'allegation', attack: 'falsity', reasons: [] }));
}
