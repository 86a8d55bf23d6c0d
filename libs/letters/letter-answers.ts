// A letter's allegations beside what was confirmed to bear on each and what the newsroom says to it.
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { AllegationPosition } from '#database/entities/allegation-position.entity.js';
import { Allegation } from '#database/entities/allegation.entity.js';
import type { Letter } from '#database/entities/letter.entity.js';
import { Link } from '#database/entities/link.entity.js';
import { requireDocument } from '#intake/document-lookup.js';
import { contentionText } from '#letters/gather-allegations.js';
import { namesOf } from '#letters/letter-lookup.js';
import { describeTargets, type LinkTarget } from '#passages/describe-targets.js';
import type { PositionWithNames } from '#letters/position.service.js';

export interface ConfirmedLink {
  link: Link;
  target: LinkTarget;
}

export interface AnsweredAllegation {
  allegation: Allegation;
  /** Counsel's own words, without page furniture. */
  text: string;
  /** Confirmed ones only, best first. */
  links: ConfirmedLink[];
  answer: PositionWithNames | null;
}

/** In the letter's order. The caller has seen to it that the actor may see the letter. */
export async function letterAnswers(
  manager: EntityManager,
  actor: Actor,
  letter: Letter,
): Promise<AnsweredAllegation[]> {
  const { newsroomId } = actor;
  const text = (await requireDocument({ manager, actor }, letter.documentId)).text ?? '';
  const allegations = await manager.find(Allegation, {
    where: { newsroomId, letterId: letter.id },
    order: { number: 'ASC' },
  });
  const ids = allegations.map(({ id }) => id);
  const links = await manager.find(Link, {
    where: { newsroomId, allegationId: In(ids), state: 'confirmed' },
    order: { score: 'DESC', id: 'ASC' },
  });
  const targets = await describeTargets(manager, actor, links);
  const positions = await manager.findBy(AllegationPosition, { newsroomId, id: In(ids) });
  const names = await namesOf(
    manager,
    positions.flatMap(({ writtenBy, approvedBy }) => [writtenBy, approvedBy]),
  );
  const byAllegation = new Map(positions.map((position) => [position.id, position]));
  const linksOf = new Map<string, Link[]>(ids.map((id) => [id, []]));
  for (const link of links) linksOf.get(link.allegationId)?.push(link);
  return allegations.map((allegation) => {
    const position = byAllegation.get(allegation.id);
    return {
      allegation,
      text: contentionText(text, allegation.spans),
      links: (linksOf.get(allegation.id) ?? []).flatMap((link) => {
        const target = targets.get(link.id);
        return target === undefined ? [] : [{ link, target }];
      }),
      answer:
        position === undefined
          ? null
          : {
              position,
              writtenByName: names.get(position.writtenBy) ?? null,
              approvedByName: names.get(position.approvedBy) ?? null,
            },
    };
  });
}
