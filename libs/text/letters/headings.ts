// Is a paragraph a heading, and what does it promise of what stands below it?
import { compileCues, findCues, wordsOf } from './cues.js';
import { endsSentence, type Paragraph } from './paragraphs.js';
import { isMailHeader } from './zones.js';
import { type Attack, ATTACKS, type SegmentKind } from '../segment-kinds.js';

/** What a heading or a lead-in says of the pieces below it. */
export interface Outlook {
  readonly kind: SegmentKind;
  /** What is contended, the surest first; a heading may name two. */
  readonly attacks?: readonly Attack[];
  /** The words that said so. */
  readonly because: string;
}

type Topic = Exclude<SegmentKind, 'allegation' | 'formal'> | Attack;

const TOPICS = compileCues<Topic>({
  background: {
    2: `background
      introduction
      parties
      our|the client
      about our|the|mr|ms|dr
      legal framework|principles|background|position
      the law
      applicable law
      governing law
      chronology
      history
      who we are`,
  },
  words_complained_of: {
    3: `words complained of
      statements|passages|allegations|publication|article|words complained
      proposed article|publication|report|story|allegations|broadcast
      your questions|allegations|email|enquiries
      the article|publication|allegations|publications|broadcast|programme|report|statements|post|posts|letter|questions|claims
      what you|the propose|intend|say|alleges|article
      defamatory statements|words|publication`,
  },
  demand: {
    3: `demand|demands
      remedy|remedies|relief sought|required
      action|steps required|to
      what we|our|you|client|clients|she|he|they require|client|must|need|ask|asks|want|wants|seek|seeks
      we|client is|are asking|seeking|requesting|demanding
      we|client ask|asks|want|wants|seek|seeks|require|requires
      offer to|of
      undertakings|undertaking
      next steps
      requests|request|requirements
      undertakings|undertaking
      retraction
      apology`,
  },
  deadline: { 3: `deadline\ntimetable\ntiming` },
  preservation: {
    4: `preserv-\nlitigation hold\ndocument retention\nretention`,
    2: `keeping of documents`,
  },
  threat: {
    3: `reservation of
      reserved
      consequences of|for|if
      proceedings
      next steps if
      legal action|proceedings|consequences|steps
      litigation
      costs`,
  },
  falsity: {
    5: `false|falsity|untrue|inaccurate|inaccuracies|inaccuracy|incorrect|wrong|falsehoods
      factual errors|inaccuracies|position
      errors
      no truth`,
  },
  mischaracterisation: {
    3: `misrepresent-\nmischaracter-\ncontext\nomissions|omission|omitted\nselective\nmisleading\ndistort-\nquotation`,
  },
  method: {
    3: `methodolog-\nmethod|methods\nanalysis\ndata\nstatistic-\nsample|sampling\ncalculat-\ntest|testing\nevidence\nflawed`,
  },
  source: {
    3: `source|sources\nwhistleblower\nwitness|witnesses\ninformant\nprovenance\ndocuments relied\ncome|comes|came|obtained from\nauthentic-\nforge-`,
  },
  conduct: {
    3: `conduct
      malice
      reply
      failure|failures
      fairness|unfair|unfairness
      journalism|journalistic
      verification
      opportunity
      public interest
      bias
      process
      approach
      editors' code
      time|timetable given|allowed
      response|respond`,
  },
  meaning: {
    4: `meaning|meanings\ndefamatory meaning|nature|character\nimputation|imputations\ndefamation\ndefamatory\nsting`,
  },
  alternative: {
    3: `true|correct|real|actual position|facts|story|account\nthe facts\nour client's position|account|response\nexplanation\nwhat happened|really\nthe truth\nresponse|responses to|on`,
  },
  denial: { 3: `denial|denials` },
  harm: { 4: `harm\ndamage|damages\nloss|losses\ndistress\nimpact\nreputation|reputational` },
  unlawful: {
    4: `privacy
      confidential|confidentiality|confidence
      data protection
      gdpr
      breach|breaches of
      unlawful|illegal|unlawfulness
      copyright
      infringement
      contempt
      trespass
      misuse
      privileged|privilege`,
  },
});

/** "Legal position and demands": the argument comes first. */
const IS_LAW = /\b(?:legal|law|liability|position|analysis|response)\b.{0,30}\b(?:and|&)\b/i;
const ATTACK_TOPICS: ReadonlySet<string> = new Set(ATTACKS);

/** "D. Preservation." alone in its line, and no item beside another. */
function isLetteredHead(text: string, { mark, words, end }: Paragraph, next: Paragraph | undefined): boolean {
  if (mark?.style !== 'letter' || next === undefined || next.mark?.fence === mark.fence) return false;
  return isRunIn(text.slice(words, end), true);
}

