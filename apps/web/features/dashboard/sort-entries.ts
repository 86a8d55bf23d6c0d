// Which drafts may run, which nearly, and which may not?
import type { BlockerCode, DashboardEntry } from '../../api/records.js';

/** So few things are an evening's work. */
const NEARLY = 3;

export interface StoppedStory {
  readonly story: DashboardEntry['story'];
  /** The page on which the stop is lifted. */
  readonly link: string;
  readonly entries: readonly DashboardEntry[];
}

export interface SortedEntries {
  /** Under a legal stop, whatever else may stand in the way. */
  readonly stopped: readonly StoppedStory[];
  readonly ready: readonly DashboardEntry[];
  readonly nearly: readonly DashboardEntry[];
  readonly blocked: readonly DashboardEntry[];
}

/** Each part keeps the order it came in: the soonest planned first. */
export function sortEntries(entries: readonly DashboardEntry[]): SortedEntries {
  const stopped = new Map<string, DashboardEntry[]>();
  const parts = { ready: [] as DashboardEntry[], nearly: [] as DashboardEntry[], blocked: [] as DashboardEntry[] };
  for (const entry of entries) {
    if (entry.readiness.blockers['story/legal-stop'] !== undefined) {
      stopped.set(entry.story.id, [...(stopped.get(entry.story.id) ?? []), entry]);
    } else parts[partOf(entry)].push(entry);
  }
  const stories = [...stopped.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [{ story: first.story, link: first.readiness.links['story/legal-stop'] ?? '/', entries: own }];
  });
  return { stopped: stories, ...parts };
}

function partOf(entry: DashboardEntry): 'ready' | 'nearly' | 'blocked' {
  if (entry.readiness.ready) return 'ready';
  // While its assertions are still being found, nobody knows how many things there are.
  if (entry.readiness.blockers['draft/flagging'] !== undefined) return 'blocked';
  return countBlockers(entry) <= NEARLY ? 'nearly' : 'blocked';
}

export function countBlockers({ readiness }: DashboardEntry): number {
  return Object.values(readiness.blockers).reduce((sum, count) => sum + count, 0);
}

export interface BlockerGroup {
  readonly code: BlockerCode;
  readonly count: number;
  readonly link: string;
}

/** What stands in the way, kind by kind; a legal stop is said above the card. */
export function blockerGroups({ draftId, readiness: { blockers, links } }: DashboardEntry): BlockerGroup[] {
  return (Object.entries(blockers) as [BlockerCode, number][])
    .filter(([code]) => code !== 'story/legal-stop')
    .map(([code, count]) => ({ code, count, link: links[code] ?? `/drafts/${draftId}` }));
}
