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
  guards warden wardens caretaker driver pilot skipper`.split(/\s+/),
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

/** The first body or office that a determiner introduces in `words` (lower case): "company" in "the parent company". */
export function roleIn(words: readonly string[]): string | undefined {
  for (let at = 0; at + 1 < words.length; at += 1) {
    if (!DETERMINERS.has(words[at] ?? '')) continue;
    for (const word of [words[at + 1], words[at + 2]]) {
      const plain = (word ?? '').replace(/'s?$/, '');
      if (BODIES.has(plain) || OFFICES.has(plain)) return plain;
    }
  }
  return undefined;
}
