// A stored document by its id, for those who may see its story.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { withActor } from '#database/with-actor.js';
import { requireStory } from '#stories/story.service.js';

@Injectable()
export class DocumentService {
  constructor(private readonly dataSource: DataSource) {}

  async read(actor: Actor, documentId: string): Promise<StoredDocument> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const document = await manager.findOneBy(StoredDocument, { newsroomId: actor.newsroomId, id: documentId });
      if (document === null) throw new Refusal('document/not-found');
      await requireStory(manager, actor, document.storyId, 'document/not-found');
      return document;
    });
  }
}
