// What does the environment say, checked once at the start?
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
const password = z.string().min(8, { error: 'must not be shorter than 8 characters' });

const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** Only this machine by default: whoever opens it to others puts a TLS proxy before it. */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'is not a port number' }).int().min(1).max(65_535).default(3000),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  /** The login of a process' own role. Where no DATABASE_OWNER_URL is given, that of start, demo and migrate. */
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  /** A login that may make roles and tables; the API and the worker never see it. */
  DATABASE_OWNER_URL: url('postgres:', 'postgresql:').optional(),
  DATABASE_APP_PASSWORD: password.optional(),
  DATABASE_WORKER_PASSWORD: password.optional(),
  DATABASE_BACKUP_PASSWORD: password.optional(),
  /** Moves the queue from PostgreSQL to Redis. */
  REDIS_URL: url('redis:', 'rediss:').optional(),
  /** Where uploaded bytes are kept; DATA_DIR/blobs when unset. */
  BLOB_URL: url('file:').optional(),
  /** Tasks one worker process works on at once. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
  /** Signs sessions and encrypts what is stored encrypted; made by itself where the database is embedded. */
  SECRET: z.string().min(32, { error: 'must not be shorter than 32 characters' }).optional(),
  /** The keys of the source vault, 32 random bytes in base64 each: the first wraps, all open. The API alone is given them. */
  VAULT_KEY: z.string().optional(),
  /** A file with the same, a key a line. `start` makes DATA_DIR/vault.key where neither is set. */
  VAULT_KEY_FILE: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  /** Minutes a clearance certificate holds unless a shorter time is asked for. */
  CLEARANCE_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
  /** Minutes between two signed heads of a newsroom's audit log, while it moves. */
  AUDIT_HEAD_MINUTES: z.coerce.number().int().min(1).max(10_080).default(60),
  /** A folder outside the database where the worker keeps signed heads; best on other hardware. */
  AUDIT_HEADS_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  /** Minutes without a request after which a session ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(60),
  /** Minutes for which a password or code given counts when somebody signs off or overrides. */
  CONFIRM_MINUTES: z.coerce.number().int().min(1).max(720).default(5),
  /** What the first administrator must know at the set-up; made by itself and printed where it is unset. */
  SETUP_KEY: z.string().min(12, { error: 'must not be shorter than 12 characters' }).optional(),
  /** The organisation's own sign-in (OpenID Connect): its address, our name and secret there, and what people call it. */
  OIDC_ISSUER: url('https:', 'http:').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).default('single sign-on'),
  /** Where mail goes out; without it people are told on their page only. */
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  /** From whom it comes. */
  MAIL_FROM: z.email({ error: 'must be an e-mail address' }).optional(),
  /** Where people reach the page, for the links in mails and webhooks. */
  PUBLIC_URL: url('http:', 'https:').optional(),
  /** 1 lets webhooks reach this machine and its network, and there also without TLS. */
  WEBHOOK_ALLOW_PRIVATE: z.enum(['0', '1']).default('0'),
});
export type Config = z.infer<typeof Environment>;

/**
 * Reads the settings. An empty variable counts as unset, as Compose and shells leave them.
 * @throws Refusal `config/invalid`, naming the first variable that is wrong and never quoting a value, which may be a password
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? 'environment');
  throw new Refusal('config/invalid', { name }, { message: `${name} ${sentence(issue)}.` });
}

/** The folder in which uploaded bytes are kept. */
export function blobFolder({ BLOB_URL, DATA_DIR }: Config): string {
  return BLOB_URL === undefined ? join(DATA_DIR, 'blobs') : fileURLToPath(BLOB_URL);
}

/** @throws Refusal `config/invalid` where a process has no database to work on */
export function requireDatabaseUrl({ DATABASE_URL }: Config): string {
  if (DATABASE_URL !== undefined) return DATABASE_URL;
  const message = 'DATABASE_URL is not set. "nightlawyer start" runs everything with a database of its own.';
  throw new Refusal('config/invalid', { name: 'DATABASE_URL' }, { message });
}

/** @throws Refusal `config/invalid` where a process has no secret to derive its keys from */
export function requireSecret({ SECRET }: Config): string {
  if (SECRET !== undefined) return SECRET;
  const message = 'SECRET is not set. It takes 32 random characters or more, the same for every process.';
  throw new Refusal('config/invalid', { name: 'SECRET' }, { message });
}

/** How mail goes out; null where it does not. @throws Refusal `config/invalid` where nobody is named as its sender */
export function mailSettings({ SMTP_URL, MAIL_FROM }: Config): { url: string; from: string } | null {
  if (SMTP_URL === undefined) return null;
  if (MAIL_FROM !== undefined) return { url: SMTP_URL, from: MAIL_FROM };
  const message = 'MAIL_FROM is not set. With SMTP_URL it says from whom mail comes.';
  throw new Refusal('config/invalid', { name: 'MAIL_FROM' }, { message });
}

/** Where people reach the page; this machine unless it was said. Without a slash at its end. */
export function publicUrl({ PUBLIC_URL, PORT }: Config): string {
  return (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
}

/**
 * The organisation's own sign-in; null where there is none.
 * @throws Refusal `config/invalid` where the issuer is named without our name and secret there
 */
export function oidcSettings({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: Config): OidcSettings | null {
  if (OIDC_ISSUER === undefined) return null;
  for (const [name, value] of Object.entries({ OIDC_CLIENT_ID, OIDC_CLIENT_SECRET })) {
    const message = `${name} is not set. With OIDC_ISSUER it says who we are there.`;
    if (value === undefined) throw new Refusal('config/invalid', { name }, { message });
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID ?? '',
    clientSecret: OIDC_CLIENT_SECRET ?? '',
    name: OIDC_NAME,
  };
}

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  name: string;
}

function sentence(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue?.path[0] === 'PORT') return 'must be a port number from 1 to 65535';
  if (issue?.path[0] === 'WORKER_CONCURRENCY') return 'must be a number from 1 to 64';
  if (issue?.path[0] === 'CLEARANCE_MINUTES') return 'must be a number from 1 to 1440';
  if (issue?.path[0] === 'SESSION_IDLE_MINUTES' || issue?.path[0] === 'CONFIRM_MINUTES')
    return 'must be a number from 1 to 720';
  if (issue?.path[0] === 'AUDIT_HEAD_MINUTES') return 'must be a number from 1 to 10080';
  return issue?.message ?? 'cannot be used';
}
