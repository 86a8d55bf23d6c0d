// The assertions of a version with all that a page shows beside them: place, opinions and whether they hold, what may be done.
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import type { AssertionCommand } from '#domain/assertion.states.js';
import { type Advice, type Judgement, judgeOpinion, prevailingAdvice, type Reading } from '#domain/judge-opinion.js';
import { may } from '#domain/permissions.js';
import { versionText } from '#domain/version-text.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { wroteDraft } from '#drafts/draft-lookup.js';
import { isTextGone } from '#review/assertion-lookup.js';
import { commandsFor } from '#review/move-assertion.js';
import { countingBases, readOpinions, type StandingOpinion } from '#review/read-opinions.js';
import { readingOf } from '#review/read-version.js';

export interface JudgedOpinion {
  readonly opinion: StandingOpinion;
  /** Null while the version is still to be placed. */
  readonly judgement: Judgement | null;
}

export interface AssertionView {
  readonly assertion: Assertion;
  /** Null while the version is still to be placed. */
  readonly placement: Placement | null;
  /** The words as they stand in the version; null while their place is unknown. */
  readonly words: string | null;
  readonly reading: Reading | null;
  readonly opinions: readonly JudgedOpinion[];
  /** Null for those who may not read opinions. */
  readonly advice: Advice | null;
  readonly commands: readonly AssertionCommand[];
  readonly subjects: readonly { id: string; name: string }[];
  readonly links: { readonly suggested: number; readonly confirmed: number };
  readonly assigneeName: string | null;
  /** Whether the actor wrote words of the draft (R4). */
  readonly own: boolean;
}

interface SideRow {
  id: string;
  subjects: { id: string; name: string }[];
  suggested: number;
  confirmed: number;
  assignee_name: string | null;
}

/**
 * Views in the order given, all of one draft. Validity is worked out against `version`; what may be done, against the
 * newest, whose number is `newest`.
 */
export async function describeAssertions(
  manager: EntityManager,
  actor: Actor,
  version: DraftVersion,
  newest: number,
  assertions: readonly Assertion[],
): Promise<AssertionView[]> {
  const { newsroomId, draftId, blocks, number } = version;
  const placements = await manager.find(Placement, {
    where: { newsroomId, draftId, versionNumber: In([number, newest]) },
  });
  const inVersion = placementsOf(placements, number);
  const now = placementsOf(placements, newest);
  const readsOpinions = may(actor, 'opinion.read');
  const opinions = await readOpinions(manager, newsroomId, [draftId]);
  const beside = await readBeside(manager, newsroomId, assertions);
  const own = await wroteDraft(manager, actor, draftId, actor.personId);
  const text = versionText(blocks);
  return assertions.map((assertion): AssertionView => {
    const placement = inVersion.get(assertion.id) ?? null;
    const reading = readingOf(blocks, placement);
    const standing = opinions.get(assertion.id) ?? [];
    const bases = countingBases(standing);
    const side = beside.get(assertion.id);
    const judge = ({ basis }: StandingOpinion) => (placement === null ? null : judgeOpinion(basis, reading));
    return {
      assertion,
      placement,
      words: placement?.start == null ? null : text.slice(placement.start, placement.end ?? placement.start),
      reading,
      opinions: readsOpinions ? standing.map((opinion) => ({ opinion, judgement: judge(opinion) })) : [],
      advice: readsOpinions && placement !== null ? prevailingAdvice(bases, reading) : null,
      commands: commandsFor(actor, assertion.state, {
        wroteIt: own,
        bySystem: false,
        opinionsStand: bases.length > 0,
        textGone: isTextGone(now.get(assertion.id)),
        wordsChanged: false,
      }),
      subjects: side?.subjects ?? [],
      links: { suggested: side?.suggested ?? 0, confirmed: side?.confirmed ?? 0 },
      assigneeName: side?.assignee_name ?? null,
      own,
    };
  });
}

function placementsOf(placements: readonly Placement[], versionNumber: number): Map<string, Placement> {
  return new Map(
    placements.filter((each) => each.versionNumber === versionNumber).map((each) => [each.assertionId, each]),
  );
}

async function readBeside(
  manager: EntityManager,
  newsroomId: string,
  assertions: readonly Assertion[],
): Promise<Map<string, SideRow>> {
  const rows = await manager.query<SideRow[]>(
    `SELECT assertion.id, person.name AS assignee_name, coalesce(about.subjects, '[]') AS subjects,
            coalesce(beside.suggested, 0) AS suggested, coalesce(beside.confirmed, 0) AS confirmed
       FROM assertion
       LEFT JOIN person ON person.id = assertion.assigned_to
       LEFT JOIN (SELECT tie.assertion_id, jsonb_agg(jsonb_build_object('id', subject.id, 'name', subject.name) ORDER BY subject.name) AS subjects
                    FROM assertion_subject tie
                    JOIN subject ON subject.newsroom_id = tie.newsroom_id AND subject.id = tie.subject_id
                   WHERE tie.newsroom_id = $1 AND tie.assertion_id = ANY ($2::uuid[]) GROUP BY tie.assertion_id) AS about
              ON about.assertion_id = assertion.id
       LEFT JOIN (SELECT assertion_id, (count(*) FILTER (WHERE state = 'suggested'))::int AS suggested,
                         (count(*) FILTER (WHERE state = 'confirmed'))::int AS confirmed
                    FROM assertion_link
                   WHERE newsroom_id = $1 AND assertion_id = ANY ($2::uuid[]) GROUP BY assertion_id) AS beside
              ON beside.assertion_id = assertion.id
      WHERE assertion.newsroom_id = $1 AND assertion.id = ANY ($2::uuid[])`,
    [newsroomId, assertions.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
