// Of whom or what does a sentence say something: what stands at the head of its first clause?
import type { Member, Mention } from './cast.js';
import { EXPERTS, isRole, PARTICULAR, PEOPLE } from './roles.js';

/**
 * What the subject of the first clause is: somebody `named` (also as owner, "Corvane's plant"), a pronoun, a body or
 * office under its common noun, a `power` of the state, `people` in general or of one sort, those who `know`, a `paper` that shows something,
 * the `press` itself, nothing ("there was"), a `question`, or any other `thing`.
 */
export type SubjectKind =
  | 'named'
  | 'person'
  | 'thing-pronoun'
  | 'they'
  | 'we'
  | 'i'
  | 'you'
  | 'role'
  | 'power'
  | 'people'
  | 'knows'
  | 'paper'
  | 'press'
  | 'there'
  | 'question'
  | 'thing';

export interface Subject {
  readonly kind: SubjectKind;
  readonly member?: Member;
  /** The common noun, where there is one. */
  readonly noun?: string;
}

const PLAIN = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const CONNECTIVES = PLAIN(
  `and but so then yet also now still even perhaps once again meanwhile instead however later often sometimes eventually indeed
  only just not yesterday today all both either that's`,
);
const PREPOSITIONS = PLAIN(
  `in on at by for from after before during since over between under when while although though if as within without of among
  amid according despite besides through throughout to until unless because across around behind inside outside near above below
  beside beyond against with upon asked once where whenever given following reached speaking pressed unlike like about into off
  along past via per every each last this next earlier some two three four five six seven eight nine ten eleven twelve`,
);
/** What opens a phrase that only says where or when. */
const PLACES_OR_TIMES = PLAIN(
  `in on at by for from since during between over under after before until within throughout behind inside outside near above below
  last this next two three four five six seven eight nine ten eleven twelve every each`,
);
const TIMES = PLAIN(
  `year years month months week weeks day days hour hours minute minutes night morning evening afternoon time times monday tuesday
  wednesday thursday friday saturday sunday spring summer autumn winter decade decades later earlier ago`,
);
const STOPS = PLAIN(
  `of in on at by for from who which that whose with to is are was were be been has have had did does do can could will would may
  might must should said says told wrote sent paid took gave made went came got kept left put set ran held saw knew found felt
  fell lost met led let cut hid began rose grew drew drove spoke broke chose bought brought taught thought sold stood spent
  show shows say thinks think believe believes claim claims he she it they we i you there am get gets go goes come comes run runs take
  takes make makes pay pays give gives need needs sell sells buy buys work works live lives belong belongs hold holds own owns not never also still then now and or where when while because as if than but keeps likes wants has`,
);
const PAPERS = PLAIN(
  `record records document documents email emails e-mail e-mails log logs file files invoice invoices minutes account accounts
  report reports letter letters memo memos note notes message messages statement statements contract contracts bill bills
  register register's rosters rota rotas receipt receipts photograph photographs video footage recording recordings transcript filings
  filing figures data results tests samples spreadsheet spreadsheets form forms certificate certificates papers slips schedule
  logbook diary diaries entry entries database registry archive analysis review audit survey`,
);
const PRESS = PLAIN(
  `reporter reporters journalist journalists newspaper newsroom newsrooms magazine partners consortium investigation correspondent`,
);
const ASKS = PLAIN(
  `who what why how when where does do did is are was were can could should would will has have whose which whom`,
);

