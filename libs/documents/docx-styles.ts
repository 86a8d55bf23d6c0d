// What does a Word paragraph's style make of it: a heading, a quotation, a numbered point?
import type { NumberingRef } from './docx-numbering.js';
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.js';

export type ParagraphStyle = {
  heading: boolean;
  quote: boolean;
  numbering: NumberingRef | null;
};

const PLAIN: ParagraphStyle = { heading: false, quote: false, numbering: null };
const MAX_ANCESTORS = 20;

/** The styles of one document; styles inherit from the ones they are based on. */
export class DocxStyles {
  private readonly styles: ReadonlyMap<string, XmlElement>;

  constructor(styles: XmlElement | null) {
    this.styles = new Map(
      childrenOf(styles ?? undefined, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]),
    );
  }

  /** What the paragraph's own properties and its style say together; the paragraph's own prevail. */
  of(properties: XmlElement | undefined): ParagraphStyle {
    const fromStyle = this.named(valueOf(properties, 'w:pStyle'), 0);
    return merge(fromStyle, properties);
  }

  private named(id: string | undefined, depth: number): ParagraphStyle {
    const style = id === undefined ? undefined : this.styles.get(id);
    if (style === undefined || depth > MAX_ANCESTORS) return PLAIN;
    const base = this.named(valueOf(style, 'w:basedOn'), depth + 1);
    const own = merge(base, childOf(style, 'w:pPr'));
    const name = valueOf(style, 'w:name') ?? '';
    return {
      ...own,
      heading: own.heading || /^(?:heading \d|title|subtitle)$/i.test(name),
      quote: own.quote || /quot|block ?text/i.test(name),
    };
  }
}

function merge(base: ParagraphStyle, properties: XmlElement | undefined): ParagraphStyle {
  const outline = valueOf(properties, 'w:outlineLvl');
  const numbering = childOf(properties, 'w:numPr');
  const numId = valueOf(numbering, 'w:numId') ?? base.numbering?.numId;
  const level = Number(valueOf(numbering, 'w:ilvl') ?? base.numbering?.level ?? 0);
  return {
    // Level 9 stands for body text.
    heading: outline === undefined ? base.heading : Number(outline) < 9,
    quote: base.quote,
    // Number 0 takes a paragraph out of its style's list.
    numbering: numId === undefined || numId === '0' ? null : { numId, level },
  };
}
