// Whom an assertion is about; it can be several.
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Assertion } from '#database/entities/assertion.entity.js';
import { StorySubject } from '#database/entities/story-subject.entity.js';

@Entity('assertion_subject')
@ForeignKey(() => Assertion, ['newsroomId', 'assertionId'], ['newsroomId', 'id'], {
  name: 'assertion_subject_assertion_fk',
})
@ForeignKey(() => StorySubject, ['newsroomId', 'subjectId'], ['newsroomId', 'id'], {
  name: 'assertion_subject_subject_fk',
})
export class AssertionSubject {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'assertion_subject_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'assertion_id', type: 'uuid', primaryKeyConstraintName: 'assertion_subject_pk' })
  assertionId!: string;

  @PrimaryColumn({ name: 'subject_id', type: 'uuid', primaryKeyConstraintName: 'assertion_subject_pk' })
  subjectId!: string;
}
