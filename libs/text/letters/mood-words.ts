// Which words carry the mood of a sentence?

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs that a letter opens an order with. Those that only turn a reader's eye ("consider", "note", "see") are none. */
export const ORDERING = set(`
  acknowledge add address adopt agree allow amend answer apologise apologize append arrange ask attach broadcast call cancel carry cease
  circulate clarify collect commission confirm consult contact copy correct countersign cut decline deindex delay delete deliver desist
  destroy direct disable disclose drop edit email ensure erase escrow explain extend file forward freeze furnish give hand hold identify image
  impound include inform initial insert instruct invite issue keep kill leave list mail make mark name notify offer pause pay phone pin place
  post postpone preserve print procure produce provide publish pull quarantine reconsider record redact refer refrain reimburse reinstate
  release remit remove replace reply respond restore restrain retain retract return ring run safeguard save secure segregate send serve set
  share shelve sign spare specify spike stay stop strike submit substitute supply surrender suspend telephone tell tender terminate transmit
  treat undertake unpublish update withdraw withhold write`);

/** Behind one of these the word at the head is a noun: "Answers are …", "Record keeping …". */
export const PREDICATES = set(`
  is are was were has have had will would can could may might must shall of told said and or keeping`);

/** Words between the parts of a verb that change nothing. */
export const BETWEEN = set(`
  not never also therefore now further likewise immediately forthwith accordingly only at once hereby both each all again please kindly then
  still first no longer too moreover otherwise suitably either`);

/** What is to be said, noted or known asks for nothing. */
export const ONLY_MINDED = set(`
  aware said noted remembered stressed emphasised emphasized recalled added understood observed seen admitted conceded borne recognised
  recognized clear true obvious apparent known mindful careful liable told doubted denied found read assumed presumed supposed inferred
  thought believed regarded considered taken construed able under subject ashamed surprised proud forgiven possible prepared held
  distinguished judged tested explained answered`);

/** Verbs of the mind: "you must know" asks for nothing. */
export const KNOWING = set(`
  know be appreciate understand realise realize recall remember see note find expect face bear accept recognise recognize doubtless have think
  believe suppose imagine agree concede admit feel seem appear come answer`);

/** What is done to what the newsroom holds or prints. */
export const DONE_TO = set(`
  removed printed published carried withdrawn retracted corrected deleted amended added included reproduced quoted attributed returned
  delivered destroyed supplied provided sent addressed directed put shown kept preserved retained given made paid reinstated replaced
  disclosed copied marked treated confirmed acknowledged suspended stopped halted postponed delayed pulled dropped cut edited updated clarified
  pinned broadcast issued signed passed forwarded circulated shared used repeated named identified contacted approached promoted syndicated
  indexed linked settled obscured blurred pixelated masked muted silenced anonymised remitted secured handed surrendered lodged served referred visited photographed filmed waited brought expressed
  attended instructed lifted opened moved renamed told appended boosted entered run allowed`);

/** Who asks on the claimant's side. */
export const ASKERS = set(
  "we i i'm we're client company he she they trust charity firm board group university ministry council department",
);

export const REQUESTING = set(`
  ask asks asking requesting demanding urging inviting insisting request requests require requires demand demands expect expects invite invites insist insists trust seek seeks want wants wish
  wishes need needs await awaits urge urges press presses hope hopes appreciate welcome welcomes prefer prefers call calls look looks
  instruct instructs direct directs propose proposes count counts assume assumes like beg begs solicit
  solicits`);

/** What a request is for, or whom it is made of: it must follow the verb. */
export const REQUESTED = set(`
  you that to for it if on finally your the a an upon this these them from its immediate full written newspaper reporter all no any only one
  two three confirmation proof sight nothing by in answers production here forward`);

export const PLEASED = set('grateful obliged glad pleased thankful indebted content happy');

/** Words that may stand between an asker and the verb. */
export const BEFORE_ASKING = set(`
  hereby therefore accordingly further also now again simply must do would will should can shall formally respectfully kindly expressly
  strongly however too only merely in turn likewise be have to could very much both most am are is`);

/** What a claimant can do about it, and before whom. */
export const REMEDY =
  /^(?:proceedings?|(?:law)?suits?|sue|sued|litigat\w+|writ|summons|subpoenas?|tro|injuncti\w+|interdict|damages|costs|court|courts|judge|judges|tribunal|relief|remed(?:y|ies)|regulator|ombudsman|ombud|commissioner|commission|police|prosecut\w+|criminal|ipso|ofcom|arbitration|petition|liab\w+|complaint|complain|claim|claims|action|actions|applicat\w+|apply|enforce\w*|compensation|indemnity|account|recourse|avenues?|steps|bar|council|authority|accountable|legal|redress|vindicat\w+|defend|defamation|libel|notice|trespass|counsel|jurisdictions?|judicial\w*)$/;

/** Words of what is to come, or of who has been told to bring it about. */
export const COMING = set(`
  going   instructions authorised authorized mandate he'll she'll they'll it'll we'll i'll we'd i'd he'd they'd will shall may would intends intend proposes
  reserves reserve reserved instructed prepared minded ready retained remain remains expect preparation consideration contemplation`);

/** With whom or what such a sentence deals. */
export const CLAIMANTS = set(`
  client we i counsel she he they claim claims complaint proceedings application lawsuit suit writ papers rights right position company each
  you newspaper matter action steps notice remedies department legal defamation we'd we'll i'd i'll representation report opinion`);
