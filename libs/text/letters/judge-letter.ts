// What is each sentence of a letter, read in order from letterhead to signature?
import { asLeadIn, isSubjectLine, leadsUp, promisedBy, TOLD, timeBelow } from './lead-ins.js';
import { isAddressee, isOwnMessage, ownDomain } from './messages.js';
import {
  announcesStatement,
  isSetOff,
  OPENING_MARK,
  quotedMail,
  setOffQuotation,
  statementLabel,
} from './quotations.js';
import { cutClauses } from './cut-clauses.js';
import { wordsOf } from './cues.js';
import { annexOutlook, isHeading, isRunIn, outlookOf, type Outlook } from './headings.js';
import { asFormal, asOwnAccount, isAct, judgeUnit, type Judgement, type Phase } from './judge-unit.js';
import { learnAbbreviations } from '../sentences/learned-abbreviations.js';
import { answerLabel, isLabelledClaim } from './labelled-lines.js';
import { formalReason, shapeOf, type LetterShape } from './letter-shape.js';
import { isMailHeader, opensAnnex, type LetterZones } from './zones.js';
import { joinNeighbours, type Piece } from './neighbours.js';
import { learnParties, type PartyNames } from './parties.js';
import { answeredIn, commonOutlook, fenceOf, siblingsFrom } from './sibling-items.js';
import { isPutQuestion } from './short-lines.js';
import type { Paragraph } from './paragraphs.js';
import { unitsOf, type Unit } from './reading-units.js';

/** A list that a sentence with a colon introduced, and what it promises. */
interface OpenList {
  readonly outlook: Outlook | undefined;
  /** How its first item is marked; undefined until that was seen. */
  fence?: string;
}

const LONG_HEAD_WORDS = 45;
/** How the first of several points is opened. */
const FIRST_POINT = /^(?:first(?:ly)?|1st|point one|(?:claim|point|item|allegation) (?:no\.? ?)?1)\s?[:,.–—-]\s/i;
/** From this part of its paragraphs on, a letter that asks has done with arguing. */
const LATE = 0.5;

/** Judges a letter's sentences; offsets into `text` (UTF-16). `isQuoted` tells mail quoted with `>`. */
export function judgeLetter(text: string, isQuoted: (at: number) => boolean): Piece[] {
  return new LetterReader(text, isQuoted).read();
}

class LetterReader {
  private readonly shape: LetterShape;
  private readonly list: readonly Paragraph[];
  private readonly zones: LetterZones;
  private readonly learned: ReadonlySet<string>;
  private readonly names: PartyNames;
  private readonly pieces: Piece[] = [];
  private phase: Phase;
  private at = 0;
  private section?: Outlook;
  private open?: OpenList;
  private previous?: Judgement;
  /** The paragraph being read is quoted mail, or a quotation set off. */
  private quoting = false;
  /** Up to this paragraph lists were looked at as wholes. */
  private lastSibling = -1;
  /** Past the signature, in an annex or an older message; `older`: in one that the letter answers. */
  private annexed = false;
  private older = false;
  /** The paragraph being read holds several sentences. */
  private amid = false;
  /** The paragraph being read is quoted from the claimant's own statement. */
  private stating = false;
  /** An older message of the claimant's own side complains as the letter does. */
  private own = false;

  constructor(
    private readonly text: string,
    private readonly isQuoted: (at: number) => boolean,
  ) {
    this.shape = shapeOf(text, isQuoted);
    this.list = this.shape.list;
    this.zones = this.shape.zones;
    this.learned = learnAbbreviations(text);
    this.names = learnParties(text);
    this.phase = 'opening';
  }

  read(): Piece[] {
    for (const [index, paragraph] of this.list.entries()) this.readParagraph(paragraph, index);
    return joinNeighbours(this.pieces);
  }

  private readParagraph(paragraph: Paragraph, index: number): void {
    this.at = index;
    const words = this.text.slice(paragraph.words, paragraph.end);
    if (index < this.zones.body) {
      if (wordsOf(words).length < LONG_HEAD_WORDS)
        this.formal(paragraph, index, 'letterhead, date, addressee or salutation');
      else this.readProse(paragraph, index);
      return;
    }
    if (index >= this.zones.tail && !this.annexed) {
      if (opensAnnex(this.text, paragraph) || isMailHeader(words)) this.openAnnex(words);
      this.formal(paragraph, index, 'signature and what follows it');
      return;
    }
    const cell = this.shape.cells.get(paragraph);
    if (cell?.kind === 'formal') this.plainHead(paragraph, index, cell.because);
    else if (cell !== undefined) this.readProse(paragraph, index, cell);
    else this.readBody(paragraph, index, words);
  }

