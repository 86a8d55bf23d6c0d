// The assertions of a draft: seen in a version, and moved along by people.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import type { AssertionCommand, AssertionState } from '#domain/assertion.states.js';
import { type ErrorCode, Refusal } from '#domain/errors.js';
import { versionText } from '#domain/version-text.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { latestNumber, latestVersion, requireDraft, requireVersion } from '#drafts/draft-lookup.js';
import { isTextGone, placementIn, requireAssertion } from '#review/assertion-lookup.js';
import { requireAssignee } from '#review/require-assignee.js';
import { type AssertionView, describeAssertions } from '#review/describe-assertions.js';
import { moveAssertion } from '#review/move-assertion.js';

export interface VersionAssertions {
  readonly versionNumber: number;
  readonly versionSha256: string;
  readonly views: readonly AssertionView[];
}

/** Where it stood in one version, and its words there. */
export interface PastPlacement {
  readonly placement: Placement;
  readonly words: string | null;
}

export interface CommandExtra {
  readonly personId?: string;
  readonly dueAt?: Date | null | undefined;
}

/** What came of one of many. */
export interface BulkOutcome {
  readonly id: string;
  readonly state: AssertionState | null;
  readonly code: ErrorCode | null;
}

@Injectable()
export class AssertionService {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that were known when the version was the newest; without a number, in the newest. */
  async list(actor: Actor, draftId: string, versionNumber?: number): Promise<VersionAssertions> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      const newest = await latestVersion(manager, actor, draftId);
      const asked = versionNumber === undefined || versionNumber === newest.number;
      const version = asked ? newest : await requireVersion(manager, actor, draftId, versionNumber);
      const assertions = await manager.find(Assertion, {
        where: { newsroomId: actor.newsroomId, draftId, firstVersion: LessThanOrEqual(version.number) },
        order: { number: 'ASC' },
      });
      const views = await describeAssertions(manager, actor, version, newest.number, assertions);
      return { versionNumber: version.number, versionSha256: version.sha256, views };
    });
  }

  /** One in the newest version, and its places in all versions, newest first. */
  async read(actor: Actor, assertionId: string): Promise<{ view: AssertionView; placements: PastPlacement[] }> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const assertion = await requireAssertion(manager, actor, assertionId);
      const { newsroomId, draftId } = assertion;
      const versions = await manager.find(DraftVersion, { where: { newsroomId, draftId } });
      const texts = new Map(versions.map(({ number, blocks }) => [number, versionText(blocks)]));
      const placements = await manager.find(Placement, {
        where: { newsroomId, assertionId },
        order: { versionNumber: 'DESC' },
      });
      return {
        view: await describe(manager, actor, assertion),
        placements: placements.map((placement) => ({
          placement,
          words:
            placement.start === null || placement.end === null
              ? null
              : (texts.get(placement.versionNumber)?.slice(placement.start, placement.end) ?? null),
        })),
      };
    });
  }

  /** Gives a command, if the assertion still is at `version`; the state table and R4 decide. */
  async command(
    actor: PersonActor,
    assertionId: string,
    version: number,
    command: AssertionCommand,
    extra: CommandExtra = {},
  ): Promise<AssertionView> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const assertion = await requireAssertion(transaction.manager, actor, assertionId, version);
      return describe(transaction.manager, actor, await giveCommand(transaction, assertion, command, extra));
    });
  }

  /** The same command to many, each by itself: what cannot be done to one keeps nothing from the others. */
  async commandAll(
    actor: PersonActor,
    draftId: string,
    ids: readonly string[],
    command: AssertionCommand,
    extra: CommandExtra = {},
  ): Promise<BulkOutcome[]> {
    await withActor(this.dataSource, actor, ({ manager }) => requireDraft(manager, actor, draftId));
    const outcomes: BulkOutcome[] = [];
    for (const id of new Set(ids)) {
      outcomes.push(
        await withActor(this.dataSource, actor, async (transaction) => {
          const assertion = await requireAssertion(transaction.manager, actor, id);
          if (assertion.draftId !== draftId) throw new Refusal('assertion/not-found');
          return { id, state: (await giveCommand(transaction, assertion, command, extra)).state, code: null };
        }).catch((error: unknown) => {
          if (error instanceof Refusal) return { id, state: null, code: error.code };
          throw error;
        }),
      );
    }
    return outcomes;
  }
}

async function giveCommand(
  transaction: Transaction,
  assertion: Assertion,
  command: AssertionCommand,
  { personId, dueAt }: CommandExtra,
): Promise<Assertion> {
  const { manager } = transaction;
  const textGone = command === 'withdraw' && (await isGoneNow(manager, assertion));
  if (personId === undefined) return moveAssertion(transaction, assertion, command, { textGone, dueAt });
  await requireAssignee(manager, assertion, personId);
  return moveAssertion(transaction, assertion, command, { textGone, dueAt, assignedTo: personId });
}

async function isGoneNow(manager: EntityManager, assertion: Assertion): Promise<boolean> {
  const newest = await latestNumber(manager, assertion, assertion.draftId);
  return isTextGone(await placementIn(manager, assertion, newest));
}

async function describe(manager: EntityManager, actor: Actor, assertion: Assertion): Promise<AssertionView> {
  const newest = await latestVersion(manager, actor, assertion.draftId);
  const [view] = await describeAssertions(manager, actor, newest, newest.number, [assertion]);
  if (view === undefined) throw new Refusal('assertion/not-found');
  return view;
}
