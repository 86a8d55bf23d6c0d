// What does a sentence that introduces a list promise of it, and what is it itself?
import { wordsOf } from './cues.js';
import { fixesOpenTime, fixesTime } from './due-times.js';
import type { Outlook } from './headings.js';
import { asFormal, isAct, type Judgement } from './judge-unit.js';
import { reservesRights } from './recitals.js';
import { endsSentence, type Paragraph } from './paragraphs.js';

const SUBJECT_LINE =
  /^(?:re|subject|in re|ref|our client|your client|client|proposed (?:article|publication|broadcast)|notice of|letter of claim)\b.{0,240}$/i;
/** A short sentence that says what is about to be listed. */
const ANNOUNCES =
  /^(?=.{0,90}$).{0,60}\b(?:questions|suggestions|points|claims?|passages|answers|requests|reasons|statements|items|examples|matters|steps|corrections|errors|these)\b.{0,30}\.$/i;
/** Ends of a lead-in that hold no contention of their own. */
const INTRODUCES =
  /(?:following|follows|below|particular|particulars|namely|example|examples|these|reasons|respects|that|to|you|is|are|was|were|include|includes|including|states|reads|said|wrote|questions|points|ways|terms|meanings?|must|should|and|or|not|shall|will|headings?|because|under|hereunder|respect|respects)[^\p{L}]{0,3}:[-–—]?$/iu;
/** "The words bear the following meanings, each of them defamatory:" */
const FOLLOWING =
  /\bfollowing (?:[\p{L}-]+ ){0,3}(?:imputations?|meanings?|statements?|allegations?|passages?|words|questions|points|corrections?|respects|extracts?|claims?)\b[^.;]{0,160}:[-–—]?$/iu;
/** "The company therefore requests that the paper:" */
const ASKS =
  /\b(?:demands?|requests?|requirements?) (?:is|are) (?:\w+ )?(?:made|put|set out)\b.{0,40}:[-–—]?$|\b(?:asks?|requests?|requires?|demands?|invites?|calls? (?:up)?on|expects?|wants?|seeks?|insists?)(?: (?:you|that|for|on|to|the|your|it|its|following|immediate|forthwith|[A-Z]\w+)){0,7}:[-–—]?$/;
/** "Within ten minutes you will also answer these:" With a time limit in it such a lead-in fixes the time for its list. */
const CALLS_FOR =
  /\b(?:you (?:\w+ )?(?:are|is) (?:\w+ )?(?:given|allowed|afforded|granted)|you (?:\w+ )?(?:will|shall|must|are to)|(?:call|calls|called) (?:up)?on you|attended to|complied with|(?:is|are) (?:done|met|provided|delivered|satisfied))\b/i;

/** "The company therefore requests that, not later than noon:" */
const REQUESTS = /\b(?:requests?|requires?|demands?|asks?|invites?|calls? (?:up)?on)\b/;

/** "You propose to publish to the effect that:" */
const PROPOSED =
  /\b(?:you|newspaper|paper|article|programme|story|report) (?:\w+ )?(?:proposes?|intends?|plans?|means?|(?:is|are) (?:proposing|intending|planning|about|minded)) to (?:publish|say|report|allege|suggest|state|broadcast|print|claim|write|assert|accuse)\b[^.:]{0,80}:[-–—]?$/i;

/** "The words meant and were understood to mean that our client:" */
const MEANS = /\b(?:means?|meant|understood|bears?|bore|conveys?|conveyed|imputes?|imputed)\b[^.;:]{0,60}:[-–—]?$/i;

/** "The following is wrong and I want it corrected:" What is listed is contended, whatever is wanted of it. */
const WRONG =
  /\b(?:following|these|below|statements?|points?|things|claims?)\b[^.;:]{0,50}\b(?:is|are|was|were)\s(?:\w+\s)?(?:wrong|untrue|false|incorrect|inaccurate|not true|not correct)\b[^.;]{0,60}:[-–—]?$/i;
/** "This extends to:", "In particular:" */
const GOES_ON =
  /\b(?:(?:this|that|it|these|those|they|which) (?:\w+ )?(?:extends?|applies|apply|includes?|covers?|concerns?|relates?)(?: to)?|including|in particular|without limitation|such as)\b[^.;]{0,40}:[-–—]?$/i;

