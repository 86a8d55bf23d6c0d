// Where are the proper names in a sentence, and what sort of name is each by its own words?
import { OFFICES } from './roles.js';
import { STOP_WORDS } from '../words/stop-words.js';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A run of capitalised words as it stands in a text. Offsets are UTF-16 code units. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Without title and possessive. */
  readonly name: string;
  readonly kind: NameKind;
  /** Mr, Dr, Councillor: certainly a person. */
  readonly titled: boolean;
  /** One word at the head of a sentence, which may be no name at all. */
  readonly doubtful: boolean;
  /** What stands before it: `in Sarnov` is a place more often than not. */
  readonly placed: boolean;
}

// A name goes on over "of", "and the", "&" and the particles of surnames. Bounded everywhere, so that time stays linear.
const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]{0,30}(?:[’'‘&.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]{1,30}){0,4}`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${WORD}(?:\.?[ \u00a0](?:(?:of|and|for|the|of the|&|de|del|della|di|da|dos|du|van|van der|von|bin|al|el|la|le|ter)[ \u00a0])?${WORD}){0,6}`,
  'gu',
);
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lord|lady|baroness|baron|judge|justice|canon|rev|reverend|father|sister|bishop|rabbi|imam|councillor|cllr|senator|president|minister|inspector|sergeant|sgt|constable|pc|dc|ds|dci|superintendent|colonel|col|general|gen|captain|capt|major|lieutenant|lt|mp|rep|governor|mayor|counsel|coach|nurse)$/i;
const CORPORATE = new Set(
  `ltd limited inc llc llp plc gmbh ag sa srl bv corp corporation company co group holdings partners industries enterprises systems
  technologies technology labs laboratories laboratory analytics foods pharma pharmaceuticals therapeutics biosciences motors airlines airways bank
  capital ventures investments properties homes estates energy oil gas mining logistics haulage shipping transport solutions services
  consulting consultants hosting media studios networks software security sports football rovers united fc afc city athletic
  wanderers hotels clinic clinics hospital hospitals infirmary hospice trust foundation charity charities fund society association federation
  union guild institute institution university college school academy polytechnic church diocese council assembly parliament senate congress
  government ministry department office agency authority commission committee bureau board inspectorate ombudsman tribunal court
  police constabulary force service services army navy party alliance coalition campaign league club team
  newspaper news courier tribune ledger herald gazette post times observer chronicle journal mail star telegraph mirror
  globe echo dispatch examiner inquirer bulletin argus sentinel advertiser wire agency directorate centre center unit lodge
  house farm farms bros brothers sons associates international lettings settlement books exchange register registry desk project network
  exports exporters imports importers packaging colours colors chemicals plastics textiles garments fisheries seafoods produce spices
  dairies dairy bakery bakeries brewery breweries distillery distillers mills mill works steel metals minerals resources aggregates quarry
  cement construction constructions builders contractors engineering engineers architects surveyors planners developments developers
  assurance insurance insurers advisers advisors advisory assay auditors accountants legal law research sciences medicine medical
  groundworks motors investments consulting consultants ferries airways skips scaffolding haulage roofing plumbing interiors
  health healthcare care centers centres clinics surgeries dental renal nursing nurseries kindergarten schools colleges trusts
  records pictures films productions entertainment games gaming betting casino casinos lottery racing stables
  airport airports rail railways railway trains buses coaches taxis freight express couriers shipyard shipyards marine ports harbour
  power electric water utilities telecom telecoms mobile digital data cloud computing cyber robotics semiconductors electronics
  finance financial credit lending loans mortgages pensions wealth asset assets fund funds securities markets trading traders
  brokers brokerage stores supermarkets retail fashion clothing shoes cosmetics beauty fitness gym gyms leisure resorts resort travel
  tours restaurants catering kitchens cafe coffee brands goods supplies suppliers products manufacturing manufacturers machines
  recruitment staffing training education academies academy scheme initiative programme program movement forum front order
  monastery convent temple mosque parish mission missions relief appeal aid rescue shelter sanctuary laundry facilities prisons
  justice probation archive archives museum gallery theatre theater opera orchestra publishing publishers broadcasting radio television`.split(
    /\s+/,
  ),
);
/** Streets, landscapes, laws and honours bear names, and nothing can hurt them. */
const LANDMARKS: ReadonlySet<string> = new Set(
  `street road lane avenue terrace crescent close drive way hill hills bridge river creek brook lake loch bay beach cove island islands
  isle valley mountain mountains mount ridge peak park gardens green square county village town city cape coast desert forest woods
  moor highway motorway parkway act bill code directive treaty convention award prize medal cup day week festival war summit
  ocean sea canal reservoir`.split(/\s+/),
);
const STYLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\.?$/;
const OFFICIAL_TITLE =
  /^(?:Chief|Deputy|Assistant|Detective|Police|Vice|Prime|Lord|Lady|Sir|Rear|Brigadier|Staff|Mr|Mrs|Ms|Dr|Prof|Professor|The|Right)\b/;
