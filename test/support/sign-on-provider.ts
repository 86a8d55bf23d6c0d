// An organisation's own sign-in, run for real: whoever is named as being there is signed in without being asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

interface Identity {
  /** What the provider knows them by, for ever. */
  sub: string;
  email: string;
  verified: boolean;
  name: string;
}

export interface SignOnProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who sits at the browser. */
  present: Identity;
  stop(): Promise<void>;
}

export async function startSignOnProvider(redirectUri: string): Promise<SignOnProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'nightlawyer', clientSecret: 'the secret of the suites at the provider' };
  const nobody: Identity = { sub: 'nobody', email: 'nobody@organisation.example', verified: true, name: 'Nobody' };
  const known = new Map<string, Identity>();
  const running: SignOnProvider = {
    issuer,
    ...client,
    present: nobody,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the suites'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => {
      const identity = known.get(sub) ?? nobody;
      const { email, verified, name } = identity;
      return { accountId: sub, claims: () => ({ sub, email, email_verified: verified, name }) };
    },
    // Consent is given beforehand, as an organisation does for its own programs.
    loadExistingGrant: async (context) => {
      const { client: asking, session, provider: self } = context.oidc;
      const grant = new self.Grant({ clientId: asking?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) {
      void answer(request, response);
      return;
    }
    const { present } = running;
    known.set(present.sub, present);
    void provider.interactionFinished(request, response, { login: { accountId: present.sub } });
  });
  return running;
}
