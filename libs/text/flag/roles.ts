// Which common nouns stand for somebody the article has named: "the company", "its chief executive", "the minister"?

/** Nouns for a body with a name of its own. */
export const BODIES: ReadonlySet<string> = new Set(
  `company firm business manufacturer maker supplier developer contractor operator owner owners start-up startup group trust charity foundation
  hospital clinic home school college university academy nursery church diocese club team league federation bank insurer
  insurers lender fund broker agency ministry department council authority regulator watchdog inspectorate commission bureau board force
  constabulary unit union party campaign factory plant tannery mill mine farm abattoir restaurant bakery laboratory lab airline
  shipyard shipper haulier carrier retailer supermarket brewery distillery refinery landlord landlords institute society
  association organisation organization newspaper broadcaster government police army navy prison jail barracks consultancy
  partnership subsidiary management administration settlement registry office guild network platform app website gym hotel spa`.split(
    /\s+/,
  ),
);

/** Those of them that only a body of that very sort goes by: "the council" is no company. */
export const PARTICULAR: ReadonlySet<string> = new Set(
  `regulator watchdog inspectorate commission ministry department council authority police constabulary force army navy government
  agency bureau union party court bank insurer insurers university college church diocese league federation newspaper broadcaster
  prison jail registry`.split(/\s+/),
);

/** Nouns for a person by what they do. */
export const OFFICES: ReadonlySet<string> = new Set(
  `minister premier president chancellor secretary mayor councillor politician senator governor ambassador official officials officer officers
  executive executives boss bosses chief chairman chairwoman chair director directors founder founders co-founder manager managers
  supervisor supervisors head headteacher headmaster teacher principal professor dean surgeon doctor doctors nurse nurses consultant
  anaesthetist physician dentist vet pharmacist carer carers matron bishop priest vicar canon rabbi imam pastor
  trustee trustees treasurer accountant auditor auditors lawyer solicitor solicitors barrister judge prosecutor detective
  sergeant constable constables inspector inspectors superintendent commander coach trainer agent scout player striker manager's
  landlord foreman engineer scientist broker trader banker financier tycoon billionaire millionaire businessman businesswoman
  entrepreneur developer contractor celebrity singer actor presenter producer star peer aristocrat general colonel captain guard
  guards warden wardens caretaker driver pilot skipper sheriff deputy marshal commissioner rector provost bailiff registrar clerk
  curator conductor editor publisher columnist rapper comedian model influencer chef restaurateur jockey boxer golfer midwife psychiatrist
  psychologist therapist optician paramedic lecturer academic researcher contractor sub-contractor seller lender employer recruiter
  smuggler lobbyist adviser advisor aide strategist treasurer chaplain monk nun`.split(/\s+/),
);

/** What ties a person to somebody in the article without making them the one it is about. */
export const KIN: ReadonlySet<string> = new Set(
  `mother father daughter son widow widower husband wife brother sister grandmother grandfather neighbour friend family families relatives
  relations victim victims complainant pupil patient resident student`.split(/\s+/),
);

/** Those who are asked because they know, not because they did anything. */
export const EXPERTISE =
  /\b(?:professor|prof|dr|university|polytechnic|expert|analyst|campaigner|researcher|academic|lecturer|who (?:studies|leads|advises|researches|reviewed|examined|looked at)|spokes(?:man|woman|person) for|of the group|counsel to the inquiry|who has (?:advised|studied|written)|specialist|chemist|historian|economist|statistician|toxicologist|pathologist|criminologist)\b/i;

/** Offices whose holders answer for what an article is about. */
export const ANSWERABLE: ReadonlySet<string> = new Set(
  `minister premier president mayor chief boss chairman chairwoman chair director directors founder founders owner owners
  manager managers surgeon executive executives landlord bishop headteacher headmaster`.split(/\s+/),
);

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'this', 'that', 'whose', 'our']);

/** Whether `noun` (lower case), or its singular, is a body or an office. */
export function isRole(noun: string): boolean {
  const singular = noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.endsWith('s') ? noun.slice(0, -1) : noun;
  return BODIES.has(noun) || OFFICES.has(noun) || BODIES.has(singular) || OFFICES.has(singular);
}

/** The first body or office that a determiner introduces in `words` (lower case): "company" in "the parent company". */
export function roleIn(words: readonly string[]): string | undefined {
  for (let at = 0; at + 1 < words.length; at += 1) {
    if (!DETERMINERS.has(words[at] ?? '')) continue;
    for (const word of [words[at + 1], words[at + 2]]) {
      const plain = (word ?? '').replace(/'s?$/, '');
      if (isRole(plain)) return plain;
    }
  }
  return undefined;
}

/** Nouns for people by where they stand in life, who are told about more often than accused. */
export const PEOPLE: ReadonlySet<string> = new Set(
  `people person man men woman women child children boy boys girl girls baby babies teenager teenagers pensioner pensioners
  mother mothers father fathers parent parents daughter daughters son sons widow widower husband wife brother brothers sister sisters
  grandmother grandfather cousin nephew niece uncle aunt friend friends neighbour neighbours neighbor neighbors family families
  relative relatives relation relations victim victims survivor survivors patient patients resident residents tenant tenants
  pupil pupils student students prisoner prisoners inmate inmates detainee detainees migrant migrants refugee refugees
  worker workers employee employees staff labourer labourers peeler peelers miner miners farmer farmers grower growers fisherman
  fishermen villager villagers customer customers client clients investor investors saver savers shareholder shareholders creditor
  creditors follower followers fan fans supporter supporters volunteer volunteers member members colleague colleagues loader
  loaders technician technicians driver drivers guest guests passenger passengers shopper shoppers reader readers taxpayer
  taxpayers voter voters witness witnesses whistleblower whistleblowers insider insiders source sources complainant complainants
  crew passers-by onlookers protesters demonstrators locals couple`.split(/\s+/),
);

/** Nouns for people who are asked because they know. */
export const EXPERTS: ReadonlySet<string> = new Set(
  `expert experts analyst analysts campaigner campaigners academic academics researcher researchers scientist scientists critic
  critics economist economists lawyer lawyers historian chemist chemists activist activists observers competitors rivals`.split(
    /\s+/,
  ),
);
