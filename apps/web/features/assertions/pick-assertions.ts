// Which assertions are listed, in which groups, and which of them wait for the person who looks?
import type { Assertion } from '../../api/records.js';
import { isOver, type Standing, STANDINGS, standingOf } from '../../ui/assertion-standing.js';

export const CHOICES = ['mine', 'unreviewed', 'void', 'all'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Onlooker {
  id: string;
  /** Whether the person gives opinions. */
  rules: boolean;
}

export interface AssertionGroup {
  standing: Standing;
  items: Assertion[];
}

/** Groups in the order in which they ask for attention; within one, as they stand in the text. */
export function pickAssertions(assertions: readonly Assertion[], pick: Choice, onlooker: Onlooker): AssertionGroup[] {
  const picked = assertions.filter((assertion) => isPicked(assertion, pick, onlooker));
  const sorted = [...picked].sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
  return STANDINGS.flatMap((standing) => {
    const items = sorted.filter((assertion) => standingOf(assertion) === standing);
    return items.length === 0 ? [] : [{ standing, items }];
  });
}

function isPicked(assertion: Assertion, pick: Choice, onlooker: Onlooker): boolean {
  const standing = standingOf(assertion);
  switch (pick) {
    case 'all':
      return true;
    case 'unreviewed':
      return standing === 'unreviewed';
    case 'void':
      return standing === 'void';
    case 'mine':
      return !isOver(standing) && waitsFor(assertion, standing, onlooker);
  }
}

/** A lawyer is waited for with questions of law; everybody else with what has to be reviewed and handed on. */
function waitsFor(assertion: Assertion, standing: Standing, { id, rules }: Onlooker): boolean {
  const { commands, assignedTo, opinions, pendingGravity, own } = assertion;
  if (standing === 'ambiguous' || standing === 'gone') return true;
  if (rules) {
    const unconfirmed = opinions.some((opinion) => !opinion.counts && opinion.lawyerId === id);
    const lostHere = standing === 'void' && opinions.some(({ lawyerId }) => lawyerId === id);
    return unconfirmed || lostHere || commands.includes('take') || (standing === 'with_lawyer' && assignedTo === id);
  }
  if (pendingGravity !== null && !own) return true;
  if (standing === 'unreviewed') {
    return commands.some((command) => ['accept', 'assent_dismissal'].includes(command));
  }
  return (standing === 'flagged' || standing === 'void') && assertion.gravity !== 'low' && commands.includes('queue');
}

function placeOf({ placement }: Assertion): number {
  return placement?.start ?? placement?.candidates[0]?.start ?? Infinity;
}
