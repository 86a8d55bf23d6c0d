// What reading a file gives: the text, and where in it the pages and the blocks lie.

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list_item'
  | 'table_row'
  | 'quote'
  | 'page_header'
  | 'page_footer'
  | 'footnote'
  | 'mail_header';

/** One page. `start` and `end` are UTF-16 code units into the document's text; `ocr` says it was read from a picture. */
export type ExtractedPage = { number: number; start: number; end: number; ocr: boolean };

/** One block. `text.slice(start, end)` is its words, always (R6). */
export type ExtractedBlock = { start: number; end: number; kind: BlockKind; page: number };

export type ExtractedAttachment = { name: string; mediaType: string; size: number };

export type ExtractedDocument = {
  /** Told from the content, never from the name. */
  mediaType: string;
  /** Storable: no NUL, no lone surrogate, LF line ends (R6). */
  text: string;
  pages: ExtractedPage[];
  blocks: ExtractedBlock[];
  title: string | null;
  /** When an e-mail says it was sent: ISO 8601 with the sender's zone. */
  sentAt: string | null;
  from: string | null;
  /** True if any page was read from a picture. */
  ocr: boolean;
  /** Sentences for a person: what was left out or guessed. */
  warnings: string[];
  attachments: ExtractedAttachment[];
};
