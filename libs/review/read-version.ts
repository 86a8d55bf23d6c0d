// What a lawyer is taken to have read of an assertion: its words and what surrounds them, as hashes (R1).
import type { Block } from '#domain/canonical-version.js';
import type { Reading } from '#domain/judge-opinion.js';
import {
  blockOf,
  contextOf,
  paragraphOf,
  type PlacedBlock,
  placedBlocks,
  type Span,
  versionText,
} from '#domain/version-text.js';
import { canonicalJson, canonicalSha256, sha256Hex } from '#platform/canonical-json.js';

/** Where an assertion stands, as far as a reading needs to know; both null while its place is unknown. */
export interface Place {
  readonly start: number | null;
  readonly end: number | null;
}

interface Version {
  readonly text: string;
  readonly placed: readonly PlacedBlock[];
  /** Context hashes by block and paragraph: what stands around is the same for all. */
  readonly contexts: Map<string, string>;
}

/** A version's blocks never change, so what was worked out from them holds as long as they are in memory. */
const versions = new WeakMap<readonly Block[], Version>();

/**
 * The assertion as it stands at `place`; null where that is unknown or lies in no one block.
 * @param blocks those of one version, the same array for all its assertions
 */
export function readingOf(blocks: readonly Block[], place: Place | null | undefined): Reading | null {
  if (place?.start == null || place.end === null) return null;
  const version = versionOf(blocks);
  const span = { start: place.start, end: place.end };
  const block = blockOf(version.placed, span);
  if (block === undefined) return null;
  const paragraph = paragraphOf(block, span);
  const which = `${block.index}:${paragraph.start}:${paragraph.end}`;
  let contextSha256 = version.contexts.get(which);
  if (contextSha256 === undefined) {
    contextSha256 = canonicalSha256(contextOf(version.placed, span));
    version.contexts.set(which, contextSha256);
  }
  return { textSha256: textSha256(version.text.slice(span.start, span.end)), contextSha256 };
}

/** How it would read with `wording` in the span's place; null where the span lies in no one block. */
export function readingWith(blocks: readonly Block[], span: Span, wording: string): Reading | null {
  const context = contextOf(versionOf(blocks).placed, span, wording);
  if (context === undefined) return null;
  return { textSha256: textSha256(wording), contextSha256: canonicalSha256(context) };
}

/** The hash of an assertion's words by themselves: `canonicalSha256` of `{format, text}`, whose form is written out here. */
export function textSha256(text: string): string {
  // A look at a long draft hashes hundreds of them.
  return sha256Hex(`{"format":"nightlawyer/assertion-text/1","text":${canonicalJson(text)}}`);
}

function versionOf(blocks: readonly Block[]): Version {
  let version = versions.get(blocks);
  if (version === undefined) {
    version = { text: versionText(blocks), placed: placedBlocks(blocks), contexts: new Map() };
    versions.set(blocks, version);
  }
  return version;
}
