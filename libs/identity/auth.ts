// The identity library as this installation uses it: our tables, our hashes, no sign-up, no session that we did not ask for.
import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { getAdapter } from 'better-auth/db/adapter';
import { bearer, genericOAuth, twoFactor } from 'better-auth/plugins';
import type { BetterAuthOptions, DBAdapter } from 'better-auth/types';
import type pg from 'pg';
import { ACCOUNT, SESSION, TWO_FACTOR, USER, VERIFICATION } from '#identity/auth-tables.js';
import { hashingSessionTokens } from '#identity/hashed-tokens.js';
import { hashPassword, LONGEST_PASSWORD, passwordMatches } from '#identity/password.js';
import { currentOpening } from '#identity/opening.js';

/** A session ends for good this long after the sign-in, whatever was done in it. */
export const SESSION_HOURS = 12;
const CHALLENGE_SECONDS = 300;
export const OIDC_PROVIDER = 'oidc';
/** Of the library's own addresses only those of the single sign-on are mounted, under this one. */
const AUTH_PATH = '/api/v1/session/oidc';

export interface OidcClient {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Says whether an identity that the provider vouches for may come in as this person; `isNew` where it never did before. An error's word where not. */
export type Admission = (personId: string, isNew: boolean) => Promise<{ error: string } | undefined>;

export interface AuthSettings {
  pool: pg.Pool;
  secret: string;
  /** Where people reach the page, without a slash at its end. */
  publicUrl: string;
  oidc: OidcClient | null;
  admit: Admission;
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;

export async function createAuth(settings: AuthSettings) {
  const options = authOptions(settings);
  const adapter: DBAdapter = hashingSessionTokens(await getAdapter({ ...options, database: settings.pool }));
  return betterAuth({ ...options, database: () => adapter });
}

/** Everything but the way to the database, which a test gives it bare to compare the tables. */
export function authOptions({ secret, publicUrl, oidc, admit }: Omit<AuthSettings, 'pool'>) {
  return {
    appName: 'Nightlawyer',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    // Its lines may quote addresses and names; what matters of a failure reaches us as an error.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordMatches(password, hash) },
    },
    user: {
      ...USER,
      validateUserInfo: async ({ user, source }) =>
        source.action !== 'create-user' && typeof user.id === 'string'
          ? admit(user.id, source.action === 'link-account')
          : { error: 'not_a_member' },
    },
    session: { ...SESSION, expiresIn: SESSION_HOURS * 3_600, disableSessionRefresh: true, freshAge: 0 },
    account: {
      ...ACCOUNT,
      encryptOAuthTokens: true,
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true },
    },
    verification: VERIFICATION,
    advanced: {
      cookiePrefix: 'nightlawyer',
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    onAPIError: { errorURL: `${publicUrl}/` },
    databaseHooks: {
      session: { create: { before: (session) => Promise.resolve(admitSession(session)) } },
      account: { create: { before: (account) => Promise.resolve({ data: withoutTokens(account) }) } },
    },
    plugins: [
      twoFactor({
        issuer: 'Nightlawyer',
        schema: TWO_FACTOR,
        twoFactorCookieMaxAge: CHALLENGE_SECONDS,
        // Counted by us, by account and device, so that a stranger cannot lock the owner out.
        accountLockout: { enabled: false },
      }),
      bearer(),
      genericOAuth({ config: oidc === null ? [] : [providerOf(oidc)] }),
    ],
  } satisfies BetterAuthOptions;
}

function providerOf({ issuer, clientId, clientSecret }: OidcClient) {
  return {
    providerId: OIDC_PROVIDER,
    discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    disableProviderLogout: true,
  };
}

/** False stops the library: no session comes to be but for the person and newsroom that an intent names. */
function admitSession(session: Record<string, unknown>): false | { data: Record<string, unknown> } {
  const opening = currentOpening();
  if (opening === null || opening.actor.personId !== session['userId']) return false;
  const now = new Date();
  const { newsroomId } = opening.actor;
  const intentId = opening.id;
  const signedInAt = session['signedInAt'] ?? now;
  return { data: { newsroomId, intentId, signedInAt, lastSeenAt: now, confirmedAt: now } };
}

/** Who somebody is at the provider is kept; what would let us act there for them is not. */
function withoutTokens(account: object): Record<string, unknown> {
  return { ...account, accessToken: null, refreshToken: null, idToken: null };
}
