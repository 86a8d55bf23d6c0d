// How the words of a review read on a screen: rulings, placements, what an opinion is worth now.
import type { Assertion, Advice, AssertionLink, Opinion, Placement, Version } from '../api/records.js';

export const STATE_WORDS: Readonly<Record<Assertion['state'], string>> = {
  proposed: 'Proposed by the machine',
  flagged: 'Flagged',
  queued: 'Waiting for a lawyer',
  with_lawyer: 'With a lawyer',
  ruled: 'Ruled on',
  dismissal_pending: 'Dismissal proposed by a writer',
  dismissed: 'Dismissed',
  withdrawn: 'Withdrawn',
};

export const CATEGORY_WORDS: Readonly<Record<Assertion['category'], string>> = {
  fact: 'Fact',
  opinion: 'Opinion',
  inference: 'Inference',
  quotation: 'Quotation',
  implication: 'Implication',
};

export const CHASE_WORDS: Readonly<Record<Assertion['chaseLevel'], string>> = {
  1: 'Chase 1: guilt',
  2: 'Chase 2: grounds to suspect',
  3: 'Chase 3: grounds to investigate',
};

export const HARM_WORDS: Readonly<Record<Assertion['harms'][number], string>> = {
  reputation: 'Reputation',
  privacy: 'Privacy',
  data: 'Data protection',
  confidence: 'Confidence',
  contempt: 'Contempt of court',
};

export const RULING_WORDS: Readonly<Record<Opinion['ruling'], string>> = {
  defensible: 'Defensible',
  defensible_if_changed: 'Defensible if changed',
  needs_more: 'Needs more',
  not_defensible: 'Not defensible',
};

export const RULING_TONES = {
  defensible: 'good',
  defensible_if_changed: 'warn',
  needs_more: 'warn',
  not_defensible: 'bad',
} as const satisfies Record<Opinion['ruling'], string>;

export const DEFENCE_WORDS: Readonly<Record<Advice['defences'][number]['defence'], string>> = {
  truth: 'Truth',
  honest_opinion: 'Honest opinion',
  public_interest: 'Public interest',
  absolute_privilege: 'Absolute privilege',
  qualified_privilege: 'Qualified privilege',
  fair_report: 'Fair report',
  neutral_reporting: 'Neutral reporting',
  consent: 'Consent',
  limitation: 'Limitation',
};

export const RISK_WORDS = { low: 'Low', medium: 'Medium', high: 'High' } as const;

export const BEARING_WORDS: Readonly<Record<NonNullable<AssertionLink['bearing']>, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  mixed: 'Mixed',
  context: 'Context',
};

export const BEARING_MEANINGS: Readonly<Record<NonNullable<AssertionLink['bearing']>, string>> = {
  supports: 'It bears out what the draft says.',
  contradicts: 'It speaks against what the draft says.',
  mixed: 'It cuts both ways.',
  context: 'Useful beside it, but it proves nothing.',
};

export const PLACEMENT_WORDS: Readonly<Record<Placement['status'], string>> = {
  exact: 'Where it was',
  moved: 'The same words, in another place',
  changed: 'Its words have changed',
  ambiguous: 'It could stand in more than one place: choose',
  gone: 'Its words are gone from this version',
};

export const BLOCK_WORDS: Readonly<Record<Version['blocks'][number]['kind'], string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Body',
  caption: 'Caption',
  seo_headline: 'SEO headline',
  push_alert: 'Push alert',
  social_copy: 'Social copy',
};

const PART_WORDS: Readonly<Record<string, string>> = {
  assertion: 'the words themselves',
  paragraph: 'the paragraph around them',
  headline: 'the headline',
  standfirst: 'the standfirst',
  caption: 'a caption',
};

/** What an edit touched, e.g. `the headline`. */
export function partWords(part: string): string {
  return PART_WORDS[part] ?? 'the text';
}

export const ORIGIN_WORDS: Readonly<Record<Version['origin'], string>> = {
  edit: 'Edited',
  accepted_wording: 'Wording accepted',
  correction: 'Corrected',
};

/** Things joined as one says them: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
