// How is a message written as it travels (RFC 5322), its text in quoted-printable (RFC 2045, section 6.7)?
import { z } from 'zod';
import type { SourceFile } from './source-file.js';

const MailFront = z.object({
  from: z.string(),
  to: z.string(),
  cc: z.string().optional(),
  date: z.string(),
  subject: z.string(),
  messageId: z.string(),
  inReplyTo: z.string().optional(),
});

const HEADER_WIDTH = 78;
/** A soft break's equals sign makes it 76, the most a line may hold. */
const QUOTED_WIDTH = 75;

/** The message as bytes, with CRLF line ends. */
export function makeMail(source: SourceFile): Buffer {
  const front = MailFront.parse(source.front);
  const reply = front.inReplyTo === undefined ? [] : [`<${front.inReplyTo}>`];
  const headers = [
    header('From', front.from),
    header('To', front.to),
    ...(front.cc === undefined ? [] : [header('Cc', front.cc)]),
    header('Date', front.date),
    header('Subject', front.subject),
    header('Message-ID', `<${front.messageId}>`),
    ...reply.flatMap((id) => [header('In-Reply-To', id), header('References', id)]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  const body = source.body.trimEnd().split('\n').map(quotedPrintable).join('\r\n');
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}\r\n`, 'ascii');
}

/** A header line, folded at blanks. The sources keep to ASCII here, so nothing need be encoded. */
function header(name: string, value: string): string {
  let line = `${name}:`;
  const lines: string[] = [];
  for (const word of value.split(' ')) {
    if (line.length + 1 + word.length > HEADER_WIDTH && line !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\r\n');
}

function quotedPrintable(line: string): string {
  const lines: string[] = [];
  let current = '';
  const last = line.length - 1;
  for (const [index, character] of Array.from(line).entries()) {
    const code = character.codePointAt(0) ?? 0;
    const plain = code >= 0x20 && code <= 0x7e && character !== '=' && !(character === ' ' && index === last);
    const written = plain ? character : encodeBytes(character);
    if (current.length + written.length > QUOTED_WIDTH) {
      lines.push(`${current}=`);
      current = '';
    }
    current += written;
  }
  return [...lines, current].join('\r\n');
}

function encodeBytes(character: string): string {
  return Array.from(Buffer.from(character), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
