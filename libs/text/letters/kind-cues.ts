// Which turns of phrase tell what a sentence of a counsel letter does? (Attacks have their own list.)
import { compileCues } from './cues.js';
import { ASKING_CUES } from './kind-cues-asking.js';

/** What these cues speak for: the kinds that are not allegations. */
export type CuedKind =
  'formal' | 'background' | 'words_complained_of' | 'demand' | 'deadline' | 'preservation' | 'threat';

export const KIND_CUES = compileCues<CuedKind>({
  formal: {
    20: `^confidentiality|privacy notice|warning|disclaimer
      ^disclaimer
      email|message|communication ** may contain * confidential|privileged|proprietary|protected
      ^this email|message and any|all attachments|files|attachment
      consider the environment
      think before you print
      not the intended|named recipient|addressee
      intended recipient|addressee ** delete|destroy|notify|disclose|return`,
    9: `copy of this notice|letter * retained|kept|file|record|records
      limited liability partnership registered
      member of the llp
      is a registered charity in|number|no
      authorised|authorized * regulated by
      trading name of
      list of partners|members`,
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
      ^attorney client
      ^privileged * attorney client
      ^by|via email|e|courier|hand|post|fax|recorded
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
      limited liability partnership`,
    2: `^tel|telephone|fax|dx|www|attn|fao
      without prejudice save
      ^confidential|privileged|urgent
      received * in error`,
  },
  background: {
    12: `^this letter|notice|document|email is * concerns|formal|open|our notice|letter|response|reply
      copy|copies is|are|was * annexure|annexed|attached|enclosed|appended|exhibit|schedule|annex
      this|the|present letter|notice is concerned|confined|limited with|to
      act|code|convention|regulation|regulations|amendment|statute * requires|provides|states|protects|imposes|prohibits|gives|defines|applies
      a|the statement|publication|imputation|words|meaning|allegation is|are * defamatory|actionable|privileged|protected if|when|where|unless
      article 8|10 of the|european`,
    10: `^this|our firm|office|practice|chambers acts|advises|represents
      is|are|am litigation|defamation|libel|media|outside|general|special|legal counsel|lawyers|attorneys|solicitors for|to
      ^we|i have|had your|the|a email|letter|message|questions|questionnaire|list of|from|dated|telling|asking|to
      ^i|we follow|followed your|the|that numbering|order|headings`,
    8: `a|an|the person|party|plaintiff|claimant|individual who|seeking|suing|bringing|alleging
      ^a|an|any publisher|republisher|newspaper|broadcaster|journalist|defendant|speaker who|that|is|must|answers`,
    9: `under * penalty of perjury
      good faith|belief belief|that * that|use
      consent to * jurisdiction
      certify|swear|affirm|declare under|that * penalty|true|accurate|notice|notification`,
    7: `^on|in|since ** carried|published|ran|broadcast|printed|posted|aired|transmitted|uploaded ** article|story|report|programme|item|piece|post|episode|segment|film
      test|tests|principles|law|position|rule * is|are * settled|trite|established|beyond|known
      ^you are a|an|the controller|publisher|broadcaster|member|subscriber|signatory
      data subject|subjects`,
    6: `^we|i ** set|sets|setting out ** below|why|what|how|that|in
      ^we|i ** explain|address|deal|turn|respond|reply|answer|summarise ** below|turn|each|them|these|order|following|why|herein
      ^this|the letter|response|remainder sets|set|explains|addresses|deals|responds|is * divided|concerned|confined|limited|in * parts|sections|with|to
      ^before adverting|proceeding|turning|dealing
      ^we|i * adopt|use * same|your numbering|headings|order|definitions
      ^his|her|their|its|our|my answers|response|responses|reply|comments|position * are|is * set|below|underneath|follows|given
      you|newspaper may|might|will * say|argue|contend|rely|seek * that|on|to
      ^we|i|my * go|gone|been * through * email|letter|questions|draft
      defence|privilege|exception is|was * available|open|confined|limited|only
      ^the law * is * clear|settled|beyond|not|plain|simple|well
      necessary|convenient|helpful|important to set|recall|recite|recount|record|note * out|certain|some|facts|background|the`,
    5: `dealt|addressed with|in * separately|separate
      subject|matter|topic of * separate letter|correspondence
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
      ^we|i write * about|regarding|concerning|further|again|in|on|with|to|respecting
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
      a|an|any publisher|republisher|newspaper|speaker|broadcaster|journalist|defendant|party who|that|which|is|must|answers|may|cannot|can|will|does
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
      is|was founded|established|incorporated|formed in|by
      a|an|the publisher|claimant|plaintiff|defendant who|may|must|is|need
      statement|publication|publisher is defamatory|liable if|where|when|for
      burden of proof
      this letter is|sets|concerns|does
      we|i set out|below
      please note|be advised|take`,
    2: `v|vs
      under|pursuant * section|act|law|article|rule
      founded|incorporated|headquartered|employs|established
      client is|was|are a|an|the|one
      who|which is|has been a|an|the * for
      years * experience
      defamation act
      on|in january|february|march|april|may|june|july|august|september|october|november|december
      published|appeared * on|in|online|at|under
      dated`,
  },
  words_complained_of: {
    8: `it|these|this|they is|are|was|were * next|then|further|also|insinuated|alleged|stated|said|claimed|asserted|averred|contended|reported|suggested that
      is|are next|further|also|then alleged|stated|insinuated|said|claimed|asserted|suggested|reported that
      next|first|second|third|fourth|fifth|last|final|other|further assertion|allegation|claim|statement|suggestion|accusation|charge|theme is|was|being that
      @piece|item|column|edition begins|opens|starts|continues|closes|ends|concludes by|with stating|saying|alleging|claiming|asserting|reporting|suggesting|the
      @piece|page|edition|issue|item|series will|is|are|shall * carry|say|report|read|state|run * following
      findings|claims|points|allegations|premises|propositions|assertions|questions seem|appear|are|as * be|follows|these`,
    6: `you|newspaper * wish|plan|mean|want|going to report|publish|broadcast|say|state|allege|claim|run
      @piece|it|they|newspaper will|would|is|are|was|were * state|allege|say|claim|suggest|report|accuse|assert|stated|say|describe * that|client|he|she|how|it
      @staff|you|newspaper * informed|told|advised|notified * that * @piece|you|they|it * will|would|intend|intends`,
    7: `would have it|us that
      informs|tells * reader|readers that
      goes on|further * to say|state|allege|assert
      ^you wrote|write|say|said|claim|claimed|state|stated|allege|alleged|report|reported|print|printed|assert|asserted|describe|described`,
    5: `you|@staff|questions|question|he|she ** ask|asks|asked|enquire|enquired whether|if|why|how|what|when|where
      question|allegation|point|item 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20 * asks|states|says|alleges|asserts|reads|suggests|puts|introduces|claims
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
    3: `you|reporter|reporters|journalist|question|questions|newspaper * say|says|wrote|writes|ask|asks|asked|suggest|suggests|put|write|suggested|said * that|whether|why
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
  ...ASKING_CUES,
});
