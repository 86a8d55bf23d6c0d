// What a lawyer ruled on an assertion, and the hashes of what was read (R1). Its reasoning has a table of its own (R10).
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assertion } from '#database/entities/assertion.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import type { AdviceChannel, Ruling } from '#domain/vocabulary.js';

@Entity('opinion')
@Index('opinion_assertion_idx', ['newsroomId', 'assertionId'])
@Index('opinion_draft_idx', ['newsroomId', 'draftId'])
@ForeignKey(() => Assertion, ['newsroomId', 'assertionId'], ['newsroomId', 'id'], { name: 'opinion_assertion_fk' })
@ForeignKey(() => DraftVersion, ['newsroomId', 'draftId', 'versionNumber'], ['newsroomId', 'draftId', 'number'], {
  name: 'opinion_version_fk',
})
@ForeignKey(() => Membership, ['newsroomId', 'lawyerId'], ['newsroomId', 'personId'], { name: 'opinion_lawyer_fk' })
@ForeignKey(() => Opinion, ['newsroomId', 'reaffirms'], ['newsroomId', 'id'], { name: 'opinion_reaffirms_fk' })
@Check('opinion_ruling_known', `ruling IN ('defensible','defensible_if_changed','needs_more','not_defensible')`)
@Check('opinion_channel_known', `channel IN ('written','telephone')`)
@Check(
  'opinion_wording_whole',
  `(ruling = 'defensible_if_changed') = (required_wording IS NOT NULL) AND (required_wording IS NULL) = (wording_sha256 IS NULL) AND (wording_sha256 IS NULL) = (wording_context_sha256 IS NULL)`,
)
@Check('opinion_telephone_noted', `(channel = 'telephone') = (noted_by IS NOT NULL)`)
@Check('opinion_span_forward', `start_offset >= 0 AND end_offset > start_offset`)
export class Opinion {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'opinion_pk' })
  newsroomId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'opinion_pk' })
  id!: string;

  @Column({ name: 'assertion_id', type: 'uuid' })
  assertionId!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ name: 'version_sha256', type: 'text' })
  versionSha256!: string;

  @Column({ name: 'start_offset', type: 'integer' })
  start!: number;

  @Column({ name: 'end_offset', type: 'integer' })
  end!: number;

  @Column({ name: 'text_sha256', type: 'text' })
  textSha256!: string;

  @Column({ name: 'context_sha256', type: 'text' })
  contextSha256!: string;

  @Column({ type: 'text' })
  ruling!: Ruling;

  @Column({ name: 'required_wording', type: 'text', nullable: true })
  requiredWording!: string | null;

  @Column({ name: 'wording_sha256', type: 'text', nullable: true })
  wordingSha256!: string | null;

  @Column({ name: 'wording_context_sha256', type: 'text', nullable: true })
  wordingContextSha256!: string | null;

  @Column({ type: 'jsonb', default: [] })
  conditions!: string[];

  @Column({ type: 'text', default: '' })
  jurisdiction!: string;

  @Column({ type: 'text', default: 'written' })
  channel!: AdviceChannel;

  @Column({ name: 'lawyer_id', type: 'uuid' })
  lawyerId!: string;

  @Column({ name: 'noted_by', type: 'uuid', nullable: true })
  notedBy!: string | null;

  @Column({ type: 'boolean', default: false })
  resolves!: boolean;

  @Column({ type: 'uuid', nullable: true })
  reaffirms!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
