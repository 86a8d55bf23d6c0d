// What is the stem of an English word? The Porter2 ("English Snowball") algorithm, written from its published description.
//
// Source: M. F. Porter and R. Boulton, "The English (Porter2) stemming algorithm", snowballstem.org/algorithms/english.

const VOWEL = /[aeiouy]/;
const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const LI_ENDING = /[cdeghkmnrt]$/;

const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
]);
const UNCHANGED = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const UNCHANGED_AFTER_PLURAL = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

// Suffixes of steps 2 to 4, longest first: the first that fits decides, whether or not its condition then holds.
const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4: readonly string[] = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
];

/**
 * The stem of one lower-case word. Words with letters outside a-z come back as they are: the rules are those of English.
 */
export function stem(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  const special = WHOLE_WORDS.get(word);
  if (special !== undefined) return special;
  if (UNCHANGED.has(word)) return word;

  let w = markConsonantY(word);
  const [r1, r2] = regions(w);
  w = step1a(w);
  if (UNCHANGED_AFTER_PLURAL.has(w)) return w;
  w = step1b(w, r1);
  if (w.length > 2 && /[yY]$/.test(w) && !VOWEL.test(w.charAt(w.length - 2))) w = w.slice(0, -1) + 'i';
  w = step2(w, r1);
  w = step3(w, r1, r2);
  w = step4(w, r2);
  return step5(w, r1, r2).toLowerCase();
}

/** A "y" that opens the word or follows a vowel is a consonant; the algorithm writes it Y. */
function markConsonantY(word: string): string {
  if (!word.includes('y')) return word;
  let out = '';
  for (const letter of word) {
    const before = out.charAt(out.length - 1);
    out += letter === 'y' && (before === '' || VOWEL.test(before)) ? 'Y' : letter;
  }
  return out;
}

/** R1 starts after the first consonant that follows a vowel, R2 likewise within R1. */
function regions(w: string): [r1: number, r2: number] {
  const fixed = /^(gener|commun|arsen)/.exec(w);
  const r1 = fixed ? fixed[0].length : afterVowelConsonant(w, 0);
  return [r1, afterVowelConsonant(w, r1)];
}

function afterVowelConsonant(w: string, from: number): number {
  for (let at = from + 1; at < w.length; at++) {
    if (VOWEL.test(w.charAt(at - 1)) && !VOWEL.test(w.charAt(at))) return at + 1;
  }
  return w.length;
}

function endsShort(w: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(w) || /^[aeiouy][^aeiouy]$/.test(w);
}

function step1a(w: string): string {
  if (w.endsWith('sses')) return w.slice(0, -2);
  if (w.endsWith('ied') || w.endsWith('ies')) return w.slice(0, w.length > 4 ? -2 : -1);
  if (w.endsWith('us') || w.endsWith('ss')) return w;
  if (w.endsWith('s') && VOWEL.test(w.slice(0, -2))) return w.slice(0, -1);
  return w;
}

function step1b(w: string, r1: number): string {
  const eed = /(eedly|eed)$/.exec(w);
  if (eed) return eed.index >= r1 ? w.slice(0, eed.index) + 'ee' : w;
  const past = /(ingly|edly|ing|ed)$/.exec(w);
  if (!past || !VOWEL.test(w.slice(0, past.index))) return w;
  const rest = w.slice(0, past.index);
  if (/(at|bl|iz)$/.test(rest)) return rest + 'e';
  if (DOUBLE.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return r1 >= rest.length && endsShort(rest) ? rest + 'e' : rest;
}

function step2(w: string, r1: number): string {
  for (const [suffix, instead] of STEP_2) {
    if (!w.endsWith(suffix)) continue;
    const rest = w.slice(0, -suffix.length);
    if (rest.length < r1) return w;
    if (suffix === 'ogi' && !rest.endsWith('l')) return w;
    if (suffix === 'li' && !LI_ENDING.test(rest)) return w;
    return rest + instead;
  }
  return w;
}

function step3(w: string, r1: number, r2: number): string {
  for (const [suffix, instead] of STEP_3) {
    if (!w.endsWith(suffix)) continue;
    const rest = w.slice(0, -suffix.length);
    return rest.length < (suffix === 'ative' ? r2 : r1) ? w : rest + instead;
  }
  return w;
}

function step4(w: string, r2: number): string {
  for (const suffix of STEP_4) {
    if (!w.endsWith(suffix)) continue;
    const rest = w.slice(0, -suffix.length);
    if (rest.length < r2 || (suffix === 'ion' && !/[st]$/.test(rest))) return w;
    return rest;
  }
  return w;
}

function step5(w: string, r1: number, r2: number): string {
  const rest = w.slice(0, -1);
  if (w.endsWith('e') && (rest.length >= r2 || (rest.length >= r1 && !endsShort(rest)))) return rest;
  if (w.endsWith('ll') && rest.length >= r2) return rest;
  return w;
}
