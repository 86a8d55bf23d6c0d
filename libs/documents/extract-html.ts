// What does a web page or an HTML mail say to its reader? Scripts, styles and hidden parts say nothing.
import { Refusal } from '#domain/errors.js';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { decodeText } from './decode-text.js';
import type { BlockKind, ExtractedDocument } from './document.js';
import { DocumentBuilder } from './document-builder.js';
import type { ExtractionLimits } from './limits.js';
import { rowBlocks } from './table-cells.js';
import { tidy, toSuperscript } from './tidy-text.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SILENT = new Set(
  'script style noscript template head iframe object embed svg math canvas audio video select datalist'.split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul caption'
  ).split(' '),
);
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all|opacity\s*:\s*0(?![.\d])/i;
/** Markup nested deeper than this is an attack, not a letter. */
const MAX_DEPTH = 1_000;

/** The first 1,024 bytes may name the encoding. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

/** Reads an HTML file. @throws Refusal `document/empty`, `too_large`, `unreadable` */
export function extractHtml(bytes: Uint8Array, limits: ExtractionLimits): ExtractedDocument {
  const { text, warnings } = decodeText(bytes, declaredCharset(bytes));
  const builder = new DocumentBuilder(limits);
  builder.warnings.push(...warnings);
  const title = addHtml(builder, text);
  return builder.build('text/html', { title });
}

/** Adds the blocks of an HTML text to a document under way; gives the page's title, if it has one. */
export function addHtml(builder: DocumentBuilder, html: string): string | null {
  const reader = new HtmlReader(builder);
  reader.read(parse(html).childNodes);
  return reader.title;
}

class HtmlReader {
  title: string | null = null;
  private words = '';
  /** The number or bullet of a list item whose first words are still to come. */
  private mark = '';
  private kinds: BlockKind[] = ['paragraph'];
  private lists: { ordered: boolean; next: number }[] = [];
  private depth = 0;
  private verbatim = false;

  constructor(private readonly builder: DocumentBuilder) {}

  read(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.nodeName === '#text') this.say((node as DefaultTreeAdapterTypes.TextNode).value);
      else if ('tagName' in node) this.readElement(node);
    }
    if (this.depth === 0) this.flush();
  }

  private readElement(element: Element): void {
    const { tagName } = element;
    if (tagName === 'head') this.title ??= titleOf(element);
    if (SILENT.has(tagName) || isHidden(element)) return;
    if (++this.depth > MAX_DEPTH) throw new Refusal('document/unreadable', { reason: 'html depth' });
    if (tagName === 'br') this.words += '\n';
    else if (tagName === 'sup') this.words += toSuperscript(textOf(element));
    else if (tagName === 'tr') this.readRow(element);
    else if (BLOCKS.has(tagName)) this.readBlock(element);
    else this.read(element.childNodes);
    this.depth--;
  }

  private readBlock(element: Element): void {
    const { tagName } = element;
    this.flush();
    this.kinds.push(this.kindFor(tagName));
    if (tagName === 'ol' || tagName === 'ul') {
      this.lists.push({ ordered: tagName === 'ol', next: Number(attribute(element, 'start') ?? 1) || 1 });
    }
    if (tagName === 'li') this.mark = this.listMark(element);
    const wasVerbatim = this.verbatim;
    this.verbatim ||= tagName === 'pre';
    this.read(element.childNodes);
    this.flush();
    this.verbatim = wasVerbatim;
    if (tagName === 'li') this.mark = '';
    if (tagName === 'ol' || tagName === 'ul') this.lists.pop();
    this.kinds.pop();
  }

  private kindFor(tagName: string): BlockKind {
    if (/^h[1-6]$/.test(tagName)) return 'heading';
    if (tagName === 'li') return 'list_item';
    if (tagName === 'blockquote') return 'quote';
    return this.kinds.at(-1) ?? 'paragraph';
  }

  /** The number a browser would print; bullets are printed as one kind. */
  private listMark(element: Element): string {
    const list = this.lists.at(-1);
    if (list === undefined || !list.ordered) return '• ';
    const own = Number(attribute(element, 'value'));
    const number = Number.isInteger(own) && own > 0 ? own : list.next;
    list.next = number + 1;
    return `${number}. `;
  }

  /** A row of short cells is one line; cells that hold blocks of their own lay out a page and are read one by one. */
  private readRow(row: Element): void {
    this.flush();
    const cells = row.childNodes.filter((n): n is Element => n.nodeName === 'td' || n.nodeName === 'th');
    const layout =
      cells.filter((cell) => !isHidden(cell) && textOf(cell).trim() !== '').length < 2 || cells.some(holdsBlocks);
    if (layout) {
      for (const cell of cells) {
        if (isHidden(cell)) continue;
        this.read(cell.childNodes);
        this.flush();
      }
    } else {
      const seen = cells.filter((cell) => !isHidden(cell)).map((cell) => tidy(textOf(cell)));
      for (const block of rowBlocks(seen)) this.builder.add('table_row', block);
    }
  }

  private say(raw: string): void {
    this.words += this.verbatim ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
  }

  private flush(): void {
    const words = this.words;
    this.words = '';
    // Two line breaks in a row are how many mail programs part paragraphs.
    for (const paragraph of words.split(/\n[ \t]*\n\s*/)) {
      const said = tidy(paragraph);
      if (said === '') continue;
      this.builder.add(this.kinds.at(-1) ?? 'paragraph', this.mark + said);
      this.mark = '';
    }
  }
}

function holdsBlocks(cell: Element): boolean {
  let blocks = 0;
  const stack: Node[] = [...cell.childNodes];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'table') return true;
    if (BLOCKS.has(node.tagName) && ++blocks > 2) return true;
    stack.push(...node.childNodes);
  }
  return false;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function isHidden(element: Element): boolean {
  return attribute(element, 'hidden') !== undefined || HIDDEN_STYLE.test(attribute(element, 'style') ?? '');
}

function titleOf(head: Element): string | null {
  const title = head.childNodes.find((node): node is Element => node.nodeName === 'title');
  return title === undefined ? null : tidy(textOf(title)) || null;
}

/** All words of an element, hidden ones left out, in one string. */
function textOf(element: Element): string {
  let words = '';
  const visit = (node: Node, depth: number): void => {
    if (depth > MAX_DEPTH) throw new Refusal('document/unreadable', { reason: 'html depth' });
    if (node.nodeName === '#text') words += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if ('tagName' in node && !SILENT.has(node.tagName) && !isHidden(node)) {
      if (node.tagName === 'br' || BLOCKS.has(node.tagName)) words += '\n';
      for (const child of node.childNodes) visit(child, depth + 1);
    }
  };
  for (const child of element.childNodes) visit(child, 0);
  return words;
}
