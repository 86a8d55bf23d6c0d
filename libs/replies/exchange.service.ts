// Exchanges: recording what was put to the subject of a story and what came back.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { ExchangeDirection, ExchangePurpose, Privilege } from '#domain/vocabulary.js';
import type { StoredDocument } from '#database/entities/document.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { Publication } from '#database/entities/publication.entity.js';
import { pastLabels } from '#database/past-labels.js';
import { withActor } from '#database/with-actor.js';
import { documentSummaries, findByBytes, requireDocument } from '#intake/document-lookup.js';
import { fileDocument, lockUpload, type StoredFile } from '#intake/receive-document.js';
import { planTask } from '#jobs/plan-task.js';
import { raiseDocument } from '#privilege/change-privilege.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface ExchangeNotes {
  direction: ExchangeDirection;
  title?: string | undefined;
  /** Who it was sent to, or came from. */
  party?: string | undefined;
  occurredAt: Date;
  purpose: ExchangePurpose;
  /** What a complaint or a request for correction is about. */
  publicationId?: string | undefined;
  /** Without it: none, whoever records it. What the other side has read is no secret from them. */
  privilege?: Privilege | undefined;
}

export interface ExchangeWithDocument {
  exchange: Exchange;
  document: StoredDocument;
}

@Injectable()
export class ExchangeService {
  constructor(private readonly dataSource: DataSource) {}

  /** Records a message. The same bytes in the same story are the same message. */
  async record(
    actor: Actor & { personId: string },
    storyId: string,
    file: StoredFile,
    notes: ExchangeNotes,
  ): Promise<Exchange> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      await requireStory(manager, actor, storyId);
      const { newsroomId } = actor;
      const publicationId = notes.publicationId ?? null;
      if (publicationId !== null && !(await manager.existsBy(Publication, { newsroomId, storyId, id: publicationId })))
        throw new Refusal('publication/not-found');
      // What lies there already is the same message also to those who may not read it.
      return pastLabels(manager, async () => {
        await lockUpload(transaction, storyId, file.sha256);
        const known = await findByBytes(manager, Exchange, storyId, file.sha256);
        if (known !== null) {
          await raiseDocument(transaction, known.documentId, notes.privilege);
          return known;
        }
        const exchange = manager.create(Exchange, {
          newsroomId,
          id: randomUUID(),
          storyId,
          documentId: await fileDocument(transaction, storyId, file, notes.privilege),
          direction: notes.direction,
          title: notes.title ?? file.fileName,
          party: notes.party ?? '',
          occurredAt: notes.occurredAt,
          purpose: notes.purpose,
          publicationId,
          createdBy: actor.personId,
          createdAt: new Date(),
          version: 1,
        });
        await manager.insert(Exchange, exchange);
        await planTask(transaction, 'exchange.read', exchange.id);
        if (notes.direction === 'received') stirStory(transaction, storyId);
        record({ event: 'exchange.recorded', payload: { exchangeId: exchange.id, storyId, sha256: file.sha256 } });
        return exchange;
      });
    });
  }

  /** In the order in which they happened, without their texts. */
  async list(actor: Actor, storyId: string): Promise<ExchangeWithDocument[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const exchanges = await manager.find(Exchange, {
        where: { newsroomId: actor.newsroomId, storyId },
        order: { occurredAt: 'ASC', id: 'ASC' },
      });
      const byId = await documentSummaries(
        manager,
        exchanges.map((exchange) => exchange.documentId),
      );
      return exchanges.flatMap((exchange) => {
        const document = byId.get(exchange.documentId);
        return document === undefined ? [] : [{ exchange, document }];
      });
    });
  }

  async read(actor: Actor, exchangeId: string): Promise<ExchangeWithDocument> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const exchange = await manager.findOneBy(Exchange, { newsroomId: actor.newsroomId, id: exchangeId });
      if (exchange === null) throw new Refusal('exchange/not-found');
      await requireStory(manager, actor, exchange.storyId, 'exchange/not-found');
      const document = await requireDocument({ manager, actor }, exchange.documentId);
      return { exchange, document };
    });
  }
}
