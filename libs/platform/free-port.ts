// Is this port free, and if any will do, which is?
import { createServer } from 'node:net';
import { Refusal } from '#domain/errors.js';

/**
 * @throws Refusal `port/taken` when something listens there already, `config/invalid` when this user may not listen
 * there or the address is not one of this machine's
 */
export function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(listenRefusal(error, port, host));
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve();
      });
    });
  });
}

/** What went wrong when a server could not listen, as one line. Errors of another kind come back as they are. */
function listenRefusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    const message = `Port ${port} is taken by another program. Stop it, or set PORT to another one.`;
    return new Refusal('port/taken', { port }, { message, cause: error });
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    const message = `This process may not listen on ${host}, port ${port} (${error.code}). Set HOST or PORT.`;
    return new Refusal('config/invalid', { port }, { message, cause: error });
  }
  return error;
}

/** A port that was free on 127.0.0.1 a moment ago; somebody may still be quicker, so be ready to ask again. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('the system gave no port'));
      });
    });
  });
}
