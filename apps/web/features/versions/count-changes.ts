// How much is new to this reader?
import type { Changes } from '../../api/records.js';

export function countChanges(changes: Changes): number {
  const { versions, assertions, opinions, evidence, exchanges, replies, letters, signOffs, legalStops, certificates } =
    changes;
  const lists = [
    versions,
    assertions,
    opinions,
    evidence,
    exchanges,
    replies,
    letters,
    signOffs,
    legalStops,
    certificates,
  ];
  return lists.reduce((sum, { length }) => sum + length, 0);
}
