// The words of the newsroom as the program uses them; every enumerated value in code, API and database comes from here.
import { z } from 'zod';

export const Role = z.enum(['reporter', 'editor', 'lawyer', 'outside_counsel', 'managing_editor', 'admin']);
export type Role = z.infer<typeof Role>;

/** What a piece of a counsel letter is. */
export const SegmentKind = z.enum([
  'formal',
  'background',
  'words_complained_of',
  'allegation',
  'demand',
  'deadline',
  'preservation',
  'threat',
]);
export type SegmentKind = z.infer<typeof SegmentKind>;

/** What an allegation contends. */
export const Attack = z.enum([
  'falsity',
  'mischaracterisation',
  'method',
  'source',
  'conduct',
  'meaning',
  'alternative',
  'denial',
  'harm',
  'unlawful',
]);
export type Attack = z.infer<typeof Attack>;

/** What a passage is a piece of, and so what an allegation can be linked to. */
export const PassageSource = z.enum(['evidence', 'exchange', 'allegation', 'assertion']);
export type PassageSource = z.infer<typeof PassageSource>;

export const LinkState = z.enum(['suggested', 'confirmed', 'rejected']);
export type LinkState = z.infer<typeof LinkState>;

/** How confirmed material bears on the allegation; evidence can prove counsel right, and the answer must not hide it. */
export const Stance = z.enum(['answers', 'concedes', 'mixed', 'context']);
export type Stance = z.infer<typeof Stance>;

export const ExchangeDirection = z.enum(['sent', 'received']);
export type ExchangeDirection = z.infer<typeof ExchangeDirection>;

