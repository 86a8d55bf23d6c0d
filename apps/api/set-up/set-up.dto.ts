import { z } from 'zod';

export const SetUpState = z.object({ open: z.literal(true) }).meta({ id: 'SetUpState' });

/** `key` stands in the server's own log at its start. */
export const SetUp = z
  .object({
    key: z.string().min(1).max(200),
    newsroom: z.object({
      name: z.string().trim().min(1).max(200),
      slug: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(80),
      timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
        error: 'is no time zone we know',
      }),
    }),
    admin: z.object({
      name: z.string().trim().min(1).max(200),
      email: z.email().max(320),
      password: z.string().min(1).max(1_024),
    }),
  })
  .meta({ id: 'SetUp' });
export type SetUp = z.infer<typeof SetUp>;
