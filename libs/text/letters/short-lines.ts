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
