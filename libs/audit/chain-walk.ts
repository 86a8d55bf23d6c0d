// Does one entry after another fit, and does each signed head fit the entry it names? Pure, so that any source of entries will do (R9).
import { CHAIN_START, entryHash } from '#database/audit-entry.js';
import type { AuditEntry } from '#database/entities/audit-event.entity.js';
import { AuditEvent } from '#domain/audit-events.js';
import { type AuditHead, type HeadKeys, judgeHead } from '#audit/audit-head.js';

/**
 * `gap`: an entry is missing. `out-of-order`: one stands where none may (a number below the expected one). `broken-link`: it does
 * not follow the one before. `altered`: its hash is not that of its content. `unknown-event`: nothing this program ever wrote.
 * `other-than-head`: the entry a head covers has another hash, so it or one since the last head that fits was rewritten.
 * `cut-off`: a head covers entries that are gone. `bad-head`: the head's own signature is wrong.
 */
export type BadReason =
  'gap' | 'out-of-order' | 'broken-link' | 'altered' | 'unknown-event' | 'other-than-head' | 'cut-off' | 'bad-head';

export interface ChainReport {
  newsroomId: string;
  /** How many entries hold, from the first on. */
  entries: number;
  /** The hash of the last of them. */
  head: string;
  /** How many signed heads fit, and the number of the last entry that one of them covers. */
  heads: number;
  headsUpTo: string | null;
  /** The first number that does not fit, or null when all do. */
  firstBad: { seq: string; reason: BadReason } | null;
}

export class ChainWalk {
  private seq = 0n;
  private hash = CHAIN_START;
  private headsFitting = 0;
  private headsUpTo: string | null = null;
  private firstBad: ChainReport['firstBad'] = null;
  private readonly heads: AuditHead[];
  private nextHead = 0;

  constructor(
    private readonly newsroomId: string,
    heads: readonly AuditHead[],
    private readonly keys: HeadKeys,
  ) {
    this.heads = heads
      .filter((head) => head.newsroomId === newsroomId)
      .sort((a, b) => Number(BigInt(a.seq) - BigInt(b.seq)));
  }

  /** Begins behind an entry that a head vouches for. */
  startBehind({ seq, hash }: Pick<AuditHead, 'seq' | 'hash'>): void {
    this.seq = BigInt(seq);
    this.hash = hash;
  }

  /** The next entry in the order of their numbers. False once something does not fit: nothing behind it says anything. */
  take(entry: AuditEntry): boolean {
    const expected = this.seq + 1n;
    const reason = this.whyNot(entry, expected);
    if (reason !== null) {
      this.firstBad = { seq: reason === 'gap' ? expected.toString() : entry.seq, reason };
      return false;
    }
    this.seq = expected;
    this.hash = entry.hash;
    return this.compareHeads();
  }

  /** Call when there are no more entries. */
  finish(): ChainReport {
    const missed = this.heads[this.nextHead];
    // Every newsroom's log begins with its founding: an empty one was emptied.
    if (this.firstBad === null && missed === undefined && this.seq === 0n) this.firstBad = { seq: '1', reason: 'gap' };
    if (this.firstBad === null && missed !== undefined) {
      const reason = judgeHead(missed, this.keys) === 'bad' ? 'bad-head' : 'cut-off';
      this.firstBad = { seq: reason === 'bad-head' ? missed.seq : (this.seq + 1n).toString(), reason };
    }
    return {
      newsroomId: this.newsroomId,
      entries: Number(this.seq),
      head: this.hash,
      heads: this.headsFitting,
      headsUpTo: this.headsUpTo,
      firstBad: this.firstBad,
    };
  }

  private whyNot(entry: AuditEntry, expected: bigint): BadReason | null {
    const seq = BigInt(entry.seq);
    if (seq !== expected) return seq < expected ? 'out-of-order' : 'gap';
    if (entry.previousHash !== this.hash) return 'broken-link';
    if (entry.newsroomId !== this.newsroomId || entry.hash !== hashOrNull(entry)) return 'altered';
    return AuditEvent.safeParse({ event: entry.event, payload: entry.payload }).success ? null : 'unknown-event';
  }

  /** Looks at the heads that cover exactly the entries up to here. */
  private compareHeads(): boolean {
    for (;;) {
      const head = this.heads[this.nextHead];
      if (head === undefined || BigInt(head.seq) > this.seq) return true;
      this.nextHead += 1;
      const reason = this.whyNotHead(head);
      if (reason !== null) {
        this.firstBad = { seq: head.seq, reason };
        return false;
      }
      this.headsFitting += 1;
      this.headsUpTo = head.seq;
    }
  }

  private whyNotHead(head: AuditHead): BadReason | null {
    if (judgeHead(head, this.keys) === 'bad') return 'bad-head';
    return head.hash === this.hash ? null : 'other-than-head';
  }
}

/** Null where the row holds what no entry of ours can hold, such as a time that is none. */
function hashOrNull(entry: AuditEntry): string | null {
  try {
    return entryHash(entry);
  } catch {
    return null;
  }
}
