// Which turns of phrase say of somebody what would hurt, short of crime: failing, breach, secrecy, bad company, trouble?
import type { CueLists } from '../letters/cues.js';

/** Classes of sting that make an assertion weighty, not grave. */
export type WeightySting =
  | 'incompetence'
  | 'breach'
  | 'secrecy'
  | 'association'
  | 'discipline'
  | 'money trouble'
  | 'unfairness'
  | 'private life';

/** Patterns by class and weight; the notation is `compileCues`'. */
export const WEIGHTY_CUES = {
  incompetence: {
    5: `incompeten-
      shambles|shambolic|chaos|chaotic|fiasco|debacle
      bungl-|botch-|blunder-
      failed|fails|failing|failure|failures|fail
      inadequate|requires improvement|substandard|deficien-
      mismanag-|mishandl-|maladministration
      ignored|ignoring|ignore|ignores|disregard-|dismissed|brushed|overlook- * warning|warnings|complaint|complaints|concerns|advice|evidence|alert|alerts|report|reports|request|requests|plea|pleas|aside|alarm|letters|emails|calls|problem|problems
      not fit for purpose
      unfit
      unqualified|untrained|inexperienced
      reckless-|careless-|sloppy|slipshod|lax|slapdash
      wasted|wasting|squander-|waste of
      no action|further
      took|taken|take|takes|taking|did|done|does nothing
      scathing|damning|devastating|excoriating|critical report|critical|criticis-|criticiz-
      serious|repeated|systemic|catastrophic|basic|institutional|major failing|failings|errors|failures|shortcomings|lapses|mistakes|weaknesses`,
    4: `complaint|complaints|complained|complaining * upheld|about|closed|ignored|rejected|against|of|to
      times * rang|called|asked|wrote|complained|visited|moved
      rang|asked|called|wrote|begged|pleaded|complained|emailed * times
      did|had|has|have|was|were|is|are|does|do not|never * ask|asked|tell|told|check|checked|checks|inspect|inspected|test|tested|carry|act|acted|investigate|investigated|visit|visited|warn|warned|notify|report|reported|meet|met|follow|followed|read|look|looked|happened|happen|kept|keep|take|took|taken|know|call|called|respond|examined|examine|back|paid|pay|delivered|complete|completed|filed|file|record|recorded|name|know|stop|stopped|remove|removed|repair|repaired|consult|consulted|trained|vetted|working|worked|published|publish|been
      didn't|hadn't|hasn't|haven't|wasn't|weren't|isn't|doesn't|don't * ask|asked|tell|told|check|checked|inspect|inspected|test|tested|act|acted|investigate|warn|report|read|look|looked|write|wrote|take|know|call|called|pay|paid|exist
      nobody|none|neither|nothing * told|looked|checked|asked|did|done|was|were|had|has|knew|is|happened|acted|visited|listened|came
      no one|record|evidence|plan|plans|proof|records|trace|checks|inspection|inspections|inspector|receipts|minutes|explanation|training|qualifications|policy|risk|documentation|audit|response|conditions|referral|answer|licence
      without a|any|having|anybody|anyone|visiting|asking|checking|looking|explanation|warning|reason|saying|checks
      too late|slow|little
      overdue|backlog|delays|delay|delayed|late
      lost|loss|losses|mislaid|misplaced * files|file|records|evidence|data|million|money|documents|sample|samples|billion
      wrong|wrongly|mistaken-|erroneous-|incorrect|inaccurate
      poor|poorly|worst|weak|weaker
      turned down|rejected|refused|overruled|overrode|overruling|vetoed|blocked
      closed * without|file|case|complaint|investigation|matter|weeks|days
      questions|doubts|doubt * about|over|raised|raise|raises|remain
      raised|raises|raising * alarm|concern|concerns|questions|doubts
      cut|cuts|cutting|slashed|slash|axed|axing|reduced * staff|inspectors|number|shift|corners|budget|jobs|carers|nurses|funding|training|maintenance|night|by
      only|just * after|when|once|because|one|two`,
    3: `despite|although|even though
      should have|never
      could have been|prevented|avoided|saved
      missed|missing|lacked|lacks|lacking|absent
      warned|warning
      complain|complained|complaint|complaints|complains
      disput-|controvers-|row
      problem|problems|trouble|troubles
      unable|could not|couldn't
      long before|after
      still
      the same
      not always|enough|even|been|yet
      did|had|has|have not|never`,
  },
  breach: {
    5: `breach|breached|breaches|breaching
      broke|break|breaks|broken|breaking * rule|rules|code|regulations|pledge|promise|promises|undertaking|embargo|agreement|contract|condition|conditions|terms|guidelines|ban
      violat-|contraven-|flout-|infring-|transgress-
      in breach
      against * rules|rule|regulations|policy|law|guidelines|code
      contrary to * rule|rules|law|regulations|policy|guidelines|code
      non complian-
      noncomplian-
      improper-|impropriet-|irregular-
      forbid|forbids|forbidden|prohibit-|banned|outlawed|barred
      without * licence|license|permit|permission|planning|consent|authority|authorisation|approval
      no|had|has|have no|none|not * licence|license|permit|permission|registration|planning|authority|accreditation
      unauthorised|unauthorized|unpermitted
      get|got|getting round|around
      loophole|loopholes|circumvent-|bypass-|sidestep-|skirt-|avoidance|avoided tax|paying`,
    4: `legal|statutory duty|duties|obligation|obligations
      required * by|to
      must|obliged * to|report|declare|disclose|register|sign|tell|not|have
      rule|rules|code of
      licence|license|permit * revoked|suspended|lost|expired|refused|none|had
      regulator|inspectorate|watchdog|ombudsman|commissioner|auditor|auditors|inspectors|inspector|tribunal|agency|authority|bureau|council|board * found|criticised|criticized|ruled|concluded|rated|warned|fined|ordered|censured|investigating
      repaid|repay|repayment|reimburse-
      expenses|claims * repaid|claimed|rent|for
      undeclared|unregistered|unregulated|unlicensed|unapproved
      exceed-|overspent|overspend-
      ineligib-
      not entitled|eligible|registered|qualified|allowed|permitted`,
    3: `rule|rules|rated|standards
      law|laws|legal|lawful|legally
      licence|licensed
      inspection|inspections|audit`,
  },
  secrecy: {
    5: `secret|secrets|secretly|secrecy|secretive
      paid|pay|paying|money * quiet|silent|silence|forbid|forbids|forbidding
      forbid|forbids|forbade|forbidding * talk|talking|speak|speaking|discuss
      gagging|gagged|nda|ndas
      non disclosure
      hush money
      silenced|silencing|silence|hushed
      conceal-
      undisclosed
      behind closed doors
      suppress-|buried|bury|stifl-|withheld|withhold|withholding
      sealed|redacted|expunged|blacked out|classified
      sat|sitting|sits on * reports|report|complaint|complaints|warning|warnings|evidence|findings|results|file|letter
      taken|left|cut|edited|struck out of * report|minutes|file|record|records|account|accounts
      stonewall-|evasive|obfuscat-
      kept|keep|keeping|keeps * secret|quiet|dark|from|private|hidden
      refus- * say|answer|explain|disclose|publish|confirm|comment|release|give|hand|discuss|name|sign|provide|admit|apologise|apologize|meet|cooperate|co
      would|did|could|will|does|do|has|have not|never * say|answer|explain|disclose|confirm|reply|respond|discuss|recall|remember|name|specify|deny|give|provide|identify|elaborate|address
      wouldn't|didn't|won't|doesn't * say|answer|explain|disclose|confirm|reply|respond|discuss|recall|remember|name|specify|deny|give|provide
      declined * say|explain|disclose|answer|confirm|name|publish|give|provide|identify
      sent|gave|given no|without answer|reply|explanation|reason|notice
      without * admitting|saying|explaining|notice|explanation|admission
      ended|terminated|cut|walked|stormed|hung|shut|slammed * interview|call|out|off|up|short|door
      never * told|disclosed|published|explained|made|been|informed|revealed|mentioned|asked
      not told|informed|consulted|disclosed|published|declared|revealed|named|mentioned
      anonymous|anonymously
      burner phone|phones
      encrypted|disappearing|private * messages|message|app|account|email|chat
      no minutes|record|notes * kept|taken|exist|made
      unminuted|unlogged|unannounced
      never|not been * published|released|disclosed|public
      confidential|leaked|leak`,
    3: `not * name|say|answer|public|know
      told nobody|no
      closed * meeting|session
      only * when|after * asked|inquired|rang|contacted|approached|newspaper|put|questions|called`,
  },
  association: {
    5: `links|linked|ties|tied|connections|connected|connection * to|with|between
      associate|associates|associated|crony|cronies|henchm-|fixer|middleman|frontman
      neo nazi|nazis
      sex|convicted offender|offenders|criminal|fraudster|killer|paedophile
      arms dealer|dealers|trader
      conspiracy theory|theories|theorist|theorists
      jihadi-|islamist-|terrorist-
      tax haven|havens|exile
      state owned|controlled|backed
      far right
      extremis-|fascis-|supremacis-|militia|junta|dictator-|despot-|regime|regimes|oligarch-|warlord-|authoritarian|repress-
      befriend-
      commander|warlord|general of|who|owns
      friend|friends|ally|allies of|with
      related to
      cousin|brother|sister|wife|husband|nephew|niece|uncle|girlfriend|boyfriend|lover|mistress of|is|who
      mother's|wife's|husband's|cousin's|brother's|family's|son's|father's|friend's
      first cousin
      brother|sister|father|mother|son|daughter in law
      joined * company|firm|board|as|months|later|after|following
      revolving door
      sold|sells|sell|selling|supplied|supplies|supply|supplying|exported|exporting|delivered|customer|customers|client|clients|purchases|bought|licensed * ministry|government|governments|regime|police|army|military|state|security|directorate|dictator|militia|junta
      worked|works|working|acted|advised|lobbied|lobbying|lobbyist * for * regime|government|tobacco|oligarch|ministry|both
      shareholder|shareholders|stake in
      held|holds|owned|owns * shares|stake|interest
      director|trustee|chairman|adviser|consultant of|to|for|until
      blacklist-|notorious|disgraced|controversial|infamous
      affair with
      divorce
      photographed with
      part of the family`,
    3: `owner|owned|owns|belongs|belonged
      rented|rent|registered|paid|pays|bought|sold
      involve-|role`,
  },
  discipline: {
    5: `fined|fine of|fines
      banned|ban|bans
      sacked|fired|dismissed|sacking|suspended|suspension|struck|disbarred|disqualified|disqualif-|demoted|ousted|expelled|stripped|censured|reprimand-|disciplin-|rebuke-
      resign|resigned|resigns|resignation|quit
      stood|stepped|standing|stepping down|aside
      placed|put|moved * on|to leave|duties|probation|special|non|restricted
      restricted duties
      words of advice
      forced out
      to * quit|go|resign
      left with * pay|payoff|compensation|settlement
      left * after|days|weeks|months|abruptly|suddenly
      compensation|settlement|settled|damages|payout|paid * to|without|admitting|out|family|victims|complainants|claim|undisclosed|liability
      tribunal|inquiry|inquest|hearing|commission|investigation|investigators|probe * heard|told|found|ruled|opened|launched|into|began
      opened|launched|began|started|starting|considering|facing|faces|face * investigation|inquiry|probe|file|review|hearing|charges|claim|claims|action|calls|questions
      is|are|was|were|being investigated|sued|examined|suspended
      in hot water
      job|post|position|role * abolished|scrapped|axed|advertised
      moved|transferred|reassigned|seconded * to * post|district|department|court|station|desk|office|away|ward|traffic
      case|file|complaint|complaints|inquiry|investigation|charges|probe|prosecution * closed|dropped|shelved|abandoned|quashed|withdrawn|buried
      struck off
      stripped|relieved of
      special measures
      court martial
      deselect-|impeach-|unseated
      lost * job|jobs|seat|title|post|contract|licence|license
      no confidence
      deport-|expelled|excluded
      taken off * case|job|project|audit|air
      not the first|only time|occasion|complaint|case|incident
      apologised|apologized|apologise|apologize|apology
      promoted|promotion`,
    3: `review|reviewed|audit|audited * found|into|says|criticised
      complaint|complaints
      appealed
      referred * to|itself|himself`,
  },
  'money trouble': {
    5: `wound|winding up
      went into administration|liquidation|receivership
      bankrupt-|insolven-|liquidat-|administrators|receivership|creditor-|debts|owing|owes|owed|arrears|default-
      went under|bust
      profit warning|warnings
      repossess-|foreclos-
      going concern
      written|wrote|writing off|down
      missed payments|payment|repayments
      protection from * creditors
      delisted|overdraft
      tax bill|debt|debts
      losses|loss|lost of|million|money|billion|nearly|more|about|half
      laid off|layoffs|redundan-
      unpaid|underpaid|underpay-
      late * wages|accounts|salaries|payment|payments|again
      wages|salaries|salary|accounts|pensions|suppliers|staff * late|unpaid|owed|withheld|without
      shares * fell|dropped|plunged|slumped|suspended|sold
      sold|selling|sale|dumped|offloaded * shares|stake
      collapse|collapsed|collapsing
      shortfall|deficit|black hole
      bailout
      bailed out`,
    4: `revenue|profit|profits|dividend|dividends|income|fees|turnover|million|bonus|salary|pay|earns|earned|charged * while|rose|risen|doubled|tripled|year|same|from|still|week|despite
      paid * dividend|bonus|million|salary|full
      full pay
      still * earns|paid|receives
      cost|costs|costing * taxpayer|taxpayers|public|million`,
  },
  unfairness: {
    5: `discriminat-|unfair|unfairly|unjust|mistreat-|overwork-|sweatshop
      zero hours
      forc- * to|out
      pressur- * to|him|her|them|staff|by
      evict-|evicted
      profiteer-|greed|greedy
      price gouging
      hidden fees|charges|costs
      pay gap
      union busting
      fire and rehire
      denied|refused * care|treatment|benefits|asylum|entry|bail|access|food|water|help
      turned|turning away
      segregat-|redlin-
      racial|ethnic profiling
      not|never * paid|compensated|reimbursed|refunded
      rip|ripped|ripping off
      told * to|that * keep|stay|think|quiet|career|not|leave|shut|stop|sign|clear|desk
      promised|promises|promise|pledged * never|but|not|would|had|failed
      hypocri-
      arrogan-|callous-|heartless
      dismissed|sacked * for|after|weeks|fortnight|days|because
      punish-
      told * job|help|services * not|no|needed`,
  },
  'private life': {
    5: `rehab|rehabilitation
      addict-|alcoholi-
      drinking|drunk|cocaine|heroin|drugs|gambling|steroids
      treated|treatment|therapy|counselling|counseling|medication for
      seeing * therapist|psychiatrist|counsellor
      mental health|illness|breakdown
      breakdown|depression|depressed|bipolar|schizophren-|anorex-|bulimi-|dementia|psychiatr-
      hiv|positive status
      pregnan-|abortion|miscarriage|infertil-|ivf
      affair|affairs|mistress|lover|lovers|adulter-|infidel-
      love child
      slept|sleeping|sex with
      gay|lesbian|bisexual|transgender
      divorc-|separated|estranged
      marriage|marriages * over|ended|broke|broken|collapsed|failed|rocks|trouble
      lived|living|live apart
      split from|with
      paternity
      suicide attempt
      attempted suicide
      escort|escorts|prostitut-|brothel-`,
  },
} satisfies CueLists<WeightySting>;
