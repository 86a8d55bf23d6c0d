// Articles for the suites: invented through and through, with sentences that are alike only where that is wanted.

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;

export function pick<Item>(random: Random, list: readonly Item[]): Item {
  return list[Math.floor(random() * list.length)] as Item;
}

const words = (list: string): string[] => list.trim().split(/\s*[|\n]\s*/);

const NAMES =
  words(`Ardel|Brennick|Corvane|Dresk|Elmarsh|Falkend|Gorran|Hallick|Isveld|Jorrin|Kestrand|Lomax-Veil|Mirrow
Nastren|Okonwe|Pellard|Quarrie|Rustvik|Sellane|Tormund|Ulveston|Vasskar|Wyndle|Yarrowby|Zhelko|Müreven|O’Dannet|Çelvi`);
const FIRST = words(
  'Ada|Bron|Celia|Dov|Edda|Finn|Greta|Hal|Ines|Joris|Kaya|Lev|Mona|Nils|Orla|Piet|Runa|Sven|Tilda|Ugo',
);
const FIRMS = words(`Velmar Optics|Northgate Haulage|Quillon Systems|Brackwater Mining|Tallis & Dray|Orrin Pharma
Kestrel Telecom|Marrow Street Bank|Ostwick Energy|Halden Defence|Saltmere Fisheries|Ferrin Housing Trust`);
const PLACES =
  words(`Velmaria|Port Sella|Upper Drane|Kostrava|the Lorn valley|Easthaven|Mirrowfield|the capital|San Orlo
Tarnmouth|the northern border|Grey Quay|the old customs house`);
const ROLES =
  words(`minister|councillor|chief executive|contractor|inspector|harbour master|prosecutor|accountant|deputy mayor
adviser|foreman|lobbyist|surgeon|school principal|bishop|colonel|judge|dispatcher|auditor|broker`);
const DEEDS = words(`approved the purchase of|hid the loss of|signed for|misreported|sold|shipped|borrowed against
destroyed records of|ordered the removal of|paid twice for|lied to parliament about|tested|smuggled|rented out|overcharged for
kept quiet about|falsified invoices for|lost track of|auctioned|insured|secretly photographed|handed over`);
const THINGS =
  words(`phones|rifles|tonnes of grain|building permits|hospital beds|interception licences|fishing quotas|flats
case files|vaccine doses|patrol boats|share options|passports|turbines|water meters|prison uniforms|ballot boxes|servers
school lunches|bus engines|court transcripts|oil drums`);
const MONTHS = words('January|February|March|April|June|July|August|September|October|November|December');
const ASIDES = words(`according to two people with knowledge of the contract|a letter seen by this newspaper shows
despite warnings from the audit office|without telling the board|during a closed meeting at a lakeside hotel
while his brother sat on the tender committee|at a price nobody has explained|and the file then vanished from the registry
against the written advice of counsel|as rain kept the inspectors away|although the budget had been frozen since spring
three days before the election|after a dinner that lasted until dawn|on a form that bears no date
in exchange for a seat on the supervisory council|although the warehouse had burnt down a year earlier
and colleagues say the order came by telephone|under a clause that was never published|behind a curtain of shell companies`);
const SCENES =
  words(`The road to {place} was closed for most of {month}.|Nobody answered the door when a reporter called.
A bell rang somewhere in the fog above {place}.|Residents remember {month} chiefly for the smell of diesel.
In {place}, the cafés stayed open through the curfew.|Few people under thirty can recall how {firm} began.
The archive in {place} holds {n} boxes, most of them unlabelled.|Trains were late again, which surprised no one.
The hearing lasted {n} minutes and ended without a date for the next.|Outside, {n} taxis waited with their engines running.
What happened in {place} is disputed by almost everyone who was there.|The {role} has since moved to {place} and keeps bees.
{firm} employs {n} people, a third of them seasonal.|A spokesman for {firm} said the company took compliance seriously.
“We were told to look away,” a former {role} said in {month}.|Snow fell on {place} the night the ledgers were burnt.`);
const FORMS = words(`{Role} {name} {deed} {n} {thing} in {place}, {aside}.
In {month}, {firm} {deed} {n} {thing} {aside}.
{First} {name}, a {role} from {place}, {deed} {n} {thing}, {aside}.
{firm} {deed} {n} {thing} that belonged to the {role}, {aside}.
Documents from {place} show that {name} {deed} {n} {thing} {aside}.
“He {deed} {n} {thing},” said {First} {name}, who was a {role} at {firm} until {month}.
By {month} the {role} had met {name} {n} times in {place}, {aside}.
The {role} of {firm} {deed} {n} {thing} and then travelled to {place} {aside}.
Two former employees of {firm} say the {role} {deed} {n} {thing} in {month}.
Between {month} and the end of the year {name} {deed} {n} {thing}, {aside}.`);

