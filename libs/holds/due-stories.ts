// Which closed stories have been kept for as long as the newsroom keeps them, and what of them would go?
import type { EntityManager } from 'typeorm';

export interface DueStory {
  storyId: string;
  title: string;
  closureId: string;
  closedAt: Date;
  /** From when on the material may be erased. */
  dueAt: Date;
  /** A hold stands in the story, or a proposed one is undecided: nothing of it goes. */
  held: boolean;
  /** Documents that would go. */
  evidence: number;
  exchanges: number;
  letters: number;
  /** Whether identities are sealed that would go with their key. */
  identities: boolean;
}

const HELD_BY = (kind: 'evidence' | 'exchange' | 'letter') => `
  (SELECT count(*)::int FROM ${kind} holder
     JOIN document ON document.newsroom_id = holder.newsroom_id AND document.id = holder.document_id
    WHERE holder.newsroom_id = closure.newsroom_id AND holder.story_id = closure.story_id AND document.erased_at IS NULL)`;

/** Closed, not reopened, not erased yet, and due before `until`. None where the newsroom keeps for ever. */
export function dueStories(manager: EntityManager, newsroomId: string, until: Date): Promise<DueStory[]> {
  return manager.query<DueStory[]>(
    `SELECT closure.story_id AS "storyId", story.title, closure.id AS "closureId", closure.closed_at AS "closedAt",
            closure.closed_at + retention.days * interval '1 day' AS "dueAt",
            EXISTS (SELECT 1 FROM hold WHERE hold.newsroom_id = closure.newsroom_id AND hold.story_id = closure.story_id
                                         AND hold.state IN ('standing','proposed')) AS held,
            ${HELD_BY('evidence')} AS evidence, ${HELD_BY('exchange')} AS exchanges, ${HELD_BY('letter')} AS letters,
            EXISTS (SELECT 1 FROM story_key WHERE story_key.newsroom_id = closure.newsroom_id
                                              AND story_key.story_id = closure.story_id) AS identities
       FROM story_closure closure
       JOIN story ON story.newsroom_id = closure.newsroom_id AND story.id = closure.story_id
       JOIN retention ON retention.newsroom_id = closure.newsroom_id AND retention.days IS NOT NULL
      WHERE closure.newsroom_id = $1 AND closure.reopened_at IS NULL AND closure.erased_at IS NULL
        AND closure.closed_at + retention.days * interval '1 day' <= $2
      ORDER BY "dueAt", closure.story_id`,
    [newsroomId, until],
  );
}
