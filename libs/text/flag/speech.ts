// Who speaks in a sentence of an article, and is it said in answer to the paper or was it said then, to others?
import { wordsOf } from '../letters/cues.js';
import type { Member, Mention } from './cast.js';
import { ANSWERABLE, BODIES, roleIn } from './roles.js';

/**
 * Whose words they are by the grammar of the sentence: a named member's, an advocate's (lawyer, spokesman), a body's or
 * officer's under a common noun, a pronoun's, a witness's, an authority's; `continued` goes on with a quotation.
 */
export type Voice =
  'none' | 'member' | 'advocate' | 'role' | 'pronoun' | 'witness' | 'official' | 'continued' | 'other';

export interface Speech {
  readonly voice: Voice;
  readonly speaker?: Member;
  /** The pronoun that speaks is that of a body: "it said". */
  readonly bodySpeaks?: boolean;
  /** The common noun that speaks. */
  readonly speakerNoun?: string;
  /** "In a statement", "in reply": sent to the paper. */
  readonly answersPaper: boolean;
  /** "told the Courier": to the paper that tells the story. */
  readonly toldPaper: boolean;
  /** `wrote in an email dated`, `told investors`: part of the story, not an answer to the paper. */
  readonly spokeThen: boolean;
}

const SAID =
  /\b(?:said|says|say|told|tells|added|adds|insist(?:s|ed)?|argue[sd]?|explain(?:s|ed)?|maintain(?:s|ed)?|replied|recall(?:s|ed)?|laughed|den(?:y|ies|ied)|reject(?:s|ed)?|wrote|writes|describe[sd]?|confirmed|admitted|conceded|acknowledged|declined|refused|branded|dismissed|declared|announced|testified|alleged|posted|tweeted|(?<!\b(?:the|an?|this|that|any|no|its|his|her|their|our|in|of|under|by|sorry|poor) )(?:claim(?:s|ed)? that|stress(?:es|ed)?|dispute[sd]?|state[sd]?))\b/gu;
const ADVOCATE =
  /\b(?:lawyers?|solicitors?|attorneys?|counsel|barristers?|spokes(?:man|woman|person|people)|representatives?|reps?(?= for| of)|publicist|press (?:office|officer|secretary))\b/iu;
const SPOKES = /\b(?:spokes\p{L}+|lawyers?|solicitors?|attorneys?)\b/iu;
const SPEAKS_FOR =
  /\b(?:lawyers?|solicitors?|attorneys?|spokes\p{L}{3,6})\b[^.;]{0,40}\b(?:called|asked|argued|wrote|accused|pointed|warned|threatened|sent)\b/u;
/** "For Silver Oak, Nadia Trent asked the chairman …": counsel in court. */
const FOR_SOMEBODY =
  /^(?:Appearing |Acting |Speaking )?[Ff]or (?!the (?:prosecution|crown|famil|inquiry|state|people))\p{Lu}[^,.]{1,50}, (?=\p{Lu}\p{Ll}{1,20} )/u;
/** People who were there, named or not. */
const WITNESS =
  /(?:^|\s)one,|\b(?:former|ex-|employees?|workers?|colleagues?|staff|insiders?|pals?|friends|sources?|whistleblowers?|witness(?:es)?|residents?|survivors?|volunteers?|technicians?|nurses|the man|the woman|one of (?:them|the)|two of|three of|one who|one man|one woman|others?|people familiar|scientists|patients|women|men|mother|father|daughter|son|widow|brother|sister|families|family|relatives|neighbours?|officials who|those who)\b/iu;
const OFFICIAL =
  /\b(?:police|prosecutors?|detectives|inquiry|inquest|court|tribunal|review|report|coroner|judge|watchdog|regulator|inspectors?|auditors?|commission|inspectorate|ombudsman|commissioner|prosecutor['’]s office|attorney general['’]s office|health board|(?:district|county|federal|state|government) (?:office|board|agency|department|attorney)|union)\b/iu;
