// Where do others end sentences? The platform's own segmenter, and two packages, each as its documentation has it.
import nlp from 'compromise/one';
import sbd from 'sbd';

export type Span = readonly [start: number, end: number];
export type SentencePeer = (text: string) => Span[];

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const byPlatform: SentencePeer = (text) =>
  [...segmenter.segment(text)].flatMap(({ index, segment }) =>
    segment.trim() === '' ? [] : [[index, index + segment.length] as const],
  );

/** It gives words back without saying where they stood, and with other white space between them. */
const bySbd: SentencePeer = (text) => align(text, sbd.sentences(text, { newline_boundaries: false }));

const bySbdAndLines: SentencePeer = (text) => align(text, sbd.sentences(text, { newline_boundaries: true }));

const byCompromise: SentencePeer = (text) =>
  align(
    text,
    (nlp(text).json({ text: true }) as { text: string }[]).map((sentence) => sentence.text),
  );

export const SENTENCE_PEERS: Readonly<Record<string, SentencePeer>> = {
  'Intl.Segmenter': byPlatform,
  sbd: bySbd,
  'sbd, line by line': bySbdAndLines,
  compromise: byCompromise,
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
