// A route that takes one file in the multipart field `file`, beside plain fields.
import { applyDecorators, createParamDecorator, type ExecutionContext, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, type ApiBodyOptions } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import type { StoredFile } from '#intake/receive-document.js';
import { plainFileName } from '#platform/file-name.js';
import type { BlobFile } from './blob-storage.js';

/** `fields` are the plain fields beside the file, for the documentation; the controller validates them. */
export function TakesFile(fields: z.ZodObject): MethodDecorator {
  return takes({ 'multipart/form-data': { schema: withFile(fields) } });
}

/** A route that takes either a file with its fields, or the same thing as JSON. */
export function TakesFileOr(json: z.ZodType, fields: z.ZodObject): MethodDecorator {
  return takes({ 'multipart/form-data': { schema: withFile(fields) }, 'application/json': { schema: plain(json) } });
}

export const UploadedDocument = createParamDecorator((_: unknown, context: ExecutionContext): StoredFile => {
  const file = uploadOf(context);
  if (file === null) throw new Refusal('upload/missing-file');
  return file;
});

export const OptionalDocument = createParamDecorator((_: unknown, context: ExecutionContext) => uploadOf(context));

function takes(content: Record<string, { schema: object }>): MethodDecorator {
  return applyDecorators(UseInterceptors(FileInterceptor('file')), ApiBody({ content } as ApiBodyOptions));
}

function withFile(fields: z.ZodObject): object {
  const { properties = {}, required = [] } = plain(fields) as { properties?: object; required?: string[] };
  const file = { type: 'string', format: 'binary' };
  return { type: 'object', properties: { file, ...properties }, required: ['file', ...required] };
}

function plain(schema: z.ZodType): object {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return rest;
}

function uploadOf(context: ExecutionContext): StoredFile | null {
  const file = context.switchToHttp().getRequest<Request & { file?: unknown }>().file as BlobFile | undefined;
  if (file === undefined) return null;
  if (file.size === 0) throw new Refusal('upload/empty');
  return { sha256: file.sha256, size: file.size, fileName: givenName(file.originalname) };
}

/** Multer reads names as Latin-1 where browsers send UTF-8. */
function givenName(name: string): string {
  const utf8 = Buffer.from(name, 'latin1').toString('utf8');
  return plainFileName(utf8.includes('\uFFFD') ? name : utf8);
}
