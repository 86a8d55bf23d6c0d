// What does a sentence ask of the newsroom in so many words: an order, a wish, or a time?

/** What a directive is for. */
interface Directive {
  readonly kind: 'demand' | 'deadline' | 'threat';
  readonly weight: number;
  readonly because: string;
}

const ADDRESSEE = '(?:you|newspaper|ledger|reporter|reporters|broadcaster|outlet|addressees?|noticees?)';
const SOFTENER =
  '(?:(?:hereby|also|further|therefore|accordingly|meanwhile|immediately|forthwith|additionally|likewise|each|both|all|now|again) )*';
/** "You are to confirm", "you shall forthwith remove", "you are further required to". */
const OBLIGED = new RegExp(
  ` ${ADDRESSEE} ${SOFTENER}(?:(?:are|is) ${SOFTENER}(?:to|required|requested|directed|invited|obliged|called upon|advised|asked|bound) (?:to )?|(?:must|shall|need to|have to|ought to) ${SOFTENER})(?!(?:be )?(?:aware|liable|aware|know|no doubt|answer for|bear|(?:show|prove|establish|demonstrate|satisfy|persuade) (?:[^ ]+ ){0,2}that))`,
);
/** "It must be answered", "the steps are to be completed". */
const TO_BE_DONE =
  / (?:it|this|that|they|these|steps?|actions?|requests?|demands?|undertakings?|corrections?|apolog(?:y|ies)|articles?|posts?|copies|links?|text|statement|confirmation|reply|response) (?:[^ ]+ ){0,6}(?:must|shall|should|(?:is|are) to) be (?:answered|completed|complied|taken|removed|published|given|returned|deleted|made|provided|received|carried|printed|withdrawn|corrected|performed|done|sent|supplied|delivered)/;
/** "GitHub is hereby requested to remove": whoever is meant, something is asked. */
const ASKED_TO =
  / (?:is|are) (?:hereby |therefore |accordingly |kindly |respectfully )*(?:requested|asked|directed|called upon|urged|invited) (?:and [^ ]+ )?to (?!be )/;
const THANKED =
  / (?:attention|cooperation|assistance|response|reply|action) (?:[^ ]+ ){0,12}(?:appreciated|awaited|anticipated) /;
/** "It must at a minimum print the table": the newsroom is meant. */
const MUST_PRINT =
  / (?:it|they|newspaper|reporter|article|story|piece|programme|draft) (?:must|should|shall|ought to|needs to) (?:[^ ]+ ){0,4}(?:print|publish|carry|correct|remove|retract|withdraw|include|state|make|record|apologi[sz]e|run|broadcast|reflect|acknowledge) /;
/** "It is to be shown to nobody." */
const NOT_TO_BE =
  / (?:is|are) (?:not )?to be (?:[^ ]+ ){0,2}(?:shown|kept|treated|held|disclosed|published|used|sent|given|made|passed|copied|circulated|regarded) /;
const REQUEST =
  / (?:this (?:is|serves as|constitutes) (?:[^ ]+ ){0,3}(?:request|demand|application|objection|requirement)|(?:is|as) (?:[^ ]+ ){0,2}(?:formal )?request (?:by|from|under|for|that)) /;
/** An item "to remove …", "that you remove …" below a lead-in that asks. */
const ITEM = /^ (?:and |or )?(?:[a-h]|[ivx]{1,4}|\d{1,2})? ?(?:to|that (?:you|it|newspaper)|not to) [\p{Ll}]{3,14} /u;
/** "In the event that you nonetheless elect to publish, you are to print": the condition asks for nothing. */
const PROMPT = / (?:comply|complied|compliance|completed|complete|respond|reply|answer|performed|carried out|done) /;
/** "You have 48 hours", "we allow you until Friday". */
const ALLOTTED = new RegExp(
  ` (?:${ADDRESSEE} (?:(?:may|shall|will|can) )?(?:have|has)|(?:we|i|client) (?:[^ ]+ )?(?:allow|give|grant|afford) (?:you|newspaper)) (?:[^ ]+ ){0,4}(?:hours?|days?|weeks?|until|till|by) `,
);
/** "Let us know by ten tomorrow" asks for the answer only. */
const REPLY_BY =
  / (?:let (?:us|me) (?:know|have (?:your |a |the )?(?:[^ ]+ )?(?:answers?|reply|response|comments?|confirmation))|tell (?:us|me)|(?:please|kindly|and|must|should) (?:respond|reply|answer)|revert|get back to (?:us|me)|hear(?:ing)? from you) /;
