// What kind of statement is an assertion, what does it mean of its subject, and in which ways could it harm?
import type { Setting } from './judge.js';
import type { Reading } from './reading.js';

export type Category = 'fact' | 'opinion' | 'inference' | 'quotation' | 'implication';
/** Chase v News Group [2002] EWCA Civ 1772: 1 guilt, 2 reasonable grounds to suspect, 3 grounds to investigate. */
export type ChaseLevel = 1 | 2 | 3;
export type Harm = 'reputation' | 'privacy' | 'data' | 'confidence' | 'contempt';

const INFERS =
  /\b(?:suggests?|suggested|indicates?|indicated|points? to|pointed to|appears?|appeared|seems?|raises?)\b/;
const VALUES =
  /\b(?:disgraceful|disgusting|shameful|appalling|outrageous|scandalous|shocking|terrible|awful|arrogant|heartless|fools?|should|ought|deserves?)\b/;

/** What the statement is by its form. */
export function categoryOf({ words, found, quoted, grave, weighty }: Reading, setting: Setting): Category {
  const said = words.join(' ');
  if (quoted >= 0.4) return 'quotation';
  if (found.has('opinion') && !found.has('proof') && VALUES.test(said)) return 'opinion';
  if (INFERS.test(said)) return 'inference';
  return grave + weighty < 1.5 && setting.theme > 0 ? 'implication' : 'fact';
}

/** Attribution alone does not lower it: who repeats an allegation answers for it as if it were their own. */
export function chaseLevelOf({ found }: Reading): ChaseLevel {
  if (found.has('inquiry')) return 3;
  return found.has('hedge') ? 2 : 1;
}

const PRIVATE =
  /\b(?:pregnan\w*|abortion|hiv|cancer|illness|diagnos\w*|depress\w*|addict\w*|rehab|therap\w*|psychiatr\w*|medical records?|his health|her health|affair|mistress|lover|gay|lesbian|sexual\w*|naked|bedroom|divorce\w*|marriage|his children|her children|his son|her daughter|her son|his daughter|home address|lives (?:in|at|with))\b/;
const DATA =
  /\b(?:database|data breach|personal data|leaked list|phone numbers?|telephone numbers?|numbers? on|addresses|passwords?|customer records|medical records|private messages|location data|on (?:a|the) list)\b/;
const CONFIDENCE =
  /\b(?:leaked|leak|confidential|internal|private messages|seen by|obtained by|reviewed by|gagging|disclosure agreement|whistleblower|board minutes|memo)\b/;
const PENDING =
  /\b(?:arrest(?:ed|s)?|charged with|on trial|jury|pleaded|plead|prosecut\w*|indict\w*|bail|remanded|murder inquiry|police (?:are|were|have|is)|detectives|court (?:heard|hears|was told)|criminal investigation)\b/;

/** In which ways it could harm whom it is about; every assertion can harm a reputation. */
export function harmsOf({ words, found }: Reading): Harm[] {
  const said = words.join(' ');
  const harms: Harm[] = ['reputation'];
  if (PRIVATE.test(said)) harms.push('privacy');
  if (DATA.test(said) || found.has('intrusion')) harms.push('data');
  if (CONFIDENCE.test(said)) harms.push('confidence');
  if (PENDING.test(said)) harms.push('contempt');
  return harms;
}
