// What else came to a draft and its story since then: evidence, messages, replies, letters, sign-offs, certificates, stops.
import type { EntityManager } from 'typeorm';
import type {
  ExchangeDirection,
  ExchangePurpose,
  LegalStopKind,
  LetterStatus,
  Privilege,
  ReplyOutcome,
  RevocationReason,
  SignOffKind,
} from '#domain/vocabulary.js';
import type { Actor } from '#domain/actor.js';
import { HIDDEN_TITLE, isHiddenFrom } from '#domain/source-revealing.js';
import { loggedSince } from '#notices/logged-since.js';

/** Whose, and since when. */
export interface Scope {
  readonly newsroomId: string;
  readonly storyId: string;
  readonly draftId: string;
  readonly since: Date;
}

export interface NewEvidence {
  id: string;
  title: string;
  kind: string;
  privilege: Privilege;
  at: Date;
}

/** R10: of what reveals a source a guest is told only that it came. */
export async function newEvidence(
  manager: EntityManager,
  { newsroomId, storyId, since }: Scope,
  actor: Actor,
): Promise<NewEvidence[]> {
  const rows = await manager.query<(NewEvidence & { sensitivity: string })[]>(
    `SELECT evidence.id, evidence.title, evidence.kind, evidence.sensitivity, document.privilege,
            evidence.created_at AS at
       FROM evidence
       JOIN document ON document.newsroom_id = evidence.newsroom_id AND document.id = evidence.document_id
      WHERE evidence.newsroom_id = $1 AND evidence.story_id = $2 AND evidence.created_at > $3
      ORDER BY evidence.created_at, evidence.id`,
    [newsroomId, storyId, since],
  );
  return rows.map(({ sensitivity, ...row }) =>
    isHiddenFrom(actor, sensitivity) ? { ...row, title: HIDDEN_TITLE, kind: 'document' } : row,
  );
}

export interface NewExchange {
  id: string;
  title: string;
  direction: ExchangeDirection;
  purpose: ExchangePurpose;
  privilege: Privilege;
  occurredAt: Date;
}

export function newExchanges(manager: EntityManager, { newsroomId, storyId, since }: Scope): Promise<NewExchange[]> {
  return manager.query(
    `SELECT exchange.id, exchange.title, exchange.direction, exchange.purpose, document.privilege,
            exchange.occurred_at AS "occurredAt"
       FROM exchange
       JOIN document ON document.newsroom_id = exchange.newsroom_id AND document.id = exchange.document_id
      WHERE exchange.newsroom_id = $1 AND exchange.story_id = $2 AND exchange.created_at > $3
      ORDER BY exchange.created_at, exchange.id`,
    [newsroomId, storyId, since],
  );
}

export interface ChangedReply {
  requestId: string;
  assertionId: string;
  subjectId: string;
  outcome: ReplyOutcome;
  what: ('put' | 'settled' | 'reflected')[];
}

const REPLY_CHANGES = { 'reply.put': 'put', 'reply.settled': 'settled', 'reply.reflected': 'reflected' } as const;

export async function changedReplies(
  manager: EntityManager,
  { newsroomId, draftId, since }: Scope,
): Promise<ChangedReply[]> {
  const requests = await manager.query<Omit<ChangedReply, 'what'>[]>(
    `SELECT request.id AS "requestId", request.assertion_id AS "assertionId", request.subject_id AS "subjectId", request.outcome
       FROM reply_request request
       JOIN assertion ON assertion.newsroom_id = request.newsroom_id AND assertion.id = request.assertion_id
      WHERE request.newsroom_id = $1 AND assertion.draft_id = $2 ORDER BY assertion.number, request.id`,
    [newsroomId, draftId],
  );
  const ids = requests.map(({ requestId }) => requestId);
  const names = ['reply.put', 'reply.settled', 'reply.reflected'] as const;
  const events = await loggedSince(manager, newsroomId, since, names, ids);
  return requests.flatMap((request) => {
    const own = events.filter(({ payload }) => payload.requestId === request.requestId);
    const what = [...new Set(own.map(({ event }) => REPLY_CHANGES[event]))];
    return what.length === 0 ? [] : [{ ...request, what }];
  });
}

