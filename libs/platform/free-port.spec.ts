import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { findFreePort, refuseTakenPort } from '#platform/free-port.js';

let squatter: Server | undefined;
afterEach(() => {
  squatter?.close();
});

async function squat(host: string): Promise<number> {
  const port = await findFreePort();
  const server = createServer();
  squatter = server;
  await new Promise<void>((resolve) => {
    server.listen(port, host, resolve);
  });
  return port;
}

describe('a port', () => {
  it('is refused in one line when another program has it, on this address or on all', async () => {
    for (const [theirs, ours] of [
      ['127.0.0.1', '127.0.0.1'],
      ['0.0.0.0', '127.0.0.1'],
      ['127.0.0.1', '0.0.0.0'],
    ] as const) {
      const port = await squat(theirs);
      await expect(refuseTakenPort(port, ours)).rejects.toMatchObject({
        code: 'port/taken',
        message: `Port ${port} is taken by another program. Stop it, or set PORT to another one.`,
      });
      squatter?.close();
    }
  });

  it('is left free by the asking', async () => {
    const port = await findFreePort();
    await refuseTakenPort(port, '127.0.0.1');
    await refuseTakenPort(port, '127.0.0.1');
  });

  it('is refused as a setting when the address is not one of this machine', async () => {
    await expect(refuseTakenPort(await findFreePort(), '192.0.2.1')).rejects.toMatchObject({ code: 'config/invalid' });
  });
});
