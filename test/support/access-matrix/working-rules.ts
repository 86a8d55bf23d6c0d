// Who collects, writes and prepares in a story?
import type { AccessRule } from './access-rule.js';

export const WORKING: readonly AccessRule[] = [
  {
    rule: 'Reporters and editors write drafts, and say who else wrote them.',
    about: 'story',
    who: 'RE',
    routes: {
      'POST /stories/{storyId}/drafts': '',
      'POST /drafts/{draftId}/versions': '',
      'POST /drafts/{draftId}/corrections': '',
      'POST /drafts/{draftId}/authors': '',
    },
  },
  {
    rule: 'Whoever writes or edits takes a lawyer’s wording over.',
    about: 'story',
    who: 'REM',
    // There the lawyer whose wording it is wrote the words, so that it is no advice to be taken over.
    notOwn: '403 assertion/own-words',
    routes: { 'POST /opinions/{opinionId}/accept-wording': '' },
  },
  {
    rule: 'Editors and lawyers put assertions before the lawyers, and take them back.',
    about: 'story',
    who: 'ELMC',
    routes: {
      'POST /assertions/{assertionId}/queue': '',
      'POST /assertions/{assertionId}/unqueue': '',
      'POST /drafts/{draftId}/assertions/queue': '',
    },
  },
  {
    rule: 'Those who answer a letter say that one of its time limits is dealt with, and take it back.',
    about: 'story',
    who: 'ELMC',
    routes: { 'POST /limits/{limitId}/settle': '', 'POST /limits/{limitId}/reopen': '' },
  },
  {
    rule: 'Editors and the newsroom’s lawyers see who could take an assertion up, decide that somebody is not asked, and open material to partners.',
    about: 'story',
    who: 'ELM',
    routes: {
      'GET /assertions/{assertionId}/lawyers': '',
      'POST /replies/waive': '',
      'POST /evidence/{evidenceId}/openness': '',
      'POST /exchanges/{exchangeId}/openness': '',
      'POST /letters/{letterId}/openness': '',
    },
  },
  {
    rule: 'Lawyers see what of theirs can be reaffirmed, give back what they took, look a letter through, and lower labels.',
    about: 'story',
    who: 'LC',
    routes: {
      'GET /drafts/{draftId}/reaffirmations': '',
      'POST /assertions/{assertionId}/release': '',
      'POST /letters/{letterId}/review': '',
      'POST /privilege/{subject}/{subjectId}/lower': '',
      // Each assertion has an answer of its own.
      'POST /drafts/{draftId}/opinions': '',
    },
  },
  {
    rule: 'Editors and lawyers say that a condition is met, but not in words they wrote.',
    about: 'story',
    who: 'ELMC',
    notOwn: '403 assertion/own-words',
    routes: { 'POST /opinions/{opinionId}/conditions/{ordinal}/met': '' },
  },
  {
    rule: 'Editors note advice given by telephone, of a lawyer who did not write the words.',
    about: 'story',
    who: 'EM',
    notOwn: '403 assertion/own-words',
    // It was written, taken back as everything here, and looked for once more to be shown.
    routes: { 'POST /assertions/{assertionId}/telephone-advice': '404 opinion/not-found' },
  },
  {
    rule: 'Editors plan, ask for certificates, record publication, share and close.',
    about: 'story',
    who: 'EM',
    routes: {
      'POST /drafts/{draftId}/plan': '',
      'POST /drafts/{draftId}/clearance': '409 clearance/blocked',
      'POST /drafts/{draftId}/publications': '',
      'POST /stories/{storyId}/shares': '',
      'POST /stories/{storyId}/shares/{shareId}/end': '',
      'POST /stories/{storyId}/close': '',
      'POST /stories/{storyId}/reopen': '409 story/open',
    },
  },
];
