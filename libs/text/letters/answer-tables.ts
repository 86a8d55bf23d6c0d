// Where does a letter set the newsroom's words and its answers side by side, as a table that lost its rules?
import { isHeading, type Outlook } from './headings.js';
import { endsSentence, type Paragraph } from './paragraphs.js';
import { skipWhite, trimBack } from '../words/characters.js';
import { isCourtesy } from './zones.js';

/** A letter's paragraphs, those of its tables cut into cells, and what the column of a cell says of it. */
export interface Tables {
  readonly list: readonly Paragraph[];
  readonly cells: ReadonlyMap<Paragraph, Outlook>;
}

type Column = 'number' | 'claim' | 'meaning' | 'answer' | 'other';

const CELL_WORDS = 7;
const MOST_COLUMNS = 5;
/** What stands between two cells of one line. */
const BETWEEN = /\t+| {3,}| ?\| ?| \/ /g;

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:(?:s\.? ?)?no\.?|nr\.?|#|item|point|ref\.?(?:erence)?|para(?:graph)?s?\.?|serial(?: no\.?)?|№)$/i],
  ['meaning', /\b(?:imputations?|meanings?)\b/i],
  [
    'answer',
    /\b(?:responses?|answers?|repl(?:y|ies)|comments?|rebuttals?|corrections?|true position|position of|the (?:truth|facts?|reality)|facts?|reality|truth|why|what (?:actually |really )?(?:happened|is true))\b/i,
  ],
  [
    'claim',
    /\b(?:claims?|allegations?|alleged|statements?|assertions?|findings?|words|passages?|extracts?|quotes?|quotations?|questions?|quer(?:y|ies)|myths?|propositions?|what (?:you|the|was)|article|text|points?)\b/i,
  ],
];

/** The tables of `text`: a head that names a column of claims and one of answers or meanings, and the rows below it. */
export function answerTables(text: string, paragraphs: readonly Paragraph[]): Tables {
  const list: Paragraph[] = [];
  const cells = new Map<Paragraph, Outlook>();
  for (let index = 0; index < paragraphs.length;) {
    const head = headAt(text, paragraphs, index);
    if (head === undefined) {
      const paragraph = paragraphs[index];
      if (paragraph !== undefined) list.push(paragraph);
      index += 1;
      continue;
    }
    for (; index < head.next; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined) break;
      list.push(paragraph);
      cells.set(paragraph, { kind: 'formal', because: 'the head of a table' });
    }
    index = readRows(text, paragraphs, index, head.columns, list, cells);
  }
  return { list, cells };
}

