// Going on where one was, after one has shown again who one is.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { openDoor } from '../../api/door.js';
import { whoIsThere } from '../../api/guarded-fetch.js';
import { knownPerson, SESSION_KEY, startSession } from '../../api/query-client.js';
import type { Person } from '../../api/records.js';
import { STANDING_KEY } from '../../api/use-standing.js';

/** Lets what waits go on, if it is the same person. A new session opens in their first newsroom; the page may be in another. */
export function useResume() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (person: Person) => {
      const known = knownPerson();
      if (known === null || person.personId !== known.personId) return { person, isSame: false };
      if (person.newsroomId === known.newsroomId) return { person, isSame: true };
      const body = { newsroomId: known.newsroomId };
      await ask(api.POST('/api/v1/session/newsroom', { body }));
      return { person: (await whoIsThere()) ?? known, isSame: true };
    },
    onSuccess: ({ person, isSame }) => {
      if (isSame) {
        queryClient.setQueryData(SESSION_KEY, person);
        openDoor();
        void queryClient.invalidateQueries({ queryKey: STANDING_KEY });
      } else {
        startSession(person);
      }
    },
  });
}

/** Giving password or code again for a session that stands. */
export function useConfirm() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { password: string } | { code: string }) => ask(api.POST('/api/v1/session/confirm', { body })),
    onSuccess: () => {
      openDoor();
      void queryClient.invalidateQueries({ queryKey: STANDING_KEY });
    },
  });
}
