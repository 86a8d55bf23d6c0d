// How do placements compare with what really became of the assertions?
import type { Placed } from '@nightlawyer/text/place.js';
import type { Span } from './edit-desk.js';
import type { EditedArticle, Fate } from './edit-generator.js';

export interface Verdict {
  /** Assertions judged. */
  assertions: number;
  /** Given a place that shares no character with the true one, or one though they were cut. */
  wrong: number;
  /** Unchanged and unique, and how many of these are `exact` or `moved` in the very place. */
  same: number;
  carried: number;
  /** Reworded by at most three words in ten, and how many of these were found. */
  reworded: number;
  found: number;
  /** Of those found, how many cover at least half of the true span, and are covered by half. */
  fitting: number;
  /** Cut, and how many of these are `gone`, the others being `ambiguous`. */
  cut: number;
  gone: number;
}

export const NO_VERDICT: Readonly<Verdict> = {
  assertions: 0,
  wrong: 0,
  same: 0,
  carried: 0,
  reworded: 0,
  found: 0,
  fitting: 0,
  cut: 0,
  gone: 0,
};

/** Adds one article to `sum`; `onMiss` hears of what was wrong or not found. */
export function judge(
  sum: Verdict,
  { from, to, fates }: EditedArticle,
  placed: readonly Placed[],
  onMiss: (what: 'wrong' | 'not carried' | 'not found', fate: Fate, answer: Placed) => void = () => undefined,
): void {
  fates.forEach((fate, at) => {
    const answer = placed[at];
    if (answer === undefined) throw new Error(`no answer for ${fate.id}`);
    const given =
      answer.start === undefined || answer.end === undefined ? undefined : { start: answer.start, end: answer.end };
    sum.assertions += 1;
    const isWrong =
      given !== undefined &&
      (fate.truth === undefined || shared(given, fate.truth) === 0) &&
      !isLikeMoved(from, to, fate, given) &&
      !isSamePlace(to, fate, given);
    if (isWrong) {
      sum.wrong += 1;
      onMiss('wrong', fate, answer);
    }
    if (fate.kind === 'same' && fate.unique) {
      sum.same += 1;
      const kept = answer.status === 'exact' || answer.status === 'moved';
      if (kept && given?.start === fate.truth?.start && given?.end === fate.truth?.end) sum.carried += 1;
      else onMiss('not carried', fate, answer);
    }
    if (fate.kind === 'reworded' && fate.truth !== undefined) {
      sum.reworded += 1;
      if (given !== undefined && !isWrong) {
        sum.found += 1;
        const common = shared(given, fate.truth);
        const lengths = [given.end - given.start, fate.truth.end - fate.truth.start];
        if (common * 2 >= Math.max(...lengths)) sum.fitting += 1;
      } else onMiss('not found', fate, answer);
    }
    if (fate.kind === 'cut') {
      sum.cut += 1;
      if (answer.status === 'gone') sum.gone += 1;
    }
  });
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/**
 * To cut a sentence and set a copy of it elsewhere is to move it; and so it is where the first was rewritten and the copy
 * alone has the words.
 */
function isLikeMoved(from: string, to: string, { kind, span, twins, unique }: Fate, given: Span): boolean {
  // However the text was set: capitals, quotation marks and blanks are no words.
  const plain = (text: string, { start, end }: Span): string =>
    text.slice(start, end).normalize('NFC').toUpperCase().replace(/[“”]/g, '"').replace(/’/g, "'").replace(/\s/g, ' ');
  const same = plain(from, span) === plain(to, given);
  if (unique && same) return true;
  if (kind !== 'cut') return false;
  return same || (twins !== undefined && shared(given, twins) > 0);
}

/** What stands beside the very words that the assertion stood beside is an edit of it, or itself, whoever put it there. */
function isSamePlace(to: string, { after, before }: Fate, { start, end }: Span): boolean {
  // The end of the sentence before, and not of another after that.
  const left = after.some((end) => end <= start && sentenceEnds(to.slice(end, start)) <= 1);
  const own = /[.!?]["”]?$/.test(to.slice(start, end)) ? 0 : 1;
  const right = before.some((begin) => begin >= end && sentenceEnds(to.slice(end, begin)) <= own);
  return left || right;
}

function sentenceEnds(text: string): number {
  return text.match(/[.!?]["”]?(?=\s)/g)?.length ?? 0;
}