/** What is written says so; nobody speaks. */
const DOCUMENT =
  /\b(?:notes?|reports?|letters?|invoices?|records|entry|entries|logs?|e?-?mails?|figures|documents?|files?|forms?|accounts|minutes|review|rules?|law|headline|sign|caption|label|website|brochure|contract|register|memo)\s$/i;
/** "was said to", "we asked", "nobody can say". */
const PASSIVE_OR_PRESS =
  /\b(?:was|were|is|are|been|be|not|can|could|to|would|will|may|might|must|should|did|does|cannot) $|\b(?:[Ww]e|I|[Rr]eporters|[Pp]artners) (?:also |then )?$/;
const TOLD_OTHERS =
  /\btold (?:the |its |his |her |their |a |an |one |some |two |three |several |council|parliament|police|investors|staff|colleagues|shareholders|customers|patients|regulators|workers|MPs|him|them)/u;
const TOLD_PRESS = /\btold (?:us|me|reporters|journalists|this newspaper)\b/u;
const THEN =
  /\b(?:wrote|writes|emailed|texted|minuted|signed|memo|in an? (?:internal |private )?(?:e-?mail|letter|memo|message|text|note|presentation|speech|filing)|replied to (?:one|her|him|them))\b/u;
/** Opens as what the subject sent in answer to the paper, unless it is dated or addressed to somebody. */
const ANSWERS =
  /^(?:In an? (?:[\p{L}-]{1,20} ){0,2}(?:e-?mail|letter|statement|reply|response|text message)|In (?:reply|response|answers?)|By e-?mail)\b/u;
const IN_STATEMENT =
  /\b[Ii]n (?:an?|its|his|her|their) (?:(?:e-?mailed|written|short|brief|joint|later) )?(?:statement|reply|response)\b|\bin (?:response|reply)\b/;
const DATED = /\b(?:dated|\d{4}|to (?:one|him|her|a|his|its))\b/;
const FOR_FAMILY = /famil|victim|relatives|inquiry|inquest/i;

/** Reads the speech of one sentence, whose first character stands at `base` of the text. */
export function readSpeech(sentence: string, base: number, mentions: readonly Mention[]): Speech {
  const spokeThen = wasSaidThen(sentence, base, mentions);
  const plain = maskQuotes(sentence);
  const answersPaper = !spokeThen && (ANSWERS.test(plain) || IN_STATEMENT.test(plain));
  const toldPaper = TOLD_PRESS.test(plain) || tellsNewsroom(sentence, base, mentions);
  const how = { spokeThen, answersPaper, toldPaper };
  const appearing = FOR_SOMEBODY.exec(plain);
  if (appearing !== null || SPEAKS_FOR.test(plain)) {
    const reach = appearing?.[0].length ?? 60;
    return {
      voice: 'advocate',
      speaker: mentions.find(({ start }) => start - base < reach)?.member,
      ...how,
    };
  }
  for (const verb of plain.matchAll(SAID)) {
    const before = plain.slice(Math.max(0, verb.index - 120), verb.index);
    // "was said to detect", "we asked", "the invoice says" are nobody's speech.
    if (PASSIVE_OR_PRESS.test(before) || DOCUMENT.test(before)) continue;
    const end = verb.index + verb[0].length;
    return { ...speakerAt(before, plain.slice(end, end + 60), base + verb.index, mentions), ...how };
  }
  const goesOn = /^[“"‘']/.test(sentence) || /^[^“"]{0,2400}”$/.test(sentence);
  return { voice: goesOn ? 'continued' : 'none', ...how };
}

/** "Orla Pell, the owner’s lawyer, said her client": the comma closes an apposition, nobody is named behind the verb. */
const APPOSITION =
  /(?:^|[.;:] )[^,.“”"]{2,60}, (?:an?|the|its|his|her|their|who|which|\d{2}|\p{Lu}[\p{L}’'-]+)\b[^,“”"]{0,80}, $/u;

/** A body of the state and the land it is of. */
const POWER_OF =
  /\b(ministry|government|department|embassy|parliament|army|office|authority|council|agency) (?:of|in) (?:the )?\p{Lu}[^,]{0,30} $/iu;

