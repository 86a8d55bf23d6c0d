// Which words of an allegation are counsel's indignation, and say nothing about what to look for?

// Whole phrases that are form in any letter. They are blanked out before the query is read.
const EMPHASIS =
  '(?:categorically|vehemently|emphatically|strenuously|unequivocally|entirely|wholly|completely|utterly|totally|plainly|patently|manifestly|demonstrably|simply|clearly|obviously|grossly|deeply|highly|seriously|gravely|profoundly|deliberately|knowingly|palpably|absolutely|flatly|frankly)';
const SMEAR =
  '(?:false|untrue|inaccurate|incorrect|wrong|misleading|baseless|groundless|unfounded|unsubstantiated|unsupported|defamatory|libell?ous|malicious|mendacious|scurrilous|outrageous|absurd|preposterous|ludicrous|nonsensical|fanciful|grotesque|offensive|reckless|irresponsible|damaging|tendentious|sensational(?:ist)?|disgraceful|baffling|nonsense|fabricated|a fabrication|a fiction|a lie)';

const PHRASES: readonly RegExp[] = [
  `it is (?:${EMPHASIS} )?(?:not true|not the case|untrue|false|wrong|incorrect|inaccurate|nonsense)(?: (?:to (?:say|suggest|allege|assert|claim|imply)))?(?: that)?`,
  `for the avoidance of doubt|to be clear|in the circumstances|with respect|needless to say|it goes without saying(?: that)?`,
  `${SMEAR},? (?:(?:and|or|as well as) )?(?:${EMPHASIS} )?(?:defamatory|libell?ous|malicious|damaging|misleading|offensive|untrue|baseless|unfounded)`,
  `(?:is|are|was|were|be|being) (?:also )?(?:(?:both|just|quite) )?(?:${EMPHASIS},? ){1,4}(?:and ${EMPHASIS} )?${SMEAR}`,
  `(?:(?:is|are|was|were) )?(?:${EMPHASIS} )?(?:without|devoid of|lacks?|lacking|has no|have no|with no) (?:any |all |a shred of |the slightest |even the slightest )?(?:factual |evidential |legal |proper )?(?:foundation|basis|merit|substance)(?: (?:whatsoever|in fact|at all|in law|in truth)){0,3}`,
  `(?:there is|there was|you have|you had|has|have) (?:absolutely |simply )?(?:not a shred|not a scrap|not one iota) of (?:evidence|truth)(?: (?:for|to|in|that))?`,
  `(?:is|are|was|were)? ?(?:${EMPHASIS} )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|refute[sd]?|repudiate[sd]?|dispute[sd]?)(?: (?:by|in) (?:our|my) clients?| in the strongest (?:possible )?terms| outright| ${EMPHASIS})`,
  `${EMPHASIS} (?:den(?:y|ies|ied)|reject(?:s|ed)?|refute[sd]?|repudiate[sd]?|dispute[sd]?)`,
  `(?:our|my|the|your) clients?(?:['’]s?)?`,
  `we (?:are instructed|are informed|understand|note|submit|contend|repeat|stress|emphasi[sz]e|should make (?:it )?clear)(?: by our clients?)?(?: that)?`,
  `(?:as|which|that) you (?:well|full well|must|should|will|doubtless|no doubt)? ?(?:know|appreciate|be aware|are aware|realise|realize)`,
  `(?:contrary to (?:what )?(?:you|your (?:article|newspaper|report|questions?|letter|email|e-mail))(?: (?:say|says|state|states|suggest|suggests|allege|alleges|claim|claims|assert|asserts|imply|implies))?)`,
  `(?:the|your|this|these|any|such)? ?(?:proposed )?(?:article|allegations?|claims?|assertions?|suggestions?|insinuations?|imputations?|innuendo(?:es)?|accusations?|statements?|publication|broadcast|programme|story|piece|report) (?:that|to the effect that|is that|are that|which|says?|states?|suggests?|alleges?|claims?|asserts?|impl(?:y|ies)|insinuates?)`,
  `without prejudice(?: save as to costs)?|strictly (?:private and )?confidential|not for publication|all (?:of )?(?:our clients?['’]? )?rights (?:are|remain) (?:fully |expressly )?reserved`,
  `(?:lowers?|lowering|tends? to lower|would lower) .{0,40}in the (?:estimation|eyes) of (?:right-thinking|reasonable|ordinary) (?:people|readers|members of society)(?: generally)?`,
  `(?:caused|cause|causing|likely to cause|will cause) (?:our clients? )?(?:serious|grave|substantial|irreparable|immense|significant) (?:harm|damage|distress|loss)(?: to (?:his|her|its|their|our clients?['’]?) (?:reputation|business|good name|standing))?`,
].map((phrase) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrase})(?![\\p{L}\\p{N}])`, 'giu'));

/** Words that are form in a denial but may be matter elsewhere ("false accounting"): they weigh less, not nothing. */
export const FAINT_WORDS: ReadonlySet<string> = new Set(
  `false falsely falsehood untrue inaccurate inaccuracy incorrect incorrectly wrong wrongly misleading baseless groundless
  unfounded unsubstantiated defamatory defamation defame libel libellous libelous malicious maliciously malice reckless recklessly
  irresponsible outrageous absurd preposterous scurrilous fanciful nonsense categorically vehemently emphatically strenuously
  entirely wholly completely utterly totally plainly patently manifestly demonstrably simply clearly obviously grossly deliberately
  allege alleges alleged allegedly allegation allegations accuse accused accusation accusations assert asserts asserted assertion assertions claim claims claimed
  suggest suggests suggested suggestion suggestions imply implies implied insinuate insinuates insinuation insinuations imputation
  deny denies denied denying denial reject rejects rejected refute refutes refuted dispute disputes disputed contend contends
  client clients instruct instructed article articles newspaper publication publish published publishing journalist journalists
  story letter say says said state states stated statement fact facts factual truth true basis foundation whatsoever
  matter matters respect regard course indeed nothing anything something everything whatever nobody anyone someone
  like well way ways make makes made give gives given take takes taken put merely moreover further`.split(/\s+/),
);

/**
 * `text` with the phrases of indignation blanked out by spaces, so that every remaining word keeps its offset (UTF-16
 * code units). Where nothing but such phrases stood, the text comes back whole: a query must not become empty.
 */
export function withoutRhetoric(text: string): string {
  let plain = text;
  for (const phrase of PHRASES) plain = plain.replace(phrase, (found) => ' '.repeat(found.length));
  return /[\p{L}\p{N}]{3}/u.test(plain) ? plain : text;
}
