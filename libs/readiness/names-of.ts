// The names of people by id.
import { type EntityManager, In } from 'typeorm';
import { Person } from '#database/entities/person.entity.js';

/** Ids of nobody we know are left out. */
export async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await manager.find(Person, { where: { id: In([...ids]) }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
