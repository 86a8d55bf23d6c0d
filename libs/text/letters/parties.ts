// Who is who in this letter? Its own names for the client, the newsroom and the newsroom's people.

/** The word a cue knows a party by: a name in the letter is read as one of these. */
export type PartyWord = 'client' | 'newspaper' | 'reporter' | 'source';

/** A capitalised word, in lower case, to the party it names. */
export type PartyNames = ReadonlyMap<string, PartyWord>;

export const NO_NAMES: PartyNames = new Map();

/** Parties are introduced on the first pages; names further on are not looked for. */
const REACH = 12_000;

const NAME = String.raw`(?:(?:[Tt]he|[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof|[Ss]ir|[Ll]ady|[Pp]rofessor)\.?\s{1,3})?\p{Lu}[\p{L}\p{N}’'&.-]{1,30}(?:\s{1,3}(?:(?:of|and|the|&)\s{1,3})?\p{Lu}[\p{L}\p{N}’'&.-]{0,30}){0,5}`;
const DEFINED = String.raw`(?:[^()\n]{0,60}\(\s?(?:the|together,?|collectively,?|hereinafter)?\s?["“'‘](?:the\s)?(\p{Lu}[\p{L}\p{N}’' &.-]{1,40})["”'’]\))?`;

const CLIENT = new RegExp(
  String.raw`\b(?:acts?|acting)\s(?:for|on\sbehalf\sof)\s{1,3}(${NAME})${DEFINED}|\b(?:represents?|representing|counsel\s(?:to|for)|(?:solicitors|attorneys|lawyers)\s(?:to|for)|(?:instructed|retained)\sby|(?<!\b[Ff]or\sand\s)on\sbehalf\sof|(?:our|my)\sclient,?)\s{1,3}(${NAME})${DEFINED}`,
  'gu',
);
/** In-house counsel and press officers say where they serve; foreign counsel, by whom they were entrusted. */
const SERVING = new RegExp(
  String.raw`\b(?:[Ii] am|[Ww]e are|[Ii] serve as)\s(?:[\p{L}&’'-]{1,20}\s){0,6}(?:at|of|for|with)\s{1,3}(${NAME})${DEFINED}|\b(?:entrusted|mandated|appointed|briefed)\s(?:to\sus\s)?by\s{1,3}(${NAME})${DEFINED}|\b(?:representatives?|capacity\sas\s(?:\p{Ll}{2,14}\s){1,3})\s?of\s(?:M\/s\.?\s)?(${NAME})${DEFINED}|\b[Ii]\swrite,?\s[^.]{0,30}\bfor\s{1,3}(${NAME})|\b(?:run|lead|head)\s(?:\p{Ll}{3,16}\s){1,3}(?:for|at)\s{1,3}(${NAME})|\bclients?\s(?:M\/s\.?|Messrs\.?)\s(${NAME})`,
  'gu',
);
/** `("Zarrafa" or "our Client")`, `Dunmarrow Foods, Inc. ("Dunmarrow" or the "Company")`. */
const CALLED =
  /\(\s?(?:the\s)?["“'‘](\p{Lu}[\p{L}\p{N}’' &.-]{1,40})["”'’]\s(?:or|and)\s(?:the\s|our\s|my\s)?["“'‘]?(?:our\s|my\s|the\s)?(?:[Cc]lients?|[Cc]ompany|[Cc]laimants?)["”'’]?\s?\)/gu;
const DENIES = String.raw`(?:rejects?|den(?:y|ies)|disputes?|refutes?|repudiates?|demands?|hereby\srequests|reserves?)\s`;
/** Only claimants reject, deny and demand. Verbs are rarer than names, so that who does it is looked for before one of them. */
const DENYING = new RegExp(
  String.raw`\b${DENIES}(?<=\b(${NAME})\s(?:has\s|have\s|hereby\s|\p{Ll}{3,14}ly\s|also\s){0,2}${DENIES})`,
  'gu',
);
const OFFICER = new RegExp(
  String.raw`\b(?:its|her|his|our\sclient['’]s|whose)\s(?:chief\s\p{Ll}{4,12}(?:\sofficer)?|chair(?:man|woman)?|director|managing\sdirector|founder|president|owner|wife|husband|brother|sister|son|daughter),?\s{1,3}(${NAME})`,
  'gu',
);
const STAFF = new RegExp(
  String.raw`\b[Yy]our\s(?:freelance|contributing|regular)\s(?:contributor|writer|columnist),?\s{1,3}(${NAME})|\b[Yy]our\s((?:Mr|Mrs|Ms|Miss|Dr)\.?\s${NAME})|\b(?:[Yy]our|[Ii]ts|[Tt]he\snewspaper['’]s)\s(?:\p{Ll}{3,14}\s)?(?:reporter|journalist|correspondent|colleague|editor|producer|researcher|columnist)s?,?\s{1,3}(${NAME})|^[ \t]{0,8}Dear\s{1,3}(${NAME})\s?[,:]`,
  'gmu',
);
const AUTHOR = new RegExp(
  String.raw`\b(?:byline\sof|authored\sby|written\sby|reported\sby|presented\sby|(?:article|piece|story|report|spread|questions|e-?mail|letter)\s(?:[\p{L}’']{2,12}\s){0,3}?(?:by|from|of))\s{1,3}(?:your\s\p{Ll}{4,14},?\s|staff\swriter\s|young\s|one\s)?((?:Mr|Mrs|Ms|Miss|Dr)\.?\s${NAME})|\b(?:article|piece|story|report|feature|column)\sby\s(\p{Lu}\p{Ll}{1,14}\s\p{Lu}[\p{L}’'-]{1,20})`,
  'gu',
);
const SOURCE = new RegExp(
  String.raw`\b(?:(?:relies|rely|relied|leans|lean|rests|rest|based|depends|depend|reliance)\s(?:\p{Ll}{2,10}\s){0,4}(?:on|upon)|[Yy]our\s(?:\p{Ll}{3,10}\s){0,2}(?:source|informant|whistleblower|witness|contributor|interviewee)(?:s?,?|\sis|\swas)|supplied\sto\syou\sby|so-called\swhistleblower,?)\s{1,3}(?:one\s)?((?:Mr|Mrs|Ms|Miss|Dr|Professor)\.?\s${NAME})|\bin\squestion,\s(${NAME})`,
  'gu',
);
/** `Mr Pell, a former driver` */
const FORMER = new RegExp(
  String.raw`,(?=\s(?:an?|the|your|our\sclient['’]s)\s(?:\p{Ll}{3,12}\s){0,2}(?:former|ex-\p{Ll}{3,12}|disgruntled|dismissed|sacked)\b)(?<=(${NAME}),)`,
  'gu',
);
const NEWSROOM = new RegExp(
  String.raw`\b[Tt]he\s{1,3}(\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,3})${DEFINED}\s{1,3}(?:proposes|intends|plans|published|broadcast|printed|posted|is\sabout|is\spreparing|has\spublished|will\spublish)\b`,
  'gu',
);
/** What newspapers and broadcasters call themselves. */
const MASTHEAD =
  /\b[Tt]he\s{1,3}(?:\p{Lu}[\p{L}’'-]{1,30}\s){0,3}(Courier|Standard|Advertiser|Independent|Guardian|Sun|Express|Review|Register|Press|Inquisitor|Beacon|Sentinel|Monitor|Reporter|Tribune|Ledger|Herald|Gazette|Post|Times|Observer|Chronicle|Journal|News|Mail|Star|Telegraph|Mirror|Globe|Echo|Dispatch|Examiner|Inquirer|Bulletin|Argus|Magazine|Weekly|Broadcaster|Network|Channel|Record|Newspaper|Publication)\b/gu;

/** "the Lantern's reporters", "the Docket ran": nobody else has reporters, or runs an article. */
const PUBLISHING =
  /\b[Tt]he\s{1,3}(?:\p{Lu}[\p{L}’'-]{1,30}\s){0,2}(\p{Lu}\p{L}{2,30})(?:['’]s)?\s(?:published|posted|ran|printed|aired|broadcast|quoted|cropped|reporters?|readers|journalists?|newsroom|editors?|front\spage|article|story)\b/gu;

/** The newsroom's name below the office of whoever is addressed. */
const ADDRESSED =
  /^[^\n]{0,60}\b(?:Editor|Producer|Director|Department|Desk|Counsel|Correspondent|Reporter|Newsroom|Publisher)\b[^\n,]{0,30}(?:,[ \t]*|\n[ \t]*)((?:The[ \t])?\p{Lu}[\p{L}’'-]{1,30}(?:[ \t]\p{Lu}[\p{L}’'-]{1,30}){0,3})[ \t]*$/gmu;

/** Words of a name that do not tell one party from another. */
const COMMON: ReadonlySet<string> = new Set(
  `the mr mrs ms miss dr prof professor sir lady lord ltd limited inc llc llp plc gmbh corp corporation company co group holdings
  international national systems services trust foundation association society institute university college school hospital
  council and of for our his her its their this that who which whose both new north south east west first united royal
  one two three four five six seven eight nine ten eleven twelve editor sir sirs madam all january february march april may
  june july august september october november december digital exchange senior living mutual insurance resources chief constable
  minister department press article copy publication housing signal review network client clients newspaper technologies therapeutics logistics partners water foods`.split(
    /\s+/,
  ),
);
const FEWEST_LETTERS = 3;

/** Learns the names from how the parties are introduced. Linear in the part of `text` that is read. */
export function learnParties(text: string): PartyNames {
  const names = new Map<string, PartyWord>();
  const head = text.slice(0, REACH);
  for (const [, acted, actedAs, represented, representedAs] of head.matchAll(CLIENT)) {
    addWords(names, acted ?? represented, 'client');
    addWords(names, actedAs ?? representedAs, 'client');
  }
  for (const match of head.matchAll(SERVING)) for (const name of match.slice(1)) addWords(names, name, 'client');
  for (const [, name] of head.matchAll(CALLED)) addWords(names, name, 'client');
  for (const [, name] of head.matchAll(OFFICER)) addWords(names, name, 'client');
  for (const [, wrote, titled, named, saluted] of head.matchAll(STAFF))
    addWords(names, wrote ?? titled ?? named ?? saluted, 'reporter');
  for (const [, titled, named] of head.matchAll(AUTHOR)) addWords(names, titled ?? named, 'reporter');
  for (const [, relied, questioned] of head.matchAll(SOURCE)) addWords(names, relied ?? questioned, 'source');
  for (const [, described] of head.matchAll(FORMER)) addWords(names, described, 'source');
  for (const [, name, defined] of head.matchAll(NEWSROOM))
    addWords(names, defined ?? name?.split(/\s/).at(-1), 'newspaper');
  const letterhead = head.slice(0, Math.max(0, head.search(/^[ \t]*(?:dear|sirs?\b)/im)));
  for (const [, name] of letterhead.matchAll(ADDRESSED)) addWords(names, name?.split(/\s/).at(-1), 'newspaper');
  for (const [, masthead] of head.matchAll(MASTHEAD)) addWords(names, masthead, 'newspaper');
  for (const [, paper] of head.matchAll(PUBLISHING)) addWords(names, paper, 'newspaper');
  for (const [, name] of head.matchAll(DENYING)) addWords(names, name, 'client');
  return names;
}

/** "Mr. Jones", "J. Jones": the full stop of any other word ends the name, and the sentence with it. */
const SHORTENED = /^(?:mrs?|ms|dr|prof|messrs|st|rev|hon|capt|col|gen|lt|sgt|\p{L}|(?:\p{L}\.)+\p{L})\.$/iu;

function addWords(names: Map<string, PartyWord>, name: string | undefined, party: PartyWord): void {
  for (const raw of (name ?? '').split(/[\s&-]+/)) {
    const word = raw.replace(/['’]s?$|[.’']+$/u, '').toLowerCase();
    if (word.length >= FEWEST_LETTERS && !COMMON.has(word) && !names.has(word)) names.set(word, party);
    if (raw.endsWith('.') && !SHORTENED.test(raw)) return;
  }
}
