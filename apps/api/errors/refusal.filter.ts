// Every error leaves in one form: `{code, message, requestId, details?}` (R12).
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseUnavailable } from '#database/unavailable.js';
import { type ErrorCode, Refusal } from '#domain/errors.js';
import { failureFields, type Logger } from '#platform/logger.js';
import { requestIdOf } from './request-id.js';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'request/invalid',
  401: 'session/missing',
  403: 'session/forbidden',
  404: 'request/not-found',
  413: 'request/too-large',
  429: 'request/rate-limited',
};

@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const requestId = requestIdOf(request);
    const refusal = asRefusal(error);
    if (refusal.status >= 500) {
      this.logger.error('request failed', { requestId, code: refusal.code, ...failureFields(error) });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (refusal.status === 503) response.setHeader('Retry-After', '5');
    const { code, message, details } = refusal;
    response.status(refusal.status).json({ code, message, requestId, ...(details === undefined ? {} : { details }) });
  }
}

/** PostgreSQL's words for a character that it cannot keep: NUL, in a text or in JSON. */
const UNSTORABLE: readonly unknown[] = ['22021', '22P05'];

/** Which of the limits on a multipart request it broke, where it did. */
function codeOfUpload(cause: unknown): ErrorCode | undefined {
  const code = (cause as { code?: unknown } | null | undefined)?.code;
  if (code === 'LIMIT_UNEXPECTED_FILE' || code === 'LIMIT_FILE_COUNT') return 'upload/missing-file';
  return typeof code === 'string' && code.startsWith('LIMIT_') ? 'request/too-large' : undefined;
}

/** What an error means to the caller. Anything unknown is our own failure, and says nothing of its insides. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isDatabaseUnavailable(error)) return new Refusal('service/unavailable', undefined, { cause: error });
  const sqlState = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  if (UNSTORABLE.includes(sqlState)) {
    return new Refusal(
      'request/invalid',
      { problem: 'a text holds a character that cannot be kept' },
      { cause: error },
    );
  }
  if (error instanceof HttpException) {
    const code =
      codeOfUpload(error.cause) ??
      BY_STATUS[error.getStatus()] ??
      (error.getStatus() < 500 ? 'request/invalid' : 'service/failed');
    return new Refusal(code, undefined, { cause: error });
  }
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status < 500)
    return new Refusal(BY_STATUS[status] ?? 'request/invalid', undefined, { cause: error });
  return new Refusal('service/failed', undefined, { cause: error });
}
