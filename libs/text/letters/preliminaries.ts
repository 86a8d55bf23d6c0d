// Does a sentence only say who somebody is, when the words ran, what the letter is or what it leaves aside?

/** What a sentence does besides contending and asking. */
export type Preliminary = 'announces' | 'declines' | 'turns' | 'asks not' | 'foresees a plea' | 'introduces' | 'ran';

/** What of this the sentence of `words` does; they have the parties' names told. */
export function preliminariesIn(words: readonly string[]): Preliminary[] {
  const said = words.join(' ');
  const found: Preliminary[] = [];
  for (const [preliminary, does] of FORMS) if (does(said, words)) found.push(preliminary);
  return found;
}

/** "On 4 March you published the article": when and where it ran, and nothing against it. */
const RAN =
  /\b(?:you|newspaper|reporter|editors?) (?:\w+ )?(?:published|broadcast|aired|posted|ran|carried|printed|uploaded)\b|\b(?:piece|article|episode|programme|story|report|film|post|broadcast|publication|item|it) (?:\w+ )?(?:was (?:first |also |then )?(?:published|broadcast|aired|posted|printed|uploaded|trailed)|went (?:out|live|up|online)|appeared|occupied|ran)\b/;
const WHEN =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\b|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|page)\b/;
const CHARGED =
  /^(?:not|no|never|without|false|falsely|despite|although|though|knowing|knowingly|malicious\w*|reckless\w*|unlawful\w*|before|after|because|only|even|yet|but|fail\w*|refus\w*|ignor\w*|defamatory|untrue|wrong\w*|damag\w*|harm\w*|lost|cancel\w*|withdr\w*|times|views?|viewed|readers?|suffer\w*)$/;

function tellsPublication(said: string, words: readonly string[]): boolean {
  return RAN.test(said) && WHEN.test(said) && !words.some((word) => CHARGED.test(word));
}

/** "Our client is a technology company headquartered in Luxembourg": who somebody is, and where. */
const IS_SOMEBODY =
  /^(?:client|company|charity|trust|firm|bank|group|university|school|union|he|she|it|\w+(?: \w+){0,3}) (?:is|are|was|were) (?:a|an|the|one)\b/;
const AT_HOME =
  /\b(?:based|headquartered|incorporated|registered|established|founded|domiciled|resident|listed) (?:and \w+ )?(?:in|on|at|under|near)\b/;

/** "I am the chief executive of Harbour Homes." "We are a firm of solicitors." */
const IN_OFFICE =
  /^(?:i am|we are) (?:an?|the|one of) (?:[^ ]+ ){0,4}(?:executive|director|chair\w*|solicitors?|firm|partner|president|secretary|head|officer|counsel|manager|governor|trustee|headteacher|principal|lawyers?|attorneys?|advocates?|spokes\w+|owner|founder)\b/;

function introducesSomebody(said: string, words: readonly string[]): boolean {
  if (words.length > 40 || !(IN_OFFICE.test(said) || (IS_SOMEBODY.test(said) && AT_HOME.test(said)))) return false;
  return !words.some((word) => CHARGED.test(word));
}

const DECLINES =
  /^(?:(?:accordingly|therefore|however|in the circumstances|for (?:these|those) reasons|save as set out below|as (?:a|matters of) \w+) )*(?:(?:our|my|the) )?(?:client|we|i|he|she|they|company) (?:(?:does|do|will|shall|is|are) (?:not|therefore not|accordingly not)|has no|have no|declines?|sees? no) ?(?:\w+ )?(?:propos\w+|intend\w*|intention|wish|obliged|obligation|need|purpose|desire|to|prepared|going)? ?(?:of |in |to )?(?:respond\w*|answer\w*|address\w*|repl\w+|comment\w*|deal\w*|engage|engaging|enter\w*|burden\w*|rehears\w*|repeat\w*|set out)\b/;

