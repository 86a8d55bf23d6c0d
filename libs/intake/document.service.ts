// A stored document by its id, for those who may see its story.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { isHiddenFrom } from '#domain/source-revealing.js';
import { Evidence } from '#database/entities/evidence.entity.js';
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
      const evidence = await manager.findOneBy(Evidence, { newsroomId: actor.newsroomId, documentId });
      if (evidence !== null && isHiddenFrom(actor, evidence.sensitivity)) throw new Refusal('document/not-found');
      const [original] = await manager.query<{ taken: boolean }[]>('SELECT may_take_original($1) AS taken', [
        documentId,
      ]);
      if (original?.taken !== true) throw new Refusal('document/not-found');
      if (document.erasedAt !== null) throw new Refusal('document/erased');
      return document;
    });
  }
}
