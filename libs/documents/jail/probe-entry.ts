// What can a process in the jail still do? It tries, and reports; shown at start-up and checked by the tests.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { readJob, writeAnswer } from './fd-json.js';

/** Where to try: a file that exists, a file that could be written, a port that answers, a process that lives. */
export type ProbeJob = {
  readPath: string;
  writePath: string;
  port: number;
  pid: number;
  /** Misbehave instead: never end, take memory without end, write without end. */
  misbehave?: 'spin' | 'bloat' | 'flood';
};

/** What became of each attempt: `allowed`, or the code of the error that stopped it. */
export type ProbeReport = { read: string; write: string; spawn: string; connect: string; signal: string; uid: number };

function attempt(act: () => unknown): string {
  try {
    act();
    return 'allowed';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'refused';
  }
}

function connect(port: number): Promise<string> {
  return new Promise((resolve) => {
    try {
      const socket = net.connect(port, '127.0.0.1');
      socket.on('connect', () => {
        socket.destroy();
        resolve('allowed');
      });
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'refused'));
    } catch (error) {
      resolve((error as NodeJS.ErrnoException).code ?? 'refused');
    }
  });
}

function misbehave(how: NonNullable<ProbeJob['misbehave']>): never {
  const taken: Buffer[] = [];
  for (;;) {
    if (how === 'bloat') taken.push(Buffer.alloc(16 * 1024 * 1024, 1));
    if (how === 'flood') writeAnswer('x'.repeat(1024 * 1024));
  }
}

const job = readJob() as ProbeJob;
if (job.misbehave !== undefined) misbehave(job.misbehave);
const report: ProbeReport = {
  read: attempt(() => readFileSync(job.readPath)),
  write: attempt(() => writeFileSync(job.writePath, 'x')),
  spawn: attempt(() => execFileSync(process.execPath, ['--version'], { timeout: 5_000 })),
  connect: await connect(job.port),
  signal: attempt(() => process.kill(job.pid, 0)),
  uid: process.getuid?.() ?? -1,
};
writeAnswer(report);
