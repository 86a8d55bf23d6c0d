// Which turns of phrase demand, fix a time, call for documents to be kept, or threaten?
import type { CueLists } from './cues.js';

/** Patterns by kind and weight; the notation is `compileCues`'. */
export const ASKING_CUES = {
  demand: {
    11: `we|i|client * hereby|therefore|accordingly demand|require|request|call|insist|direct
      hereby demand|require|request|call|direct`,
    7: `^let|allow|give|send|tell|show me|us * have|the|know|a|by
      ^let|allow us|me have
      ^do|not|never * contact|publish|approach|run|repeat|print|broadcast|name|telephone|call|share|post|use|include
      @client * ask|asks|invites|requires|requests|wants you|that you|newspaper`,
    6: `any|the|your|such article|report|story|piece|coverage must|should|shall
      must|should|shall make|state|record|reflect clear|fully|fairly|accurately|that`,
    5: `^please|kindly
      so please
      is|are to be reproduced|printed|included|quoted|added|carried|corrected|removed|deleted
      reply|response|correspondence|answer|answers ** should|must|shall be marked|addressed|sent|directed|copied|made
      you|ledger|newspaper are|is to * cease|stop|remove|retract|publish|withdraw|refrain|desist|correct
      confirmation|retraction|apology|correction|removal|undertaking|undertakings ** is|are required|demanded|requested|sought|expected
      client * asks|wants|wishes|would|hopes * that|you
      client * asks|wants for|to * apology|correction|retraction|removal|undertaking|undertakings|see|hear|have|be
      challenge|put you|the * to proof|disclose|identify|produce
      we|i * demand|require|request|insist
      client * demands|requires|requests|insists|demanded
      client * demand|require|request|insist that|you|the|an|a|immediate|your
      we|i|client * call|calls on|upon
      you are * required|requested|asked|invited|directed|called|urged|put
      we|client|i * ask|asks|invite|invites|urge|urges you|that|the|for
      you|newspaper|ledger|publication|publisher must|should|shall * remove|retract|withdraw|delete|correct|publish|cease|desist|refrain|confirm|provide|undertake|disclose|identify|amend|apologise|apologize|include|take|stop|not|return|destroy|agree|issue|make|ensure|reconsider|respond|reply|abandon|explain
      cease and desist
      we|client * would|should be grateful
      hereby demand|demands|require|requests
      demand is|be|hereby made`,
    4: `^pay to|our|the|all|damages|costs|compensation
      would|could|will you * please|let|confirm|kindly
      let us know|have
      please * confirm|provide|let|send|ensure|remove|acknowledge|supply|identify|explain|disclose|direct|address|respond|reply|contact|state|tell|give|reply|answer|treat|forward|refrain|withdraw|publish|correct|copy|advise|take|inform|share|return|specify|indicate|set
      ^kindly
      we|client * seek|seeks|expect|expects
      we * look to you
      must|should|shall * not * be|publish * published|broadcast|the|any|this
      refrain|desist from
      do not publish|contact|approach|broadcast|run
      give|provide * undertaking|undertakings
      we|client * invite|propose
      we'd|i'd|we|i|client like|need|want|require until|more
      we|i|client suggest|propose|enclose * wording|correction|words|statement
      we'd|i'd|we|i|client would|need * more time|extension
      should|must|shall be * included|published|carried|removed|withdrawn|corrected|addressed|directed|sent|treated|kept|made|given
      should|must be * removed|retracted|withdrawn|corrected|published|included|taken|given|amended|deleted|printed|reflected|quoted|carried|agreed|shown|sent|addressed|reproduced
      all|any * further|future|such correspondence|communications|questions|contact|enquiries * should|must|be|to
      client * entitled to * apology|correction|retraction|reply|answer|answers|see|know`,
    3: `^remove|retract|withdraw|correct|publish|cease|desist|confirm|undertake|disclose|identify|delete|apologise|apologize|agree|supply|destroy|amend|abandon|notify
      ^immediately|promptly|permanently|publicly remove|retract|withdraw|correct|publish|cease|take|delete|apologise|confirm|issue
      ^a|an * published|prominent|full|written|unequivocal|public|unqualified|joint|agreed|sworn correction|apology|retraction|undertaking|statement|confirmation
      ^your * written|signed|full confirmation|undertaking|undertakings|agreement
      ^an|a apology|correction|retraction|undertaking|undertakings
      ^removal|retraction|withdrawal|deletion|payment|correction|confirmation|disclosure of
      prominent correction|apology|retraction|position
      undertaking|undertakings
      include * statement|response|denial in full
      in full * attributed|attributable|attribute
      take down`,
    2: `^provide|pay|issue|take|return|state|explain|ensure|give|allow|grant|send|stop|set|make|include|inform|refrain|join|contact|offer|place|reimburse|tell|update|extend
      ^not to|publish|repeat
      retraction|apology|retract|apologise`,
  },
  deadline: {
    5: `offer|proposal|opportunity * expires|lapses|open|withdrawn
      time is of the essence
      by|before|than * receive|hear * from you
      hear from you * by|before|within|no
      ^the|this|that deadline * is|expires|falls|will`,
    4: `look|looking forward to * receiving|hearing|receive|hear
      your * response|reply|answer|confirmation|undertaking|undertakings|agreement|acknowledgment is|are|must|should|be * required|requested|due|needed|expected|reach|received
      response|reply|confirmation|undertakings|answer|answers|signed|retraction|removal|compliance must|should|shall|will|to|is|are * be|required|received|expected|reach|given|provided|with|complete|published|made
      let * have * response|reply|answer|answers
      receive|await|expect|require|need|want|provide|give|send|expecting|awaiting|receiving * response|reply|answer|answers|substantive|confirmation|undertaking|undertakings|acknowledgment|declaration
      these|this|those|the steps|step|actions|action|demands|undertakings|matters|above|foregoing must|should|are|is|to be
      must|should|to be|reach * with us|me|office|hands|hand by|before|no|within
      comply|compliance|complied with
      respond|reply to this letter
      must|should be * done|completed|received|complied
      you have|have until|within|no|seven|14|48|24|72|two|three|five
      failing which`,
  },
  preservation: {
    12: `nothing|none ** deleted|destroyed|altered|discarded|wiped|overwritten|erased|shredded
      keep|save|retain * every|everything|all|any|each|safe * draft|drafts|note|notes|recording|recordings|message|messages|footage|document|documents|email|emails|record|records|rushes|relating|relevant
      hang on to`,
    18: `treat|regard|consider|take this * as|a litigation|legal|preservation|document hold|notice
      this is|serves|constitutes * litigation|legal hold
    `,
    9: `preserv- * document|documents|documentation|record|records|evidence|material|materials|communication|communications|recordings|notes|data|emails|drafts|information|files|devices|metadata
      obligation|duty|obligations|obliged|required * preserve|retain
      litigation|legal hold
      must|should|please * preserve|retain
      notice|duty|obligation|demand of|to|for * preserv-
      spoliation
      do|must|should|may not * destroy|delete|alter|discard|dispose|overwrite|erase|conceal
      destruction|deletion|loss * of * documents|records|evidence|material|notes|emails|data
      suspend * deletion|destruction|retention|purg-|policy|policies|auto-
      retain|retained|preserved * documents|notes|records|all|recordings|drafts
      disclosable documents
      ensure * documents|records|notes|material * preserved|retained
      retention polic-`,
    2: `preserv-
      document|documents|notes|recordings|drafts|messages|metadata|devices|emails * and|or
      whether|including * electronic|whatsapp|signal|text`,
  },
  threat: {
    8: `^if|unless|failing|should|failure|absent ** issue|commence|institute|bring|initiate|sue|proceedings|court|litigation|injunction
      waive|waives|waiver of * any|right|rights|claim|claims|remedy|defence|privilege
      without waiver|waiving
      each|all|any of which * reserved|reserves|reserve`,
    6: `client|we|he|she|they * is|are entitled to * injunctive|injunction|damages|compensation|relief
      exhibit a|one|1 in * lawsuit|suit|action|proceedings
      lawsuit|suit|proceedings|litigation * follow|follows|ensue|ensues
      waive|waives nothing|none|no
      position|rights|remedies * reserved
      reserved in full|every|all|their
      remain|remains|be|being * reserved
      expressly|hereby|fully|entirely|specifically reserved|reserve|reserves|reserving
      not|nothing|neither|nor ** complete|full|exhaustive|comprehensive statement|recitation|account|response|recital|recitals
      prepared|ready|determined|resolved * to * sue|litigate|vindicate|court|issue|commence
      vindicate * name|reputation|rights|position
      exposed|expose|exposes|exposing|exposure * to * liability|claims|damages|litigation|proceedings|suit|consequences
      shrink|shy|flinch|hesitate|afraid|shirk * from|away|of|in|before * court|courts|courtroom|litigation|proceedings|trial|action
      look to|hold * individual-|personal- * as well|responsible|journalists|liable|directors|editors|reporter|reporters
      @client|she|he'll|she'll|they'll|we'll sue
      he'll|she'll|they'll|we'll|client'll sue
      will|shall be constrained|compelled|forced|obliged|advised * to * initiate|take|institute|file|commence|proceed|seek|issue|bring
      authorised|instructed|authorized|retained * to * apply|issue|commence|sue|seek|take|claim|proceed|begin|file
      begin|commence|start|launch|initiate * proceedings|action
      risk as to cost|costs
      notice that * client will|shall|intends|reserves
      position|rights|remedies * entirely|fully|expressly|all|hereby * reserved
      held|hold * responsible|accountable|liable
      no choice|option|alternative but to
      complaint to|with the * commissioner|regulator|ipso|ofcom|council|authority
      reserve|reserves|reserved|reserving|reservation * right|rights|position|remedies
      rights|remedies * are|is|remain * reserved
      issue|commence|institute|bring|initiate|begin|start|issuing|commencing|bringing|pursue * proceedings|claim|suit|litigation|lawsuit|action
      file|filing|lodge * suit|lawsuit|proceedings|claim|complaint|action|petition
      not hesitate to * take|issue|commence|pursue|seek|bring|protect|enforce|act|defend|vindicate|apply|institute|initiate|use|exercise|refer`,
    5: `without * further|any|prior notice|recourse|reference|warning|delay
      seek|pursue|claim|recover|seeking|recovery|award|include|including * damages|costs|injunct-|relief|remedies|compensation
      on an indemnity basis
      hold you|your|the|each|both * liable|responsible|accountable
      refer|report|complain|complaint|complaints|raise|escalate|notify|referred|lodge|file * ipso|ofcom|regulator|regulators|ico|commissioner|police|impress|authorities|ethics|council|ombudsman|sponsors|advertisers
      draw|drawn|bring|brought|place|put * attention of * court|judge|tribunal
      rely|refer|relied * on|to|upon * this letter
      nothing ** waiver|waive|waived|prejudice
      deemed|construed|taken|constitute|operate * waiver|waive
      nothing in|herein * letter|correspondence|statement * waive-|waiver|prejudice|limit|construed
      without prejudice to * right|rights|claim|claims|remedy|remedies|contentions
      legal|court proceedings|action|steps * will|against|may|shall
      instructed * to|us * issue|commence|take|pursue|seek|apply|proceed
      apply|application * to * court|judge * for * injunct-
      you|newspaper|ledger|publisher * will|would|shall|may be * liable|sued|responsible|exposed|joined
      legal|all|any * rights and remedies
      govern yourself|yourselves
      see you in court
      lodged|made|filed|submitted * complaint * with|to * regulator|ipso|ofcom|commissioner|council|police`,
    4: `proceedings|lawsuit|litigation * will|shall|would|may|against|follow|without|for
      seek|obtain * injunction
      injunctive relief
      punitive|exemplary|aggravated|statutory|special|treble|compensatory|substantial damages
      at your|their * peril|risk
      liable for|to * damages
      full extent|force of the law
      every|all * remedy|remedies|right|rights|avenue|avenues|option|options
      personally|jointly|severally liable
      costs * of|will|be * sought|recovered
      legal consequences|liability|exposure`,
    3: `legal|court proceedings|action
      sue|sues|suing
      increase|aggravate|aggravation|aggravates|aggravating * damages
      damages
      injunction
      waive|waiver|waived
      vigorously * pursue|defend|protect`,
    2: `^if|unless|should|failing|failure|absent * you|to|such|we|that
      consequences`,
  },
} satisfies CueLists<string>;
