// Does a sentence call for records to be kept?

const KEEPING =
  /^(?:preserv\w+|retain\w*|retention|keep|kept|keeping|safeguard\w*|hold|holds|held|holding|secur\w+|stor(?:e|ed|ing)|intact|unaltered|undisturbed|subsist|quarantin\w+|survive\w*|custody|backups?|image|imaged|hang)$/;
const LOSING =
  /^(?:delet\w+|destr(?:oy\w*|uction)|alter(?:ed|ing|ation)?|discard\w*|overwr(?:ite|itten|iting)\w*|eras(?:e|ed|es|ing|ure)|dispos\w+|shred\w*|wip(?:e|ed|es|ing)|tamper\w*|conceal\w*|los[et]|losing|loss|purg\w+|spoliat\w+|disappear\w*|vanish\w*|astray|missing|auto|thrown|throw|bin|binned|recycl\w+|reformat\w*|rotat\w+|expir\w+|clean\w*)$/;
const RECORD =
  /^(?:documents?|documentation|papers|records?|notes?|notebooks?|recordings?|tapes?|audio|e?mails?|messages?|messaging|chats?|threads?|texts?|drafts?|versions?|photographs?|photos|negatives|pictures|images|footage|rushes|outtakes|data|files?|material|materials|evidence|correspondence|communications?|exchanges|devices?|phones?|telephones?|laptops?|computers?|servers?|drives?|metadata|logs?|whatsapp|signal|slack|information|originals?|spreadsheets?|transcripts?|diar(?:y|ies)|memory|cards?|kit|cctv|samples?|history|histories|everything)$/;
/** Of the claimant's own act: "we have preserved". */
const OWN = /^(?:we|client|i)$/;
const BOUND =
  /^(?:duty|duties|obligation|obligations|obliged|must|should|shall|ought|required|requested|directed|instructed|ask|asks|asked|request|require|requires|invited|please|kindly|need|needs)$/;
const REFUSING =
  /^(?:no|not|none|nothing|nobody|never|neither|nor|without|suspend\w*|stop\w*|cease|off|refrain|prevent|disable\w*)$/;
const ENDED = /^(?:suspended|stopped|disabled|halted|paused|prevented)$/;
/** "All of it is to be kept." "Tell your people to hang on to their phones." "Keep your notes." */
const ASKED_FOR =
  / (?:(?:is|are) to be|not to be) | (?:you|your|people|staff|reporters?|journalists?|everybody|everyone) (?:[^ ]+ ){0,4}to (?:preserve|retain|keep|safeguard|secure|store|hang|hold) |^ (?:(?:and|but|so|then|also|meanwhile|instead|no|yes|\d+) )*(?:do )?(?:preserve|retain|keep|safeguard|secure|store|hang|hold|save) /;

/** "Nobody is to delete anything": what, need not be said. */
const NOTHING_LOST =
  / (?:not|nobody|nothing|no one|never|none|neither) (?:[^ ]+ ){0,6}(?:to|be|is|are|must|may|should|goes|get|gets) (?:[^ ]+ ){0,4}(?:delet\w*|destroy\w*|wiped?|shred\w*|discard\w*|overwrit\w*|dispos\w*|altered|erased?|lost) | not to (?:delete|destroy|wipe|shred|discard|overwrite|erase|alter|dispose) /;

/** A deadline expires, and no record. */
const TIME = /^(?:deadline|time|period|limit|offer|term|notice)$/;
const WHOLE = /^(?:all|any|every|each|whole|entire)$/;

/** Enough kinds of records in one sentence are a list of what is to be kept. */
const MANY = 4;
const REACH = 12;

/** How much `words` speak for such a call, 0 to 3; the caller knows whether the letter asks for anything yet. */
export function callsForKeeping(words: readonly string[]): number {
  const records = words.filter((word) => RECORD.test(word)).length;
  if (records === 0) return NOTHING_LOST.test(` ${words.join(' ')} `) ? 2 : 0;
  const keeps = words.some((word, at) => KEEPING.test(word) && !isOwn(words, at));
  const loses = words.some(
    (word, at) =>
      LOSING.test(word) &&
      !isShred(words, at) &&
      !TIME.test(words[at - 1] ?? '') &&
      isRefused(words, at) &&
      !isOwn(words, at),
  );
  if (!keeps && !loses) return records >= MANY ? 1 : 0;
  const bound = words.some((word) => BOUND.test(word)) || ASKED_FOR.test(` ${words.join(' ')} `);
  if (!bound && !loses) return 1;
  return records > 1 ||
    words.some((word, at) => WHOLE.test(word) && words.slice(at + 1, at + 4).some((next) => RECORD.test(next)))
    ? 3
    : 2;
}

/** "Not a shred of evidence" */
function isShred(words: readonly string[], at: number): boolean {
  return words[at] === 'shred' && words[at + 1] === 'of';
}

function isOwn(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => OWN.test(word));
}

/** "No message may be deleted." "The deletion of messages by the clock must be suspended." */
function isRefused(words: readonly string[], at: number): boolean {
  if (words.slice(Math.max(0, at - REACH), at + 4).some((word) => REFUSING.test(word))) return true;
  return words.slice(at + 4, at + REACH).some((word) => ENDED.test(word));
}
