// In which newsrooms does somebody work at present? Asked before any newsroom is chosen.
import { type DataSource, IsNull } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { withPerson } from '#database/with-actor.js';

/** The person as they act in a newsroom; the one they joined first unless another is named. Null where they are in none. */
export async function memberOf(
  dataSource: DataSource,
  personId: string,
  newsroomId?: string,
): Promise<PersonActor | null> {
  return withPerson(dataSource, personId, async (manager) => {
    const person = await manager.findOneBy(Person, { id: personId });
    const membership = await manager.findOne(Membership, {
      where: { personId, endedAt: IsNull(), ...(newsroomId === undefined ? {} : { newsroomId }) },
      order: { createdAt: 'ASC', newsroomId: 'ASC' },
    });
    if (person === null || membership === null) return null;
    return { newsroomId: membership.newsroomId, personId, name: person.name, role: membership.role, via: 'session' };
  });
}
