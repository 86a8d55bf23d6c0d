import { z } from 'zod';
import { AssertionState } from '#domain/assertion.states.js';
import { AdviceChannel, BlockKind, Defence, PlacementDecision, RiskLevel, Ruling } from '#domain/vocabulary.js';
import { Id, list, Sha256, Time } from '../openapi/common.dto.js';

const words = z.string().max(20_000);
const points = z.array(z.string().trim().min(1).max(2_000)).max(50).default([]);

const AdviceWords = z
  .object({
    meaningAdopted: words.default(''),
    defences: z
      .array(z.object({ defence: Defence, needs: points, has: points, missing: points }))
      .max(20)
      .default([]),
    riskLikelihood: RiskLevel.nullable().default(null),
    riskGravity: RiskLevel.nullable().default(null),
    reasoning: words.default(''),
  })
  .meta({ id: 'AdviceWords', description: 'Privileged: kept apart, and shown only to those who may read advice.' });

export const NewOpinion = z
  .object({
    assertionVersion: z.int().positive(),
    versionNumber: z.int().positive().meta({ description: 'The version that was read.' }),
    textSha256: Sha256.meta({ description: "From the assertion's `reading`: the words that were read." }),
    contextSha256: Sha256.meta({ description: "From the assertion's `reading`: what stood around them." }),
    ruling: Ruling,
    requiredWording: z.string().trim().min(1).max(10_000).nullable().default(null),
    conditions: points,
    jurisdiction: z.string().trim().max(100).default(''),
    resolves: z.boolean().default(false).meta({ description: 'Settles a difference: all others are withdrawn.' }),
    advice: AdviceWords.prefault({}),
  })
  .meta({ id: 'NewOpinion' });
export type NewOpinion = z.infer<typeof NewOpinion>;

export const NewTelephoneAdvice = NewOpinion.extend({
  lawyerId: Id.meta({ description: 'Who gave the advice, and must confirm it.' }),
}).meta({ id: 'NewTelephoneAdvice' });
export type NewTelephoneAdvice = z.infer<typeof NewTelephoneAdvice>;

export const NewOpinions = z
  .object({
    items: z
      .array(NewOpinion.extend({ assertionId: Id }).meta({ id: 'NewOpinionOnAssertion' }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'NewOpinions' });
export type NewOpinions = z.infer<typeof NewOpinions>;

export const AcceptedWording = z
  .object({ basedOn: z.int().positive().meta({ description: 'The number of the version that was read.' }) })
  .meta({ id: 'AcceptedWording' });
export type AcceptedWording = z.infer<typeof AcceptedWording>;

export const Ordinal = z.coerce.number().int().nonnegative();

export const ChangeRecord = z
  .object({
    part: z.union([z.literal(['assertion', 'paragraph']), BlockKind]),
    parts: z.array(z.object({ text: z.string(), change: z.literal(['same', 'added', 'removed']) })),
  })
  .meta({
    id: 'ReadingChange',
    description: 'Same and removed parts make up the old words; same and added ones the new.',
  });

export const EditRecord = z
  .object({ versionNumber: z.int(), authorId: Id, authorName: z.string(), at: Time })
  .meta({ id: 'VoidingEdit' });

const ActRecord = z.object({ personId: Id, name: z.string(), at: Time });

const OpinionRecord = z
  .object({
    id: Id,
    assertionId: Id,
    draftId: Id,
    ruling: Ruling,
    requiredWording: z.string().nullable(),
    conditions: z.array(z.object({ ordinal: z.int(), text: z.string(), met: ActRecord.nullable() })),
    jurisdiction: z.string(),
    channel: AdviceChannel,
    lawyerId: Id,
    lawyerName: z.string(),
    notedBy: Id.nullable(),
    notedByName: z.string().nullable(),
    confirmedAt: Time.nullable(),
    counts: z.boolean().meta({ description: 'False for advice by telephone that its lawyer has not confirmed.' }),
    resolves: z.boolean(),
    reaffirms: Id.nullable(),
    createdAt: Time,
    versionNumber: z.int(),
    versionSha256: Sha256,
    textSha256: Sha256,
    contextSha256: Sha256,
    withdrawn: ActRecord.extend({ byOpinionId: Id.nullable() }).nullable(),
    validity: z
      .literal(['carried', 'condition_met', 'void', 'pending'])
      .meta({ description: '`pending` while the newest version is still being placed.' }),
    causes: z.array(z.literal(['text', 'context', 'place'])),
    since: EditRecord.extend({
      placement: z
        .object({ decision: PlacementDecision, decidedBy: Id, decidedByName: z.string(), at: Time })
        .nullable()
        .meta({ description: 'What a person decided about its place in that version.' }),
      laterEdits: z.array(EditRecord),
      changes: z.array(ChangeRecord).meta({ description: 'From the words that were read to those that stand now.' }),
    })
      .nullable()
      .meta({ description: 'The edit that made a void opinion void.' }),
    commands: z.array(z.literal(['withdraw', 'confirm', 'accept_wording', 'meet_condition'])),
  })
  .meta({ id: 'Opinion' });
export const OpinionList = list(OpinionRecord).meta({ id: 'OpinionList' });

export const OpinionResult = OpinionRecord.extend({
  assertion: z.object({ id: Id, state: AssertionState, version: z.int() }),
}).meta({ id: 'OpinionResult' });

export const OpinionOutcomes = list(
  z
    .object({
      assertionId: Id,
      ok: z.boolean(),
      opinionId: Id.nullable(),
      code: z.string().nullable(),
      message: z.string().nullable(),
    })
    .meta({ id: 'OpinionOutcome' }),
).meta({ id: 'OpinionOutcomes' });

export const AdviceRecord = z
  .object({
    opinionId: Id,
    label: z.literal('privileged'),
    meaningAdopted: z.string(),
    defences: z.array(
      z.object({
        defence: Defence,
        needs: z.array(z.string()),
        has: z.array(z.string()),
        missing: z.array(z.string()),
      }),
    ),
    riskLikelihood: RiskLevel.nullable(),
    riskGravity: RiskLevel.nullable(),
    reasoning: z.string(),
  })
  .meta({ id: 'Advice' });