/**
 * Words with a stop that head the text behind them in the same line: "WHAT WE ARE ASKING FOR.", "Preservation.",
 * "B. The parking-lot count." What only answers ("FALSE.") heads nothing. `lettered`: the paragraph has a letter for a mark.
 */
export function isRunIn(words: string, lettered: boolean): boolean {
  if (!RUN_IN.test(words) || ANSWERING.test(words) || words.split(/\s+/).length > MOST_RUN_IN) return false;
  const capitals = words === words.toUpperCase();
  const promised = outlookOf(words)?.kind;
  if (capitals && promised !== undefined) return true;
  const bare = !FINITE.test(words) && words.split(/\s+/).length <= MOST_BARE;
  return bare && (lettered || promised === 'preservation');
}
const RUN_IN = /^(?=.*\p{L}{4})[^"“!?:]{4,80}\.$/u;
const MOST_RUN_IN = 8;
const MOST_BARE = 5;
const ANSWERING =
  /^(?:(?:absolutely|completely|wholly|entirely|utterly|simply|totally|quite) )?(?:false|untrue|wrong|incorrect|inaccurate|not|no|never|nonsense|denied|lies?|yes|correct|true|fabricated|misleading|rubbish|agreed|fact|answer|response|reality)\b/i;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|must|should|may|please|see|note)\b|\b\p{Ll}{3,}ed\b|^(?:we|i|you|he|she|they|it|remove|publish|print|take|give|provide|confirm|retract|delete|correct)\b/iu;

/** What stands behind the signature is, by the line that opens it: a schedule's heading, or the head of an older message. */
export function annexOutlook(words: string): Outlook {
  const because = 'behind the signature';
  // What stood in the subject line is no heading of what was written below it.
  if (isMailHeader(words)) return { kind: 'background', because };
  return outlookOf(words) ?? { kind: 'words_complained_of', because };
}

const MOST_WORDS = 14;
const LONGEST = 120;

/** What the words of a heading promise; undefined where they say nothing we know. */
export function outlookOf(text: string): Outlook | undefined {
  const scores = new Map<Topic, number>();
  for (const cue of findCues(TOPICS, wordsOf(text))) scores.set(cue.target, (scores.get(cue.target) ?? 0) + cue.weight);
  // "The documents" are argued about; "Documents" are to be kept.
  if (/^[\W\d]*documents\b(?! (?:relied|you|cited|quoted|in question))/i.test(text)) scores.set('preservation', 2);
  // "The premise of the article is false" is about falsity: what names only the subject gives way to what judges it.
  if (scores.size > 1) scores.delete('words_complained_of');
  const ranked = [...scores].sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
  const best = ranked[0];
  if (best === undefined || (IS_LAW.test(text) && best === 'demand')) return undefined;
  const because = `under the heading "${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
  if (isAttack(best)) return { kind: 'allegation', attacks: ranked.filter(isAttack).slice(0, 2), because };
  return { kind: best, because };
}

function isAttack(topic: Topic): topic is Attack {
  return ATTACK_TOPICS.has(topic);
}

/**
 * Whether a paragraph is a heading: short, without a stop at its end, with a capital or a number, and something
 * other than a fellow item below it.
 */
export function isHeading(text: string, paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (isLetteredHead(text, paragraph, next)) return true;
  const length = paragraph.end - paragraph.words;
  if (length > LONGEST || length === 0 || paragraph.mark?.style === 'bullet') return false;
  const words = text.slice(paragraph.words, paragraph.end);
  if (endsSentence(text, paragraph.end) || /[;,]$/.test(words) || /^["“‘'(>]/.test(words) || /\n/.test(words))
    return false;
  if (/^\p{Ll}/u.test(words) || /^(?:please|kindly)$/i.test(words)) return false;
  const counted = words.split(/\s+/).length;
  if (counted > MOST_WORDS || !/\p{L}{2}/u.test(words)) return false;
  if (/:[-–—]?$/.test(words)) return isShouted(words) && counted <= 8;
  if (next === undefined) return false;
  return paragraph.mark === undefined || !isFellow(paragraph, next) || isShouted(words);
}

/** The next paragraph counts on in the same series, so that both are items and neither heads anything. */
function isFellow(paragraph: Paragraph, next: Paragraph): boolean {
  return (
    next.mark !== undefined &&
    paragraph.mark?.fence === next.mark.fence &&
    (paragraph.mark.style === 'number') === (next.mark.style === 'number') &&
    next.mark.value === paragraph.mark.value + 1
  );
}

function isShouted(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}{3}/u.test(words);
}
