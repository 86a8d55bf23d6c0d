import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isDatabaseUnavailable } from './unavailable.js';

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );

describe('isDatabaseUnavailable', () => {
  it('is true of a server that is not there, by port and by socket', async () => {
    const byPort = new pg.Client({ host: '127.0.0.1', port: 1 });
    expect(isDatabaseUnavailable(await failureOf(byPort.connect()))).toBe(true);
    const bySocket = new pg.Client({ host: '/nowhere', port: 1 });
    expect(isDatabaseUnavailable(await failureOf(bySocket.connect()))).toBe(true);
  });

  // Such a failure would come again every time; taken for an absent server it would be tried for ever and never parked.
  it('is false of a missing file and of a program that cannot be started', async () => {
    expect(isDatabaseUnavailable(await failureOf(readFile('/nowhere/at/all')))).toBe(false);
    const [error] = (await once(spawn('/no/such/program'), 'error')) as [unknown];
    expect(isDatabaseUnavailable(error)).toBe(false);
  });
});
