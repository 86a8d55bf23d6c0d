// How does one's own session stand: what protects it, how long it is good for a sign-off, and where else one works.
import { DataSource, IsNull } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import type { Role } from '#domain/vocabulary.js';
import { Account } from '#database/entities/account.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { withActor, withPerson } from '#database/with-actor.js';
import type { SessionService, SignedIn } from '#identity/session.service.js';

export interface Standing {
  email: string;
  secondFactor: boolean;
  hasPassword: boolean;
  /** Until then a sign-off asks for nothing more. */
  confirmedUntil: Date;
  idleMinutes: number;
  newsrooms: { id: string; name: string; role: Role }[];
}

export class OwnStanding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionService,
  ) {}

  async of({ personId, confirmedAt = new Date(0) }: SignedIn): Promise<Standing> {
    const { confirmMinutes, idleMinutes } = this.sessions.limits;
    const { manager } = this.dataSource;
    const person = await manager.findOneByOrFail(Person, { id: personId });
    return {
      email: person.email,
      secondFactor: person.twoFactorEnabled,
      hasPassword: await manager.existsBy(Account, { personId, providerId: 'credential' }),
      confirmedUntil: new Date(confirmedAt.getTime() + confirmMinutes * 60_000),
      idleMinutes,
      newsrooms: await this.newsroomsOf(personId),
    };
  }

  /** Each newsroom is seen from within itself only. */
  private async newsroomsOf(personId: string): Promise<Standing['newsrooms']> {
    const memberships = await withPerson(this.dataSource, personId, (manager) =>
      manager.find(Membership, { where: { personId, endedAt: IsNull() }, order: { createdAt: 'ASC' } }),
    );
    const newsrooms: Standing['newsrooms'] = [];
    for (const { newsroomId, role } of memberships) {
      const { name } = await withActor(this.dataSource, systemActor(newsroomId), ({ manager }) =>
        manager.findOneByOrFail(Newsroom, { id: newsroomId }),
      );
      newsrooms.push({ id: newsroomId, name, role });
    }
    return newsrooms;
  }
}
