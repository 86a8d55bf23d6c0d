// What is sent on each route so that it would succeed, and in what state the thing must be for that.
import { versionText } from '#domain/version-text.js';
import type { Facts } from './world.js';

export type Body = object | FormData;

const NOW = '2031-05-01T12:00:00Z';
const LATER = '2031-06-01T12:00:00Z';
const REASON = 'Because the matrix asks.';

export const QUERIES: Readonly<Record<string, string>> = { 'GET /drafts/{draftId}/compare': '?from=1&to=2' };

/** Where an address names by one name what are two kinds of thing, or another one than usual is asked for. */
export const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /assertion-links/{linkId}/confirm': { linkId: 'bearingId' },
  'POST /assertion-links/{linkId}/reject': { linkId: 'bearingId' },
  'POST /opinions/{opinionId}/confirm': { opinionId: 'telephoneOpinionId' },
  // That was added by mistake, and nobody relied on.
  'DELETE /evidence/{evidenceId}': { evidenceId: 'spareEvidenceId' },
  'POST /privilege/{subject}/{subjectId}/raise': { subjectId: 'labelledId' },
  'POST /privilege/{subject}/{subjectId}/lower': { subjectId: 'labelledId' },
};

const id = ({ ids }: Facts, name: string): string => ids[name] ?? '';
const moved = ({ versions }: Facts) => ({ version: versions['assertionId'] });
const by =
  (name: string, more: object = {}) =>
  ({ versions }: Facts) => ({ version: versions[name], ...more });
const file = (fields: Readonly<Record<string, string>>) => () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([Buffer.from('Words for the matrix.')], 'words.txt'));
  return form;
};
const opinion = (facts: Facts) => ({
  assertionVersion: facts.versions['assertionId'],
  versionNumber: facts.latest.number,
  ...facts.reading,
  ruling: 'defensible',
});
const material = (facts: Facts) => ({ sourceKind: 'evidence', sourceId: id(facts, 'evidenceId'), passageOrdinal: 0 });
/** A span that nobody marked: the last words of the last block. */
const span = ({ latest }: Facts) => {
  const end = versionText(latest.blocks).length;
  return { start: end - 'sold in May.'.length, end };
};
const signed = (kind: string) => (facts: Facts) => ({
  kind,
  versionSha256: facts.latest.sha256,
  opinionsSha256: facts.opinionsSha256,
});

export interface Known {
  /** The slug of a newsroom with which nothing is shared that is asked about here. */
  slug: string;
  /** Somebody of the newsroom, who is not asking. */
  reporterId: string;
  lawyerId: string;
}

