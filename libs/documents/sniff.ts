// What kind of file is this? Told from its content; the name only decides among kinds of plain text (R11).
/* eslint-disable no-control-regex -- formats are known by their leading bytes, control characters among them */
import { Refusal } from '#domain/errors.js';
import { decodeText } from './decode-text.js';
import { ZipArchive } from './zip.js';

type FileKind = 'pdf' | 'docx' | 'eml' | 'msg' | 'html' | 'markdown' | 'text' | 'image';
export type Sniffed = { kind: FileKind; mediaType: string };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOCM = 'application/vnd.ms-word.document.macroEnabled.12';

/** Leading bytes, as text in Latin-1, of formats that are read as pictures. */
const IMAGES: readonly [RegExp, string][] = [
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
];

/** Formats that are known but not read, by their leading bytes. */
const FOREIGN: readonly [RegExp, string][] = [
  [/^\{\\rtf/, 'application/rtf'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF....WEBP/s, 'image/webp'],
  [/^....ftyp(?:heic|heix|mif1|avif)/s, 'image/heif'],
  [/^....ftyp/s, 'video/mp4'],
  [/^(?:ID3|\xff\xfb)/, 'audio/mpeg'],
  [/^RIFF....(?:WAVE|AVI )/s, 'audio/x-riff'],
  [/^\x1f\x8b/, 'application/gzip'],
  [/^7z\xbc\xaf\x27\x1c/, 'application/x-7z-compressed'],
  [/^Rar!\x1a\x07/, 'application/vnd.rar'],
  [/^BZh/, 'application/x-bzip2'],
  [/^\xfd7zXZ\0/, 'application/x-xz'],
  [/^\x7fELF/, 'application/x-executable'],
  [/^MZ.{58}/s, 'application/x-msdownload'],
  [/^%!PS/, 'application/postscript'],
  [/^\0\0\x01\0/, 'image/x-icon'],
  [/^SQLite format 3\0/, 'application/vnd.sqlite3'],
];

/**
 * Tells the kind of a file.
 * @param fileName the name it was sent under, if any; it chooses among text, Markdown, HTML and e-mail only
 * @throws Refusal `document/unsupported` with the type found, `needs_password`, `empty` or `unreadable`
 */
export function sniff(bytes: Uint8Array, fileName = ''): Sniffed {
  if (bytes.length === 0) throw new Refusal('document/empty', { size: 0 });
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  // Some scanners and mail gateways put bytes before the PDF header; readers accept it within the first 1,024.
  if (/^%PDF-\d|[\r\n]%PDF-\d\.\d/.test(head) || (head.includes('%PDF-1.') && isBinary(bytes))) {
    return { kind: 'pdf', mediaType: 'application/pdf' };
  }
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return sniffZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompoundFile(bytes);
  const image = IMAGES.find(([mark]) => mark.test(head));
  if (image !== undefined) return { kind: 'image', mediaType: image[1] };
  const foreign = FOREIGN.find(([mark]) => mark.test(head));
  if (foreign !== undefined && (isBinary(bytes) || /^(?:%!PS|\{\\rtf)/.test(head))) throw unsupported(foreign[1]);
  return sniffText(bytes, fileName.toLowerCase());
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte > 126);
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const zip = new ZipArchive(bytes, 1_000_000);
  const names = zip.names();
  const types = zip.read('[Content_Types].xml')?.toString('utf8') ?? '';
  if (types.includes('wordprocessingml') && names.some((name) => /^word\/document\d*\.xml$/.test(name))) {
    return { kind: 'docx', mediaType: DOCX };
  }
  if (types.includes('ms-word.document.macroEnabled')) return { kind: 'docx', mediaType: DOCM };
  if (zip.has('word/document.xml')) return { kind: 'docx', mediaType: DOCX };
  if (names.some((name) => name.startsWith('xl/'))) throw unsupported('application/vnd.ms-excel');
  if (names.some((name) => name.startsWith('ppt/'))) throw unsupported('application/vnd.ms-powerpoint');
  // OpenDocument and EPUB say what they are in an uncompressed first entry.
  const declared = zip.has('mimetype') ? (zip.read('mimetype')?.toString('latin1').trim() ?? '') : '';
  throw unsupported(/^[\w.+-]+\/[\w.+-]+$/.test(declared) ? declared : 'application/zip');
}

/** OLE2 compound files hold streams named in UTF-16; the names tell Outlook, Word and Excel apart. */
function sniffCompoundFile(bytes: Uint8Array): Sniffed {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Refusal('document/needs_password', { found: 'application/x-ole-storage' });
  if (holds('__substg1.0_') || holds('__properties_version1.0')) {
    return { kind: 'msg', mediaType: 'application/vnd.ms-outlook' };
  }
  if (holds('WordDocument')) throw unsupported('application/msword');
  if (holds('Workbook') || holds('Book')) throw unsupported('application/vnd.ms-excel');
  if (holds('PowerPoint Document')) throw unsupported('application/vnd.ms-powerpoint');
  throw unsupported('application/x-ole-storage');
}

function sniffText(bytes: Uint8Array, fileName: string): Sniffed {
  // A multi-byte character may be cut at the end of the sample; decoding tolerates that.
  const head = decodeText(bytes.subarray(0, 65_536)).text;
  if (head.trim() === '') throw new Refusal('document/empty', { size: bytes.length });
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) {
    return { kind: 'html', mediaType: 'text/html' };
  }
  const mail = mailHeaders(head);
  const named = (pattern: RegExp) => pattern.test(fileName);
  if (named(/\.(?:eml|mht|mhtml)$/) ? mail.any : mail.certain && !named(/\.(?:txt|md|markdown|text)$/)) {
    return { kind: 'eml', mediaType: 'message/rfc822' };
  }
  if (named(/\.x?html?$/) && /<(?:p|div|br|table|span|h[1-6]|ul|ol|a)\b/i.test(head)) {
    return { kind: 'html', mediaType: 'text/html' };
  }
  if (named(/\.(?:md|markdown)$/)) return { kind: 'markdown', mediaType: 'text/markdown' };
  return { kind: 'text', mediaType: 'text/plain' };
}

/** A mail as a server stores it begins with header fields (RFC 5322); a pasted `From: … To: …` lacks those only machines write. */
function mailHeaders(head: string): { any: boolean; certain: boolean } {
  const block = head.replace(/^From [^\n]*\r?\n/, '').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = block.split(/\r?\n/);
  const wellFormed = lines.every((line) => /^(?:[!-9;-~]+:|[ \t])/.test(line)) && !/^[ \t]/.test(block);
  const fields = new Set(lines.map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase() ?? ''));
  const any = wellFormed && ['from', 'to', 'date', 'subject', 'content-type'].filter((f) => fields.has(f)).length >= 2;
  const byMachine = ['message-id', 'received', 'mime-version', 'return-path', 'x-mailer', 'delivered-to'];
  return { any, certain: any && byMachine.some((field) => fields.has(field)) };
}

function unsupported(found: string): Refusal {
  return new Refusal('document/unsupported', { found });
}
