// May this person do it at all? For what belongs to no record: pages, and making the first record of a kind.
import { may, type Permission } from '../../../libs/domain/permissions.js';
import { useSession } from './use-session.js';

export function useMay(permission: Permission): boolean {
  const { data: person } = useSession();
  return person !== null && person !== undefined && may(person, permission);
}
