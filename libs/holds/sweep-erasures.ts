// What goes when its time has run out: one round over all newsrooms, for the worker's clock.
import type { DataSource } from 'typeorm';
import type { FileBlobStore } from '#documents/blob-store.js';
import { eraseDueStories } from '#holds/erase-story.js';
import { removeErasedFiles } from '#holds/remove-erased-files.js';
import { failureFields, type Logger } from '#platform/logger.js';

/** Every worker may go it: what one has erased the next finds gone. */
export async function sweepErasures(
  dataSource: DataSource,
  blobs: FileBlobStore,
  logger: Logger,
  now: Date,
): Promise<void> {
  const newsrooms = await dataSource.query<{ id: string }[]>('SELECT id FROM newsroom ORDER BY id');
  for (const { id: newsroomId } of newsrooms) {
    try {
      const stories = await eraseDueStories(dataSource, newsroomId, now);
      for (const storyId of stories) logger.info('story erased', { newsroomId, storyId });
      await removeErasedFiles(dataSource, blobs, newsroomId, now);
    } catch (error) {
      // A hold placed in the last moment, or one newsroom's trouble: the others' material is due all the same.
      logger.warn('erasure stopped', { newsroomId, ...failureFields(error) });
    }
  }
}
