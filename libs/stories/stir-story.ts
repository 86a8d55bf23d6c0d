// Something in a story changed that may bear on publication: its readiness is looked at again, and people are told (R7).
import type { Transaction } from '#database/with-actor.js';
import { planTask } from '#jobs/plan-task.js';

/** Plans the watch over the story. Its task row is shared by all who work on the story, so it is touched just before the commit. */
export function stirStory(transaction: Transaction, storyId: string): void {
  transaction.beforeCommit(`story.watch ${storyId}`, () => planTask(transaction, 'story.watch', storyId));
}
