// Coming in by the organisation's own sign-in (OpenID Connect): only people who are members here, and no account is made for others.
import type { DataSource } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import { Account } from '#database/entities/account.entity.js';
import { openedToken } from '#identity/auth-calls.js';
import { type Admission, type Auth, OIDC_PROVIDER, type OidcClient } from '#identity/auth.js';
import { announceSignIn } from '#identity/identity-intents.js';
import { memberOf } from '#identity/memberships.js';
import { nameOpening, openingForSomebody } from '#identity/opening.js';
import type { OpenedSession, SignInService } from '#identity/sign-in.service.js';

/** What the library says where nobody here has that address, or its owner may not come in. */
const NOT_A_MEMBER: ReadonlySet<string> = new Set([
  'signup_disabled',
  'account_not_linked',
  'not_a_member',
  'email_not_found',
]);

export class SingleSignOn {
  constructor(
    private readonly auth: Auth,
    private readonly signIns: SignInService,
    readonly client: (OidcClient & { name: string }) | null,
    private readonly publicUrl: string,
  ) {}

  /** Where to send the browser, and the cookies it must bring back. @throws Refusal `session/no-single-sign-on` */
  async begin(): Promise<{ location: string; cookies: string[] }> {
    if (this.client === null) throw new Refusal('session/no-single-sign-on');
    const { response, headers } = await this.auth.api.signInSocial({
      body: { provider: OIDC_PROVIDER, callbackURL: `${this.publicUrl}/`, disableRedirect: true },
      headers: new Headers(),
      returnHeaders: true,
    });
    if (response.url === undefined) throw new Refusal('session/single-sign-on-failed');
    return { location: response.url, cookies: headers.getSetCookie() };
  }

  /**
   * The browser is back. The library checks state, code, issuer, nonce and signature, and names the person.
   * @param request as it came, with its cookies
   * @throws Refusal `session/not-a-member`, `session/single-sign-on-failed`
   */
  async finish(request: Request, device: string | null): Promise<OpenedSession> {
    if (this.client === null) throw new Refusal('session/no-single-sign-on');
    const { result, intent } = await openingForSomebody(() => this.auth.handler(request));
    const token = openedToken(result.headers);
    if (token !== null && intent !== null) return this.signIns.open(intent, token, { device });
    if (intent !== null) await this.signIns.noteRefusal(intent, 'single-sign-on');
    const error = new URL(result.headers.get('location') ?? '/', this.publicUrl).searchParams.get('error') ?? '';
    throw new Refusal(NOT_A_MEMBER.has(error) ? 'session/not-a-member' : 'session/single-sign-on-failed');
  }
}

/**
 * Asked by the library when it knows who comes, before it links or opens anything: the intent is written here. Only the first identity
 * with a person's address becomes theirs: addresses are given to others when somebody leaves, and their work is not.
 */
export function admitTo(dataSource: DataSource): Admission {
  return async (personId, isNew) => {
    const actor = await memberOf(dataSource, personId);
    const taken = isNew && (await dataSource.manager.existsBy(Account, { personId, providerId: OIDC_PROVIDER }));
    if (actor === null || taken || !nameOpening(await announceSignIn(dataSource, actor, false)))
      return { error: 'not_a_member' };
    return undefined;
  };
}
