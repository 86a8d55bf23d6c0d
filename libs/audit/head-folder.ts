// A folder outside the database into which signed heads go, one file each, never overwritten: best on other hardware (R9).
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import { canonicalJson } from '#platform/canonical-json.js';
import type { AuditHead } from '#audit/audit-head.js';
import { headsOf } from '#audit/head-rows.js';

/** Digits of the number in a file's name, so that names sort as numbers do. */
const DIGITS = 12;
const NAME = /^([0-9a-f-]{36})-(\d+)\.json$/;

/**
 * Writes the heads that the folder does not have yet, the oldest first. What could not be written while the folder was out of
 * reach is written in the next round. @returns how many were written
 */
export async function fillHeadFolder(dataSource: DataSource, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const last = await lastKept(folder);
  const newsrooms = await dataSource.query<{ id: string }[]>('SELECT id FROM newsroom ORDER BY id');
  let written = 0;
  for (const { id } of newsrooms) {
    const heads = await withActor(dataSource, systemActor(id), ({ manager }) => headsOf(manager, id, last.get(id)));
    for (const head of heads) if (await writeHead(folder, head)) written += 1;
  }
  return written;
}

/** The highest number kept, by newsroom. */
async function lastKept(folder: string): Promise<Map<string, string>> {
  const last = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) {
    const [, newsroomId, seq] = NAME.exec(name) ?? [];
    if (newsroomId !== undefined && seq !== undefined) last.set(newsroomId, BigInt(seq).toString());
  }
  return last;
}

/** Whole or not at all: written beside, made safe, then given its name, which fails where the name is taken. */
async function writeHead(folder: string, head: AuditHead): Promise<boolean> {
  const beside = join(folder, `.${randomUUID()}`);
  try {
    const file = await open(beside, 'wx', 0o444);
    try {
      await file.writeFile(`${canonicalJson(head)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(beside, join(folder, `${head.newsroomId}-${head.seq.padStart(DIGITS, '0')}.json`));
    return true;
  } catch (error) {
    // Another worker kept the same head here.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}
