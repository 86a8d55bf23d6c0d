// Of whom or of what does a sentence speak? Its grammatical subject, read roughly, tells what it can be contending.
import { wordsOf } from './cues.js';
import type { PartyNames } from './parties.js';

/** What stands before the first verb of a sentence. */
export type Subject =
  | 'press' // the newsroom and its people
  | 'work' // what they wrote, asked or showed
  | 'source' // whoever spoke to them
  | 'evidence' // tests, counts, samples and those who made them
  | 'reader'
  | 'client'
  | 'other';

/** Phrases that only lead up to what is said. */
const LEAD_UP =
  /^(?:that |and |but |also,? |further,? |moreover,? |besides,? |finally,? )*(?:(?:it is|it seems|it appears|it would seem|it follows)(?: [a-z]+){0,5}? that |(?:we|i) (?:[a-z]+ ){1,6}?that |(?:our|my) clients? (?:has|have) (?:every )?reason to believe that |(?:our|my) clients? (?:\w+ ){0,4}?(?:confirms?|states?|stresses|emphasises|explains?|explained|says|repeats?|understands?|believes?) that |nor (?:did|does|do|has|have|had|is|are|was|were|can|could|will|would) |not once (?:did|does|has|have|had|was) |(?:why |how |when |where )?(?:did|does|do|has|have|had|is|are|was|were|can|could|would|should) )/i;
/** A phrase set before the subject ends at its comma. */
const SET_BEFORE =
  /^(?:first|second|third|fourth|fifth|as|in|on|under|by|since|for|from|at|after|before|with|despite|contrary|regarding|concerning|without|to|when|while|although|though|if|even|instead|worse|notably|similarly|likewise|indeed|lastly)\b[^,;:]{0,110},\s/i;

const VERBS: ReadonlySet<string> = new Set(
  `is are was were be been has have had did does do will would could should can cannot may might must never not no
  relies rests leans depends says said told made makes took takes gave
  gives went comes came left knew knows sent put puts ran runs omits ignores contains treats divides counts calls means bears conveys leads ends
  begins starts shows shown appears seems falls fell belongs owes wrote chose`.split(/\s+/),
);
const ROLES: Readonly<Record<Exclude<Subject, 'other'>, ReadonlySet<string>>> = {
  source: new Set(
    `source sources informant informants whistleblower whistleblowers former ex disgruntled anonymous unnamed witness witnesses accuser
    accusers complainant complainants contributor contributors interviewee interviewees tipster insider insiders whoever individual engineer`.split(
      /\s+/,
    ),
  ),
  evidence: new Set(
    `test tests testing sample samples sampling analysis analyses analyst analysts statistic statistics statistician figure figures number numbers
    count counting calculation calculations arithmetic comparison comparisons laboratory lab data dataset spreadsheet study studies
    survey method methods methodology expert experts research model estimate estimates percentage average sum ratio graph chart conclusion
    inference inferences experiment readings measurement measurements specimen specimens swab swabs match matching correlation clustering
    traces work examination report's article's`.split(/\s+/),
  ),
  reader: new Set(`reader readers viewer viewers listener listeners audience public reading`.split(/\s+/)),
  work: new Set(
    `theme themes allegation allegations claim claims suggestion suggestions assertion assertions findings article articles piece story report draft headline caption standfirst film documentary podcast episode broadcast programme feature column
    clip teaser trailer tweet video questions question publication coverage reporting posts`.split(/\s+/),
  ),
  press: new Set(
    `you your you've you're reporter reporters journalist journalists correspondent editor editors producer producers crew cameraman photographer photographers researcher researchers newspaper newspaper's
    broadcaster outlet newsroom noticee noticees addressee addressees magazine publisher publishers colleague colleagues author authors`.split(
      /\s+/,
    ),
  ),
  client: new Set(`client clients client's we our i my us company firm`.split(/\s+/)),
};
/** A test made by your analyst is evidence before it is yours: the first of these that is seen counts. */
const ORDER = ['source', 'reader', 'evidence', 'work', 'press', 'client'] as const;
const REACH = 12;

/** What is left of a sentence behind the phrases set before its subject. */
export function leadUpRemoved(text: string): string {
  return text.replace(SET_BEFORE, '').replace(LEAD_UP, '').replace(SET_BEFORE, '');
}

/** Reads the subject of one sentence; a pronoun stands for `before`, the subject of the sentence above. */
export function subjectOf(text: string, names: PartyNames, before: Subject | undefined): Subject {
  const plain = leadUpRemoved(text.slice(0, 400));
  const words = wordsOf(plain.slice(0, 160).replace(/^(?:and|but|so|or|nor),? /i, ''), names).slice(0, REACH);
  const verb = words.findIndex((word, at) => at > 0 && (VERBS.has(word) || (word.length > 4 && word.endsWith('ed'))));
  const headed = verb === -1 ? words : words.slice(0, verb);
  // "The phrase, as every statistician knows, …" speaks of the phrase.
  const aside = headed.indexOf('as', 1);
  const subject = aside === -1 ? headed : headed.slice(0, aside);
  const pronoun = /^(?:he|she|they|it)$/.exec(subject[0] ?? '')?.[0];
  if (pronoun !== undefined) return before === undefined || (pronoun === 'it' && before === 'press') ? 'other' : before;
  // "No test was destroyed" denies; it does not speak of a test.
  if (/^(?:no|none|nobody|neither)$/.test(subject[0] ?? '')) return 'other';
  const cut = subject.findIndex((word, at) => at > 0 && LINKS.has(word));
  const core = cut === -1 ? subject : subject.slice(0, cut);
  for (const role of ORDER)
    if (core.some((word, at) => ROLES[role].has(word) && (at < 2 || !ADDRESSED.has(word)))) return role;
  if (SEVERAL.has(subject[0] ?? '') && subject.slice(1, 6).some((word) => LOOKS.has(word))) return 'reader';
  return subject.some((word) => ROLES.evidence.has(word)) && !core.some((word) => word === 'no') ? 'evidence' : 'other';
}

/** Behind these stands what only qualifies the subject. */
const LINKS: ReadonlySet<string> = new Set(
  'of in that which who whom whose from by to on with for about at behind'.split(' '),
);
/** Further in, these open a clause: "the payments you refer to". */
const ADDRESSED: ReadonlySet<string> = new Set(['you', 'your', "you've", "you're", 'we', 'our', 'us']);
const SEVERAL: ReadonlySet<string> = new Set(['anyone', 'anybody', 'everyone', 'everybody', 'people', 'those']);
const LOOKS: ReadonlySet<string> = new Set(
  'read reads reading saw see sees seeing seen watch watched watches watching hears heard'.split(' '),
);

/** Whether a sentence denies something by its grammar. */
export function isNegated(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:no|not|never|none|nobody|nothing|neither|nor|without|nowhere|cannot|false|untrue|wrong|incorrect)$/.test(word),
  );
}

/** Of whom "they" or "it" may speak in the next sentence: never of whom this one addresses. */
export function carriedSubject(text: string, subject: Subject): Subject {
  return subject === 'press' && ADDRESSES.test(leadUpRemoved(text.slice(0, 400))) ? 'other' : subject;
}
const ADDRESSES = /^(?:and |but |so )?(?:you|your|you['’](?:ve|re|ll|d))\b/i;
