// The one place where an assertion's state changes: by the table, by whom it allows, and when.
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import {
  type AssertionCommand,
  type AssertionState,
  type Circumstances,
  isSettled,
  knowsCommand,
  type Transition,
  transitionOf,
} from '#domain/assertion.states.js';
import { Refusal } from '#domain/errors.js';
import { may } from '#domain/permissions.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import type { Transaction } from '#database/with-actor.js';
import { wroteDraft } from '#drafts/draft-lookup.js';
import { planTask } from '#jobs/plan-task.js';
import { stirStory } from '#stories/stir-story.js';

/** What comes with some commands, and what only the caller knows of the moment. */
export interface MoveExtra {
  /** Whose question it is now: with `assign`, and with `unrule`. */
  readonly assignedTo?: string;
  /** By when it is wanted: with `queue` and `assign`. Undefined leaves it as it was. */
  readonly dueAt?: Date | null | undefined;
  readonly textGone?: boolean;
  readonly wordsChanged?: boolean;
}

/**
 * Takes the assertion along the edge that `command` names in the state table. The row must still be the one given
 * (`record/stale`). Refuses with `assertion/state-forbids`, `session/forbidden`, or `assertion/own-words` (R4).
 * A writer's `dismiss` becomes a proposal to dismiss.
 */
export async function moveAssertion(
  transaction: Transaction,
  assertion: Assertion,
  command: AssertionCommand,
  extra: MoveExtra = {},
): Promise<Assertion> {
  const { manager, actor, record } = transaction;
  const circumstances: Circumstances = {
    wroteIt: await wroteDraft(manager, actor, assertion.draftId, actor.personId),
    bySystem: actor.role === 'system',
    opinionsStand: await opinionsStand(manager, assertion),
    textGone: extra.textGone ?? false,
    wordsChanged: extra.wordsChanged ?? false,
  };
  const asked = command === 'dismiss' && circumstances.wroteIt ? 'propose_dismissal' : command;
  const edge = edgeFor(actor, assertion.state, asked, circumstances);
  const changes = { state: edge.to, ...consequences(assertion, asked, actor, extra) };
  // What is settled is no passage a letter could be laid beside, and what is open again is one. The task's row is taken
  // before the assertion's, as the worker takes them.
  if (isSettled(assertion.state) !== isSettled(edge.to) && !circumstances.bySystem)
    await planTask(transaction, 'draft.flag', assertion.draftId);
  await updateVersioned(manager, Assertion, assertion, changes as QueryDeepPartialEntity<Assertion>);
  const moved = Object.assign(new Assertion(), assertion, changes, { version: assertion.version + 1 });
  record({
    event: 'assertion.moved-on',
    payload: {
      assertionId: assertion.id,
      command: asked,
      from: assertion.state,
      to: edge.to,
      assignee: edge.to === 'with_lawyer' ? moved.assignedTo : null,
    },
  });
  stirStory(transaction, assertion.storyId);
  return moved;
}

/** The commands this actor may give now, by the same table; consequences of other acts are not among them. */
export function commandsFor(actor: Actor, state: AssertionState, circumstances: Circumstances): AssertionCommand[] {
  const offered = OFFERED.filter((command) => {
    const asked = command === 'dismiss' && circumstances.wroteIt ? 'propose_dismissal' : command;
    const edge = transitionOf(state, asked, circumstances);
    return edge?.permission != null && may(actor, edge.permission);
  });
  return actor.via === 'token' ? [] : offered;
}

const OFFERED: readonly AssertionCommand[] = [
  'accept',
  'dismiss',
  'assent_dismissal',
  'refuse_dismissal',
  'reopen',
  'queue',
  'unqueue',
  'take',
  'assign',
  'release',
  'rule',
  'withdraw',
  'restore',
];

function edgeFor(
  actor: Actor,
  state: AssertionState,
  command: AssertionCommand,
  circumstances: Circumstances,
): Transition {
  if (!knowsCommand(state, command)) throw new Refusal('assertion/state-forbids', { state, command });
  const edge = transitionOf(state, command, circumstances);
  if (edge === undefined) {
    // Had somebody else been allowed to, it is about who asks (R4); otherwise about when.
    const byAnother = transitionOf(state, command, { ...circumstances, wroteIt: !circumstances.wroteIt });
    throw byAnother === undefined
      ? new Refusal('assertion/state-forbids', { state, command })
      : new Refusal('assertion/own-words', { state, command });
  }
  // The program acts on its own behalf, and what has no permission follows from something already allowed.
  if (edge.permission !== null && !circumstances.bySystem && !may(actor, edge.permission)) {
    throw new Refusal('session/forbidden');
  }
  return edge;
}

/** What besides the state changes with a command. */
function consequences(
  { queuedAt, dueAt }: Assertion,
  command: AssertionCommand,
  { personId }: Actor,
  extra: MoveExtra,
): Partial<Pick<Assertion, 'assignedTo' | 'queuedAt' | 'dueAt'>> {
  const due = extra.dueAt === undefined ? dueAt : extra.dueAt;
  switch (command) {
    case 'queue':
      return { assignedTo: null, queuedAt: new Date(), dueAt: due };
    case 'take':
      return { assignedTo: personId };
    case 'assign':
      return { assignedTo: extra.assignedTo ?? null, dueAt: due };
    case 'release':
      return { assignedTo: null };
    case 'unrule':
      return { assignedTo: extra.assignedTo ?? null, queuedAt: queuedAt ?? new Date() };
    case 'unqueue':
    case 'rule':
    case 'confirm_advice':
    case 'withdraw':
      return { assignedTo: null, queuedAt: null, dueAt: null };
    default:
      return {};
  }
}

/** Whether any counts: one given by telephone once it is confirmed, and none of somebody who wrote the words (R4). */
async function opinionsStand(manager: EntityManager, { newsroomId, id }: Assertion): Promise<boolean> {
  const [row] = await manager.query<{ stand: boolean }[]>(
    `SELECT EXISTS (
       SELECT 1 FROM opinion
        WHERE opinion.newsroom_id = $1 AND opinion.assertion_id = $2
          AND (opinion.channel = 'written' OR EXISTS (
                SELECT 1 FROM opinion_confirmation confirmation
                 WHERE confirmation.newsroom_id = opinion.newsroom_id AND confirmation.opinion_id = opinion.id))
          AND NOT wrote_draft($1, opinion.draft_id, opinion.lawyer_id)
          AND NOT EXISTS (
                SELECT 1 FROM opinion_withdrawal withdrawal
                 WHERE withdrawal.newsroom_id = opinion.newsroom_id AND withdrawal.opinion_id = opinion.id)
     ) AS stand`,
    [newsroomId, id],
  );
  return row?.stand ?? false;
}
