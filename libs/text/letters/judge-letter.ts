// What is each sentence of a letter, read in order from letterhead to signature?
import { ANNOUNCES, ASKS, CALLS_FOR, INTRODUCES, SUBJECT_LINE } from './lead-ins.js';
import { isOwnMessage, ownDomain } from './messages.js';
import { isSetOff, quotedMail, setOffQuotation } from './quotations.js';
import { cutClauses } from './cut-clauses.js';
import { fixesTime } from './due-times.js';
import { wordsOf } from './cues.js';
import { isHeading, outlookOf, type Outlook } from './headings.js';
import { asFormal, isAct, judgeUnit, type Judgement, type Phase } from './judge-unit.js';
import { learnAbbreviations } from '../sentences/learned-abbreviations.js';
import { isCourtesy, isMailHeader, letterZones, opensAnnex, type LetterZones } from './zones.js';
import { joinNeighbours, type Piece } from './neighbours.js';
import { learnParties, type PartyNames } from './parties.js';
import { answeredIn, commonOutlook, fenceOf, siblingsFrom } from './sibling-items.js';
import { isLabel, isNameOnly, isPutQuestion, isRule } from './short-lines.js';
import { endsSentence, paragraphs, type Paragraph } from './paragraphs.js';
import { unitsOf, type Unit } from './reading-units.js';

/** A list that a sentence with a colon introduced, and what it promises. */
interface OpenList {
  readonly outlook: Outlook | undefined;
  /** How its first item is marked; undefined until that was seen. */
  fence?: string;
}

const LONG_HEAD_WORDS = 45;
/** From this part of its paragraphs on, a letter that asks has done with arguing. */
const LATE = 0.5;
/** So much a lead-in's own words must give to say what its list is. */
const TOLD = 3;
const MOST_LEAD_IN_WORDS = 16;
/** A lead-in that so surely says who writes for whom is more than a lead-in. */
const WRITES = 8;

/** Judges a letter's sentences; offsets into `text` (UTF-16). `isQuoted` tells mail quoted with `>`. */
export function judgeLetter(text: string, isQuoted: (at: number) => boolean): Piece[] {
  return new LetterReader(text, isQuoted).read();
}

class LetterReader {
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
  /** Past the signature, in an annex or an older message. */
  private annexed = false;
  /** An older message of the claimant's own side complains as the letter does. */
  private own = false;

  constructor(
    private readonly text: string,
    private readonly isQuoted: (at: number) => boolean,
  ) {
    this.list = paragraphs(text, isQuoted);
    this.zones = letterZones(text, this.list, isQuoted);
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
    this.closeList(paragraph);
    this.openCommon(paragraph, index);
    if (isMailHeader(words)) {
      if (this.annexed) this.openAnnex(words);
      this.formal(paragraph, index, 'header of a quoted message');
    } else if (this.annexed && this.isQuoted(paragraph.words) && isNameOnly(words))
      this.formal(paragraph, index, 'signature of a quoted message');
    else if (isCourtesy(words) || (isLabel(words) && this.list[index + 1]?.mark === undefined))
      this.formal(paragraph, index, 'greeting, farewell or label');
    else if (this.isSubject(paragraph, index, words) || isRule(words)) this.formal(paragraph, index, 'subject line');
    else if (this.open === undefined && isHeading(this.text, paragraph, this.list[index + 1]))
      this.heading(paragraph, index, words);
    else this.readProse(paragraph, index);
  }

  private openAnnex(words: string): void {
    this.annexed = true;
    this.own = isOwnMessage(words, ownDomain(this.text), this.names);
    const kind = isMailHeader(words) ? 'background' : 'words_complained_of';
    this.section = this.own ? undefined : (outlookOf(words) ?? { kind, because: 'behind the signature' });
    this.phase = 'opening';
    this.previous = undefined;
    this.open = undefined;
  }

  /** "Re: …" or a short line straight behind the salutation. */
  private isSubject(paragraph: Paragraph, index: number, words: string): boolean {
    if (!this.zones.saluted || index > this.zones.body + 2 || this.previous !== undefined) return false;
    return (
      (SUBJECT_LINE.test(words) && !endsSentence(this.text, paragraph.end)) ||
      (index === this.zones.body && words === words.toUpperCase())
    );
  }

  private heading(paragraph: Paragraph, index: number, words: string): void {
    this.formal(paragraph, index, 'heading');
    this.open = undefined;
    this.section = outlookOf(words);
    if (this.section === undefined) return;
    const { kind } = this.section;
    if (isAct(kind)) this.phase = 'closing';
    else if (kind !== 'background') this.phase = 'body';
  }

  private formal(paragraph: Paragraph, index: number, reason: string): void {
    this.push(
      { start: paragraph.start, end: paragraph.end, text: this.text.slice(paragraph.words, paragraph.end) },
      index,
      paragraph.mark !== undefined,
      asFormal(reason),
    );
  }

