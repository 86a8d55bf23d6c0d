// Which turns of phrase say that the words are wrong, misread, badly reasoned or carry a sting, or give another account?
import type { CueLists } from './cues.js';

/** Patterns by attack and weight; the notation is `compileCues`'. */
export const MATTER_CUES = {
  falsity: {
    4: `neither ** nor
      invention|imagination|figment|imaginary
      cannot|could not have been|done|said|met|known|happened
      nobody|no one * ever
      did not in fact|at all
      hoax|myth|lie|lies
      is|are|was|were|be * false|untrue|wrong|incorrect|inaccurate|fabricated|fictitious|baseless|unfounded|groundless|nonsense|mistaken|fiction|erroneous
      falsely|wrongly|incorrectly|inaccurately|erroneously * alleg-|state|states|stated|claim|claims|claimed|suggest-|assert-|accus-|impl-|report-|describ-|say|says|attribut-
      not true|correct|accurate
      no truth|basis|foundation|substance in|for|to|whatsoever
      no factual|proper|evidential|evidentiary basis|foundation|support
      without * foundation|basis|substance|merit
      contrary to * article|draft|your|claim|allegation|suggestion|what|assertion|piece|report|headline
      never|not happened|occurred|existed|happen|occur|exist
      did not take place
      ^there was|is|were|are|never no|never|was
      none of
      ^no * was|were|has|have|is|are
      no such * meeting|payment|conversation|agreement|email|contract|document|instruction|account|order|investigation|event|relationship|thing|complaint|policy|report|offer|call
      it is|was|are not * the case
      that|this is|was * not|never so|right`,
    3: `has|had|have|holds|held|owns|owned|received|made|took|paid|gave|knew|knows no
      false|untrue|falsehood|falsehoods|untruth|untruths|falsity|fabrication|fabricat-|fictitious|fiction|baseless|unfounded|groundless
      incorrect|incorrectly|inaccurate|inaccurately|erroneous|erroneously|inaccuracies|inaccuracy
      factual|factually * error|errors|wrong|incorrect|inaccurate
      at no time|point|stage
      client|he|she|it|they|company|mr|ms|mrs|dr|professor|trust|charity|board|firm|bank|who|team|council|university|group|sir|lady * has|have|had|did|was|is|does|do|were|are|could|would never|not
      client|he|she|it|they|company|mr|ms|mrs|dr|professor|trust|charity|board|firm|bank|nobody|none|group|no|nothing * never
      nor did|was|is|has|have|were|does|had|do|could * client|he|she|it|they|company|any|the
      denies|deny|denied that|having|ever|making|any suggestion
      refuted|disproved|disproven|contradicted|belied by
      cannot be|possibly * true|right|correct
      no evidence|record|proof|support`,
    2: `wrong|wrongly|mistaken|mistake|mistakes|error|errors|nonsense|absurd|untenable|preposterous|impossible|unsubstantiated|unsupported|unsustainable
      did|was|were|is|are|has|have|had|does not
      didn't|wasn't|weren't|isn't|hasn't|haven't|doesn't
      not a single|one
      contradict|contradicts|contradicted
      simply not`,
    2.5: `none|nobody|nothing|nowhere|neither`,
    1: `never|not|no|cannot`,
  },
  mischaracterisation: {
    5: `preceded|followed|introduced|qualified by
      turns|turned|converts|converted|transforms|elevates|elevated|reduces ** into|to
      deliberately|conveniently omits|omitted|ignores|ignored|overlooks|leaves
      loaded|emotive|pejorative|sensational|lurid language|terms|word|words|headline|description
      out of * context
      take|takes|taken|taking|lifts|lifted|plucks|plucked|seizes * line|sentence|phrase|word|words|quotation|remark|passage|comment ** from|out
      quotation|quote|extract|clip|footage|recording|interview|transcript|email * edited|cut|spliced|trimmed|shortened
      reverse|reverses|invert|inverts|change|changes|alter|alters|altered * meaning|sense
      present|presents|presented|portrays|portrayed|treats|treated|reports|reported ** as though|if
      nowhere|not|never * tell|tells|told|inform|informs|informed * reader|readers|viewers
      readers|viewers|reader * not|never told|informed
      what|all * minutes|email|emails|letter|report|document|documents|memo|memorandum|contract|transcript|note|statement * actually|really|in * say|says|said|show|shows|record|records|means|meant
      any|a fair|full|honest reader|reading
      ignore|ignores|ignored|ignoring the conclusion|conclusions|rest|context|qualification|caveat|caveats
      misrepresent-|mischaracteri-|misquot-|misconstru-|misread|misreads|misreading|misinterpret-|misdescri-|misstat-|misunderst-|misreport-
      cherry pick|picks|picked|picking
      false|misleading|distorted|wrong * impression|picture
      half truth|truths
      selectively|selective * quot-|edit-|extract-|present-|use|using|reli-|publish-
      partial|incomplete|edited|truncated quotation|quote|extract|picture|account|excerpt
      stripped of * context`,
    4: `important|crucial|vital|material|essential|key|relevant|exculpatory context|facts|fact|information|evidence * left|omitted|missing|ignored|excluded|absent
      labels|labelled|brands|branded|dubs|dubbed|caricature|paints
      misleading|misleadingly|mislead|misleads|misled
      distort-
      joke|jest|irony|ironic|humorous|sarcas-
      caveat|caveats|qualified|qualification|provisional|draft * as|omitted|ignored|finding
      omit|omits|omitted|omission|omissions|omitting
      leaves|left|leaving out
      fails|failed|failure|neglects|neglected to * mention|disclose|report|say|tell|explain|acknowledge|record|note|include
      no mention
      not * mention|mentioned
      overstat-|exaggerat-|sensationali-
      truncat-
      spliced|twist|twists|twisted|mistranslat-
      takes|taken|taking|presents|presented * quotation|quote|sentence|line|email|phrase|message|words|figure|passage * in isolation|alone
      ignores * next|rest|remainder|context|following|preceding|second|full
      read|quoted * in full|as a whole|in isolation|properly
      does|do|did not say * that|what|anything|any
      elid-`,
    3: `selective|selectively|incomplete|inflat-|conflat-
      full|complete|wider|proper|original|surrounding context
      sentence|email|message|passage|report|document|letter|paragraph * continues|continued|goes on
      in isolation
      overblown|hyperbol-
      does not support|establish|show|prove|say
      actually|in fact says|said|reads|states|refers|refer|referred|concerned|concerns|records|recorded
      was|were|is referring to`,
  },
  method: {
    5: `no|without|not|any * allowance|adjustment|account|correction * made|for|of|taken
      error|errors in|of|to calculation|arithmetic|translation|transcription|coding
      confus- ** with
      wrong * person|company|year|formula|denominator|currency|unit
      methodolog-
      count|counts|tally|figure|figures|table|chart|calculation|total|analysis|spreadsheet * treats|counts|includes|excludes|ignores|assumes|double|adds|omits
      not * reliable|valid|sound|sensible|recognised|recognized|proper|scientific way|method|basis|means|measure|test|comparison
      treats|treated|treating|count|counts|counted|counting ** as * second|separate|two|multiple|different|one|same
      prove|proves|proved|establish|establishes|show|shows nothing
      survey|poll|questionnaire|focus * of|was|is|by|group|conducted
      expert|analyst|consultant|reviewer * not|never * examine|examined|inspect|inspected|see|seen|visit|visited|test|tested|read
      double count|counts|counted|counting
      margin of error
      control group|groups
      like * with|for like
      sample size|sizes
      does|do|did|cannot not * follow
      non sequitur
      correlation|causation|statistically|extrapolat-
      sample|samples|sampling|sampled * too|small|unrepresentative|of|only|biased|is|was|were
      apples * oranges`,
    4: `inference|inferences|infer|infers|inferred|inferring
      analysis|analyses|analysed|analyzed|analyse
      assum- * that|rests|flawed|false|wrong|without
      statistic-
      calculat-
      compares|compared|comparing|comparison|comparisons|comparator|comparable
      dataset|spreadsheet|algorithm|modelling|model
      speculat-|conjecture|guesswork|surmise|supposition
      leap|leaps
      logic|illogical|fallacy|fallacious|circular
      laboratory|test|tests|tested|testing|figures|figure|numbers|spreadsheet|table|chart * flawed|unsound|wrong|unreliable|worthless|meaningless|invalid|contaminated`,
    3: `software|tool|formula|search|keyword|matching|accredited|peer
      assumption|assumptions|assumes|assumed
      unsound|unscientific|flawed|arbitrary
      measure|measured|measurement|metric|metrics|threshold|baseline|benchmark|denominator|criteria|criterion
      circumstantial|coincidence
      estimate|estimates|estimated|arithmetic|multipl-|figures|counting|averag-|percentage
      sample|samples|laboratory|experiment
      conclusion|conclusions * drawn|draw|cannot|unsupported|not|drew|reach-
      data * not|incomplete|flawed|unreliable|used|set|does|cannot
      is|are|was no|not * evidence|proof of
      expert|experts * not|no|disagree|have|your|unnamed
      reverse engineer-
      matched|matching|mistaken|wrong identity|name|names|record|records|entries`,
    1: `data|count|counted|conclusion|test|tests`,
  },
  meaning: {
    5: `only|can|could|must|would|to mean|means
      taken|read|viewed as a whole
      left|leave|leaves with the impression|clear
      accus- * of * guilt|criminal
      natural and ordinary
      ordinary|reasonable|average|right * reader|readers|viewer|viewers|listener|listeners|thinking|person|people
      bear|bears|bore|bearing|carry|carries|carried|convey|conveys|conveyed|conveying * meaning|meanings|imputation|implication|innuendo|message|impression
      meaning|meanings * that|defamatory|of|is|are|which|complained|borne|following
      imputation|imputations|imputes|imputing|innuendo|insinuat-
      reasonable|strong grounds to * suspect|investigate|believe
      lower|lowers|lowering|lowered * estimation|standing|eyes|esteem|mind
      chase level
      sting of
      the sting
      defamatory at common law
      understood|understand|taken|read|interpret- * to mean|as * meaning
      hatred|ridicule|odium`,
    4: `meaning|meanings
      readers|reader|viewers|anyone|audience|listeners * understand|understood|conclude|infer|believe|think|assume|take|left|come|draw|be|see
      defamatory of|meaning|imputation|allegation|allegations|and|to|on|in|statement|statements|per
      implies|imply|implying|implication|implications|implicitly|connot-
      convey|conveys|conveyed|conveying
      guilty of
      juxtapos-
      suggestion|suggests|suggest|suggesting|inference * is|being|that * client * guilty|dishonest|corrupt|criminal|complicit|knowingly|knew|corruptly|unfit|fraud`,
    3: `defamatory|defames|defame|defaming|defamed|libellous|libelous|slanderous|libel
      tends|tend to
      implies|suggests|suggesting * that`,
  },
  alternative: {
    4: `true|correct|real|actual position|explanation|reason|facts|purpose|account
      innocent|legitimate|lawful|straightforward|ordinary|simple|obvious|good|perfectly explanation|reason|reasons|purpose|business|commercial
      truth|reality|fact is|was
      ordinary|normal|usual course
      arm's length
      arms length
      what * actually|really|in fact happened|occurred
      market rate|rates|value|terms|price
      in accordance|compliance with`,
    3: `in|as fact|truth|reality
      actually|rather|instead
      routine|standard|customary|commonplace|lawful|lawfully|legitimate|legitimately|proper|properly|transparent|transparently|openly|innocent|unremarkable
      explanation|explained
      approved|authorised|authorized|audited|cleared|signed|disclosed|declared|registered|reviewed|recorded|reported|agreed|notified|ratified|certified|published|consented * by|in|to|off|with|at
      complied|complies|compliant|compliance
      on|took|following|with * advice * counsel|lawyers|accountants|legal|professional
      independent|external|internal * audit|auditor|auditors|review|investigation|inquiry|valuation|report|adviser|advisers|assessment
      exonerat-|vindicat-|acquitted|cleared
      no wrongdoing|impropriety|further action|case to answer
      records|minutes|receipts|emails|accounts|documents|invoices|logs|statements|correspondence * show|shows|confirm|confirms|demonstrate|record|prove|establish|evidence|make
      repaid|reimbursed|refunded|donated|loan|salary|invoice|invoiced|dividend
      was|were|is|are * made|paid|intended|designed|used|given|introduced|taken * for|to|because|in|as|under
      was|were * a|an|the|part * of|for`,
    2: `because
      always|consistently|entirely|fully
      at all times
      client|he|she|company * was|were|is|acted|followed|took|sought|paid|made|sold|bought|resigned|left|joined|met|attended|gave|received|informed|told|offered|cooperated|remains|continues|spent|worked|held`,
  },
  denial: {
    6: `no truth ** any|all|these|allegations|claims
      none of the|your|these allegations|claims|accusations * is|are|has|true
      denies|deny|denied|rejects|reject|rejected|refutes|refute|repudiat-|disputes|dispute * each|all|every|entirety|wrongdoing|whole
      categorically|strenuously|vehemently|emphatically|unequivocally|vigorously|strongly|firmly|absolutely|utterly|flatly|completely|wholly|entirely|totally * deny|denies|denied|rejects|reject|rejected|refutes|refute|refuted|disputed|disputes
      denied|rejected|disputed in their|its|the * entirety|strongest
      strongest * terms
      not|nor|nothing|no|neither|without|never ** taken|treated|construed|read|understood|regarded|interpreted ** admission|acceptance|concession|agreement|accepted|admitted|truth
      dispute|disputes|disputed|contest|contests|deny|denies|reject|rejects * claims|allegations|accusations|assertions|suggestions
      not|nor|nothing|no|neither|without * admission|admissions|concession|acceptance|admits|admitted|conceded|accepted|admit
      denies|deny any * wrongdoing|impropriety|liability|misconduct`,
    5: `allegations|claims|suggestions|accusations * are|is * entirely|wholly|completely|utterly|totally|categorically|simply|all * false|untrue|baseless|unfounded|denied|rejected|without|rubbish|nonsense
      all|each|every|any|these|your|such * allegations|claims|accusations|suggestions|assertions * denied|rejected|refuted|disputed|false|untrue|baseless|unfounded
      each|every|none of * allegations|claims|these|them|which * denied|true|false|rejected|accepted`,
    4: `denies|deny|denied|rejects|reject|refutes * allegation|allegations|claim|claims|suggestion|accusation|accusations|them|it|this`,
    3: `any|all suggestion|suggestions|allegation|allegations of|that * denied|rejected|false|untrue
      denied|denies|deny|rejects`,
  },
} satisfies CueLists<string>;
