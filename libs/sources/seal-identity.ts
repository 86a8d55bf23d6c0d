// How is a source's identity sealed? Under its story's data key, bound to its row, and padded so that its length tells little.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { openBox, sealBox } from '#platform/sealed-box.js';
import type { VaultKey } from '#platform/vault-keys.js';

/** Who it is and how to reach them. */
export const Identity = z.strictObject({ name: z.string(), contact: z.string(), note: z.string() });
export type Identity = z.infer<typeof Identity>;

const KEY_BYTES = 32;
/** Lengths come in steps of so many bytes: a name alone and a name with an address look alike. */
const BUCKET = 2_048;
const LENGTH_BYTES = 4;

/** What a sealed identity is bound to. */
export interface IdentityPlace {
  readonly newsroomId: string;
  readonly storyId: string;
  readonly sourceId: string;
  /** The data key's own id; a data key is never used for two. */
  readonly storyKeyId: string;
}

/** What a wrapped data key is bound to. */
export interface KeyPlace {
  readonly newsroomId: string;
  readonly storyId: string;
  readonly storyKeyId: string;
}

/** @returns the sealed identity, `v1.` and base64url; 2048 bytes of content or a multiple */
export function sealIdentity(dataKey: Buffer, identity: Identity, place: IdentityPlace): string {
  return sealBox(dataKey, pad(Buffer.from(JSON.stringify(identity))), placeOf('identity', place));
}

/** @throws Refusal `source/damaged` where it was altered, or sealed for another newsroom, story, source or key */
export function openIdentity(dataKey: Buffer, sealed: string, place: IdentityPlace): Identity {
  try {
    return Identity.parse(JSON.parse(unpad(openBox(dataKey, sealed, placeOf('identity', place))).toString('utf8')));
  } catch (cause) {
    throw new Refusal('source/damaged', { sourceId: place.sourceId }, { cause: withoutWords(cause) });
  }
}

/** A data key for one story. */
export function makeDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** The data key as it may lie in the database: sealed under one of the vault's keys. */
export function wrapDataKey(vaultKey: VaultKey, dataKey: Buffer, place: KeyPlace): string {
  return sealBox(vaultKey.bytes, dataKey, `${placeOf('story-key', place)} ${vaultKey.id}`);
}

/** @throws Refusal `source/damaged` where it was altered, or moved from another story */
export function unwrapDataKey(vaultKey: VaultKey, wrapped: string, place: KeyPlace): Buffer {
  try {
    return openBox(vaultKey.bytes, wrapped, `${placeOf('story-key', place)} ${vaultKey.id}`);
  } catch (cause) {
    throw new Refusal('source/damaged', { storyKeyId: place.storyKeyId }, { cause });
  }
}

function placeOf(what: string, place: KeyPlace & { readonly sourceId?: string }): string {
  const { newsroomId, storyId, sourceId, storyKeyId } = place;
  return JSON.stringify(['nightlawyer/vault/1', what, newsroomId, storyId, sourceId ?? null, storyKeyId]);
}

function pad(content: Buffer): Buffer {
  const padded = Buffer.alloc(Math.ceil((LENGTH_BYTES + content.length) / BUCKET) * BUCKET);
  padded.writeUInt32BE(content.length);
  content.copy(padded, LENGTH_BYTES);
  return padded;
}

function unpad(padded: Buffer): Buffer {
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE());
}

/** A parser's error may quote what it could not parse. */
function withoutWords(cause: unknown): Error {
  return new Error(cause instanceof Error ? cause.name : 'unknown');
}