const ANNOUNCES_ANSWERS =
  /\b(?:(?:set|setting|sets) out (?:[^ ]+ ){0,5}(?:below|here|in turn|as follows)|(?:response|position|answers?|comments|reply|replies|points?) (?:\w+ ){0,2}(?:is|are) (?:set out )?(?:below|as follows|in turn)|(?:turn|deal|respond|reply|take|address|answer)\w* (?:now |next |briefly )?(?:to |with )?(?:each|your|these|those|the|them) (?:\w+ ){0,5}(?:in turn|below|as follows|one by one|in order|in the order))\b/;

const ANNOUNCES_COMPLAINT =
  /^(?:i|we|client) (?:wish|wishes|want|wants|write|am writing|are writing|would like|hereby write) to (?:complain|(?:make|lodge|submit|raise|register) an? (?:\w+ )?(?:complaint|concern)|respond|reply|raise|take issue)\b/;

/** "This letter is a concerns notice for the purposes of the Act." */
const IS_NOTICE =
  /^this (?:letter|notice|email|communication|document) (?:is|constitutes|serves as) (?:an?|the|our|my) (?:[^ ]+ ){0,5}(?:notice|letter|claim|complaint|response|reply|answer|statement)\b/;

/** "I'm setting out our response below", "I wish to complain about the article": says what the letter is, and no more. */
function announcesItself(said: string, words: readonly string[]): boolean {
  if (words.length > 24 || ![ANNOUNCES_ANSWERS, ANNOUNCES_COMPLAINT, IS_NOTICE].some((form) => form.test(said)))
    return false;
  return !words.some((word) => CHARGED.test(word));
}

/** "Our client does not propose to answer each question": says what the letter leaves out, and contends nothing. */
function declinesToAnswer(said: string, words: readonly string[]): boolean {
  return words.length < 45 && DECLINES.test(said) && !announcesItself(said, words);
}

const NOT_ASKED =
  /^(?:\S+ ){0,4}(?:we|i|client|he|she|they|company) (?:do|does) not (?:\w+ )?(?:ask|seek|require|demand|publish|comment|discuss|disclose|release|share|provide)\b/;

/** "We do not ask you to name a source", "We do not publish such figures": what somebody does not ask or do is no demand. */
function asksNot(said: string): boolean {
  return NOT_ASKED.test(said);
}

const PLEA =
  /\byou (?:may|might|will|would|could|can) (?:(?:no doubt|doubtless|well|perhaps) )?(?:(?:seek|try|attempt|wish|want|be minded|purport) to )?(?:rely|argue|contend|plead|invoke|raise)\b/;

/** "You may seek to rely on section 4": what the newsroom could plead, and as yet nothing against it. */
function foreseesPlea(said: string, words: readonly string[]): boolean {
  return (
    words.length < 40 && PLEA.test(said) && !/\b(?:but|however|cannot|false|untrue|hopeless|fail\w*|not)\b/.test(said)
  );
}

const TURNS =
  /^(?:let me|let us|(?:i|we) (?:(?:do want|want|wish|would like|shall|will|must|should)(?: to)? )?)(?: ?)(?:begin|start|turn|deal|make (?:it |one thing |this )?(?:clear|plain)|say|stress|emphasi[sz]e|explain|point out|add|be (?:fair|clear|frank|candid|plain))\b/;

/** "Let me begin with the premise", "We wish to make clear at the outset": a turn of the argument that asks for nothing. */
function onlyTurns(said: string): boolean {
  return TURNS.test(said);
}

const FORMS: readonly (readonly [Preliminary, (said: string, words: readonly string[]) => boolean])[] = [
  ['announces', announcesItself],
  ['declines', declinesToAnswer],
  ['turns', onlyTurns],
  ['asks not', asksNot],
  ['foresees a plea', foreseesPlea],
  ['introduces', introducesSomebody],
  ['ran', tellsPublication],
];
