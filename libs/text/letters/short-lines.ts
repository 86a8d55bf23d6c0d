// Which short lines of a letter are names, labels or rules, and no sentences?

/** A few words without a stop, as a name and an office are set. */
export function isNameOnly(words: string): boolean {
  return words.length < 80 && /^\p{Lu}/u.test(words) && !/[.!?:;,]$/.test(words);
}

/** `– A. N. Other, founder` below what they said. */
export function isAttribution(line: string): boolean {
  return (
    line.length < 90 && /^[-–—]\s?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:,? [\p{L}&,' -]{2,60})?$/u.test(line)
  );
}

/** `Partners: A. N. Other LL.B. | …`, `Reg'd for VAT.`: what a firm's paper says at its head or foot. */
export function isFirmLine(words: string): boolean {
  return words.length < 300 && (FIRM.test(words) || (words.length < 120 && REGISTERED.test(words)));
}
const FIRM =
  /^(?:managing |senior |founding )?(?:directors?|partners?|principals?|members?|associates?|consultants?|trustees?|assisted by)\s?:\s?\p{Lu}/iu;
const REGISTERED =
  /^(?:reg(?:['’]d|istered|d)?\.? (?:for vat|office|in (?:england|scotland|ireland|wales)|company|charity|no)\b|vat (?:no|reg)|authori[sz]ed (?:and regulated )?by the|.{2,50} is authori[sz]ed and regulated\b|a list of (?:the )?(?:members|partners)|company (?:no|number|reg))/i;

/** `(Paragraph numbers are to the online version.)` */
export function isEditorsNote(words: string): boolean {
  return (
    words.length < 160 &&
    /^[([][^()]*\b(?:numbers?|numbering|references?|emphasis|citations?|time ?codes?|translation)\b[^()]*[)\]]\.?$/i.test(
      words,
    )
  );
}

/** `Physical address:` */
export function isLabel(words: string): boolean {
  return words.length < 40 && words.endsWith(':') && words.split(/\s+/).length <= 3;
}

/** A row of dashes or underscores. */
export function isRule(words: string): boolean {
  return words.length < 200 && /^[\s\-_=*–—#~.]+$/.test(words);
}

/** `Q: Why did you …?`, `Question 3. …?`: what the newsroom asked, answered below. */
export function isPutQuestion(words: string): boolean {
  // CLAIM 2: "…"
  if (/^(?:claim|allegation|myth|statement|charge)\s?\d{0,2}\s?:\s/i.test(words)) return words.length < 1200;
  return words.length < 1200 && words.endsWith('?') && /^(?:Q|Qu|Question|Query)\s?\d{0,2}\s?[:.)–-]\s/.test(words);
}
