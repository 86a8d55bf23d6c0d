// Which turns of phrase complain of sources, of the newsroom, of damage or of a breach of law?
import type { CueLists } from './cues.js';

/** Patterns by attack and weight; the notation is `compileCues`'. */
export const CONDUCT_CUES = {
  source: {
    5: `on|upon whom|which you|reporter|newspaper * rely|relied|depend
      was|were|been dismissed|sacked|fired|disciplined|expelled|struck for|off|after|in
      genuine|genuineness|bona
      financial|personal|commercial|obvious|vested|direct interest|motive|incentive * in|to
      lied|lying|perjured * oath|court|tribunal|previously|before
      so called whistleblower|expert|source|insider|victim
      disgruntled|embittered|aggrieved
      recording|recordings|documents|material|photographs|footage|photograph|emails|files * made|taken|obtained|acquired|copied * secretly|covertly|without|unlawfully|illegally|improperly|dishonestly
      cannot|could|can * not|never|possibly * know|known|seen|heard|witnessed
      extort-|blackmail-
      promised|offered|received|paid * payment|money|reward|fee|immunity
      axe to grind
      scores|score to settle
      settle|settling * score|scores
      grudge|grudges
      anonymous|unnamed|unidentified * source|sources|individual|individuals|person|witness|witnesses|informant|briefing
      your|single|sole|principal * source|sources|informant|whistleblower|witness|witnesses
      source|sources|informant|witness|witnesses * unreliable|malicious|discredited|credib-|motiv-|dishonest|bias-|incentive|hostile|lied|dismissed|no knowledge
      no * first hand|direct|firsthand|personal|actual * knowledge
      stolen|hacked|hacking|leaked|purloined|pilfered
      obtained|taken|acquired|removed|copied|procured|downloaded * unlawfully|illegally|improperly|dishonestly|without|authority|permission|deception
      forged|forgery|forgeries|doctored|tampered|counterfeit|inauthentic
      authentic|authenticity|provenance|authenticated`,
    4: `purport|purports|purported|claims|professes * describe|recall|remember|witnessed|seen|know
      bitter|vindictive|spurned|jilted|estranged
      former|ex employee|employees|director|partner|colleague|associate|contractor|wife|husband|spouse|manager|executive|staff|consultant|member|adviser|assistant
      hearsay|rumour|rumours|rumor|gossip|tittle
      whistleblower|informant
      dismissed|sacked|fired|suspended|terminated for * misconduct|dishonesty|theft|gross|fraud|cause|performance
      convicted|conviction|bankrupt|perjurer|perjured
      credib-|untrustworthy|discredited
      motive|motives|motivated|motivation|vested
      history|record|pattern of * dishonesty|lying|fabricat-|false|making
      rival|competitor|competitors`,
    '-4': `source code|files|of|tree
      the source of
      open source`,
    3: `source|sources
      grievance|grievances|embitter-
      leak|leaks|leaker
      unreliable|anonymous
      paid|payment|payments|money|reward * source|informant|him|her * information|story
      witness|witnesses
      dismissed|resigned`,
  },
  conduct: {
    2.5: `^you|your`,
    6: `knew|know|known|aware ** false|untrue|wrong|inaccurate|incorrect|nonsense
      you * broke|breached|reneged|abused|misled|deceived|lied|promised
      no|any attempt|effort|steps|step|enquiry|inquiry|inquiries|enquiries
      demanded|expected|wanted|required|asked|demanding|expecting|insisted * answer|answers|response|reply|respond|responses * by|within|in|before|on|at
      ^did|has|had|does|is nobody|anybody|anyone|no one
      ^why did|have|has|was|were|is`,
    5: `closed|open mind|minded
      broke|broken|breach|breached|reneged|dishonoured * embargo|promise|word|assurance|agreement
      not|never * put to
      you|reporter|newspaper|journalist * not|nothing|never * identif-|particulari-|specif-|produced|explained|corrected|retracted
      misled|misleading|lied|tricked|duped|deceived * client|us|him|her|family|company|interview
      written|repeated|numerous|several|two|three requests|letters|offers|warnings|emails|invitations
      interview|meeting|briefing * offered|offer|declined|refused|ignored
      hostile|negative|critical|damaging|adverse articles|stories|pieces|coverage|reports|posts
      ^you were|had|have * told|warned|informed|given|offered|provided|sent|invited|aware|been
      publish|published|went|pressed|proceeded|ran|printed * regardless|anyway|nonetheless|nevertheless|ahead
      not a|an * reasonable|fair|adequate time|period|opportunity|notice
      reasonable|adequate|sufficient|proper time|notice
      response|responses|statement|reply|letter|answers|explanation|denial|denials|correspondence ** ignored|disregarded|dismissed|buried|unanswered
      turned up|uninvited|unannounced
      turned|arrived|appeared * uninvited|unannounced|outside|at ** home|house|school|door
      questions * bore|bear|bears|had|were ** no|nothing|different|unrelated|published
      you first|only|then|simply|merely|never|nevertheless|also|now|still
      you|reporter|journalist|newspaper|correspondent|newsroom * frighten-|threaten-|bull-|shout-|lied|lie|mislead|misled|promised|insult-|taunt-
      your|the newspaper|paper|publication|outlet|website|ledger|programme has|have * run|published|pursued|carried|printed|waged
      you|reporter|reporters|journalist|journalists|newspaper|correspondent|editor|editors|team|newsroom|outlet|publication|ledger|producers|authors|author * failed|fail|neglected|refused|declined|ignored|chose|chosen|elected|disregarded|decided|withheld
      you|reporter|journalist|newspaper|correspondent|newsroom * never|not * contact-|approach-|ask|asked|put|seek|sought|call|called|email|emailed|verify|verified|check|checked|speak|spoken|spoke|offer|offered|interview|interviewed|attempt|attempted|trouble|bother|bothered|provide|provided|share|shared|give|given|wait|waited|answer|answered|reply|replied
      opportunity to * respond|comment|reply|answer|address|rebut|consider|explain|deal
      fair|proper|reasonable|meaningful|real|adequate|genuine opportunity
      right of|to reply
      failed|failure|fails|failing to * contact|put|verify|check|seek|ask|approach|investigate|correct|respond|engage|give|provide|speak|carry|conduct|make|take|test|obtain|consult|interview|follow|comply|include|reflect
      without * contacting|asking|checking|verifying|seeking|putting|giving|speaking|troubling|warning|making|approaching|affording|waiting
      only|just|less|fewer|mere|barely|under * hours|hours'|minutes|working|day's
      hours|days|hours'|days'|minutes * to respond|notice|comment|reply|answer|address|deal
      unreasonable|unfair|derisory|inadequate|unrealistic|impossible|artificial|arbitrary|short|tight|absurd * time|deadline|deadlines|period|opportunity|timetable|notice|timescale|timeframe
      reckless disregard
      editors code
      editors' code
      code of practice|conduct|ethics
      editorial|journalistic * guidelines|standards|codes|ethics|principles|integrity
      responsible|irresponsible journalism|reporting|journalist|publisher|publication`,
    4: `actual malice
      malice|malicious|maliciously|spite|ill will
      reckless|recklessly|recklessness
      bias|biased|partisan|prejudged|prejudg-|predetermined|foregone|preconceived|agenda|vendetta|hostility|animus|crusade|hatchet|witch
      one sided
      campaign * against|of|by
      irresponsible|irresponsibly
      harass-|hounded|doorstep-|ambush-|bombard-|intimidat-|badger-
      ignor- * response|responses|statement|letter|letters|evidence|denial|explanation|documents|correspondence|rebuttal|answers|offer
      refus- to * provide|share|disclose|identify|extend|meet|show|say|engage|answer|correct|allow|supply|tell
      not|never been * provided|given|shown|shared|told|asked|afforded|offered|invited
      despite * being told|having|repeated|our|knowing|warning|requests|request
      impersonat-|subterfuge|deception|deceiv-|covert|covertly|undercover|pretext|posed|posing|trick|tricked
      approached|contacted|contacting|telephoned|called * family|neighbours|neighbors|employees|customers|clients|bank|funders|staff|donors|mother|wife|children|suppliers|colleagues|relatives
      knew|know|knows|knowing|knowingly|aware * false|untrue|wrong|inaccurate|not true
      fact check-
      due diligence
      verify|verified|verification|corroborat-|unverified|uncorroborated
      your * reporter's|reporting|approach|conduct|behaviour|behavior|process|investigation|handling|treatment|timetable|deadline|refusal|failure|decision|insistence|determination
      you gave|gave|allowed|afforded|set|imposed * client|us|him|her|them|company * hours|hour|until|day|days|deadline|less
      unfair|unfairly|unfairness|disproportionate|unbalanced|imbalance|balance
      fishing expedition`,
    3: `put|puts|putting to * client|him|her|them|company
      unparticularised|vague|vaguely|particulars|particularity
      knew|knowing|knowingly
      you * made no|have made no|ignored|refuse|insist|persist|appear|seem|purport|rush|rushed
      reporter|journalist|correspondent|newsroom * told|said|threatened|admitted|conceded|promised|assured|tweeted|posted
      not journalism
      unprofessional|cynical|cynically|oppressive|gratuitous|gratuitously|deliberate|deliberately`,
    1: `you|your|reporter|journalist|correspondent|editor`,
  },
  harm: {
    6: `serious|irreparable|substantial|significant|grave|immense|incalculable|lasting|considerable|enormous|further|untold|extensive|severe harm|damage|distress|injury|loss|embarrassment
      irreparable|irreparably
      financial|economic|pecuniary|reputational|commercial * loss|losses|harm|damage|injury
      loss of * contract|contracts|customers|revenue|business|clients|investors|funding|income|earnings|employment|goodwill|confidence|earnings
      share price`,
    5: `shared|viewed|read|retweeted|seen ** times
      since|following|after|because|result of publication|the
      career|reputation|business|marriage|livelihood * over|finished|end|ended|ruins|tatters
      donations|sales|bookings|enrolment|income|revenue|revenues|orders|shares|turnover|membership|applications|footfall * fallen|fell|dropped|declined|down|collapsed|halved|plummeted
      anxiety|depression|insomnia|panic|breakdown|counselling|therapy|suicid-|unwell
      read|seen|viewed|shared|watched|downloaded|liked|visited * by * thousands|millions|people|hundreds|readers|colleagues|friends|anyone
      widely read|shared|republished|circulated|disseminated|picked
      abused|spat|bullied|shunned|ostracis-|ostraciz-|vilif-|taunted|trolled * in|at|by|on|online|and
      destroy|wipe|ruin|collapse|devalue|undermine * value|company|business|livelihood|career|jobs|confidence|trust|relationships
      publication|article|story|allegations|headline|report|broadcast would|will|has|could|may|is * destroy|ruin|devastat-|end|deter|cost|undermine|prejudice|cause|caused|causing|damage|damaged|led|lead|likely
      harm|damage|damaged|harmed|damages|injury|damaging|harms|ruin|destroy|destroyed|ruined|devastat- * reputation|standing|goodwill|business|career|family|health|client|livelihood|relationship|relationships|name
      reputation|standing|career|livelihood|business * damaged|harmed|ruined|destroyed|suffer-|tarnish-|harm|damage
      cause|caused|causes|causing|suffer|suffered|suffering|suffers * harm|damage|distress|loss|losses|embarrassment|anxiety|humiliation|injury|upset|alarm
      distress|anguish|humiliat-|embarrass-|upset
      lost|lose|losing|cancelled|withdrawn|withdrew|terminated|suspended|pulled * contract|contracts|customers|revenue|business|clients|investors|funding|work|sales|income|sponsor|sponsors|donors|donations|job|position|appointment|invitation|booking|bookings|facility|lender|support
      investors|lenders|donors|customers|creditors|suppliers|sponsors|funders|partners|clients|bank * withdr-|cancel-|terminat-|left|lost|question-|pull-|suspend-|raised|asked|expressed
      death threats
      devastat-|catastroph-|ruinous
      jeopardis-|jeopardiz-|imperil-|endanger-`,
    3: `harm|harmed|harmful|harming|damage|damaging|damaged|damages
      reputation|reputational|goodwill
      suffered|suffer|suffering
      health|wellbeing|family|children|livelihood|safety|sleep
      abuse|hostile messages|threats`,
  },
  unlawful: {
    6: `offence|offences|crime|infringement|contravention|violation|breach under|of
      bound * by ** undertaking|order|injunction|agreement|settlement|duty
      misuse of private
      breach|breaches|breached|breaching|violat-|infring-|contraven- * confidence|confidentiality|privacy|contract|duty|copyright|statutory|order|undertaking|act|data|law|laws|agreement|obligation|obligations|gdpr|rights|injunction|terms|licence|settlement
      reasonable expectation of privacy
      contempt of court
      computer misuse|fraud
      malicious falsehood
      tortious interference
      false light
      unlawful|unlawfully|illegal|illegally * obtain-|publi-|disclos-|process-|access-|acquir-|intercept-|record-|act-|retain-|use|used|interfer-
      constitute|constitutes|amount|amounts|commit|commits|committed|committing * unlawful|illegal|offence|crime|harassment|tort|contempt|theft|infringement|defamation|libel
      is|was|be|are|were unlawful|illegal|actionable
      contrary to|in * violation|breach of * act|section|law|statute|article|gdpr
      criminal|civil offence|offences|liability|wrong`,
    5: `data protection
      trespass|trespassed|trespassing
      hidden|secret|covert camera|cameras|recording|filming
      gdpr
      special category
      non disclosure agreement|obligations
      confidentiality agreement|clause|obligations|undertaking
      legally|legal * privileged|privilege|professional
      confidential|private|privileged|proprietary|personal * information|document|documents|material|materials|communications|correspondence|data|emails|records|medical
      trade secret|secrets
      copyright|trademark
      reporting restriction|restrictions
      anonymity order
      protected|covered by * privilege|copyright|confidence|confidentiality
      court order
      wiretap-|eavesdrop-
      actionable`,
    4: `unlawful|unlawfully|illegal|illegally|illegality|unauthorised|unauthorized
      infring-|contraven-
      in breach|violation of
      breach|breaches|breached|violates|violated|violation
      no * lawful|legal basis
      article 8|10
      intrus-
      privacy`,
    2: `confidential|offence|criminal|tort|theft`,
  },
} satisfies CueLists<string>;
