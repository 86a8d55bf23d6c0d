// What waits for a lawyer, over all the stories that somebody sees, the gravest and most urgent first.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import type { AssertionCommand, AssertionState } from '#domain/assertion.states.js';
import { seesOnlyGivenStories } from '#domain/permissions.js';
import type { Gravity } from '#domain/vocabulary.js';
import { withActor } from '#database/with-actor.js';
import { commandsFor } from '#review/move-assertion.js';

export interface QueuedAssertion {
  readonly id: string;
  readonly number: number;
  readonly state: AssertionState;
  readonly gravity: Gravity;
  /** The words as they were marked. */
  readonly quote: string;
  readonly storyId: string;
  readonly storyTitle: string;
  /** IANA name of the story's own clock. */
  readonly timeZone: string;
  readonly draftId: string;
  readonly draftTitle: string;
  readonly plannedAt: Date | null;
  readonly queuedAt: Date | null;
  readonly dueAt: Date | null;
  readonly assignedTo: string | null;
  readonly assigneeName: string | null;
  /** Whether the one who asks wrote words of the draft (R4). */
  readonly own: boolean;
  readonly version: number;
  readonly commands: readonly AssertionCommand[];
}

type QueueRow = Omit<QueuedAssertion, 'commands'> & { opinionsStand: boolean };

/** Nobody works through more at a sitting; the rest comes up as these are done. */
const MOST_SHOWN = 500;

@Injectable()
export class QueueService {
  constructor(private readonly dataSource: DataSource) {}

  /** By gravity, then by when it is due, then by when it was queued. `mine`: only what is assigned to the actor. */
  async list(actor: Actor, mine: boolean): Promise<QueuedAssertion[]> {
    const rows = await withActor(this.dataSource, actor, ({ manager }) =>
      manager.query<QueueRow[]>(
        `SELECT assertion.id, assertion.number, assertion.state, assertion.gravity, assertion.quote, assertion.version,
                story.id AS "storyId", story.title AS "storyTitle", story.time_zone AS "timeZone", draft.id AS "draftId", draft.title AS "draftTitle",
                draft.planned_at AS "plannedAt", assertion.queued_at AS "queuedAt", assertion.due_at AS "dueAt",
                assertion.assigned_to AS "assignedTo", person.name AS "assigneeName",
                wrote_draft(assertion.newsroom_id, assertion.draft_id, $2) AS own,
                EXISTS (SELECT 1 FROM opinion
                         WHERE opinion.newsroom_id = assertion.newsroom_id AND opinion.assertion_id = assertion.id
                           AND NOT EXISTS (SELECT 1 FROM opinion_withdrawal withdrawal
                                            WHERE withdrawal.newsroom_id = opinion.newsroom_id
                                              AND withdrawal.opinion_id = opinion.id)) AS "opinionsStand"
           FROM assertion
           JOIN story ON story.newsroom_id = assertion.newsroom_id AND story.id = assertion.story_id
           JOIN draft ON draft.newsroom_id = assertion.newsroom_id AND draft.id = assertion.draft_id
           LEFT JOIN person ON person.id = assertion.assigned_to
          WHERE assertion.newsroom_id = $1 AND assertion.state IN ('queued', 'with_lawyer')
            AND (NOT $3 OR assertion.assigned_to = $2)
            AND (NOT $4 OR EXISTS (SELECT 1 FROM story_member member
                                    WHERE member.newsroom_id = story.newsroom_id AND member.story_id = story.id
                                      AND member.person_id = $2))
          ORDER BY CASE assertion.gravity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END,
                   assertion.due_at NULLS LAST, assertion.queued_at, assertion.id
          LIMIT ${MOST_SHOWN}`,
        [actor.newsroomId, actor.personId, mine, seesOnlyGivenStories(actor)],
      ),
    );
    return rows.map(({ opinionsStand, ...row }) => ({
      ...row,
      commands: commandsFor(actor, row.state, {
        wroteIt: row.own,
        bySystem: false,
        opinionsStand,
        textGone: false,
        wordsChanged: false,
      }),
    }));
  }
}
