// An article as it arrives, in a file or pasted, becomes a title and blocks.
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import type { Block } from '#domain/canonical-version.js';
import { Refusal } from '#domain/errors.js';
import { plainBlocks } from '#documents/plain-blocks.js';
import { blocksOf } from '#drafts/blocks-of.js';
import { DocumentReader } from '#intake/read-document.js';
import type { StoredFile } from '#intake/receive-document.js';

export interface ReadDraft {
  title: string;
  blocks: Block[];
}

@Injectable()
export class ReadDraftFile {
  constructor(private readonly documents: DocumentReader) {}

  /** Rejects with a `document/…` refusal that says why the file cannot be read. */
  async read(file: StoredFile): Promise<ReadDraft> {
    const extracted = await this.documents.extract(file);
    return titled(blocksOf(extracted), extracted.title ?? file.fileName);
  }
}

/** Pasted words, taken apart as a Markdown file is. `draft/empty` where there are none. */
export function readPastedDraft(pasted: string): ReadDraft {
  const text = toStorableText(pasted);
  const blocks = blocksOf({ text, blocks: plainBlocks(text) });
  const [first] = blocks;
  if (first === undefined) throw new Refusal('draft/empty');
  return titled(blocks, first.text.split('\n', 1)[0] ?? '');
}

function titled(blocks: Block[], otherwise: string): ReadDraft {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return { title: (headline?.text ?? otherwise).slice(0, 300), blocks };
}
