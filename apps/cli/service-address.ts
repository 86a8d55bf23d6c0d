// Where does the API answer, and is it ready?
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '#domain/errors.js';
import type { Config } from '#platform/config.js';

/**
 * The API's address as seen from this machine, without a slash at the end. It is the number that the API listens on:
 * "localhost" may lead to another program's IPv6 port of the same number.
 */
export function baseUrlOf({ HOST, PORT }: Config): string {
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

/** The address as a person types it. */
export function shownUrlOf(config: Config): string {
  return baseUrlOf(config).replace(/127\.0\.0\.1|\[::1\]/, 'localhost');
}

/** What `/health/ready` says. @throws Refusal `service/unavailable` when nothing answers there */
export async function askReady(baseUrl: string): Promise<{ ready: boolean; report: unknown }> {
  try {
    const response = await fetch(`${baseUrl}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    return { ready: response.ok, report: await response.json() };
  } catch (cause) {
    const message = `Nothing answers as Nightlawyer on ${baseUrl}.`;
    throw new Refusal('service/unavailable', undefined, { message, cause });
  }
}

/** Resolves when the API is ready. @throws Refusal `service/unavailable` when it is not within the time */
export async function waitUntilReady(baseUrl: string, milliseconds: number, stop: AbortSignal): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    const answer = await askReady(baseUrl).catch(() => ({ ready: false }));
    if (answer.ready) return;
    await wait(200, undefined, { signal: stop });
  }
  const message = `The API on ${baseUrl} was not ready after ${milliseconds / 1000} seconds.`;
  throw new Refusal('service/unavailable', undefined, { message });
}
