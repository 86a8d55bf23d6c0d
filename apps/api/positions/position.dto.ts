import { z } from 'zod';
import type { PersonActor } from '#domain/actor.js';
import { may } from '#domain/permissions.js';
import { Attack, PassageSource, Position, Privilege, Stance } from '#domain/vocabulary.js';
import type { AnsweredAllegation, ConfirmedLink } from '#letters/letter-answers.js';
import type { PositionWithNames } from '#letters/position.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';
import { asSeenBy, ofPosition } from '../partners/hidden-from-partners.js';

export const NewPosition = z
  .object({
    version: z
      .int()
      .positive()
      .nullable()
      .meta({ description: 'Of the position that was read; null where there was none.' }),
    position: Position,
    response: z
      .string()
      .max(20_000)
      .default('')
      .meta({ description: 'The answer in words, as the other side reads it.' }),
  })
  .meta({ id: 'NewPosition' });
export type NewPosition = z.infer<typeof NewPosition>;

export const Approval = z.object({ version: z.int().positive() }).meta({ id: 'Approval' });
export type Approval = z.infer<typeof Approval>;

export const PositionRecord = z
  .object({
    allegationId: Id,
    position: Position,
    response: z.string(),
    writtenBy: Id,
    writtenByName: z.string().nullable(),
    writtenAt: Time,
    approvedBy: Id.nullable(),
    approvedByName: z.string().nullable(),
    approvedAt: Time.nullable(),
    version: z.int(),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Position' });

const ConfirmedLinkRecord = z
  .object({
    linkId: Id,
    stance: Stance.nullable(),
    sourceId: Id,
    passageOrdinal: z.int(),
    title: z.string(),
    quote: z.string(),
    direction: z.string().nullable(),
    occurredAt: z.string().nullable(),
    sensitivity: z.string().nullable(),
    privilege: Privilege,
    assertionId: Id.nullable(),
  })
  .meta({ id: 'ConfirmedLink' });

export const AnswerList = list(
  z
    .object({
      allegationId: Id,
      number: z.int(),
      attack: Attack,
      quote: z.string().meta({ description: "Counsel's own words, without page furniture." }),
      links: z
        .record(PassageSource, z.array(ConfirmedLinkRecord))
        .meta({ description: 'What was confirmed to bear on it, by kind: to cite, and to know what is asked about.' }),
      position: PositionRecord.nullable(),
      abilities: z.record(z.string(), z.boolean()),
    })
    .meta({ id: 'AnsweredAllegation' }),
).meta({ id: 'AnswerList' });

export function presentPosition({ position, writtenByName, approvedByName }: PositionWithNames, actor: PersonActor) {
  const { id, writtenBy, approvedBy, version } = position;
  const full = {
    allegationId: id,
    position: position.position,
    response: position.response,
    writtenBy,
    writtenByName,
    writtenAt: position.writtenAt.toISOString(),
    approvedBy,
    approvedByName,
    approvedAt: position.approvedAt?.toISOString() ?? null,
    version,
    abilities: positionAbilities(position, actor),
  };
  return asSeenBy(actor, full, ofPosition);
}

/** R4: nobody may approve what they wrote; there is nothing to approve before it is written, or twice. */
function positionAbilities(position: PositionWithNames['position'] | null, actor: PersonActor) {
  const open = position !== null && position.approvedBy === null && position.writtenBy !== actor.personId;
  return {
    'position.write': may(actor, 'position.write'),
    'position.approve': open && may(actor, 'position.approve'),
  };
}

export function presentAnswer({ allegation, text, links, answer }: AnsweredAllegation, actor: PersonActor) {
  const { id, number, attack } = allegation;
  return {
    allegationId: id,
    number,
    attack,
    quote: text,
    links: Object.fromEntries(
      PassageSource.options.map((kind) => [
        kind,
        links.filter(({ target }) => target.sourceKind === kind).map(presentConfirmed),
      ]),
    ),
    position: answer === null ? null : presentPosition(answer, actor),
    abilities: positionAbilities(answer?.position ?? null, actor),
  };
}

function presentConfirmed({ link, target }: ConfirmedLink) {
  const { sourceId, passageOrdinal, title, quote, direction, occurredAt, sensitivity, privilege, assertionId } = target;
  return {
    linkId: link.id,
    stance: link.stance,
    sourceId,
    passageOrdinal,
    title,
    quote,
    direction,
    occurredAt,
    sensitivity,
    privilege,
    assertionId,
  };
}