export const BODIES: Readonly<Record<string, (facts: Facts, known: Known) => Body>> = {
  'POST /allegations/{allegationId}/links': (facts) => ({ ...material(facts), stance: 'context' }),
  'POST /allegations/{allegationId}/position': by('position', { position: 'accept', response: 'We agree.' }),
  'POST /allegations/{allegationId}/position/approve': by('position'),
  'POST /assertion-links/{linkId}/confirm': by('bearingId', { bearing: 'context' }),
  'POST /assertion-links/{linkId}/reject': by('bearingId'),
  'POST /assertions/{assertionId}/accept': moved,
  'POST /assertions/{assertionId}/assent-dismissal': moved,
  'POST /assertions/{assertionId}/assent-gravity': by('assertionId', { assent: true }),
  'POST /assertions/{assertionId}/assign': (facts, { lawyerId }) => ({ ...moved(facts), personId: lawyerId }),
  'POST /assertions/{assertionId}/dismiss': moved,
  'POST /assertions/{assertionId}/edit': by('assertionId', { meaning: 'Another meaning.' }),
  'POST /assertions/{assertionId}/links': (facts) => ({ ...material(facts), bearing: 'context' }),
  'POST /assertions/{assertionId}/opinions': opinion,
  'POST /assertions/{assertionId}/placement': ({ latest }) => ({
    versionNumber: latest.number,
    placementVersion: 1,
    decision: 'confirmed',
  }),
  'POST /assertions/{assertionId}/queue': moved,
  'POST /assertions/{assertionId}/refuse-dismissal': moved,
  'POST /assertions/{assertionId}/release': moved,
  'POST /assertions/{assertionId}/reopen': moved,
  'POST /assertions/{assertionId}/restore': moved,
  'POST /assertions/{assertionId}/subjects': (facts) => ({ subjectIds: [id(facts, 'subjectId')] }),
  'POST /assertions/{assertionId}/take': moved,
  'POST /assertions/{assertionId}/telephone-advice': (facts, { lawyerId }) => ({ ...opinion(facts), lawyerId }),
  'POST /assertions/{assertionId}/unqueue': moved,
  'POST /assertions/{assertionId}/withdraw': moved,
  'POST /drafts/{draftId}/assertions': (facts) => ({
    versionNumber: facts.latest.number,
    versionSha256: facts.latest.sha256,
    ...span(facts),
    gravity: 'low',
  }),
  'POST /drafts/{draftId}/assertions/accept': (facts) => ({ ids: [id(facts, 'assertionId')] }),
  'POST /drafts/{draftId}/assertions/queue': (facts) => ({ ids: [id(facts, 'assertionId')] }),
  'POST /drafts/{draftId}/authors': (_facts, { reporterId }) => ({ personId: reporterId }),
  'POST /drafts/{draftId}/clearance': ({ latest }) => ({ sha256: latest.sha256 }),
  'POST /drafts/{draftId}/corrections': (facts) => ({
    publicationId: id(facts, 'publicationId'),
    basedOn: facts.latest.number,
    blocks: [...facts.latest.blocks, { kind: 'body', text: 'We were wrong about May.' }],
    note: 'A correction.',
  }),
  'POST /drafts/{draftId}/opinions': (facts) => ({
    items: [{ ...opinion(facts), assertionId: id(facts, 'assertionId') }],
  }),
  'POST /drafts/{draftId}/overrides': (facts) => ({
    versionSha256: facts.latest.sha256,
    blockers: facts.liftable,
    reason: REASON,
  }),
  'POST /drafts/{draftId}/plan': by('draftId', { plannedAt: LATER }),
  'POST /drafts/{draftId}/publications': ({ latest }) => ({
    sha256: latest.sha256,
    publishedAt: NOW.replace('2031', '2026'),
  }),
  'POST /drafts/{draftId}/read-mark': ({ latest }) => ({ versionNumber: latest.number }),
  'POST /drafts/{draftId}/reaffirm': (facts) => ({
    versionNumber: facts.latest.number,
    versionSha256: facts.latest.sha256,
    diffSha256: 'a'.repeat(64),
    opinionIds: [id(facts, 'opinionId')],
  }),
  'POST /drafts/{draftId}/sign-offs (legal)': signed('legal'),
  'POST /drafts/{draftId}/sign-offs (editorial)': signed('editorial'),
  'POST /drafts/{draftId}/versions': ({ latest }) => ({ basedOn: latest.number, text: 'Quite other words.' }),
  'POST /evidence/{evidenceId}/openness': by('evidenceId', { shareable: true }),
  'POST /exchanges/{exchangeId}/openness': by('exchangeId', { shareable: true }),
  'POST /letters/{letterId}/openness': by('letterId', { shareable: true }),
  'POST /holds/{holdId}/accept': by('holdId', { reason: REASON }),
  'POST /holds/{holdId}/dismiss': by('holdId', { reason: REASON }),
  'POST /holds/{holdId}/release': by('holdId', { reason: REASON }),
  'POST /invitations': () => ({ email: 'somebody@else.example', role: 'reporter' }),
  'POST /invitations/{token}': () => ({ name: 'Somebody', password: 'a long enough password' }),
  'POST /legal-stops/{legalStopId}/lift': by('legalStopId', { reason: REASON }),
  'POST /letters/{letterId}/review': by('letterId'),
  'POST /limits/{limitId}/settle': by('limitId'),
  'POST /limits/{limitId}/reopen': by('limitId'),
  'POST /links/{linkId}/confirm': by('linkId', { stance: 'context' }),
  'POST /links/{linkId}/reject': by('linkId'),
  'POST /members/{personId}/role': () => ({ role: 'editor' }),
  'POST /opinions/{opinionId}/accept-wording': ({ latest }) => ({ basedOn: latest.number }),
  'POST /privilege/{subject}/{subjectId}/raise': () => ({ from: 'none', to: 'work_product' }),
  'POST /privilege/{subject}/{subjectId}/lower': () => ({ from: 'none', to: 'common_interest', reason: REASON }),
  'POST /replies/waive': (facts) => ({
    assertionId: id(facts, 'secondAssertionId'),
    subjectId: id(facts, 'subjectId'),
    reason: REASON,
  }),
  'POST /replies/{requestId}/attempts': () => ({ at: NOW.replace('2031', '2026'), channel: 'telephone' }),
  'POST /replies/{requestId}/reflect': by('requestId', { how: 'not_needed', reason: REASON }),
  'POST /replies/{requestId}/settle': by('requestId', { outcome: 'declined' }),
  'POST /retention': () => ({ version: 0, days: 30 }),
  'POST /sources/{sourceId}/edit': by('sourceId', { strength: 'first_hand' }),
  'POST /sources/{sourceId}/evidence': (facts) => ({ evidenceId: id(facts, 'evidenceId') }),
  'POST /sources/{sourceId}/evidence/remove': (facts) => ({ evidenceId: id(facts, 'evidenceId') }),
  'POST /sources/{sourceId}/identity': () => ({ version: 1, identity: { name: 'Nobody' } }),
  'POST /sources/{sourceId}/keepers': (_facts, { reporterId }) => ({ personId: reporterId }),
  'POST /sources/{sourceId}/keepers/remove': (_facts, { lawyerId }) => ({ personId: lawyerId }),
  'POST /stories': () => ({ title: 'Another', slug: 'another-of-the-matrix' }),
  'POST /stories/{storyId}/drafts': () => ({ title: 'Another', text: 'Words.' }),
  'POST /stories/{storyId}/evidence': file({ title: 'Evidence' }),
  'POST /stories/{storyId}/exchanges': file({ direction: 'sent', occurredAt: NOW.replace('2031', '2026') }),
  'POST /stories/{storyId}/letters': file({ title: 'A letter' }),
  'POST /stories/{storyId}/holds': () => ({ reason: REASON }),
  'POST /stories/{storyId}/legal-stops': () => ({ kind: 'injunction', reference: 'QB-1' }),
  'POST /stories/{storyId}/replies/put': (facts) => ({
    items: [{ assertionId: id(facts, 'secondAssertionId'), subjectId: id(facts, 'subjectId'), wording: 'Is it so?' }],
    putAt: NOW.replace('2031', '2026'),
    deadline: { at: LATER },
  }),
  'POST /stories/{storyId}/replies/questions.docx': (facts) => ({
    subjectId: id(facts, 'subjectId'),
    assertionIds: [id(facts, 'assertionId')],
    deadline: { at: LATER },
  }),
  'POST /stories/{storyId}/shares': (_facts, { slug }) => ({ newsroomSlug: slug }),
  'POST /stories/{storyId}/sources': () => ({ codeName: 'Heron', class: 'official' }),
  'POST /stories/{storyId}/subjects': () => ({ name: 'Somebody Else', kind: 'person' }),
  'POST /stories/{storyId}/subjects/adopt': () => ({ names: [{ name: 'Calloway Freight', kind: 'organisation' }] }),
  'POST /subjects/{subjectId}/edit': by('subjectId', { contact: 'by post' }),
  'POST /tokens': () => ({ name: 'Another', scopes: ['clearance.read'] }),
  'POST /webhooks': () => ({ address: 'http://127.0.0.1:9/', kinds: ['legal_stop'] }),
  'POST /webhooks/{webhookId}/remove': by('webhookId'),
};

