// How is what we mean to report put to the person it is about, so that they can answer it?
import { sentences } from '@nightlawyer/text/sentences.js';
import type { BlockKind } from '#domain/vocabulary.js';

const QUESTION = 'Is this correct? What is your comment?';

/** Words that only join a sentence to the one before it, which whoever is asked has not before them. */
const JOINING =
  /^(?:(?:But|And|Yet)\s+(?!(?:yet|still|so)\b)|(?:However|Moreover|Meanwhile|Furthermore|Nevertheless|Nonetheless|Besides|Indeed|Also|In fact|In addition|Even so|What is more|What['’]s more|As a result|For example|For instance|On top of that|At the same time),\s+)+/;

/** Words that open a sentence with a capital and take none within one. Whatever is not here may be a name, and keeps its own. */
const PLAIN_OPENERS = new Set(
  `a an the this that these those it he she they his her its their there here
  in on at by for from with without within after before during since until under over according to of about against among between
  as when while where although though because if despite once whenever throughout inside outside yesterday today`.split(
    /\s+/,
  ),
);

/** The same of words that also begin names ("All Saints", "Former Pupils’ Club"): they give way only before a small letter. */
const OPENERS_OF_COMMON_NOUNS = new Set(
  `both each every some many most several all no none neither either at least more fewer less last next earlier later another
  other such one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions nobody everybody
  somebody anyone former senior internal leaked public private local court police prison company union bank hospital school
  documents records papers accounts invoices emails e-mails messages letters minutes officials officers inspectors witnesses
  staff employees workers managers directors executives lawyers auditors investigators prosecutors doctors nurses teachers
  residents neighbours relatives families patients customers passengers drivers engineers scientists experts`.split(
    /\s+/,
  ),
);

/** Openers after which the subject comes behind the verb, so that no clause with "that" can be made of them. */
const INVERTED = /^(?:Nor|Neither|Never|Not only|Rarely|Seldom|Hardly|Only (?:when|after|then)|No sooner|Little did)\b/;

/**
 * The question for one assertion. A single plain statement follows "We intend to report that", attribution and hedges
 * untouched; a headline, a quotation or several sentences are put word for word, between quotation marks, because to turn
 * them would change what is said. What "he" or "the company" means is for the person who sends it to put in.
 * @param words as they stand in the draft
 * @param heading true for a headline, a caption or another line that need not be a sentence
 */
export function draftQuestion(words: string, heading = false): string {
  const tidy = withoutMarks(words);
  const statement = heading ? null : asClause(tidy);
  if (statement !== null) return `We intend to report that${aside(statement)} ${statement} ${QUESTION}`;
  return `We intend to publish these words: “${innerQuotes(tidy)}” ${QUESTION}`;
}

/** Whether words of this block need not be a sentence; null where the block is not known. */
export function isHeading(block: BlockKind | null): boolean {
  return block !== null && block !== 'body' && block !== 'standfirst';
}

/** The statement as a clause that can follow "that", with its full stop; null where its words must stay as they are. */
function asClause(statement: string): string | null {
  const body = statement.replace(JOINING, '');
  if (sentences(body).length !== 1 || !isBalanced(body)) return null;
  if (!/^[\p{L}\p{N}£$€]/u.test(body) || INVERTED.test(body) || /[?!:;…][”"’']?$/u.test(body)) return null;
  if (body.split(/\s+/).length < 3) return null;
  const clause = lowerOpener(body);
  return /[.](?:[”"’'])?$/u.test(clause) ? clause : `${clause}.`;
}

function lowerOpener(body: string): string {
  const [, opener, next] = /^(\p{Lu}[\p{Ll}-]*)(?:,? )(.)/u.exec(body) ?? [];
  if (opener === undefined || next === undefined) return body;
  const word = opener.toLowerCase();
  const gives = PLAIN_OPENERS.has(word) || (OPENERS_OF_COMMON_NOUNS.has(word) && /\p{Ll}/u.test(next));
  return gives ? word + body.slice(opener.length) : body;
}

/** The words on one line, without the marks of headings, lists, quotations and emphasis. */
function withoutMarks(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:#{1,6}|>|[-*•])\s+/u, '')
    .replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)\*(?![\p{L}\p{N}*])/gu, '$1');
}

/** An attribution that comes first is set off by a comma on both sides. */
function aside(statement: string): string {
  return /^according to [^,]{1,120}, /.test(statement) ? ',' : '';
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => [...text.matchAll(mark)].length;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g);
}

/** Quotation marks within a quotation: single ones. */
function innerQuotes(text: string): string {
  let open = false;
  return text.replace(/[“”"]/g, (mark) => {
    open = mark === '"' ? !open : mark === '“';
    return open ? '‘' : '’';
  });
}
