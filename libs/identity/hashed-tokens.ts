// How does the identity library keep its sessions without ever storing a token: each passes through a hash on its way to the table.
import { createHash } from 'node:crypto';
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/types';

/** Marks what is a hash already: the library hands back, for deletion, what it read from the table. */
const HASHED = 'sha256.';

/** The token as it stands in the table: `sha256.` and the hash in hex. */
export function hashToken(token: string): string {
  return HASHED + createHash('sha256').update(token).digest('hex');
}

/**
 * The same adapter, but for the tokens of sessions. Nothing that came from outside may be looked up through it: it takes a
 * stored hash for itself, so whoever has read the table could sign in with what stands there. The guard hashes whatever it is given.
 */
export function hashingSessionTokens(adapter: DBAdapter): DBAdapter {
  return {
    ...hashingWithin(adapter),
    transaction: (work) => adapter.transaction((inner) => work(hashingWithin(inner))),
  };
}

function hashingWithin<Adapter extends DBTransactionAdapter>(adapter: Adapter): Adapter {
  return {
    ...adapter,
    create: async (request) => {
      const { model, data } = request;
      const plain: unknown = (data as Record<string, unknown>)['token'];
      if (model !== 'session' || typeof plain !== 'string') return adapter.create(request);
      const made = await adapter.create({ ...request, data: { ...data, token: stored(plain) } });
      return { ...(made as object), token: plain } as unknown as typeof made;
    },
    findOne: async (request) => withPlain(request, await adapter.findOne(hashed(request))),
    findMany: (request) => adapter.findMany(hashed(request)),
    count: (request) => adapter.count(hashed(request)),
    update: async (request) => withPlain(request, await adapter.update(hashed(request))),
    updateMany: (request) => adapter.updateMany(hashed(request)),
    delete: (request) => adapter.delete(hashed(request)),
    deleteMany: (request) => adapter.deleteMany(hashed(request)),
    consumeOne: async (request) => withPlain(request, await adapter.consumeOne(hashed(request))),
    incrementOne: async (request) => withPlain(request, await adapter.incrementOne(hashed(request))),
  };
}

function hashed<Request extends { model: string; where?: Where[] | undefined }>(request: Request): Request {
  if (request.model !== 'session' || request.where === undefined) return request;
  return { ...request, where: request.where.map((part) => ({ ...part, value: hashedValue(part) })) };
}

function hashedValue({ field, value }: Where): Where['value'] {
  if (field !== 'token') return value;
  if (typeof value === 'string') return stored(value);
  return Array.isArray(value) ? value.map((one) => stored(String(one))) : value;
}

/** Whoever asked by a token gets that token back, not its hash: the library writes it into a cookie. */
function withPlain<Row>({ model, where }: { model: string; where: Where[] }, row: Row): Row {
  const asked = where.find(({ field, operator }) => field === 'token' && (operator ?? 'eq') === 'eq')?.value;
  if (model !== 'session' || row === null || typeof asked !== 'string' || asked.startsWith(HASHED)) return row;
  return { ...row, token: asked };
}

function stored(token: string): string {
  return token.startsWith(HASHED) ? token : hashToken(token);
}
