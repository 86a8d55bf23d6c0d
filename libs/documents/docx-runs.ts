// Which words stand in a Word paragraph as its reader sees it? Insertions count, deletions and hidden words do not.
import { tidy, toSuperscript } from './tidy-text.js';
import { childOf, type XmlElement, type XmlNode } from './xml.js';

/** What a paragraph holds beside its words. */
export type ParagraphRuns = {
  words: string;
  /** Ids of notes whose marks stand in the paragraph, in order; endnotes begin with `e`. */
  notes: string[];
  /** Text boxes anchored in it: their paragraphs come after it. */
  boxes: XmlElement[];
  /** Page breaks set by hand, and those Word found when it last laid the file out (which include the former). */
  hardBreaks: number;
  renderedBreaks: number;
  pictures: number;
};

/** Numbers the notes of a document in the order in which their marks occur. */
export type NoteNumbers = Map<string, number>;

const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:rt',
  'w:fldData',
  'w:sdtPr',
  'w:commentReference',
]);

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Reads the runs of one paragraph. `numbers` grows by the notes met. */
export function readRuns(paragraph: XmlElement, numbers: NoteNumbers): ParagraphRuns {
  const runs: ParagraphRuns = { words: '', notes: [], boxes: [], hardBreaks: 0, renderedBreaks: 0, pictures: 0 };
  const visit = (nodes: readonly XmlNode[], raised: boolean): void => {
    for (const node of nodes) {
      // White space between elements is layout of the file; words stand in w:t and m:t only.
      if (typeof node === 'string' || SKIPPED.has(node.name)) continue;
      visitElement(node, raised);
    }
  };
  const visitElement = (element: XmlElement, raised: boolean): void => {
    const { name } = element;
    if (name === 'w:t' || name === 'm:t') {
      const words = element.children.filter((child) => typeof child === 'string').join('');
      runs.words += raised ? toSuperscript(words) : words;
    } else if (name === 'w:br') {
      if (element.attributes.get('w:type') === 'page') runs.hardBreaks++;
      runs.words += '\n';
    } else if (name === 'w:lastRenderedPageBreak') runs.renderedBreaks++;
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      noteMark(element, name === 'w:endnoteReference' ? 'e' : 'f');
    } else if (name === 'w:sym') runs.words += symbol(element);
    else if (name === 'w:txbxContent') runs.boxes.push(element);
    else if (name === 'pic:pic' || name === 'v:imagedata') runs.pictures++;
    else if (name === 'mc:AlternateContent')
      visit([childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? ''], raised);
    else if (name === 'w:r') {
      if (!isHidden(element)) visit(element.children, isRaised(element));
    } else runs.words += SIGNS[name] ?? '';
    if (name !== 'w:r' && name !== 'w:txbxContent' && name !== 'mc:AlternateContent') visit(element.children, raised);
  };
  const noteMark = (element: XmlElement, prefix: string): void => {
    const id = `${prefix}${element.attributes.get('w:id') ?? ''}`;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    runs.notes.push(id);
    runs.words += toSuperscript(String(number));
  };
  visit(paragraph.children, false);
  return { ...runs, words: tidy(runs.words) };
}

function isHidden(run: XmlElement): boolean {
  const vanish = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes.get('w:val') ?? '');
}

function isRaised(run: XmlElement): boolean {
  return childOf(childOf(run, 'w:rPr'), 'w:vertAlign')?.attributes.get('w:val') === 'superscript';
}

/** Signs of symbol fonts have codes of their own; nearly all are bullets and ticks. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
  if (Number.isNaN(code)) return '';
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(Math.min(code, 0x10ffff));
}
