// Inviting somebody into the newsroom, and taking that back.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { Role } from '#domain/vocabulary.js';
import { Invitation } from '#database/entities/invitation.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { withActor } from '#database/with-actor.js';
import { IdentityMail } from '#identity/identity-mail.js';

const DAYS = 7;

export interface NewInvitation {
  email: string;
  role: Role;
  name?: string;
}

export interface MadeInvitation {
  invitation: Invitation;
  /** Shown this once; only the hash of what is in it is kept. */
  link: string;
  mailed: boolean;
}

export class InvitationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mail: IdentityMail,
  ) {}

  /** An open invitation to the same address is taken back: one link works at a time. @throws Refusal `invitation/known` */
  async invite(actor: PersonActor, { email, role, name }: NewInvitation): Promise<MadeInvitation> {
    const { newsroomId, personId } = actor;
    const token = randomBytes(32).toString('base64url');
    const [invitation, newsroom] = await withActor(this.dataSource, actor, async ({ manager, record }) => {
      const address = email.trim().toLowerCase();
      const known = await manager.query<unknown[]>(
        `SELECT 1 FROM membership JOIN person ON person.id = membership.person_id
          WHERE membership.newsroom_id = $1 AND person.email = $2 AND membership.ended_at IS NULL`,
        [newsroomId, address],
      );
      if (known.length > 0) throw new Refusal('invitation/known');
      for (const { id } of await manager.findBy(Invitation, { newsroomId, email: address, ...OPEN() })) {
        await manager.update(Invitation, { newsroomId, id }, { revokedAt: new Date() });
        record({ event: 'invitation.revoked', payload: { invitationId: id } });
      }
      const made = manager.create(Invitation, {
        newsroomId,
        id: randomUUID(),
        email: address,
        name: name ?? null,
        role,
        tokenSha256: hashInvitation(token),
        invitedBy: personId,
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + DAYS * 86_400_000),
        acceptedAt: null,
        acceptedBy: null,
        revokedAt: null,
      });
      await manager.insert(Invitation, made);
      record({ event: 'invitation.made', payload: { invitationId: made.id, role } });
      return [made, await manager.findOneByOrFail(Newsroom, { id: newsroomId })] as const;
    });
    const mailed = await this.mail.invite(invitation.email, newsroom.name, token);
    return { invitation, link: this.mail.linkOf(token), mailed };
  }

  /** The newest first, with those that were used, taken back or have run out. */
  async list(actor: PersonActor): Promise<Invitation[]> {
    return withActor(this.dataSource, actor, ({ manager }) =>
      manager.find(Invitation, { where: { newsroomId: actor.newsroomId }, order: { createdAt: 'DESC' }, take: 500 }),
    );
  }

  /** @throws Refusal `invitation/not-found` where there is none open */
  async revoke(actor: PersonActor, id: string): Promise<void> {
    await withActor(this.dataSource, actor, async ({ manager, record }) => {
      const open = { newsroomId: actor.newsroomId, id, ...OPEN() };
      const { affected } = await manager.update(Invitation, open, { revokedAt: new Date() });
      if (affected !== 1) throw new Refusal('invitation/not-found');
      record({ event: 'invitation.revoked', payload: { invitationId: id } });
    });
  }
}

/** What makes an invitation one that can still be accepted. */
export const OPEN = () => ({ acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(new Date()) });

export function hashInvitation(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
