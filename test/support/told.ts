// What people were told, and when the service has said all it has to say.
import type { Client } from './client.js';
import { until } from './factories.js';
import type { TestService } from './test-service.js';

export interface NoticeBody {
  id: string;
  kind: string;
  words: string;
  link: string;
  storyId: string;
  draftId: string | null;
  subjectId: string;
  at: string;
  readAt: string | null;
}

export interface NoticesBody {
  items: NoticeBody[];
  unread: number;
}

export async function noticesOf(client: Client, query = ''): Promise<NoticesBody> {
  return (await client.get<NoticesBody>(`/notices${query}`)).body;
}

/** The notices of one kind in one story, the newest first. */
export async function toldOf(client: Client, kind: string, storyId: string): Promise<NoticeBody[]> {
  return (await noticesOf(client)).items.filter((notice) => notice.kind === kind && notice.storyId === storyId);
}

/** Waits until no task of the newsroom is open, but for those named. */
export async function quiet(service: TestService, newsroomId: string, besides: readonly string[] = []): Promise<void> {
  await until(
    () =>
      service.database.query<{ kind: string }>(
        `SELECT kind FROM task WHERE newsroom_id = $1 AND state IN ('pending','running') AND NOT kind = ANY($2)`,
        [newsroomId, besides],
      ),
    (open) => open.length === 0,
  );
}
