// The task `exchange.read`: a recorded message becomes text, passages and an index.
import { Injectable } from '@nestjs/common';
import { Exchange } from '#database/entities/exchange.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { keepRefusal } from '#intake/read-document.js';
import { SourceReader } from '#intake/read-source.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';

@Injectable()
export class ReadExchangeProcessor implements TaskProcessor {
  readonly kind = 'exchange.read';

  constructor(private readonly sources: SourceReader) {}

  async run(step: LeasedStep): Promise<void> {
    const exchange = await step.read((transaction) => requireExchange(transaction, step.subjectId));
    const { id, storyId, documentId, title } = exchange;
    await this.sources.read(
      step,
      { sourceKind: 'exchange', sourceId: id, storyId, documentId, title },
      ({ record }, passages) => record({ event: 'exchange.read', payload: { exchangeId: exchange.id, passages } }),
    );
  }

  async park(transaction: Transaction, exchangeId: string, code: string): Promise<void> {
    const exchange = await requireExchange(transaction, exchangeId);
    await keepRefusal(transaction, exchange.documentId, code);
    transaction.record({ event: 'exchange.refused', payload: { exchangeId, code } });
  }
}

async function requireExchange({ manager, actor }: Transaction, id: string): Promise<Exchange> {
  return manager.findOneByOrFail(Exchange, { newsroomId: actor.newsroomId, id });
}
