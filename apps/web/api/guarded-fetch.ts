// May a request that was refused for want of a session be made again? Then nobody loses what they typed.
import { type DoorReason, waitAtDoor } from './door.js';
import { knownPerson, startSession } from './query-client.js';
import type { Person } from './records.js';

const OWN_SESSION = '/api/v1/session';

/** For how long a request that changes the session waits for those before it, in milliseconds. */
const PATIENCE_MILLISECONDS = 2_000;

/** On their way to the service. */
const underWay = new Set<Promise<unknown>>();

/** Those that open, end or renew the session, and whether each ended it: what travels beside one would be refused. */
const changes = new Set<Promise<boolean>>();

/** `fetch`, which asks for password or code where the service wants them, and then asks the service again. */
export async function guardedFetch(request: Request): Promise<Response> {
  const spare = request.clone();
  const answer = await inTurn(request);
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
    // They signed out meanwhile.
    if ((await Promise.all(changes)).includes(true)) return false;
    const there = await whoIsThere();
    if (knownPerson() === null) return false;
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

/** Sends it: a request that changes the session after those that are under way, every other after such a one. */
async function inTurn(request: Request): Promise<Response> {
  if (!changesSession(request)) {
    // Whoever signs out asks for nothing more.
    if ((await Promise.all(changes)).includes(true)) return Response.json({ code: 'session/missing' }, { status: 401 });
    return noted(fetch(request), underWay);
  }
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  const answer = Promise.race([Promise.allSettled(underWay), patience]).then(() => fetch(request));
  void noted(
    answer.then(
      ({ ok }) => ok && request.method === 'DELETE',
      () => false,
    ),
    changes,
  );
  return answer;
}

function changesSession({ method, url }: Request): boolean {
  const { pathname } = new URL(url);
  return method !== 'GET' && pathname.startsWith(OWN_SESSION) && !pathname.endsWith('/keep');
}

/** A stream that is being opened: until it is, nobody signs out from under it. */
export function noteOpening(opening: Promise<void>): void {
  void noted(opening, underWay);
}

function noted<Answer>(answer: Promise<Answer>, among: Set<Promise<unknown>>): Promise<Answer> {
  among.add(answer);
  const forget = () => among.delete(answer);
  answer.then(forget, forget);
  return answer;
}