/** The columns that stand at `index`: cells of one line, or short lines below each other. */
function headAt(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
): { readonly columns: readonly Column[]; readonly next: number } | undefined {
  const line = paragraphs[index];
  if (line === undefined || line.mark?.style === 'bullet') return undefined;
  const named = text.slice(line.start, Math.min(line.end, line.start + 160)).split(new RegExp(`${BETWEEN.source}|\\n`));
  if (named.length > 1 && line.end - line.start < 160) return heads(named, index + 1);
  const below: string[] = [];
  for (let at = index; at < index + MOST_COLUMNS; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || endsWithStop(text, paragraph) || paragraph.end - paragraph.start > 60) break;
    below.push(text.slice(paragraph.start, paragraph.end));
    const found = heads(below, at + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "No." is a head, for all its stop. */
function endsWithStop(text: string, paragraph: Paragraph): boolean {
  return endsSentence(text, paragraph.end) && columnOf(text.slice(paragraph.start, paragraph.end)) !== 'number';
}

function heads(cells: readonly string[], next: number): { columns: readonly Column[]; next: number } | undefined {
  const short = cells.every((cell) => cell.trim().split(/\s+/).length <= CELL_WORDS);
  if (!short || cells.length < 2 || cells.length > MOST_COLUMNS) return undefined;
  const columns = cells.map((cell) => columnOf(cell.trim()));
  const claim = columns.indexOf('claim');
  const answer = columns.findIndex((column) => column === 'answer' || column === 'meaning');
  return claim !== -1 && answer > claim && claim <= 1 ? { columns, next } : undefined;
}

function columnOf(cell: string): Column {
  return COLUMNS.find(([, names]) => names.test(cell))?.[0] ?? 'other';
}

/** Reads the rows from `index` on: cells of one line, or a number that counts on and what stands below it. */
function readRows(
  text: string,
  paragraphs: readonly Paragraph[],
  from: number,
  columns: readonly Column[],
  list: Paragraph[],
  cells: Map<Paragraph, Outlook>,
): number {
  let index = from;
  let expected = 1;
  let form: string | undefined;
  for (; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const row = cellsOf(text, paragraph);
    const number = rowNumber(text, paragraph);
    const opens = number?.value === expected && number.form === (form ?? number.form);
    if (endsTable(text, paragraph, paragraphs[index + 1], opens, form)) break;
    if (opens) form = number.form;
    if (row.length === columns.length && (opens || columns[0] === 'claim')) {
      rowCells(row, columns, list, cells);
      expected += 1;
      continue;
    }
    if (!opens) {
      list.push(paragraph);
      continue;
    }
    expected += 1;
    const bare = paragraph.end - paragraph.start <= 6;
    const claim = bare ? paragraphs[index + 1] : paragraph;
    if (claim === undefined) break;
    if (bare) index += 1;
    const cell = { ...claim, start: paragraph.start, words: bare ? claim.start : claim.words };
    list.push(cell);
    cells.set(cell, CLAIM);
  }
  return index;
}

function rowCells(
  row: readonly Paragraph[],
  columns: readonly Column[],
  list: Paragraph[],
  cells: Map<Paragraph, Outlook>,
): void {
  let number: Paragraph | undefined;
  for (const [order, cell] of row.entries()) {
    const column = columns[order] ?? 'other';
    if (column === 'number') {
      number = cell;
      continue;
    }
    const whole = number === undefined ? cell : { ...cell, start: number.start };
    number = undefined;
    list.push(whole);
    if (column === 'claim') cells.set(whole, CLAIM);
    if (column === 'meaning') cells.set(whole, MEANING);
  }
}

const CLAIM: Outlook = { kind: 'words_complained_of', because: 'stands in the column of what was said' };
const MEANING: Outlook = {
  kind: 'allegation',
  attacks: ['meaning'],
  because: 'stands in the column of what the words mean',
};

function cellsOf(text: string, paragraph: Paragraph): Paragraph[] {
  const cells: Paragraph[] = [];
  let start = paragraph.start;
  const whole = text.slice(paragraph.start, paragraph.end);
  for (const gap of [...whole.matchAll(BETWEEN), undefined]) {
    const stop = gap === undefined ? paragraph.end : paragraph.start + gap.index;
    const end = trimBack(text, stop, start);
    const words = skipWhite(text, start);
    if (end > words) cells.push({ start: words, end, words, indent: paragraph.indent });
    start = gap === undefined ? paragraph.end : stop + gap[0].length;
  }
  return cells;
}

interface RowNumber {
  readonly value: number;
  /** How it is written, but for its digits. */
  readonly form: string;
}

/** The number of a row, as `3`, `3.`, `(3)` or `I3` says it at its head. */
function rowNumber(text: string, paragraph: Paragraph): RowNumber | undefined {
  const head = /^(\(?[A-Z]{0,2})(\d{1,3})([.)]{0,2})(?=\s|$)/.exec(text.slice(paragraph.start, paragraph.start + 12));
  return head?.[2] === undefined ? undefined : { value: Number(head[2]), form: `${head[1] ?? ''}${head[3] ?? ''}` };
}

/** A heading, a greeting or a point that counts otherwise stands behind the table. */
function endsTable(
  text: string,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  opens: boolean,
  form: string | undefined,
): boolean {
  if (opens) return false;
  if (form === undefined) return true;
  const words = text.slice(paragraph.start, paragraph.end);
  if (isCourtesy(words) || (isHeading(text, paragraph, next) && paragraph.end - paragraph.start > 6)) return true;
  const other = rowNumber(text, paragraph);
  return other !== undefined && paragraph.mark !== undefined && other.form !== form;
}
