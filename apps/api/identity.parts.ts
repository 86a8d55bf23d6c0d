// What of the API has to do with people coming in: its routes, and the services behind them.
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AcceptInvitation } from '#identity/accept-invitation.js';
import { Attempts } from '#identity/attempts.js';
import { type Auth, createAuth } from '#identity/auth.js';
import { Challenge } from '#identity/challenge.js';
import { ConfirmSession } from '#identity/confirm-session.js';
import { FactorService } from '#identity/factor.service.js';
import { IdentityMail } from '#identity/identity-mail.js';
import { IdentityPool } from '#identity/identity-pool.js';
import { InvitationService } from '#identity/invitation.service.js';
import { MemberService } from '#identity/member.service.js';
import { OwnStanding } from '#identity/own-standing.js';
import { PasswordService } from '#identity/password.service.js';
import { SecondFactor } from '#identity/second-factor.js';
import { SessionService } from '#identity/session.service.js';
import { SetUpService, setUpKey } from '#identity/set-up.service.js';
import { SignInService } from '#identity/sign-in.service.js';
import { admitTo, SingleSignOn } from '#identity/single-sign-on.js';
import { TokenService } from '#identity/token.service.js';
import type { OidcSettings } from '#platform/config.js';
import type { Logger } from '#platform/logger.js';
import { type MailSettings, MailTransport } from '#platform/mail-transport.js';
import { InvitationController } from './invitations/invitation.controller.js';
import { MemberController } from './members/member.controller.js';
import { FactorController } from './sessions/factor.controller.js';
import { OwnSessionController } from './sessions/own-session.controller.js';
import { SessionDoor } from './sessions/session-door.js';
import { SessionController } from './sessions/session.controller.js';
import { SingleSignOnController } from './sessions/single-sign-on.controller.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { TokenController } from './tokens/token.controller.js';

export interface IdentitySettings {
  /** Where people reach the page, without a slash at its end. */
  publicUrl: string;
  /** Null where the organisation has no sign-in of its own. */
  oidc: OidcSettings | null;
  /** Null where no mail goes out. */
  mail: MailSettings | null;
  idleMinutes: number;
  confirmMinutes: number;
  /** What the first administrator must know; follows from the secret where it is left out. */
  setUpKey?: string;
}

export const IDENTITY_CONTROLLERS = [
  SessionController,
  OwnSessionController,
  FactorController,
  SingleSignOnController,
  MemberController,
  InvitationController,
  SetUpController,
  TokenController,
];

const AUTH = Symbol('the identity library');

export function identityProviders(
  databaseUrl: string,
  secret: string,
  logger: Logger,
  { publicUrl, oidc, mail, idleMinutes, confirmMinutes, setUpKey: key }: IdentitySettings,
): Provider[] {
  const challenge = new Challenge(secret);
  const letters = new IdentityMail(new MailTransport(mail), publicUrl, logger);
  return [
    { provide: IdentityPool, useFactory: () => new IdentityPool(databaseUrl) },
    {
      provide: AUTH,
      useFactory: ({ pool }: IdentityPool, from: DataSource) =>
        createAuth({ pool, secret, publicUrl, oidc, admit: admitTo(from) }),
      inject: [IdentityPool, DataSource],
    },
    { provide: Attempts, useFactory: ({ pool }: IdentityPool) => new Attempts(pool, secret), inject: [IdentityPool] },
    {
      provide: SessionService,
      useFactory: (from: DataSource) => new SessionService(from, { idleMinutes, confirmMinutes }),
      inject: [DataSource],
    },
    {
      provide: SecondFactor,
      useFactory: (from: DataSource, auth: Auth) => new SecondFactor(from, auth),
      inject: [DataSource, AUTH],
    },
    {
      provide: SignInService,
      useFactory: (from: DataSource, auth: Auth, attempts: Attempts, factors: SecondFactor) =>
        new SignInService(from, auth, attempts, challenge, factors),
      inject: [DataSource, AUTH, Attempts, SecondFactor],
    },
    {
      provide: ConfirmSession,
      useFactory: (...parts: ConstructorParameters<typeof ConfirmSession>) => new ConfirmSession(...parts),
      inject: [DataSource, SessionService, Attempts, SecondFactor],
    },
    {
      provide: FactorService,
      useFactory: (...parts: ConstructorParameters<typeof FactorService>) => new FactorService(...parts),
      inject: [DataSource, AUTH, ConfirmSession, SecondFactor],
    },
    {
      provide: PasswordService,
      useFactory: (...parts: ConstructorParameters<typeof PasswordService>) => new PasswordService(...parts),
      inject: [DataSource, SessionService, ConfirmSession],
    },
    {
      provide: OwnStanding,
      useFactory: (...parts: ConstructorParameters<typeof OwnStanding>) => new OwnStanding(...parts),
      inject: [DataSource, SessionService],
    },
    {
      provide: SingleSignOn,
      useFactory: (auth: Auth, signIns: SignInService) => new SingleSignOn(auth, signIns, oidc, publicUrl),
      inject: [AUTH, SignInService],
    },
    {
      provide: MemberService,
      useFactory: (from: DataSource) => new MemberService(from, letters),
      inject: [DataSource],
    },
    {
      provide: InvitationService,
      useFactory: (from: DataSource) => new InvitationService(from, letters),
      inject: [DataSource],
    },
    {
      provide: AcceptInvitation,
      useFactory: (from: DataSource, attempts: Attempts) => new AcceptInvitation(from, attempts, oidc !== null),
      inject: [DataSource, Attempts],
    },
    {
      provide: SetUpService,
      useFactory: (from: DataSource) => new SetUpService(from, key ?? setUpKey(secret)),
      inject: [DataSource],
    },
    SessionDoor,
    TokenService,
  ];
}
