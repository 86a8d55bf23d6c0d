// An uploaded article becomes blocks: its first heading the headline, what follows by its layout.
import { Injectable } from '@nestjs/common';
import type { Block } from '#domain/canonical-version.js';
import type { ExtractedDocument } from '#documents/document.js';
import { DocumentReader } from '#intake/read-document.js';
import type { StoredFile } from '#intake/receive-document.js';

@Injectable()
export class ReadDraftFile {
  constructor(private readonly documents: DocumentReader) {}

  /** Rejects with a `document/…` refusal that says why the file cannot be read. */
  async read(file: StoredFile): Promise<{ title: string; blocks: Block[] }> {
    const extracted = await this.documents.extract(file);
    const blocks = blocksOf(extracted);
    const headline = blocks.find((block) => block.kind === 'headline');
    return { title: (headline?.text ?? extracted.title ?? file.fileName).slice(0, 300), blocks };
  }
}

const LEFT_OUT = new Set(['page_header', 'page_footer', 'mail_header']);

/**
 * The first heading is the headline; a short paragraph directly under it, before the body, the standfirst;
 * a paragraph that calls itself a caption is one; all else is body.
 */
function blocksOf({ text, blocks }: Pick<ExtractedDocument, 'text' | 'blocks'>): Block[] {
  const pieces = blocks
    .filter((block) => !LEFT_OUT.has(block.kind))
    .map((block) => ({ ...block, words: text.slice(block.start, block.end).trim() }));
  const headlineAt = pieces.findIndex((piece) => piece.kind === 'heading');
  return pieces
    .map(({ kind, words }, index): Block => {
      if (index === headlineAt) return { kind: 'headline', text: words };
      if (/^(caption|photo|picture|image)\s*:/i.test(words)) return { kind: 'caption', text: words };
      const underHeadline = headlineAt >= 0 && index === headlineAt + 1 && pieces.length > index + 1;
      if (underHeadline && kind !== 'list_item' && words.length <= 400) return { kind: 'standfirst', text: words };
      return { kind: 'body', text: words };
    })
    .filter((block) => block.text !== '');
}
