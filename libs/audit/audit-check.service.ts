// Is this newsroom's log whole? Answered at once where that is quick, by the worker where it takes longer.
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { AuditCheck } from '#database/entities/audit-check.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { planTask } from '#jobs/plan-task.js';
import type { SigningKey } from '#platform/signing-key.js';
import type { ChainReport } from '#audit/chain-walk.js';
import { headsOf } from '#audit/head-rows.js';
import { verifyChain } from '#audit/verify-chain.js';

/** How long somebody waits for the answer before the worker takes over. */
const PATIENCE_MILLISECONDS = 5_000;

export interface CheckSeen {
  /** Null where it was answered at once, and there is nothing to come back for. */
  id: string | null;
  state: AuditCheck['state'];
  report: ChainReport | null;
}

export class AuditCheckService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: SigningKey,
    private readonly patience = PATIENCE_MILLISECONDS,
  ) {}

  async check(actor: PersonActor): Promise<CheckSeen> {
    const deadline = performance.now() + this.patience;
    const outOfTime = () => performance.now() >= deadline;
    const report = await withActor(this.dataSource, actor, (transaction) =>
      checkChain(transaction, this.key, outOfTime),
    );
    if (report !== null) return { id: null, state: 'done', report };
    const id = randomUUID();
    await withActor(this.dataSource, actor, async (transaction) => {
      const { newsroomId, personId } = actor;
      await transaction.manager.insert(AuditCheck, { newsroomId, id, askedBy: personId, state: 'running' });
      await planTask(transaction, 'audit.check', id);
    });
    return { id, state: 'running', report: null };
  }

  /** @throws Refusal `audit/no-check` */
  async read(actor: PersonActor, id: string): Promise<CheckSeen> {
    const { newsroomId } = actor;
    const check = await withActor(this.dataSource, actor, ({ manager }) =>
      manager.findOneBy(AuditCheck, { newsroomId, id }),
    );
    if (check === null) throw new Refusal('audit/no-check');
    return { id, state: check.state, report: check.report as ChainReport | null };
  }
}

/** Null where the time ran out. Heads are read before the entries: a younger head would look like a cut-off tail. */
export async function checkChain(
  { manager, actor: { newsroomId } }: Transaction,
  { keyId, publicKey }: SigningKey,
  outOfTime: () => boolean = () => false,
): Promise<ChainReport | null> {
  const heads = await headsOf(manager, newsroomId);
  return verifyChain(manager, newsroomId, { heads, keys: new Map([[keyId, publicKey]]), outOfTime });
}
