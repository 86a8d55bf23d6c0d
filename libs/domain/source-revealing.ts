// Who is shown material that reveals a source? The newsroom's own people; to guests it is a blank with a name that says so.
import type { ActingRole } from '#domain/actor.js';
import { REACH } from '#domain/permissions.js';

/** What stands in place of a title that is not shown. */
export const HIDDEN_TITLE = 'Material that reveals a source';

/** R10: whether this role is to see nothing of material of that sensitivity but that it is there. */
export function isHiddenFrom({ role }: { readonly role: ActingRole }, sensitivity: string | null): boolean {
  return sensitivity === 'source_revealing' && REACH[role] !== 'newsroom';
}
