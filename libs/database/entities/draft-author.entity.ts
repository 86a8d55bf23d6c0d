// Somebody who wrote words of a draft elsewhere, before it was entered here (R4).
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Draft } from '#database/entities/draft.entity.js';
import { Membership } from '#database/entities/membership.entity.js';

@Entity('draft_author')
@ForeignKey(() => Draft, ['newsroomId', 'draftId'], ['newsroomId', 'id'], { name: 'draft_author_draft_fk' })
@ForeignKey(() => Membership, ['newsroomId', 'personId'], ['newsroomId', 'personId'], {
  name: 'draft_author_person_fk',
})
export class DraftAuthor {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'draft_author_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'draft_id', type: 'uuid', primaryKeyConstraintName: 'draft_author_pk' })
  draftId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'draft_author_pk' })
  personId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
