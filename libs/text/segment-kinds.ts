// What can a piece of a counsel letter be, and what does an allegation contend?

export const SEGMENT_KINDS = [
  'formal',
  'background',
  'words_complained_of',
  'allegation',
  'demand',
  'deadline',
  'preservation',
  'threat',
] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

export const ATTACKS = [
  'falsity',
  'mischaracterisation',
  'method',
  'source',
  'conduct',
  'meaning',
  'alternative',
  'denial',
  'harm',
  'unlawful',
] as const;
export type Attack = (typeof ATTACKS)[number];

/** A stretch of text in UTF-16 code units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** When a time limit runs out, as far as the letter tells. */
export interface Due {
  /** `2026-05-21`. */
  readonly date: string;
  /** `16:00`; `24:00` is midnight at the end of that day. */
  readonly time?: string;
  /** IANA name of the zone, or an offset such as `+05:30` where only a mail header tells. */
  readonly zone?: string;
}

/** One piece of a letter. `text.slice(start, end)` is its quote; it begins and ends with a character that is not white. */
export interface Segment {
  start: number;
  end: number;
  kind: SegmentKind;
  /** Of an allegation only. */
  attack?: Attack;
  /** The sentence of a demand that also fixes a time. */
  deadline?: true;
  /** Of a deadline, and of a demand with one, where the day can be told. */
  due?: Due;
  /** Goes on with the segment before the page furniture just above. */
  continues?: true;
  /** Stands outside the running text, in a footnote. */
  aside?: true;
  /** What was seen that made it so, in short phrases for a reader. */
  reasons: string[];
}
