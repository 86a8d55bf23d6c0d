// What a program can be told of, in words.
import type { Webhook } from '../../api/records.js';

type NoticeKind = Webhook['kinds'][number];

export const NOTICE_KIND_WORDS: Readonly<Record<NoticeKind, string>> = {
  draft_ready: 'A draft may run',
  draft_blocked: 'A draft may no longer run',
  opinion_void: 'An opinion is void',
  letter_arrived: 'A letter has arrived',
  letter_failed: 'A letter could not be read',
  deadline_near: 'A deadline is near or has passed',
  legal_stop: 'A legal stop was placed or lifted',
  certificate_revoked: 'A certificate was revoked',
  assigned: 'An assertion was assigned',
  complaint_arrived: 'A complaint has arrived',
  letter_due: 'A time limit of a letter is near or has passed',
  audit_head: 'The audit log has a new signed head',
};

export const NOTICE_KINDS = Object.keys(NOTICE_KIND_WORDS) as NoticeKind[];
