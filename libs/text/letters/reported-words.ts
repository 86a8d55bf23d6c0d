// Does a sentence only report what the newsroom wrote, in its words, or does it go on to answer?

/** Who or what says it: the newsroom, its piece, or a part of it. */
const SAYS =
  /\b(?:you|newspaper|reporter|article|piece|story|item|report|headline|subheading|standfirst|caption|draft|programme|film|trailer|episode|post|tweet|paragraph|line|passage|email|question|viewer|publication|letter|theme|words)\b/i;
/** How it says it, up to the quotation that follows. */
const REPORTED =
  /\b(?:reads?|says?|said|states?|stated|stating|writes?|wrote|written|claims?|claimed|alleges?|alleged|reports?|reported|asserts?|asserted|suggests?|suggested|describes?|described|calls?|called|refers? to|referred to|quotes?|quoted|insinuate[sd]?|accuse[sd]?|asks?|asked|that|headed|headlined|captioned|caption|titled|entitled|following words|the words|the line|the heading|the headline|as follows|reading|put it|follows)\b[^"“«»”]{0,60}$/i;
const QUOTATION = /“[^”]{3,900}”|"[^"]{3,900}"|«[^»]{3,900}»/g;
/** Counsel's own word against it. */
const AGAINST =
  /\b(?:lab|laborator\w+|study|survey|judge|regulator|auditors?|inspectors?|experts?|not|no|nor|never|none|nothing|hardly|scarcely|spirit|bias\w*|false\w*|untrue|wrong\w*|incorrect\w*|inaccura\w*|mislead\w*|distort\w*|without|omit\w*|fail\w*|but|however|although|though|yet|which is|whereas|while|in fact|in truth|invent\w*|fabricat\w*|nonsense|absurd|impossible|means?|meaning|conveys?|imputes?|defamatory|malicious\w*|because|only|merely|cannot|despite|instead|rather|actually|supposed\w*|so-called|evident|shows|proves|confirms|purports?|purported\w*|wants|knows|knew|unfair\w*|denie[sd]|deny|disputed?)\b|n['’]t\b/i;
/** So much of the sentence must be quoted. */
const SHARE = 0.25;
const FEWEST_WORDS = 3;

/** "The headline reads: “…”", "What you wrote was that “…”, that “…”". */
export function onlyReportsWords(whole: string): boolean {
  const text = whole.slice(0, 2400);
  if (text.endsWith('?') || !/[“"«]/.test(text) || isForPrint(text)) return false;
  let quoted = 0;
  let reported = false;
  for (const found of text.matchAll(QUOTATION)) {
    if (found[0].split(/\s+/).length < FEWEST_WORDS) continue;
    quoted += found[0].length;
    reported ||= REPORTED.test(text.slice(0, found.index));
  }
  if (!reported || quoted < text.length * SHARE) return false;
  const own = text.replace(QUOTATION, ' ');
  return SAYS.test(own) && !AGAINST.test(own);
}

/** "You can use this: “…”": the claimant's own words, handed over to be quoted. */
export function isForPrint(text: string): boolean {
  return FOR_PRINT.test(text) && FOR_PRINT.test(text.replace(QUOTATION, ' '));
}
const FOR_PRINT =
  /\byou (?:can|may|are (?:free|welcome) to) (?:use|quote|print|run|publish|attribute|carry)\b|\b(?:on|for) (?:the )?record\b|\bspokes\w+ (?:for [^"“]{2,60} )?(?:said|says|added|commented):|\bquote (?:me|us|him|her|them)\b|\battribut(?:ed|able|e (?:this|it)) to\b/i;

/** "…, but the river was tested", "…; he resigned": counsel's own clause behind what was quoted. */
const OWN_CLAUSE =
  /^[.,]?\s*(?:[;:–—]\s|(?:but|when|although|though|whereas|yet|however)\b|an? (?:claim|figure|statement|word|phrase|suggestion|charge|number|description|allegation|assertion|quotation)\b)/i;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must)\b|n['’]t\b|\b\p{Ll}{2,}ed\b/u;
const FEWEST_OWN = 2;
/** What was reported in other words may hold a "but" of its own: behind a semicolon or a dash speaks counsel. */
const REPORTS =
  /^[^;–—"“«]*\b(?:you|your \p{Ll}+|newspaper|(?:reporter|article|piece|story|item|report|headline|standfirst|caption|draft|programme|film|episode|post|paragraph|question|letter|email)s?) (?:\p{Ll}+ )?(?:says?|states?|writes?|wrote|alleges?|asserts?|claims?|suggests?|reports?|tells?|said|stated|alleged|asserted|claimed|suggested|reported|told|puts? it|calls?|asks?|asked)\b[^;–—]*[;–—]\s+(?=(?:he|she|it|they|we|i|there|that|this|none|neither|nobody|in (?:fact|truth|reality)|(?:our|my) clients?|the \p{Ll}+|no|not)\s)/iu;

/** "Your claim that … “…” is offensive": what is claimed is the subject, and counsel says something of it. */
const OF_A_CLAIM =
  /^(?:\W*)(?:your|the) (?:\p{L}+ )?(?:claims?|allegations?|suggestions?|assertions?|statements?|insinuations?|implications?|contentions?|accusations?) (?:that|of)\b/iu;
const SAYS_OF_IT = /^[.,]?\s*(?:is|are|was|were|has|have|does|do|cannot|could|will|would)\b/i;

/** Whether counsel answers, in the same sentence, what they report: "You write that “…”, but …". */
export function answersReported(whole: string): boolean {
  const text = whole.slice(0, 2400);
  if (text.endsWith('?') || !/["“«;–—]/.test(text)) return false;
  const last = [...text.matchAll(QUOTATION)].at(-1);
  if (last === undefined) {
    if (!/[;–—]/.test(text)) return false;
    const reported = REPORTS.exec(text)?.[0];
    return reported !== undefined && isClause(text.slice(reported.length));
  }
  const before = text.slice(0, last.index);
  const behind = text.slice(last.index + last[0].length);
  if (OF_A_CLAIM.test(text) && SAYS_OF_IT.test(behind)) return true;
  return REPORTED.test(before) && SAYS.test(before) && OWN_CLAUSE.test(behind) && isClause(behind);
}

function isClause(words: string): boolean {
  return FINITE.test(words) && (words.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0) >= FEWEST_OWN;
}
