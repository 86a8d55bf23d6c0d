// What do a letter's paragraphs show by their form alone, before a sentence of it is read?
import { answerTables, type Tables } from './answer-tables.js';
import { paragraphs, type Paragraph } from './paragraphs.js';
import { answeredQuestions, questionHeadings } from './question-headings.js';
import { ownStatements, runningQuotations } from './quotations.js';
import { isAttribution, isEditorsNote, isFirmLine, isLabel, isNameOnly, isRule } from './short-lines.js';
import { isCourtesy, letterZones, type LetterZones } from './zones.js';

/** A letter laid out; `cells`, `statements` and `questions` speak of paragraphs of `list`. */
export interface LetterShape {
  readonly list: readonly Paragraph[];
  readonly zones: LetterZones;
  readonly cells: Tables['cells'];
  /** Quoted, and yet the claimant's own. */
  readonly statements: ReadonlySet<Paragraph>;
  /** Of a quotation that runs over several. */
  readonly quotations: ReadonlySet<Paragraph>;
  /** Questions of the newsroom, answered in turn. */
  readonly put: ReadonlySet<Paragraph>;
  /** Questions that head their answers. */
  readonly questions: ReadonlySet<Paragraph>;
}

/** Lays out a letter; `isQuoted` tells mail quoted with `>`. Linear. */
export function shapeOf(text: string, isQuoted: (at: number) => boolean): LetterShape {
  const { list, cells } = answerTables(text, paragraphs(text, isQuoted));
  const zones = letterZones(text, list, isQuoted);
  return {
    list,
    zones,
    cells,
    statements: ownStatements(text, list),
    quotations: runningQuotations(text, list),
    put: answeredQuestions(text, list),
    questions: zones.saluted ? new Set() : questionHeadings(text, list),
  };
}

/** Why the paragraph at `index` is formal by its form; `older`: it stands in an older message that is quoted. */
export function formalReason(text: string, { list }: LetterShape, index: number, older: boolean): string | undefined {
  const paragraph = list[index];
  if (paragraph === undefined) return undefined;
  const words = text.slice(paragraph.words, paragraph.end);
  if (older && isNameOnly(words)) return 'signature of a quoted message';
  if (isCourtesy(words) || (isLabel(words) && list[index + 1]?.mark === undefined))
    return 'greeting, farewell or label';
  if (isAttribution(text.slice(paragraph.start, paragraph.end)) && list[index - 1]?.mark === undefined)
    return 'who said what stands above';
  if (isFirmLine(words)) return 'a line of the firm’s paper';
  if (isEditorsNote(words)) return 'says how it is cited';
  return isRule(words) ? 'a rule' : undefined;
}
