// How many acts a second can one newsroom's audit log take, when eight clients append at once, each in its own transaction?
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { verifyChain } from '#audit/verify-chain.js';
import { withActor } from '#database/with-actor.js';
import { type Actor, systemActor } from '#domain/actor.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { percentile } from './ranking-measures.js';
import { report, rounded } from './report.js';
import { withScratchServer } from './scratch-server.js';

const CLIENTS = 8;
const SECONDS = 5;
const REACH = 500;

/** Acts a second, and the milliseconds of the slowest twentieth. */
async function append(app: DataSource, actor: Actor): Promise<{ rate: number; p95: number }> {
  const taken: number[] = [];
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < SECONDS * 1_000) {
      const start = performance.now();
      await withActor(app, actor, ({ record }) => {
        record({ event: 'story.created', payload: { storyId: randomUUID() } });
        return Promise.resolve();
      });
      taken.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const rate = taken.length / ((performance.now() - began) / 1_000);
  return { rate: rounded(rate, 0), p95: rounded(percentile(taken, 0.95), 1) };
}

/** How often a second this disk makes one page safe: no chain whose lock is held until the commit is safe can be faster. */
function flushesASecond(folder: string): number {
  const file = openSync(join(folder, 'flushes'), 'w');
  const page = Buffer.alloc(8_192, 1);
  const pages = 256;
  for (let at = 0; at < pages; at += 1) writeSync(file, page, 0, page.length, at * page.length);
  fdatasyncSync(file);
  let times = 0;
  const began = performance.now();
  while (performance.now() - began < 2_000) {
    writeSync(file, page, 0, page.length, (times % pages) * page.length);
    fdatasyncSync(file);
    times += 1;
  }
  closeSync(file);
  return rounded(times / ((performance.now() - began) / 1_000), 0);
}

await withScratchServer(CLIENTS, async ({ app, folder }) => {
  const founded = await foundNewsroom(app, { slug: 'bench', name: 'Bench', timeZone: 'UTC' }, []);
  const actor = systemActor(founded.newsroomId);
  const before = flushesASecond(folder);
  const { rate, p95 } = await append(app, actor);
  const floor = rounded((before + flushesASecond(folder)) / 2, 0);
  const note = `p95 ${p95} ms; this disk flushes ${floor} times a second, measured before and after`;
  report('audit entries a second', { set: `${CLIENTS} clients, one newsroom`, value: rate, reach: REACH, note });
  const began = performance.now();
  const chain = await withActor(app, actor, ({ manager }) => verifyChain(manager, actor.newsroomId));
  if (chain === null || chain.firstBad !== null) throw new Error('the chain that was just written does not hold');
  const seconds = (performance.now() - began) / 1_000;
  report('audit entries checked a second', { set: 'one chain', value: rounded(chain.entries / seconds, 0) });
});
