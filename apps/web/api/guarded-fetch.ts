// May a request that was refused for want of a session be made again? Then nobody loses what they typed.
import { type DoorReason, waitAtDoor } from './door.js';
import { knownPerson, startSession } from './query-client.js';
import type { Person } from './records.js';

const OWN_SESSION = '/api/v1/session';

/** Requests under way that give the session another token: what was sent beside them under the old one is refused. */
const renewals = new Set<Promise<unknown>>();

/** `fetch`, which asks for password or code where the service wants them, and then asks the service again. */
export async function guardedFetch(request: Request): Promise<Response> {
  const spare = request.clone();
  const answer = await announced(request, fetch(request));
  const refused = answer.status === 401 ? reasonIn(await answer.clone().json()) : null;
  return refused !== null && (await goesOn(refused)) ? guardedFetch(spare) : answer;
}

/** The reason for which a request may wait at the door; null for any other refusal. */
export function reasonIn(body: unknown): DoorReason | null {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  return code === 'session/missing' || code === 'session/confirm-again' ? code : null;
}

/** Waits until the person has shown who they are. @returns whether the request is to be made again */
export async function goesOn(reason: DoorReason): Promise<boolean> {
  const known = knownPerson();
  if (known === null) return false;
  if (reason === 'session/missing') {
    await Promise.allSettled(renewals);
    const there = await whoIsThere();
    if (there !== null && isSame(there, known)) return true;
    if (there !== null) {
      // Another tab has signed somebody else in: nothing that was typed here may go out in their name.
      startSession(there);
      return false;
    }
  }
  return waitAtDoor(reason);
}

/** Who is signed in by now, asked past the door. */
export async function whoIsThere(): Promise<Person | null> {
  const answer = await fetch(OWN_SESSION, { credentials: 'same-origin' });
  return answer.ok ? ((await answer.json()) as Person) : null;
}

export function isSame(one: Person, other: Person): boolean {
  return one.personId === other.personId && one.newsroomId === other.newsroomId;
}

/** Notes a request that renews the session for as long as it is under way. */
function announced(request: Request, answer: Promise<Response>): Promise<Response> {
  if (request.method !== 'POST' || !new URL(request.url).pathname.startsWith(OWN_SESSION)) return answer;
  renewals.add(answer);
  const forget = () => renewals.delete(answer);
  answer.then(forget, forget);
  return answer;
}
