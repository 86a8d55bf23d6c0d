// Which of a lawyer's opinions one edit made void together, and what that edit is shown as (R2).
import { type EntityManager, In } from 'typeorm';
import { isSettled } from '#domain/assertion.states.js';
import { judgeOpinion } from '#domain/judge-opinion.js';
import { versionText } from '#domain/version-text.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { canonicalSha256 } from '#platform/canonical-json.js';
import type { Change } from '#review/opinion-changes.js';
import { readStands, type Stand, verdictAt, type Voiding, voidingOf } from '#review/opinion-voiding.js';
import { readOpinions, type StandingOpinion } from '#review/read-opinions.js';
import { readingOf } from '#review/read-version.js';

/** A void opinion with the assertion as it stands in the newest version. */
export interface VoidOpinion {
  readonly standing: StandingOpinion;
  readonly assertion: Assertion;
  readonly stand: Stand;
  /** The words as they stand there. */
  readonly quote: string;
}

export interface ReaffirmationGroup {
  /** The words themselves, each by itself; or only what stands around them, all at once. */
  readonly cause: 'text' | 'context';
  /** The version whose edit voided them all. */
  readonly version: DraftVersion;
  readonly laterEdits: readonly DraftVersion[];
  readonly changes: readonly Change[];
  /** Of what is shown: whoever re-affirms sends it back, so that nobody does so unseen. */
  readonly diffSha256: string;
  readonly opinions: readonly VoidOpinion[];
}

/** The lawyer's void opinions by the edit that voided them. Those on assertions whose place is open must wait for it. */
export async function reaffirmationGroups(
  manager: EntityManager,
  newest: DraftVersion,
  lawyerId: string,
): Promise<ReaffirmationGroup[]> {
  const { newsroomId, draftId } = newest;
  const theirs = await lawyersLatest(manager, newest, lawyerId);
  if (theirs.length === 0) return [];
  const ids = theirs.map(({ assertionId }) => assertionId);
  const assertions = await manager.findBy(Assertion, { newsroomId, id: In(ids) });
  const from = Math.min(...theirs.map(({ versionNumber }) => versionNumber));
  const stands = await readStands(manager, newsroomId, draftId, ids, from);
  const groups = new Map<string, ReaffirmationGroup>();
  for (const assertion of assertions.sort((one, other) => one.number - other.number)) {
    const standing = theirs.find(({ assertionId }) => assertionId === assertion.id);
    if (standing === undefined || isSettled(assertion.state)) continue;
    const since = (stands.get(assertion.id) ?? []).filter(({ version }) => version.number >= standing.versionNumber);
    const found = voidOpinion(standing, assertion, newest, since);
    if (found === undefined) continue;
    const { cause, voiding, opinion } = found;
    const diffSha256 = hashOfShown(newest, cause, voiding, standing.id);
    const before = groups.get(diffSha256);
    groups.set(diffSha256, {
      cause,
      version: voiding.version,
      laterEdits: voiding.laterEdits,
      changes: voiding.changes,
      diffSha256,
      opinions: [...(before?.opinions ?? []), opinion],
    });
  }
  return [...groups.values()];
}

/** The lawyer's last opinion on each assertion, where none of theirs speaks about the words that stand now. */
async function lawyersLatest(
  manager: EntityManager,
  newest: DraftVersion,
  lawyerId: string,
): Promise<StandingOpinion[]> {
  const { newsroomId, draftId, number } = newest;
  const byAssertion = await readOpinions(manager, newsroomId, [draftId]);
  const now = await readStands(manager, newsroomId, draftId, [...byAssertion.keys()], number);
  return [...byAssertion].flatMap(([assertionId, opinions]) => {
    const theirs = opinions.filter((opinion) => opinion.lawyerId === lawyerId && opinion.counts);
    const stand = now.get(assertionId)?.at(-1);
    const allVoid = theirs.every(({ basis }) => verdictAt(basis, stand).validity === 'void');
    const last = theirs.at(-1);
    return last === undefined || !allVoid ? [] : [last];
  });
}

function voidOpinion(
  standing: StandingOpinion,
  assertion: Assertion,
  newest: DraftVersion,
  since: readonly Stand[],
): { cause: 'text' | 'context'; voiding: Voiding; opinion: VoidOpinion } | undefined {
  const stand = since.at(-1);
  if (stand?.version.number !== newest.number) return undefined;
  const judgement = judgeOpinion(standing.basis, readingOf(newest.blocks, stand.placement));
  const voiding = voidingOf(standing.basis, since);
  if (judgement.validity !== 'void' || voiding === undefined || judgement.causes.includes('place')) return undefined;
  const cause = judgement.causes.includes('text') ? 'text' : 'context';
  const { start, end } = stand.placement;
  const quote = versionText(newest.blocks).slice(start ?? 0, end ?? 0);
  return { cause, voiding, opinion: { standing, assertion, stand, quote } };
}

function hashOfShown(
  { draftId, sha256 }: DraftVersion,
  cause: 'text' | 'context',
  { version, changes }: Voiding,
  opinionId: string,
): string {
  return canonicalSha256({
    format: 'nightlawyer/reaffirmation/1',
    draftId,
    versionSha256: sha256,
    voidedIn: version.number,
    changes,
    // Changed words are looked at one opinion at a time.
    opinionId: cause === 'text' ? opinionId : null,
  });
}
