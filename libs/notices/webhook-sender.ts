// How a webhook is reached: only where it may be, signed, once, and with a limit on everything.
import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestTls, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Refusal } from '#domain/errors.js';
import { isPublicAddress } from '#notices/public-address.js';
import { makeWebhookSecret, webhookHeaders } from '#notices/sign-webhook.js';
import type { Seal } from '#platform/seal.js';

const WAIT_MILLISECONDS = 10_000;
const MOST_ANSWER_BYTES = 64 * 1024;

interface ResolvedAddress {
  address: string;
  family: number;
}

export interface WebhookMessage {
  /** The same for each try at one notice, so that a receiver can tell a repetition. */
  id: string;
  body: string;
}

export class WebhookSender {
  /** @param allowPrivate whether addresses inside are allowed, and without TLS there */
  constructor(
    private readonly sealer: Seal,
    private readonly allowPrivate: boolean,
  ) {}

  /** A new secret for the webhook of that id, and its stored form. */
  makeSecret(webhookId: string): { secret: string; sealed: string } {
    const secret = makeWebhookSecret();
    return { secret, sealed: this.sealer.seal(secret, rowOf(webhookId)) };
  }

  /** @throws Refusal `webhook/refused` unless the address may be reached; the name is looked up now */
  async check(address: string): Promise<void> {
    await this.resolve(parse(address)).catch((error: unknown) => {
      throw error instanceof Refusal ? error : new Refusal('webhook/refused', undefined, { cause: error });
    });
  }

  /**
   * Posts the message once. Redirects are not followed and the answer is not read. Rejects with Refusal `webhook/refused`
   * where the address no longer may be reached, with another error where trying again may help.
   */
  async post(webhook: { id: string; address: string; secretSealed: string }, message: WebhookMessage): Promise<void> {
    const secret = this.sealer.open(webhook.secretSealed, rowOf(webhook.id));
    const url = parse(webhook.address);
    // Looked up once: what was checked is what is connected to, whatever the name means a moment later.
    const addresses = await this.resolve(url);
    const headers = webhookHeaders(secret, message.id, new Date(), message.body);
    const status = await send(url, addresses, headers, message.body);
    if (status < 200 || status > 299) throw new Error(`the webhook answered ${status}`);
  }

  private async resolve(url: URL): Promise<ResolvedAddress[]> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = await lookup(host, { all: true });
    const allPublic = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
    if (!allPublic && !this.allowPrivate) throw new Refusal('webhook/refused');
    if (allPublic && url.protocol !== 'https:') throw new Refusal('webhook/refused');
    return addresses;
  }
}

/** A sealed secret is of use in its own row only. */
function rowOf(webhookId: string): string {
  return `webhook/${webhookId}`;
}

/** A login in the address would be shown to whoever lists the webhooks. */
function parse(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw new Refusal('webhook/refused');
  }
  return url;
}

/** Resolves with the status of the answer. */
function send(
  url: URL,
  addresses: readonly ResolvedAddress[],
  headers: Record<string, string>,
  body: string,
): Promise<number> {
  const pinned: LookupFunction = (_host, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Nightlawyer' },
    lookup: pinned,
    agent: false,
    signal: AbortSignal.timeout(WAIT_MILLISECONDS),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestTls : requestPlain)(url, options, (response) => {
      let bytes = 0;
      const done = () => resolve(response.statusCode ?? 0);
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_ANSWER_BYTES) response.destroy();
      });
      response.on('close', done);
      response.on('error', done);
    });
    request.on('error', reject);
    request.end(body);
  });
}
