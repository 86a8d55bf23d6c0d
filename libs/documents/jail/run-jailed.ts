// How does a file get into the jail and its text out? By two pipes and an open file; then everything inside is killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Refusal } from '#domain/errors.js';
import { type JailOptions, jailCommand } from './command.js';
import type { JailAbilities, JailLayer } from './layers.js';

export type JailRun = {
  entry: string;
  /** An open file the child gets as descriptor 3; null for none. */
  file: number | null;
  /** Written to the child's standard input as JSON. */
  job: unknown;
  options: JailOptions;
  /** How much the child may write back, in bytes. */
  outputBytes: number;
  abilities: JailAbilities;
  layers?: ReadonlySet<JailLayer>;
};

/** How much of the child's standard error is kept: enough to see why it died, never shown to anybody. */
const KEPT_ERRORS = 4_096;

type Ending = {
  output: Buffer;
  errors: string;
  code: number | null;
  signal: NodeJS.Signals | null;
  why: 'exit' | 'time' | 'output';
};

/**
 * Runs a compiled entry in a throw-away process and gives back the JSON it wrote to descriptor 4.
 * @throws Refusal `document/timed_out`, `too_large` (memory or output), `unreadable` (any other death)
 */
export async function runJailed(jailRun: JailRun): Promise<unknown> {
  const cwd = await mkdtemp(join(tmpdir(), 'nightlawyer-read-'));
  try {
    const ending = await watch(jailRun, cwd);
    return verdict(ending);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

function watch(jailRun: JailRun, cwd: string): Promise<Ending> {
  const { entry, options, abilities, layers, file, job, outputBytes } = jailRun;
  const { command, args } = jailCommand(entry, options, abilities, layers);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { HOME: cwd }, // nothing of ours; a numeric user has no home, and the drawing library asks for one
      detached: true, // a process group of its own, to be killed as a whole
      stdio: ['pipe', 'ignore', 'pipe', file ?? 'ignore', 'pipe'],
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let errors = '';
    let why: Ending['why'] = 'exit';
    const end = (reason: Ending['why']) => {
      why = reason;
      killGroup(child);
    };
    const timer = setTimeout(() => end('time'), options.milliseconds);
    const output = child.stdio[4] as Readable;
    output.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > outputBytes) end('output');
      else chunks.push(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-KEPT_ERRORS);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      killGroup(child); // nothing may outlive its reader
      resolve({ output: Buffer.concat(chunks), errors, code, signal, why });
    });
    const input = child.stdin as Writable;
    input.on('error', () => undefined); // a child that died early has closed it; how it died says more
    input.end(JSON.stringify(job));
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // no group of that id any more, or a system without groups
  }
}

function verdict({ output, errors, code, signal, why }: Ending): unknown {
  if (why === 'time' || signal === 'SIGXCPU') throw new Refusal('document/timed_out');
  if (why === 'output') throw new Refusal('document/too_large', { reason: 'text' });
  if (code === 0 && output.length > 0) {
    try {
      return JSON.parse(output.toString('utf8')) as unknown;
    } catch {
      throw new Refusal('document/unreadable', { reason: 'cut off' });
    }
  }
  // V8 aborts when the heap is full; the kernel kills when memory is.
  const memory =
    signal === 'SIGABRT' || signal === 'SIGKILL' || /out of memory|allocation failed|bad_alloc/i.test(errors);
  if (memory) throw new Refusal('document/too_large', { reason: 'memory' });
  throw new Refusal('document/unreadable', { reason: 'reader died', code, signal });
}
