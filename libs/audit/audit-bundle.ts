// The whole log of a newsroom as a zip that can be checked without us: entries, heads, the public key and a verifier.
import type { DataSource } from 'typeorm';
import { hashedForm } from '#database/audit-entry.js';
import { AuditEntry } from '#database/entities/audit-event.entity.js';
import { withActor } from '#database/with-actor.js';
import type { PersonActor } from '#domain/actor.js';
import { canonicalJson } from '#platform/canonical-json.js';
import type { SigningKey } from '#platform/signing-key.js';
import { writeZip } from '#documents/write-zip.js';
import { type AuditHead, signHead } from '#audit/audit-head.js';
import { headsOf } from '#audit/head-rows.js';
import { keepHead } from '#audit/seal-heads.js';

/** Entries in one member, and so in memory at once. */
const PART = 10_000;

export interface Bundle {
  name: string;
  bytes: AsyncGenerator<Buffer>;
}

export class AuditBundle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: SigningKey,
    /** The words of the stand-alone verifier. */
    private readonly verifier: string,
  ) {}

  /** Records that it was taken away, signs the log's end with that entry on it, and gives out everything up to there. */
  async export(actor: PersonActor): Promise<Bundle> {
    const before = await withActor(this.dataSource, actor, async ({ manager, record }) => {
      // With the chain's lock held nothing comes in between what is counted and its own record.
      const [end] = await manager.query<{ seq: string }[]>('SELECT seq FROM lock_audit_chain()');
      const entries = Number(end?.seq ?? 0);
      record({ event: 'audit.exported', payload: { entries } });
      return entries;
    });
    const last = await this.entryAt(actor, String(before + 1));
    if (last === null) throw new Error('the export was recorded, and its record is not there');
    const at = new Date();
    const { newsroomId } = actor;
    const head = signHead(this.key, { newsroomId, seq: last.seq, hash: last.hash, at: at.toISOString() });
    await withActor(this.dataSource, actor, ({ manager }) => keepHead(manager, head));
    return {
      name: `audit-${at.toISOString().slice(0, 10)}-${last.seq}.zip`,
      bytes: writeZip(this.members(actor, head), at),
    };
  }

  private async *members(actor: PersonActor, end: AuditHead): AsyncGenerator<{ name: string; content: string }> {
    yield { name: 'README.txt', content: README };
    yield { name: 'verify.mjs', content: this.verifier };
    yield { name: 'key.json', content: `${JSON.stringify(this.key.published())}\n` };
    const kept = await withActor(this.dataSource, actor, ({ manager }) => headsOf(manager, actor.newsroomId));
    const heads = kept.filter(({ seq }) => BigInt(seq) < BigInt(end.seq));
    yield { name: 'heads.jsonl', content: inLines([...heads, end]) };
    let after = 0n;
    for (let part = 1; after < BigInt(end.seq); part += 1) {
      const entries = await this.entriesBehind(actor, after, end.seq);
      const lastOfPart = entries.at(-1);
      if (lastOfPart === undefined) return;
      after = BigInt(lastOfPart.seq);
      yield { name: `entries-${String(part).padStart(5, '0')}.jsonl`, content: inLines(entries.map(exported)) };
    }
  }

  private entryAt(actor: PersonActor, seq: string): Promise<AuditEntry | null> {
    const { newsroomId } = actor;
    return withActor(this.dataSource, actor, ({ manager }) => manager.findOneBy(AuditEntry, { newsroomId, seq }));
  }

  /** What is appended stays, so each part may be read in a transaction of its own. */
  private entriesBehind(actor: PersonActor, after: bigint, upTo: string): Promise<AuditEntry[]> {
    return withActor(this.dataSource, actor, ({ manager }) =>
      manager
        .createQueryBuilder(AuditEntry, 'entry')
        .where('entry.newsroomId = :newsroomId AND entry.seq > :after AND entry.seq <= :upTo', {
          newsroomId: actor.newsroomId,
          after: after.toString(),
          upTo,
        })
        .orderBy('entry.seq')
        .limit(PART)
        .getMany(),
    );
  }
}

function exported(entry: AuditEntry) {
  return { ...hashedForm(entry), hash: entry.hash };
}

function inLines(values: readonly unknown[]): string {
  return values.map((value) => `${canonicalJson(value)}\n`).join('');
}

const README = `The audit log of one newsroom, and what is needed to check it.

entries-*.jsonl  every entry from the first on, one a line
heads.jsonl      signed statements of where the log ended at a time
key.json         the public key they are signed with
verify.mjs       checks all of it with Node and nothing else:  node verify.mjs

Somebody who can make a whole new log can make a new key too. So keep the key and some heads elsewhere, from before there
was anything to hide, and name them:  node verify.mjs --key key.pem --heads kept-heads.json
`;
