// What is one sentence of a letter, and if it contends something, what? Decided by cues, weighed against its place.
import { wordsWithQuotations } from './frames.js';
import { PLAIN, weighFrames, weighSubject } from './weigh-contentions.js';
import { withoutCitations, withoutQuotations } from './own-words.js';
import { add, halve, MOST_REASONS, strongest, tally, type Scores, type Tally } from './tallies.js';
import { asideHalved } from './asides.js';
import { ATTACK_CUES } from './attack-cues.js';
import { findCues, wordsOf } from './cues.js';
import { directivesIn, isImperative } from './directives.js';
import { fixesTime } from './due-times.js';
import type { Outlook } from './headings.js';
import { KIND_CUES, type CuedKind } from './kind-cues.js';
import { NO_NAMES, type PartyNames } from './parties.js';
import { contradicts, weighAsking, weighTime } from './weigh-asking.js';
import { isForPrint } from './reported-words.js';
import { carriedSubject, isNegated, subjectOf, type Subject } from './subjects.js';
import type { Attack, SegmentKind } from '../segment-kinds.js';

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
  /** The sentence begins an item of a list or a numbered paragraph. */
  readonly counted?: boolean;
  /** It is one of several sentences of its paragraph. */
  readonly amid?: boolean;
  /** Whom the letter's own names stand for. */
  readonly names?: PartyNames;
}

export interface Judgement {
  readonly kind: SegmentKind;
  readonly attack?: Attack;
  readonly deadline?: true;
  readonly reasons: string[];
  /** How much its own words gave, apart from its place. */
  readonly score: number;
  readonly attackScore: number;
  /** Of whom the sentence spoke: "he" or "it" may mean the same next. */
  readonly subject?: Subject;
}

/** Kinds in which counsel does something. What counsel does, counsel says: a passing word does not make it. */
export function isAct(kind: SegmentKind | undefined): boolean {
  return kind === 'demand' || kind === 'deadline' || kind === 'preservation' || kind === 'threat';
}
const SECTION_WEIGHT = 2;
/** A heading that announces demands or proceedings is hardly followed by anything else. */
const ACT_WEIGHT = 4.5;
const LEAD_IN_WEIGHT = 5;
const ITEM_WEIGHT = 16;
/** Items of a list of grievances may complain of more than the lead-in says. */
const LEAD_IN_ATTACK = 3;
/** A sentence that says so much of its own is not told by its heading what it contends. */
const SELF_EVIDENT = 4;
const HINT = 0.5;
/** Below this a sentence has said nothing of its own. */
const FAINT = 3;
/** What a sentence must give to contend anything: few do before the words complained of, or behind the demands. */
const LEAST: Readonly<Record<Phase, number>> = { opening: 6, body: FAINT, closing: 6 };
/** What subject and surroundings add at most. */
const PLACE = 3;
const EARLY_BONUS = 3;
/** A turn of phrase at the head of a sentence that asks, and not a word in passing. */
const ASKS_PLAINLY = 7;

