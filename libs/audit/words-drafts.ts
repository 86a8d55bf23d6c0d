// Phrases for what happens to stories, drafts and their assertions, up to print.
import { type Phrases, some, spelled } from '#audit/words.js';

const WHAT = { evidence: 'a piece of evidence', exchange: 'an exchange', letter: 'a letter' } as const;

export const DRAFTS = {
  'story.created': ({ storyId }, say) => `opened ${say.story(storyId)}`,
  'story.shared': ({ storyId }, say) => `shared ${say.story(storyId)} with another newsroom`,
  'story.share-ended': ({ storyId }, say) => `ended the sharing of ${say.story(storyId)} with another newsroom`,
  'story.received': () => 'noted that another newsroom shares a story with this one',
  'story.reception-ended': () => 'noted that another newsroom no longer shares a story with this one',
  'material.opened': ({ kind, storyId }, say) => `opened ${WHAT[kind]} of ${say.story(storyId)} to partners`,
  'material.closed': ({ kind, storyId }, say) => `closed ${WHAT[kind]} of ${say.story(storyId)} to partners`,
  'story.closed': ({ storyId }, say) => `closed ${say.story(storyId)}`,
  'story.reopened': ({ storyId }, say) => `opened ${say.story(storyId)} again`,
  'story.erased': ({ storyId, documents }, say) => `erased ${say.story(storyId)} with ${some(documents, 'document')}`,
  'retention.set': ({ days }) =>
    days === null ? 'set closed stories to be kept for ever' : `set closed stories to be kept for ${some(days, 'day')}`,
  'draft.created': ({ draftId }, say) => `submitted ${say.draft(draftId)}`,
  'version.added': ({ draftId, number }, say) => `added version ${number} of ${say.draft(draftId)}`,
  'draft.flagged': ({ draftId, number, proposed }, say) =>
    `flagged version ${number} of ${say.draft(draftId)}: ${some(proposed, 'new assertion')}`,
  'draft.flagging-failed': ({ draftId, code }, say) => `could not flag ${say.draft(draftId)} (${code})`,
  'draft.planned': ({ draftId, at }, say) =>
    at === null
      ? `took back when ${say.draft(draftId)} is to run`
      : `planned ${say.draft(draftId)} to run${say.only(` at ${at}`)}`,
  'author.named': ({ draftId, personId }, say) => `named ${say.person(personId)} as an author of ${say.draft(draftId)}`,
  'assertion.added': ({ assertionId, draftId }, say) => `marked ${say.assertion(assertionId)} in ${say.draft(draftId)}`,
  'assertion.edited': ({ assertionId, fields }, say) =>
    `edited ${say.assertion(assertionId)}${say.only(` (${fields.map(spelled).join(', ')})`)}`,
  'assertion.gravity-proposed': ({ assertionId, from, to }, say) =>
    `proposed another gravity for ${say.assertion(assertionId)}${say.only(`: ${from} to ${to}`)}`,
  'assertion.gravity-settled': ({ assertionId, to, assented }, say) =>
    `${assented ? 'assented to' : 'refused'} another gravity for ${say.assertion(assertionId)}${say.only(`: it is ${to}`)}`,
  'assertion.moved-on': ({ assertionId, from, to, assignee }, say) =>
    `moved ${say.assertion(assertionId)} on${say.only(` from ${spelled(from)} to ${spelled(to)}`)}` +
    (assignee === null ? '' : ` (${say.person(assignee)})`),
  'placement.decided': ({ assertionId, number, decision }, say) =>
    `decided where ${say.assertion(assertionId)} stands in version ${number}${say.only(`: ${spelled(decision)}`)}`,
  'opinion.given': ({ assertionId, ruling, channel }, say) =>
    `${channel === 'telephone' ? 'noted advice by telephone' : 'ruled'} on ${say.assertion(assertionId)}` +
    say.only(`: ${spelled(ruling)}`),
  'opinion.confirmed': ({ assertionId }, say) =>
    `confirmed the advice given by telephone on ${say.assertion(assertionId)}`,
  'opinion.withdrawn': ({ assertionId, by }, say) =>
    `${by === null ? 'withdrew' : 'replaced'} an opinion on ${say.assertion(assertionId)}`,
  'condition.met': ({ ordinal }) => `said that condition ${ordinal} of an opinion is met`,
  'wording.accepted': ({ draftId, number }, say) =>
    `accepted a lawyer’s wording as version ${number} of ${say.draft(draftId)}`,
  'sign-off.given': ({ draftId, kind, sha256 }, say) => `signed off ${say.version(draftId, sha256)} (${kind})`,
  'sign-off.withdrawn': ({ draftId }, say) => `withdrew a sign-off of ${say.draft(draftId)}`,
  'clearance.granted': ({ draftId, sha256, expiresAt }, say) =>
    `got a certificate for ${say.version(draftId, sha256)}, until ${expiresAt}`,
  'clearance.refused': ({ draftId, blockers }, say) =>
    `was refused a certificate for ${say.draft(draftId)} (${some(blockers.length, 'blocker')})`,
  'clearance.revoked': ({ draftId, reason }, say) =>
    `had the certificate for ${say.draft(draftId)} revoked (${spelled(reason)})`,
  'legal-stop.placed': ({ storyId, kind }, say) =>
    `placed a legal stop on ${say.story(storyId)}${say.only(` (${spelled(kind)})`)}`,
  'legal-stop.lifted': ({ storyId }, say) => `lifted a legal stop on ${say.story(storyId)}`,
  'override.proposed': ({ draftId, sha256, blockers }, say) =>
    `proposed to publish ${say.version(draftId, sha256)} against advice (${some(blockers.length, 'blocker')})`,
  'override.assented': ({ draftId }, say) => `assented to publish ${say.draft(draftId)} against advice`,
  'override.withdrawn': ({ draftId }, say) => `called off publishing ${say.draft(draftId)} against advice`,
  'publication.recorded': ({ draftId, sha256 }, say) => `recorded that ${say.version(draftId, sha256)} was published`,
  'publication.corrected': ({ draftId, number }, say) =>
    `corrected what was published: version ${number} of ${say.draft(draftId)}`,
} satisfies Partial<Phrases>;
