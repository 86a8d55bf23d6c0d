// Which turns of phrase say what the words mean, give another account, or deny everything?
import type { CueLists } from './cues.js';

/** Patterns by attack and weight; the notation is `compileCues`'. */
export const ACCOUNT_CUES = {
  meaning: {
    6: `give|gives|given|giving * to understand|believe
      understood|taken|read|interpreted|perceived|seen ** by|as ** viewer|viewers|reader|readers|accusation|charge|public
      reader|readers|viewer|viewers|anyone|anybody|everyone|listener|listeners|public|person * who|would|will|could|must|seeing|reading|watching * take|think|understand|conclude|infer|believe|gather|suppose|assume
      words|article|statement|statements|broadcast|film|allegation|allegations|headline|post|passage|draft * mean|means|meant|bear|bears
      would|could|can * mean * that * client|he|she|it|they|concealed
      grounds to suspect|believe|investigate`,
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
    6: `innocent|ordinary|simple|straightforward|perfectly * explanation
      ordinary|normal|usual|natural course
      may|might|could|can well|simply|equally|just|easily * have|be|belong|come|reflect
      purpose|purposes|reasons|reason * unconnected|unrelated|nothing|other
      for the|for|its sole|single|express|specific|only purpose|purposes
      only|exclusively|solely|strictly * to|for|with|by|through|after|under|in * vetted|licensed|accredited|registered|authorised|approved|qualified|sovereign|lawful|accordance|regulated|legitimate|hospitals|governments|agencies|customers|seed|patients|members|professional
      sells|lends|licenses|supplies|provides|works|deals|buys|trades|offers|exports|operates * only|exclusively|solely|strictly
      does|do|cannot|can|did|could not|never ** operate|run|control|see|access|know|monitor|supervise|manage|store|choose|decide|select * and|which|what|who|whom|the|how|its|any|or
      cannot * see|know|tell|control * what|whom|who|which|how
      @client has|have * closed|shut|suspended|terminated|dismissed|ended|withdrawn|withdrew|cancelled|refused|investigated ** after|following|when|because|where
      takes|take|taken|treats|treat * no|very|seriously|its|every|all * security|seriously|complaint|care|obligations|step|precaution|duties
      as * is|was|did|do|does * every|any|other|all|most|everyone|custom|usual|common|normal|many
      commonplace|customary|usual|unexceptional|unremarkable|perfectly proper|normal
      publicly|openly|fully|duly|promptly|voluntarily declared|disclosed|recorded|registered|reported|lodged|published|notified|announced
      declared|disclosed|lodged|filed|posted|registered|published|recorded * on|with|at|in ** website|websites|register|association|registry|authority|regulator|accounts|annual
      licensed|approved|authorised|supervised|audited|regulated by
      done|carried|made|decided|handled|overseen|reviewed by an|a|the independent|separate|outside|external
      belongs|belonged to * brother|sister|wife|husband|another|third|family|father|mother|son|daughter
      all * client|he|she|it|they * did|asked|wanted|sought * was|to|for`,
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
      repaid|reimbursed|refunded|donated|loan|salary|invoice|invoiced|dividend`,
    2: `was|were|is|are * made|paid|intended|designed|used|given|introduced|taken * for|to|because|in|as|under
      was|were * a|an|the|part * of|for
      because
      always|consistently|entirely|fully
      at all times
      client|he|she|company * was|were|is|acted|followed|took|sought|paid|made|sold|bought|resigned|left|joined|met|attended|gave|received|informed|told|offered|cooperated|remains|continues|spent|worked|held`,
  },
  denial: {
    8: `insofar|extent|whether * any|an|not|or ** addressed|dealt|answered|mentioned|admitted|responded|covered ** denied|denies|letter|admitted|accepted
      not|nothing ** respond|answer|address|deal * to|with|each|every * allegation|point|assertion ** admission|accepted|accept`,
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
