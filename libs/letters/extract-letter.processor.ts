// The task `letter.extract`: the letter's bytes become text.
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/with-actor.js';
import { requireDocument } from '#intake/document-lookup.js';
import { DocumentReader, keepReading, keepRefusal } from '#intake/read-document.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import { planTask } from '#jobs/plan-task.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import { failLetter, moveLetter, requireLetter } from '#letters/letter-progress.js';

@Injectable()
export class ExtractLetterProcessor implements TaskProcessor {
  readonly kind = 'letter.extract';

  constructor(private readonly documents: DocumentReader) {}

  async run(step: LeasedStep): Promise<void> {
    const document = await step.read(async (transaction) =>
      requireDocument(transaction, (await requireLetter(transaction, step.subjectId)).documentId),
    );
    await step.progress(10);
    const extracted = await this.documents.extract(document, step.signal);
    await step.commit(async (transaction) => {
      const letter = await requireLetter(transaction, step.subjectId);
      const kept = await keepReading(transaction, letter.documentId, extracted);
      await moveLetter(transaction, letter, 'extracted');
      await planTask(transaction, 'letter.split', letter.id);
      transaction.record({
        event: 'letter.extracted',
        payload: { letterId: letter.id, characters: kept.text?.length ?? 0, pages: kept.pages.length, ocr: kept.ocr },
      });
    });
  }

  async park(transaction: Transaction, letterId: string, code: string): Promise<void> {
    const letter = await requireLetter(transaction, letterId);
    await keepRefusal(transaction, letter.documentId, code);
    await failLetter(transaction, letterId, this.kind, code);
  }
}
