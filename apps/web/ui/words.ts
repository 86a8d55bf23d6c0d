// How the program's own words read on a screen.
import type { Attack, Letter, LetterStep, SegmentKind, Sensitivity, Stance } from '../api/records.js';

export const KIND_WORDS: Readonly<Record<SegmentKind, string>> = {
  allegation: 'Allegation',
  demand: 'Demand',
  deadline: 'Deadline',
  preservation: 'Preservation',
  threat: 'Threat',
  words_complained_of: 'Our words',
  background: 'Background',
  formal: 'Formal',
};

export const KIND_MEANINGS: Readonly<Record<SegmentKind, string>> = {
  allegation: 'A contention the newsroom must be able to answer on its own.',
  demand: 'Something counsel asks the newsroom to do, or not to do.',
  deadline: 'Fixes a time for what is demanded.',
  preservation: 'Notice to keep documents.',
  threat: 'Proceedings, damages, costs or regulators; rights reserved.',
  words_complained_of: 'The newsroom’s own words or questions, as the thing complained of.',
  background: 'Who is who, the law, or events that nobody disputes.',
  formal: 'Letterhead, addresses, headings, page furniture, signature.',
};

export const ATTACK_WORDS: Readonly<Record<Attack, string>> = {
  falsity: 'Falsity',
  mischaracterisation: 'Mischaracterisation',
  method: 'Method',
  source: 'Source',
  conduct: 'Conduct',
  meaning: 'Meaning',
  alternative: 'Alternative account',
  denial: 'Bare denial',
  harm: 'Harm',
  unlawful: 'Unlawfulness',
};

export const ATTACK_MEANINGS: Readonly<Record<Attack, string>> = {
  falsity: 'A stated or proposed fact is said to be untrue, or to have no basis.',
  mischaracterisation: 'Real material is said to be misread, taken out of context or overstated.',
  method: 'The analysis, test or inference is said to be unsound.',
  source: 'A source is said to be unreliable, malicious or a thief.',
  conduct: 'The newsroom’s process is said to be unfair.',
  meaning: 'The words are said to bear a defamatory meaning.',
  alternative: 'The client’s own, innocent account.',
  denial: 'Everything is denied, with no specific grievance.',
  harm: 'Damage is said to have been caused, or to be coming.',
  unlawful: 'Publication, or the obtaining of material, is said to break a law, contract or duty.',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  answers: 'Answers',
  concedes: 'Concedes',
  mixed: 'Mixed',
  context: 'Context',
};

export const STANCE_MEANINGS: Readonly<Record<Stance, string>> = {
  answers: 'It answers the allegation.',
  concedes: 'It proves counsel right, in whole or on this point.',
  mixed: 'It cuts both ways.',
  context: 'Useful beside it, but no answer.',
};

export const SENSITIVITY_WORDS: Readonly<Record<Sensitivity, string>> = {
  public: 'Public',
  newsroom: 'Newsroom only',
  source_revealing: 'Reveals a source',
};

export const LETTER_STATUS_WORDS: Readonly<Record<Letter['status'], string>> = {
  received: 'Being read',
  extracted: 'Being split',
  split: 'Being linked',
  linked: 'Ready',
  failed: 'Failed',
};

export const STEP_WORDS: Readonly<Record<LetterStep['step'], string>> = {
  extract: 'Read the file',
  split: 'Split into allegations',
  link: 'Lay beside what we hold',
};

/** `1 allegation`, `3 allegations`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What made a segment what it is, as a sentence; turns of phrase that were found are put in quotation marks. */
export function whyMarked(reasons: readonly string[]): string {
  return reasons.map((reason) => reason.replace(/^cue: "(.*)"$/, '“$1”')).join('; ');
}
