// How does mail leave: over the one SMTP server that was named, with a limit on every wait.
import { createTransport } from 'nodemailer';
import { Refusal } from '#domain/errors.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for each try at one mail, so that a mailbox can tell a repetition. */
  messageId: string;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with the login where one is needed. */
  url: string;
  from: string;
}

const WAIT_MILLISECONDS = 10_000;

export class MailTransport {
  private readonly transport: ReturnType<typeof transportTo> | null;

  /** @param settings null where no server was named: then nobody is told by mail */
  constructor(settings: MailSettings | null) {
    this.transport = settings === null ? null : transportTo(settings);
  }

  get isOpen(): boolean {
    return this.transport !== null;
  }

  /**
   * Rejects with Refusal `mail/refused` where the server will never take mail for this address, with another error where
   * trying again may help.
   */
  async send({ to, subject, text, messageId }: Mail): Promise<void> {
    if (this.transport === null) throw new Refusal('mail/undelivered');
    try {
      const headers = { 'auto-submitted': 'auto-generated' };
      // Given as an object, the address is one address whatever characters it holds.
      await this.transport.sendMail({ to: { name: '', address: to }, subject, text, messageId, headers });
    } catch (error) {
      throw isFinal(error) ? new Refusal('mail/refused', undefined, { cause: error }) : error;
    }
  }
}

function transportTo({ url, from }: MailSettings) {
  return createTransport(
    {
      url,
      connectionTimeout: WAIT_MILLISECONDS,
      greetingTimeout: WAIT_MILLISECONDS,
      socketTimeout: WAIT_MILLISECONDS,
      dnsTimeout: WAIT_MILLISECONDS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
}

/** The server answered, and said no for good (5xx) to the address or the message; a refused login may yet be put right. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
}
