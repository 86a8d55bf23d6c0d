// Which hash do these words have? What a CMS asks about the words it is about to run (docs/canonical-version.md).
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { type Block, canonicalVersion } from '#domain/canonical-version.js';
import { canonicalSha256 } from '#platform/canonical-json.js';

/** Lower-case hexadecimal SHA-256 of an article's blocks in the canonical form. */
export function versionSha256(blocks: readonly Block[]): string {
  return canonicalSha256(canonicalVersion(blocks.map(({ kind, text }) => ({ kind, text: toStorableText(text) }))));
}
