// Which short lines of a letter are names, labels or rules, and no sentences?

/** A few words without a stop, as a name and an office are set. */
export function isNameOnly(words: string): boolean {
  return words.length < 80 && /^\p{Lu}/u.test(words) && !/[.!?:;,]$/.test(words);
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
