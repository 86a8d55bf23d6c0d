// Does an opinion still speak about the words that stand there now? By comparison, each time it is asked (R1, R2).
import type { Ruling } from '#domain/vocabulary.js';

/** What was read when the opinion was given. All hashes are lower-case hexadecimal SHA-256. */
export interface OpinionBasis {
  readonly id: string;
  readonly ruling: Ruling;
  readonly textSha256: string;
  readonly contextSha256: string;
  /** Of the wording required and of the context with that wording in its place; null where none is required. */
  readonly wordingSha256: string | null;
  readonly wordingContextSha256: string | null;
  /** Conditions other than the wording that nobody has yet called met. */
  readonly unmetConditions: number;
}

/** The assertion as it stands in a version; null while its place is unknown. */
export interface Reading {
  readonly textSha256: string;
  readonly contextSha256: string;
}

type VoidCause = 'text' | 'context' | 'place';

export type Judgement =
  | { readonly validity: 'carried' }
  | { readonly validity: 'condition_met' }
  | { readonly validity: 'void'; readonly causes: readonly VoidCause[] };

/**
 * Same words in the same context: carried. The very wording the opinion required, in an otherwise unchanged context:
 * condition met. Anything else: void, with what differs.
 */
export function judgeOpinion(opinion: OpinionBasis, reading: Reading | null): Judgement {
  if (reading === null) return { validity: 'void', causes: ['place'] };
  const { textSha256, contextSha256 } = reading;
  // First, for an opinion re-affirmed over the wording that it requires has those very words as its own.
  if (textSha256 === opinion.wordingSha256 && contextSha256 === opinion.wordingContextSha256) {
    return { validity: 'condition_met' };
  }
  if (textSha256 === opinion.textSha256 && contextSha256 === opinion.contextSha256) return { validity: 'carried' };
  if (textSha256 === opinion.wordingSha256) return { validity: 'void', causes: ['context'] };
  const causes: VoidCause[] = [];
  if (textSha256 !== opinion.textSha256) causes.push('text');
  if (contextSha256 !== opinion.contextSha256 && textSha256 === opinion.textSha256) causes.push('context');
  return { validity: 'void', causes };
}

/** From the mildest to the strictest. */
const STRICTNESS: readonly Ruling[] = ['defensible', 'defensible_if_changed', 'needs_more', 'not_defensible'];

/** What the standing opinions on one assertion come to. */
export type Advice =
  | { readonly outcome: 'none' }
  | { readonly outcome: 'void'; readonly opinionIds: readonly string[] }
  | {
      readonly outcome: 'prevails';
      readonly opinionId: string;
      /** `defensible` also where the required wording now stands. */
      readonly ruling: Ruling;
      readonly conditionMet: boolean;
      readonly unmetConditions: number;
      /** Valid opinions that rule otherwise; a lawyer may resolve the difference. */
      readonly differs: readonly string[];
    };

/**
 * Of the opinions that still speak about these words, the strictest prevails. Opinions about other words are void and do
 * not prevail over one that read these; where all are void, so is the advice.
 * @param opinions those that stand: not withdrawn, and confirmed where they were given by telephone
 */
export function prevailingAdvice(opinions: readonly OpinionBasis[], reading: Reading | null): Advice {
  if (opinions.length === 0) return { outcome: 'none' };
  const valid = opinions.flatMap((opinion) => {
    const { validity } = judgeOpinion(opinion, reading);
    if (validity === 'void') return [];
    const ruling: Ruling = validity === 'condition_met' ? 'defensible' : opinion.ruling;
    return [{ opinion, ruling, conditionMet: validity === 'condition_met' }];
  });
  const [first, ...others] = valid;
  if (first === undefined) return { outcome: 'void', opinionIds: opinions.map(({ id }) => id) };
  const strictest = others.reduce(
    (best, next) => (STRICTNESS.indexOf(next.ruling) > STRICTNESS.indexOf(best.ruling) ? next : best),
    first,
  );
  return {
    outcome: 'prevails',
    opinionId: strictest.opinion.id,
    ruling: strictest.ruling,
    conditionMet: strictest.conditionMet,
    unmetConditions: Math.max(...valid.map(({ opinion }) => opinion.unmetConditions)),
    differs: valid.filter(({ ruling }) => ruling !== strictest.ruling).map(({ opinion }) => opinion.id),
  };
}
