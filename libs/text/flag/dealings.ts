// Which words tell of dealings that papers can prove, and which of the daily life that an article is coloured with?

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Money, contracts, offices, duties, inspections, courts, injuries: what is answered for. Our own list. */
const DEALINGS = words(
  `paid pay pays payment payments paying repaid transferred transfer transfers wired approved approval authorised authorized signed
  contract contracts agreement agreements clause invoice invoices invoiced receipt receipts company companies firm firms subsidiary
  director directors shareholder shareholders shares stake board chairman executive treasurer trustee trustees account accounts bank
  money cash million billion fee fees commission bonus bonuses dividend dividends loan loans debt debts mortgage cost costs price
  tax taxes taxpayer rebate refund salary wages pension expenses allowance budget fund funds funding grant grants subsidy donation
  donated donations sponsor procurement tender tenders bid bids supplier suppliers contractor contractors consultant consultancy
  record records recorded register registered registry entry entries logged licence license licensed permit permits certificate
  certificates certified accredited application applications planning inspection inspections inspected inspector inspectors audit
  audits auditor auditors audited report reports reported complaint complaints complained complain warning warnings warned alert
  email emails memo memos minutes letter letters document documents file files staff employees employed hired recruited appointed
  promoted dismissed sacked fired suspended fined resigned disqualified struck owner owned owns ownership leased lease rent rented
  landlord tenant tenants eviction notice notices policy policies procedure procedures rule rules regulations regulation code law
  lawsuit sued settlement settled court judge tribunal inquest police officers prosecutors prosecutor detectives investigation
  investigated investigators inquiry charged charge convicted sentenced arrested minister ministry council councillors regulator
  agency department officials official authority test tests tested testing sample samples laboratory limit limits level levels dose
  doses treatment treated surgery operation diagnosis patients residents pupils prisoners inmates victims deaths died death killed
  injured injuries injury infection infections infected accident accidents incident incidents shift shifts hours overtime targets
  expelled evicted removed deleted destroyed altered closed withdrawn withdrew refused ignored rejected overruled declared disclosed
  published filed submitted claimed claims billed overcharged sold bought purchased acquired exported imported shipped shipment
  shipments consignment delivered cargo batch product products customers clients subscribers investors savers donors members votes
  voter ballot campaign party lobbyist lobbied lobbying seat property properties flats warehouse factory plant site waste discharge
  pipe valve alarm gate lock locked cell ward unit equipment machine machines database data passwords footage camera cameras
  recording recordings messages phone phones number numbers list addresses form forms sign signs signature signatures statement statements
  exam exams roll places excluded scheme schemes investment investments investor promise promised guarantee guaranteed threatened chased
  taxman auction sale sales revenue turnover profit profits losses budget deal deals negotiations meeting meetings vote ruling verdict
  appeal bail sentence fine fines penalty penalties compensation damages cover insurance insurer insurers interview access pressure
  orders ordered instructed told knew aware informed`,
);

/** Home, family, weather, food, clothes, feelings, pastimes: what colours a story and hurts nobody. Our own list. */
const DAILY_LIFE = words(
  `kitchen sofa armchair tea coffee toast biscuit biscuits breakfast lunch supper soup garden garage porch balcony curtains window windows
  stove fireplace radiator candle candles shirt flannel jacket scarf dress gown coat coats hat cap shoes boots slippers apron minivan
  bicycle bicycles pram piano guitar violin bench washing wedding bride funeral christening birthday cake album song songs hymn choir
  banner flag flags brass beach river sea shore harbour hills valley field fields meadow orchard trees blossom leaves birds herons gulls
  sun sunshine sunlight rain snow wind frost fog mist sky clouds dawn dusk moon stars dog dogs terrier cat cats horse horses hens bees
  cows sheep pony smile smiled grin voice eyes hands hair face cheek arm arms thumb finger shoulders knees lap tears wept cried laughed
  laughs sighed shrugged nodded whispered grandchildren grandson granddaughter grandmother grandfather grandparents widowed late
  married retired born grew raised childhood boyhood girlhood schooldays teaches taught knitted crocheted sewed baked cooked fished
  gardening walks walked strolled sat sits stood drives drove rode swam sang sings danced plays played prayed dreamed dreamt remembers
  loves loved liked likes hoped hopes wished misses wonders proud lonely tired cheerful quiet gentle kind polite handsome pretty
  beautiful lovely bedtime pillow blanket doll toys teddy ticket necklace ring locket drawer tin vase flowers roses church chapel
  street lane village cottage shed doorstep stairs attic hallway mantelpiece`,
);

/** How many words of dealings, and how many of daily life, stand among `sentence` (lower case)? */
export function countDealings(sentence: readonly string[]): { dealings: number; daily: number } {
  let dealings = 0;
  let daily = 0;
  for (const word of sentence) {
    const plain = word.endsWith("'s") ? word.slice(0, -2) : word;
    if (DEALINGS.has(plain)) dealings += 1;
    else if (DAILY_LIFE.has(plain)) daily += 1;
  }
  return { dealings, daily };
}

/** Past forms that do not end in -ed, of the verbs articles are told in. */
const PAST = words(
  `was were had did went came took gave made got kept left put set ran held saw knew found felt fell lost met led let cut hid began rose
  grew drew drove spoke broke chose bought brought taught thought sold stood spent sent told paid wrote won hit shot fought caught
  threw blew flew swore tore wore struck shut slept lay laid hung stole sank rang sang drank ate shook built lent dealt meant heard
  read said became beat bent bit bled fed fled forgot forbade rid sought slid span swept withdrew understood oversaw undertook been`,
);

const PRESENT_PASSIVE = words("is are be being gets get isn't aren't");

/** Whether anything among `sentence` (lower case) is told as past; "is never opened" is not. */
export function tellsPast(sentence: readonly string[]): boolean {
  return sentence.some((word, at) => {
    if (PAST.has(word) || /^(?:didn|wasn|weren|hadn)'t$/.test(word)) return true;
    if (word.length <= 4 || !word.endsWith('ed')) return false;
    return !sentence.slice(Math.max(0, at - 3), at).some((before) => PRESENT_PASSIVE.has(before));
  });
}
