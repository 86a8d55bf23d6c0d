// May this person do it at all? For what belongs to no record: pages, and making the first record of a kind.
import { type Permission, PERMISSIONS } from '../../../libs/domain/permissions.js';
import { useSession } from './use-session.js';

export function useMay(permission: Permission): boolean {
  const { data: person } = useSession();
  const roles: readonly string[] = PERMISSIONS[permission];
  return person !== null && person !== undefined && roles.includes(person.role);
}
