// How is somebody introduced in an article: as one who knows, a relation, an office holder, an authority, the paper itself?
import { BODIES, EXPERTISE, KIN, OFFICES } from './roles.js';

/** By what a member is introduced: knowledge, kinship, an office it holds, one it held, the state, or an ordinary life. */
export type Introduction = 'expert' | 'kin' | 'officer' | 'former' | 'authority' | 'private';

const OFFICE = String.raw`(?:chief(?: \p{Ll}{2,14}){0,3}|vice[ -]president|president|(?:managing |medical |sole |finance |executive |yard |plant |quality )?(?:director|manager)|founder|co-founder|chair(?:man|woman)?|owner|boss|minister|secretary of state|mayor|surgeon|treasurer|trustee|head(?:teacher|master)?(?: of)?|sergeant|commander|superintendent|operator|supervisor|(?:cabinet )?member for|deputy|governor|bishop|canon|cllr|councillor|senator|sheriff|alderman|commissioner|chancellor|ambassador|general|colonel|captain)`;
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
/** "the former manager Ann Bell", not "former staff of Corvane". */
const FORMERLY = /\b(?:[Ff]ormer |[Ee]x-)(?:(?!(?:of|at|for|by|from|with|in|and)\b)[\p{L}-]{1,20} ){1,4}$/u;
const AUTHORITY =
  /\b(?:Police|Constabulary|Agency|Commission|Inspectorate|Ombudsman|Council|Court|Ministry|Department|Office|Authority|Board|Prosecut(?:or|ors|ion)|Bureau|Parliament|Assembly|Standards|Regulator|Tribunal|Government|Service|Health)\b/;

/** What the forty units before a name and the sixty behind it say of whoever bears it. */
export function introductionOf(name: string, before: string, after: string): Introduction | undefined {
  if (/\b(?:Professor|Prof)\.? $/.test(before)) return 'expert';
  const apposition = /^,[^.;“"]{0,60}/.exec(after)?.[0] ?? '';
  if (LEFT_OFFICE.test(apposition) || FORMERLY.test(before)) return 'former';
  if (EXPERTISE.test(apposition)) return 'expert';
  if (HOLDS_OFFICE.test(apposition) || OFFICE_BEFORE.test(before)) return 'officer';
  const kin = /(?:[’']s|\b(?:his|her|their|the)) (?:\p{Ll}{1,20} )?(\p{Ll}{1,20}),? $/u.exec(before)?.[1];
  if (kin !== undefined && KIN.has(kin)) return 'kin';
  if (AUTHORITY.test(name)) return 'authority';
  return PRIVATE_LIFE.test(after) ? 'private' : undefined;
}

/** "Dawn Pell, a school secretary", "Joan Pell, 68, of Weir Terrace", "Ann Pell was 84". */
const PRIVATE_LIFE =
  /^(?:, (?:\d{1,3}, )?(?:an? (?!company|firm|business|charity|group|bank|subsidiary|trust|maker|supplier|manufacturer)|of \p{Lu}|who (?:lives|lived|worked|works|had worked|was on|grew|lost|sat|sells|sold|bought|saw|is \d|was \d))| (?:is|was) (?:\d{1,3}|an? )|, \d{1,3}, (?:was|is|had|has|said|says|remembers|moved|went|came)\b)/u;

/** What speaks for a person's name, and what for a body's, around one mention. */
export function likelyPerson(before: string, after: string): number {
  return (
    (/^, (?:aged )?\d{2}\b|^, who\b|^ (?:said|says|was born|told|remembers|recalled|added)\b|^,? (?:is|was) married\b/.test(
      after,
    )
      ? 1
      : 0) +
    (OFFICE_BEFORE.test(before) && !/\b(?:of|for|at) $/.test(before) ? 1 : 0) -
    (/\b(?:at|called|named|firm|company|group|charity|maker|supplier|owner of|director of|staff of|boss of|inside|within|against) (?:the )?$/.test(
      before,
    )
      ? 1
      : 0) -
    (/^[’']s (?:\p{L}{1,20} )?(?:records?|staff|laboratory|office|lawyers|headquarters|board|plant|factory|shares|shareholders|customers|clients|products?|chief|managing|directors?|officials|officers|managers?|workers|employees|website|accounts|books|owners?|headquarters|outfall|mine|machines|software|network|revenues?|profits?|contract|contracts|parent|subsidiary|regional|methods|policy|shops?|stores?|centers|centres|clinics?)\b/u.test(
      after,
    )
      ? 1
      : 0)
  );
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
  /^(?:[’']s (?:data desk|reporters?|investigation|partners|health desk|lawyers)| (?:has (?:also |now |since )?(?:seen|examined|analy[sz]ed|bought|asked|established|learn(?:ed|t)|found|obtained|spoken|reviewed|confirmed|verified|identified|compared)|can (?:also |now )?(?:reveal|disclose|report)|understands|reporters?|and (?:its partners|\w{2,10} other (?:newsrooms|newspapers|media)))\b)/;
const MASTHEAD =
  /\b(?:News|Courier|Tribune|Ledger|Herald|Gazette|Post|Times|Observer|Chronicle|Journal|Mail|Star|Telegraph|Mirror|Globe|Echo|Dispatch|Examiner|Inquirer|Bulletin|Argus|Sentinel|Advertiser|Wire|Sunday|Weekly|Reporter|Record|Register|Press|Standard)\b/;

/** "documents seen by the Courier", "the Courier can reveal": the paper that tells the story. */
export function isPaper(name: string, before: string, after: string): boolean {
  return PAPER_AFTER.test(after) || PAPER_BEFORE.test(before) || (TOLD_PAPER.test(before) && MASTHEAD.test(name));
}
