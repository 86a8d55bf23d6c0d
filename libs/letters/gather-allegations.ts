// Segments to allegations: a contention that page furniture cut in two is one allegation with two spans.
import type { Segment } from '@nightlawyer/text/segment-kinds.js';
import type { Attack } from '#domain/vocabulary.js';

/** UTF-16 offsets into the letter's text. */
interface Span {
  start: number;
  end: number;
}

export interface GatheredAllegation {
  attack: Attack;
  spans: readonly Span[];
}

/** Allegations in the letter's order. What continues belongs to the nearest allegation before it, footnotes passed over. */
export function gatherAllegations(segments: readonly Segment[]): GatheredAllegation[] {
  const gathered: { attack: Attack; spans: Span[] }[] = [];
  let running: { spans: Span[] } | null = null;
  for (const { kind, attack, continues, aside, start, end } of segments) {
    if (kind !== 'allegation') continue;
    if (continues === true && aside !== true && running !== null) {
      running.spans.push({ start, end });
      continue;
    }
    const allegation = { attack: attack ?? 'denial', spans: [{ start, end }] };
    gathered.push(allegation);
    if (aside !== true) running = allegation;
  }
  return gathered;
}

/** The contention's words without the furniture between its spans. */
export function contentionText(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}