export interface ChangedLetter {
  id: string;
  title: string;
  status: LetterStatus;
  receivedAt: Date;
  what: ('arrived' | 'linked' | 'failed' | 'reviewed')[];
}

const LETTER_CHANGES = {
  'letter.received': 'arrived',
  'letter.linked': 'linked',
  'letter.failed': 'failed',
  'letter.reviewed': 'reviewed',
} as const;

export async function changedLetters(
  manager: EntityManager,
  { newsroomId, storyId, since }: Scope,
): Promise<ChangedLetter[]> {
  const letters = await manager.query<Omit<ChangedLetter, 'what'>[]>(
    `SELECT id, title, status, received_at AS "receivedAt" FROM letter
      WHERE newsroom_id = $1 AND story_id = $2 ORDER BY received_at, id`,
    [newsroomId, storyId],
  );
  const ids = letters.map(({ id }) => id);
  const names = ['letter.received', 'letter.linked', 'letter.failed', 'letter.reviewed'] as const;
  const events = await loggedSince(manager, newsroomId, since, names, ids);
  return letters.flatMap((letter) => {
    const own = events.filter(({ payload }) => payload.letterId === letter.id);
    const what = [...new Set(own.map(({ event }) => LETTER_CHANGES[event]))];
    return what.length === 0 ? [] : [{ ...letter, what }];
  });
}

export interface ChangedSignOff {
  id: string;
  kind: SignOffKind;
  personName: string;
  versionNumber: number;
  at: Date;
  withdrawnAt: Date | null;
}

export function changedSignOffs(manager: EntityManager, { newsroomId, draftId, since }: Scope) {
  return manager.query<ChangedSignOff[]>(
    `SELECT sign_off.id, sign_off.kind, person.name AS "personName", sign_off.version_number AS "versionNumber",
            sign_off.created_at AS at, withdrawal.created_at AS "withdrawnAt"
       FROM sign_off
       JOIN person ON person.id = sign_off.person_id
       LEFT JOIN sign_off_withdrawal withdrawal
         ON withdrawal.newsroom_id = sign_off.newsroom_id AND withdrawal.sign_off_id = sign_off.id
      WHERE sign_off.newsroom_id = $1 AND sign_off.draft_id = $2 AND greatest(sign_off.created_at, withdrawal.created_at) > $3
      ORDER BY sign_off.created_at, sign_off.id`,
    [newsroomId, draftId, since],
  );
}

export interface ChangedCertificate {
  id: string;
  versionNumber: number;
  issuedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  reason: RevocationReason | null;
}

export function changedCertificates(manager: EntityManager, { newsroomId, draftId, since }: Scope) {
  return manager.query<ChangedCertificate[]>(
    `SELECT certificate.id, certificate.version_number AS "versionNumber", certificate.issued_at AS "issuedAt",
            certificate.expires_at AS "expiresAt", revocation.created_at AS "revokedAt", revocation.reason
       FROM certificate
       LEFT JOIN certificate_revocation revocation
         ON revocation.newsroom_id = certificate.newsroom_id AND revocation.certificate_id = certificate.id
      WHERE certificate.newsroom_id = $1 AND certificate.draft_id = $2
        AND greatest(certificate.issued_at, revocation.created_at) > $3
      ORDER BY certificate.issued_at, certificate.id`,
    [newsroomId, draftId, since],
  );
}

export interface ChangedLegalStop {
  id: string;
  kind: LegalStopKind;
  placedAt: Date;
  liftedAt: Date | null;
}

export function changedLegalStops(manager: EntityManager, { newsroomId, storyId, since }: Scope) {
  return manager.query<ChangedLegalStop[]>(
    `SELECT id, kind, placed_at AS "placedAt", lifted_at AS "liftedAt" FROM legal_stop
      WHERE newsroom_id = $1 AND story_id = $2 AND greatest(placed_at, lifted_at) > $3 ORDER BY placed_at, id`,
    [newsroomId, storyId, since],
  );
}
