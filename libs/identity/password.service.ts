// Changing one's password: with the old one, and every other session ends.
import { DataSource, Not } from 'typeorm';
import { Account } from '#database/entities/account.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { Session } from '#database/entities/session.entity.js';
import { withActor } from '#database/with-actor.js';
import { ConfirmSession } from '#identity/confirm-session.js';
import { forgetOtherDevices } from '#identity/known-device.js';
import { requireGoodPassword } from '#identity/password-rules.js';
import { hashPassword } from '#identity/password.js';
import { type RenewedSession, SessionService, type SignedIn } from '#identity/session.service.js';

export interface PasswordChange {
  old: string;
  password: string;
  /** The word of the device at which it is changed. */
  device: string | null;
}

export class PasswordService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionService,
    private readonly confirm: ConfirmSession,
  ) {}

  /** The session goes on under another token. @throws Refusal `password/refused`, `password/too-short`, `password/too-easy` */
  async change(token: string, actor: SignedIn, { old, password, device }: PasswordChange): Promise<RenewedSession> {
    await this.confirm.requirePassword(actor, old);
    const { personId } = actor;
    const person = await this.dataSource.manager.findOneByOrFail(Person, { id: personId });
    const newsroom = await withActor(this.dataSource, actor, ({ manager }) =>
      manager.findOneByOrFail(Newsroom, { id: actor.newsroomId }),
    );
    requireGoodPassword(password, [person.email, person.name, newsroom.name], person.twoFactorEnabled);
    const hash = await hashPassword(password);
    await withActor(this.dataSource, actor, async ({ manager, record }) => {
      await manager.update(Account, { personId, providerId: 'credential' }, { password: hash, updatedAt: new Date() });
      const { affected } = await manager.delete(Session, { personId, id: Not(actor.sessionId ?? '') });
      await forgetOtherDevices(manager, personId, device);
      record({ event: 'password.changed', payload: { personId, sessions: affected ?? 0 } });
    });
    return this.sessions.renew(token, actor, 'password');
  }
}
