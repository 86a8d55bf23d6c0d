// Blockers of one kind together, in the order in which the service names them.
import type { Blocker, BlockerCode } from '../../api/records.js';

export function groupBlockers(blockers: readonly Blocker[]): { code: BlockerCode; items: Blocker[] }[] {
  const groups = new Map<BlockerCode, Blocker[]>();
  for (const blocker of blockers) groups.set(blocker.code, [...(groups.get(blocker.code) ?? []), blocker]);
  return [...groups].map(([code, items]) => ({ code, items }));
}
