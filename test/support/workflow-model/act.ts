// What somebody can try to do in the model, and how it is told in a failure.
import type { Kind, Move, Person } from './cast.js';

interface OnAssertion {
  readonly by: Person;
  /** Which of the draft's assertions. */
  readonly at: number;
}

/** A version number that is not the assertion's is sent. */
interface Versioned extends OnAssertion {
  readonly stale: boolean;
}

interface Said {
  /** The words asked for; null: defensible as it is. */
  readonly wording: string | null;
  readonly resolves: boolean;
}

export type MoveAct = Versioned & { readonly kind: Move };
export type AssignAct = Versioned & { readonly kind: 'assign'; readonly to: Person };
export type RuleAct = Versioned & Said & { readonly kind: 'rule' };
export type NoteAct = Versioned & Said & { readonly kind: 'note'; readonly lawyer: Person };
/** `opinion`: its number in the order in which they were given on this draft. */
export type OpinionAct = OnAssertion & {
  readonly kind: 'confirm' | 'withdraw-opinion' | 'accept-wording';
  readonly opinion: number;
};
type EditAct = OnAssertion & { readonly kind: 'remove-words' | 'put-words-back' };
type NameAct = OnAssertion & { readonly kind: 'name-author'; readonly who: Person };

export type Act = MoveAct | AssignAct | RuleAct | NoteAct | OpinionAct | EditAct | NameAct;

const MOVE_LIKE: readonly Kind[] = ['assign', 'rule', 'note'];

/** Whether the act names the version of the assertion's row. */
export function isVersioned(act: Act): act is MoveAct | AssignAct | RuleAct | NoteAct {
  return 'stale' in act;
}

/** True of the moves that need nothing said besides. */
export function isMove(act: Act): act is MoveAct {
  return isVersioned(act) && !MOVE_LIKE.includes(act.kind);
}

/** The act in one line. */
export function tell({ by, at, kind, ...more }: Act): string {
  const rest = Object.entries(more)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => ` ${name}=${String(value)}`);
  return `${by} ${kind} #${at}${rest.join('')}`;
}
