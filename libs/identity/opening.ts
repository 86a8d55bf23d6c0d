// Under which intent may the identity library open a session just now? Under none, unless we asked it to.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenIntent } from '#identity/identity-intents.js';

const openings = new AsyncLocalStorage<{ intent: OpenIntent | null }>();

/** Lets sessions of the intent's person be opened while `work` runs. */
export function openingUnder<Result>(intent: OpenIntent, work: () => Promise<Result>): Promise<Result> {
  return openings.run({ intent }, work);
}

/** For a sign-in that finds out on its way who comes: `nameOpening` says so before the session is made. */
export async function openingForSomebody<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; intent: OpenIntent | null }> {
  const place: { intent: OpenIntent | null } = { intent: null };
  const result = await openings.run(place, work);
  return { result, intent: place.intent };
}

/** Says who it is; false outside `openingForSomebody`, where nothing opens. */
export function nameOpening(intent: OpenIntent): boolean {
  const place = openings.getStore();
  if (place === undefined) return false;
  place.intent = intent;
  return true;
}

export function currentOpening(): OpenIntent | null {
  return openings.getStore()?.intent ?? null;
}
