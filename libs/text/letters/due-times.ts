// Does a sentence fix a time by which something is to be done?

const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday tomorrow today tonight midday noon midnight'.split(' '),
);
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const UNITS = new Set('day days hour hours week weeks minutes month months'.split(' '));
/** What a period is counted from. */
const ANCHORS = new Set('receipt date letter email mail notice stamp service today hereof'.split(' '));
const COUNTS = new Set(
  'one two three four five six seven eight nine ten twelve fourteen twenty twenty-four twentyfour thirty forty forty-eight seventy seventy-two'.split(
    ' ',
  ),
);

/**
 * True where `words` (lower case, in order) hold a time limit: `by 4pm on Friday`, `no later than 12 March`, `within
 * seven days`, `48 hours from`, `before close of business`.
 */
export function fixesTime(words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if ((word === 'by' || word === 'before' || word === 'until' || word === 'than') && timeFollows(words, at, word))
      return true;
    if ((word === 'within' || word === 'in') && periodFollows(words, at + 1, word === 'within' ? 6 : 4)) return true;
    // "48 hours from the time stamp of this mail"
    if (
      word !== undefined &&
      UNITS.has(word) &&
      /^(?:from|of|after)$/.test(words[at + 1] ?? '') &&
      words.slice(at + 2, at + 9).some((next) => ANCHORS.has(next))
    )
      return true;
    // "runs out at 5 pm", "within that period", "before five on that day"
    if ((word === 'runs' || word === 'ends' || word === 'closes') && timeNear(words, at + 1, 8)) return true;
    if (
      word === 'within' &&
      /^(?:that|this|the)$/.test(words[at + 1] ?? '') &&
      /^(?:period|time)$/.test(words[at + 2] ?? '')
    )
      return true;
    if (isEvent(words, at)) return true;
    if (
      (word === 'deadline' || word === 'expires' || word === 'expire' || word === 'lapses') &&
      timeNear(words, at + 1, 8)
    )
      return true;
  }
  return false;
}

/** What comes of itself and ends a time: the post, the receipt of the letter, going to print, the next issue. */
function isEvent(words: readonly string[], at: number): boolean {
  const [word = '', next = '', third = ''] = words.slice(at, at + 3);
  if (word === 'by') return next === 'return';
  if (word === 'on' || word === 'upon') return next === 'receipt';
  if (word === 'next' || word === 'following') return PRINTED.test(next);
  if (word !== 'before' && word !== 'to') return false;
  if (word === 'to') return words[at - 1] === 'prior' && GOES_OUT.test(next);
  return (
    GOES_OUT.test(next) ||
    (next === 'the' && third === 'weekend') ||
    (/^(?:you|it|they|going|newspaper)$/.test(next) && GOES_OUT.test(third === 'to' ? (words[at + 3] ?? '') : third))
  );
}
const PRINTED = /^(?:issue|edition|number|bulletin|programme|episode|newsletter)$/;
const GOES_OUT =
  /^(?:publication|publishing|publish|print|printing|press|broadcast|broadcasting|transmission|air|run|runs)$/;

/** Whether a day or an hour is named at all: `noon tomorrow`, `Friday 8 May`. */
export function namesTime(words: readonly string[]): boolean {
  return words.some((word, at) => isTime(words, at) || (UNITS.has(word) && isCount(words[at - 1])));
}

function isCount(word: string | undefined): boolean {
  return word !== undefined && (isNumber(word) || COUNTS.has(word));
}

function timeFollows(words: readonly string[], at: number, word: string): boolean {
  if (word === 'than' && words[at - 1] !== 'later') return false;
  // "by including the October score" names a means.
  if (word === 'by' && words[at + 1]?.endsWith('ing') === true) return false;
  if (word === 'than' && periodFollows(words, at + 1, 5)) return true;
  for (let next = at + 1; next < at + 9 && next < words.length; next += 1) {
    if (next > at + 5 && word !== 'than') break;
    if (isTime(words, next)) return true;
  }
  return false;
}

function timeNear(words: readonly string[], from: number, reach: number): boolean {
  for (let at = from; at < from + reach && at < words.length; at += 1) if (isTime(words, at)) return true;
  return false;
}

function isTime(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (DAYS.has(word)) return true;
  if (MONTHS.has(word)) return isNumber(words[at - 1]) || isNumber(words[at + 1]) || words[at - 1] === 'of';
  if (/^\d{1,2}(?:am|pm)$/.test(word) || /^\d{4}hrs?$/.test(word)) return true;
  // by 20.30, on or before 30.04.2026
  if (/^\d{1,2}$/.test(word) && /^\d{2}$/.test(words[at + 1] ?? '')) {
    if (
      /^(?:by|until|till|before|than|at)$/.test(words[at - 1] ?? '') &&
      Number(word) < 24 &&
      Number(words[at + 1]) < 60
    )
      return true;
    if (/^(?:19|20)\d{2}$/.test(words[at + 2] ?? '')) return true;
  }
  // 5.30 p.m.
  if (
    /^\d{1,2}$/.test(word) &&
    /^\d{2}$/.test(words[at + 1] ?? '') &&
    /^(?:am|pm|a|p|hrs|hours)$/.test(words[at + 2] ?? '')
  )
    return true;
  if (/^\d{1,2}$/.test(word))
    return ['am', 'pm', 'a', 'p', 'noon', 'midday'].includes(words[at + 1] ?? '') || isMonthAfter(words, at);
  if (word === 'close' || word === 'end')
    return words[at + 1] === 'of' && /^(?:business|play|the|today|day|working|this|trading)$/.test(words[at + 2] ?? '');
  if (word === 'cob' || word === 'eod') return true;
  return /^\d{1,2}(?:st|nd|rd|th)$/.test(word) && isMonthAfter(words, at);
}

function isMonthAfter(words: readonly string[], at: number): boolean {
  return MONTHS.has(words[at + 1] ?? '') || (words[at + 1] === 'of' && MONTHS.has(words[at + 2] ?? ''));
}

function periodFollows(words: readonly string[], from: number, reach: number): boolean {
  let counted = false;
  for (let at = from; at < from + reach && at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (isNumber(word) || COUNTS.has(word)) counted = true;
    else if (counted && UNITS.has(word)) return true;
    // "the next seven days"
    else if (!counted && !['the', 'next', 'a', 'period', 'of', 'no', 'more', 'than'].includes(word)) return false;
  }
  return false;
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d{1,4}(?:st|nd|rd|th)?$/.test(word);
}

const OPEN = /\b(?:by|until|till|before|than|latest)[\s:,]*$/i;
const ALONE =
  /^(?=.*\d)(?:(?:\p{L}{3,9}day|the|on|at|of|by|until|noon|midnight|close of business|hours?|hrs|uhr|h|am|pm|a\.m\.|p\.m\.|gmt|bst|cet|utc|est|edt|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4}(?:st|nd|rd|th|am|pm|h)?|\([^()]{0,40}\))[\s.,:/–—-]*){2,14}$/iu;

/** "… to confirm this in writing by", and below it on a line of its own "18 August 2026, 10:00". */
export function fixesOpenTime(before: string, text: string): boolean {
  return text.length < 90 && OPEN.test(before.slice(-30)) && ALONE.test(text.trim());
}
