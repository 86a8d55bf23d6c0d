// The task `evidence.read`: an added item becomes text, passages and an index.
import { Injectable } from '@nestjs/common';
import { Evidence } from '#database/entities/evidence.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { keepRefusal } from '#intake/read-document.js';
import { SourceReader } from '#intake/read-source.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';

@Injectable()
export class ReadEvidenceProcessor implements TaskProcessor {
  readonly kind = 'evidence.read';

  constructor(private readonly sources: SourceReader) {}

  async run(step: LeasedStep): Promise<void> {
    const evidence = await step.read((transaction) => requireEvidence(transaction, step.subjectId));
    const { id, storyId, documentId, title } = evidence;
    await this.sources.read(
      step,
      { sourceKind: 'evidence', sourceId: id, storyId, documentId, title },
      ({ record }, passages) => record({ event: 'evidence.read', payload: { evidenceId: evidence.id, passages } }),
    );
  }

  async park(transaction: Transaction, evidenceId: string, code: string): Promise<void> {
    const evidence = await requireEvidence(transaction, evidenceId);
    await keepRefusal(transaction, evidence.documentId, code);
    transaction.record({ event: 'evidence.refused', payload: { evidenceId, code } });
  }
}

async function requireEvidence({ manager, actor }: Transaction, id: string): Promise<Evidence> {
  return manager.findOneByOrFail(Evidence, { newsroomId: actor.newsroomId, id });
}
