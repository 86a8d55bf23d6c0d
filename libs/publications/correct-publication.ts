// Putting right what ran: a new version that says which publication it corrects, and goes through the same gate as any.
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import type { Block } from '#domain/canonical-version.js';
import { Refusal } from '#domain/errors.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Publication } from '#database/entities/publication.entity.js';
import { withActor } from '#database/with-actor.js';
import { appendVersion } from '#drafts/append-version.js';
import { requireDraft } from '#drafts/draft-lookup.js';

export interface Correction {
  publicationId: string;
  /** The number of the version it was made from. */
  basedOn: number;
  blocks: readonly Block[];
  /** What was wrong, and what is now said instead. */
  note: string;
}

@Injectable()
export class CorrectPublication {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Refusal `publication/not-found`, `version/stale`, `draft/empty`, `publication/nothing-corrected` */
  async correct(
    actor: PersonActor,
    draftId: string,
    { publicationId, basedOn, blocks, note }: Correction,
  ): Promise<DraftVersion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      await requireDraft(manager, actor, draftId);
      const publication = await manager.findOneBy(Publication, {
        newsroomId: actor.newsroomId,
        draftId,
        id: publicationId,
      });
      if (publication === null) throw new Refusal('publication/not-found');
      const version = await appendVersion(transaction, draftId, basedOn, {
        blocks,
        origin: 'correction',
        note: toStorableText(note),
        correctsPublicationId: publicationId,
      });
      // The newest version came back: the words are the same.
      if (version.number === basedOn) throw new Refusal('publication/nothing-corrected');
      const { number, sha256 } = version;
      record({ event: 'publication.corrected', payload: { publicationId, draftId, number, sha256 } });
      return version;
    });
  }
}
