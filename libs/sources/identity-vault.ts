// Identities in and out of the vault, inside the caller's transaction: under the story's data key, which is made at first need.
import { randomUUID } from 'node:crypto';
import { Refusal } from '#domain/errors.js';
import { SourceIdentity } from '#database/entities/source-identity.entity.js';
import type { Source } from '#database/entities/source.entity.js';
import { StoryKey } from '#database/entities/story-key.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import type { Transaction } from '#database/with-actor.js';
import type { VaultKeys } from '#platform/vault-keys.js';
import {
  type Identity,
  makeDataKey,
  openIdentity,
  sealIdentity,
  unwrapDataKey,
  wrapDataKey,
} from '#sources/seal-identity.js';
import { lockVault } from '#sources/vault-lock.js';

export class IdentityVault {
  constructor(private readonly keys: VaultKeys) {}

  /**
   * Seals the identity, or another in its place. `version` is that of the one it replaces, 0 where there is none.
   * @returns its version now
   * @throws Refusal `source/vault-locked`, `record/stale`
   */
  async seal(transaction: Transaction, source: Source, identity: Identity, version: number): Promise<number> {
    const { manager, actor, record } = transaction;
    const { newsroomId, id, storyId } = source;
    const storyKey = await this.keyOf(transaction, storyId);
    const place = { newsroomId, storyId, sourceId: id, storyKeyId: storyKey.id };
    const sealed = sealIdentity(storyKey.bytes, identity, place);
    const written = { storyKeyId: storyKey.id, sealed, writtenBy: actor.personId ?? '', writtenAt: new Date() };
    if (version === 0) {
      const made = await manager.query<unknown[]>(
        `INSERT INTO source_identity (newsroom_id, id, story_id, story_key_id, sealed, written_by, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT source_identity_pk DO NOTHING RETURNING id`,
        [newsroomId, id, storyId, written.storyKeyId, sealed, written.writtenBy, written.writtenAt],
      );
      if (made.length === 0) throw new Refusal('record/stale', { id, version });
    } else {
      await updateVersioned(manager, SourceIdentity, { newsroomId, id, version }, written);
    }
    const now = version + 1;
    record({ event: 'source.identity-sealed', payload: { sourceId: id, storyKeyId: storyKey.id, version: now } });
    return now;
  }

  /** @throws Refusal `source/no-identity`, `source/vault-locked`, `source/damaged` */
  async open({ manager }: Transaction, source: Source): Promise<{ identity: Identity; version: number }> {
    const { newsroomId, id, storyId } = source;
    const row = await manager.findOneBy(SourceIdentity, { newsroomId, id });
    if (row === null) throw new Refusal('source/no-identity');
    // By the story, not by what the row says of itself: a row whose ids were changed too must not open.
    const storyKey = await manager.findOneBy(StoryKey, { newsroomId, storyId });
    if (storyKey === null) throw new Refusal('source/damaged', { sourceId: id });
    const dataKey = this.unwrap(storyKey);
    const identity = openIdentity(dataKey, row.sealed, { newsroomId, storyId, sourceId: id, storyKeyId: storyKey.id });
    return { identity, version: row.version };
  }

  private unwrap({ newsroomId, storyId, id, wrapped, vaultKeyId }: StoryKey): Buffer {
    return unwrapDataKey(this.keys.byId(vaultKeyId), wrapped, { newsroomId, storyId, storyKeyId: id });
  }

  private async keyOf({ manager, actor }: Transaction, storyId: string): Promise<{ id: string; bytes: Buffer }> {
    const { newsroomId } = actor;
    // Before the key is read from its file: a rotation that began earlier is over, and one that begins waits for us.
    await lockVault(manager, newsroomId, 'shared');
    const standing = await manager.findOneBy(StoryKey, { newsroomId, storyId });
    if (standing !== null) return { id: standing.id, bytes: this.unwrap(standing) };
    const id = randomUUID();
    const vaultKey = this.keys.current();
    const wrapped = wrapDataKey(vaultKey, makeDataKey(), { newsroomId, storyId, storyKeyId: id });
    // Of two that make it in the same moment, the first counts for both.
    await manager
      .createQueryBuilder()
      .insert()
      .into(StoryKey)
      .values({ newsroomId, id, storyId, wrapped, vaultKeyId: vaultKey.id })
      .orIgnore()
      .execute();
    const kept = await manager.findOneByOrFail(StoryKey, { newsroomId, storyId });
    return { id: kept.id, bytes: this.unwrap(kept) };
  }
}
