// May this person do it in this story? In a story that another newsroom shares with theirs they are a partner, whatever their role.
import type { ActingRole } from '../../../libs/domain/actor.js';
import { may, type Permission } from '../../../libs/domain/permissions.js';
import { useReceivedStories } from './use-received-stories.js';
import { useSession } from './use-session.js';

/** Null as long as it is not known: then nothing is asked for that a partner would be refused. */
export function useRoleIn(storyId: string | null): ActingRole | null {
  const { data: person } = useSession();
  const { data: received, isSettled } = useReceivedStories();
  if (person === null || person === undefined || storyId === null || !isSettled) return null;
  return received?.items.some((story) => story.storyId === storyId) === true ? 'partner' : person.role;
}

export function useMayIn(storyId: string | null, permission: Permission): boolean {
  const role = useRoleIn(storyId);
  return role !== null && may({ role }, permission);
}
