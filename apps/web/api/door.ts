// Requests that the service takes only once the person has shown again who they are: they wait here, and are made again.
import { useSyncExternalStore } from 'react';

/** Why they wait: the session is over, or it is too long since a password or code was given. */
export type DoorReason = 'session/missing' | 'session/confirm-again';

let reason: DoorReason | null = null;
let waiting: ((goOn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

/** @returns whether to make the request again; false where the person would not */
export function waitAtDoor(asked: DoorReason): Promise<boolean> {
  // Whoever signs in again has confirmed, too.
  if (reason !== 'session/missing') show(asked);
  return new Promise((resolve) => waiting.push(resolve));
}

/** The person has shown who they are. */
export function openDoor(): void {
  settle(true);
}

/** They would not; what they asked for fails as the service said. */
export function leaveDoor(): void {
  settle(false);
}

/** What the person is asked for now, if anything. */
export function useDoor(): DoorReason | null {
  return useSyncExternalStore(listen, () => reason);
}

function settle(goOn: boolean): void {
  const released = waiting;
  waiting = [];
  show(null);
  for (const release of released) release(goOn);
}

function show(next: DoorReason | null): void {
  reason = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