  private readProse(paragraph: Paragraph, index: number): void {
    const below = this.phase === 'closing' ? undefined : this.list[index + 1];
    const leadIn = this.open?.outlook ?? answeredIn(this.text, below);
    const units = unitsOf(this.text, paragraph, this.learned);
    const quoted = this.isQuoted(paragraph.words) && !this.own;
    const asked = isPutQuestion(this.text.slice(paragraph.words, paragraph.end));
    this.quoting = quoted || asked || isSetOff(this.text, paragraph);
    for (const [order, unit] of units.entries()) {
      const last = order === units.length - 1;
      const counted = order === 0 && paragraph.mark !== undefined;
      if (last && this.introducesList(unit, index)) this.leadInto(unit, index, counted);
      else if (quoted) this.readQuoted(unit, index, counted, quotedMail(this.annexed));
      else if (this.quoting) this.readQuoted(unit, index, counted, setOffQuotation(leadIn));
      else
        this.judge(
          unit,
          index,
          counted,
          order === 0 || leadIn?.kind !== 'words_complained_of' ? leadIn : undefined,
          order > 0,
        );
    }
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
    if (/^(?:please|kindly)$/i.test(unit.text) && this.list[index + 1]?.mark !== undefined) return true;
    const next = this.list[index + 1];
    if (next === undefined || (next.mark === undefined && !isSetOff(this.text, next))) return false;
    if (/[:—–-]$|\b(?:as follows|as under|the following)\.$/i.test(unit.text)) return true;
    // "Llanera also has three questions." opens a list as a colon would.
    return (next.mark?.value ?? 1) <= 1 && ANNOUNCES.test(unit.text) && this.verdict(unit.text, undefined).score < TOLD;
  }

  private leadInto(unit: Unit, index: number, counted: boolean): void {
    const judged = this.verdict(unit.text, undefined);
    const words = wordsOf(unit.text);
    const because = `introduced by "${unit.text.length > 60 ? `…${unit.text.slice(-57)}` : unit.text}"`;
    const told = judged.score >= TOLD;
    this.open = {
      outlook:
        told && judged.kind !== 'formal' && judged.kind !== 'background' && !this.asks(judged, unit.text)
          ? { kind: judged.kind, attacks: judged.attack && [judged.attack], because }
          : this.asks(judged, unit.text)
            ? { kind: 'demand', because }
            : (this.open?.outlook ?? this.section),
    };
    this.advance(judged);
    // "Under instructions from our clients we state as under:-" says who writes.
    if (judged.kind === 'background' && judged.score >= WRITES) this.push(unit, index, counted, judged);
    else if (fixesTime(words) && (/^(?:demand|deadline)$/.test(judged.kind) || CALLS_FOR.test(unit.text)))
      this.push(unit, index, counted, { ...judged, kind: 'deadline', attack: undefined, deadline: undefined });
    else if (words.length <= MOST_LEAD_IN_WORDS || INTRODUCES.test(unit.text))
      this.push(unit, index, counted, asFormal('only introduces a list'));
    else this.push(unit, index, counted, judged);
  }

  /** Below a heading that asks, a list is of what is asked, however its lead-in is put. */
  private asks(judged: Judgement, words: string): boolean {
    return (
      (judged.kind === 'demand' && judged.score >= TOLD) ||
      ASKS.test(words) ||
      (this.section?.kind === 'demand' && judged.kind !== 'threat')
    );
  }

  private readQuoted(unit: Unit, index: number, counted: boolean, judged: Judgement): void {
    this.push(unit, index, counted, judged);
    this.advance(judged);
  }

  private judge(unit: Unit, index: number, counted: boolean, leadIn: Outlook | undefined, follows: boolean): void {
    const judged = this.verdict(unit.text, leadIn, follows, counted);
    if (judged.kind !== 'allegation') {
      this.push(unit, index, counted, judged);
      this.advance(judged);
      return;
    }
    for (const [order, part] of cutClauses(unit, (text) => this.verdict(text, leadIn)).entries()) {
      const own = part === unit ? judged : this.verdict(part.text, leadIn);
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
    return judgeUnit(text, {
      phase: this.phase,
      section: this.section,
      leadIn,
      previous: this.previous,
      follows,
      counted,
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

  private push(unit: Unit, index: number, counted: boolean, judged: Judgement): void {
    const { kind, attack, deadline, reasons, score, attackScore } = judged;
    this.pieces.push({
      start: unit.start,
      end: unit.end,
      text: unit.text,
      kind,
      attack,
      deadline,
      reasons,
      counted,
      paragraph: index,
      score,
      attackScore,
      quotation: this.quoting,
    });
  }
}
