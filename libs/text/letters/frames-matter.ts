// Which constructions say that the words are wrong, misread, badly reasoned, or explain what really happened?
import type { FrameTable } from './frames.js';

/** Frames by attack, each `weight | what a lawyer is told | pattern`; `!` marks those that report what the words say. */
export const MATTER_FRAMES: FrameTable = {
  denial: String.raw`
    9 | denies every charge at once | (?:none|nothing|no part) (?:of|in) ~6 (?:is|are|was|were) ~1 (?:accepted|recogni[sz]ed|admitted|conceded|agreed|correct|accurate)
    9 | denies every charge at once | (?:does|do|did|will|can|could) not (?:accept|admit|recogni[sz]e|concede|agree) (?:a|one|any|either|a single) ~1 (?:word|part|line|syllable|particular|of)
    9 | denies every charge at once | DENY (?:what you say|what is said|it all|them all|all of|the lot)
    9 | denies every charge at once | (?:DENY|issue with it|false|untrue|wrong|accepted|admitted) ~4 (?:in (?:its|their) entirety|in every (?:particular|respect)|throughout|wholesale|across the board|root and branch|from (?:first|beginning|start) to (?:last|end|finish))
    8 | denies every charge at once | (?:whole|all|entirety|every word) ~1 of ~4 (?:is|are|was|as) ~2 (?:fiction|invention|inventions|nonsense|fabrications?|untrue|false|rubbish|fantasy)
    8 | denies every charge at once | (?:all|utter|complete|total|pure|sheer|arrant) (?:nonsense|rubbish|fantasy|fiction|invention)
    8 | denies every charge at once | (?:WORK|CHARGE|(?:matters|points|issues) raised) ~2 (?:is|are|to be) ~3 without ~3 (?:foundation|merit|basis|substance|truth)
    9 | denies every charge at once | (?:entire|whole) ~1 (?:WORK) ~2 (?:is|are|was|were) ~3 (?:false|untrue|wrong|scandalous|fiction|fabrications?|nonsense|baseless|lie|lies)
    8 | denies every charge at once | (?:WORK|it|they) ~2 (?:contains?|contained|is riddled|are riddled) ~3 (?:numerous|many|several|number|serious|countless|with) ~3 (?:false|inaccura\w+|untrue|errors?|falsehoods?|untruths?)
    8 | denies every charge at once | (?:wrong|false|untrue|inaccurate) ~3 (?:top to bottom|start to finish|every (?:particular|respect|line)|entirety|beginning to end)
    8 | denies every charge at once | none of (?:it|this|that|these|them|the) ~2 (?:is true|are true|survives?|stands?|withstands?|has any (?:basis|foundation)|bears scrutiny)
    8 | denies every charge at once | (?:all|everything) ~4 (?:advanced|alleged|said|stated|claimed|suggested) ~6 (?:is|are) ~2 (?:contested|denied|rejected|disputed|untrue|false)
    9 | denies every charge at once | (?:every|each|all|any) ~5 CHARGE ~12 DENY
    9 | denies every charge at once | DENY ~6 (?:every|each|all|any) ~4 (?:CHARGE|of them|wrongdoing)
  `,
  meaning: String.raw`
    7! | says what the words amount to | (?:you|WORK) ~4 (?:calling|call|calls|called|branding|brand|brands|labelling|making|made) (?:him|her|them|us|me|client|my client) ~2 (?:a|an|out)
    7! | says what the words amount to | (?:is|means|meant|was) ~10 to (?:brand|accuse|portray|denounce) ~2 (?:him|her|them|us|a|an|client|as|of)
    7! | says what the words amount to | (?:effect|thrust|gist|upshot|burden|takeaway|implication|tenor|drift|import|moral|message) ~6 is ~1 (?:to (?:portray|paint|suggest|convey|tell|brand|present|leave|say)|that|plain that)
    7! | says what the words amount to | (?:identif(?:y|ies|ied)|complains? of|pleads?|contends? for|bears?|carr(?:y|ies)) ~4 (?:stings?|meanings?|imputations?|innuendo(?:es)?)
    6! | says what the words amount to | (?:single meaning|inferential meaning|defamatory meaning|true innuendo|legal innuendo|plain meaning|sting of)
    7! | says what the words amount to | (?:reads?|read|sounds?|comes? across) (?:as though|as if|like an? (?:accusation|charge sheet|indictment|confession))
    6! | says what the words amount to | (?:polite|genteel|coy|kind|lawyer's|roundabout|long|thinly veiled) ~1 (?:word|words|name|term|way) (?:for|of|to)
    7! | says what the words amount to | (?:been|is|are|was|were|being) made (?:out )?to (?:be|look|appear|seem|sound)
    7! | says what the words amount to | (?:portrait|picture|image) of (?:an?|someone|somebody|men|women|people) ~4 (?:who|whose|as|run|bent|without|willing|which|that)
    7! | says what the words amount to | (?:suggest(?:s|ed)?|hint(?:s|ed)?|say|says|said|impl(?:y|ies|ied)) ~3 without ~4 (?:said|saying|stating|stated|spelling|spelt)
    6! | says of what the words accuse | (?:client|he|she|they|we|company) (?:is|are|has been|have been|stands?|was|were) ~3 accused ~3 of
    7! | says what readers will take from the words | (?:readers?|viewers?|listeners?|audience|public) (?:is|are|was|were|will be|would be) ~2 (?:led|meant|left|taken|intended|encouraged|supposed) to
    7! | says what readers will take from the words | (?:readers?|viewers?|listeners?|audience) (?:heard|hear|learn|read|(?:is|are|was|were) told) that
    6! | says what the words amount to | (?:lay|put|call|print|say|write|tell|place|set) ~14 is to (?:tell|say|accuse|call|report|brand|charge|suggest)
    6! | says what the words amount to | (?:are|is|was|were|stands?) ~2 (?:said|accused|alleged|charged|painted|held up) ~2 (?:to have|with having|as having|as a|of having)
    6 | says that a hedge changes nothing | (?:quotedwords|allegedly|reportedly|hedge|question mark|caveat) ~6 (?:does|do|did|makes|has) ~3 (?:nothing|no difference|not|never) ~6 (?:blunt|save|cure|soften|help|dilute|remove|neutrali[sz]e|made)
    7! | says what readers will take from the words | (?:would|will|could|must|can only) ~2 (?:take it|understand|conclude|infer|believe|think|suppose|gather) ~2 that
    6! | says what the words amount to | (?:implies|imply|implying|insinuates) ~2 that
    7! | says what readers will take from the words | (?:convey|conveys|conveyed|conveying|insinuates?|insinuated|insinuating|imputes?|imputed) ~6 (?:that|a|an|the|dishonesty|guilt)
    7! | says what readers will take from the words | (?:readers?|viewers?|listeners?|audience|public|anyone|anybody|everyone|person|people) ~8 (?:believ\w+|conclud\w+|think\w*|infer\w*|understands?|understood|suppos\w+|suspect\w*|gather|assum\w+|come away|left with)
    6! | says what readers will take from the words | (?:tells?|telling|leaves?|leaving|invites?|inviting|leads?|leading|encourages?) ~2 (?:readers?|viewers?|listeners?|public|world|everyone) ~10 (?:that|to (?:think|believe|conclude|infer|suppose|understand|assume|suspect))
    6! | says what the words amount to | (?:way|means|manner) of (?:calling|saying|accusing|suggesting|branding|painting|telling)
    5! | says what the words amount to | (?:amounts?|tantamount|equivalent) to ~3 (?:calling|saying|accusing|alleging|accusation|charge|imputation|suggestion)
    5! | says of what the words accuse | WORK ~4 (?:accuses?|accused|brands?|branded|paints?|painted|casts?|portrays?|depicts?|charges?) ~3 (?:client|clients|company|him|her|them|us|it|trust|charity|firm|board|bank) ~2 (?:of|as|with)
  `,
  falsity: String.raw`
    8 | says that what was written is untrue | (?:meanings?|imputations?|innuendos?|stings?) ~3 (?:is|are|was|were) ~2 (?:untrue|false|wrong|incorrect|baseless)
    8 | rests on a false premise | (?:proceeds?|proceeding|starts?|begins?|built|based|founded|rests?|resting|premised|predicated|depends?|relies|rely|operating|operates?) ~1 (?:from|on|upon|under) ~2 (?:false|mistaken|wrong|erroneous|flawed|incorrect|faulty|untrue|fundamental) ~1 (?:premises?|assumptions?|basis|footing|foundations?|understanding|facts?|information|misunderstanding|misapprehension)
    9 | says that what was written is untrue | (?:figure|number|statement|claim|allegation|account|date|sum|total|description|suggestion) ~16 (?:is|are|was|were) ~1 not (?:correct|true|accurate|right|so)
    10 | says that what was written is untrue | you are ~1 (?:wrong|mistaken|incorrect) (?:to|in|about|when|if|as)
    9 | puts a number right | (?:figure|number|date|sum|total|amount|percentage|name|title|age) ~4 (?:is|are|was|were) ~1 (?:wrong|incorrect|inaccurate|false|untrue)
    6 | denies it outright | (?:can|confirms?|states?|stated|clear|explained|stresses|repeats?) ~4 that ~14 (?:not|never|no)
    7 | says that what was written is untrue | (?:WORK|reporting|coverage|it|they) ~2 (?:contains?|contained|makes?|made|includes?|repeats?) ~4 (?:false|untrue|inaccurate|incorrect|erroneous) ~3 (?:statements?|claims?|allegations?|assertions?|information|facts)
    7 | says that what was written is untrue | (?:which|that|this|it|they|both|all of which|none of which) (?:is|was|are|were) ~2 (?:false|untrue|wrong|incorrect|inaccurate|lies?|nonsense|untruth|fiction|inventions?|invented|fabricated|fabrications?|mistaken)
    7 | says that what was written is untrue | which ~1 (?:it|he|she|they|we|i|client|company|nobody|no one) ~1 (?:did|does|do|has|have|had|was|were|is|are|never) (?:not|never|nothing|denied)
    6 | sets one fact against another | (?:when|whereas|but|although|though|while) ~2 in (?:fact|truth|reality)
    6 | says that what was written is untrue | (?:did no such thing|nothing of the (?:sort|kind)|no such thing (?:happened|occurred|was|exists))
    5 | denies it outright | sentencestart ~2 (?:no|none of|not one|neither of|nothing) ~8 (?:has|have|was|were|had|did) ~2 (?:been|ever|take|took|sent|told|made|sold|paid|given|employed|occur|occurred|happened)
    4 | sets one fact against another | (?:for|in|by|to|from|of|as|on) ~5 and not ~1 (?:for|in|by|to|from|of|as|on|because)
    6 | sets the fact against the quoted words | (?:not|never|no|nor|nobody|none) ~3 quotedwords
    5 | puts a number right | (?:true|actual|real|correct|right|proper) (?:number|figure|date|sum|amount|total|position|price|rate|percentage|period) (?:is|was|being)
    5 | puts a number right | (?:was|were|is|are|of|made) ~3 N ~4 (?:and not|not|rather than) ~2 (?:N|a|quotedwords)
    5 | contradicts what the newsroom says | (?:nevertheless|nonetheless|yet|still|effrontery|audacity|temerity|gall|nerve) ~6 (?:say|says|state|states|declares?|claims?|asserts?|tells?|reports?) ~8 quotedwords
    5 | says that the client did not know or do it | (?:client|company|mr|ms|mrs|dr) ~3 (?:knew|knows|did|took|takes|played|plays|ran|run|received?|made|gave) ~3 (?:nothing|no|never|not|neither)
  `,
  alternative: String.raw`
    8 | says what the material may be | (?:what you ~1 (?:have|hold|possess|been given|were given|received)|(?:list|data|file|numbers?|database|spreadsheet|material)) ~4 (?:is|are|was|were|may be|must be|appears? to be|seems? to be) ~2 (?:compilations?|compiled|extracts?|products?|outputs?|results?|drawn|taken|assembled|put together) ~1 (?:of|from|by)
    7 | says what really lay behind it | (?:is|are|was|were|being) ~1 (?:due (?:solely |entirely |simply )?to|attributable to|explained by|owing to|(?:the|a) (?:result|consequence) of)
    7! | says what else it may have been | (?:could|may|might) ~2 have ~2 (?:come|originated|resulted|arisen|arose|derived|stemmed|happened|occurred|been used|been made|been compiled|been drawn(?: up)?|been kept|been prepared) ~2 (?:from|by|through|because|for|in|when|out)
    6! | says what really lay behind it | what ~5 (?:saw|heard|describes?|described|photographed|filmed|found|noticed|witnessed|filmed|overheard|came upon|took for) (?:was|is|were)
    5 | says what really lay behind it | (?:to which ~4 refers?|you (?:refer to|mention|say|ask about|describe|speak of)|in question|you ~2 (?:refer|referred) to) ~8 (?:is|are|was|were|belongs?|came|went|concerned?|relates?|represents?)
    4 | gives the reason | (?:because|so that|in order to|for the (?:sole )?purpose of|at (?:the|their|his|her) (?:own )?(?:request|wish)|having been|so as to)
    3 | tells the client's own account | (?:of its own motion|as a matter of course|in the ordinary|voluntarily|by way of|programme of|practice is|policy is|as is (?:usual|customary)|as the rules permit|for (?:many|several|N) years)
  `,
  mischaracterisation: String.raw`
    8 | what the material really says | MATERIAL ~6 (?:says?|shows?|records?|states?|proves?|establish(?:es)?|means?) ~2 (?:opposite|contrary|reverse)
    7 | misread, and built on | (?:based|built|founded|rests?|relies|premised|predicated) ~1 (?:on|upon) ~3 (?:misinterpretation|misreading|misconstruction|mischaracteri[sz]ation|distortion) of
    7 | something true left out | read (?:in full|as a whole|properly|in context|to the end|fairly)
    7 | taken for what it is not | you ~1 (?:describe|characteri[sz]e|portray|present|treat|label|report) (?!client|him|her|us|them|me|mr|ms|mrs|dr)(?:a|an|the|what|this|these|that) ~5 as (?:a|an)
    8 | what the quoted words really are | (?:phrase|term|word|words|expression|remark|line|reference|abbreviation) ~2 quotedwords ~14 (?:refers?|referred|means?|meant|stands?|stood|denotes?|describes?|described) ~1 (?:to|for|a|an|the|only|simply|not)
    6 | quoted without what stands beside it | (?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|read|reads|used?|edit(?:s|ed)?|report(?:s|ed)?) ~3 (?:selectively|partially|out of context|in isolation|misleadingly)
    6 | what the material really is | MATERIAL ~3 (?:shows?|depicts?|is of|are of|records?|captures?) ~3 (?:different|another|other|someone else|somebody else|something else)
    7 | taken for what it is not | (?:uses?|used|using|treats?|treated|offers?|offered|serv(?:es?|ed)|tak(?:es?|en)|presents?|presented|seizes?|seized|relied|reported|reports?|paraded|held|cited|read) ~3 as ~2 (?:admissions?|confessions?|proof|evidence|conclusions?|verdicts?|findings?|facts?|settled|established|gospel)
    6 | taken for what it is not | (?:turn|turns|turned|turning|convert(?:s|ed|ing)?|inflat(?:e|es|ed|ing)|transform(?:s|ed|ing)?|elevat(?:e|es|ed|ing)|promot(?:e|es|ed)|upgrad(?:e|es|ed)) ~10 (?:in)?to (?:a|an|something|proof|fact|evidence|fraud|theft|guilt|scandal)
    7 | taken for what it is not | (?:dress(?:ed|ing)? up|passed off|served up|trotted out|made to (?:sound|look|seem)) ~3 (?:as|like)
    6 | taken for what it is not | (?:mak(?:e|es|ing)|made) ~10 (?:sound|look|seem|appear) (?:like|sinister|suspicious|worse|guilty|as)
    6 | taken for what it is not | (?:is|it is|are) one thing ~14 (?:another|quite another)
    6 | taken for what it is not | (?:is|are|was|were) ~1 (?:real|genuine|authentic|true|accurate|correct|quoted correctly) ~3 but (?:it|they|he|she|that|is|are|was|were|from|what|the)
    7 | taken for what it is not | use (?:you have )?made of (?:it|them|this|that|those)
    6 | something true left out | (?:by|in) (?:cropping|cutting|omitting|quoting|leaving out|splicing|editing|juxtaposing|translating|truncating|abbreviating|paraphrasing|presenting|speaking of|calling)
    6 | something true left out | (?:you|article|piece|reporter|newspaper|draft|programme|report) (?:mention|mentions|mentioned|print|prints|printed|quote|quotes|quoted|cite|cites|cited|show|shows|showed|chose|choose|keep|keeps|kept) (?:only )?(?:one|two|three|the first|the last|half|none|the worst|neither)
    7 | something true left out | (?:only|nothing but|just|all that) ~6 (?:survived?|survives|made it|reached|found its way|remains?) ~2 (?:into|in|the|to)
    5 | something true left out | (?:next|following|very next|facing|preceding|adjacent) (?:page|line|sentence|paragraph|breath|clause|words|message|email|slide|minute|entry)
    6 | something true left out | (?:anyone|anybody|whoever|reader|had you|if you|you only had to) ~2 (?:who )?(?:reads?|read|turned|turns|scrolls?|continued) (?:on|over|past|further|the (?:whole|rest|next)|to the end|it through|as far as)
    7 | what the quoted words really are | (?:quotedwords|term|phrase|word|words|expression|remark) ~8 (?:is|was|are|were) ~10 (?:slang|shorthand|jargon|term of art|nickname|hypothetical|rhetorical|joke|in jest|ironic|figure of speech|technical|standard)
    6 | what the quoted words really are | (?:slang for|shorthand for|term of art|in jest|tongue in cheek|figure of speech|boilerplate|standard (?:clause|provision|wording|term|form)|purely hypothetical|a running joke|legal term)
    6 | what the quoted words really are | (?:grand|grandiose|fancy|strange|odd|curious|big|large|loaded|generous|dramatic|lurid) (?:name|word|term|way|description|label) (?:for|of|to)
    6 | what the quoted words really are | (?:translat(?:e|es|ed|ion|ions) ~6 (?:as|by)|your translation|the translation|mistranslat\w+|render(?:s|ed|ing) ~6 as)
    6 | what the material really concerns | (?:directed|aimed|addressed|levelled|made|applied|limited|confined) (?:at|to|against) ~8 (?:and )?not (?:at|to|against|our|client|the)
    6 | what the material really concerns | (?:concern(?:s|ed)?|relat(?:es|ed|e) to|refer(?:s|red)? to|deal(?:s|t)? with|cover(?:s|ed)?) ~6 (?:and|but) (?:not|says nothing|said nothing|never)
    5 | what the quoted words really are | sentencestart ~8 quotedwords ~12 (?:is|are|was|were|refers?|meant|comes? from|stood for) (?!not |never |no |false |untrue |wrong |simply |nonsense |a lie )
    5 | what the material really is | MATERIAL ~3 (?:shown|quoted|cited|captioned|reproduced|appearing|displayed|from which|on which|that you|you|in your|in that|in the (?:article|photograph|picture)) ~14 (?:is|was|are|were) ~2 (?:a|an|the|for|about|made|addressed|discussing|talking|one|of)
    6 | something true left out | (?:silent (?:on|as to|about)|unmentioned|not a word|not one word|half a line|worth a line|found room|prefers not to|judged it (?:useless|unnecessary)|do without|goes unmentioned|one line after|two lines (?:up|down|below|above)|stops? short|scroll up|scroll down|the messages? (?:either side|before|after))
    5 | what the number really counts | (?:is|are|was|were) (?:the|only the|merely the) (?:number|gap|sum|total|figure|difference|count|price|cost) ~2 (?:of|between|in|for)
    6 | material about something else | MATERIAL ~20 (?:is|was|were|are) about
    7 | something true left out | (?:cut in half|cut short|not a line|(?:find|found|have|had|make|made) (?:space|room|place) for)
    7 | quoted without what stands beside it | (?:quoted|printed|shown|reproduced|presented|cited|published|given|relied on) ~3 (?:without|minus|shorn of|stripped of|out of|divorced from|in isolation)
    7 | what readers were not told | (?:readers?|viewers?|listeners?|public|audience) ~5 (?:not|never|nowhere|no) ~3 (?:told|given|shown|informed|allowed|learn|learnt|see|hear|know|warned)
    7 | something true left out | (?:not|nowhere|never|no) ~2 (?:appear|appears|appeared|feature|features|found|figures?|reproduced|quoted|given|shown|included|acknowledged|mentioned|disclosed) ~3 (?:in|to|by) ~3 (?:your|article|draft|piece|report|readers|newspaper|question|questions|film|programme|text)
    6 | material about something else | MATERIAL ~9 (?:about|concerns?|concerned|relates? to|related to|refers? to|referred to|of|from|for|to) ~2 (?:different|another|other|separate|unrelated|earlier|quite)
    5 | of what the words were really used | (?:used|applied|wrote|said|meant|uttered|spoke) ~4 (?:quotedwords|phrase|words?|expression|term) ~3 (?:of|about|for|concerning|in relation to|in reference to)
    7! | what the newsroom calls something | what ~6 (?:calls?|called|describes?|described|presents?|terms?|labels?|styles?|portrays?|characteri[sz]es?|refers? to as|passes? off) ~5 (?:is|was|are|were)
    6 | quoted without what stands beside it | (?:quot(?:e|es|ed|ing)|print(?:s|ed)?|lift(?:s|ed)?|select(?:s|ed)?|us(?:e|es|ed)|tak(?:e|es|en)|cit(?:e|es|ed)|broadcast|show(?:s|n)?) ~6 (?:line|sentence|phrase|word|words|half|part|fragment|extract|paragraph|page|seconds|clip|email|message) ~14 (?:but|and|without|while|not|leav\w+|omit\w*|ignor\w+|stops?|cuts?|drops?)
    6 | something true left out | (?:suppress(?:es|ed)?|omit(?:s|ted)?|conceal(?:s|ed)?|obscures?|bur(?:y|ies|ied)|leav(?:e|es|ing) out|left out|makes? no mention|no mention|(?:not|nor|never) ~4 mention(?:s|ed)?|fails? to mention|cropped|in vain for|nowhere to be found|nowhere (?:in|do|does|is)|torn (?:from|out|off)|tore off|cut off|edited out|glossed over|readers are not told)
    5 | material the newsroom makes something of | MATERIAL ~5 (?:which|that|on which|upon which|of which|from which)? ?(?:you|your|correspondent|reporter|newspaper|draft|article|editor|headline|headline writer) ~4 USE
    5 | what the material relied on really is | MATERIAL ~3 (?:relied (?:up)?on|so prominently|quoted|cited|displayed|you (?:cite|quote|print|describe|rely on)) ~8 (?:is|are|was|were|record|records|show|shows|concern|concerns|relate|relates|refer|refers|belong|belongs)
    5 | passed off as something else | (?:you|reporter|newspaper|article|draft) ~3 (?:printed|presented|reported|treated|passed|published|described|portrayed|dressed|sold|served|turned) ~5 (?:as|off as|up as|into)
    3 | what the material really concerns | MATERIAL ~8 (?:concerns?|concerned|relates?|related|refers?|referred|records? nothing|reads|continues|goes on|says so|was (?:a|an)|is for|was for)
  `,
  method: String.raw`
    9 | what a test or a count cannot show | (?:experts?|analysts?|scientists?|professor|laborator(?:y|ies)|lab|statistician|engineer|doctor) ~6 (?:never|not|no) ~2 (?:examined|seen|inspected|tested|analysed|analyzed|treated|interviewed|given|qualifications?|qualified|access)
    5 | speaks of how it was measured | (?:control group|no controls?|by chance|chance alone|drawn by lot|at random|snapshot|in a thousand|too (?:small|few)|annuali[sz]\w+|extrapolat\w+|statistic\w*|no duplicates|field blanks|margin of error|confidence interval|confound\w+|self select\w+|small a number|no allowance|base rate|denominator|numerator|false positives?)
    5 | how the number was come by | (?:divid(?:ed|es|ing)|multipli\w+|count(?:ed|ing)|add(?:ed|ing) up|averag(?:ed|ing)|taking every|keeping those|set (?:them|it|these|those)? ?against|set beside) ~10 (?:by|N|figure|average|rate|total|tickets|entries|receipts|scenes?|every)
    5 | what cannot be concluded | (?:to conclude|conclud(?:e|es|ing)|no conclusion|infer(?:s|red|ring)?|deduc\w+) ~14 (?:from|is like|can be|founded|cannot|therefore)
    6 | how the number was come by | (?:you|reporter|newspaper|whoever) ~4 (?:count(?:s|ed)?|add(?:s|ed|ing) (?:\S+ )?up|sampled|multiplied|averaged|totalled|extrapolated|assumed)
    8 | how the number was come by | (?:obtain(?:s|ed)?|reach(?:es|ed)?|gets?|arriv(?:es|ed) at|arrived at|got|derived|calculated|produced|computed|generated|worked out|comes?|came|based) ~3 (?:number|numbers|figure|figures|total|percentage|result|results|sum|fraction|rate|average|estimate|conclusion) ~3 (?:by|from|on)
    6 | how the number was come by | (?:add(?:s|ed|ing)?(?: up)?|divid(?:e|es|ed|ing)|multipl\w+|averag(?:e|es|ing)|extrapolat\w+|compar(?:e|es|ed|ing)|count(?:s|ed|ing)?|total(?:s|led|ling)|subtract\w*|lump(?:s|ed|ing)?|mix(?:es|ed|ing)?|conflat\w+|pool(?:s|ed|ing)) ~8 (?:with|by|twice|as|together|together with|alongside|against|to|and) ~6 (?:N|months?|years?|different|another|other|same|sum|total|number|figures?|beds|people|cases|rooms|feet)
    6 | how few a figure rests on | N ~3 (?:out of|of|in) (?:more than |some |about |over |nearly |the )*N ~1 ~8 (?:hand picked|selected|chosen|sampled|tested|surveyed|interviewed|picked)
    5 | what the figure rests on | (?:rest|rests|rested|rely|relies|relied|based|founded|built|arrives? at|arrived at|derived|drawn|extrapolated) ~4 (?:on|upon|from|by|fraction|figure|number|total|percentage) ~8 (?:N|counting|adding|dividing|logs|samples?|contracts|interviews|assumptions?)
    5 | what a test or a count cannot show | (?:nor|cannot|can|could|not|never|hardly|scarcely|no) ~8 (?:speak for|represent|stand for|prove|proves|show|tell|distinguish|establish|quantify|measure|detect|science|compare[ds]?|comparable|representative)
    5 | what a test or a count cannot show | (?:incapable of|prove[sd]? nothing|shows? nothing|no control|not controlled|no comparison|screening (?:device|test|tool|result|questionnaire)|hand held|unaccredited|accredit\w+|uncalibrated|calibrat\w+|cut offs?|chain of custody|risk adjusted|inclusive of|like for like|apples|metres to feet|cherry picked|hand picked|double count\w*|totalled|averaged|no sample|sample of)
    3 | speaks of how it was measured | ANALYSIS ~3 (?:is|are|was|were|had been|have been|has been|rests?|arrives?|treats?|sets?|counts?|ignores?|assumes?|employed|used|conducted|drawn|taken)
  `,
};
