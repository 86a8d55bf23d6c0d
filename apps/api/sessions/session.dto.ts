import { z } from 'zod';
import { Role } from '#domain/vocabulary.js';
import { Id, Time } from '../openapi/common.dto.js';

export const SignIn = z
  .object({ email: z.string().min(3).max(320), password: z.string().min(1).max(1_024) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const SignedInPerson = z
  .object({ personId: Id, newsroomId: Id, name: z.string(), role: Role })
  .meta({ id: 'SignedInPerson' });

/** `token` is for scripts, as `Authorization: Bearer …`; a browser gets a cookie as well. */
export const OpenedSession = SignedInPerson.extend({ token: z.string(), expiresAt: Time }).meta({
  id: 'OpenedSession',
});
