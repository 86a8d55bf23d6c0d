// Phrases for letters, evidence, replies, and what is kept from others.
import { type Phrases, some, spelled } from '#audit/words.js';

export const LETTERS = {
  'evidence.added': ({ evidenceId }, say) => `added ${say.evidence(evidenceId)}`,
  'evidence.read': ({ evidenceId, passages }, say) => `read ${say.evidence(evidenceId)}: ${some(passages, 'passage')}`,
  'evidence.refused': ({ evidenceId, code }, say) => `could not read ${say.evidence(evidenceId)} (${code})`,
  'evidence.removed': ({ evidenceId }, say) => `took back ${say.evidence(evidenceId)}`,
  'evidence-link.confirmed': ({ assertionId, bearing }, say) =>
    `confirmed material beside ${say.assertion(assertionId)}${say.only(` (${bearing})`)}`,
  'evidence-link.rejected': ({ assertionId }, say) => `rejected material beside ${say.assertion(assertionId)}`,
  'exchange.recorded': ({ exchangeId }, say) => `recorded ${say.exchange(exchangeId)}`,
  'exchange.read': ({ exchangeId, passages }, say) => `read ${say.exchange(exchangeId)}: ${some(passages, 'passage')}`,
  'exchange.refused': ({ exchangeId, code }, say) => `could not read ${say.exchange(exchangeId)} (${code})`,
  'letter.received': ({ letterId }, say) => `took in ${say.letter(letterId)}`,
  'letter.extracted': ({ letterId, pages, ocr }, say) =>
    `read the words of ${say.letter(letterId)} (${some(pages, 'page')}${ocr ? ', from a scan' : ''})`,
  'letter.split': ({ letterId, allegations }, say) =>
    `split ${say.letter(letterId)} into ${some(allegations, 'allegation')}`,
  'letter.linked': ({ letterId, suggestions }, say) =>
    `laid ${some(suggestions, 'suggestion')} beside ${say.letter(letterId)}`,
  'letter.relinked': ({ letterId, suggestions }, say) =>
    `laid ${some(suggestions, 'suggestion')} anew beside ${say.letter(letterId)}`,
  'letter.failed': ({ letterId, step, code }, say) => `gave up on ${say.letter(letterId)} (${spelled(step)}: ${code})`,
  'letter.retried': ({ letterId }, say) => `had ${say.letter(letterId)} read again`,
  'letter.reviewed': ({ letterId }, say) => `said that ${say.letter(letterId)} was looked at to its end`,
  'limit.settled': ({ letterId }, say) => `said that a time limit of ${say.letter(letterId)} is dealt with`,
  'limit.reopened': ({ letterId }, say) => `said that a time limit of ${say.letter(letterId)} is not dealt with`,
  'link.confirmed': ({ allegationId, stance }, say) =>
    `confirmed material beside ${say.allegation(allegationId)}${say.only(` (${stance})`)}`,
  'link.rejected': ({ allegationId }, say) => `rejected material beside ${say.allegation(allegationId)}`,
  'position.taken': ({ allegationId, position }, say) =>
    `took a position on ${say.allegation(allegationId)}${say.only(` (${spelled(position)})`)}`,
  'position.approved': ({ allegationId, position }, say) =>
    `approved the position on ${say.allegation(allegationId)}${say.only(` (${spelled(position)})`)}`,
  'schedule.exported': ({ letterId, rows }, say) =>
    `exported the answer to ${say.letter(letterId)} (${some(rows, 'row')})`,
  'subject.named': ({ subjectId }, say) => `named ${say.subject(subjectId)}`,
  'subject.edited': ({ subjectId, fields }, say) =>
    `edited ${say.subject(subjectId)}${say.only(` (${fields.map(spelled).join(', ')})`)}`,
  'subject.tied': ({ assertionId, subjectIds }, say) =>
    `said whom ${say.assertion(assertionId)} is about` +
    say.only(subjectIds.length === 0 ? ': nobody' : `: ${subjectIds.map(say.subject).join(', ')}`),
  'reply.put': ({ assertionId, subjectId, deadline }, say) =>
    `put ${say.assertion(assertionId)} to ${say.subject(subjectId)}` +
    (deadline === null ? '' : say.only(`, to be answered by ${deadline}`)),
  'reply.attempted': () => 'recorded an attempt to reach a subject',
  'reply.settled': ({ outcome }, say) => `recorded what came of a question put${say.only(` (${outcome})`)}`,
  'reply.reflected': ({ how }, say) => `said how the copy carries an answer${say.only(` (${spelled(how)})`)}`,
  'privilege.set': ({ subject, from, to }) =>
    `labelled a ${subject} as ${spelled(to)}${from === null ? '' : ` (it was ${spelled(from)})`}`,
  'privilege-log.exported': ({ storyId, rows }, say) =>
    `exported the privilege log of ${say.story(storyId)} (${some(rows, 'row')})`,
  'source.recorded': () => 'recorded a source',
  'source.edited': () => 'edited a source',
  'source.identity-sealed': () => 'sealed the identity of a source',
  'source.opened': () => 'opened the identity of a source',
  'source.keeper-named': ({ personId }, say) => `named ${say.person(personId)} as a keeper of a source`,
  'source.keeper-removed': ({ personId }, say) => `removed ${say.person(personId)} as a keeper of a source`,
  'source.evidence-tied': () => 'tied evidence to a source',
  'source.evidence-untied': () => 'untied evidence from a source',
  'vault-key.rotated': ({ storyKeys }) => `sealed ${some(storyKeys, 'key')} of the source vault anew`,
  'hold.proposed': ({ storyId, letterId }, say) =>
    `proposed a hold on ${say.story(storyId)}, for ${say.letter(letterId)}`,
  'hold.placed': ({ storyId, itemKind }, say) =>
    `placed a hold on ${itemKind === null ? '' : `${itemKind === 'evidence' ? 'evidence' : `a ${itemKind}`} of `}${say.story(storyId)}`,
  'hold.dismissed': ({ storyId }, say) => `dismissed a proposed hold on ${say.story(storyId)}`,
  'hold.released': ({ storyId }, say) => `released a hold on ${say.story(storyId)}`,
  'document.erased': ({ storyId }, say) => `erased a document of ${say.story(storyId)}`,
} satisfies Partial<Phrases>;