const NEVER: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december christmas easter ramadan english french german spanish latin european american british african asian
  caption photograph photo picture image exclusive magazine captions pictures revealed update opinion analysis
  mondays tuesdays wednesdays thursdays fridays saturdays sundays jan feb mar apr jun jul aug sep sept oct nov dec rs inc
  yes no ok god i i'm i'd i've i'll`.split(/\s+/),
);
const PLACING = /(?:^|\s)(?:in|at|from|near|outside|across|around|via|towards?|above|below|north|south|east|west)\s$/i;

/** The names in `text.slice(start, end)`, in order. Linear. */
export function namesIn(text: string, start: number, end: number): NameSpan[] {
  const found: NameSpan[] = [];
  const sentence = text.slice(start, Math.min(end, start + MOST_READ));
  if (isTitleCase(sentence)) return wordsAlone(sentence, start);
  for (const run of sentence.matchAll(RUN)) {
    const atHead =
      !/[\p{L}\p{N}]/u.test(sentence.slice(0, run.index)) ||
      /(?:[“"‘:]\s?|[.!?]["”’]?\s)$/.test(sentence.slice(Math.max(0, run.index - 3), run.index));
    const span = nameOf(
      run[0],
      start + run.index,
      atHead,
      PLACING.test(sentence.slice(Math.max(0, run.index - 9), run.index)),
    );
    if (span !== undefined) found.push(span);
  }
  return found;
}

/** Longer sentences are read by their head, as the cues are. */
const MOST_READ = 2400;

/** "Phone Of Murdered Poet's Brother Was Hacked": capitals that tell nothing. */
function isTitleCase(sentence: string): boolean {
  const words = sentence.slice(0, 300).match(/[\p{L}]{4,}/gu) ?? [];
  return words.length >= 5 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8;
}

/** In such a headline only what the article names elsewhere is a name. */
function wordsAlone(sentence: string, start: number): NameSpan[] {
  const found: NameSpan[] = [];
  for (const { 0: word, index } of sentence.matchAll(/\p{Lu}[\p{L}\p{M}-]{1,40}/gu))
    found.push({
      start: start + index,
      end: start + index + word.length,
      name: word,
      kind: 'unknown',
      titled: false,
      doubtful: true,
      placed: false,
    });
  return found;
}

function nameOf(run: string, at: number, atHead: boolean, placed: boolean): NameSpan | undefined {
  let from = 0;
  let titled = false;
  let lost = false;
  const words = run.split(/[ \u00a0]/);
  // "Besides Ms Anstov": whatever stands before a title is no part of the name.
  const title = words.findIndex((word, index) => index > 0 && index + 1 < words.length && STYLE.test(word));
  for (let index = 0; index < title && !OFFICIAL_TITLE.test(words[0] ?? ''); index += 1) {
    from += (words[0] ?? '').length + 1;
    words.shift();
    lost = true;
  }
  // Ordinary words, dates and titles at the head are no part of the name.
  while (words[0] !== undefined) {
    const plain = words[0].replace(/[.’']+$|[’']s$/gu, '').toLowerCase();
    const isTitle = TITLE.test(plain);
    if (!isTitle && !STOP_WORDS.has(plain) && !NEVER.has(plain) && !(words.length > 2 && OFFICES.has(plain))) break;
    titled ||= isTitle;
    lost = true;
    from += words[0].length + 1;
    words.shift();
  }
  while (words.length > 0 && NEVER.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  const link = words.findIndex((word) => (titled && word === 'of') || word === 'and');
  // "Prof Y. Dromgoole of Skerrow Polytechnic", "Ossany and Tarrowen"; but "Marlow and Vale Hospitals" is one.
  const corporate = words.some((word, index) => index > 0 && isCorporate(word));
  const joined = link > 0 && (words[link] === 'of' || !corporate);
  if (joined) words.length = link;
  const raw = words.join(' ');
  const name = raw.replace(/[’']s?$/u, '');
  if (name.length < 2 || /^\p{Lu}\d*$/u.test(name)) return undefined;
  const body = (words.length > 1 && words.some(isCorporate)) || name.includes('&');
  const kind =
    !titled && words.length > 1 && LANDMARKS.has(words.at(-1)?.toLowerCase() ?? '')
      ? 'place'
      : body
        ? 'organisation'
        : titled || isFullName(words)
          ? 'person'
          : 'unknown';
  const start = at + from;
  return {
    start,
    end: start + name.length,
    name,
    kind,
    titled,
    doubtful: atHead && !lost && words.length === 1,
    placed,
  };
}

function isCorporate(word: string): boolean {
  return CORPORATE.has(word.replace(/[’']s?$/u, '').toLowerCase());
}

/** Two or three capitalised words and nothing between them but particles. */
function isFullName(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 4 && !words.some((word) => /^(?:of|and|for|the|&)$/.test(word));
}
