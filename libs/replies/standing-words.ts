// In what words does an assertion stand in the newest version of its draft?
import type { EntityManager } from 'typeorm';
import { blockOf, placedBlocks, versionText } from '#domain/version-text.js';
import type { BlockKind, PlacementStatus } from '#domain/vocabulary.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Placement } from '#database/entities/placement.entity.js';

export interface Standing {
  /** Null while the newest version is still being placed. */
  readonly status: PlacementStatus | null;
  /** As they stand there; where the assertion has no place there, as they were marked. */
  readonly words: string;
  readonly blockKind: BlockKind | null;
}

/** The newest version of each draft, by the draft's id. */
export async function newestVersions(
  manager: EntityManager,
  newsroomId: string,
  draftIds: readonly string[],
): Promise<Map<string, DraftVersion>> {
  const versions = await manager
    .createQueryBuilder(DraftVersion, 'version')
    .distinctOn(['version.draftId'])
    .where('version.newsroomId = :newsroomId AND version.draftId = ANY(:ids)', { newsroomId, ids: [...draftIds] })
    .orderBy('version.draftId')
    .addOrderBy('version.number', 'DESC')
    .getMany();
  return new Map(versions.map((version) => [version.draftId, version]));
}

/** How each assertion stands, by its id; `newest` holds the versions of their drafts. */
export async function standings(
  manager: EntityManager,
  newsroomId: string,
  assertions: readonly Assertion[],
  newest: ReadonlyMap<string, DraftVersion>,
): Promise<Map<string, Standing>> {
  const versions = [...newest.values()];
  const placements = await manager
    .createQueryBuilder(Placement, 'placement')
    .where('placement.newsroomId = :newsroomId', { newsroomId })
    .andWhere(
      '(placement.draftId, placement.versionNumber) IN (SELECT * FROM unnest(CAST(:drafts AS uuid[]), CAST(:numbers AS integer[])))',
      { drafts: versions.map(({ draftId }) => draftId), numbers: versions.map(({ number }) => number) },
    )
    .getMany();
  const texts = new Map(
    versions.map(({ draftId, blocks }) => [draftId, { text: versionText(blocks), blocks: placedBlocks(blocks) }]),
  );
  const byAssertion = new Map(placements.map((placement) => [placement.assertionId, placement]));
  return new Map(
    assertions.map(({ id, draftId, quote }) => {
      const { status = null, start = null, end = null } = byAssertion.get(id) ?? {};
      const version = texts.get(draftId);
      if (version === undefined || start === null || end === null)
        return [id, { status, words: quote, blockKind: null }];
      const blockKind = blockOf(version.blocks, { start, end })?.kind ?? null;
      return [id, { status, words: version.text.slice(start, end), blockKind }];
    }),
  );
}
