// Whom does a notice go to? By kind, by role, by what they have to do with the story.
import { type Permission, rolesThatMay, seesOnlyGivenStories } from '#domain/permissions.js';
import type { NoticeKind, Role } from '#domain/vocabulary.js';

/** A member of the newsroom, as far as a story goes. */
export interface Candidate {
  readonly personId: string;
  readonly role: Role;
  /** They were given the story; guests see no other. */
  readonly isMember: boolean;
  /** They had a hand in a draft of it. */
  readonly isWriter: boolean;
}

interface Circle {
  /** Nobody is told of what their role may not read. */
  readonly needs: Permission;
  /** Told of every story. */
  readonly everywhere: readonly Role[];
  /** Told of the stories they are part of. */
  readonly ofTheStory: readonly Role[];
}

const CHIEFS = ['editor', 'managing_editor'] as const satisfies readonly Role[];

export const CIRCLES: Readonly<Record<NoticeKind, Circle>> = {
  draft_ready: { needs: 'readiness.read', everywhere: CHIEFS, ofTheStory: ['reporter', 'lawyer', 'outside_counsel'] },
  draft_blocked: { needs: 'readiness.read', everywhere: CHIEFS, ofTheStory: ['reporter', 'lawyer', 'outside_counsel'] },
  opinion_void: {
    needs: 'opinion.read',
    everywhere: ['lawyer'],
    ofTheStory: ['reporter', 'editor', 'outside_counsel'],
  },
  letter_arrived: {
    needs: 'letter.read',
    everywhere: [...CHIEFS, 'lawyer'],
    ofTheStory: ['reporter', 'outside_counsel'],
  },
  letter_failed: {
    needs: 'letter.read',
    everywhere: [...CHIEFS, 'lawyer'],
    ofTheStory: ['reporter', 'outside_counsel'],
  },
  // Whoever is told that a letter has arrived, for it is theirs to answer.
  letter_due: {
    needs: 'limit.read',
    everywhere: [...CHIEFS, 'lawyer'],
    ofTheStory: ['reporter', 'outside_counsel'],
  },
  deadline_near: { needs: 'reply.read', everywhere: CHIEFS, ofTheStory: ['reporter', 'lawyer', 'outside_counsel'] },
  legal_stop: {
    needs: 'readiness.read',
    everywhere: [...CHIEFS, 'lawyer'],
    ofTheStory: ['reporter', 'outside_counsel'],
  },
  certificate_revoked: {
    needs: 'clearance.read',
    everywhere: [...CHIEFS, 'lawyer'],
    ofTheStory: ['outside_counsel'],
  },
  assigned: { needs: 'opinion.give', everywhere: [], ofTheStory: [] },
  complaint_arrived: {
    needs: 'exchange.read',
    everywhere: [...CHIEFS, 'lawyer'],
    ofTheStory: ['reporter', 'outside_counsel'],
  },
  // Named keepers only; who keeps a source is nobody else's business.
  source_opened: { needs: 'source.open', everywhere: [], ofTheStory: [] },
};

/**
 * Those of the candidates who are told. `named` are told whatever the circle, but nobody, named or not, of what their role
 * may not read, and no guest of a story that was not given to them.
 */
export function whoIsTold(
  kind: NoticeKind,
  candidates: readonly Candidate[],
  named: readonly string[],
  actorId: string | null,
): string[] {
  const { needs, everywhere, ofTheStory } = CIRCLES[kind];
  const mayRead = rolesThatMay(needs);
  return candidates
    .filter(({ personId, role, isMember, isWriter }) => {
      if (personId === actorId || !mayRead.includes(role)) return false;
      if (seesOnlyGivenStories({ role }) && !isMember) return false;
      return (
        named.includes(personId) || everywhere.includes(role) || (ofTheStory.includes(role) && (isMember || isWriter))
      );
    })
    .map(({ personId }) => personId);
}
