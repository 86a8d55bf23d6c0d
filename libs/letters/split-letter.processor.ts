// The task `letter.split`: the letter's text becomes segments, and its allegations become things to answer.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Segment as TextSegment } from '@nightlawyer/text/segment-kinds.js';
import { letterMarks } from '@nightlawyer/text/near-duplicates.js';
import { splitLetter } from '@nightlawyer/text/split-letter.js';
import { Allegation } from '#database/entities/allegation.entity.js';
import type { Letter } from '#database/entities/letter.entity.js';
import { Segment } from '#database/entities/segment.entity.js';
import { Story } from '#database/entities/story.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { type DueMoment, dueMoment } from '#domain/due-moment.js';
import { letterLayout } from '#documents/letter-layout.js';
import { requireDocument, textOf } from '#intake/document-lookup.js';
import { proposeHold } from '#holds/propose-hold.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import { planTask } from '#jobs/plan-task.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import { contentionText, gatherAllegations, type GatheredAllegation } from '#letters/gather-allegations.js';
import { keepLimits } from '#letters/keep-limits.js';
import { saysSomething } from '#letters/says-something.js';
import { failLetter, moveLetter, requireLetter } from '#letters/letter-progress.js';
import { keepMarks } from '#passages/letter-marks.js';
import { indexSource } from '#passages/passage-index.js';

/** Written beside a hold that a letter proposes; steps when other words would be read as a demand to preserve. */
const PRESERVATION_METHOD = 'preservation-segment/1';

@Injectable()
export class SplitLetterProcessor implements TaskProcessor {
  readonly kind = 'letter.split';

  async run(step: LeasedStep): Promise<void> {
    const document = await step.read(async (transaction) =>
      requireDocument(transaction, (await requireLetter(transaction, step.subjectId)).documentId),
    );
    const text = textOf(document);
    const layout = letterLayout(document.blocks);
    const segments = splitLetter(text, layout);
    const marked = letterMarks({ text, layout }).filter(({ spans }) => saysSomething(spans, segments));
    const allegations = gatherAllegations(segments);
    await step.progress(50);
    await step.commit(async (transaction) => {
      const letter = await requireLetter(transaction, step.subjectId);
      // A letter that was split before keeps its allegations: people have already worked on them.
      if (letter.status === 'split' || letter.status === 'linked') return;
      await keepLimits(transaction, letter, await keepSegments(transaction, letter, segments));
      await keepAllegations(transaction, letter, text, allegations);
      await keepMarks(transaction.manager, { newsroomId: letter.newsroomId, letterId: letter.id }, marked);
      await moveLetter(transaction, letter, 'split');
      if (segments.some(({ kind }) => kind === 'preservation'))
        await proposeHold(transaction, letter, PRESERVATION_METHOD);
      await planTask(transaction, 'letter.link', letter.id);
      transaction.record({
        event: 'letter.split',
        payload: { letterId: letter.id, segments: segments.length, allegations: allegations.length },
      });
    });
  }

  async park(transaction: Transaction, letterId: string, code: string): Promise<void> {
    await failLetter(transaction, letterId, this.kind, code);
  }
}

/** The moments at which they run out. */
async function keepSegments(
  { manager }: Transaction,
  letter: Letter,
  segments: readonly TextSegment[],
): Promise<DueMoment[]> {
  const { newsroomId, storyId } = letter;
  await manager.delete(Segment, { newsroomId, letterId: letter.id });
  const { timeZone } = await manager.findOneByOrFail(Story, { newsroomId, id: storyId });
  const moments: DueMoment[] = [];
  const rows = segments.map((segment, ordinal) => {
    const due = segment.due && dueMoment(segment.due, timeZone);
    if (due !== undefined) moments.push(due);
    return {
      newsroomId,
      id: randomUUID(),
      letterId: letter.id,
      ordinal,
      start: segment.start,
      end: segment.end,
      kind: segment.kind,
      attack: segment.attack ?? null,
      deadline: segment.deadline ?? false,
      continues: segment.continues ?? false,
      dueAt: due?.at ?? null,
      dueZone: due?.timeZone ?? null,
      dueWholeDay: due?.wholeDay ?? false,
      reasons: segment.reasons,
    };
  });
  // PostgreSQL takes 65,535 parameters a statement.
  for (let from = 0; from < rows.length; from += 1_000) await manager.insert(Segment, rows.slice(from, from + 1_000));
  return moments;
}

async function keepAllegations(
  { manager }: Transaction,
  letter: Letter,
  text: string,
  allegations: readonly GatheredAllegation[],
): Promise<void> {
  const { newsroomId, storyId } = letter;
  await manager.delete(Allegation, { newsroomId, letterId: letter.id });
  const rows = allegations.map(({ attack, spans }, index) => ({
    newsroomId,
    id: randomUUID(),
    storyId,
    letterId: letter.id,
    number: index + 1,
    attack,
    spans: [...spans],
  }));
  for (let from = 0; from < rows.length; from += 1_000)
    await manager.insert(Allegation, rows.slice(from, from + 1_000));
  // A later letter's allegations are laid beside these. The passage's ordinal is the allegation's number.
  const passages = rows.map(({ number, spans }) => ({
    ordinal: number,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    title: letter.title,
    body: contentionText(text, spans),
  }));
  await indexSource(manager, { newsroomId, storyId, sourceKind: 'allegation', sourceId: letter.id, passages });
}
