// A mail server that keeps what it is given, for looking at.
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

interface CaughtMail {
  to: string[];
  messageId: string;
  subject: string;
  text: string;
  /** As it came over the wire. */
  raw: string;
}

export interface SmtpCatcher {
  url: string;
  port: number;
  mails: CaughtMail[];
  stop(): Promise<void>;
}

export interface SmtpCatcherOptions {
  /** A free one when left out. */
  port?: number;
  /** Addresses for which it takes no mail, ever. */
  refuses?: (address: string) => boolean;
}

export async function startSmtpCatcher({ port = 0, refuses }: SmtpCatcherOptions = {}): Promise<SmtpCatcher> {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (refuses?.(address) === true) done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const raw = Buffer.concat(chunks);
        void PostalMime.parse(raw).then(({ messageId = '', subject = '', text = '' }) => {
          mails.push({ to, messageId, subject, text, raw: raw.toString('utf8') });
          done();
        }, done);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
