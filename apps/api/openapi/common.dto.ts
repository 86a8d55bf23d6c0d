// Pieces that many requests and answers share.
import { z } from 'zod';

export const Id = z.uuid();
/** ISO 8601 with zone. */
export const Time = z.iso.datetime({ offset: true });
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const Failure = z
  .object({
    code: z.string().meta({ example: 'letter/not-found' }),
    message: z.string(),
    requestId: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Failure' });

export const list = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