  private readBody(paragraph: Paragraph, index: number, words: string): void {
    this.closeList(paragraph);
    this.openCommon(paragraph, index);
    // "First: the number in the report …": who counts points has begun to argue.
    if (this.phase === 'opening' && FIRST_POINT.test(words)) this.phase = 'body';
    const form = formalReason(this.text, this.shape, index, this.annexed && this.isQuoted(paragraph.words));
    if (isMailHeader(words)) {
      if (this.annexed) this.openAnnex(words);
      this.formal(paragraph, index, 'header of a quoted message');
    } else if (form !== undefined) this.formal(paragraph, index, form);
    else if (
      this.zones.saluted &&
      this.previous === undefined &&
      isSubjectLine(this.text, paragraph, index - this.zones.body)
    )
      this.formal(paragraph, index, 'subject line');
    else if (this.shape.questions.has(paragraph)) this.plainHead(paragraph, index, 'a question as heading');
    else if (this.open === undefined && isHeading(this.text, paragraph, this.list[index + 1])) {
      this.formal(paragraph, index, 'heading');
      this.enter(words);
    } else this.readProse(paragraph, index);
  }

  private openAnnex(words: string): void {
    this.annexed = true;
    this.older = isMailHeader(words) && (isAddressee(this.text, words) ?? this.older);
    this.own = isOwnMessage(words, ownDomain(this.text), this.names);
    this.section = this.own || announcesStatement(words) ? undefined : annexOutlook(words);
    this.phase = 'opening';
    this.previous = undefined;
    this.open = undefined;
  }

  private plainHead(paragraph: Paragraph, index: number, because: string): void {
    this.formal(paragraph, index, because);
    this.open = undefined;
    this.section = undefined;
    this.phase = 'body';
  }

  /** Below words that head what follows. */
  private enter(words: string): void {
    this.open = undefined;
    this.section = outlookOf(words);
    if (this.section === undefined) return;
    const { kind } = this.section;
    if (isAct(kind)) this.phase = 'closing';
    else if (kind !== 'background') this.phase = 'body';
  }

  private formal(paragraph: Paragraph, index: number, reason: string): void {
    const { start, words, end, mark } = paragraph;
    this.push({ start, end, text: this.text.slice(words, end) }, index, mark !== undefined, asFormal(reason));
  }

  private readProse(paragraph: Paragraph, index: number, cell?: Outlook): void {
    const answer = this.phase === 'closing' ? undefined : this.list[index + 1];
    this.stating = this.shape.statements.has(paragraph);
    const leadIn = this.stating ? undefined : (cell ?? this.open?.outlook ?? answeredIn(this.text, answer));
    // A quotation is one sentence to the eye; a statement for print has several.
    const label = this.stating ? statementLabel(this.text.slice(paragraph.words, paragraph.end)) : 0;
    const opened = this.stating ? { ...paragraph, words: paragraph.words + label + 1 } : paragraph;
    const units = unitsOf(this.text, opened, this.learned);
    const quoted = (this.isQuoted(paragraph.words) || this.older) && !this.own;
    const below = this.list[index + 1];
    const words = this.text.slice(paragraph.words, paragraph.end);
    const asked =
      !this.stating &&
      (this.shape.put.has(paragraph) ||
        isPutQuestion(words) ||
        isLabelledClaim(words, below && this.text.slice(below.words, below.end)));
    this.quoting =
      quoted ||
      asked ||
      cell?.kind === 'words_complained_of' ||
      (!this.stating && (isSetOff(this.text, paragraph) || this.goesOnQuoting(paragraph)));
    const theirs = leadIn?.kind === 'words_complained_of';
    this.amid = units.length > 1;
    for (const [order, unit] of units.entries()) {
      const last = order === units.length - 1;
      const counted = order === 0 && paragraph.mark !== undefined;
      if (order === 0 && !last && isRunIn(unit.text, paragraph.mark?.style === 'letter')) {
        this.push(unit, index, counted, asFormal('heading'));
        this.enter(unit.text);
      } else if (last && !this.older && this.introducesList(unit, index)) this.leadInto(unit, index, counted);
      else if (quoted) this.readQuoted(unit, index, counted, quotedMail(this.annexed));
      else if (this.quoting) this.readQuoted(unit, index, counted, setOffQuotation(leadIn));
      else this.judge(unit, index, counted, order === 0 || !theirs ? leadIn : undefined, order > 0);
    }
  }

