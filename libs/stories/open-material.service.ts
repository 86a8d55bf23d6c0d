// Opening a piece of a story to partners, and closing it again: nothing but drafts and what is public is shown to them of itself.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { type ErrorCode, Refusal } from '#domain/errors.js';
import type { SharedMaterial } from '#domain/vocabulary.js';
import { Evidence } from '#database/entities/evidence.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { requireStory } from '#stories/story.service.js';

export interface Openness {
  id: string;
  shareable: boolean;
  version: number;
}

type Material = Evidence | Exchange | Letter;

const ENTITIES: Readonly<Record<SharedMaterial, EntityTarget<Material>>> = {
  evidence: Evidence,
  exchange: Exchange,
  letter: Letter,
};

const UNKNOWN = {
  evidence: 'evidence/not-found',
  exchange: 'exchange/not-found',
  letter: 'letter/not-found',
} as const satisfies Record<SharedMaterial, ErrorCode>;

@Injectable()
export class OpenMaterialService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * As it is already, it stays, and nothing is logged.
   * @throws Refusal `material/source-revealing`, `record/stale` and the thing's own `…/not-found`
   */
  async open(
    actor: PersonActor,
    kind: SharedMaterial,
    id: string,
    wanted: { shareable: boolean; version: number },
  ): Promise<Openness> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const { newsroomId } = actor;
      const { shareable, version } = wanted;
      const entity = ENTITIES[kind];
      const piece = await manager.findOneBy(entity, { newsroomId, id });
      if (piece === null) throw new Refusal(UNKNOWN[kind]);
      await requireStory(manager, actor, piece.storyId, UNKNOWN[kind]);
      if (shareable && piece instanceof Evidence && piece.sensitivity === 'source_revealing') {
        throw new Refusal('material/source-revealing', { id });
      }
      if (piece.version !== version) throw new Refusal('record/stale', { id, version });
      if (piece.shareable === shareable) return { id, shareable, version };
      await updateVersioned(manager, entity, { newsroomId, id, version }, { shareable });
      const payload = { kind, subjectId: id, storyId: piece.storyId };
      record(shareable ? { event: 'material.opened', payload } : { event: 'material.closed', payload });
      return { id, shareable, version: version + 1 };
    });
  }
}
