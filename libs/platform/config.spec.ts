import { describe, expect, it } from '@jest/globals';
import { join, resolve } from 'node:path';
import {
  blobFolder,
  mailSettings,
  oidcSettings,
  publicUrl,
  readConfig,
  requireDatabaseUrl,
  requireSecret,
} from '#platform/config.js';

const refusalOf = (environment: NodeJS.ProcessEnv): unknown => {
  try {
    return readConfig(environment);
  } catch (error) {
    return error;
  }
};

describe('the settings', () => {
  it('needs none: port 3000 of this machine only, data in ./data', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: resolve('data'),
      NODE_ENV: 'production',
    });
  });

  it('takes an empty variable for an unset one, as Compose leaves them', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', REDIS_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', 'many', 'PORT must be a port number from 1 to 65535.'],
    ['PORT', '0', 'PORT must be a port number from 1 to 65535.'],
    ['PORT', '65536', 'PORT must be a port number from 1 to 65535.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of debug, info, warn, error.'],
    ['WORKER_CONCURRENCY', '0', 'WORKER_CONCURRENCY must be a number from 1 to 64.'],
    ['AUDIT_HEAD_MINUTES', '0', 'AUDIT_HEAD_MINUTES must be a number from 1 to 10080.'],
    ['CLEARANCE_MINUTES', '1441', 'CLEARANCE_MINUTES must be a number from 1 to 1440.'],
    ['SECRET', 'too short', 'SECRET must not be shorter than 32 characters.'],
    ['REDIS_URL', 'localhost:6379', 'REDIS_URL must be an address that starts with redis:// or rediss://.'],
    ['SMTP_URL', 'mail.example', 'SMTP_URL must be an address that starts with smtp:// or smtps://.'],
    ['SESSION_IDLE_MINUTES', '0', 'SESSION_IDLE_MINUTES must be a number from 1 to 720.'],
    ['CONFIRM_MINUTES', 'ever', 'CONFIRM_MINUTES must be a number from 1 to 720.'],
    ['SETUP_KEY', 'short', 'SETUP_KEY must not be shorter than 12 characters.'],
    ['OIDC_ISSUER', 'gazette.example', 'OIDC_ISSUER must be an address that starts with https:// or http://.'],
    ['MAIL_FROM', 'the desk', 'MAIL_FROM must be an e-mail address.'],
    ['WEBHOOK_ALLOW_PRIVATE', 'yes', 'WEBHOOK_ALLOW_PRIVATE must be one of 0, 1.'],
    ['BLOB_URL', 's3://letters', 'BLOB_URL must be an address that starts with file://.'],
  ])('refuses %s=%s in one line', (name, value, message) => {
    expect(refusalOf({ [name]: value })).toMatchObject({ code: 'config/invalid', message });
  });

  it('never quotes the value it refuses, which may be a password', () => {
    const secret = 'hunter2';
    for (const name of ['SECRET', 'DATABASE_APP_PASSWORD', 'DATABASE_URL']) {
      expect(String(refusalOf({ [name]: secret }))).toContain(name);
      expect(String(refusalOf({ [name]: secret }))).not.toContain(secret);
    }
  });

  it('sends no mail unless it is told where to and from whom', () => {
    const SMTP_URL = 'smtps://desk:word@mail.example';
    expect(mailSettings(readConfig({}))).toBeNull();
    expect(() => mailSettings(readConfig({ SMTP_URL }))).toThrow(/^MAIL_FROM is not set/);
    const MAIL_FROM = 'desk@newsroom.example';
    expect(mailSettings(readConfig({ SMTP_URL, MAIL_FROM }))).toEqual({ url: SMTP_URL, from: MAIL_FROM });
  });

  it('signs nobody in by an organisation that does not know us', () => {
    const named = { OIDC_ISSUER: 'https://login.gazette.example', OIDC_CLIENT_ID: 'nightlawyer' };
    expect(oidcSettings(readConfig({}))).toBeNull();
    expect(() => oidcSettings(readConfig(named))).toThrow(/^OIDC_CLIENT_SECRET is not set/);
    expect(oidcSettings(readConfig({ ...named, OIDC_CLIENT_SECRET: 'word' }))).toEqual({
      issuer: named.OIDC_ISSUER,
      clientId: 'nightlawyer',
      clientSecret: 'word',
      name: 'single sign-on',
    });
  });

  it('links to this machine unless told where people reach the page', () => {
    expect(publicUrl(readConfig({ PORT: '3100' }))).toBe('http://localhost:3100');
    expect(publicUrl(readConfig({ PUBLIC_URL: 'https://law.example/desk/' }))).toBe('https://law.example/desk');
  });

  it('keeps uploaded bytes in the data folder unless told otherwise', () => {
    expect(blobFolder(readConfig({ DATA_DIR: '/srv/nightlawyer' }))).toBe(join('/srv/nightlawyer', 'blobs'));
    expect(blobFolder(readConfig({ BLOB_URL: 'file:///mnt/bytes' }))).toBe('/mnt/bytes');
  });

  it('refuses a process that has no secret to derive its keys from', () => {
    expect(() => requireSecret(readConfig({}))).toThrow(/SECRET is not set/);
    expect(requireSecret(readConfig({ SECRET: 'x'.repeat(32) }))).toBe('x'.repeat(32));
  });

  it('refuses a process that has no database to work on', () => {
    expect(() => requireDatabaseUrl(readConfig({}))).toThrow(/DATABASE_URL is not set/);
    const DATABASE_URL = 'postgresql://nightlawyer_app:word@db:5432/nightlawyer';
    expect(requireDatabaseUrl(readConfig({ DATABASE_URL }))).toBe(DATABASE_URL);
  });
});
