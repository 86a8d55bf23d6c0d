// How are the API and the worker kept running beside each other, and brought down in order?
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '#domain/errors.js';

/** A process that lived this long had started well; what ended it is another matter. */
const QUICK_DEATH_MS = 10_000;
const QUICK_DEATHS_ALLOWED = 3;
const LONGEST_PAUSE_MS = 30_000;
/** A little more than the processes allow themselves for ending in order. */
const END_DEADLINE_MS = 35_000;

export interface Program {
  name: string;
  /** The compiled file to run. */
  entry: string;
  environment: NodeJS.ProcessEnv;
  /** Without it the rest is of no use: give up when it will not stay up. Otherwise try for ever. */
  essential: boolean;
}

/** Programs that are started together, started again when they die, and stopped together. */
export class ServiceTree {
  private readonly ending = new AbortController();
  private readonly running = new Set<ChildProcess>();
  private readonly keepers: Promise<void>[];

  /** Rejects when an essential program will not stay up; settles in no other way before `stop`. */
  readonly failure: Promise<never>;

  constructor(
    programs: readonly Program[],
    private readonly say: (line: string) => void,
  ) {
    this.keepers = programs.map((program) => this.keepUp(program));
    this.failure = new Promise((_, reject) => {
      for (const keeper of this.keepers) keeper.catch(reject);
    });
    // Whoever waits for it hears of it; nobody has to.
    this.failure.catch(() => undefined);
  }

  /** Asks every program to end and waits until all are gone; what does not end in time is killed. */
  async stop(): Promise<void> {
    this.ending.abort();
    for (const child of this.running) child.kill('SIGTERM');
    const overdue = setTimeout(() => {
      for (const child of this.running) killGroup(child);
    }, END_DEADLINE_MS);
    await Promise.allSettled(this.keepers);
    clearTimeout(overdue);
  }

  private async keepUp(program: Program): Promise<void> {
    let quickDeaths = 0;
    while (!this.isEnding()) {
      const started = Date.now();
      const how = await this.runOnce(program);
      if (this.isEnding()) return;
      quickDeaths = Date.now() - started < QUICK_DEATH_MS ? quickDeaths + 1 : 0;
      if (program.essential && quickDeaths >= QUICK_DEATHS_ALLOWED) {
        const message = `The ${program.name} ended ${quickDeaths} times right after its start (${how}).`;
        throw new Refusal('service/failed', { program: program.name }, { message });
      }
      const pause = Math.min(500 * 2 ** quickDeaths, LONGEST_PAUSE_MS);
      this.say(`The ${program.name} ended unexpectedly (${how}); starting it again in ${pause / 1000} s.`);
      await wait(pause, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }

  private isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  /** Resolves, saying how, when the program has ended. */
  private runOnce({ entry, environment }: Program): Promise<string> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['--enable-source-maps', entry], {
        // A session of its own: the terminal's Ctrl-C goes to us alone, and we end it in order.
        detached: true,
        windowsHide: true,
        env: environment,
        // Over the channel it notices when we are killed; its log must not mix with our data.
        stdio: ['ignore', 2, 2, 'ipc'],
      });
      this.running.add(child);
      child.once('error', (error) => {
        this.running.delete(child);
        resolve(error.message);
      });
      child.once('exit', (status, signal) => {
        this.running.delete(child);
        resolve(signal ?? `status ${status ?? 'unknown'}`);
      });
    });
  }
}

/** The program leads a group, and its own children (a parser at work) go with it. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
