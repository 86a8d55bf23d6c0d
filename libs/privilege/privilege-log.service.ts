// The privilege log of a story: to look at, and as a file for the other side's lawyers.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { toCsv } from '#platform/csv.js';
import { type LogEntry, readPrivilegeLog } from '#privilege/privilege-log.js';
import { type LogRow, logRow } from '#privilege/privilege-log-words.js';
import { requireStory } from '#stories/story.service.js';

export interface LoggedText {
  readonly entry: LogEntry;
  readonly row: LogRow;
}

const COLUMNS: readonly [heading: string, column: keyof LogRow][] = [
  ['No.', 'number'],
  ['Date', 'date'],
  ['Type of document', 'type'],
  ['Author', 'author'],
  ['Recipients', 'recipients'],
  ['Subject', 'subject'],
  ['Label', 'label'],
  ['Basis of the claim', 'basis'],
  ['Changes of label', 'changes'],
];

@Injectable()
export class PrivilegeLogService {
  constructor(private readonly dataSource: DataSource) {}

  /** With the reasons for changes, which are privileged. */
  async read(actor: Actor, storyId: string): Promise<LoggedText[]> {
    return withActor(this.dataSource, actor, (transaction) => readLog(transaction, storyId));
  }

  /** CSV without any reason. That it left, and how many rows it had, is kept in the audit log. */
  async export(actor: Actor, storyId: string): Promise<string> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const texts = await readLog(transaction, storyId);
      transaction.record({ event: 'privilege-log.exported', payload: { storyId, rows: texts.length } });
      const rows = texts.map(({ row }) => COLUMNS.map(([, column]) => row[column]));
      return toCsv([COLUMNS.map(([heading]) => heading), ...rows]);
    });
  }
}

async function readLog({ manager, actor }: Transaction, storyId: string): Promise<LoggedText[]> {
  const { timeZone } = await requireStory(manager, actor, storyId);
  const { name } = await manager.findOneByOrFail(Newsroom, { id: actor.newsroomId });
  const entries = await readPrivilegeLog(manager, actor.newsroomId, storyId);
  return entries.map((entry) => ({ entry, row: logRow(entry, name, timeZone) }));
}
