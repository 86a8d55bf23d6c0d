// How is something decided that does not depend on who asks, where the answer lies beneath a label?
import type { EntityManager } from 'typeorm';
import { withSettings } from '#database/with-settings.js';

/** The setting by which every label is open. */
export const PAST_LABELS = { 'nightlawyer.advice': 'on' } as const;

/**
 * Runs `work` as if every label were open. For what is decided by a row being there, such as readiness, or whether these bytes
 * are filed already; what it reads is never shown. Queries of the same transaction must not run beside it.
 */
export async function pastLabels<Result>(manager: EntityManager, work: () => Promise<Result>): Promise<Result> {
  return withSettings(manager, PAST_LABELS, work);
}