  /** Of one quotation over several paragraphs, where the newsroom's words are set out. */
  private goesOnQuoting(paragraph: Paragraph): boolean {
    const kind = this.open?.outlook?.kind ?? this.section?.kind;
    return kind === 'words_complained_of' && this.shape.quotations.has(paragraph);
  }

  /** Closes the open list where the paragraph is no item of it: it is not marked as the first item was. */
  private closeList(paragraph: Paragraph): void {
    if (this.open === undefined) return;
    const fence = fenceOf(this.text, paragraph);
    this.open.fence ??= fence;
    if (fence === undefined || fence !== this.open.fence) this.open = undefined;
  }

  /** A list of questions, orders or quotations shows by itself what it is, however it was introduced. */
  private openCommon(paragraph: Paragraph, index: number): void {
    if (paragraph.mark === undefined || index <= this.lastSibling) return;
    const introduced = this.open?.outlook;
    if (introduced !== undefined && introduced.kind !== 'allegation') return;
    const items = siblingsFrom(this.list, index);
    this.lastSibling = index + items.length - 1;
    const outlook = commonOutlook(this.text, items, this.names);
    if (outlook === undefined || (introduced !== undefined && outlook.kind !== 'demand')) return;
    this.open = { outlook, fence: fenceOf(this.text, paragraph) };
  }

  private introducesList(unit: Unit, index: number): boolean {
    const next = this.list[index + 1];
    const leads = leadsUp(unit.text, next, next !== undefined && isSetOff(this.text, next));
    return leads ?? this.verdict(unit.text, undefined).score < TOLD;
  }

  private leadInto(unit: Unit, index: number, counted: boolean): void {
    const judged = this.verdict(unit.text, undefined);
    const promised = promisedBy(unit.text, judged, this.section, this.previous);
    this.open = { outlook: promised ?? this.open?.outlook ?? this.section };
    this.advance(judged);
    this.push(unit, index, counted, asLeadIn(unit.text, judged, this.list[index + 1]?.mark !== undefined));
  }

  private readQuoted(unit: Unit, index: number, counted: boolean, judged: Judgement): void {
    this.push(unit, index, counted, judged);
    this.advance(judged);
  }

  private judge(unit: Unit, index: number, counted: boolean, leadIn: Outlook | undefined, follows: boolean): void {
    const told =
      timeBelow(this.text, this.list[index - 1], unit.text) ?? this.verdict(unit.text, leadIn, follows, counted);
    const judged = this.stating ? asOwnAccount(told) : told;
    if (judged.kind !== 'allegation') {
      this.push(unit, index, counted, judged);
      this.advance(judged);
      return;
    }
    for (const [order, part] of cutClauses(unit, (text) => this.verdict(text, leadIn)).entries()) {
      const own = part === unit ? judged : this.verdict(part.text, leadIn, follows || order > 0);
      const kept: Judgement = own.kind === 'allegation' ? own : { ...judged, score: 5 };
      this.push(
        part,
        index,
        counted && order === 0,
        order > 0 ? { ...kept, score: Math.max(5, kept.score), attackScore: Math.max(5, kept.attackScore) } : kept,
      );
      this.advance(kept);
    }
  }

  private verdict(text: string, leadIn: Outlook | undefined, follows = false, counted = false): Judgement {
    const said = this.stating ? text.replace(OPENING_MARK, '') : text.slice(answerLabel(text));
    return judgeUnit(said, {
      phase: this.stating ? 'body' : this.phase,
      section: this.section,
      leadIn,
      previous: this.previous,
      follows,
      counted,
      amid: this.amid,
      names: this.names,
    });
  }

  private advance(judged: Judgement): void {
    this.previous = judged;
    if (judged.kind === 'allegation' && judged.score >= 4) this.phase = 'body';
    else if (judged.kind === 'words_complained_of' && judged.score >= 4 && this.phase === 'opening')
      this.phase = 'body';
    // A letter that asks for something on its first page argues on behind it.
    else if (
      isAct(judged.kind) &&
      judged.score >= 4 &&
      (this.at >= this.list.length * LATE || isAct(this.section?.kind))
    )
      this.phase = 'closing';
  }

  private push({ start, end, text }: Unit, paragraph: number, counted: boolean, judged: Judgement): void {
    const { kind, attack, deadline, reasons, score, attackScore } = judged;
    const told = { kind, attack, deadline, reasons, score, attackScore };
    this.pieces.push({ start, end, text, ...told, counted, paragraph, quotation: this.quoting });
  }
}
