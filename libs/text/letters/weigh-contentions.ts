// What do the construction of a sentence and its subject say of what it contends?
import { framesIn } from './frames.js';
import { isNegated, type Subject } from './subjects.js';
import { add, halve, strongest, type Scores } from './tallies.js';
import type { Attack } from '../segment-kinds.js';

/** Contentions that any statement about a person may look like. */
export const PLAIN: ReadonlySet<Attack> = new Set<Attack>(['falsity', 'alternative', 'denial']);

/** A construction of this weight leaves no doubt what is complained of. */
const PLAINLY = 6;

/** "He told a neighbour …": the pronoun gives way to the word for whom it stands. */
function namedSubject(words: readonly string[], subject: Subject): readonly string[] {
  const word = STANDS_FOR[subject];
  return word === undefined || !/^(?:he|she|they)$/.test(words[0] ?? '') ? words : [word, ...words.slice(1)];
}
const STANDS_FOR: Readonly<Partial<Record<Subject, string>>> = {
  press: 'reporter',
  client: 'client',
  source: 'source',
};

/** Adds what the constructions of the sentence say; the second of one attack counts by half, the rest not at all. */
export function weighFrames(attacks: Scores<Attack>, words: readonly string[], subject: Subject): void {
  const heard = new Map<Attack, number>();
  const frames = framesIn(namedSubject(words, subject));
  // "Nobody from the paper has asked" contradicts nothing, for all its "nobody".
  if (frames.some((frame) => frame.weight >= PLAINLY && !PLAIN.has(frame.attack)) && attacks.has('falsity'))
    halve(attacks, 'falsity');
  for (const frame of frames) {
    const times = heard.get(frame.attack) ?? 0;
    heard.set(frame.attack, times + 1);
    if (times > 1) continue;
    if (frame.reports && times === 0)
      for (const target of [...attacks.keys()]) if (target !== frame.attack) halve(attacks, target);
    add(attacks, frame.attack, times === 0 ? frame.weight : frame.weight / 2, frame.because);
  }
}

/** What a sentence about each subject contends where its words leave it open. */
const BY_SUBJECT: Readonly<Partial<Record<Subject, readonly [attack: Attack, weight: number]>>> = {
  press: ['conduct', 2.5],
  work: ['mischaracterisation', 2],
  source: ['source', 4],
  evidence: ['method', 3],
  reader: ['meaning', 4],
};

const HEAD = 8;
const DENIED = 2;
/** A deed is denied; what somebody "does not" do as a rule is an account of them. */
const DID_NOT = /\b(?:was|were|has|had|have|did|is) (?:not|never|at no)\b/;

/** What is said of the client itself complains of no test, source or quotation. */
const OTHERS: readonly Attack[] = ['method', 'source', 'mischaracterisation'];

/**
 * Of a source, a test, a reader or a reporter, "never" and "not" complain of them and contradict nothing that was
 * published: the plain contentions count by half.
 */
export function weighSubject(attacks: Scores<Attack>, subject: Subject, words: readonly string[]): void {
  const open = BY_SUBJECT[subject];
  if (subject === 'client') {
    for (const target of OTHERS) if (attacks.has(target)) halve(attacks, target);
    // What the client cannot know or see makes no bad source of it.
    if (attacks.has('source')) halve(attacks, 'source');
    if (!isNegated(words)) add(attacks, 'alternative', 2, 'tells of the client');
  }
  // "He was not in Lagos; his passport shows that he was in Accra": what is denied first is the point.
  const denied = attacks.get('falsity')?.score ?? 0;
  const best = strongest(attacks);
  if (denied >= DENIED && best?.target === 'alternative' && DID_NOT.test(words.slice(0, HEAD).join(' ')))
    add(attacks, 'falsity', best.score - denied + 0.5, 'denies it outright');
  if (open === undefined) return;
  if (subject !== 'work') for (const target of PLAIN) if (attacks.has(target)) halve(attacks, target);
  // "You may reach us by telephone" complains of nothing: a complaint is of what was done or left undone.
  const weight = subject === 'press' && !words.some(isDone) ? 1 : open[1];
  add(attacks, open[0], weight, `speaks of the ${subject}`);
}

function isDone(word: string): boolean {
  return (
    /^(?:have|has|had|did|was|were|been|not|never|no|gave|took|made|sent|put|ran|chose|left|sought|told|wrote|knew)$/.test(
      word,
    ) || word.endsWith('ed')
  );
}
