// Where do others end sentences? The platform's own segmenter, and two packages, each as its documentation has it.
import nlp from 'compromise/one';
import sbd from 'sbd';

export type Span = readonly [start: number, end: number];
export type SentencePeer = (text: string) => readonly Span[];

export interface Way {
  /** What it gives back, whatever that is: this is timed. */
  readonly run: (text: string) => unknown;
  readonly spans: SentencePeer;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const byPlatform = (text: string): Intl.SegmentData[] => [...segmenter.segment(text)];

/** As a way that gives back strings without saying where they stood, some of them with other white space than the text's. */
function stringsOf(run: (text: string) => string[]): Way {
  return { run, spans: (text) => align(text, run(text)) };
}

export const SENTENCE_PEERS: Readonly<Record<string, Way>> = {
  'Intl.Segmenter': {
    run: byPlatform,
    spans: (text) => byPlatform(text).map(({ index, segment }) => [index, index + segment.length]),
  },
  sbd: stringsOf((text) => sbd.sentences(text, { newline_boundaries: false })),
  'sbd, line by line': stringsOf((text) => sbd.sentences(text, { newline_boundaries: true })),
  compromise: stringsOf((text) =>
    (nlp(text).json({ text: true }) as { text: string }[]).map((sentence) => sentence.text),
  ),
};

/** A rule of dashes that was left out is passed over; a sign that was changed is not looked for all over the text. */
const FARTHEST = 500;

/** Where sentences that were given back as strings stand in the text: their characters are looked for in turn, white space aside. */
export function align(text: string, found: readonly string[]): Span[] {
  let at = 0;
  return found.flatMap((sentence) => {
    const characters = sentence.replace(/\s+/g, '');
    let start = -1;
    let end = at;
    for (const character of characters.split('')) {
      const place = text.indexOf(character, end);
      if (place === -1 || place > end + FARTHEST) continue;
      if (start === -1) start = place;
      end = place + 1;
    }
    at = end;
    return start === -1 ? [] : [[start, end] as const];
  });
}
