// The records the service sends, by the newsroom's names for them.
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];

export type Person = Schemas['SignedInPerson'];
export type Story = Schemas['Story'];
export type Letter = Schemas['Letter'];
export type LetterReceipt = Schemas['LetterReceipt'];
export type LetterStep = Schemas['LetterStep'];
export type Segment = Schemas['Segment'];
export type SegmentList = Schemas['SegmentList'];
export type SegmentKind = Segment['kind'];
export type Allegation = Schemas['Allegation'];
export type Attack = Allegation['attack'];
export type Link = Schemas['LinkWithTarget'];
export type LinkTarget = Schemas['LinkTarget'];
export type Stance = NonNullable<Link['stance']>;
export type Evidence = Schemas['Evidence'];
export type Sensitivity = Evidence['sensitivity'];
export type Exchange = Schemas['Exchange'];
export type Draft = Schemas['Draft'];
export type DocumentSummary = Schemas['DocumentSummary'];
export type DocumentPage = Schemas['DocumentPage'];