const state =
  (is: string, more = '') =>
  (ids: string) =>
    `UPDATE assertion SET state = '${is}'${more} WHERE id IN (${ids})`;
const NOBODY = `, pending_gravity = NULL, pending_by = NULL`;

/** The state a thing is put in first, for all of its cells: the name of its id, and the statement for a list of ids. */
export const PREPARED: Readonly<Record<string, readonly [name: string, sql: (ids: string) => string]>> = {
  'POST /assertions/{assertionId}/accept': ['assertionId', state('proposed', NOBODY)],
  'POST /drafts/{draftId}/assertions/accept': ['assertionId', state('proposed', NOBODY)],
  'POST /assertions/{assertionId}/dismiss': ['assertionId', state('flagged', NOBODY)],
  'POST /assertions/{assertionId}/edit': ['assertionId', state('flagged', NOBODY)],
  'POST /assertions/{assertionId}/assent-dismissal': [
    'assertionId',
    state('dismissal_pending', `, pending_by = gen_random_uuid()`),
  ],
  'POST /assertions/{assertionId}/refuse-dismissal': [
    'assertionId',
    state('dismissal_pending', `, pending_by = gen_random_uuid()`),
  ],
  'POST /assertions/{assertionId}/assent-gravity': [
    'assertionId',
    state('flagged', `, pending_gravity = 'low', pending_by = gen_random_uuid()`),
  ],
  'POST /assertions/{assertionId}/reopen': ['assertionId', state('dismissed', NOBODY)],
  'POST /assertions/{assertionId}/withdraw': ['assertionId', state('flagged', NOBODY)],
  'POST /assertions/{assertionId}/restore': ['assertionId', state('withdrawn', NOBODY)],
  'POST /assertions/{assertionId}/placement': ['assertionId', state('flagged', NOBODY)],
  'POST /assertions/{assertionId}/queue': ['assertionId', state('flagged', NOBODY)],
  'POST /drafts/{draftId}/assertions/queue': ['assertionId', state('flagged', NOBODY)],
  'POST /assertions/{assertionId}/unqueue': ['assertionId', state('queued')],
  'POST /assertions/{assertionId}/take': ['assertionId', state('queued')],
  'POST /assertions/{assertionId}/assign': ['assertionId', state('queued')],
  'POST /assertions/{assertionId}/release': [
    'assertionId',
    state('with_lawyer', `, assigned_to = coalesce(assigned_to, gen_random_uuid())`),
  ],
  'POST /assertions/{assertionId}/opinions': [
    'assertionId',
    state('with_lawyer', `, assigned_to = coalesce(assigned_to, gen_random_uuid())`),
  ],
  'POST /assertions/{assertionId}/telephone-advice': ['assertionId', state('queued')],
  'POST /drafts/{draftId}/opinions': ['assertionId', state('queued')],
  'POST /holds/{holdId}/accept': ['holdId', proposed],
  'POST /holds/{holdId}/dismiss': ['holdId', proposed],
  'POST /holds/{holdId}/release': [
    'holdId',
    (ids) =>
      `DELETE FROM hold_reason WHERE hold_id IN (${ids}); UPDATE hold SET state = 'standing', placed_by = coalesce(placed_by, gen_random_uuid()), placed_at = now(), ended_by = NULL, ended_at = NULL WHERE id IN (${ids})`,
  ],
  'POST /allegations/{allegationId}/position/approve': [
    'allegationId',
    (ids) => `UPDATE allegation_position SET approved_by = NULL, approved_at = NULL WHERE id IN (${ids})`,
  ],
  // Somebody else ruled and signed, so that those who are asked took no part.
  'POST /overrides/{overrideId}/assent': [
    'overrideId',
    (ids) => `DELETE FROM override_assent WHERE override_id IN (${ids});
      UPDATE sign_off SET person_id = gen_random_uuid() WHERE draft_id IN (SELECT draft_id FROM override WHERE id IN (${ids}));
      UPDATE opinion SET lawyer_id = gen_random_uuid() WHERE draft_id IN (SELECT draft_id FROM override WHERE id IN (${ids}))`,
  ],
  'POST /letters/{letterId}/review': [
    'letterId',
    (ids) => `UPDATE letter SET reviewed_by = NULL, reviewed_at = NULL WHERE id IN (${ids})`,
  ],
};