interface Token {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

/** "She said that", "records show": what is told stands behind it. */
const TELLS =
  /^[^“"]{3,160}?\b(?:said|says|say|claim(?:s|ed)?|allege[sd]?|told (?:\p{L}{1,20} ){1,5}?(?=that\b)|told (?:us|me|reporters|investors|police|them|him|her)|believes?|recall(?:s|ed)|remember(?:s|ed)|insist(?:s|ed)|argue[sd]|show(?:s|ed)?|suggest(?:s|ed)?|reveal(?:s|ed)?|found (?=that)|confirm(?:s|ed)?|record(?:s|ed)? that|describe(?:s|d)? how|warned)[,:]? ?(?:that |how )?/u;

/** Whom the words behind "she said that" are about, if the sentence begins so. */
export function toldOf(sentence: string, base: number, mentions: readonly Mention[]): Subject | undefined {
  const lead = TELLS.exec(sentence.slice(0, 300));
  if (lead === null) return undefined;
  const from = lead[0].length;
  const rest = sentence.slice(from);
  return rest.length < 20 ? undefined : subjectOf(rest, base + from, mentions);
}

/** Tokens of a sentence that are looked at. */
const MOST_TOKENS = 40;

/** The subject of the first clause of `sentence`, which begins at `base` of its text. Bounded work. */
export function subjectOf(sentence: string, base: number, mentions: readonly Mention[]): Subject {
  const tokens = tokensOf(sentence);
  const asks = /\?["”’')\]]*$/.test(sentence.slice(-4));
  if (asks && ASKS.has(tokens[0]?.word ?? '')) return { kind: 'question' };
  let at = 0;
  while (at < tokens.length && CONNECTIVES.has(tokens[at]?.word ?? '')) at += 1;
  at = behindOpening(sentence, base, tokens, at, mentions);
  return headAt(base, tokens, at, mentions) ?? { kind: 'thing' };
}

function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const found of sentence.slice(0, 400).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)) {
    if (tokens.length === MOST_TOKENS) break;
    const word = found[0].replace(/[.’'-]+$/u, '').replaceAll('’', "'");
    tokens.push({ word: word.toLowerCase(), at: found.index, end: found.index + word.length });
  }
  return tokens;
}

/** Behind "In May 2021," or "At Ferry Road": where the clause itself begins. */
function behindOpening(
  sentence: string,
  base: number,
  tokens: readonly Token[],
  from: number,
  mentions: readonly Mention[],
): number {
  const first = tokens[from];
  if (first === undefined || !PREPOSITIONS.has(first.word)) return from;
  const counts = /^(?:some|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|every|each|this)$/.test(
    first.word,
  );
  if (counts && !TIMES.has(tokens[from + 1]?.word ?? '') && !TIMES.has(tokens[from + 2]?.word ?? '')) return from;
  for (let at = from + 1; at < tokens.length && at < from + 24; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined) break;
    const gap = sentence.slice(before.end, token.at);
    if (gap.includes(',') && !/^(?:who|which|whose|where|and|or|\d.*)$/.test(token.word)) {
      return CONNECTIVES.has(token.word) || PREPOSITIONS.has(token.word)
        ? behindOpening(sentence, base, tokens, at, mentions)
        : at;
    }
    // "At 88 she moved", "In the autumn he left".
    if (at > from + 1 && /^(?:he|she|they|we|i|there)$/.test(token.word) && !PREPOSITIONS.has(before.word)) return at;
    // "In Sarnov the second shift starts at ten": no comma, but a new noun phrase.
    if (at > from + 1 && PLACES_OR_TIMES.has(first.word) && !PREPOSITIONS.has(before.word) && !STOPS.has(before.word)) {
      if (/^(?:the|an?|it|its|his|her|their|this|these|those|our)$/.test(token.word)) return at;
      if (mentions.some(({ start }) => start === base + token.at)) return at;
    }
  }
  return from;
}

function headAt(
  base: number,
  tokens: readonly Token[],
  from: number,
  mentions: readonly Mention[],
): Subject | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  const pronoun = pronounKind(first.word);
  if (pronoun !== undefined) return { kind: pronoun };
  let noun: string | undefined;
  for (let at = from; at < tokens.length && at < from + 8; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const named = mentions.find(({ start, end }) => start - base <= token.at && token.at < end - base);
    if (named !== undefined && at < from + 4)
      return { kind: named.member.kind === 'newsroom' ? 'press' : 'named', member: named.member, noun };
    if (at > from && (STOPS.has(token.word) || (/ed$/.test(token.word) && token.word.length > 4))) {
      // "Two of the women", "None of them": the noun stands behind "of".
      if (token.word === 'of' && (noun === undefined || QUANTITIES.has(noun))) continue;
      break;
    }
    if (!/^(?:the|an?|this|that|these|those|its|his|her|their|our|my|\d.*)$/.test(token.word)) noun = token.word;
  }
  if (noun === undefined) return undefined;
  return { kind: nounKind(noun), noun };
}

/** Those who look into things by their office. */
const POWERS = PLAIN(
  `inspector inspectors regulators prosecutor prosecutors detective detectives judge judges police coroner officials officers auditor
  auditors magistrates lawmakers legislators mps senators ministers`,
);

const QUANTITIES = PLAIN(
  `one two three four five six seven eight nine ten dozens hundreds thousands some most many several few none half all each
  neither both other others least more number majority copy copies pair group member members`,
);

function pronounKind(word: string): SubjectKind | undefined {
  switch (word) {
    case 'he':
    case 'she':
    case "he'd":
    case "she'd":
    case "he's":
    case "she's":
    case 'his':
    case 'her':
      return 'person';
    case 'it':
    case "it's":
    case 'its':
    case 'this':
    case 'that':
      return 'thing-pronoun';
    case 'they':
    case 'their':
    case "they'd":
    case "they're":
      return 'they';
    case 'we':
    case 'our':
    case "we're":
    case "we'd":
    case "we've":
      return 'we';
    case 'i':
    case 'my':
    case "i'd":
    case "i'm":
    case "i've":
      return 'i';
    case 'you':
    case 'your':
      return 'you';
    case 'there':
      return 'there';
    default:
      return undefined;
  }
}

function nounKind(noun: string): SubjectKind {
  const plain = noun.replace(/'s?$/, '');
  if (PRESS.has(plain)) return 'press';
  if (PAPERS.has(plain)) return 'paper';
  if (EXPERTS.has(plain)) return 'knows';
  if (PEOPLE.has(plain)) return 'people';
  if (PARTICULAR.has(plain) || POWERS.has(plain)) return 'power';
  if (isRole(plain)) return 'role';
  return QUANTITIES.has(plain) ? 'people' : 'thing';
}
