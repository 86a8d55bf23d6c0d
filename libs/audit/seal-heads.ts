// Signs the end of each chain that has moved, and sends it to where it cannot be taken back (R9).
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { AuditEntry } from '#database/entities/audit-event.entity.js';
import { AuditHeadRow } from '#database/entities/audit-head.entity.js';
import { NoticeDelivery } from '#database/entities/notice-delivery.entity.js';
import { Webhook } from '#database/entities/webhook.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import { planTask } from '#jobs/plan-task.js';
import { failureFields, type Logger } from '#platform/logger.js';
import type { SigningKey } from '#platform/signing-key.js';
import { type AuditHead, judgeHead, signHead } from '#audit/audit-head.js';
import { ChainWalk } from '#audit/chain-walk.js';
import { headOf } from '#audit/head-rows.js';

const PAGE = 1_000;

/** One round over all newsrooms. Every worker may go it: of two that sign the same end, one does. */
export async function sealHeads(
  dataSource: DataSource,
  key: SigningKey,
  logger: Logger,
  now: Date,
  minutes: number,
): Promise<void> {
  const newsrooms = await dataSource.query<{ id: string }[]>('SELECT id FROM newsroom ORDER BY id');
  for (const { id } of newsrooms) {
    try {
      const bad = await withActor(dataSource, systemActor(id), (transaction) =>
        sealHead(transaction, key, now, minutes * 60_000),
      );
      if (bad !== null) logger.error('the audit chain does not hold; no head was signed', { newsroomId: id, seq: bad });
    } catch (error) {
      // One newsroom's trouble must not keep the others' logs open to change.
      logger.warn('audit head not signed', { newsroomId: id, ...failureFields(error) });
    }
  }
}

/**
 * Signs where the chain ends now, if it has moved and the last head is old enough. What came since that head is walked first:
 * a rewritten stretch is not vouched for. Answers the first bad number, or null.
 */
async function sealHead(
  { manager, actor, ...rest }: Transaction,
  key: SigningKey,
  now: Date,
  age: number,
): Promise<string | null> {
  const { newsroomId } = actor;
  const last = await manager.findOne(AuditHeadRow, { where: { newsroomId }, order: { seq: 'DESC' } });
  if (last !== null && now.getTime() - last.at.getTime() < age) return null;
  const walk = new ChainWalk(newsroomId, [], new Map());
  if (last !== null && !(await stillStands(manager, headOf(last), key))) return last.seq;
  if (last !== null) walk.startBehind(last);
  const bad = await walkOn(manager, newsroomId, walk, last?.seq ?? '0');
  if (bad !== null) return bad;
  const { entries, head: hash } = walk.finish();
  if (String(entries) === (last?.seq ?? '0')) return null;
  const head = signHead(key, { newsroomId, seq: String(entries), hash, at: now.toISOString() });
  if (await keepHead(manager, head)) await sendHead({ manager, actor, ...rest }, head);
  return null;
}

/** Whether the last head is ours, and the entry it covers is there with that hash. */
async function stillStands(manager: EntityManager, head: AuditHead, key: SigningKey): Promise<boolean> {
  const { newsroomId, seq, hash } = head;
  if (judgeHead(head, new Map([[key.keyId, key.publicKey]])) === 'bad') return false;
  return manager.existsBy(AuditEntry, { newsroomId, seq, hash });
}

/** @returns false where another had signed the same end before */
export async function keepHead(manager: EntityManager, head: AuditHead): Promise<boolean> {
  const made = await manager.query<unknown[]>(
    `INSERT INTO audit_head (newsroom_id, seq, hash, at, key_id, signature) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT audit_head_pk DO NOTHING RETURNING seq`,
    [head.newsroomId, head.seq, head.hash, head.at, head.keyId, head.signature],
  );
  return made.length > 0;
}

/** To every webhook that asked for heads, by the way that notices take. */
async function sendHead(transaction: Transaction, { seq }: AuditHead): Promise<void> {
  const { manager, actor } = transaction;
  const { newsroomId } = actor;
  const webhooks = await manager.findBy(Webhook, { newsroomId, active: true });
  for (const webhook of webhooks.filter(({ kinds }) => kinds.includes('audit_head'))) {
    const id = randomUUID();
    await manager.insert(NoticeDelivery, { newsroomId, id, headSeq: seq, channel: 'webhook', webhookId: webhook.id });
    await planTask(transaction, 'notice.deliver', id);
  }
}

async function walkOn(
  manager: EntityManager,
  newsroomId: string,
  walk: ChainWalk,
  after: string,
): Promise<string | null> {
  let from = after;
  for (;;) {
    const page = await manager
      .createQueryBuilder(AuditEntry, 'entry')
      .where('entry.newsroomId = :newsroomId AND entry.seq > :from', { newsroomId, from })
      .orderBy('entry.seq')
      .limit(PAGE)
      .getMany();
    for (const entry of page) if (!walk.take(entry)) return walk.finish().firstBad?.seq ?? entry.seq;
    const lastOfPage = page.at(-1);
    if (lastOfPage === undefined) return null;
    from = lastOfPage.seq;
  }
}
