// For how long does the server listen to somebody who is slow to say what they want?
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { ExpressAdapter } from '@nestjs/platform-express';
import { type ErrorCode, Refusal } from '#domain/errors.js';

/** In milliseconds. */
export interface Patience {
  /** For all headers of a request. */
  headers: number;
  /** For the whole request: an upload of the largest size over a slow line. */
  request: number;
  /** Between two looks at who is late. */
  look: number;
}

export const PATIENCE: Patience = { headers: 15_000, request: 300_000, look: 5_000 };

const MAX_HEADER_BYTES = 16 * 1024;
const MAX_HEADERS = 100;

/** What Node found wrong before there was a request that anything of ours could answer. */
const BROKEN: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'request/headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request/too-slow',
};
const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

export class PatientAdapter extends ExpressAdapter {
  constructor(private readonly patience: Patience) {
    super();
  }

  override initHttpServer(): void {
    const { headers, request, look } = this.patience;
    const server = createServer(
      {
        headersTimeout: headers,
        requestTimeout: request,
        connectionsCheckingInterval: look,
        maxHeaderSize: MAX_HEADER_BYTES,
      },
      this.getInstance<RequestListener>(),
    );
    server.maxHeadersCount = MAX_HEADERS;
    answerBroken(server);
    this.httpServer = server;
  }
}

/** R12: also what is broken off is told why in the one form all errors have. */
function answerBroken(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, code, message } = new Refusal(BROKEN[error.code ?? ''] ?? 'request/invalid');
    const body = JSON.stringify({ code, message, requestId: randomUUID() });
    const head = [
      `HTTP/1.1 ${status} ${REASONS[status] ?? 'Bad Request'}`,
      'Connection: close',
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-Content-Type-Options: nosniff',
      'Cache-Control: no-store',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
