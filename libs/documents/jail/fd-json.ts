// How does a jailed process talk to its parent? It reads its job from standard input and writes its answer to descriptor 4.
import { readFileSync, writeSync } from 'node:fs';

const ANSWER = 4;

/** The job, as the parent wrote it. */
export function readJob(): unknown {
  return JSON.parse(readFileSync(0, 'utf8')) as unknown;
}

/** Writes the answer, all of it, before the process goes on. */
export function writeAnswer(answer: unknown): void {
  const bytes = Buffer.from(JSON.stringify(answer), 'utf8');
  for (let at = 0; at < bytes.length;) at += writeSync(ANSWER, bytes, at);
}
