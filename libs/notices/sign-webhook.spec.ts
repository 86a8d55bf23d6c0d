import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { makeWebhookSecret, webhookHeaders } from '#notices/sign-webhook.js';

describe('the signature of a webhook', () => {
  it('is what a receiver works out from the headers, the body and the decoded secret', () => {
    const secret = makeWebhookSecret();
    const headers = webhookHeaders(secret, 'msg_1', new Date('2031-03-14T17:00:00.900Z'), '{"kind":"assigned"}');
    expect(headers['webhook-timestamp']).toBe('1931274000');
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const expected = createHmac('sha256', key).update('msg_1.1931274000.{"kind":"assigned"}').digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  });

  it('is another for another body, another id, another second, another secret', () => {
    const secret = makeWebhookSecret();
    const at = new Date(0);
    const signatures = [
      webhookHeaders(secret, 'a', at, '{}'),
      webhookHeaders(secret, 'a', at, '{ }'),
      webhookHeaders(secret, 'b', at, '{}'),
      webhookHeaders(secret, 'a', new Date(1_000), '{}'),
      webhookHeaders(makeWebhookSecret(), 'a', at, '{}'),
    ].map((headers) => headers['webhook-signature']);
    expect(new Set(signatures).size).toBe(signatures.length);
  });
});
