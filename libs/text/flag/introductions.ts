// How is somebody introduced in an article: as one who knows, a relation, an office holder, an authority, the paper itself?
import { BODIES, EXPERTISE, KIN, OFFICES } from './roles.js';

/** By what a member is introduced: knowledge, kinship, an office it holds, one it held, or the state. */
export type Introduction = 'expert' | 'kin' | 'officer' | 'former' | 'authority';

const OFFICE = String.raw`(?:chief(?: \p{Ll}{2,14}){0,3}|vice[ -]president|president|(?:managing |medical |sole |finance |executive |yard |plant |quality )?(?:director|manager)|founder|co-founder|chair(?:man|woman)?|owner|boss|minister|secretary of state|mayor|surgeon|treasurer|trustee|head(?:teacher|master)?(?: of)?|sergeant|commander|superintendent|operator|supervisor|(?:cabinet )?member for|deputy|governor|bishop|canon)`;
const HOLDS_OFFICE = new RegExp(
  String.raw`^,(?: \d{2},)? (?:an?|the|its|their|then|who (?:is|was) the|[\p{L}]{1,20}[’']s)?\s?(?:[\p{L}-]{1,20} ){0,2}${OFFICE}\b`,
  'u',
);
const OFFICE_BEFORE = new RegExp(
  String.raw`\b${OFFICE}(?: for [\p{Ll} ]{3,30}| of [\p{Ll} ]{3,30})?(?: at the time)?,? (?:Mr |Mrs |Ms |Dr |Sir |Dame )?$`,
  'iu',
);
const OFFICE_OF = new RegExp(String.raw`^[’']s? ${OFFICE}`, 'u');
const LEFT_OFFICE =
  /\b(?:former|ex-|until (?:\d{4}|last|recently)|who (?:worked|ran|left|used to|witnessed|lost|lives|sits))/;
const AUTHORITY =
  /\b(?:Police|Constabulary|Agency|Commission|Inspectorate|Ombudsman|Council|Court|Ministry|Department|Office|Authority|Board|Prosecut(?:or|ors|ion)|Bureau|Parliament|Assembly|Standards|Regulator|Tribunal|Government|Service|Health)\b/;

/** What the forty units before a name and the sixty behind it say of whoever bears it. */
export function introductionOf(name: string, before: string, after: string): Introduction | undefined {
  if (/\b(?:Professor|Prof)\.? $/.test(before)) return 'expert';
  const apposition = /^,[^.;“"]{0,60}/.exec(after)?.[0] ?? '';
  if (LEFT_OFFICE.test(apposition) || /\b(?:[Ff]ormer|[Ee]x-)[\p{L} -]{2,40}$/u.test(before)) return 'former';
  if (EXPERTISE.test(apposition)) return 'expert';
  if (HOLDS_OFFICE.test(apposition) || OFFICE_BEFORE.test(before)) return 'officer';
  const kin = /(?:[’']s|\b(?:his|her|their|the)) (?:\p{Ll}{1,20} )?(\p{Ll}{1,20}),? $/u.exec(before)?.[1];
  if (kin !== undefined && KIN.has(kin)) return 'kin';
  return AUTHORITY.test(name) ? 'authority' : undefined;
}

/** "the Silver Oak group", "Silver Oak’s managing director": no person, whatever the name looks like. */
export function standsForBody(before: string, after: string): boolean {
  return /\b[Tt]he $/.test(before) || OFFICE_OF.test(after);
}

/** The common nouns that stand in apposition to a name, on either side of it: what it may be called further on. */
export function officesOf(before: string, after: string): string[] {
  const behind = /^, (?:\d{2}, )?(?:an?|the|its|their|who (?:is|was|owns|runs))\b[^,.;“"]{0,60}/.exec(after)?.[0] ?? '';
  const lead = (/[\p{Ll}, -]{3,40} $/u.exec(before)?.[0] ?? '').split(NO_APPOSITION).at(-1) ?? '';
  return `${behind} ${lead}`.split(/[ ,-]+/).filter((word) => OFFICES.has(word) || BODIES.has(word));
}

/** Behind these a noun stands to the name in another relation. */
const NO_APPOSITION = / (?:in|at|of|from|by|with|to|for|on|near|and|said|that|told|when|where) /;

const PAPER_BEFORE =
  /\b(?:seen|obtained|reviewed|examined|analy[sz]ed|verified|compiled|reported|published|commissioned|interviewed|contacted|approached|shared|passed|shown|leaked|given|looked at the \w{1,20} for|tests?) (?:in full |exclusively )?(?:by|to|with) (?:the )?$/i;
const TOLD_PAPER = /\b(?:told|tell|pictures?|photographs?|write to|email):? (?:the )?$/i;
const PAPER_AFTER =
  /^(?:[’']s (?:data desk|reporters?|investigation|partners|health desk|lawyers)| (?:has (?:seen|established|learn(?:ed|t)|found|obtained|spoken|reviewed)|can (?:reveal|disclose|report)|understands|reporters?|and (?:its partners|\w{2,10} other (?:newsrooms|newspapers|media)))\b)/;
const MASTHEAD =
  /\b(?:News|Courier|Tribune|Ledger|Herald|Gazette|Post|Times|Observer|Chronicle|Journal|Mail|Star|Telegraph|Mirror|Globe|Echo|Dispatch|Examiner|Inquirer|Bulletin|Argus|Sentinel|Advertiser|Wire|Sunday|Weekly|Reporter|Record|Register|Press|Standard)\b/;

/** "documents seen by the Courier", "the Courier can reveal": the paper that tells the story. */
export function isPaper(name: string, before: string, after: string): boolean {
  return PAPER_AFTER.test(after) || PAPER_BEFORE.test(before) || (TOLD_PAPER.test(before) && MASTHEAD.test(name));
}