/** Judges one sentence (or clause). `text` is its words, without the mark that counts it. */
export function judgeUnit(text: string, around: Surroundings): Judgement {
  const names = around.names ?? NO_NAMES;
  const words = wordsOf(text, names);
  const plain = withoutQuotations(text);
  const said = plain === text ? words : wordsOf(plain, names);
  const uncited = withoutCitations(plain);
  const own = uncited === plain ? said : wordsOf(uncited, names);
  const kinds = tally(findCues(KIND_CUES, said), EARLY_BONUS);
  const attacks = tally(asideHalved(findCues(ATTACK_CUES, own), own), 0);
  const due = fixesTime(words);
  const complaint = attacks.get('conduct')?.score ?? 0;
  const subject = subjectOf(text, names, around.follows === true ? around.previous?.subject : undefined);
  const carried = carriedSubject(text, subject);
  weighFrames(attacks, plain === text && !text.includes('‘') ? words : wordsWithQuotations(text, names), subject);
  const cued = allegationScore(attacks, strongest(attacks)?.score ?? 0);
  weighSubject(attacks, text.endsWith('?') ? 'press' : subject, words);
  lean(kinds, attacks, around, text, isNegated(words));
  // Behind the demands nobody gives an account of events any more.
  if (around.phase === 'closing' && attacks.has('alternative')) halve(attacks, 'alternative');
  weighTime(kinds, complaint, due, text);
  const asked = around.leadIn?.kind === 'demand' || (around.counted === true && around.section?.kind === 'demand');
  if (around.counted === true && around.section?.kind === 'demand' && isImperative(words))
    add(kinds, 'demand', SELF_EVIDENT * 2, 'an item that orders');
  for (const { kind, weight, because } of directivesIn(` ${words.join(' ')} `, due, asked))
    add(kinds, kind, weight, because);
  const asks = (kinds.get('demand')?.score ?? 0) >= ASKS_PLAINLY;
  const untold = allegationScore(attacks, strongest(attacks)?.score ?? 0);
  weighAsking(kinds, attacks, { text, plain, words: said, subject, due, closing: around.phase === 'closing' });
  // A date in a sentence makes no recital of it once the letter argues.
  if (around.phase === 'body' && (kinds.get('background')?.score ?? 0) < RECITES) kinds.delete('background');
  const attack = strongest(attacks);
  const allegation = allegationScore(attacks, attack?.score ?? 0);
  const kind = strongest(kinds);
  // What a sentence speaks of tells one contention from another; that it contends anything its words must say.
  // "We ask that you identify …": what is asked for may speak of anything.
  const left = asks && untold > 0 ? Math.min(1, allegation / untold) : 1;
  const contends = (kind?.score ?? 0) > FAINT ? Math.max(cued * left, allegation - PLACE) : allegation;
  const outweighed = contends < (kind?.score ?? 0) - quarrel(kind?.target, attacks);
  const least = around.phase === 'opening' && contradicts(attacks) ? FAINT : LEAST[around.phase];
  if (attack !== undefined && allegation >= least && !outweighed && !onlyReports(kinds, attacks))
    return {
      kind: 'allegation',
      attack: attack.target,
      reasons: attack.reasons,
      score: allegation,
      attackScore: attack.score,
      // A name new to us, spoken of as a source, is one.
      subject: carried === 'other' && attack.target === 'source' ? 'source' : carried,
    };
  if (kind !== undefined && kind.score >= (isAct(kind.target) ? FAINT : FAINT - 1))
    return { ...ofKind(kind.target, kind, due, allegation), subject: carried };
  return { ...byPlace(text, around, attack, allegation), subject: carried };
}

