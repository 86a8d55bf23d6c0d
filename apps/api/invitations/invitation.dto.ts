import { z } from 'zod';
import { Role } from '#domain/vocabulary.js';
import type { Invitation } from '#database/entities/invitation.entity.js';
import { Id, list, Time } from '../openapi/common.dto.js';

const Name = z.string().trim().min(1).max(200);

export const NewInvitation = z
  .object({ email: z.email().max(320), role: Role, name: Name.optional() })
  .meta({ id: 'NewInvitation' });
export type NewInvitation = z.infer<typeof NewInvitation>;

const InvitationRecord = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string().nullable(),
    role: Role,
    createdAt: Time,
    expiresAt: Time,
    acceptedAt: Time.nullable(),
    revokedAt: Time.nullable(),
  })
  .meta({ id: 'Invitation' });
export const InvitationList = list(InvitationRecord).meta({ id: 'InvitationList' });

/** `link` is shown this once; `mailed` says whether it also left by mail. */
export const MadeInvitation = InvitationRecord.extend({ link: z.string(), mailed: z.boolean() }).meta({
  id: 'MadeInvitation',
});

/** What the holder of the link is offered. With `hasPassword` they give the password they have; otherwise they choose one. */
export const OfferedPlace = z
  .object({
    newsroom: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    role: Role,
    hasPassword: z.boolean(),
    expiresAt: Time,
  })
  .meta({ id: 'OfferedPlace' });

export const Acceptance = z
  .object({ name: Name.optional(), password: z.string().min(1).max(1_024).optional() })
  .meta({ id: 'Acceptance' });
export type Acceptance = z.infer<typeof Acceptance>;

export const AcceptedPlace = z.object({ email: z.string() }).meta({ id: 'AcceptedPlace' });

export function presentInvitation(invitation: Invitation) {
  const { id, email, name, role, createdAt, expiresAt, acceptedAt, revokedAt } = invitation;
  return {
    id,
    email,
    name,
    role,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    acceptedAt: acceptedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