function proposed(ids: string): string {
  return `DELETE FROM hold_reason WHERE hold_id IN (${ids}); UPDATE hold SET state = 'proposed', placed_by = NULL, placed_at = NULL, ended_by = NULL, ended_at = NULL WHERE id IN (${ids})`;
}

/** What takes several transactions that go by one another, and does nothing to what is asked about afterwards. */
export const KEPT: readonly string[] = ['GET /audit/export'];

/** What makes a thing somebody's own, where that is not the words. `$` stands for the person. */
export const MADE_OWN: Readonly<Record<string, readonly [name: string, sql: (ids: string, person: string) => string]>> =
  {
    'POST /allegations/{allegationId}/position/approve': [
      'allegationId',
      (ids, person) => `UPDATE allegation_position SET written_by = '${person}' WHERE id IN (${ids})`,
    ],
    'POST /opinions/{opinionId}/withdraw': [
      'opinionId',
      (ids, person) => `UPDATE opinion SET lawyer_id = '${person}' WHERE id IN (${ids})`,
    ],
    'POST /sign-offs/{signOffId}/withdraw': [
      'signOffId',
      (ids, person) => `UPDATE sign_off SET person_id = '${person}' WHERE id IN (${ids})`,
    ],
    'POST /overrides/{overrideId}/withdraw': [
      'overrideId',
      (ids, person) => `UPDATE override SET person_id = '${person}' WHERE id IN (${ids})`,
    ],
  };
