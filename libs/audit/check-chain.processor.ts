// The task `audit.check`: a whole chain is walked, however long it is.
import { Injectable } from '@nestjs/common';
import { AuditCheck } from '#database/entities/audit-check.entity.js';
import type { Transaction } from '#database/with-actor.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import { SigningKey } from '#platform/signing-key.js';
import { checkChain } from '#audit/audit-check.service.js';

@Injectable()
export class CheckChainProcessor implements TaskProcessor {
  readonly kind = 'audit.check';

  constructor(private readonly key: SigningKey) {}

  async run(step: LeasedStep): Promise<void> {
    const report = await step.read((transaction) => checkChain(transaction, this.key, () => step.signal.aborted));
    await step.commit(({ manager, actor: { newsroomId } }) =>
      settle(manager, newsroomId, step.subjectId, report === null ? { state: 'failed' } : { state: 'done', report }),
    );
  }

  async park({ manager, actor: { newsroomId } }: Transaction, checkId: string): Promise<void> {
    await settle(manager, newsroomId, checkId, { state: 'failed' });
  }
}

async function settle(
  manager: Transaction['manager'],
  newsroomId: string,
  id: string,
  outcome: { state: 'done' | 'failed'; report?: object },
): Promise<void> {
  await manager.update(AuditCheck, { newsroomId, id, state: 'running' }, { ...outcome, finishedAt: new Date() });
}
