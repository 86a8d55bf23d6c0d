// What is this article about? The words of its head and opening that it comes back to carry the sting with them.
import type { Member } from './cast.js';
import type { Reading } from './reading.js';
import { wordForm } from '../words/lexicon.js';

/** How grave the article as a whole is. */
export type Temper = 'high' | 'medium' | 'low';

/** Sentences of the body that still introduce the story. */
const OPENING = 4;
/** Sentences of the body by which its temper is told. */
const LEAD = 8;
const SHORTEST = 4;
const TIMES = 3;

/** Stems of an article, without those of the names in it. */
export class Vocabulary {
  private readonly stems: readonly ReadonlySet<number>[];

  constructor(
    private readonly readings: readonly Reading[],
    members: readonly Member[],
  ) {
    const names = new Set(members.flatMap(({ name }) => name.toLowerCase().split(/[\s-]/)));
    this.stems = readings.map(({ words }) => stemsOf(words, names));
  }

  /** Stems of headline, standfirst and opening that stand in three sentences or more. */
  opening(): ReadonlySet<number> {
    const counts = new Map<number, number>();
    for (const stems of this.stems) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const theme = new Set<number>();
    let body = 0;
    for (const [index, { unit, grave, weighty }] of this.readings.entries()) {
      if (unit.role === 'body') body += 1;
      if (body > OPENING) break;
      // Scenery often opens a long read; it is no theme.
      if (unit.role === 'body' && grave + weighty < 2) continue;
      for (const stem of this.stems[index] ?? []) if ((counts.get(stem) ?? 0) >= TIMES) theme.add(stem);
    }
    return theme;
  }

  /** Stems that stand in three sentences for which `hot` holds, or more, and in few others: the valve, the footage. */
  recurring(hot: (index: number) => boolean): ReadonlySet<number> {
    const counts = new Map<number, { hot: number; cold: number }>();
    for (const [index, stems] of this.stems.entries())
      for (const stem of stems) {
        const count = counts.get(stem) ?? { hot: 0, cold: 0 };
        counts.set(stem, count);
        if (hot(index)) count.hot += 1;
        else count.cold += 1;
      }
    return new Set([...counts].filter(([, { hot, cold }]) => hot >= TIMES && cold * 3 <= hot).map(([stem]) => stem));
  }

  /** How many stems of `theme` stand in sentence `index`. */
  count(index: number, theme: ReadonlySet<number>): number {
    let seen = 0;
    for (const stem of this.stems[index] ?? []) if (theme.has(stem)) seen += 1;
    return seen;
  }
}

function stemsOf(words: readonly string[], names: ReadonlySet<string>): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const word of words) {
    const plain = word.replace(/'s?$/, '');
    if (plain.length < SHORTEST || /^\d/.test(plain) || names.has(plain)) continue;
    const { term } = wordForm(plain);
    if (term !== 0) stems.add(term);
  }
  return stems;
}

/** Grave where the headline is, where the lead is as a whole, or where a quarter of the body is. */
export function temperOf(readings: readonly Reading[]): Temper {
  let head = 0;
  let grave = 0;
  let count = 0;
  let lead = 0;
  for (const { unit, grave: own } of readings) {
    if (unit.role === 'headline' || unit.role === 'standfirst') head = Math.max(head, own);
    if (unit.role !== 'body') continue;
    if (count < LEAD) lead += Math.min(1, own / 5);
    grave += Math.min(1, own / 5);
    count += 1;
  }
  const mean = count === 0 ? 0 : grave / count;
  if (head >= 3.5 || lead >= 2 || mean >= 0.25) return 'high';
  return lead >= 1 || mean >= 0.12 ? 'medium' : 'low';
}
