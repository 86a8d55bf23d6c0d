// What people are told by mail about their own place here. Without a mail server nobody is told; then the page and the link must do.
import { randomUUID } from 'node:crypto';
import type { Role } from '#domain/vocabulary.js';
import { failureFields, type Logger } from '#platform/logger.js';
import type { MailTransport } from '#platform/mail-transport.js';

export class IdentityMail {
  constructor(
    private readonly transport: MailTransport,
    private readonly publicUrl: string,
    private readonly logger: Logger,
  ) {}

  /** Where an invitation leads. */
  linkOf(token: string): string {
    return `${this.publicUrl}/invitation/${token}`;
  }

  /** @returns whether it left */
  invite(to: string, newsroom: string, token: string): Promise<boolean> {
    return this.send(
      to,
      `An invitation to ${newsroom} on Nightlawyer`,
      `You are invited to work with ${newsroom} on Nightlawyer.\n\n${this.linkOf(token)}\n\n` +
        'The link works once, within seven days. If you expected no invitation, leave it alone.\n',
    );
  }

  tellRole(to: string, role: Role): Promise<boolean> {
    return this.send(
      to,
      'Your role on Nightlawyer has changed',
      `An administrator of your newsroom made you ${role.replaceAll('_', ' ')}.\n\n${this.publicUrl}/\n\n` +
        'If this surprises you, speak with them, not by answering this mail.\n',
    );
  }

  /** What was done stands whether the mail leaves or not, so a failure is noted and no more. */
  private async send(to: string, subject: string, text: string): Promise<boolean> {
    if (!this.transport.isOpen) return false;
    try {
      await this.transport.send({ to, subject, text, messageId: `<${randomUUID()}@nightlawyer>` });
      return true;
    } catch (error) {
      this.logger.warn('a mail about somebody’s place did not leave', failureFields(error));
      return false;
    }
  }
}