/** One sentence. `scene` sentences are about nobody. */
export function inventSentence(random: Random): string {
  const form = random() < 0.3 ? pick(random, SCENES) : pick(random, FORMS);
  const sentence = form.replace(/\{(\w+)\}/g, (_all, slot: string) => fill(random, slot));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function fill(random: Random, slot: string): string {
  switch (slot) {
    case 'name':
      return pick(random, NAMES);
    case 'First':
      return pick(random, FIRST);
    case 'firm':
      return pick(random, FIRMS);
    case 'place':
      return pick(random, PLACES);
    case 'deed':
      return pick(random, DEEDS);
    case 'thing':
      return pick(random, THINGS);
    case 'month':
      return pick(random, MONTHS);
    case 'aside':
      return pick(random, ASIDES);
    case 'n':
      return inventNumber(random);
    case 'Role': {
      const role = pick(random, ROLES);
      return role.charAt(0).toUpperCase() + role.slice(1);
    }
    default:
      return pick(random, ROLES);
  }
}

function inventNumber(random: Random): string {
  const number = Math.floor(10 ** (0.5 + random() * 4));
  return number.toLocaleString('en-GB');
}

const OTHER_WORDS = words(`allegedly|reportedly|quietly|apparently|later|then|also|often|perhaps|clearly|openly|briefly
acquired|cleared|purchased|supplied|official|document|contract|arrangement|shipment|senior|regional|private|former|newly
substantial|questionable|records|officials|sources|claimed|stated|remarked|moreover|meanwhile|nearby|further|entire`);

/** A word that rewording may bring in. */
export function inventWord(random: Random): string {
  return pick(random, OTHER_WORDS);
}

/** What makes another statement of a sentence: a number, a name, a month, a role, or a "not". */
export function makeLookalike(random: Random, sentence: string): string | undefined {
  const ways = [
    () => sentence.replace(/\d[\d,]*/, (number) => other(random, number, () => inventNumber(random))),
    () => swapOne(random, sentence, NAMES),
    () => swapOne(random, sentence, MONTHS),
    () => swapOne(random, sentence, ROLES),
    () => swapOne(random, sentence, FIRMS),
    () => swapOne(random, sentence, PLACES),
    () => swapOne(random, sentence, DEEDS),
    () => sentence.replace(/ (was|were|took|had|say|said|show) /, ' $1 not '),
    () => sentence.replace(/ (in|by|that|and) /, ' never $1 '),
  ];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const made = pick(random, ways)();
    if (made !== sentence) return made;
  }
  return undefined;
}

function swapOne(random: Random, sentence: string, list: readonly string[]): string {
  const found = list.find((item) => sentence.includes(item));
  return found === undefined
    ? sentence
    : sentence.replace(
        found,
        other(random, found, () => pick(random, list)),
      );
}

function other(_random: Random, value: string, make: () => string): string {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const made = make();
    if (made !== value) return made;
  }
  return value;
}
