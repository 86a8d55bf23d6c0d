// How does a file leave? Always as a download, under a plain name, never sniffed, and sandboxed should a browser show it all the same.
import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { asAttachment } from '#platform/file-name.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** For bytes that somebody else made, whatever they say they are. */
export const BYTES = 'application/octet-stream';

/** For a route that answers with `download`. */
export function AnswersWithDownload(): MethodDecorator {
  return applyDecorators(
    Header('Content-Security-Policy', "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox"),
    Header('X-Content-Type-Options', 'nosniff'),
    Header('Cache-Control', 'no-store'),
  );
}

/** `fileName` is made plain here; it may come from anybody. */
export function download(fileName: string, type: string, bytes: Uint8Array): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: asAttachment(fileName), length: bytes.length });
}
