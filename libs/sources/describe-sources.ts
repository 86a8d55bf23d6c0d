// What is told of sources: class and strength to whoever knows of them, keepers and evidence by id.
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { EvidenceSource } from '#database/entities/evidence-source.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { SourceKeeper } from '#database/entities/source-keeper.entity.js';
import type { Source } from '#database/entities/source.entity.js';

export interface SourceSeen {
  readonly source: Source;
  /** Whether the actor keeps it. */
  readonly keeps: boolean;
  /** Only a keeper is told who the others are. */
  readonly keepers: readonly { readonly personId: string; readonly name: string }[];
  /** What came from it. */
  readonly evidenceIds: readonly string[];
}

export async function describeSources(
  manager: EntityManager,
  actor: Actor,
  sources: readonly Source[],
): Promise<SourceSeen[]> {
  const { newsroomId } = actor;
  const among = { newsroomId, sourceId: In(sources.map(({ id }) => id)) };
  const keepers = await manager.find(SourceKeeper, { where: among, order: { createdAt: 'ASC', personId: 'ASC' } });
  const ties = await manager.find(EvidenceSource, { where: among, order: { createdAt: 'ASC', evidenceId: 'ASC' } });
  const people = await manager.find(Person, {
    where: { id: In(keepers.map(({ personId }) => personId)) },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return sources.map((source) => {
    const own = keepers.filter(({ sourceId }) => sourceId === source.id);
    const keeps = own.some(({ personId }) => personId === actor.personId);
    return {
      source,
      keeps,
      keepers: keeps ? own.map(({ personId }) => ({ personId, name: names.get(personId) ?? '' })) : [],
      evidenceIds: ties.flatMap(({ sourceId, evidenceId }) => (sourceId === source.id ? [evidenceId] : [])),
    };
  });
}

export async function describeSource(manager: EntityManager, actor: Actor, source: Source): Promise<SourceSeen> {
  const [seen] = await describeSources(manager, actor, [source]);
  return seen ?? { source, keeps: false, keepers: [], evidenceIds: [] };
}
