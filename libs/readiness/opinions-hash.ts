// Which opinions was a sign-off given over? One hash over their ids, as the version has one over its words (R1).
import { canonicalSha256 } from '#platform/canonical-json.js';

/**
 * Lower-case hexadecimal SHA-256 of the RFC 8785 form of `{format, ids}`, the ids sorted. Opinions never change, so their
 * ids name all that they say.
 * @param ids of the draft's opinions that stand and count
 */
export function opinionsSha256(ids: readonly string[]): string {
  return canonicalSha256({ format: 'nightlawyer/opinions/1', ids: [...ids].sort() });
}
