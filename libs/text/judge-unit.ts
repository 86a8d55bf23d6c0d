// What is one sentence of a letter, and if it contends something, what? Decided by cues, weighed against its place.
import { ATTACK_CUES } from './attack-cues.js';
import { findCues, wordsOf, type Cue } from './cues.js';
import { fixesTime } from './due-times.js';
import type { Outlook } from './headings.js';
import { KIND_CUES, type CuedKind } from './kind-cues.js';
import type { Attack, SegmentKind } from './segment-kinds.js';

/** Where in the letter a sentence stands; what it is when it gives no sign of its own depends on it. */
export type Phase = 'opening' | 'body' | 'closing';

/** What surrounds a sentence. */
export interface Surroundings {
  readonly phase: Phase;
  readonly section?: Outlook;
  /** Of the sentence with a colon that introduced the list this one is in. */
  readonly leadIn?: Outlook;
  readonly previous?: Judgement;
  /** The previous sentence stands in the same paragraph. */
  readonly follows?: boolean;
}

export interface Judgement {
  readonly kind: SegmentKind;
  readonly attack?: Attack;
  readonly deadline?: true;
  readonly reasons: string[];
  /** How much its own words gave, apart from its place. */
  readonly score: number;
  readonly attackScore: number;
}

const SECTION_WEIGHT = 2;
const LEAD_IN_WEIGHT = 5;
/** Items of a list of grievances may complain of more than the lead-in says. */
const LEAD_IN_ATTACK = 3;
/** Below this a sentence has said nothing of its own. */
const FAINT = 3;
const MOST_REASONS = 3;
/** A cue within so many words of the start says what the whole sentence is for. */
const EARLY = 4;
const EARLY_BONUS = 3;
const PERFORMATIVE: ReadonlySet<string> = new Set(['demand', 'threat', 'preservation', 'background']);

/** Judges one sentence (or clause). `text` is its words, without the mark that counts it. */
export function judgeUnit(text: string, around: Surroundings): Judgement {
  const words = wordsOf(text);
  const kinds = tally(findCues(KIND_CUES, words), EARLY_BONUS);
  const attacks = tally(findCues(ATTACK_CUES, words), 0);
  const due = fixesTime(words);
  lean(kinds, attacks, around, text);
  weighTime(kinds, attacks, due);
  const attack = strongest(attacks);
  const allegation = allegationScore(attacks, attack?.score ?? 0);
  const kind = strongest(kinds);
  const outweighed = allegation < (kind?.score ?? 0) - quarrel(kind?.target, attacks);
  if (attack !== undefined && allegation >= FAINT && !outweighed && !onlyReports(kinds, attacks))
    return {
      kind: 'allegation',
      attack: attack.target,
      reasons: attack.reasons,
      score: allegation,
      attackScore: attack.score,
    };
  if (kind !== undefined && kind.score >= FAINT - 1) return ofKind(kind.target, kind, due, allegation);
  return byPlace(around, attack, allegation);
}

interface Tally<T extends string> {
  readonly target: T;
  score: number;
  readonly reasons: string[];
}

type Scores<T extends string> = Map<T, Tally<T>>;

function tally<T extends string>(cues: readonly Cue<T>[], early: number): Scores<T> {
  const scores: Scores<T> = new Map();
  for (const cue of [...cues].sort((a, b) => b.weight - a.weight)) {
    const entry = entryOf(scores, cue.target);
    if (cue.weight < 0) {
      entry.score += cue.weight;
      continue;
    }
    // What the sentence sets out to do it says at its head; the strongest cue counts in full, what repeats it by half.
    const weight = cue.weight + (cue.at <= EARLY && PERFORMATIVE.has(cue.target) && cue.weight >= 4 ? early : 0);
    entry.score += entry.reasons.length === 0 ? weight : weight / (2 + entry.reasons.length);
    if (entry.reasons.length < MOST_REASONS) entry.reasons.push(`cue: "${cue.words}"`);
  }
  return scores;
}

function entryOf<T extends string>(scores: Scores<T>, target: T): Tally<T> {
  const known = scores.get(target);
  if (known !== undefined) return known;
  const made: Tally<T> = { target, score: 0, reasons: [] };
  scores.set(target, made);
  return made;
}

function add<T extends string>(scores: Scores<T>, target: T, weight: number, reason: string): void {
  const entry = entryOf(scores, target);
  entry.score += weight;
  entry.reasons.push(reason);
}

