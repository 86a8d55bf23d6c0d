// Which words of a sentence are counsel's own, and not quoted or cited?

/** No cue is looked for further into a sentence. */
const MOST_READ = 2400;

/** Words in quotation marks are the newsroom's; what counsel contends stands outside them, if anything does. */
export function withoutQuotations(whole: string): string {
  const text = whole.slice(0, MOST_READ);
  const plain = text.replace(/“[^”]{1,300}”|"[^"]{1,300}"|«[^»]{1,300}»/g, ' ');
  return plain.length * 3 > text.length ? plain : text;
}

const QUOTED = /“[^”]{1,600}”|"[^"]{1,600}"|«[^»]{1,600}»/g;

/** The words around its quotations, however few. */
export function aroundQuotations(text: string): string {
  return text.replace(QUOTED, ' ');
}

/** The part of a sentence that stands in quotation marks, between 0 and 1; less than three words quoted are a term. */
export function quotedShare(whole: string): number {
  const text = whole.slice(0, MOST_READ);
  let quoted = 0;
  for (const [words] of text.matchAll(QUOTED)) if (words.split(/\s+/).length > 2) quoted += words.length;
  return text.length === 0 ? 0 : quoted / text.length;
}

/** `Coco v A N Clark [1969] RPC 41`, `376 U.S. 254 (1964)`: authority for what is said, not what is said. */
const CITED =
  /\p{Lu}[\p{L}.&' ]{1,60}? v\.? \p{Lu}[^;:[(]{1,80}(?:[[(]\d{4}[\])][^;,.]{0,40}|,? \d{1,4} [A-Z][\w. ]{1,12} \d{1,5}[^;.]{0,20}\(\d{4}\))/gu;

/** The sentence without the cases it cites, unless it is hardly more than a citation. */
export function withoutCitations(text: string): string {
  if (!/ v\.? /.test(text)) return text;
  const plain = text.replace(CITED, ' ');
  return plain.length * 4 > text.length ? plain : text;
}
