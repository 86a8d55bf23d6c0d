// Looks at every answer of the storm: whose marks stand in it, and whose ids.
import type { DataSource } from 'typeorm';
import { marksIn } from './newsrooms.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** How many strays are told one by one. */
const TOLD = 20;

export interface Expected {
  /** What it was, in a failure. */
  what: string;
  /** The statuses that are right. */
  statuses: readonly number[];
  /** Whose material it is; null where there must be nobody's at all. */
  of: number | null;
  /** Every row says whose it is. */
  marked: boolean;
}

export class Witness {
  readonly strays: string[] = [];
  readonly statuses = new Map<number, number>();
  rows = 0;
  /** Ids by the newsroom in whose material they were seen. */
  private readonly seen = new Map<number, Set<string>>();

  look(status: number, text: string, { what, statuses, of, marked }: Expected): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (!statuses.includes(status)) this.stray(`${what} answered ${status}: ${text.slice(0, 300)}`);
    const foreign = marksIn(text).filter((mark) => mark !== of);
    if (foreign.length > 0) this.stray(`${what} shows newsroom ${foreign.join(', ')}: ${text.slice(0, 300)}`);
    if (status >= 300 || of === null) return;
    const rows = rowsOf(text);
    this.rows += rows.length;
    if (marked) {
      for (const row of rows) if (!marksIn(row).includes(of)) this.stray(`${what} shows a row of nobody's: ${row}`);
    }
    this.note(of, text);
  }

  /** Ids that came with no answer: in a stream, or in an answer that was broken off. */
  note(of: number, text: string): void {
    const ids = this.seen.get(of) ?? new Set();
    this.seen.set(of, ids);
    for (const [id] of text.matchAll(ID)) ids.add(id);
  }

  /**
   * Every id seen that is a row's of some newsroom, against whose row it is. `newsroomIds` in the order of the newsrooms.
   * @returns how many ids were seen, how many of them are rows', and those seen in another newsroom
   */
  async trace(
    owner: DataSource,
    newsroomIds: readonly string[],
  ): Promise<{ ids: number; traced: number; astray: string[] }> {
    const tables = await owner.query<{ name: string }[]>(
      `SELECT c.table_name AS name FROM information_schema.columns c
         JOIN information_schema.columns i ON i.table_schema = 'public' AND i.table_name = c.table_name AND i.column_name = 'id'
        WHERE c.table_schema = 'public' AND c.column_name = 'newsroom_id' AND i.data_type = 'uuid' ORDER BY 1`,
    );
    const homes = new Map<string, string>();
    for (const { name } of tables) {
      const rows = await owner.query<{ id: string; newsroom_id: string }[]>(`SELECT id, newsroom_id FROM "${name}"`);
      for (const { id, newsroom_id } of rows) homes.set(id, `${newsroom_id} ${name}`);
    }
    let ids = 0;
    let traced = 0;
    const astray: string[] = [];
    for (const [index, found] of this.seen) {
      for (const id of found) {
        ids += 1;
        const home = homes.get(id);
        if (home === undefined) continue;
        traced += 1;
        if (!home.startsWith(newsroomIds[index] ?? 'nowhere'))
          astray.push(`newsroom ${index} was shown ${id} of ${home}`);
      }
    }
    return { ids, traced, astray };
  }

  private stray(what: string): void {
    if (this.strays.length < TOLD) this.strays.push(what);
  }
}

/** The rows of a list, or the one thing that was asked for. */
function rowsOf(text: string): string[] {
  if (!text.startsWith('{')) return text === '' ? [] : [text];
  const body = JSON.parse(text) as { items?: unknown[] };
  return (body.items ?? [body]).map((row) => JSON.stringify(row));
}