/** So much a lead-in's own words must give to say what its list is. */
export const TOLD = 3;
const MOST_LEAD_IN_WORDS = 16;
/** A lead-in that so surely says who writes for whom is more than a lead-in. */
const WRITES = 8;

/** Whether words lead up to the paragraph below them; undefined where it depends on whether they say anything themselves. */
export function leadsUp(text: string, next: Paragraph | undefined, setOff: boolean): boolean | undefined {
  if (next === undefined || (next.mark === undefined && !setOff)) return false;
  if (/[:—–-]$|\b(?:as follows|as under|the following)\.$/i.test(text)) return true;
  if (next.mark !== undefined && /^(?:please|kindly)$/i.test(text)) return true;
  // "Llanera also has three questions." opens a list as a colon would.
  return (next.mark?.value ?? 1) <= 1 && ANNOUNCES.test(text) ? undefined : false;
}

/** "Re: …", or a line in capitals straight behind the salutation; `behind`: how many paragraphs stand between. */
export function isSubjectLine(text: string, { words: start, end }: Paragraph, behind: number): boolean {
  const words = text.slice(start, end);
  return (
    (behind <= 2 && SUBJECT_LINE.test(words) && !endsSentence(text, end)) ||
    (behind === 0 && words === words.toUpperCase())
  );
}

/** What the items of a list are by the words of its lead-in; undefined where they do not tell. */
export function promisedBy(
  words: string,
  judged: Judgement,
  section: Outlook | undefined,
  previous: Judgement | undefined,
): Outlook | undefined {
  const because = `introduced by "${words.length > 60 ? `…${words.slice(-57)}` : words}"`;
  if (WRONG.test(words)) return { kind: 'allegation', attacks: ['falsity'], because };
  if (asks(words, judged, section)) return { kind: 'demand', because };
  // "This extends to:" goes on with what is to be kept or done.
  if (previous !== undefined && isAct(previous.kind) && GOES_ON.test(words)) return { kind: previous.kind, because };
  if (PROPOSED.test(words)) return { kind: 'words_complained_of', because };
  // "Without derogating from our rights:" keeps them open; what is listed below threatens nothing.
  if (judged.kind === 'threat' && reservesRights(wordsOf(words))) return undefined;
  if (judged.score < TOLD || judged.kind === 'formal' || judged.kind === 'background') return undefined;
  return { kind: judged.kind, attacks: judged.attack && [judged.attack], because };
}

/** Below a heading that asks, a list is of what is asked, however its lead-in is put. */
function asks(words: string, judged: Judgement, section: Outlook | undefined): boolean {
  return (
    (judged.kind === 'demand' && judged.score >= TOLD) ||
    ASKS.test(words) ||
    (section?.kind === 'demand' && judged.kind !== 'threat')
  );
}

/**
 * What a lead-in is itself: mostly nothing but a lead-in.
 * @param listed a list follows; what introduces one text to be printed is a demand of its own
 */
export function asLeadIn(text: string, judged: Judgement, listed: boolean): Judgement {
  if (!listed && judged.kind === 'demand' && judged.score >= TOLD) return judged;
  const words = wordsOf(text);
  // "Under instructions from our clients we state as under:-" says who writes.
  if (judged.kind === 'background' && judged.score >= WRITES) return judged;
  if (fixesTime(words) && (/^(?:demand|deadline)$/.test(judged.kind) || CALLS_FOR.test(text) || REQUESTS.test(text)))
    return { ...judged, kind: 'deadline', attack: undefined, deadline: undefined };
  if (listed && MEANS.test(text)) return asFormal('only introduces a list');
  return words.length <= MOST_LEAD_IN_WORDS || INTRODUCES.test(text) || FOLLOWING.test(text)
    ? asFormal('only introduces a list')
    : judged;
}

/** A time on a line of its own, below the words that leave it open; undefined where it is none. */
export function timeBelow(text: string, before: Paragraph | undefined, words: string): Judgement | undefined {
  if (before === undefined || !fixesOpenTime(text.slice(before.words, before.end), words)) return undefined;
  return { kind: 'deadline', reasons: ['the time for what is asked above'], score: 10, attackScore: 0 };
}
