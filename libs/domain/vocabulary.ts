// The words of the newsroom as the program uses them; every enumerated value in code, API and database comes from here.
import { z } from 'zod';

export const Role = z.enum(['reporter', 'editor', 'lawyer', 'outside_counsel', 'managing_editor', 'admin', 'partner']);
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