/** Who speaks with the verb at `at` of the text; the words around it are given without what is quoted. */
function speakerAt(
  before: string,
  after: string,
  at: number,
  mentions: readonly Mention[],
): Omit<Speech, 'spokeThen' | 'answersPaper' | 'toldPaper'> {
  const inverted =
    /[”"’]\s?$/.test(before) ||
    (/,\s$/.test(before) &&
      !APPOSITION.test(before) &&
      /^\s(?:\p{Lu}|the\b|an?\b|one\b|his\b|her\b|its\b|he\b|she\b)/u.test(after));
  const clause = inverted ? after : before;
  const pronoun = inverted
    ? /^\s(?:he|she|they)\b/i.test(after)
    : /\b(?:he|she|it|they)\s(?:has |have |had |also |later |then )?$/i.test(before);
  if (WITNESS.test(clause) && !SPOKES.test(clause) && !pronoun) return { voice: 'witness' };
  const named = speakerNamed(before, at, inverted, mentions);
  if (ADVOCATE.test(clause)) {
    if (FOR_FAMILY.test(clause)) return { voice: 'witness' };
    return OFFICIAL.test(clause) ? { voice: 'official' } : { voice: 'advocate', speaker: named };
  }
  // "The interior ministry of Dorvany said": the ministry speaks, not the country.
  const power = POWER_OF.exec(clause)?.[1];
  if (power !== undefined && !inverted) return { voice: 'role', speakerNoun: power.toLowerCase() };
  if (pronoun)
    return { voice: 'pronoun', bodySpeaks: !inverted && /\bit\s(?:has |had |also |later |then )?$/i.test(before) };
  if (named !== undefined) return { voice: 'member', speaker: named };
  if (OFFICIAL.test(clause)) return { voice: 'official' };
  const role = roleIn(wordsOf(clause));
  return role !== undefined && (BODIES.has(role) || ANSWERABLE.has(role))
    ? { voice: 'role', speakerNoun: role }
    : { voice: 'other' };
}

function speakerNamed(before: string, at: number, inverted: boolean, mentions: readonly Mention[]): Member | undefined {
  let last: Mention | undefined;
  for (const mention of mentions) if (mention.end <= at && at - mention.end < 90) last = mention;
  // "The minister, Ann Bell, visited Fenbury and said …": whoever opened the sentence goes on.
  if (/ and (?:also |then )?$/.test(before)) last = mentions[0];
  if (inverted) last = mentions.find(({ start }) => start >= at && start - at < 60) ?? last;
  return last === undefined || last.member.kind === 'newsroom' || last.member.kind === 'place'
    ? undefined
    : last.member;
}

function wasSaidThen(sentence: string, base: number, mentions: readonly Mention[]): boolean {
  if (THEN.test(sentence) && !(ANSWERS.test(sentence) && !DATED.test(sentence))) return true;
  if (!TOLD_OTHERS.test(sentence) || TOLD_PRESS.test(sentence)) return false;
  return !tellsNewsroom(sentence, base, mentions);
}

function tellsNewsroom(sentence: string, base: number, mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ member, start }) =>
      member.kind === 'newsroom' &&
      /told (?:the )?$/i.test(sentence.slice(Math.max(0, start - base - 10), start - base)),
  );
}

/** The sentence with quoted words blanked out, the marks left standing, every character in its place. */
function maskQuotes(sentence: string): string {
  return sentence.replace(
    /([“"])([^“”"]{1,2400})([”"]|$)/gu,
    (_all, open: string, inner: string, close: string) => open + ' '.repeat(inner.length) + close,
  );
}

/** Share of a sentence between quotation marks, 0 to 1. */
export function quotedShare(sentence: string): number {
  let inside = 0;
  for (const match of sentence.matchAll(/[“"][^“”"]{1,2400}(?:[”"]|$)/gu)) inside += match[0].length;
  return sentence === '' ? 0 : Math.min(1, inside / sentence.length);
}
