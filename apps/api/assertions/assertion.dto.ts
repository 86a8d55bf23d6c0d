// What requests about assertions hold, and what they answer.
import { z } from 'zod';
import { AssertionCommand, AssertionState } from '#domain/assertion.states.js';
import {
  AdviceChannel,
  AssertionCategory,
  ChaseLevel,
  Gravity,
  Harm,
  PlacementDecision,
  PlacementStatus,
  Ruling,
} from '#domain/vocabulary.js';
import { Id, list, Sha256, Time } from '../openapi/common.dto.js';

const version = z.int().positive();
const label = z.string().trim().min(1).max(200);
const dueAt = Time.optional();
/** UTF-16 code units into the version's text: its blocks in order, an empty line between two. */
const offset = z.int().nonnegative();

const details = {
  category: AssertionCategory,
  chaseLevel: ChaseLevel,
  harms: z.array(Harm).min(1).max(5),
  jurisdictions: z.array(label).max(20),
  about: z.array(label).max(20),
  meaning: z.string().trim().max(2_000),
};

export const NewAssertion = z
  .object({
    versionNumber: version,
    versionSha256: Sha256,
    start: offset,
    end: offset,
    gravity: Gravity,
    category: details.category.default('fact'),
    chaseLevel: details.chaseLevel.default(1),
    harms: details.harms.default(['reputation']),
    jurisdictions: details.jurisdictions.default([]),
    about: details.about.default([]),
    meaning: details.meaning.default(''),
  })
  .meta({ id: 'NewAssertion' });
export type NewAssertion = z.infer<typeof NewAssertion>;

export const AssertionEdit = z
  .object({ version, gravity: Gravity, ...details })
  .partial()
  .required({ version: true })
  .meta({ id: 'AssertionEdit' });
export type AssertionEdit = z.infer<typeof AssertionEdit>;

export const GravityAssent = z.object({ version, assent: z.boolean() }).meta({ id: 'GravityAssent' });
export type GravityAssent = z.infer<typeof GravityAssent>;

export const Move = z.object({ version }).meta({ id: 'Move' });
export type Move = z.infer<typeof Move>;

export const QueueMove = z.object({ version, dueAt }).meta({ id: 'QueueMove' });
export type QueueMove = z.infer<typeof QueueMove>;

export const Assignment = z.object({ version, personId: Id, dueAt }).meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof Assignment>;

export const ManyAssertions = z.object({ ids: z.array(Id).min(1).max(1_000) }).meta({ id: 'ManyAssertions' });
export type ManyAssertions = z.infer<typeof ManyAssertions>;

export const ManyToQueue = ManyAssertions.extend({ dueAt }).meta({ id: 'ManyToQueue' });
export type ManyToQueue = z.infer<typeof ManyToQueue>;

export const PlacementChoice = z
  .object({
    versionNumber: version,
    placementVersion: version,
    decision: PlacementDecision,
    start: offset.optional(),
    end: offset.optional(),
  })
  .meta({ id: 'PlacementChoice' });
export type PlacementChoice = z.infer<typeof PlacementChoice>;

export const VersionQuery = z.object({ version: z.coerce.number().int().positive().optional() });
export type VersionQuery = z.infer<typeof VersionQuery>;

const span = { start: z.int().nullable(), end: z.int().nullable() };

const PlacementRecord = z
  .object({
    versionNumber: z.int(),
    status: PlacementStatus,
    ...span,
    score: z.number(),
    candidates: z.array(z.object({ start: z.int(), end: z.int(), score: z.number() })),
    decision: PlacementDecision.nullable(),
    decidedBy: Id.nullable(),
    decidedAt: Time.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Placement' });

const OpinionSummary = z
  .object({
    id: Id,
    ruling: Ruling,
    lawyerId: Id,
    lawyerName: z.string(),
    createdAt: Time,
    channel: AdviceChannel,
    counts: z.boolean().meta({ description: 'False for advice by telephone that its lawyer has not confirmed.' }),
    requiredWording: z.string().nullable(),
    conditions: z.array(z.object({ text: z.string(), met: z.boolean() })),
    jurisdiction: z.string(),
    versionNumber: z.int(),
    validity: z.enum(['carried', 'condition_met', 'void']).nullable().meta({
      description: 'Whether it still speaks about the words that stand there; null while the version is being placed.',
    }),
    causes: z.array(z.enum(['text', 'context', 'place'])),
  })
  .meta({ id: 'OpinionSummary' });

const AdviceRecord = z
  .object({
    outcome: z.enum(['none', 'void', 'prevails']),
    ruling: Ruling.nullable(),
    opinionId: Id.nullable(),
    conditionMet: z.boolean(),
    unmetConditions: z.int(),
    differs: z.array(Id),
  })
  .meta({ id: 'PrevailingAdvice' });

export const AssertionRecord = z
  .object({
    id: Id,
    storyId: Id,
    draftId: Id,
    number: z.int(),
    state: AssertionState,
    origin: z.enum(['machine', 'person']),
    quote: z.string().meta({ description: 'As it was marked.' }),
    words: z.string().nullable().meta({ description: 'As it stands in the version asked about.' }),
    firstVersion: z.int(),
    gravity: Gravity,
    pendingGravity: Gravity.nullable(),
    pendingBy: Id.nullable(),
    category: AssertionCategory,
    chaseLevel: ChaseLevel,
    harms: z.array(Harm),
    jurisdictions: z.array(z.string()),
    about: z.array(z.string()),
    meaning: z.string(),
    reasons: z.array(z.string()),
    score: z.number(),
    method: z.string(),
    methodVersion: z.string(),
    assignedTo: Id.nullable(),
    assigneeName: z.string().nullable(),
    queuedAt: Time.nullable(),
    dueAt: Time.nullable(),
    createdBy: Id.nullable(),
    createdAt: Time,
    version: z.int(),
    own: z.boolean().meta({ description: 'Whether whoever asks wrote words of this draft.' }),
    placement: PlacementRecord.nullable(),
    reading: z
      .object({ textSha256: Sha256, contextSha256: Sha256 })
      .nullable()
      .meta({ description: 'What an opinion says it read; null while the place is unknown.' }),
    opinions: z.array(OpinionSummary),
    advice: AdviceRecord.nullable(),
    subjects: z.array(z.object({ id: Id, name: z.string() })),
    links: z.object({ suggested: z.int(), confirmed: z.int() }),
    commands: z.array(AssertionCommand),
  })
  .meta({ id: 'Assertion' });

export const AssertionList = z
  .object({ versionNumber: z.int(), versionSha256: Sha256, items: z.array(AssertionRecord) })
  .meta({ id: 'AssertionList' });

export const AssertionWithHistory = AssertionRecord.extend({
  placements: z.array(PlacementRecord.extend({ words: z.string().nullable() }).meta({ id: 'PastPlacement' })),
}).meta({ id: 'AssertionWithHistory' });

export const BulkOutcomes = list(
  z
    .object({ id: Id, state: AssertionState.nullable(), code: z.string().nullable() })
    .meta({ id: 'BulkOutcome', description: '`code`: why it was refused; null where it was done.' }),
).meta({ id: 'BulkOutcomes' });
