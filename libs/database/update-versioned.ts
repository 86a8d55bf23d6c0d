// R8: a mutable row changes only if it is still the version that was read.
import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { Refusal } from '#domain/errors.js';

interface VersionedRow extends ObjectLiteral {
  newsroomId: string;
  id: string;
  version: number;
}

/** Sets `changes` on the row if it still stands at `row.version`, and steps the version. Throws `record/stale` otherwise. */
export async function updateVersioned<Row extends VersionedRow>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  row: Pick<VersionedRow, 'newsroomId' | 'id' | 'version'>,
  changes: Omit<QueryDeepPartialEntity<Row>, 'newsroomId' | 'id' | 'version'>,
): Promise<void> {
  const { newsroomId, id, version } = row;
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: version + 1 })
    .where('newsroomId = :newsroomId AND id = :id AND version = :version', { newsroomId, id, version })
    .execute();
  if (result.affected !== 1) throw new Refusal('record/stale', { id, version });
}
