import { z } from 'zod';
import { Role } from '#domain/vocabulary.js';
import type { Member } from '#identity/member.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

export const MemberRecord = z
  .object({
    personId: Id,
    name: z.string(),
    email: z.string(),
    role: Role,
    secondFactor: z.boolean(),
    since: Time,
    endedAt: Time.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Member' });
export const MemberList = list(MemberRecord).meta({ id: 'MemberList' });

export const RoleChange = z.object({ role: Role, version: z.int().optional() }).meta({ id: 'RoleChange' });
export type RoleChange = z.infer<typeof RoleChange>;

export function presentMember({ since, endedAt, ...member }: Member) {
  return { ...member, since: since.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
