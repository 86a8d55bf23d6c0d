// What does a mail saved from Outlook say (MS-OXMSG)?
import { createRequire } from 'node:module';
import type MsgReaderClass from '@kenjiuno/msgreader';
import { Refusal } from '#domain/errors.js';
import { decodeText } from './decode-text.js';
import type { ExtractedDocument } from './document.js';
import type { ExtractionContext } from './extraction-context.js';
import { isoWithOffset, mailDateToIso } from './mail-date.js';
import { mailToDocument, type MailAttachment, type ReadAttachment } from './mail-document.js';

// The package is CommonJS with its class under `default`; `import` would give the wrapper.
const { default: MsgReader } = createRequire(import.meta.url)('@kenjiuno/msgreader') as {
  default: typeof MsgReaderClass.default;
};

/**
 * Reads a MSG file: header lines, body, then attached PDF and Word letters.
 * @throws Refusal `document/empty`, `too_large`, `unreadable`
 */
export async function extractMsg(
  bytes: Uint8Array,
  context: ExtractionContext,
  read: ReadAttachment,
): Promise<ExtractedDocument> {
  const { fields, attachments } = parse(bytes);
  // Old programs kept the words in compressed RTF only; better refused than read as a mail that says nothing.
  if (!fields.body && htmlBody(fields) === null && fields.compressedRtf !== undefined) {
    throw new Refusal('document/unsupported', { found: 'application/rtf' });
  }
  const from = mailbox(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail);
  const recipients = (type: string) =>
    (fields.recipients ?? [])
      .filter((recipient) => (recipient.recipType ?? 'to') === type)
      .map((recipient) => mailbox(recipient.name, recipient.smtpAddress ?? recipient.email))
      .join(', ');
  const transport = /^Date:[ \t]*(.+)$/im.exec(fields.headers ?? '')?.[1];
  const sent = transport ?? fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '';
  const headers: [string, string][] = [
    ['From', from],
    ['To', recipients('to') || (fields.displayTo ?? '')],
    ['Cc', recipients('cc')],
    ['Date', sent],
    ['Subject', fields.subject ?? ''],
  ];
  return mailToDocument(
    {
      mediaType: 'application/vnd.ms-outlook',
      headers: headers.filter(([, value]) => value !== ''),
      from: from === '' ? null : from,
      subject: fields.subject ?? null,
      // Outlook's own properties are in universal time.
      sentAt: transport === undefined ? isoWithOffset(Date.parse(sent), 0) : mailDateToIso(transport),
      text: fields.body ?? null,
      html: htmlBody(fields),
      attachments,
    },
    context,
    read,
  );
}

type Fields = ReturnType<InstanceType<typeof MsgReader>['getFileData']>;

function parse(bytes: Uint8Array): { fields: Fields & { displayTo?: string }; attachments: MailAttachment[] } {
  try {
    const reader = new MsgReader(new Uint8Array(bytes).buffer);
    const fields = reader.getFileData();
    if (fields.error !== undefined) throw new Error(fields.error);
    const attachments = (fields.attachments ?? [])
      .filter((attachment) => attachment.innerMsgContent !== true)
      .map((attachment) => ({
        name: attachment.fileName ?? attachment.name ?? '',
        mediaType: attachment.attachMimeTag ?? 'application/octet-stream',
        bytes: reader.getAttachment(attachment).content,
      }));
    return { fields, attachments };
  } catch (cause) {
    throw new Refusal('document/unreadable', { reason: 'mail' }, { cause });
  }
}

function mailbox(name = '', address = ''): string {
  // Addresses of Exchange's own directory mean nothing outside it.
  const shown = address.includes('@') ? address : '';
  if (shown === '' || name === shown) return name || shown;
  return name === '' ? shown : `${name} <${shown}>`;
}

function htmlBody(fields: Fields): string | null {
  if (fields.html !== undefined) return decodeText(fields.html, 'windows-1252').text;
  return fields.bodyHtml ?? null;
}
