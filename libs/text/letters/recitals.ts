// Does a sentence only say what the law is, or only keep rights open?

const LAW_WORDS =
  /^(?:law|laws|statutes?|section|sections|article|articles|act|acts|code|regulation|regulations|gdpr|amendment|constitution|court|courts|tort|torts|defamat\w+|libel\w*|slander|actionable|privileged?|doctrine|plaintiff|plaintiffs|claimants?|jurisprudence|convention|directive|opinion|malice|publishers?|imputation|imputes|liab\w+|defence|presum\w+|burden)$/;
const SETTLED = /\b(?:settled|established|constant|consistent) (?:case[- ]law|jurisprudence|precedent|authority)\b/i;
/** Whom the dispute is between; a recital speaks of nobody. */
const PARTY =
  /^(?:you|your|you've|you're|yours|newspaper|newspaper's|reporters?|client|clients|client's|we|us|our|i|my|me|he|she|him|her|his|they|them|their|source|sources|editors?|journalists?|he's|she's)$/;
/** "A publisher", "any claimant": the law's own people, and nobody in the dispute. */
function namesParty(words: readonly string[]): boolean {
  return words.some((word, at) => PARTY.test(word) && !/^(?:an?|any|every|each|no)$/.test(words[at - 1] ?? ''));
}
/** What it is about; a recital that names its section may speak of such things at large. */
const MATTER =
  /^(?:piece|story|draft|headline|film|documentary|programme|publication|publishing|words|allegations?|these|this|such|those|photograph|photographs|recording|data)$/;
const BY_NUMBER = /(?:\b(?:sections?|articles?|rules?|regulations?|s\.|arts?\.)|§)\s?\d/i;
/** "A publisher relying on that section must show …", "He who republishes a libel adopts it": whoever it is. */
const OF_ANYBODY =
  /^(?:an?|any|every)\s(?:publisher|defendant|claimant|plaintiff|republisher|newspaper|journalist|party|litigant)\b.*\b(?:must|has to|is required to|needs? to|is entitled|is liable)\b|\b(?:he|she|one|anyone|anybody|whoever)\s(?:who\s)?(?:republish|repeat|publish|circulat)\w*\s(?:an?|the)\s(?:libel|defamat|slander|rumou?r)/i;
const STATES =
  /\b(?:is|are|has been|requires?|protects?|provides?|forbids?|prohibits?|must|may|can|cannot|gives?|extends?|applies|holds?|attaches|imposes?|allows?|concerns?|makes?|permits?|obliges?|entitles?|creates?|says|bars|confers?|acts?|exists?|arises?|does not|do not)\b/i;

/** "Opinion is protected where the facts are set out": the law, with nobody in it. */
export function recitesLaw(words: readonly string[], text: string): boolean {
  if (text.endsWith('?') || words.length < 6) return false;
  if (!STATES.test(text) || namesParty(words)) return false;
  // "Statement (2) does not satisfy what settled case law requires" speaks of the matter.
  if (
    /^\W*(?:your|statements?|articles?|passages?|headlines?|reports?|(?:that|this) (?:is|was) (?!settled|well|trite|the law))\b/i.test(
      text,
    )
  )
    return false;
  if (BY_NUMBER.test(text) || SETTLED.test(text) || OF_ANYBODY.test(text)) return true;
  return words.filter((word) => LAW_WORDS.test(word)).length >= 2 && !words.some((word) => MATTER.test(word));
}

/** "Under Florida law, …", "By section 3(1) of the Act it is …", "Section 6 gives …": the law speaks from the first word. */
const LAW_OPENS =
  /^(?:(?:[Uu]nder|[Bb]y|[Aa]ccording to|[Pp]ursuant to|[Ii]n terms of|[Ww]ithin the meaning of|[Aa]t) (?:the )?(?:common law|\p{Lu}[^,;.]{2,60} v\.? \p{Lu}[^,;]{1,40},|(?:\p{Lu}[\p{L}’']+ ){1,3}(?:[Ll]aw|Act|Code|Statute)|(?:[Ss]ections?|[Aa]rticles?|[Rr]ules?|[Rr]egulations?|s\.|[Aa]rts?\.|§+)\s?\d)|(?:[Tt]he )?(?:[Ss]ections?|[Aa]rticles?|[Rr]ules?|[Rr]egulations?) \d|§+\s?\d|[Tt]he (?:\p{Lu}[\p{L}’']+ ){1,6}(?:Act|Code|Law|Regulation|Convention|Statute)\b)/u;

/** Whether a sentence opens with the law it states, and speaks of nobody in the dispute. */
export function opensWithLaw(words: readonly string[], text: string): boolean {
  return LAW_OPENS.test(text) && STATES.test(text) && !text.endsWith('?') && !namesParty(words);
}

const RESERVING =
  /^(?:reserv\w+|waiv\w+|waiver|prejudice|concede[sd]?|conceding|concession|admi(?:t|ts|tted|ssion)|exhaust\w*|surrender\w*|acceptance|acquiescence|exhaustive|abandon\w*)$/;
const KEPT =
  /^(?:rights?|remed(?:y|ies)|positions?|claims?|defences?|privilege|causes?|everything|anything|nothing|silence|omission|absence|entitle\w*|complaints?)$/;
const WHOLE =
  /^(?:all|any|every|each|no|not|nothing|none|without|fully|full|expressly|entirely|neither|other|more|whatever|waiving|right|remains?|absence|silence|omission)$/;

/** "… is not to be taken as an admission", whatever it is that was not done. */
const NO_ADMISSION =
  /\b(?:not|nor|never|shall|should|nothing)\b.{0,60}\b(?:taken|read|construed|understood|interpreted|treated|regarded|seen|amounts?|constitutes?)\b.{0,20}\b(?:as|to|an?|any)\b.{0,12}\b(?:admissions?|waiver|acceptance|acknowledge?ment|concession|agreement|acquiescence|consent)\b/;

const GIVEN_UP = /\bgiv(?:es?|en|ing)(?: anything| nothing)? up\b/;

/** "All rights are reserved", "nothing here is a waiver", "what is not answered is not admitted". */
export function reservesRights(words: readonly string[]): boolean {
  if (words.length < 60 && NO_ADMISSION.test(words.join(' '))) return true;
  return (
    words.length < 60 &&
    (words.some((word) => RESERVING.test(word)) || GIVEN_UP.test(words.join(' '))) &&
    words.some((word) => KEPT.test(word)) &&
    words.some((word) => WHOLE.test(word))
  );
}
