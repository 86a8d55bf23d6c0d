// A notice in words, and where it leads: codes and ids only, for it may be read on a lock screen (R10).
import type { RevocationReason } from '#domain/vocabulary.js';
import type { Occasion } from '#notices/occasion.js';

type Told = Pick<Occasion, 'kind' | 'storyId' | 'draftId' | 'subjectId' | 'occasion'>;

const REVOKED: Readonly<Record<RevocationReason, string>> = {
  letter_arrived: 'a letter arrived',
  legal_stop: 'a legal stop was placed',
  opinion_given: 'an opinion was given',
  opinion_withdrawn: 'an opinion was withdrawn',
  sign_off_withdrawn: 'a sign-off was withdrawn',
  override_withdrawn: 'a decision to publish against advice was withdrawn',
  version_added: 'a new version was made',
  no_longer_ready: 'the draft is no longer ready',
};

/** One sentence. Of `occasion` only the part before the first slash has words. */
export function noticeWords({ kind, occasion }: Pick<Told, 'kind' | 'occasion'>): string {
  const [which = ''] = occasion.split('/', 1);
  switch (kind) {
    case 'draft_ready':
      return 'A draft may run as it now stands.';
    case 'draft_blocked':
      return 'A draft that could run may no longer run.';
    case 'opinion_void':
      return 'An opinion is void: the words it was given on, or those around them, have changed.';
    case 'letter_arrived':
      return 'A letter has arrived.';
    case 'letter_failed':
      return 'A letter could not be read by the program; somebody has to read it.';
    case 'letter_due':
      return limitWords(which);
    case 'deadline_near':
      return deadlineWords(which);
    case 'legal_stop':
      return which === 'lifted' ? 'A legal stop was lifted.' : 'A legal stop was placed: nothing of the story may run.';
    case 'certificate_revoked':
      return `A clearance certificate was revoked: ${REVOKED[which as RevocationReason]}.`;
    case 'assigned':
      return 'An assertion was assigned to you.';
    case 'complaint_arrived':
      return which === 'correction_request'
        ? 'A request for a correction has arrived.'
        : 'A complaint about a publication has arrived.';
    case 'source_opened':
      return 'Another keeper has opened the identity of a source you keep.';
  }
}

function limitWords(which: string): string {
  switch (which) {
    case '24h':
      return 'A time limit that a letter sets runs out within 24 hours.';
    case '2h':
      return 'A time limit that a letter sets runs out within two hours.';
    default:
      return 'A time limit that a letter sets has passed, and nobody has dealt with it.';
  }
}

function deadlineWords(which: string): string {
  switch (which) {
    case '24h':
      return 'A time to answer runs out within 24 hours.';
    case '2h':
      return 'A time to answer runs out within two hours.';
    case 'passed':
      return 'A time to answer has run out.';
    default:
      return 'A draft is to run within two hours, and may not run yet.';
  }
}

/** The page that shows it, from the root of the site. */
export function noticeLink({ kind, storyId, draftId, subjectId, occasion }: Told): string {
  switch (kind) {
    case 'letter_arrived':
    case 'letter_failed':
    case 'letter_due':
      return `/letters/${subjectId}`;
    case 'deadline_near':
      return occasion.startsWith('planned/') ? `/drafts/${subjectId}` : `/stories/${storyId}/replies`;
    case 'assigned':
      return `/drafts/${draftId ?? ''}?assertion=${subjectId}`;
    case 'draft_ready':
    case 'draft_blocked':
    case 'opinion_void':
    case 'certificate_revoked':
      return `/drafts/${draftId ?? ''}`;
    case 'legal_stop':
    case 'complaint_arrived':
    case 'source_opened':
      return `/stories/${storyId}`;
  }
}
