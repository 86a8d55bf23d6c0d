// Which turns of phrase tell what a sentence of a counsel letter does? (Attacks have their own list.)
import { compileCues } from './cues.js';

/** What these cues speak for: the kinds that are not allegations. */
export type CuedKind =
  'formal' | 'background' | 'words_complained_of' | 'demand' | 'deadline' | 'preservation' | 'threat';

export const KIND_CUES = compileCues<CuedKind>({
  formal: {
    5: `^our|your ref|reference
      ^dear sir|sirs|madam|mr|mrs|ms|editor
      ^yours faithfully|sincerely|truly
      ^very truly yours
      regulated by the
      intended recipient|recipients|addressee
      this email|message|communication|transmission * confidential|privileged|intended
      original message
      not the * addressee|recipient
      delete|destroy it|this|all * if you are not`,
    4: `not for publication
      not for * broadcast|dissemination|onward
      private and confidential
      strictly private|confidential
      confidential legal correspondence|communication
      attorney client
      by|via email|e|courier|hand|post|fax|recorded
      registered in england|scotland|wales|ireland|delaware
      registered office
      look forward to hearing
      hesitate to contact
      ^cc
      ^encl|enclosures|enc
      list of * partners|members
      for immediate release
      notes to editors
      media|press enquiries|inquiries|contact|contacts
      limited liability partnership
      in particular|namely|specifically|thus`,
    2: `^tel|telephone|fax|email|dx|www|re|subject|from|to|date|sent|attention|attn|fao
      without prejudice save
      ^confidential|privileged|urgent
      received * in error`,
  },
  background: {
    12: `act|code|convention|regulation|regulations|amendment|statute * requires|provides|states|protects|imposes|prohibits|gives|defines|applies
      a|the statement|publication|imputation|words|meaning|allegation is|are * defamatory|actionable|privileged|protected if|when|where|unless
      article 8|10 of the|european`,
    5: `v|vs
      ^the law|courts|legislation|constitution|amendment|statute
      single meaning|repetition|reynolds rule
      first amendment
      rule applies|is that
      we|i act|represent for|on|the
      we|i act|represent
      we|i * act on behalf
      we|i * are|am|have|been instructed|retained|engaged|authorised by|to
      are|am solicitors|attorneys|counsel|lawyers for|to
      retained|instructed|engaged|consulted by
      this firm|office|law firm represents|acts|is|has
      undersigned * represents|counsel
      we|i write|am|are writing * in|on|with|to|further|regarding|concerning|about|as|because|following`,
    4: `client|we|solicitors|he|she * replied|responded|answered * to|your|on|by|with
      you|your * article|piece|report|broadcast ** published|remains|appeared
      we|i * been * provided|sent|shown|supplied|passed * with|copy|a
      ^further to
      ^in response|reply|relation|connection to|with * your
      ^with reference to
      we|i refer to
      thank you for
      ^as you know|are
      you will be|are aware
      you will know|recall
      it is * settled|trite|established
      pre action protocol
      for the purposes of this letter
      hereinafter|hereafter
      referred to * as the
      we|i enclose|attach
      are|is enclosed|attached
      your email|letter|message|questions of|dated|sent|received|to
      contacted|emailed|wrote * our client|with|to * questions|list|request
      client * received|was contacted|was sent|was approached
      sent|put|submitted * client * questions
      ^the law of|on|is|provides|recognises|requires|protects
      ^under * settled|established|english|scottish|applicable|well|federal|state|california|defamation * law|principles
      a|an|any publisher|newspaper|speaker|broadcaster|journalist who|that|which
      you published|broadcast|posted|printed|ran * article|programme|story|report|piece|podcast|post|item|column
      courts|court * held|recognised|repeatedly|explained|confirmed|stated
      the test is|for
      on behalf of our client`,
    3: `supreme court|court of appeal|high court|house of lords
      you|he|she|reporter|journalist|correspondent|ledger * emailed|e|wrote|written|telephoned|contacted|approached * client
      you|reporter * asked|asking * client * to|for comment|respond
      you|reporter|newspaper * informed|notified|told|indicated * you|that|intend|working|preparing
      we|i understand|understand
      we|i * reviewed|seen|read|considered
      we|i * had * opportunity to
      section|sections of the * act
      under|pursuant * section|act|law|article|rule
      is|was founded|established|incorporated|formed in|by
      a|an|the publisher|claimant|plaintiff|defendant who|may|must|is|need
      statement|publication|publisher is defamatory|liable if|where|when|for
      burden of proof
      this letter is|sets|concerns|does
      we|i set out|below
      please note|be advised|take`,
    2: `founded|incorporated|headquartered|employs|established
      client is|was|are a|an|the|one
      who|which is|has been a|an|the * for
      years * experience
      defamation act
      on|in january|february|march|april|may|june|july|august|september|october|november|december
      published|appeared * on|in|online|at|under
      dated`,
  },
  words_complained_of: {
    5: `you|reporter|she|he|questions ask|asks|asked|enquire|enquired whether|if|why|about|how|what|when|where
      you|your|newspaper|ledger|publication|outlet|programme * propose|intend|intends|plan|planning|proposing|intending * publish|report|allege|state|say|broadcast|print|run|include
      words complained of
      statement|statements|passage|passages|words|allegation|allegations complained of`,
    4: `^you suggest|say|claim|allege|assert|state|report|write|imply that
      ^in * paragraph|article|email|letter|draft|piece ** you|your * wrote|write|say|said|state|stated|claim|allege|ask
      article|draft|piece|story|report|publication|programme|broadcast|post|headline|caption|standfirst|paragraph|podcast|episode|subheading|tweet|copy|email|letter|website|column|editorial|feature * states|alleges|claims|asserts|says|reads|describes|reports|contends|accuses|stated|alleged|claimed|asserted|said|described|reported|accused|opens|begins|continues|concludes|quotes
      according to * article|draft|piece|you|report|story|reporter
      you|your email|reporter|journalist|draft * allege|alleging|alleges|assert|asserts|claim|claims|state|states that
      the following * words|statements|passages|allegations|claims|questions|assertions|imputations
      ^statement|allegation|question|claim|passage 1|2|3|4|5|6|7|8|9|10|one|two|three|four|five|six
      your|the first|second|third|fourth|fifth|sixth|next|final|last question|allegation|claim
      it is|was|has alleged|claimed|stated|asserted|said that
      goes|went on to state|say|claim|allege|assert|describe|suggest
      we understand * intend|propose to
      you|your|reporter|he|she wrote|write|writes|stated|state|asked|ask|said|told readers`,
    3: `you|she|he|reporter|journalist * say|wrote|ask|asked|suggest|put|write|suggested|said * that|whether|to|why
      it|she|he * then|also|further|next states|alleges|claims|asserts|says|reads|describes|reports|accuses
      your|reporter's questions * suggest|imply|assert|include|allege|ask
      allegation|claim|suggestion|accusation that
      is accused of
      you intend|propose to`,
    2: `under the headline|title
      accuse|accuses|accused|accusing
      quoted as saying
      allegedly`,
  },
  demand: {
    6: `any|the * article|publication|report|story|piece|coverage must|should|shall
      must|should|shall make|state|record|reflect clear|fully|fairly|accurately|that`,
    5: `you|ledger|newspaper are|is to * cease|stop|remove|retract|publish|withdraw|refrain|desist|correct
      confirmation|retraction|apology|correction|removal|undertaking|undertakings ** is|are required|demanded|requested|sought|expected
      client * asks|wants|wishes|would|hopes * that|to|for|you
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
      should|must|shall be * included|published|carried|removed|withdrawn|corrected|addressed|directed|sent|treated|kept|made|given
      should|must be * removed|retracted|withdrawn|corrected|published|included|taken|given|amended|deleted|printed|reflected|quoted|in|carried|agreed|shown|sent|addressed|reproduced
      all|any * further|future|such correspondence|communications|questions|contact|enquiries * should|must|be|to
      client * entitled to * apology|correction|retraction|reply|answer|answers|see|know`,
    3: `^remove|retract|withdraw|correct|publish|cease|desist|confirm|undertake|disclose|identify|delete|apologise|apologize|agree|supply|destroy|amend|abandon|notify
      ^immediately|promptly|permanently|publicly remove|retract|withdraw|correct|publish|cease|take|delete|apologise|confirm|issue
      ^a|an * published|prominent|full|written|unequivocal|public|unqualified|joint|agreed|sworn correction|apology|retraction|undertaking|statement|confirmation
      ^your * written|signed|full confirmation|undertaking|undertakings|agreement
      ^an|a apology|correction|retraction|undertaking|undertakings
      ^removal|retraction|withdrawal|publication|deletion|payment|correction|confirmation|disclosure of
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
    4: `your response|reply|answer|confirmation|undertaking|undertakings|agreement is|are|must|should|be * required|requested|due|needed|expected|reach|received
      response|reply|confirmation|undertakings|answer|answers|signed|retraction|removal|compliance must|should|to be * received|reach|given|provided|with|complete|published|made
      let * have * response|reply|answer|answers
      receive|await|expect|require|need|want|provide|give|send|expecting|awaiting|receiving * response|reply|answer|answers|substantive
      these|this|those|the steps|step|actions|action|demands|undertakings|matters|above|foregoing must|should|are|is|to be
      comply|compliance|complied with
      respond|reply to this letter
      must|should be * done|completed|received|complied
      you have|have until|within|no|seven|14|48|24|72|two|three|five
      failing which`,
  },
  preservation: {
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
    6: `position|rights|remedies * entirely|fully|expressly|all|hereby * reserved
      held|hold * responsible|accountable|liable
      no choice|option|alternative but to
      complaint to|with the * commissioner|regulator|ipso|ofcom|council|authority
      reserve|reserves|reserved|reserving|reservation * right|rights|position|remedies
      rights|remedies * are|is|remain * reserved
      issue|commence|institute|bring|initiate|begin|start|issuing|commencing|bringing|pursue * proceedings|claim|suit|litigation|lawsuit|action
      file|filing|lodge suit|lawsuit|proceedings|a|an|claim|complaint
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
      without prejudice to
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
});
