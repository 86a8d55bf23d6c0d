// Which act a step of a sequence stands for: a lawful one that leads somewhere, or any at all.
import { type Act, isVersioned } from './act.js';
import { CAST, type Kind, LAWYERS, MOVES, PEOPLE, type Person } from './cast.js';
import type { DraftModel, State } from './life.js';

/** Numbers without a meaning of their own: what they choose depends on what has happened before. */
export interface Step {
  readonly at: number;
  /** An act that nothing forbids; otherwise one that must be refused. */
  readonly lawful: boolean;
  /** From 0 to under `DIE`, both. */
  readonly kind: number;
  readonly act: number;
}

export const DIE = 2 ** 31;

/** How much more often than the rest a lawful kind is chosen: what leads to seldom states, and what keeps life going. */
const WEIGHTS: Partial<Record<Kind, number>> = {
  accept: 6,
  dismiss: 2,
  queue: 8,
  unqueue: 2,
  take: 5,
  assign: 3,
  rule: 9,
  note: 5,
  confirm: 8,
  'withdraw-opinion': 6,
  'accept-wording': 5,
  withdraw: 7,
  'put-words-back': 5,
  'name-author': 0.2,
};
const USUAL = 3;
/** The same where the assertion is in that state: edges that few sequences come near. */
const SELDOM: Partial<Record<`${State} ${Kind}`, number>> = {
  'dismissal_pending withdraw-opinion': 30,
  'dismissed withdraw-opinion': 12,
  'dismissal_pending withdraw': 12,
  'with_lawyer accept-wording': 90,
  'queued accept-wording': 25,
  'with_lawyer withdraw-opinion': 8,
  'withdrawn withdraw-opinion': 8,
  'ruled withdraw': 70,
  'ruled remove-words': 12,
  'withdrawn put-words-back': 8,
  'withdrawn restore': 4,
  'ruled queue': 20,
  'queued unqueue': 5,
  'ruled confirm': 16,
  'ruled rule': 14,
};

/** `wordings`: what lawyers may ask for in the place of the assertion's words. */
export function choose(model: DraftModel, step: Step, wordings: readonly string[]): Act {
  const possible = actsOn(model, step.at, wordings);
  if (step.lawful) {
    const { state } = model.assertion(step.at);
    const acts = possible.filter((act) => model.refusals(act).size === 0);
    return pick(
      acts,
      ({ kind }) => kind,
      (kind) => SELDOM[`${state} ${kind}`] ?? WEIGHTS[kind] ?? USUAL,
      step,
    );
  }
  const refused = possible
    .flatMap((act): Act[] => (isVersioned(act) ? [act, { ...act, stale: true }] : [act]))
    .map((act) => ({ act, why: [...model.refusals(act)] }))
    .filter(({ why }) => why.length > 0);
  // Every set of reasons as often as every other, but those with one reason, which must be the answer, more often.
  return pick(
    refused,
    ({ why }) => why.join(' '),
    (why) => (why.split(' ').length === 2 ? 4 : 1),
    step,
  ).act;
}

/** Everything that anybody could try with one assertion. */
function actsOn(model: DraftModel, on: number, wordings: readonly string[]): Act[] {
  return PEOPLE.flatMap((by) => actsBy(model, by, on, wordings));
}

function actsBy(model: DraftModel, by: Person, on: number, wordings: readonly string[]): Act[] {
  const { words, present, opinions } = model.assertion(on);
  const who = { by, at: on };
  const row = { ...who, stale: false };
  // Wording that stands there already cannot be asked for.
  const asked = [null, ...wordings.filter((wording) => wording !== words)];
  const said = asked.flatMap((wording) => [false, false, true].map((resolves) => ({ wording, resolves })));
  return [
    ...MOVES.map((kind): Act => ({ ...row, kind })),
    ...([...LAWYERS, 'E'] as const).map((to): Act => ({ ...row, kind: 'assign', to })),
    ...said.map((ruled): Act => ({ ...row, ...ruled, kind: 'rule' })),
    ...([...LAWYERS, 'P'] as const).flatMap((lawyer) =>
      said.map((heard): Act => ({ ...row, ...heard, kind: 'note', lawyer })),
    ),
    ...opinions.flatMap((opinion) =>
      (['confirm', 'withdraw-opinion', 'accept-wording'] as const).map((kind): Act => ({ ...who, kind, opinion })),
    ),
    ...edits(by).map((): Act => ({ ...who, kind: present ? 'remove-words' : 'put-words-back' })),
    ...edits(by).flatMap(() => nameable(model).map((name): Act => ({ ...who, kind: 'name-author', who: name }))),
  ];
}

/** Whether a managing editor edits is no matter of this specification. */
function edits(by: Person): Person[] {
  return ['reporter', 'editor', 'admin'].includes(CAST[by]) ? [by] : [];
}

/** Nor is what becomes of opinions whose lawyer turns out to have written. */
function nameable(model: DraftModel): Person[] {
  const ruled = model.opinions.some(({ lawyer, counts, withdrawn }) => lawyer === 'M' && counts && !withdrawn);
  return (['E', 'M'] as const).filter((person) => !model.writers.has(person) && !(person === 'M' && ruled));
}

/** One of the items: first its group, by weight, then one of that group. */
function pick<Item, Group extends string>(
  items: readonly Item[],
  groupOf: (item: Item) => Group,
  weigh: (group: Group) => number,
  { kind, act }: Step,
): Item {
  const groups = [...new Set(items.map(groupOf))];
  let left = (kind / DIE) * groups.reduce((sum, group) => sum + weigh(group), 0);
  const chosen = groups.find((group) => (left -= weigh(group)) < 0);
  const among = items.filter((item) => groupOf(item) === chosen);
  const item = among[act % among.length];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}