/** Adds what the heading, the lead-in and the place in the letter say. */
function lean(
  kinds: Scores<CuedKind>,
  attacks: Scores<Attack>,
  around: Surroundings,
  text: string,
  negated: boolean,
): void {
  const own = strongest(attacks)?.score ?? 0;
  for (const [outlook, weight] of [
    [around.section, SECTION_WEIGHT],
    [around.leadIn, LEAD_IN_WEIGHT],
  ] as const) {
    if (outlook === undefined) continue;
    if (outlook.kind === 'words_complained_of' && outlook !== around.leadIn) continue;
    // What stands in a list below words that ask is asked for, whatever it speaks of.
    const item = outlook === around.leadIn && outlook.kind === 'demand' && around.counted === true;
    const does = outlook !== around.leadIn && isAct(outlook.kind) ? ACT_WEIGHT : weight;
    if (outlook.kind !== 'allegation') add(kinds, outlook.kind, item ? ITEM_WEIGHT : does, outlook.because);
    for (const [order, attack] of (outlook.attacks ?? []).entries()) {
      const told = Math.min(weight, LEAD_IN_ATTACK) - (order > 0 ? HINT : 0);
      // Under "Falsity" a plain statement of fact is the client's account.
      const heard = attack === 'falsity' && !negated ? 'alternative' : attack;
      // What looks like a plain contradiction may still be the grievance that the heading names.
      const faint = PLAIN.has(strongest(attacks)?.target ?? heard) && !PLAIN.has(heard) ? told / 2 : HINT;
      add(attacks, heard, own >= SELF_EVIDENT ? faint : told, outlook.because);
    }
  }
  const before = around.previous?.attack;
  // An imputation set out as an item: "(b) that our client lied".
  if (around.section?.attacks?.[0] === 'meaning' && /^that\b/i.test(text))
    add(attacks, 'meaning', MEANS_TOO, around.section.because);
  if (around.counted === true && around.leadIn?.attacks?.[0] === 'meaning')
    add(attacks, 'meaning', MEANS_TOO, around.leadIn.because);
  if (before === 'meaning' && /^and that\b/i.test(text)) add(attacks, before, MEANS_TOO, 'a second imputation');
  // A paragraph stays with its grievance unless a sentence says otherwise.
  if (around.follows === true && before !== undefined && !PLAIN.has(before) && own < SELF_EVIDENT)
    add(attacks, before, STAYS, GOES_ON_FROM);
  if (around.follows === true && before !== undefined && own < SELF_EVIDENT && /^(?:he|she|they|it)\b/i.test(text))
    add(attacks, before, 1, GOES_ON_FROM);
  if (around.previous?.kind === 'words_complained_of' && (isCurtReply(text) || (own < FAINT && PUTS_RIGHT.test(text))))
    add(attacks, 'falsity', SELF_EVIDENT, 'answers what was quoted');
  if (around.phase === 'opening') add(kinds, 'background', 1.5, 'early in the letter');
  if (/^["“«]/.test(text) && /["”»][.,;)]?$/.test(text))
    add(kinds, 'words_complained_of', 4, 'set off in quotation marks');
  else if (/[:,] ["“][^"“]{3,400}["”][.,]?$/.test(text.slice(-420)) && !isForPrint(text))
    add(kinds, 'words_complained_of', 2, 'ends in a quotation');
  if (HEADER_LINE.test(text)) add(kinds, 'formal', 4, 'a line of a header');
  if (FOOTER.test(text)) add(kinds, 'formal', FOOTER_WEIGHT, 'says for whom the message is');
  if (text.endsWith('?') && around.leadIn?.kind === 'words_complained_of')
    add(kinds, 'words_complained_of', 3, 'a question that was put');
  else if (text.endsWith('?') && around.phase !== 'opening') {
    add(attacks, 'conduct', 3, 'a question that accuses');
    kinds.delete('background');
    if (own >= SELF_EVIDENT) kinds.delete('words_complained_of');
  }
}

/** `Tel: …`, `Subject: …`: a name, a colon and no sentence. */
const HEADER_LINE =
  /^(?:[tmefw]|dl|ph|tel|telephone|fax|e-?mail|re|subject|from|to|cc|date|sent|attention|attn|direct|mobile)\s?:/i;

/** "No." "It did not." "That is denied." */
function isCurtReply(text: string): boolean {
  return (
    text.length <= MOST_CURT &&
    /\b(?:no|not|never|none|nobody|untrue|false|denied|disputed?|disputes)\b|n['’]t\b/i.test(text)
  );
}
const MOST_CURT = 60;
/** "Four did." "The amount spent was $14.35." */
const PUTS_RIGHT =
  /^.{0,12}(?:did|was|were|is|had)\.$|^.{0,90}\b(?:was|were|is|are|cost|paid|spent|received)\b.{0,24}[\d$£€]/i;
const STAYS = 1;
const RECITES = 6;
const MEANS_TOO = 8;

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

function ofKind(kind: CuedKind, entry: Tally<CuedKind>, due: boolean, attackScore: number): Judgement {
  const base = { kind, reasons: entry.reasons.slice(0, MOST_REASONS), score: entry.score, attackScore };
  return due && kind === 'demand' ? { ...base, deadline: true } : base;
}

/** Where something is to be found on the net. */
/** "Code is here:", "(See attached screenshots)" */
const POINTS =
  /^\W*see (?:the )?(?:attached|enclosed|below|above|screenshots?|exhibits?|annex)\b|\b(?:here|at|link|located|found|available|archived|hosted|as follows)\W*$/i;
const LONGEST_POINTER = 70;
const ADDRESS = /(?:https?:\/\/|www\.)\S{1,400}/g;

/** Of a test, a loss or a source a paragraph goes on to speak; behind a contradiction comes the client's account. */
function stays({ previous, follows }: Surroundings): Attack {
  const before = previous?.attack;
  return follows === true && before !== undefined && GOES_ON.has(before) ? before : 'alternative';
}
const GOES_ON: ReadonlySet<Attack> = new Set<Attack>(['method', 'harm', 'source']);

/** "This email is confidential and may be privileged." */
const FOOTER =
  /^(?:this|the) (?:(?:e-?mail|message|communication|transmission|fax)\b.{0,80}\b(?:confidential|privileged|intended (?:only |solely )?for|addressee|recipient)\b|(?:letter|correspondence|note)(?: and its contents)? (?:is|are)(?!.*\b(?:ask|request|please|must)\b) (?:\w+ )?(?:private|confidential|privileged|not for publication|not to be (?:published|quoted|reported))\b)|^(?:an? |the )?(?:office )?copy of this (?:notice|letter|communication) (?:is|has been|shall be|will be) (?:being |also |hereby )?(?:retained|kept|preserved|filed)\b/i;
const FOOTER_WEIGHT = 12;
const GOES_ON_FROM = 'goes on from the sentence before';
/** Without a time of its own a sentence behind a deadline goes on with what is asked. */
const STAYS_AS: Readonly<Partial<Record<SegmentKind, SegmentKind>>> = { deadline: 'demand' };

/** No sign of its own: a sentence is what its place in the letter makes it. */
function byPlace(
  text: string,
  around: Surroundings,
  attack: Tally<Attack> | undefined,
  attackScore: number,
): Judgement {
  const { previous, section } = around;
  const bare = { score: 0, attackScore };
  if (!/\p{L}/u.test(text)) return { kind: 'formal', reasons: ['no word in it'], ...bare };
  const unaddressed = text.replace(ADDRESS, '').trim();
  if (unaddressed === '') return { kind: 'background', reasons: ['an address'], ...bare };
  if (unaddressed.length <= LONGEST_POINTER && POINTS.test(unaddressed))
    return { kind: 'background', reasons: ['points to what is elsewhere'], ...bare };
  if (around.phase === 'opening') return { kind: 'background', reasons: ['early in the letter'], ...bare };
  if (
    around.phase === 'closing' &&
    previous !== undefined &&
    previous.kind !== 'formal' &&
    previous.kind !== 'words_complained_of'
  )
    return around.follows === true || around.counted === true || section !== undefined
      ? { kind: STAYS_AS[previous.kind] ?? previous.kind, attack: previous.attack, reasons: [GOES_ON_FROM], ...bare }
      : { kind: 'background', reasons: ['behind what is asked, and asks for nothing'], ...bare };
  // A heading alone makes no prose the newsroom's words: an item, a question or a quotation it may.
  const item = around.counted === true && around.amid !== true;
  const theirs = section?.kind !== 'words_complained_of' || item || text.endsWith('?');
  if (section !== undefined && section.kind !== 'allegation' && theirs && attackScore < 2)
    return { kind: section.kind, reasons: [section.because], ...bare };
  const answers = previous?.kind === 'words_complained_of' ? 'falsity' : stays(around);
  const target = attack !== undefined && attack.score >= 2 ? attack.target : (section?.attacks?.[0] ?? answers);
  return { kind: 'allegation', attack: target, reasons: ['states the other side in the body of the letter'], ...bare };
}

/** What is formal for a reason that its place gives. */
export function asFormal(reason: string): Judgement {
  return { kind: 'formal', reasons: [reason], score: 5, attackScore: 0 };
}

/** "We will investigate any misuse": a statement for print asks for nothing and threatens nobody. */
export function asOwnAccount(judged: Judgement): Judgement {
  return isAct(judged.kind) ? { ...judged, kind: 'allegation', attack: 'alternative', deadline: undefined } : judged;
}
