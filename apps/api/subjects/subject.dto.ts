import { z } from 'zod';
import { abilities } from '#domain/permissions.js';
import { AssertionState } from '#domain/assertion.states.js';
import { Gravity, SubjectKind } from '#domain/vocabulary.js';
import type { StorySubject } from '#database/entities/story-subject.entity.js';
import type { SignedIn } from '#identity/session.service.js';
import type { SuggestionWithAssertions } from '#replies/suggestion.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

const name = z.string().trim().min(1).max(200);
const contact = z.string().trim().max(2_000);

export const NewSubject = z
  .object({ name, kind: SubjectKind, contact: contact.default('') })
  .meta({ id: 'NewSubject' });
export type NewSubject = z.infer<typeof NewSubject>;

export const SubjectChanges = z
  .object({
    version: z.int().positive(),
    name: name.optional(),
    kind: SubjectKind.optional(),
    contact: contact.optional(),
  })
  .meta({ id: 'SubjectChanges' });
export type SubjectChanges = z.infer<typeof SubjectChanges>;

export const AssertionSubjects = z
  .object({ subjectIds: z.array(Id).max(100).meta({ description: 'The whole set: whom the assertion is about.' }) })
  .meta({ id: 'AssertionSubjects' });
export type AssertionSubjects = z.infer<typeof AssertionSubjects>;

export const AdoptedNames = z
  .object({
    names: z
      .array(z.object({ name, kind: SubjectKind }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'AdoptedNames' });
export type AdoptedNames = z.infer<typeof AdoptedNames>;

export const SubjectRecord = z
  .object({
    id: Id,
    storyId: Id,
    name: z.string(),
    kind: SubjectKind,
    contact: z.string(),
    createdAt: Time,
    version: z.int(),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Subject' });
export const SubjectList = list(SubjectRecord).meta({ id: 'SubjectList' });

export const SuggestionList = list(
  z
    .object({
      name: z.string(),
      kind: SubjectKind.nullable(),
      subjectId: Id.nullable().meta({ description: 'Set where the story has the subject, and only the tie is new.' }),
      assertions: z.array(
        z.object({
          id: Id,
          draftId: Id,
          number: z.int(),
          quote: z.string(),
          gravity: Gravity,
          state: AssertionState,
        }),
      ),
    })
    .meta({ id: 'SubjectSuggestion' }),
).meta({ id: 'SubjectSuggestionList' });

export function presentSubject(actor: SignedIn, subject: StorySubject) {
  const { id, storyId, kind, version } = subject;
  return {
    id,
    storyId,
    name: subject.name,
    kind,
    contact: subject.contact,
    createdAt: subject.createdAt.toISOString(),
    version,
    abilities: abilities(actor, ['reply.record', 'reply.waive']),
  };
}

export function presentSuggestion({ assertions, kind, subjectId, ...suggestion }: SuggestionWithAssertions) {
  return {
    name: suggestion.name,
    kind,
    subjectId,
    assertions: assertions.map(({ id, draftId, number, quote, gravity, state }) => ({
      id,
      draftId,
      number,
      quote,
      gravity,
      state,
    })),
  };
}
