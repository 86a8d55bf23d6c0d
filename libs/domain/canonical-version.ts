// What exactly is hashed when a version of a draft is hashed; a CMS computes the same thing (docs/canonical-version.md).
import { z } from 'zod';
import { BlockKind } from '#domain/vocabulary.js';

/** A piece of an article, in order. `text` is storable text: LF line ends, no NUL, no lone surrogate. */
export const Block = z.strictObject({ kind: BlockKind, text: z.string() });
export type Block = z.infer<typeof Block>;

/** Named inside the hashed form, so that a later form can never collide with this one. */
const VERSION_FORMAT = 'nightlawyer/version/1';

/** The value whose RFC 8785 serialisation is hashed: kinds and words in order, and nothing else. */
export function canonicalVersion(blocks: readonly Block[]): { format: string; blocks: Block[] } {
  return { format: VERSION_FORMAT, blocks: blocks.map(({ kind, text }) => ({ kind, text })) };
}
