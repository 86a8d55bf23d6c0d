// Which turns of phrase say of somebody that they broke the criminal law, lied, cheated or were bought?
import type { CueLists } from '../letters/cues.js';

/**
 * Patterns by class and weight; the notation is `compileCues`'. Six names the wrong itself, five and four describe what
 * it consists of, three and less need company. The lists are ours, drawn up from crimes and torts.
 */
export const CRIME_CUES = {
  crime: {
    6: `fraud-
      embezzl-
      launder-
      extort-
      blackmail-
      traffick-
      smuggl-
      racketeer-
      perjur-
      theft|thefts|thief|thieves|stole|stolen|stealing|steals|steal
      robbed|robbery|robber|burglar-
      murder-
      massacre-
      execut- * villagers|prisoners|civilians|people|men
      manslaughter
      terroris-
      homicide|genocide|atrocit-|massacre|massacred
      war crime|crimes
      rape|raped|rapist|rapes|raping
      arrested|arrests|arrest * on|over|for|of|after|in|by
      was|were|been|being|is|are arrested|indicted|convicted|jailed|imprisoned|handcuffed
      convict-
      indict-
      sentenced to
      pleaded|pled|plead guilty
      found guilty
      guilty of|verdict
      charged|charges * with|manslaughter|murder|fraud|theft|assault|rape|conspiracy|corruption|bribery|offence|offences|offense|offenses|against
      criminal|criminally|crime|crimes|criminals|criminality
      pocketed|pocketing|pockets
      siphon-
      looted|looting
      misappropriat-
      money laundering
      insider trading|dealing
      tax evasion
      evaded|evading|evade|evades|dodged|dodging|dodge * tax|taxes|duty|duties|sanctions
      sanctions busting|breaking|evasion|breaches
      cartel|cartels
      price|bid|bids fixing|rigging|fixed|rigged
      drug|drugs dealer|dealing|ring|gang|money|trade
      organised|organized crime
      counterfeit-
      arson|arsonist|firebomb-
      kidnap-
      extradit-|fugitive|fugitives
      grand jury
      plea deal|bargain
      interpol|red notice
      obstruct- * justice|investigation|inquiry|police
      witness|jury tampering
      contempt of court
      drink|drunk driving|driver
      hit and run
      ransomware|phishing|cybercrime
      indecent images
      pornograph-
      hate crime|crimes|speech
      espionage|treason|sedition|sabotage
      poach-|ivory
      people|human trafficking|smuggling|smugglers|traffickers
      abduct-`,
    5: `killed|kills|killing|killings|killer
      stabbed|stabbing|stabbings|slashed|slashing|slashings
      gunshot|gunman|gunmen|gunned
      shot|shoot|shooting|shoots * at|by|dead|head|chest|leg|back|him|her|them|in
      sanctions
      militia|militias|armed group|men|gang|guards
      crime|offence|felony punishable|carries
      shot * dead|head|chest|back|outside|police
      offence|offences|offense|offenses|felony|misdemeanour|misdemeanor|unlawful-|illegal-|illicit-
      police|detectives|prosecutors|prosecutor * investigating|investigate|investigation|inquiry|probe|raided|searched|questioned|considering|charges|file
      under * investigation|caution|arrest
      dawn raid|raids
      raided|raids
      search warrant|warrants
      criminal|police|fraud inquiry|investigation|probe|squad|record|conviction
      questioned|interviewed * police|caution|detectives
      wanted by|for
      subpoena-
      prosecut-
      gang|gangs|gangster-|mafia|mob
      loan shark|sharks
      broke|breaking|breaks|broken|breached|violated|flouted|flouting|violating|breaching * law|laws
      break|breach|violate|flout * law|laws
      black market
      contraband
      cocaine|heroin|fentanyl|methamphetamine|amphetamine-
      conspir-
      complicit|complicity|accomplice|accomplices
      vandal-|sabotag-
      money * went|gone|disappeared|vanished|missing
      missing|vanished|disappeared|unaccounted * money|funds|cash|million|millions|billion|thousands`,
    3: `court|judge|jury|tribunal * found|ruled|heard|convicted|sentenced|ordered
      investigation|investigators|inquiry|probe
      allegation|allegations|accusation|accusations|accused|alleged|alleges|allege|allegedly|accuses|accuse|accusing
      suspicion|suspected|suspect|suspects|suspicious
      lawsuit|lawsuits|sued|suing|sues|litigation
      wrongdoing|misconduct|malpractice
      victim|victims
      weapon|weapons|guns|arms shipment`,
  },
  dishonesty: {
    6: `falsif-
      unrecorded|unreported|undeclared|undisclosed
      recorded|logged|log|listed|described|booked|marked|disguised as * fall|accident|suicide|consultancy|services|fee|fees|loan|used|gift|expenses|other|scouting|routers
      fabricat-
      forged|forging|forgery|forgeries|forger
      doctored|backdat-|postdat-
      lied|liar|liars
      lying to|about
      lies to|about|told
      dishonest-
      deceiv-
      deceit-
      decepti-
      hoax|hoaxes|sham|scam|scams|scammed|swindl-|ponzi
      pyramid scheme|selling
      embellish-
      fictitious|phantom|bogus|fake|faked|fakes|faking|phony|phoney
      misled|mislead|misleading|misleads
      misrepresent-
      cover up
      covered|covers|covering up
      coverup|coverups
      whitewash-
      tamper-
      shredded|shredding|destroyed|destroying|destroy|deleted|deleting|delete|wiped|wiping|erased|erasing|removed|removing|altered|altering|alter|changed|changing|edited|rewrote|rewritten|rewrite * evidence|footage|file|files|records|record|documents|document|email|emails|messages|data|log|logs|minutes|report|reports|name|names|entries|entry|results|figures|wording|notes
      evidence|footage|files|file|records|record|documents|emails|messages|data|logs|log|minutes|entries|results|figures * deleted|destroyed|wiped|erased|altered|shredded|missing|changed|doctored|removed|tampered|rewritten|invented
      was|were|been|be|is|are made up
      made|making|make up * results|figures|quotes|names|numbers|story|stories|evidence|data|it|them|claims
      invented|inventing
      cheat|cheated|cheating|cheats
      plagiar-
      ghost workers|employees|patients|pupils|students|staff|companies|soldiers|names
      inflated|inflating|inflate|inflates|overstated|overstating|overstate|understated|understating|understate|exaggerat-|massag-|fiddled|fiddling|cooked|cooking * figures|numbers|results|accounts|books|revenue|sales|profits|profit|invoices|invoice|costs|claims|expenses|data|prices|valuation|value|hours
      pretended|pretending|pretend|pretends|pretence|pretense
      false|falsely|untrue
      conned|conning|conman|duped|duping|tricked|tricking|defraud-
      passed|passing off
      told|tell ** to delete|lie|destroy|falsify|alter|hide|remove|change|sign|backdate|fill
      never existed|happened|took`,
    4: `no|not|never|nor * company|person|firm|patients|employees|charity|school|office|such|record|registered * exists|existed|exist
      does|did not exist
      not true
      pumped|pump and|dump
      dump|dumped|dumping * shares|tokens|coins|stock|them
      sold|selling|sells|sold * tokens|coins|shares|worth|while|stake
      was|were selling|paid
      not|never|nor * tell|told|disclose|mention|mentioned * viewers|customers|investors|followers|patients|police|parents|public|buyers|readers|board|regulator|them|him|her|that
      followers'|investors'|savers'|customers'|clients' losses|money|savings|funds
      lost * savings|percent|cent|pension|everything|value|inheritance
      in return|exchange for
      knew|knowing|knows|known|knowingly * that|about|of|was|were|it|but|nothing|and|at
      aware * of|that
      told * of|about * first|complaint|complaints|abuse|problem|problems|risk|risks|deaths|every
      knew
      was|were|had|been|be told|warned|informed|alerted|notified|shown|sent * before|earlier|weeks|months|days|years|that
      warned|warning|warnings|alerted|alerts|alarm|alarms|concerns
      red flag|flags
      concealed|concealing|conceal|conceals|concealment
      hid|hiding|hidden|hide|hides * money|payments|payment|losses|debt|debts|problem|problems|defect|fault|truth|fact|facts|evidence|assets|ownership|behind|true|real|from
      disguis-
      claimed|claiming|claims|claim * expenses|money|rent|allowance|benefits|mileage|grant|grants|pounds|public|thousands|million|costs|flat|house
      billed|billing|charged|charging|overcharg-|invoiced|invoicing|double counted * for * never|not|work|hours|patients|visits|twice|ghost|same
      billed|charged|paid|invoiced * twice
      claim|claims|claimed that * never|false|untrue|wrong
      contradict-
      inconsisten-
      manipulat-
      rigged|rigging|skewed|cherry picked
      filled|fill|filling|completed|written|signed|sign|signing|dated * in advance|beforehand|afterwards|later|retrospectively|missing|blank|missed|falsely
      two|second|different versions|version|set|sets
      not a single|one
      no better than
      bore|bears no relation
      results|samples|tests|figures|readings * swapped|discarded|ignored|dropped|excluded|hidden|made
      secret|secretly|covert-|clandestin-
      betray-
      greenwash-
      off * balance sheet
      drain-|emptied|emptying|raided|plundered * savings|account|accounts|fund|funds|pension|pensions|charity|till
      not|never be accounted
      cannot|could not|unable to explain|account
      can't|couldn't explain|account
      missing from * books|accounts|fund|funds|safe|till|account|budget|treasury|collection
      impersonat-|posed|posing as
      in the character|guise of
      false|assumed|fake name|names|identity|identities|profile|profiles|reviews|degree|qualifications|passport|papers|address
      nominee|front director|directors|company|companies|for
      troll farm|farms
      mis sold|selling
      missold|misselling
      asset stripping
      padded|padding|double billing|dipping|counted
      without * telling|informing|asking|consulting|consent
      photoshopped|airbrushed|staged
      kept|keeping|keep off * books|balance|roll|register|record|records
      astroturf-
      undisclosed|undeclared|unreported
      did|had|has|have|was|were not|never|n't declare|declared|disclose|disclosed|reveal|revealed
      didn't|hadn't|hasn't|haven't|wasn't|weren't declare|declared|disclose|disclosed|reveal|revealed|reported
      failed|failing|fails|fail|failure|failures|omitted|neglected|refused to declare|disclose|reveal|report|inform|tell|warn|register
      without * knowledge|consent|permission|disclosing|declaring|telling|informing|authorisation|authorization|approval
      behind * back
      used|using|spent|diverted|diverting|transferred|moved * money|funds|donations|cash|account|accounts|charity|pension|card|savings
      spent|blew|splashed|squandered|lavished * on * himself|herself|holiday|holidays|cruise|cruises|flights|furniture|conservatory|extension|villa|car|cars|yacht|jewellery|wine|trips|luxury|wedding|school|personal|private|flat|house|restaurants
      took the public|customers|investors|us|them for
      for personal|private gain|use|purposes|benefit|expenses`,
    3: `faulty|flawed invoice|invoices|accounts
      invoice|invoices|receipt|receipts * for|says|said|described|describes|marked|bore|bear|never|no
      off the books
      turned|turning|turn a blind eye
      looked the other way
      contrary to * public|statement|statements|claims|assurances|told
      despite * assurances|telling|promising|saying|claiming|promises|knowing|warnings|having
      at odds with
      in fact
      secretly|quietly|privately
      dossier|leaked|leak
      undercover
      rubber stamp|stamped`,
  },
  corruption: {
    6: `brib-
      kickback|kickbacks|backhander|backhanders|payola|slush
      corrupt-
      graft
      nepotis-|cronyis-
      pay to play
      cash for
      brown envelope|envelopes
      sweetener|sweeteners
      money|cash|payment|payments|payoff|payoffs|fee|fees|funds|sum|sums * relative|relatives|relation|cousin|brother|sister|wife|husband|son|daughter|mother|father|nephew|niece|partner|associate|friend|offshore
      offshore account|accounts|company|companies|trust|trusts|firm|vehicle
      shell company|companies|firm|firms
      misus- * public|office|funds|money|power|position
      abus- * power|office|position|trust
      enriched|enriching|self dealing
      rewarded|favoured|favored * donor|donors|friends|relatives
      ballot stuffing|rigging
      vote|votes|election|ballots|ballot|tender|tenders|contract|contracts|match|matches|bids * rigged|rigging|stuffed|bought|fixed|fixing
      match fixing`,
    4: `contract|contracts|grant|grants|tender|job|jobs|licence|permit|planning permission * awarded|went|given|handed|won|went * to * company|firm|wife|husband|brother|sister|son|daughter|cousin|friend|donor|owned|former|his|her|relative|associate|ally|without
      without * tender|competition|competitive|bidding
      no bid|competitive tender
      conflict|conflicts of interest
      conflicted
      belongs|belonged|belonging|owned|controlled|registered|registered|held|run|let * to|by ** wife|husband|brother|sister|cousin|mother|father|son|daughter|relative|relation|nephew|niece|uncle|aunt|partner|friend|associate|family|law
      paid|pay|paying|pays|payment|payments|transferred|wired|funnel-|routed|channelled|channeled * to|into|through|via * company|firm|account|accounts|trust|consultant|consultancy|agent|agents|intermediary|middleman|politician|official|officials|minister|wife|husband|cousin|brother|son|daughter|herself|himself|relative
      paid|paying|pays * himself|herself|themselves|bonus|bonuses|salary|officials|police|politicians|ministers|rent|consultancy
      paid|pays|paying|payments * militia|warlord|general|commander|armed|group|fighters|gang|gangs|rebels|officials|influencers|guards
      bonus|bonuses|dividend|dividends * for|from|firm|company
      took|taken|take * out of * firm|company|charity|fund|trust|club|account
      money went|never
      money|cash|funds|payments|payment|villa|yacht * traced|leads|led to|back
      hired|employed|employs|appointed|appoints|promoted * wife|husband|brother|sister|son|daughter|cousin|friend|girlfriend|boyfriend|partner|nephew|niece
      dividend|dividends|bonus|bonuses * while|same|despite|after|weeks|months|quarter|as
      gift|gifts|hospitality|trips|lavish|luxury * from|paid|by|to|worth
      donation|donations|donor|donors * party|minister|campaign|exchange|before|after|weeks|days|from
      no staff|website|office|employees|record|trace|expertise|experience|qualifications
      unregistered|unlicensed|unlicenced
      pay|paid|paying|took|taking|handed|gave|given * cash
      nothing|not|never * writing|write|paper|books
      write|put nothing
      never reached|arrived|received|delivered|reach
      steer-|tipped off
      influence peddling|peddled`,
  },
} satisfies CueLists<'crime' | 'dishonesty' | 'corruption'>;
