// The answer to a letter, made fit to leave the newsroom: only what was approved, and only what may be cited outside.
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { withActor } from '#database/with-actor.js';
import { type AnsweredAllegation, letterAnswers } from '#letters/letter-answers.js';
import { requireVisibleLetter } from '#letters/letter-lookup.js';
import { scheduleDocument } from '#letters/schedule-document.js';
import { dayInWords, scheduleRow } from '#letters/schedule-table.js';
import { requireStory } from '#stories/story.service.js';

export interface ScheduleFile {
  /** Of the letter. */
  title: string;
  /** DOCX. */
  bytes: Buffer;
  /** Allegations whose answer is reserved, because none was approved. */
  unanswered: number;
}

@Injectable()
export class ScheduleService {
  constructor(private readonly dataSource: DataSource) {}

  /** That it was exported, and of how many rows, is kept in the audit log. @throws Refusal `letter/unfinished` */
  async export(actor: Actor, letterId: string): Promise<ScheduleFile> {
    const { letter, schedule, unanswered } = await withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const letter = await requireVisibleLetter(manager, actor, letterId);
      if (letter.status !== 'linked') throw new Refusal('letter/unfinished', { status: letter.status });
      const { timeZone } = await requireStory(manager, actor, letter.storyId, 'letter/not-found');
      const { name: newsroom } = await manager.findOneByOrFail(Newsroom, { id: actor.newsroomId });
      const answers = await letterAnswers(manager, actor, letter);
      const parties = await partiesOf(answers, (ids) =>
        manager.findBy(Exchange, { newsroomId: actor.newsroomId, id: In(ids) }),
      );
      const rows = answers.map((answered) => scheduleRow(answerable(answered, parties), timeZone));
      record({ event: 'schedule.exported', payload: { letterId, rows: rows.length } });
      const { title, sender } = letter;
      return {
        letter,
        schedule: { title, sender, received: dayInWords(letter.receivedAt, timeZone), newsroom, rows },
        unanswered: answers.filter(({ answer }) => isReserved(answer)).length,
      };
    });
    return { title: letter.title, bytes: await scheduleDocument(schedule), unanswered };
  }
}

function isReserved(answer: AnsweredAllegation['answer']): boolean {
  return answer === null || answer.position.approvedBy === null;
}

function answerable({ allegation, text, links, answer }: AnsweredAllegation, parties: ReadonlyMap<string, string>) {
  return {
    number: allegation.number,
    text,
    approved: answer === null || isReserved(answer) ? null : answer.position,
    links: links.map(({ link, target }) => ({
      stance: link.stance,
      target: { ...target, party: parties.get(target.sourceId) ?? '' },
    })),
  };
}

async function partiesOf(
  answers: readonly AnsweredAllegation[],
  find: (ids: string[]) => Promise<Exchange[]>,
): Promise<Map<string, string>> {
  const targets = answers.flatMap(({ links }) => links.map(({ target }) => target));
  const ids = targets.flatMap(({ sourceKind, sourceId }) => (sourceKind === 'exchange' ? [sourceId] : []));
  return new Map((await find([...new Set(ids)])).map(({ id, party }) => [id, party]));
}
