import { z } from 'zod';
import { Role } from '#domain/vocabulary.js';
import { Id, Time } from '../openapi/common.dto.js';

const Password = z.string().min(1).max(1_024);
/** Six digits from an authenticator, or a recovery code. */
const Code = z.string().trim().min(6).max(40);

export const SignIn = z.object({ email: z.string().min(3).max(320), password: Password }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const SignedInPerson = z
  .object({ personId: Id, newsroomId: Id, name: z.string(), role: Role })
  .meta({ id: 'SignedInPerson' });

/** `token` is for scripts, as `Authorization: Bearer …`; a browser gets a cookie as well. */
export const OpenedSession = SignedInPerson.extend({ token: z.string(), expiresAt: Time }).meta({
  id: 'OpenedSession',
});

/** The password was right, and a code is asked for: give `challenge` back with it, within five minutes. */
export const AskedForCode = z.object({ factor: z.literal('totp'), challenge: z.string() }).meta({ id: 'AskedForCode' });

export const GivenCode = z.object({ challenge: z.string().max(4_096), code: Code }).meta({ id: 'GivenCode' });
export type GivenCode = z.infer<typeof GivenCode>;

/** The same session under another token. */
export const RenewedSession = z.object({ token: z.string(), expiresAt: Time }).meta({ id: 'RenewedSession' });

/** One of the two. */
export const Confirmation = z
  .union([z.object({ password: Password }), z.object({ code: Code })])
  .meta({ id: 'SessionConfirmation' });
export type Confirmation = z.infer<typeof Confirmation>;

/** How one's own session stands; `confirmedUntil` is when the next sign-off asks for the password or a code again. */
export const SessionStanding = z
  .object({
    email: z.string(),
    secondFactor: z.boolean(),
    hasPassword: z.boolean(),
    confirmedUntil: Time,
    idleMinutes: z.int(),
    newsrooms: z.array(z.object({ id: Id, name: z.string(), role: Role })),
  })
  .meta({ id: 'SessionStanding' });

export const NewsroomChoice = z.object({ newsroomId: Id }).meta({ id: 'NewsroomChoice' });
export type NewsroomChoice = z.infer<typeof NewsroomChoice>;

export const PasswordChange = z.object({ old: Password, password: Password }).meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const FactorStart = z.object({ password: Password }).meta({ id: 'FactorStart' });
export type FactorStart = z.infer<typeof FactorStart>;

/** `uri` for an authenticator, as text and as a QR code; the recovery codes are shown this once. */
export const FactorToSetUp = z
  .object({ uri: z.string(), qr: z.string(), recoveryCodes: z.array(z.string()) })
  .meta({ id: 'FactorToSetUp' });

export const FactorCode = z.object({ code: Code }).meta({ id: 'FactorCode' });
export type FactorCode = z.infer<typeof FactorCode>;

export const FactorRemoval = z.object({ password: Password, code: Code }).meta({ id: 'FactorRemoval' });
export type FactorRemoval = z.infer<typeof FactorRemoval>;

export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

/** `name` is what people call it; null where this installation has none. */
export const SingleSignOnOffer = z.object({ name: z.string().nullable() }).meta({ id: 'SingleSignOnOffer' });
