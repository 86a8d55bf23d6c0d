// Which turns of phrase frame what a sentence says: reported, hedged, denied, admitted, inquired into, or not said at all?
import type { CueLists } from '../letters/cues.js';

/** How a sentence holds what it says. */
export type Frame =
  | 'denial'
  | 'exculpation'
  | 'silence'
  | 'admission'
  | 'attribution'
  | 'proof'
  | 'hedge'
  | 'inquiry'
  | 'caveat'
  | 'praise'
  | 'opinion';

/** Patterns by frame and weight; the notation is `compileCues`'. */
export const FRAME_CUES = {
  denial: {
    5: `do|does|did|don't not * recognise|recognize|accept this|these|that|the|any
      denied|denies|deny|denying * wrongdoing|it|that|them|all|any|having|allegations|allegation|claims|claim|being|the|both|knowing
      denial|denials
      rejected|rejects|reject|rejecting * allegations|allegation|claims|claim|accusations|accusation|suggestion|suggestions|idea|findings|criticism|report|it|them|this|that|as
      refut- * allegation|allegations|claims|claim|suggestion|any|it|them|this|that
      disputes|disputed|dispute * this|that|it|account|claims|claim|findings|figures|all|characterisation|description|allegations|report|version
      contests|contested * that|claims|account|findings|figures|allegations
      insists|insisted|insist|maintains|maintained|maintain * that|he|she|it|they|there|the|his|her|innocence|on
      protest- * innocence
      categorically|strenuously|vehemently|utterly|strongly|firmly|emphatically|flatly|absolutely|vigorously * deny|denies|denied|reject|rejects|rejected|refute|refutes|refuted|disputes
      said|says|told|called|calls|described|dismissed|branded ** lies|nonsense|baseless|unfounded|untrue|false|rubbish|smear|smears|fiction|fantasy|fantasies|malicious|absurd|ridiculous|politically motivated|witch|misleading|groundless|inaccurate|fabrications
      not guilty
      no wrongdoing
      done|did nothing|no wrong|wrongdoing
      wicked|outrageous|pure|total|complete|recycled|malicious lies|lie|nonsense|fantasies|fabrication|invention|fiction
      never knowingly
      we|i deny|reject|refute|dispute`,
  },
  exculpation: {
    4: `great|vast|overwhelming majority
      in good faith
      has|have|had fallen|improved|risen
      in line with
      held up|delayed by
      shortage of
      nothing improper|wrong|illegal|unusual|untoward|sinister|unlawful|to|add|hide
      broken|broke|break no|any law|rule|rules
      own research|decisions
      policies of the
      nobody else
      takes|take|taken|taking * seriously|very|extremely|utmost|great|duties|obligations
      fully|duly cooperated|cooperating|complied|complies|compliant|complying|audited|licensed|trained|committed|declared|transparent
      cooperat- * fully|authorities|investigation|inquiry|police|regulator|closely
      co operat- * fully|authorities|investigation|inquiry|police|regulator
      complied|complies|comply|compliance|accordance|accord * with|all|applicable|relevant
      out of context
      acted|acting|act * good faith|properly|lawfully|appropriately|advice|legally|correctly|professionally|within|accordance|interests|swiftly|quickly|promptly
      on * advice
      properly|duly|lawfully|correctly|fully authorised|authorized|approved|declared|recorded|disclosed|accounted|conducted|handled|earned|informed|made
      in order
      observed|followed|followed|followed|respected|obeyed|met * every|all|rule|rules|procedures|procedure|guidance|guidelines|protocol|standards|requirements
      highest * standards|priority|quality
      top|first|overriding|absolute|paramount * priority|concern
      safety|welfare|wellbeing|care * priority|paramount|first|everything
      thoughts|sympathies|condolences|hearts * are|with|family|families
      deeply|truly|very sorry|saddened
      committed|dedicated|commitment to
      proud of
      stands|stand|stood by|behind * its|his|her|their|our|the|work|science|decision|record|statement|product
      absolute|full|every|complete|total|utmost confidence
      confident|confidence * in|that
      no concerns|complaint|complaints|complaint|record * about|of|has|had|have|against|been
      not|cannot|could|can|n't * comment * individual|case|cases|customers|patients|because|while|legal|ongoing|matters|reasons|personal|open|investigation|details|leaked
      look|looks|looking forward to
      welcom- * inquiry|investigation|review|opportunity|report|findings
      vindicated|exonerated|cleared
      lessons * learned|learnt|been
      has|have|had since|now|already * introduced|changed|improved|put|invested|replaced|strengthened|reviewed|trained|taken|acted|apologised|made
      acted on * recommendations
      commissioned * review|ourselves|itself
      innocent explanation
      clerical|honest|genuine error|mistake|misunderstanding|oversight
      misunderst-|misremember-
      remembers|recalls|recalled|remembered * differently
      was|were|is a * joke|misunderstanding|mistake|formality
      legitimate * business|purpose|reason|reasons|work|expenses|fees|services
      arm's length
      at market|commercial rate|rates|value
      planned long|months|years
      known|knew|aware * nothing|not|unaware
      unaware of|that
      worked|works|work hard|tirelessly
      handful of * disgruntled|former|individuals
      disgruntled
      ambiguous data
      only|solely * licensed|sold|used|for|to * law|lawful|legitimate|terrorism|vetted|crime|authorised
      of the utmost
      robust|rigorous|strict|stringent * procedures|processes|policies|controls|checks|standards|safeguards|testing|systems
      zero tolerance
      trade secrets
      own affair|business
      could|might|may|can ** have * contaminated|come|been|innocent|other|another|upstream|natural|explanation|coincidence|legitimate|reasons
      hard|difficult|challenging|unprecedented winter|year|times|circumstances|time|conditions|decision|decisions
      hindsight
      bear in mind
      no evidence|proof|truth|basis|foundation|substance|finding * of|that|to|for|in`,
    2: `did|do|does|had|has|have|was|were not|never * break|broken|operate|see|know|known|play|receive|benefit|influence|instruct|authorise|take|accept|ask|involved|aware|intend|intended|affect|consult|happen|mean
      would always|never|not
      we|i am|are|have|had|take|took|remain|will|stand|regret|believe|acted|did|do|followed|were|was`,
  },
  silence: {
    4: `did|had|has|have|does|do|could|would not|n't * respond|responded|reply|replied|answer|answered|return|returned|comment|wish|want|available
      could|can|would|did|will|does not|n't * be interviewed|reached|contacted|located|traced|drawn|available|taking|commenting|answering
      didn't|hasn't|hadn't|haven't|wouldn't|couldn't|doesn't * respond|responded|reply|replied|answer|answered|return|returned|comment|wish|want
      declin- * comment|respond|interview|answer|interviewed|speak|discuss|say|be
      refus- * comment|respond|answer|interview|interviewed|speak|discuss|be|say
      could|can not|n't * be * reached|contacted|located|traced
      no reply|answer|response|comment
      would|did|could|will|does|do|has|have not|never|n't * say|answer|explain|disclose|confirm|discuss|specify|elaborate|address|deny|dispute
      went|gone|go unanswered
      unanswered
      not|never * available|immediately * comment|respond
      unavailable for
      failed|fail|fails * to respond|reply|answer|comment|return
      hung up
      put * phone|telephone|receiver down
      shut|slammed * curtain|curtains|door|window|gate
      stormed|walked off|out|away
      messages|emails|calls|letters|requests|questions * left|sent|unanswered|unreturned|ignored`,
  },
  admission: {
    4: `admit|admits|admitted|admitting|admission|admissions
      acknowledg-
      conced-
      confess-
      confirmed|confirms|confirm * that|it|he|she|they|had|was|were|been|the|existence|receiving|payment
      accepted|accepts|accept that
      apologised|apologized|apologises|apology for|to
      owned up|own up
      agreed|agrees that`,
  },
  attribution: {
    2: `according to
      said|says|say|saying
      told|tells|tell
      claim|claims|claimed
      alleges|alleged|allege|alleging
      accused|accuse|accuses
      described|describe|describes
      recalled|recalls|remembered|remembers
      testified|testify|testimony
      added|adds
      heard|hear * inquiry|court|tribunal|inquest|committee|jury
      inquiry|court|tribunal|inquest|committee|jury * heard|told|hears
      put to
      understood that
      understands
      sources|source|insiders|insider|whistleblower
      former|ex * employee|employees|worker|workers|staff|member|members|official|officials|executive|executives|colleague|colleagues|scientist|scientists|resident|pupil|pupils|patient|patients|volunteer|manager`,
  },
  proof: {
    2: `documents|document|records|record|emails|email|e|papers|paper|files|file|accounts|minutes|invoices|invoice|receipts|receipt|logs|log|statements|statement|contracts|contract|spreadsheet|spreadsheets|messages|memo|memos|letter|letters|report|reports|note|notes|figures|data|tests|test|results|swabs|samples|analysis|examination|review|audit|register|registry|filing|filings|declaration|footage|video|photographs|photograph|recording|recordings|correspondence|forms|form|certificate|swab|rota|rotas|database|presentation|transcript|transcripts|leak|copy|copies ** show|shows|showed|shown|suggest|suggests|suggested|reveal|reveals|revealed|indicate|indicates|indicated|confirm|confirms|confirmed|prove|proves|establish
      documents|document|records|record|emails|email|e|papers|paper|files|file|accounts|minutes|invoices|invoice|receipts|receipt|logs|log|statements|statement|contracts|contract|spreadsheet|spreadsheets|messages|memo|memos|letter|letters|report|reports|note|notes|figures|data|tests|test|results|swabs|samples|analysis|examination|review|audit|register|registry|filing|filings|declaration|footage|video|photographs|photograph|recording|recordings|correspondence|forms|form|certificate|swab|rota|rotas|database|presentation|transcript|transcripts|leak|copy|copies * record|records|recorded|say|says|said|state|states|stated|found|finds|seen|obtained|reviewed|list|lists|listed|describe|describes|described|bear|bears|contain|contains|contained|named|discusses|concluded|concludes|warn|warned|tested|reads|read|analysed|dated|released
      according to * documents|records|emails|papers|accounts|report|register|registry|minutes|review|filing|filings|examination|analysis|data|files|figures|logs|rotas|statement|tests|invoices|messages|correspondence|court|an|people|seven|four|three|two|five|several|former
      seen|obtained|reviewed|examined|analysed|analyzed|verified by
      in an|a email|e|letter|memo|message|text|note|presentation|report|recording|transcript
      wrote|writes|emailed|texted|messaged|signed * in|that|to|a|the
      has|have|can|had established|found|discovered|reveal|revealed|learned|learnt|uncovered|seen
      can|could reveal|disclose
      figures|records|accounts show|showed|shows
      court * ruled|found|documents|papers|filings|records
      found that`,
  },
  hedge: {
    2: `alleged|allegedly|allegation|allegations|allege|alleges
      suspected|suspicion|suspect|suspects
      apparently|appears|appear|appeared|seems|seem|seemed|seemingly
      may|might|could have|well
      may|might be|also|well
      possibly|perhaps|potentially|probably
      is|are|was|were|seems|seem likely|possible
      reportedly|purportedly|supposedly|ostensibly
      claims|claimed|claim
      believed|thought|understood|said to
      suggest|suggests|suggested|indicate|indicates|indicated
      accused|accuse|accuses
      raise|raises|raised * questions|doubts`,
  },
  inquiry: {
    3: `investigat- * into|whether|by|opened|is|are|has|have|launched
      is|are|was|were|being|under investigat-
      under investigation|review|examination|scrutiny
      inquiry|inquiries|probe|probes * into|opened|launched|preliminary
      preliminary inquiry|investigation
      deciding|decide|considering|consider|examining|assessing|looking * whether|charges|into|act|evidence
      questions|question * over|about|whether|remain
      questioned|interviewed * police|caution|detectives
      subpoena-
      referred * to|itself|himself|police|regulator
      where|how|why did|does|do|is|was
      received * file|complaint|complaints|referral|report|reports|allegation|allegations
      is|are|was|were assessing|reviewing|examining * it|them|the|a|whether|evidence|papers|invoices|documents|claims|complaint|complaints
      complaint * received|made|against|lodged|filed
      file has|was|is * sent|gone|passed|prosecutor|prosecutors`,
  },
  caveat: {
    5: `no suggestion * that|of
      not|n't|nobody|no * accused of|accusing
      not|n't * suggested|suggesting|alleged|alleging|implied that|he|she|it|any
      no|any evidence * that|of|to|anybody|anyone
      does|do|did not|n't * mean|prove|show * that|anyone|a|any|the|he|she|it
      absence of * does|do|is|not
      not|never|yet been|be|yet * charged|convicted|accused|established|proven|proved|verified|found
      nobody|none|neither|nor|no * charged|arrested|convicted|prosecuted
      nobody|neither|none|no * accused of
      nobody|nothing * disputes|suggests|said
      is|be|would|will * for ** decide|determine
      could not|was|were not|unable * determine|verify|establish|confirm|independently|reach * who|the|whether|how|account|claims|authenticity|independently|why
      unable to * determine|verify|establish|confirm
      innocent until
      presumed innocent
      not * illegal|unlawful|crime|offence|against
      is|are|was|were|be|were legal|lawful|permitted|allowed|routine|common|normal|usual
      cannot|can't|could not|not be * certain|sure|proved|proven|ruled|shown|drawn
      draw no conclusion|conclusions
      nothing * concluded|proved|proven|established|inferred
      does|do not know who|what|whether|why|how
      did not see|hear the|any|anyone|anybody|who
      no conclusion
      had|has|have nothing to do
      may be that|nothing
      may well be
      easy|wrong|unfair|worth|possible to * remember|be|say|forget|blame|see`,
  },
  praise: {
    3: `award|awards|prize|medal|honoured|honored|knighted|obe|mbe|praised|celebrated|beloved|popular|admired|acclaimed|champion|hero
      largest|biggest|oldest|best|leading * employer|packer|provider|maker|supplier|company|charity|club|of|in
      founded|established|set * in|by|as|up * in|by|19|20|1|2
      was|is|were born|raised|educated
      graduated|studied|degree
      grew up
      album|albums|single|book|books|novel|film|films|song|songs|series * sold|won|topped|spent
      sold * copies|tickets
      won * award|awards|prize|title|medal|disc|discs|cup
      employs|employ * people|staff|workers|men|women
      headquarter-
      was first elected
      run|runs|operates|manages|owns|has|opened * centers|centres|shops|stores|homes|clinics|hospitals|schools|prisons|branches|offices|restaurants|hotels|countries|states|regions
      opened|founded|built|incorporated|launched * in|by
      listed * in|on
      accounts for
      has|have run|led|headed|chaired|owned|managed|edited|represented|served * since|for
      has|have been * mayor|sheriff|chief|chairman|president|director|head|minister|member|leader|manager|owner * since|for
      began|started|joined|rose * with|as|career|life
      came * from
      has|have|had|who published|written|won|played|appeared|taught|coached
      holds|hold|seats|houses * people|men|women|pupils|children|passengers|prisoners
      is|are|was * married|father|mother|retired|widow|widower|grandmother|grandfather
      hobbies|recreations|lists
      supplies|supply supermarkets|shops
      based in
      lives|live|lived in|near|with|alone`,
  },
  opinion: {
    3: `^if
      i|we think|believe|feel|felt|hope|hoped|wish|love|loved|miss|want|wanted|just|remember|know|knew|can't|cannot
      should|ought
      it is|was * easy|hard|worth|difficult|wrong|right|sad|shame|disgrace|time|matter|tempting
      disgrace|disgraceful|disgusting|shameful|appalling|outrageous|scandalous|shocking|heartbreaking|tragic|sad|terrible|awful|wonderful
      surely|arguably|perhaps|frankly|clearly|obviously
      whether that|it|this|he|she|they|the
      what it|this|that * shows|means|tells
      this is|was not|a|an|about
      deserve|deserves|deserved
      called|calls|calling for * him|her|them|resignation|inquiry|ban|review|to
      must|need|needs * now|be|change|go|act|answer|explain
      never again
      time to|for|that|it
      bad|good|better|worst|greatest|miserable|pretty|beautiful|lovely|grim|gloomy|bleak`,
  },
} satisfies CueLists<Frame>;
