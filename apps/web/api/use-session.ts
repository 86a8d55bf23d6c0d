// Who is signed in here? Null when nobody is.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';
import { isFailure } from './failure.js';
import { isSame } from './guarded-fetch.js';
import { knownPerson, SESSION_KEY, startSession } from './query-client.js';
import type { Person } from './records.js';

async function fetchSession(): Promise<Person | null> {
  try {
    const person = await ask(api.GET('/api/v1/session'));
    const known = knownPerson();
    // Another tab has signed somebody else in.
    if (known !== null && !isSame(person, known)) startSession(person);
    return person;
  } catch (error) {
    // Who would not sign in again has left; or somebody else has come.
    if (isFailure(error, 'session/missing')) return knownPerson();
    throw error;
  }
}

export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: 60_000 });
}
