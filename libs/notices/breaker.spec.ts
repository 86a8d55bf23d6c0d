import { describe, expect, it } from '@jest/globals';
import { Breaker, ReceiverAway } from '#notices/breaker.js';

function atTime() {
  let now = 0;
  const breaker = new Breaker(() => now);
  const fail = (after: number) => () => {
    now += after;
    return Promise.reject(new Error('no answer'));
  };
  return { breaker, fail, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('a receiver that does not answer', () => {
  it('is left alone after a slow failure, asked again later, and used again once it answers', async () => {
    const { breaker, fail, pass } = atTime();
    await expect(breaker.attempt('mail', fail(10_000))).rejects.toThrow('no answer');
    await expect(breaker.attempt('mail', () => Promise.resolve('sent'))).rejects.toBeInstanceOf(ReceiverAway);
    pass(30_000);
    await expect(breaker.attempt('mail', () => Promise.resolve('sent'))).resolves.toBe('sent');
    await expect(breaker.attempt('mail', () => Promise.resolve('sent'))).resolves.toBe('sent');
  });

  it('is asked by one at a time', async () => {
    const { breaker, fail, pass } = atTime();
    await expect(breaker.attempt('mail', fail(10_000))).rejects.toThrow('no answer');
    pass(30_000);
    let answer: (word: string) => void = () => undefined;
    const probe = breaker.attempt('mail', () => new Promise<string>((resolve) => (answer = resolve)));
    await expect(breaker.attempt('mail', () => Promise.resolve('sent'))).rejects.toBeInstanceOf(ReceiverAway);
    answer('back');
    await expect(probe).resolves.toBe('back');
  });

  it('holds up no other, and a quick refusal holds up nobody', async () => {
    const { breaker, fail } = atTime();
    await expect(breaker.attempt('one', fail(10_000))).rejects.toThrow('no answer');
    await expect(breaker.attempt('other', fail(5))).rejects.toThrow('no answer');
    await expect(breaker.attempt('other', () => Promise.resolve('sent'))).resolves.toBe('sent');
  });
});
