// Which turns of phrase say that the words are wrong, misread or badly reasoned?
import type { CueLists } from './cues.js';

/** Patterns by attack and weight; the notation is `compileCues`'. */
export const MATTER_CUES = {
  falsity: {
    7: `^you are|were wrong|mistaken|incorrect|in error`,
    6: `further from the truth
      not a word|syllable|shred|scintilla|scrap|grain|iota of|is|was|in
      dispute|disputes|disputed it|that|this|them|its
      ^that|this|it * is|was * untrue|false|wrong|incorrect|nonsense|fiction|invention|fabrication
      ^it did|was|is|has|does|had not|never|nothing
      ^he|she|they did|was|is|has|does|had|were|have|do not|never`,
    4: `neither ** nor
      was|were|is|are|has|had|have|did never
      never * been|set|met|owned|sold|bought|paid|signed|asked|told|given|made|said|seen|worked|visited|spoken|received|ordered|employed|instructed|supplied|held|had
      once|twice in * life
      set foot
      no dealings|contact|connection|link|links|involvement|relationship|role|part|hand|interest with|to|in|between|whatever
      ^no|nobody|none|nothing|neither|never
      ^nobody|none
      ^not one|a|single
      @client|who * not * in|at|there|present|near|aware
      not|nor * did|on|in|by|from|for|to * anyone|anybody|anything|any|either
      invention|imagination|figment|imaginary
      cannot|could not have been|done|said|met|known|happened
      nobody|no one * ever
      did not in fact|at all
      hoax|myth|lie|lies
      is|are|was|were|be * false|untrue|wrong|incorrect|inaccurate|fabricated|fictitious|baseless|unfounded|groundless|nonsense|mistaken|fiction|erroneous|fanciful|absurd|misconceived|untenable|unsustainable|preposterous
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
    3: `came|come to an end
      has|had|have|holds|held|owns|owned|received|made|took|paid|gave|knew|knows no
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
      not a single|one
      contradict|contradicts|contradicted
      at all
      simply not`,
    2.5: `none|nobody|nothing|nowhere|neither`,
    1: `never|not|no|cannot`,
  },
  mischaracterisation: {
    6: `@paper|@staff|@piece * suppress-|conceal-|obscur-|gloss-|hid|hides|buries|buried|relegated|relegates
      pass|passes|passed|passing|glosses|skates|skirts ** over|silence
      nowhere ** tell|mention|say|does|do|is|are
      what * you|reporter|newspaper|author|article|draft|questions call|calls|describe|describes|present|presents|style|styles|term|label|portray|portrays
      what|which they|you|it|he|she present|presents|presented|describe|describes|portray as
      @piece|table|chart|email|image|photograph|document|page|recording|quotation|record|minute|graph * has|have|had|was|were|is|been|you've * cropped|edited|cut|trimmed|shortened|truncated|doctored|excerpted|redacted
      leave|leaves|left|leaving out
      @piece|you've * starts|begins|stops|ends after|before|just|short
      you * not|never * mention|tell * readers|your|that|the
      taken|lifted|read|torn|wrenched|ripped ** out|from * context
      misread|misreads|misreading|misunderst-|mistak-|mistook * it|them|the|its|what|from`,
    5: `preceded|followed|introduced|qualified * by * words|sentence|statement|passage|by
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
    6: `basis|foundation * is|was|rests|consists|being * test|sample|survey|comparison|calculation|single|one|few|three|two
      no|not|without|never * independent|independently|qualified|reputable|recognised|impartial|neutral|competent|outside * engineer|expert|specialist|specialists|laboratory|scientist|reviewer|analyst|auditor|statistician|body|checked|verified|reviewed|replicated|tested|confirmed
      nobody|one * reviewed|replicated|checked|audited|verified|examined|reproduced|tested * any|it|this|work|results|method|findings|analysis
      not|nor|hardly|scarcely * drawn|chosen|selected|picked|taken * random
      at random
      self select-|selected|selecting
      random sample|selection
      assumption|inference|surmise|guess|supposition|speculation|conjecture * stacked|piled|heaped|built|upon|on
      prove|proves|proving * nothing
      to assume * what|the
      what * sets out to * prove|show
      beg|begs|begging the question
      by|mere|pure|sheer|of chance|coincidence
      that * any|every|many|countless|other * could|might|would * carry|produce|cause|leave|have|share|show|explain
      not|nor|hardly|scarcely|no|cannot * make|makes|made|show|amount|constitute * pattern|trend
      not|nor|cannot|hardly|meaningful|meaningless|absurd * set|put|place|compare|lay|weigh|sensible|meaningful * beside|against|alongside|to
      statistician|statisticians|actuary|modeller
      overlooked|overlooks|ignored|ignores|neglects|disregards|forgets * age|size|weather|season|inflation|population|altogether|variation|baseline
      not * analysis|science|evidence|arithmetic|statistics|proof but
      ^to * add|divide|sort|lay|take|draw|count|infer|deduce|jump|leap ** to|and|is
      out of a|one|some|more|only * hundred|hundreds|thousand|thousands|million
      rests|rest|resting|built|founded|based|depends|leans|hangs|stands ** assumption|assumptions|surmise|inference|inferences|guess|guesswork|conjecture|speculation|coincidence
      does|do|did|cannot|could not * prove|establish|demonstrate|show|point|identify|reveal|distinguish|tell`,
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
} satisfies CueLists<string>;
