// Does a sentence only say what the law is, or only keep rights open?

const LAW_WORDS =
  /^(?:law|laws|statutes?|section|sections|article|articles|act|acts|code|regulation|regulations|gdpr|amendment|constitution|court|courts|tort|torts|defamat\w+|libel\w*|slander|actionable|privileged?|doctrine|plaintiff|plaintiffs|claimants?|jurisprudence|convention|directive|opinion|malice|publishers?|imputation|imputes|liab\w+|defence|presum\w+|burden)$/;
/** Whom the dispute is between; a recital speaks of nobody. */
const PARTY =
  /^(?:you|your|you've|you're|yours|newspaper|newspaper's|reporters?|client|clients|client's|we|us|our|i|my|me|he|she|him|her|his|they|them|their|source|sources|editors?|journalists?|he's|she's)$/;
/** What it is about; a recital that names its section may speak of such things at large. */
const MATTER =
  /^(?:piece|story|draft|headline|film|documentary|programme|publication|publishing|words|allegations?|these|this|such|those|photograph|photographs|recording|data)$/;
const BY_NUMBER = /(?:\b(?:sections?|articles?|rules?|regulations?|s\.|arts?\.)|§)\s?\d/i;
const STATES =
  /\b(?:is|are|has been|requires?|protects?|provides?|forbids?|prohibits?|must|may|can|cannot|gives?|extends?|applies|holds?|attaches|imposes?|allows?|concerns?|makes?|does not|do not)\b/i;

/** "Opinion is protected where the facts are set out": the law, with nobody in it. */
export function recitesLaw(words: readonly string[], text: string): boolean {
  if (text.endsWith('?') || words.length < 6) return false;
  if (!STATES.test(text) || words.some((word) => PARTY.test(word))) return false;
  if (BY_NUMBER.test(text)) return true;
  return words.filter((word) => LAW_WORDS.test(word)).length >= 2 && !words.some((word) => MATTER.test(word));
}

const RESERVING =
  /^(?:reserv\w+|waiv\w+|waiver|prejudice|concede[sd]?|conceding|concession|admi(?:t|ts|tted|ssion)|exhaust\w*|surrender\w*|acceptance|acquiescence|exhaustive|abandon\w*)$/;
const KEPT =
  /^(?:rights?|remed(?:y|ies)|positions?|claims?|defences?|privilege|causes?|everything|anything|nothing|silence|omission|absence|entitle\w*|complaints?)$/;
const WHOLE =
  /^(?:all|any|every|each|no|not|nothing|none|without|fully|full|expressly|entirely|neither|other|more|whatever|waiving|right|remains?|absence|silence|omission|doesn't)$/;

const GIVEN_UP = /\bgiv(?:es?|en|ing)(?: anything| nothing)? up\b/;

/** "All rights are reserved", "nothing here is a waiver", "what is not answered is not admitted". */
export function reservesRights(words: readonly string[]): boolean {
  return (
    words.length < 60 &&
    (words.some((word) => RESERVING.test(word)) || GIVEN_UP.test(words.join(' '))) &&
    words.some((word) => KEPT.test(word)) &&
    words.some((word) => WHOLE.test(word))
  );
}