/** "Our request must have your answer by noon", "the time for an offer runs out at five". */
const ANSWER_DUE =
  / (?:(?:your|its|newspaper's) (?:[^ ]+ ){0,3}(?:answers?|reply|response|confirmation|acknowledg?ment|decision) (?:[^ ]+ ){0,4}(?:by|before|within|no later|not later|until|on or)|(?:time|period|deadline|offer|embargo) (?:[^ ]+ ){0,4}(?:runs? out|expires?|ends?|closes?|lapses?)|hear (?:back )?(?:from you )?(?:[^ ]+ ){0,3}(?:by|before|within|no later|not later)) /;
const PAST = / (?:had|gave|given (?:us|me|client|him|her|them|it)|allowed|were given|was given|afforded|sent|only) /;

/** Words that can begin a statement; what begins with any other word below a heading that asks is an order. */
const STATES: ReadonlySet<string> = new Set(
  `the a an our your his her its their my it he she they we i you this that these those there here in on at by if as for from to of with
  no nor not none nobody neither and but or so all any each every some both many most few one two three mr mrs ms dr what which who why how when
  where while although because since after before under over during without within however moreover further also client clients company
  article newspaper reporter publication publisher nothing everything it's that's`.split(/\s+/),
);

/** Whether a sentence begins with a verb that orders, as an item of what is asked does. */
export function isImperative(words: readonly string[]): boolean {
  const first = words.find((word) => !/^(?:[a-h]|[ivx]{1,4}|\d{1,2}|and|or|please|not|then|also)$/.test(word)) ?? '';
  return /^[a-z]{2,14}$/.test(first) && !STATES.has(first) && !/(?:ed|ly|ing|s)$/.test(first);
}

/** What is asked, fixed or announced without any verb of asking; `timed` ones only beside a time. */
const PLAIN: readonly (Directive & { readonly pattern: RegExp; readonly timed?: true })[] = [
  {
    kind: 'demand',
    weight: 16,
    because: 'says what the letter is for',
    pattern:
      / (?:purpose|object|aim|point) of this (?:letter|notice|email|communication) is (?:[^ ]+ )?to (?:demand|request|require|ask|call|insist|seek) | (?:we|i|client) (?:write|am writing|are writing) to (?:demand|request|require|insist) /,
  },
  {
    kind: 'demand',
    weight: 12,
    because: 'says what is to end',
    pattern:
      / (?:publication|repetition|campaign|harassment|conduct|coverage|behaviou?r|approaches|contact) (?:[^ ]+ ){0,8}(?:must|should|is to|are to) (?:now |therefore |immediately )?(?:cease|stop|end) /,
  },
  {
    kind: 'demand',
    weight: 9,
    because: 'says what the newsroom should do',
    pattern: new RegExp(
      ` (?:(?:we|i|client) (?:[^ ]+ )?(?:suggest|propose|recommend|urge) (?:that )?${ADDRESSEE} (?!are |were |have |had |did |was |is )|(?:it|this) would be (?:[^ ]+ ){0,2}(?:assistance|helpful|appreciated|kind) if |would be (?:[^ ]+ )?(?:appropriate|right|wise|better|best|sensible|helpful|proper|fair|prudent) (?:[^ ]+ )?(?:for|if) ${ADDRESSEE} )`,
    ),
  },
  {
    kind: 'demand',
    weight: 9,
    because: 'says what would settle it',
    pattern:
      / (?:we|i|client) (?:is|are|am|would be|will be) (?:[^ ]+ )?(?:prepared|willing|content|ready|happy) to (?:accept|settle|agree|resolve|withdraw|draw|refrain|waive|extend) /,
  },
  {
    kind: 'deadline',
    weight: 14,
    because: 'gives the newsroom a time',
    pattern: new RegExp(
      ` ${ADDRESSEE} (?:now |therefore |accordingly |only )?ha(?:ve|s) (?:until |till |(?:\\d+|[a-z]+) (?:\\d+ )?(?:clear |working |calendar |business )?(?:hours?|days?|weeks?) (?:to |in which to |from |for ))(?!(?:[^ ]+ ){0,12}(?:unreasonable|unfair|enough|insufficient|inadequate) )`,
    ),
  },
  {
    kind: 'deadline',
    weight: 12,
    because: 'says until when an answer is waited for',
    timed: true,
    pattern:
      / (?:we|i|client) (?:will|shall|can|would|(?:are|am|is) prepared to) (?:[^ ]+ )?(?:wait|hold off|hold our (?:hand|fire)|hold fire|stay our hand|forbear|refrain|do nothing|take no (?:further )?(?:steps?|action)|not (?:file|issue|move|act)) (?:[^ ]+ ){0,8}(?:until|till|before) /,
  },
  {
    kind: 'threat',
    weight: 12,
    because: 'says what it will bring',
    pattern:
      / (?:(?:notify|inform|tell|alert) (?:[^ ]+ ){0,2}insurers? |will be (?:recovered|claimed|sought|pursued) (?:from|against) (?:you|newspaper) |(?:we|i|client) (?:have|has|are|am|is|will|shall) (?:[^ ]+ )?(?:report\w*|refer\w*) (?:this|the|your|you|article|matter|newspaper|reporter) (?:[^ ]+ ){0,6}to (?:the )?(?:[^ ]+ ){0,3}(?:police|regulator|commissioner|commission|ofcom|ipso|ombudsman|council|prosecutors?|authorities|board) )/,
  },
];

const HINTS = new RegExp(
  ` (?:must|shall|should|ought|be|to|required|request|demand|asked|directed|called|urged|invited|appreciated|awaited|anticipated) `,
);

/**
 * What `words` ask for: a sentence in lower case with one space around each word. `due` tells that a time is fixed in it,
 * `asked` that it stands below words that ask.
 */
export function directivesIn(words: string, due: boolean, asked: boolean): Directive[] {
  const found: Directive[] = PLAIN.filter(({ pattern, timed }) => (timed !== true || due) && pattern.test(words));
  // Most sentences hold none of the words that any of this needs; a look for those is cheaper than the constructions.
  if (!asked && !due && !HINTS.test(words)) return found;
  const obliged = OBLIGED.test(words);
  const passive = TO_BE_DONE.test(words);
  if (due && (obliged || passive) && PROMPT.test(words))
    found.push({ kind: 'deadline', weight: 12, because: 'fixes the time for what is asked' });
  else if (due && REPLY_BY.test(words) && !/ (?:if|unless|failing) /.test(words.slice(0, 24)))
    found.push({ kind: 'deadline', weight: 20, because: 'fixes the time for an answer' });
  else if (due && ANSWER_DUE.test(words) && !/ (?:undertaking|undertakings|remove|if|unless|failing) /.test(words))
    found.push({ kind: 'deadline', weight: 14, because: 'fixes the time for an answer' });
  else if (due && ALLOTTED.test(words) && !PAST.test(words))
    found.push({ kind: 'deadline', weight: 9, because: 'gives the newsroom a time' });
  else if (obliged) found.push({ kind: 'demand', weight: 9, because: 'tells the newsroom what it is to do' });
  else if (NOT_TO_BE.test(words)) found.push({ kind: 'demand', weight: 7, because: 'says what is to be done' });
  else if (passive) found.push({ kind: 'demand', weight: 5, because: 'says what is to be done' });
  else if (MUST_PRINT.test(words) || ASKED_TO.test(words) || THANKED.test(words))
    found.push({ kind: 'demand', weight: 6, because: 'asks for something' });
  if (REQUEST.test(words)) found.push({ kind: 'demand', weight: 16, because: 'calls itself a request' });
  if (asked && ITEM.test(words)) found.push({ kind: 'demand', weight: 14, because: 'an item of what is asked' });
  return found;
}
