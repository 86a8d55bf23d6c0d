// Which constructions complain of a loss, a broken law, a source or the newsroom?
import type { FrameTable } from './frames.js';

/** Frames by attack, each `weight | what a lawyer is told | pattern`; `!` marks those that report what the words say. */
export const CONDUCT_FRAMES: FrameTable = {
  harm: String.raw`
    6 | abuse that was suffered | (?:sprayed|poured|daubed|scrawled|smashed|painted on|confined to|mob|lynch\w*|strangers|confronted|left (?:their|his|her) homes?|jeered|lenses at|paparazzi|spat|taunted|backhander|stones|paint|death threats?|hate mail|police protection) ~12 (?:KIN|home|house|car|gate|door|school|street|market|night|staff|carers?|programmer|employees?|operator|addresses|outside|at|on|by)
    5 | abuse that was suffered | KIN ~8 (?:asked|came home|afraid|frightened|confronted|followed|taunted|called|bullied|school|seen|photographed)
    6 | a loss that followed | (?:financing|refinancing|round|margin|deal|merger|listing|scrip|loan|overdraft|facility|tender|contract|bid|sale|export|shipments?|consignments?) ~12 (?:suspended|gone up|went up|rose|fell|withdrawn|pulled|on hold|collapsed|delayed|postponed|cancelled|adjourn\w*|lost|at risk|in doubt|frozen|called in|under review)
    5 | on whom the loss would fall | (?:behind|there are|stand|stands|employs|feeds) ~8 N ~2 (?:jobs|families|women|men|people|employees|households|workers|women and men)
    7 | a loss that followed | (?:value|price|prices|shares?|stock|bonds?|sales|bookings|donations|revenues?|turnover|income|orders|ratings?|enrol?lments?|subscriptions?|footfall|takings|attendance|membership|applications|visitors|deposits|premiums?) ~6 (?:dropped|fell|fallen|declined|down|slumped|plunged|halved|collapsed|shrunk|dipped|tumbled|sank|slid|dried up|lost)
    6 | a loss that followed | BACKERS ~6 (?:asked|asking|enquired|wondering|considering|deciding) ~3 (?:whether|if|to (?:pull|leave|withdraw|cancel|review|be))
    6 | says what publication would do | (?:will|would|may|might|could|shall) ~4 (?:die|miss|suffer|starve|lose|close|fold|collapse|go under|finish|ruin|destroy|cripple|bankrupt|endanger|jeopardi[sz]e|imperil|devastate)
    5 | abuse that was suffered | (?:shouted at|screamed at|spat (?:at|on)|sworn at|jeered|taunted|followed home|threatened|abused|harassed|vilified|trolled|hounded|ostraci[sz]ed|avoided|shunned) ~3 (?:in|at|by|on|outside|since|from|online)
    5 | how far the words have travelled | (?:read|viewed|seen|shared|watched|downloaded|heard|retweeted) ~3 (?:\d+|thousands?|millions?|hundreds?) ~2 (?:times|people|readers|viewers|users)
    7 | a loss that followed | BACKERS ~9 LOSE
    5 | says what publication would do | (?:if|should|were|once|when|to) ~5 (?:published|appears?|appear|broadcast|printed|print|publish|publishing|run|runs|aired|light) ~20 (?:will|would|must|cannot but)(?! state| make| record| include| you)
    5 | says what publication would do | (?:would|will) ~2 (?:have to|be forced to|be obliged to) ~3 (?:exclude|cease|stop|close|withdraw|cancel|shut|terminate|dismiss|lay|leave|end|suspend)
    5 | says what was suffered | (?:distress|humiliation|anguish|sleeps? badly|sleepless|under the care of|afraid|frightened|in tears|bullied|spat at|abused|shunned|death threats|livelihoods?)
    4 | names a cause and what came of it | (?:by reason of|in consequence of|as a consequence of|as a result of|because of|owing to|on account of|since|following|after|thanks to|alarmed by) ~6 (?:WORK|calls|enquiries|inquiries|questions|allegations|letter|emails?)
    4 | on whom the loss would fall | (?:depend(?:s|ed)? (?:up)?on|livelihoods? of|rely on|out of work|lose their) ~5 (?:client|company|them|us|it|those|these|jobs?|homes?|rent|wages|income|for)
  `,
  unlawful: String.raw`
    5 | says what was broken | (?:nda|ndas|non disclosure|confidentiality (?:agreements?|undertakings?|clauses?)|trade secrets?|professional secrecy|classified|official secrets|sub judice|pendency|flouted|penal code|data protection|computer misuse|stored communications|stolen|larceny|hacked|hacking)
    5 | says what was broken | (?:is|are|was|were|remains?) ~2 (?:privileged|confidential|classified|protected by|covered by|bound by)
    6 | says what was broken | (?:broke|breaks|breached|broken|bound|binds) ~4 (?:clause|contract|undertaking|equity|confidence|agreement|duty|injunction|covenant)
    4 | names a law | (?:articles?|sections?|ss?|regulation|schedule|rule|clause|order) \d+ ~8 (?:of|under|LAW)
    4 | names a law | (?:under|contrary to|breach of|violation of|contravention of|offence under|within the meaning of|pursuant to|prohibited by|prohibited under|condition in) ~8 LAW
    4 | speaks of breaking the law | (?:offence|unlawful|illegal|trespass\w*|contempt|infring\w+|prohibited|forbids?|forbidden|invasion of|intrusion|actionable|conscience|in confidence|duty of confidence|without (?:\S+ )?(?:authority|consent|permission|authori[sz]ation|leave))
    4 | claims privacy or confidence | (?:private|personal|medical|confidential|intimate|family|financial) (?:\S+ )?(?:information|affairs|matters?|data|life|records?|proceedings|details?|particulars|documents?)
    3 | says that nothing justifies it | (?:public interest|general interest|nothing ~4 justif\w+|entitled to know)
  `,
  source: String.raw`
    5 | says whose interest a person serves | (?:on retainer|retainer|payroll|retained by|advisory (?:council|board)|endowed by|in the pay|competes with|competing|closest competitor|nearest competitor|rival concern|group action|class action|plaintiffs? firm|claimant firm|stake is|share of|percent of|per cent of its income|pending ~3 action|financed|consultant by)
    5 | what a person bears the claimant | (?:grudge|revenge|vengeance|embittered|burn ~3 down|finish ~4 off|score to settle|lost ~2 cases?|ousted|refused to pay|unpaid|asleep|at the third time|told ~4 (?:former )?(?:workmates?|teammates?|colleagues|friends|clerk))
    5 | what a person is worth as a witness | (?:facing proceedings|under investigation|convicted|struck off|perjur\w+|disbelieved|not believed|discredited|altered ~4 date|put ~3 testimony|advocacy|last published|retracted|plagiari\w+|bankrupt|disqualified)
    5 | how the material came to the newsroom | (?:offered|sold|hawked|touted|peddled) ~8 (?:for money|for cash|for sale|to other titles|other titles|two other|elsewhere)
    5 | how a person left | (?<!not |never )(?:dismissed|sacked|fired|expelled|let go|struck off|disciplined|asked to leave|sent home) ~4 (?:for|after|following|over|because of|on account of)
    6 | says whose interest a person serves | (?:paid|funded|employed|retained|sponsored|financed|backed|represented|advised|engaged) ~4 by ~6 (?:union|rival|competitor|opponents?|campaign|lobby|party|plaintiffs?|sellers?|activists?|claimants?|insurers?|group)
    5 | how the material came to the newsroom | (?:whoever|person|individual|man|woman|one|those|somebody|someone) ~3 (?:handed|gave|leaked|passed|supplied|sold|showed|provided|sent|took|copied|removed) ~4 (?:you|newspaper|reporter)
    6 | speaks of whom the newsroom relies on | (?:rely|relies|relied|relying|leans?|leaned|leaning|depends?|drawn|based) (?:up)?on ~3 (?:ex|former|disgruntled|anonymous|unnamed|single|solitary|dismissed|embittered)
    5 | how a person stands to the claimant | (?:competed|applied|stood|passed over|lost out|beaten|rival\w*|vied) ~6 (?:client|post|chair|job|position|contract|seat|promotion|election|tender)
    6 | says that a document is not genuine | DOCUMENT ~8 (?:is|was|are|were) not ~3 (?:documents?|genuine|authentic|ours|one|real|written|signed|client's)
    6 | how a person left | (?<!not |never )(?:dismissed|sacked|fired|terminated|expelled|suspended|sent home|asked to leave|let go|struck off|convicted|disciplined) ~6 (?:for|after|following|over|because of|on account of|amid) ~4 MISDEED
    6 | says that a person wanted or took money | (?:demanded?|asked|wanted|sought|offered|paid|promised|received|sold) ~7 (?:rs|rupees|pounds|dollars|euros|lakhs?|\d+|money|sum|fee|cash|reward|price) ~12 (?:silence|quiet|tale|story|information|account|evidence|testimony|interview|go away|documents?)
    6 | says whose interest a person serves | (?:in the pay of|on the payroll of|employed by ~2 (?:competitor|rival)|works for ~3 (?:competitor|rival)|retained ~3 (?:witness|expert|consultant) ~3 (?:for|by)|testified against|campaign(?:s|ed|er)? against|plaintiff in|claimant in|suing|litigation against|grudge|axe to grind|resentment|revenge|bitter|embittered|disgruntled|vendetta)
    6 | says that a document is not genuine | DOCUMENT ~8 (?:is|are|was|were|be|being) ~3 (?:fabrications?|forger(?:y|ies)|fakes?|concoctions?|forged|fabricated|doctored|invented|counterfeit|inauthentic)
    6 | how a person stands to the claimant | (?:now|currently|since|presently) ~3 (?:runs?|works?|working|employed|owns?|manages?|advises?|consults?|joined|set up|founded) ~4 (?:rival|competitor|competing|shop|business|bakery|firm|company|practice|agency|for|across|restaurant|clinic|consultancy)
    6 | how a person stands to the claimant | (?:is|was|has been|are) ~2 (?:suing|sued|ousted|removed|passed over|turned down|refused|made redundant|in dispute with|at odds with|estranged from|married to|related to) ~4 (?:client|company|us|for|by|from|board|him|her|them)
    5 | speaks of whom the newsroom relies on | on whom ~8 (?:rest|rests|relies|rely|relied|depends?|leans?|made to rest)
    5 | speaks of who told the newsroom | (?:your|newspaper's|reporter's) ~3 (?:sources?|informants?|insiders?|whistleblowers?|witness|witnesses|experts?|contributors?|interviewees?|quotedwords) ~2 (?:is|are|was|were|has|have|had|left|never|cannot|could|did)
    5 | how a person stands to the claimant | (?:worked|was employed|served|was engaged|lasted|spent|was a director|was a partner) ~4 (?:for|with|at|as) ~6 (?:N|briefly|weeks?|months?|days|until|probation)
    5 | how the source's paper came about | (?:diary|note|notes|statement|affidavit|account|document|recollection|roster|list|letter|log) ~6 (?:typed|written|drawn up|made|compiled|prepared|produced|composed) ~8 (?:last|after|later|years?|months?|suggestion|request|prompting|by ~3 (?:former|ex)|staff)
    5 | what a person cannot know | (?:never|not|no|cannot|could not|hardly|scarcely) ~3 (?:met|set foot|visited|worked|been inside|seen|attended|present|spoken|in the room|first hand|firsthand|privy|access|position to know|witness(?:ed)?)
  `,
  conduct: String.raw`
    6 | how little it was tried | (?:telephoned|rang|called|emailed|wrote|knocked|visited) ~6 (?:once|a single|one) ~12 (?:message|voicemail|minutes|later|published|bell|reception)
    6 | the time that was given | (?:allotted|allowed|given|afforded|left|granted|accorded) ~4 N ~4 (?:hours?|days?|minutes?|mornings?|afternoons?|nights?)
    6 | an answer that did not reach the text | (?:printed|used|quoted|kept|reproduced|preserves?|allowed|ran|carried|cites?) ~6 (?:one|a single|only|half|no more than|but) ~3 (?:clause|line|sentence|words?|phrase|adjective|paragraph|syllable)
    6 | what the newsroom did not ask | (?:nobody|no one|never|not) ~3 (?:asked|approached|consulted|contacted|telephoned|rang|troubled|bothered|cared) ~3 (?:him|her|them|us|client|to)
    6 | an answer or an offer that was passed over | (?:offered|requested|invited|proposed|asked|volunteered) ~14 (?:did not ~2 (?:reply|trouble|answer|come)|declined|otherwise engaged|impossible|good|no answer|was answered that|and was refused)
    5 | when the questions came | (?:questions?|queries|list|email|questionnaire|message|call) ~6 (?:fell|despatched|dispatched|sent|delivered|arrived|came|landed|received|put) ~8 \d+ ~2 (?:h|p m|a m|pm|am|hours)
    5 | that the newsroom had decided beforehand | (?:the (?:article|story|conclusion|headline) came first|garnish|out to get|been after|leading question|tearing hurry|in a hurry|foregone|already on the page)
    5 | how the newsroom set about it | (?:knock(?:ed|ing)? ~3 (?:on|at) ~3 doors?|posing|posed as|pretended|pretending|telling visitors|looking for a place|undercover|promised ~4 piece|waited outside|lay in wait)
    6 | an answer or an offer that was passed over | (?:offered|invited|asked|proposed|volunteered) ~20 (?:no room|turned down|did not come|never came|courtesy|no reply|no answer|too late)
    7 | whom the newsroom did not ask | (?:not one|none|no one|nobody|neither|no) ~12 (?:was|were|has been|have been|had been) ~1 (?:contacted|approached|asked|interviewed|consulted|called|invited|visited|spoken|shown)
    7 | the time that was given | N ~2 (?:days?|hours?|minutes?|weeks?|weekend|afternoon|morning) ~5 (?:enough|sufficient|insufficient|adequate|inadequate|reasonable|unreasonable|fair|absurd|derisory|joke|insult|time)
    6 | when the questions came | (?:sent|given|handed|emailed|served with|presented with) ~3 (?:questions?|questionnaire|list|request|allegations|email) ~4 (?:at|on|after|with)
    6 | that the newsroom had decided beforehand | (?:(?:made|make) up ~2 minds?|foregone|preconceived|decided in advance|before a word|already ~2 (?:written|decided|concluded|made up)|one sided|hostile|determined to)
    7 | an answer or an offer that was passed over | (?:reply|replies|statement|response|answers?|letter|invitations?|offers?|explanation|denial|evidence|documents?|request) ~20 (?:declined|refused|spurned|ignored|disregarded|rebuffed|brushed aside|unanswered|passed over|never taken up|went unheeded|unacknowledged|turned down)
    7 | an answer or an offer that was passed over | (?:offered|invited|proposed|volunteered|suggested) ~14 (?:not|never|declined|no) ~4 (?:take up|taken up|took up|accept|accepted|reply|respond|answer|come|reached)
    7 | an answer that did not reach the text | (?:not (?:one|a|so much as)|no|none|nothing|nowhere|scarcely|hardly) ~8 (?:statement|reply|response|answers?|letter|denial|explanation) ~12 (?:found its way|finds its way|found (?:a )?place|appears?|appeared|reproduced|printed|reflected|included|used|reached|survives?)
    7 | an answer or an offer that was passed over | (?:reply|replies|statement|response|letter|letters|invitations?|offers?|emails?|requests?|asked|questions) ~14 (?:was|were|been|went|got|received|had|has|have) ~2 (?:never|not|no|without) ~3 (?:answered|answer|acknowledged|acknowledgment|reply|replied|response|taken up|heard|returned)
    6 | the time that was given | (?:N ~3 (?:days?|hours?|minutes?|weekend)|overnight|weekend|deadline|notice) ~14 SEEK
    6 | an answer that did not reach the text | (?:statement|reply|response|answers?|letter) ~16 not ~2 (?:sentence|syllable|word|line|part|trace) ~8 (?:found|appears?|appeared|reproduced|printed|text)
    6 | what the newsroom did not ask | (?:PRESS|not it) ~4 (?:no|not|never|nobody|neither|nor|without|did|failed|unable|declined|omitted) ~6 INQUIRE
    6 | what the newsroom did not ask | (?:nobody|no one|none|not one) (?:at|from|on|in|of) ~5 (?:newspaper|ledger|paper|newsroom|team|desk|staff|your|you|publication) ~6 INQUIRE
    6 | how the newsroom set about it | (?:reporter|reporters|photographer|correspondent|journalist|crew|researcher|you) ~2 (?:waited|followed|filmed|photographed|posed|pretended|doorstepped|rang|telephoned|knocked|turned up|lurked|stood|told|boasted|tweeted|announced|promised|warned|threatened)
    5 | when the questions came | (?:questions?|questionnaire|enquiries|email|emails|request|allegations|letter) ~3 (?:sent|despatched|dispatched|delivered|received|put|served|emailed|arrived|came|landed) ~6 (?:at|on|after|by|with) ~6 (?:\d+|p|a|pm|am|midnight|evening|weekend|eve|holiday|friday|saturday|sunday|thursday|hours?|days?|notice)
    5 | an interest of the newsroom's own | (?:reporter|reporter's|editor|correspondent|newspaper|you|your) ~8 (?:brother|sister|wife|husband|brother in law|sister in law|cousin|shares?|shareholder|stake|director of|investor|competitor|rival|friend)
    5 | what the newsroom told people | (?:reporter|reporters|producer|researcher|correspondent|journalist|you) ~2 (?:assured|told|said to|informed|led|gave|described|introduced|presented) ~10 (?:that|as|quotedwords|to believe|understand)
  `,
};
