import { describe, expect, it } from '@jest/globals';
import { ERRORS, Refusal } from '#domain/errors.js';

describe('R12: the error catalogue', () => {
  it('R12: every code is noun/reason and every status is an HTTP error', () => {
    for (const [code, [status, message]] of Object.entries(ERRORS)) {
      expect(code).toMatch(/^[a-z-]+\/[a-z_-]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(message.length).toBeGreaterThan(10);
    }
  });

  it('R12: a refusal carries its status and its sentence', () => {
    const refusal = new Refusal('record/stale', { id: 'x' });
    expect(refusal.status).toBe(409);
    expect(refusal.message).toBe(ERRORS['record/stale'][1]);
  });
});