export const BlockKind = z.enum([
  'headline',
  'standfirst',
  'body',
  'caption',
  'seo_headline',
  'push_alert',
  'social_copy',
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** The steps a letter goes through, in order. */
export const LETTER_STEPS = ['extract', 'split', 'link'] as const;

export const LetterStatus = z.enum(['received', 'extracted', 'split', 'linked', 'failed']);
export type LetterStatus = z.infer<typeof LetterStatus>;

/** How far a piece of evidence may travel; `source_revealing` never leaves the newsroom. */
export const Sensitivity = z.enum(['public', 'newsroom', 'source_revealing']);
export type Sensitivity = z.infer<typeof Sensitivity>;

/** What kind of source it is; said to lawyers beside the code-name. */
export const SourceClass = z.enum([
  'document_leak',
  'insider',
  'official',
  'witness',
  'expert',
  'public_record',
  'other',
]);
export type SourceClass = z.infer<typeof SourceClass>;

/** What a source's word is worth: borne out by others or by papers; was there; heard it from who was there; not yet weighed. */
export const SourceStrength = z.enum(['corroborated', 'first_hand', 'second_hand', 'unassessed']);
export type SourceStrength = z.infer<typeof SourceStrength>;

/** A hold that a letter proposes is decided by a person; a dismissed one is not proposed again (R5). */
export const HoldState = z.enum(['proposed', 'standing', 'dismissed', 'released']);
export type HoldState = z.infer<typeof HoldState>;

/** What a hold can be on, besides a whole story. */
export const HeldKind = z.enum(['evidence', 'exchange', 'letter']);
export type HeldKind = z.infer<typeof HeldKind>;

/** Why a text may be kept from the other side: counsel's advice, work for the defence, advice shared within one interest; or nothing. */
export const Privilege = z.enum(['privileged', 'work_product', 'common_interest', 'none']);
export type Privilege = z.infer<typeof Privilege>;

/** What of a shared story is opened to partners piece by piece. */
export const SharedMaterial = z.enum(['evidence', 'exchange', 'letter']);
export type SharedMaterial = z.infer<typeof SharedMaterial>;

/** How much it would hurt if untrue: high = crime, dishonesty, danger, abuse; medium = incompetence, breach of rules, secrecy; low = checkable, little sting. */
export const Gravity = z.enum(['high', 'medium', 'low']);
export type Gravity = z.infer<typeof Gravity>;

export const AssertionCategory = z.enum(['fact', 'opinion', 'inference', 'quotation', 'implication']);
export type AssertionCategory = z.infer<typeof AssertionCategory>;

/** The levels of meaning of Chase v News Group (2002): 1 guilt, 2 reasonable grounds to suspect, 3 grounds to investigate. */
export const ChaseLevel = z.literal([1, 2, 3]);
export type ChaseLevel = z.infer<typeof ChaseLevel>;

/** In what way an assertion could be unlawful or hurt. */
export const Harm = z.enum(['reputation', 'privacy', 'data', 'confidence', 'contempt']);
export type Harm = z.infer<typeof Harm>;

export const PlacementStatus = z.enum(['exact', 'moved', 'changed', 'ambiguous', 'gone']);
export type PlacementStatus = z.infer<typeof PlacementStatus>;

/** What a person made of a placement. */
export const PlacementDecision = z.enum(['confirmed', 'reattached', 'let_go']);
export type PlacementDecision = z.infer<typeof PlacementDecision>;

/** A lawyer's answer, from the mildest to the strictest but for `needs_more`, which stands below only `not_defensible`. */
export const Ruling = z.enum(['defensible', 'defensible_if_changed', 'needs_more', 'not_defensible']);
export type Ruling = z.infer<typeof Ruling>;

/** Advice by telephone is noted by an editor, and counts once the lawyer confirms it. */
export const AdviceChannel = z.enum(['written', 'telephone']);
export type AdviceChannel = z.infer<typeof AdviceChannel>;

export const Defence = z.enum([
  'truth',
  'honest_opinion',
  'public_interest',
  'absolute_privilege',
  'qualified_privilege',
  'fair_report',
  'neutral_reporting',
  'consent',
  'limitation',
]);
export type Defence = z.infer<typeof Defence>;

/** Of what is left when all advice is followed: how likely a claim is, and how bad it would be. */
export const RiskLevel = z.enum(['low', 'medium', 'high']);
export type RiskLevel = z.infer<typeof RiskLevel>;

export const SignOffKind = z.enum(['legal', 'editorial']);
export type SignOffKind = z.infer<typeof SignOffKind>;

/** How a version came about. Accepting a lawyer's exact words is not writing (R4). */
export const VersionOrigin = z.enum(['edit', 'accepted_wording', 'correction']);
export type VersionOrigin = z.infer<typeof VersionOrigin>;

/** How material bears on an assertion of ours. */
export const Bearing = z.enum(['supports', 'contradicts', 'mixed', 'context']);
export type Bearing = z.infer<typeof Bearing>;

export const SubjectKind = z.enum(['person', 'organisation']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** What came of putting an assertion to its subject. */
export const ReplyOutcome = z.enum(['awaiting', 'answered', 'declined', 'unreachable', 'waived']);
export type ReplyOutcome = z.infer<typeof ReplyOutcome>;

/** How the copy carries the answer. */
export const Reflection = z.enum(['quoted', 'summarised', 'not_needed']);
export type Reflection = z.infer<typeof Reflection>;

/** What the newsroom says to an allegation; `not_asserted`: we never said that. */
export const Position = z.enum(['reject', 'accept_in_part', 'accept', 'inquire', 'not_asserted', 'no_answer_needed']);
export type Position = z.infer<typeof Position>;

export const ExchangePurpose = z.enum([
  'correspondence',
  'right_of_reply',
  'statement',
  'complaint',
  'correction_request',
]);
export type ExchangePurpose = z.infer<typeof ExchangePurpose>;

export const LegalStopKind = z.enum(['injunction', 'undertaking', 'editorial_order']);
export type LegalStopKind = z.infer<typeof LegalStopKind>;

/** Why a certificate no longer holds. */
export const RevocationReason = z.enum([
  'letter_arrived',
  'legal_stop',
  'opinion_given',
  'opinion_withdrawn',
  'sign_off_withdrawn',
  'override_withdrawn',
  'version_added',
  'no_longer_ready',
]);
export type RevocationReason = z.infer<typeof RevocationReason>;

/** What a program may do with a token that a person gave it; ruling, signing and overriding are in no token's reach. */
export const TokenScope = z.enum(['draft.write', 'clearance.request', 'clearance.read']);
export type TokenScope = z.infer<typeof TokenScope>;

/** What the identity library is asked to do; noted before, because it commits on its own. */
export const IdentityAct = z.enum(['sign-in', 'factor-on', 'factor-off', 'recovery-codes']);
export type IdentityAct = z.infer<typeof IdentityAct>;

/** What came of it; `unknown` is what a crash leaves behind. */
export const IdentityOutcome = z.enum(['done', 'refused', 'challenged', 'unknown']);
export type IdentityOutcome = z.infer<typeof IdentityOutcome>;

/** What people are told of. */
export const NoticeKind = z.enum([
  'draft_ready',
  'draft_blocked',
  'opinion_void',
  'letter_arrived',
  'letter_failed',
  'deadline_near',
  'legal_stop',
  'certificate_revoked',
  'assigned',
  'complaint_arrived',
  'source_opened',
  'letter_due',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** What a program's address can be told of: what people are, and the signed heads of the audit log, to keep elsewhere. */
export const WebhookKind = z.enum([...NoticeKind.exclude(['source_opened']).options, 'audit_head']);
export type WebhookKind = z.infer<typeof WebhookKind>;

/** Where a notice goes: the person's own page here, their mail, or a program's address. */
export const NoticeChannel = z.enum(['page', 'mail', 'webhook']);
export type NoticeChannel = z.infer<typeof NoticeChannel>;
