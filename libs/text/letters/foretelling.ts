// Does a sentence foretell what somebody will do about it: sue, complain, bring in their lawyers?
import { ASKERS, CLAIMANTS, COMING, REMEDY } from './mood-words.js';

/** How far the word of what is to come may stand from what it brings. */
const REACH = 16;

/** What somebody will do about it: a word of what is to come, and one of the law behind it. */
export function foretells(words: readonly string[]): boolean {
  if (words[0] === 'failing' || announcesStep(words.join(' '))) return true;
  // "A first-hand account" is no remedy; to be called to account is.
  const remedy = words.findIndex((word, at) => REMEDY.test(word) && (word !== 'account' || words[at - 1] === 'to'));
  if (remedy === -1) return false;
  for (let at = 0; at < words.length; at += 1) {
    if (isPreparing(words, at) && Math.abs(at - remedy) < REACH) return true;
    if (!COMING.has(words[at] ?? '')) continue;
    if (at > 0 && !words.slice(Math.max(0, at - REACH), at).some((word) => CLAIMANTS.has(word))) continue;
    if (words.slice(at + 1, at + REACH).some((word) => REMEDY.test(word)) || (remedy < at && at - remedy < REACH))
      return true;
  }
  return false;
}

/** "The trust will each sue", "the Commissioner will be told", "an application is in draft": plain by themselves. */
const STEPS = [
  /\b(?:will|shall|would|may|can|'ll) (?:\w+ ){0,3}(?:sue|litigate)\b/,
  /\b(?:commissioner|regulator|ombudsman|police|commission|council|authority|authorities|ofcom|ipso|prosecutor|court|judge) (?:will|shall|is to|are to) (?:\w+ ){0,2}be (?:told|informed|notified|asked|approached|invited|involved|copied)\b/,
  /\b(?:claim|claims|application|complaint|writ|proceedings|papers|motion|petition|pleadings|particulars|summons) (?:[^ ]+ ){0,16}(?:is|are|has been|have been) (?:\w+ )?(?:in draft|drafted|in preparation|ready|drawn up|settled)\b/,
  /\b(?:counsel|solicitors?|barristers?|attorneys?|silk) (?:has|have) (?:\w+ )?been (?:briefed|instructed|retained|engaged)\b/,
  /\b(?:lawyers?|attorneys?|solicitors?|advocates?) (?:will |shall )?(?:starts?|begins?|files?|opens?|brings?) (?:a |the |an |this )?(?:case|claim|action|proceedings|process|suit|lawsuit)\b/,
  /\byou(?:'ll| will| shall) (?:\w+ )?(?:be hearing|hear) from (?!me\b|us\b|him\b|her\b|them\b)/,
  /\bhear(?:ing)? from (?:our|my|his|her|its|their|the|client's) (?:\w+ )?(?:lawyers?|attorneys?|counsel|solicitors?|legal)\b/,
  /\b(?:lawyers?|attorneys?|solicitors?|legal team|legal department) (?:will|shall|'ll) (?:\w+ )?be (?:in touch|writing|calling|contacting|instructed)\b/,
  /\b(?:relied|rely|reliance) (?:up)?on (?:[^ ]+ ){0,4}(?:in aggravation|on (?:the )?(?:question|issue) of (?:costs|damages))\b/,
  /\bfail(?:ure|ing) (?:[^ ]+ ){0,6}(?:may|will|could|shall) (?:[^ ]+ )?(?:result in|lead to|expose you to|attract|incur) (?:[^ ]+ ){0,3}(?:sanctions?|penalt(?:y|ies)|fines?|damages|default|proceedings|liability)\b/,
  /\b(?:letter|correspondence|notice|email|exchange) (?:will|shall|may) be (?:relied|produced|drawn|put|placed|shown|exhibited) (?:up)?(?:on|to|before)\b/,
];

const STEP_WORDS =
  /\b(?:sue|litigate|told|informed|notified|asked|approached|invited|involved|copied|draft|drafted|preparation|ready|drawn|settled|briefed|instructed|retained|engaged|relied|starts?|begins?|files?|opens?|brings?|relied|rely|reliance|hear|hearing|touch|writing|calling|contacting|result|lead|expose|attract|incur|produced|put|placed|shown|exhibited)\b/;

function announcesStep(said: string): boolean {
  return STEP_WORDS.test(said) && STEPS.some((step) => step.test(said));
}

/** "Claims are being prepared", "a report has been prepared for". */
function isPreparing(words: readonly string[], at: number): boolean {
  return (
    (words[at] === 'being' &&
      /^(?:prepared|drafted|considered|taken|sought|drawn|obtained)$/.test(words[at + 1] ?? '')) ||
    (/^(?:evaluating|considering|preparing|exploring|contemplating|drafting|instructing|retained|instructed|briefed)$/.test(
      words[at] ?? '',
    ) &&
      words.slice(Math.max(0, at - 5), at).some((word) => ASKERS.has(word)))
  );
}
