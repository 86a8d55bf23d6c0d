// Every table the object mapper knows. A test compares them with the migrated schema.
import { Account } from '#database/entities/account.entity.js';
import { AllegationPosition } from '#database/entities/allegation-position.entity.js';
import { Allegation } from '#database/entities/allegation.entity.js';
import { ApiToken } from '#database/entities/api-token.entity.js';
import { AssertionLink } from '#database/entities/assertion-link.entity.js';
import { AssertionSubject } from '#database/entities/assertion-subject.entity.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { AuditCheck } from '#database/entities/audit-check.entity.js';
import { AuditEntry } from '#database/entities/audit-event.entity.js';
import { AuditHeadRow } from '#database/entities/audit-head.entity.js';
import { Blob } from '#database/entities/blob.entity.js';
import { CertificateRevocation } from '#database/entities/certificate-revocation.entity.js';
import { Certificate } from '#database/entities/certificate.entity.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { DraftAuthor } from '#database/entities/draft-author.entity.js';
import { DraftReadMark } from '#database/entities/draft-read-mark.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { Evidence } from '#database/entities/evidence.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { IdentityIntent } from '#database/entities/identity-intent.entity.js';
import { Invitation } from '#database/entities/invitation.entity.js';
import { LegalNote } from '#database/entities/legal-note.entity.js';
import { LegalStop } from '#database/entities/legal-stop.entity.js';
import { LetterLimit } from '#database/entities/letter-limit.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import { Link } from '#database/entities/link.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { NoticeDelivery } from '#database/entities/notice-delivery.entity.js';
import { Notice } from '#database/entities/notice.entity.js';
import { OpinionAdvice } from '#database/entities/opinion-advice.entity.js';
import { OpinionConditionMet } from '#database/entities/opinion-condition-met.entity.js';
import { OpinionConfirmation } from '#database/entities/opinion-confirmation.entity.js';
import { OpinionWithdrawal } from '#database/entities/opinion-withdrawal.entity.js';
import { Opinion } from '#database/entities/opinion.entity.js';
import { OverrideAssent } from '#database/entities/override-assent.entity.js';
import { OverrideWithdrawal } from '#database/entities/override-withdrawal.entity.js';
import { Override } from '#database/entities/override.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { PrivilegeChange } from '#database/entities/privilege-change.entity.js';
import { Publication } from '#database/entities/publication.entity.js';
import { ReplyAttempt } from '#database/entities/reply-attempt.entity.js';
import { ReplyRequest } from '#database/entities/reply-request.entity.js';
import { Segment } from '#database/entities/segment.entity.js';
import { Session } from '#database/entities/session.entity.js';
import { SignOffWithdrawal } from '#database/entities/sign-off-withdrawal.entity.js';
import { SignOff } from '#database/entities/sign-off.entity.js';
import { StoryMember } from '#database/entities/story-member.entity.js';
import { StoryReceipt } from '#database/entities/story-receipt.entity.js';
import { StoryShare } from '#database/entities/story-share.entity.js';
import { StorySubject } from '#database/entities/story-subject.entity.js';
import { Story } from '#database/entities/story.entity.js';
import { Task } from '#database/entities/task.entity.js';
import { ToldReadiness } from '#database/entities/told-readiness.entity.js';
import { Webhook } from '#database/entities/webhook.entity.js';
import { EvidenceSource } from '#database/entities/evidence-source.entity.js';
import { HoldReason } from '#database/entities/hold-reason.entity.js';
import { Hold } from '#database/entities/hold.entity.js';
import { Retention } from '#database/entities/retention.entity.js';
import { SourceIdentity } from '#database/entities/source-identity.entity.js';
import { SourceKeeper } from '#database/entities/source-keeper.entity.js';
import { SourceOpening } from '#database/entities/source-opening.entity.js';
import { Source } from '#database/entities/source.entity.js';
import { StoryClosure } from '#database/entities/story-closure.entity.js';
import { StoryKey } from '#database/entities/story-key.entity.js';

export const ENTITIES = [
  Account,
  AllegationPosition,
  Allegation,
  ApiToken,
  AssertionLink,
  AssertionSubject,
  Assertion,
  AuditCheck,
  AuditEntry,
  AuditHeadRow,
  Blob,
  CertificateRevocation,
  Certificate,
  StoredDocument,
  DraftAuthor,
  DraftReadMark,
  DraftVersion,
  Draft,
  Evidence,
  Exchange,
  IdentityIntent,
  Invitation,
  LegalNote,
  LegalStop,
  LetterLimit,
  Letter,
  Link,
  Membership,
  Newsroom,
  NoticeDelivery,
  Notice,
  OpinionAdvice,
  OpinionConditionMet,
  OpinionConfirmation,
  OpinionWithdrawal,
  Opinion,
  OverrideAssent,
  OverrideWithdrawal,
  Override,
  Person,
  Placement,
  PrivilegeChange,
  Publication,
  ReplyAttempt,
  ReplyRequest,
  Segment,
  Session,
  SignOffWithdrawal,
  SignOff,
  StoryMember,
  StoryReceipt,
  StoryShare,
  StorySubject,
  Story,
  Task,
  ToldReadiness,
  Webhook,
  EvidenceSource,
  HoldReason,
  Hold,
  Retention,
  SourceIdentity,
  SourceKeeper,
  SourceOpening,
  Source,
  StoryClosure,
  StoryKey,
] as const;
