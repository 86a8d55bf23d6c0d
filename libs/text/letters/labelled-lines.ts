// Does a paragraph open with a label that says whose words it holds: `Statement 3 (¶ 7): "…"`, `Correct position: …`?

const CLAIM =
  /^(?:(?:the |your |first |second |third |next |false |untrue |incorrect |inaccurate |disputed |published )*(?:statement|claim|allegation|assertion|question|query|passage|extract|quote|myth|charge|error|inaccuracy|falsehood|imputation|point|item|finding|you (?:say|said|write|wrote|ask|asked|claim|state)|what you (?:say|said|write|wrote|ask|claim)|the article says))(?: (?:no\.?|number|#)?\s?\d{1,3}[a-z]?)?(?: ?\([^()]{1,60}\))?\s?[:–—]\s+/i;
const ANSWER =
  /^(?:(?:the |our |client['’]s |company['’]s |in |actual |true |correct |real )*(?:fact|facts|truth|reality|correction|response|answer|reply|comment|rebuttal|position|correct|explanation)|(?:not for (?:publication|attribution|quotation|use)|(?:on|off) the record|for guidance|background(?: only)?|ans(?:wer)? ?\d{1,2}|a\d{1,2}\.?))\s?[:–—.]\s+/i;
const MOST = 140;

/** Whether a paragraph of words, labelled as such, is the newsroom's claim; it must be quoted, or be answered below. */
export function isLabelledClaim(words: string, below: string | undefined): boolean {
  const label = CLAIM.exec(words.slice(0, MOST));
  if (label === null) return false;
  const rest = words.slice(label[0].length);
  return /^["“«‘']/.test(rest) || rest.endsWith('?') || (below !== undefined && answerLabel(below) > 0);
}

/** The length of the label that says an answer follows, with the space behind it; 0 where there is none. */
export function answerLabel(words: string): number {
  return ANSWER.exec(words.slice(0, MOST))?.[0].length ?? 0;
}
