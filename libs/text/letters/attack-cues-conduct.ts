// Which turns of phrase complain of sources, of the newsroom, of damage or of a breach of law?
import type { CueLists } from './cues.js';

/** Patterns by attack and weight; the notation is `compileCues`'. */
export const CONDUCT_CUES = {
  source: {
    6: `at|on|by the behest|instance|instigation|urging of
      planted|inspired|orchestrated|instigated|engineered by|at|on
      no sight|knowledge|experience|access * of|in|to|with
      in no|any position to * say|know|judge|tell|comment|speak
      no|never|not * position|been|was|were * there|present|party|witness to|when|at|any
      can|could|must only|have * have|been stolen|taken|hacked|copied|leaked|forged
      left|leaves|departed|resigned * months|years|weeks|long before
      stands|stood|hopes|hoped|seeks|sought * gain|profit|benefit|advantage
      engaged|embroiled|involved|locked * in * litigation|dispute|lawsuit|claim|feud against|with
      owe|owes|owed * client|money|rent|debt|thousands
      not * impartial|neutral|independent|disinterested|objective * body|but|source|witness|organisation|observer|expert|party
      lobby|advocacy|pressure|campaign|activist|campaigning group|groups|organisation|organization|body|outfit
      campaigned|campaigning|campaigns|lobbied|crusaded|agitated|called * against|for|to
      funded|paid|financed|sponsored|bankrolled * by * competitor|competitors|rival|rivals|opponents|those
      now employed|works|working by|for * competitor|rival|principal
      supplied|given|handed|passed|provided|leaked to you by|from
      @put|email|document|documents|letter|memo|memorandum|recording|photograph|screenshot|contract|signature ** not|is * authentic|genuine|forgery|forged|fake|fabricated
      never|no|not seen|used|worked|met|visited|dealt|spoken|knows ** software|client|business|nothing|company
      knows|knew|know|known nothing of|about`,
    5: `on|upon whom|which you|reporter|newspaper * rely|relied|depend
      was|were|been dismissed|sacked|fired|disciplined|expelled|struck for|off|after|in
      not|is|are * genuine|genuineness|bona
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
      source|sources|informant|witness|witnesses * unreliable|malicious|discredited|discredit-|credibility|motiv-|dishonest|bias-|incentive|hostile|lied|dismissed|no knowledge
      no * first hand|direct|firsthand|personal|actual * knowledge
      stolen|hacked|hacking|leaked|purloined|pilfered
      obtained|taken|acquired|removed|copied|procured|downloaded * unlawfully|illegally|improperly|dishonestly|without|authority|permission|deception
      forged|forgery|forgeries|doctored|tampered|counterfeit|inauthentic
      authentic|authenticity|provenance|authenticated`,
    4: `removed|expelled|ousted|barred|suspended * from|for|by ** board|for|council|register|party|committee
      lost * each|all|every|his|her|case|claim|tribunal|appeal|them
      undisclosed|undeclared|hidden|conflict interest|interests|of
            purport|purports|purported|claims|professes * describe|recall|remember|witnessed|seen|know
      bitter|vindictive|spurned|jilted|estranged
      former|ex employee|employees|director|partner|colleague|associate|contractor|wife|husband|spouse|manager|executive|staff|consultant|member|adviser|assistant
      hearsay|rumour|rumours|rumor|gossip|tittle
      whistleblower|informant
      dismissed|sacked|fired|suspended|terminated for * misconduct|dishonesty|theft|gross|fraud|cause|performance
      convicted|conviction|bankrupt|perjurer|perjured
      credibility|untrustworthy|discredited|incredible
      motive|motives|motivated|motivation|vested
      history|record|pattern of * dishonesty|lying|fabricat-|false|making
      rival|competitor * of|employ-|paid|works|who`,
    '-4': `source code|files|of|tree
      the source of
      open source`,
    3: `stole|stolen|theft|steal
      source|sources
      grievance|grievances|embitter-
      leak|leaks|leaker
      unreliable|anonymous
      paid|payment|payments|money|reward * source|informant|him|her * information|story
      witness|witnesses
      dismissed|resigned`,
  },
  conduct: {
    7: `client|we|company|charity|trust * offered|invited|provided|supplied|sent|gave|told|showed|wrote|explained * you|@staff|newspaper
      given|gave|allowed|allow|giving * until|till|hours|days|day|minutes|evening * to * reply|respond|answer|comment
      manner|way|fashion in which ** prepared|researched|made|handled|investigated|conducted|approached|gathered|behaved|carried|treated
      arrived|called|turned|came|appeared|filmed|photographed|recorded|entered ** without|uninvited|unannounced|window|appointment|convent|doorstep|school|hospital|funeral
      no|any|without|least|slightest * serious|real|genuine|proper|slightest|meaningful * effort|attempt|steps|enquiry|inquiry to|of|at|into
      @paper|@staff ** no|not|never|failed * effort|attempt * find|establish|verify|check
      not once ** newspaper|you|reporter|anyone|anybody|programme|your|picked|called|asked
      pick|picked|lift|lifted up * telephone|phone
      withheld|withhold|withholding|kept from|back|throughout|by|the|our|us|without
      gone|went|been|left|go|remained|remains unread|unanswered|unheeded|unacknowledged|ignored|unmentioned
      filed and forgotten
      set|sets out|about|upon|determined to * destroy|discredit|ruin|damage|smear|harm|bring|vilify
      falls|fell|falling|fall * short
      let|allow|permit|allowed * facts|truth|evidence * stand|get|way|spoil
      is|was this|that|it * how|the|consistent|journalism|fair|conduct|behaviour|responsible|what|your|with
      how|why * can|could|did|do|is|are|was|were|have|has|should|would|does * you|anyone|anybody|client|we|newspaper|your|it|nobody|no|he|she|reporter
      what possible|conceivable|good|earthly|other reason|justification|excuse|purpose|explanation
      no publisher|editor|journalist|newspaper|broadcaster * could|would|can ** who|that|believe|belief
      headline|script|story|article|conclusion|piece|verdict|outcome * was|were|had * written|finished|decided|settled|fixed|reached|drafted|set before
      before * first|single|any|one * question|telephone|call|enquiry|answer|email|word
      open mind|minded`,
    6: `@paper|@staff|you've|your|anyone|colleague * refused|declined
      you|newspaper * declined|refused|not * told|let|said|say|shown|show|identified|sent|given|shared|provided|tell|give|share
      told|warned|informed|given|asked|written ** weeks|days|months|years|time|times|occasions ago|earlier|before
      rang|telephoned|called|phoned|texted|messaged|visited|followed|photographed|filmed * mother|father|wife|husband|family|home|children|daughter|son|parents|neighbours|neighbour|night|midnight|school
      first|only contacted|approached|wrote|emailed|asked|put|called * at|on|by|with
      handled|treated|conducted|dealt|gone|behaved ** disgrace|disgraceful|shameful|appalling|deplorable|unacceptable|lamentable
      disgrace|disgraceful|shameful|deplorable
      @paper|@staff * ran|posted|briefed|published|aired|tweeted|trailed|printed|advertised|announced|shared|circulated * teaser|two|members|trailer|before|story|it|photograph|his|her|the
      briefed|briefing|tipped|alerted * members|police|politicians|parliament|regulator|competitors|ministers|others
      @put|annex|schedule|documents|allegations * arrived|followed|came|reached|sent|delivered|supplied|served ** hours|days|day|minutes|late|before|after|only
      business|working|clear days|day * before|after|later|to|for|notice
      hours|days|day|minutes|weekend|teatime|tomorrow|overnight * to * answer|respond|reply|deal|prepare|consider
      period|time|notice|deadline of|limit * less|than|only|hours|minutes|days ** not|insufficient|inadequate|unreasonable|absurd|derisory
      answer|respond|reply|deal * to|with * in|within|by|before * hours|hour|minutes|day|morning|weekend|noon
      cannot|can * answer|respond|comment|deal * for|to|on|with * documents|numbers|material|allegations|what|which|that * not|never|cannot
      nothing|little|so * usefully|properly * say|answer|respond|comment
      matter|cause|source of * concern|regret|surprise|astonishment
      knew|know|know|known|aware ** false|untrue|wrong|inaccurate|incorrect|nonsense
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
    6: `donor|donors|funder|funders|customers|investors|members|parents|patients|sponsors|partners|banks|lenders|staff ** stop|leave|withdraw|cancel|reconsider|cease|terminate|withhold|go|gone|left|asking
      since|following|after|owing|due|because|result|consequence|thanks|wake * article|publication|report|broadcast|post|story|email|teaser|programme|item|coverage * appeared|aired|ran|went|published|broadcast
      owing|due|result|consequence|wake of|to * article|publication|report|broadcast|story|coverage|item
      daughter|son|wife|husband|family|children|parents|mother|father|client|staff|employees * harassed|abused|threatened|bullied|targeted|shunned|trolled|jeered|spat
      on hold
      eroded|shattered|collapsed|evaporated|plummeted|plunged|slumped
      dropped|fallen|fell|down|declined by * third|half|quarter|percent|per|cent|two
      at|in|into * risk|danger|jeopardy|peril
      put|puts|putting at|in risk|danger|jeopardy|peril
      lives|life|safety * of|at * officers|informants|patients|staff|children|family|risk|people
      pulled|walked|backed|stepped|turned * out|away|back|aside
      suspended|suspend|ended|broken|broke|withdrawn|withdrew|called|postponed|paused|frozen|froze * talks|negotiations|facility|credit|discussions|orders|off|cooperation|line
      ruinous|devastating|catastrophic|calamitous|incalculable
      lead|leads|leading|drive|cause|deter|discourage|frighten * patients|customers|investors|donors|parents|people|clients|students|buyers|women * to|from|away|not|into
      not|no longer|hardly hypothetical|theoretical|trivial|speculative|fanciful
      serious|irreparable|substantial|significant|grave|immense|incalculable|lasting|considerable|enormous|further|untold|extensive|severe harm|damage|distress|injury|loss|embarrassment
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
      harm|harmed|damage|damaged|ruin|ruined|destroy|injure|injured client|our|him|her|them
      harm|damage|damaged|harmed|damages|injury|damaging|harms|ruin|destroy|destroyed|ruined|devastat- * reputation|standing|goodwill|business|career|family|health|livelihood|relationship|relationships|name
      reputation|standing|career|livelihood|business * damaged|harmed|ruined|destroyed|suffer-|tarnish-|harm|damage
      cause|caused|causes|causing|suffer|suffered|suffering|suffers * harm|damage|distress|loss|losses|embarrassment|anxiety|humiliation|injury|upset|alarm
      distress|anguish|humiliat-|embarrass-|upset
      lost|lose|losing|cancelled|withdrawn|withdrew|terminated|suspended|pulled * contract|contracts|customers|revenue|business|clients|investors|funding|work|sales|income|sponsor|sponsors|donors|donations|job|position|appointment|invitation|booking|bookings|facility|lender|support
      investors|lenders|donors|customers|creditors|suppliers|sponsors|funders|partners|clients|bank * withdr-|cancel-|terminat-|left|lost|questioned|questioning|pull-|suspend-|raised|asked|expressed
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
    7: `tortious-
      interfer- * with * contract|contracts|contractual|agreement|relations|business|employment
      induc-|procur-|procure|procured|solicit-|persuad-|encourag-|incit- ** breach|breached|disclosures|disclosure|disclose
      bound|bind|binds|subject|obliged|covenant|covenanted * not|contract|confidentiality|agreement|secrecy|covenant ** disclose|confidential-|not|nda|survives|speak
      covenant|undertaking|duty|obligation of * confidence|confidentiality|secrecy|silence
      private|personal|confidential|banking|medical|tax information|data|record|records|matter|matters|document|communication|correspondence
      wholesale|bulk processing
      no business|right * having|to * have|hold|keep|it|them|use|possess
      every|each * word|disclosure|document|page * was|is|were|spoken|constitutes a|an breach|offence|violation`,
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
