// Every refusal the product can give, by code (`noun/reason`), with its HTTP status and the sentence a person reads (R12).

/** Code to HTTP status and default message. The table is the catalogue: a code that is not here cannot be thrown. */
export const ERRORS = {
  'request/invalid': [400, 'The request is not of the form this address takes.'],
  'request/too-large': [413, 'The upload is larger than this newsroom accepts.'],
  'request/not-found': [404, 'There is nothing here, or nothing you may see.'],
  'request/rate-limited': [429, 'Too many attempts. Wait a little and try again.'],
  'request/foreign-origin': [403, 'This request came from another site.'],
  'session/missing': [401, 'Sign in first.'],
  'session/refused': [401, 'That e-mail address and password do not go together.'],
  'session/forbidden': [403, 'Your role does not allow this.'],
  'session/locked': [429, 'Too many failed sign-ins. Try again in a few minutes.'],
  'route/undeclared': [403, 'This route has declared no permission, so nobody may use it.'],
  'record/stale': [409, 'Somebody else changed this first. Read it again before you change it.'],
  'story/not-found': [404, 'There is no such story, or none you may see.'],
  'draft/not-found': [404, 'There is no such draft, or none you may see.'],
  'draft/empty': [422, 'The draft holds no words.'],
  'version/stale': [409, 'The draft has moved on: another version was made since the one you started from.'],
  'evidence/not-found': [404, 'There is no such evidence, or none you may see.'],
  'exchange/not-found': [404, 'There is no such exchange, or none you may see.'],
  'letter/not-found': [404, 'There is no such letter, or none you may see.'],
  'allegation/not-found': [404, 'There is no such allegation, or none you may see.'],
  'link/not-found': [404, 'There is no such link, or none you may see.'],
  'link/no-such-passage': [422, 'There is no such passage in this story.'],
  'upload/missing-file': [400, 'Send one file, in the multipart field "file".'],
  'upload/empty': [422, 'The file is empty.'],
  'document/not-found': [404, 'There is no such document, or none you may see.'],
  'document/needs_password': [422, 'The file is encrypted. Ask for a copy without a password.'],
  'document/needs_ocr': [422, 'The file holds pictures of pages, and they could not be read.'],
  'document/too_large': [422, 'The file is larger, or unpacks to more, than a document may.'],
  'document/unreadable': [422, 'The file could not be read as any kind of document we know.'],
  'document/unsupported': [415, 'This type of file is not read here.'],
  'document/timed_out': [422, 'Reading the file took longer than it may.'],
  'document/empty': [422, 'The file was read, but there are no words in it.'],
  'blob/missing': [500, 'The stored bytes of this file are missing.'],
  'blob/damaged': [500, 'The stored bytes of this file no longer match their checksum.'],
  'task/lease-lost': [409, 'Another worker has taken this step over.'],
  'audit/broken': [500, 'The audit log was altered.'],
  'config/invalid': [500, 'A setting has a value that cannot be used.'],
  'data-folder/foreign': [500, 'The data folder belongs to something else.'],
  'data-folder/in-use': [500, 'Another Nightlawyer is running on this data folder.'],
  'data-folder/unusable': [500, 'The data folder cannot be written to.'],
  'disk/full': [500, 'The disk is full.'],
  'port/taken': [500, 'The port is taken by another program.'],
  'postgres/failed': [500, 'PostgreSQL did not start.'],
  'postgres/no-user': [500, 'PostgreSQL may not run as root, and no other user could be made for it.'],
  'file/unreadable': [400, 'The file cannot be read.'],
  'task/abandoned': [500, 'The step was given up: its worker died on it again and again.'],
  'service/unavailable': [503, 'The service cannot reach its database. Nothing was lost; try again shortly.'],
  'service/failed': [500, 'Something went wrong on our side. It has been logged under this request id.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ErrorCode = keyof typeof ERRORS;

/** A refusal with a code from the catalogue. `details` may hold ids and numbers, never text from a document. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: Readonly<Record<string, unknown>>,
    options?: { cause?: unknown; message?: string },
  ) {
    super(options?.message ?? ERRORS[code][1], { cause: options?.cause });
    this.name = 'Refusal';
  }

  get status(): number {
    return ERRORS[this.code][0];
  }
}
