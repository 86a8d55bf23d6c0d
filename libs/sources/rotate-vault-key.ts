// A new key for the vault: every data key of a newsroom is wrapped anew; what is sealed under the data keys stays as it is.
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import { StoryKey } from '#database/entities/story-key.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import type { VaultKeys } from '#platform/vault-keys.js';
import { unwrapDataKey, wrapDataKey } from '#sources/seal-identity.js';
import { lockVault } from '#sources/vault-lock.js';

/**
 * Wraps with the first of the keys whatever another of them wraps. One transaction a newsroom: cut off in between, it is
 * done again, and nothing is lost, as all keys are still there.
 * @returns how many data keys were wrapped anew
 * @throws Refusal `source/vault-locked` where a key that wraps one is not there
 */
export async function rotateVaultKey(dataSource: DataSource, newsroomId: string, keys: VaultKeys): Promise<number> {
  return withActor(dataSource, systemActor(newsroomId), async ({ manager, record }) => {
    await lockVault(manager, newsroomId, 'alone');
    const current = keys.current();
    const storyKeys = await manager.findBy(StoryKey, { newsroomId });
    const outdated = storyKeys.filter(({ vaultKeyId }) => vaultKeyId !== current.id);
    for (const storyKey of outdated) {
      const { id, storyId, wrapped, vaultKeyId } = storyKey;
      const place = { newsroomId, storyId, storyKeyId: id };
      const dataKey = unwrapDataKey(keys.byId(vaultKeyId), wrapped, place);
      const again = { wrapped: wrapDataKey(current, dataKey, place), vaultKeyId: current.id };
      await updateVersioned(manager, StoryKey, storyKey, again);
    }
    if (outdated.length > 0)
      record({ event: 'vault-key.rotated', payload: { vaultKeyId: current.id, storyKeys: outdated.length } });
    return outdated.length;
  });
}
