// What does an e-mail say, as a mail server stored it (RFC 5322, MIME)?
import PostalMime, { type Address, type Email } from 'postal-mime';
import { Refusal } from '#domain/errors.js';
import type { ExtractedDocument } from './document.js';
import type { ExtractionContext } from './extraction-context.js';
import { mailDateToIso } from './mail-date.js';
import { mailToDocument, type ReadAttachment } from './mail-document.js';

/**
 * Reads an EML file: header lines, body, then attached PDF and Word letters.
 * @throws Refusal `document/empty`, `too_large`, `unreadable`
 */
export async function extractEml(
  bytes: Uint8Array,
  context: ExtractionContext,
  read: ReadAttachment,
): Promise<ExtractedDocument> {
  const email = await parse(bytes);
  const dateField = email.headers.find((header) => header.key === 'date')?.value ?? '';
  const headers: [string, string][] = [
    ['From', show(email.from)],
    ['To', (email.to ?? []).map(show).join(', ')],
    ['Cc', (email.cc ?? []).map(show).join(', ')],
    ['Date', dateField],
    ['Subject', email.subject ?? ''],
  ];
  return mailToDocument(
    {
      mediaType: 'message/rfc822',
      headers: headers.filter(([, value]) => value !== ''),
      from: show(email.from) || null,
      subject: email.subject ?? null,
      sentAt: mailDateToIso(dateField),
      text: email.text ?? null,
      html: email.html ?? null,
      attachments: email.attachments.map((attachment) => ({
        name: attachment.filename ?? '',
        mediaType: attachment.mimeType,
        bytes: toBytes(attachment.content),
      })),
    },
    context,
    read,
  );
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 2_000_000, maxRfc822NestingDepth: 5 });
  } catch (cause) {
    throw new Refusal('document/unreadable', { reason: 'mail' }, { cause });
  }
}

function show(address: Address | undefined): string {
  if (address === undefined) return '';
  if (address.address === undefined) return `${address.name}: ${address.group.map(show).join(', ')}`;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

function toBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
