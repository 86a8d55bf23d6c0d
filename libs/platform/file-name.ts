// Under which name does a file leave, whatever name somebody gave it?

/** Longer names are refused by file systems: 255 bytes on most. */
const MAX_BYTES = 200;
/** In UTF-16 code units: of a longer one only the end is looked at. */
const MAX_READ = 1_000;
const UNNAMED = 'unnamed';
/** Controls, and the marks that turn the direction of writing round, so that `exe.pdf` is read where `fdp.exe` stands. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** What some file system or other takes for more than a name. */
const RESERVED = /[:*?"<>|]/g;

/**
 * The name as it may be kept and shown: without folders and invisible characters, at most 200 bytes of UTF-8.
 * The extension stays when a long name is cut. Never empty.
 */
export function plainFileName(name: string): string {
  // Its end holds the extension; what is cut is longer than any name, and a halved character at the cut becomes U+FFFD.
  const wellFormed = Buffer.from(name.slice(-MAX_READ)).toString();
  const last = wellFormed.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const tidy = last.replace(INVISIBLE, '').replace(/^[.\s]+|[.\s]+$/g, '');
  return shorten(tidy) || UNNAMED;
}

/**
 * `Content-Disposition` for a download (RFC 6266): the plain name in UTF-8 (RFC 8187), and before it, for old programs, what
 * ASCII has for it. What some file system reserves is put as `_`.
 */
export function asAttachment(name: string): string {
  const plain = plainFileName(name.replace(/[\\/]/g, '_')).replace(RESERVED, '_');
  // A name can be made of nothing but marks.
  const ascii =
    plain
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^ -~]/g, '_') || UNNAMED;
  // encodeURIComponent leaves four characters that RFC 8187 does not allow.
  const encoded = encodeURIComponent(plain).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii.replace(/["\\%]/g, '_')}"; filename*=UTF-8''${encoded}`;
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const characters = Array.from(name.slice(0, name.length - extension.length));
  let kept = '';
  let bytes = extension.length;
  for (const character of characters) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    kept += character;
  }
  return kept + extension;
}
