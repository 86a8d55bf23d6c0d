// Why a lawyer ruled so: privileged, and so kept apart from the ruling (R10).
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Opinion } from '#database/entities/opinion.entity.js';
import type { Defence, RiskLevel } from '#domain/vocabulary.js';

/** A defence, what it needs, and which of that there is and is not. */
export interface DefenceAdvice {
  defence: Defence;
  needs: string[];
  has: string[];
  missing: string[];
}

@Entity('opinion_advice')
@ForeignKey(() => Opinion, ['newsroomId', 'opinionId'], ['newsroomId', 'id'], { name: 'opinion_advice_opinion_fk' })
@Check('opinion_advice_likelihood_known', `risk_likelihood IN ('low','medium','high')`)
@Check('opinion_advice_gravity_known', `risk_gravity IN ('low','medium','high')`)
export class OpinionAdvice {
  @PrimaryColumn({ name: 'newsroom_id', type: 'uuid', primaryKeyConstraintName: 'opinion_advice_pk' })
  newsroomId!: string;

  @PrimaryColumn({ name: 'opinion_id', type: 'uuid', primaryKeyConstraintName: 'opinion_advice_pk' })
  opinionId!: string;

  @Column({ name: 'meaning_adopted', type: 'text', default: '' })
  meaningAdopted!: string;

  @Column({ type: 'jsonb', default: [] })
  defences!: DefenceAdvice[];

  @Column({ name: 'risk_likelihood', type: 'text', nullable: true })
  riskLikelihood!: RiskLevel | null;

  @Column({ name: 'risk_gravity', type: 'text', nullable: true })
  riskGravity!: RiskLevel | null;

  @Column({ type: 'text', default: '' })
  reasoning!: string;
}