/** Adds what the heading, the lead-in and the place in the letter say. */
function lean(kinds: Scores<CuedKind>, attacks: Scores<Attack>, around: Surroundings, text: string): void {
  for (const [outlook, weight] of [
    [around.section, SECTION_WEIGHT],
    [around.leadIn, LEAD_IN_WEIGHT],
  ] as const) {
    if (outlook === undefined) continue;
    if (outlook.kind !== 'allegation') add(kinds, outlook.kind, weight, outlook.because);
    else if (outlook.attack !== undefined)
      add(attacks, outlook.attack, Math.min(weight, LEAD_IN_ATTACK), outlook.because);
  }
  const before = around.previous?.attack;
  if (around.follows === true && before !== undefined && /^(?:he|she|they|it)\b/i.test(text))
    add(attacks, before, before === 'conduct' || before === 'source' ? 4 : 2, 'goes on about the same person');
  if (around.phase === 'opening') add(kinds, 'background', 1.5, 'early in the letter');
  if (/^["“]/.test(text) && /["”][.,;)]?$/.test(text))
    add(kinds, 'words_complained_of', 4, 'set off in quotation marks');
  else if (/[:,] ["“][^"“]{3,400}["”][.,]?$/.test(text.slice(-420)))
    add(kinds, 'words_complained_of', 2, 'ends in a quotation');
  if (text.endsWith('?') && around.leadIn?.kind === 'words_complained_of')
    add(kinds, 'words_complained_of', 3, 'a question that was put');
  else if (text.endsWith('?') && around.phase !== 'opening') add(attacks, 'conduct', 2, 'a question that accuses');
}

/** A time limit makes a request firm; alone with "response" it is a deadline; in a complaint it is only a number. */
function weighTime(kinds: Scores<CuedKind>, attacks: Scores<Attack>, due: boolean): void {
  const deadline = kinds.get('deadline');
  if (!due) {
    if (
      deadline !== undefined &&
      !deadline.reasons.some((reason) => reason.includes('essence') || reason.includes('deadline'))
    )
      kinds.delete('deadline');
    return;
  }
  const complaint = attacks.get('conduct')?.score ?? 0;
  const demand = kinds.get('demand');
  if (deadline === undefined) {
    if (demand === undefined && complaint < FAINT) add(kinds, 'deadline', 1, 'names a time');
    return;
  }
  if (complaint >= 4) return;
  deadline.score += 3;
  // "We require your response by …" asks for nothing but the response: it is the deadline.
  if (demand !== undefined && demand.reasons.filter((reason) => reason.startsWith('cue')).length <= 1)
    deadline.score = Math.max(deadline.score, demand.score + 1);
}

function strongest<T extends string>(scores: Scores<T>): Tally<T> | undefined {
  let best: Tally<T> | undefined;
  for (const entry of scores.values()) if (best === undefined || entry.score > best.score) best = entry;
  return best;
}

function allegationScore(attacks: Scores<Attack>, best: number): number {
  let rest = 0;
  for (const entry of attacks.values()) rest += entry.score;
  return best + Math.min(2, (rest - best) * 0.15);
}

/** Words that quarrel with what they report are a contention, not the thing complained of. */
function quarrel(kind: CuedKind | undefined, attacks: Scores<Attack>): number {
  return kind === 'words_complained_of' && contradicts(attacks) ? 4 : 0;
}

/** Reports the newsroom's words and says nothing against them: grave words in it are the newsroom's. */
function onlyReports(kinds: Scores<CuedKind>, attacks: Scores<Attack>): boolean {
  return (kinds.get('words_complained_of')?.score ?? 0) >= 4 && !contradicts(attacks);
}

function contradicts(attacks: Scores<Attack>): boolean {
  return (
    (attacks.get('falsity')?.score ?? 0) >= 4 ||
    (attacks.get('mischaracterisation')?.score ?? 0) >= 4 ||
    (attacks.get('meaning')?.score ?? 0) >= 5 ||
    (attacks.get('denial')?.score ?? 0) >= 5 ||
    (attacks.get('method')?.score ?? 0) >= 5
  );
}

function ofKind(kind: CuedKind, entry: Tally<CuedKind>, due: boolean, attackScore: number): Judgement {
  const base = { kind, reasons: entry.reasons.slice(0, MOST_REASONS), score: entry.score, attackScore };
  return due && (kind === 'demand' || kind === 'threat') ? { ...base, deadline: true } : base;
}

/** No sign of its own: a sentence is what its place in the letter makes it. */
function byPlace(around: Surroundings, attack: Tally<Attack> | undefined, attackScore: number): Judgement {
  const { previous, section } = around;
  const bare = { score: 0, attackScore };
  if (around.phase === 'opening') return { kind: 'background', reasons: ['early in the letter'], ...bare };
  if (
    around.phase === 'closing' &&
    previous !== undefined &&
    previous.kind !== 'formal' &&
    previous.kind !== 'words_complained_of'
  )
    return { kind: previous.kind, attack: previous.attack, reasons: ['goes on from the sentence before'], ...bare };
  if (section !== undefined && section.kind !== 'allegation')
    return { kind: section.kind, reasons: [section.because], ...bare };
  const target = attack !== undefined && attack.score >= 2 ? attack.target : (section?.attack ?? 'alternative');
  return { kind: 'allegation', attack: target, reasons: ['states the other side in the body of the letter'], ...bare };
}
