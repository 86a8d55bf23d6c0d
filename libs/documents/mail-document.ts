// How does a mail, of whatever format, become one text? Header, body, then the letter that was attached to it.
import { Refusal } from '#domain/errors.js';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import type { ExtractedAttachment, ExtractedDocument } from './document.js';
import { DocumentBuilder } from './document-builder.js';
import type { ExtractionContext } from './extraction-context.js';
import { addHtml } from './extract-html.js';
import { plainBlocks } from './plain-blocks.js';
import { sniff } from './sniff.js';
import { tidy } from './tidy-text.js';

export type MailAttachment = { name: string; mediaType: string; bytes: Uint8Array };

export type Mail = {
  mediaType: string;
  /** Lines such as `From: …` in the order they are to be shown. */
  headers: [field: string, value: string][];
  from: string | null;
  subject: string | null;
  sentAt: string | null;
  text: string | null;
  html: string | null;
  attachments: MailAttachment[];
};

/** Reads an attached letter; the extractors by kind, handed in so that a mail in a mail is not opened endlessly. */
export type ReadAttachment = (bytes: Uint8Array, mediaType: string) => Promise<ExtractedDocument>;

/**
 * Puts header, body and attached PDF or Word letters into one document. The body's quoted replies stay.
 * Attachments that cannot be read are named in the warnings; the mail itself is still read.
 */
export async function mailToDocument(
  mail: Mail,
  context: ExtractionContext,
  read: ReadAttachment,
): Promise<ExtractedDocument> {
  const builder = new DocumentBuilder(context.limits);
  builder.add('mail_header', mail.headers.map(([field, value]) => `${field}: ${tidy(value)}`).join('\n'));
  addBody(builder, mail);
  for (const attachment of mail.attachments) await addAttachment(builder, attachment, read);
  return builder.build(mail.mediaType, {
    title: mail.subject === null ? null : toStorableText(mail.subject),
    from: mail.from === null ? null : toStorableText(mail.from),
    sentAt: mail.sentAt,
    attachments: mail.attachments.map(listed),
  });
}

function addBody(builder: DocumentBuilder, mail: Mail): void {
  const text = (mail.text ?? '').replace(/\r\n?/g, '\n');
  const hasText = text.trim() !== '';
  // Some programs send a stub such as "open this in an HTML reader" as the plain part.
  const stub = hasText && text.trim().length < 200 && /\bhtml\b/i.test(text) && (mail.html ?? '').length > 1_000;
  if (mail.html !== null && (!hasText || stub)) {
    addHtml(builder, mail.html);
    return;
  }
  let end = 0;
  for (const block of plainBlocks(text)) {
    // The lines between blocks are kept as they are, so that one line break stays one.
    const between = text.slice(end, block.start).replace(/[^\n]/g, '');
    builder.add(block.kind, text.slice(block.start, block.end), between.length > 1 || end === 0 ? '\n\n' : '\n');
    end = block.end;
  }
}

async function addAttachment(
  builder: DocumentBuilder,
  attachment: MailAttachment,
  read: ReadAttachment,
): Promise<void> {
  const name = listed(attachment).name;
  try {
    const { kind, mediaType } = sniff(attachment.bytes, attachment.name);
    if (kind !== 'pdf' && kind !== 'docx') return;
    const document = await read(attachment.bytes, mediaType);
    builder.warnings.push(`The attached file "${name}" was read after the body of the mail.`);
    builder.append(document);
  } catch (error) {
    // What concerns the whole file (its size, its time) is no matter of one attachment.
    if (!(error instanceof Refusal) || error.code === 'document/too_large') throw error;
    if (error.code !== 'document/unsupported' && error.code !== 'document/empty') {
      builder.warnings.push(`The attached file "${name}" was not read: ${error.message}`);
    }
  }
}

function listed(attachment: MailAttachment): ExtractedAttachment {
  const name = toStorableText(tidy(attachment.name)).slice(0, 255);
  return { name: name === '' ? 'attachment' : name, mediaType: attachment.mediaType, size: attachment.bytes.length };
}
