// How do two versions of a text correspond, piece by piece? Everything that is shared by all assertions.
import { learnAbbreviations } from '../sentences/learned-abbreviations.js';
import { NONE, pairEqual, type Sequence } from './anchors.js';
import { likelyBlocks, type Block } from './blocks.js';
import { Decision } from './decide.js';
import { Worths } from './likeness.js';
import { takeObvious } from './obvious.js';
import { Pairing } from './pairing.js';
import { paragraphSpans, sentenceSpans } from './units.js';
import { Version } from './version.js';
import { noWords, readWords } from './words.js';
import type { Span } from '../segment-kinds.js';

/** Of a long text about so many UTF-16 units are read for it, in strips. */
const SAMPLE = 10_000;
const STRIP = 500;

export interface Comparison {
  readonly old: Version;
  readonly fresh: Version;
  readonly pairing: Pairing;
  readonly decision: Decision;
}

/** Paragraphs that are equal to the character are paired unread; of the others the sentences are. */
export function compareVersions(from: string, to: string): Comparison {
  const oldParagraphs = paragraphSpans(from);
  const newParagraphs = paragraphSpans(to);
  const partners = pairEqual(asSequence(from, oldParagraphs), asSequence(to, newParagraphs));
  const partnered = new Set(partners);
  // One text teaches both, or a full stop would end a sentence in only one of them.
  const abbreviations = learnAbbreviations(from);
  const old = new Version(from);
  const fresh = new Version(to);
  const oldKeys = cut(old, oldParagraphs, abbreviations, (at) => partners[at] ?? NONE);
  const newKeys = cut(fresh, newParagraphs, abbreviations, (at) => (partnered.has(at) ? at : NONE));
  const pairs = pairEqual(
    { keys: oldKeys, weights: lengths(old.pieces) },
    { keys: newKeys, weights: lengths(fresh.pieces) },
  );
  const pairing = new Pairing(old, fresh, equalBlocks(pairs));
  pairing.releaseCopies();
  const decision = new Decision(pairing, likely(pairing));
  decision.run();
  return { old, fresh, pairing, decision };
}

function asSequence(text: string, spans: readonly Span[]): Sequence {
  return { keys: spans.map(({ start, end }) => text.slice(start, end)), weights: lengths(spans) };
}

function lengths(spans: readonly Span[]): number[] {
  return spans.map(({ start, end }) => end - start);
}

/** A partnered paragraph is one piece with a key of its own, below 0; the others are cut into sentences. */
function cut(
  version: Version,
  paragraphs: readonly Span[],
  abbreviations: ReadonlySet<string>,
  pairOf: (at: number) => number,
): number[] {
  const keys: number[] = [];
  paragraphs.forEach((paragraph, at) => {
    const pair = pairOf(at);
    if (pair !== NONE) {
      version.addUnread(paragraph, at);
      keys.push(-1 - pair);
      return;
    }
    for (const sentence of sentenceSpans(version.text, paragraph, abbreviations)) {
      const key = version.addRead(sentence, at);
      if (key !== undefined) keys.push(key);
    }
  });
  return keys;
}

function equalBlocks(pairs: Int32Array): Block[] {
  const blocks: Block[] = [];
  pairs.forEach((to, at) => {
    if (to === NONE) return;
    blocks.push({ oldFrom: at, oldTo: at + 1, newFrom: to, newTo: to + 1, equal: true, plain: 1, weighted: 1 });
  });
  return blocks;
}

/** The blocks between which a decision is needed, when what is obvious was taken. */
function likely(pairing: Pairing): Block[] {
  if (!pairing.ofOld.includes(undefined) || !pairing.ofNew.includes(undefined)) return [];
  const worths = worthsIn(pairing.old.text);
  takeObvious(pairing, worths);
  const { old, fresh, ofOld, ofNew, oldGaps, newGaps } = pairing;
  const loose = { old: looseIn(ofOld), fresh: looseIn(ofNew), oldGaps, newGaps };
  if (loose.old.length === 0 || loose.fresh.length === 0) return [];
  return likelyBlocks(old, fresh, loose, worths);
}

function looseIn(taken: readonly (Block | undefined)[]): number[] {
  return taken.flatMap((block, at) => (block === undefined ? [at] : []));
}

/** How common words are, from a part of the text that is spread over all of it. */
function worthsIn(text: string): Worths {
  const words = noWords();
  const strips = Math.max(1, Math.ceil(text.length / SAMPLE));
  for (let from = 0; from < text.length; from += STRIP * strips)
    readWords(text, from, Math.min(text.length, from + STRIP), words);
  const worths = new Worths();
  worths.count(words, strips);
  return worths;
}
