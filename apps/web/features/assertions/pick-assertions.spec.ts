import { describe, expect, it } from '@jest/globals';
import type { Assertion } from '../../api/records.js';
import { pickAssertions } from './pick-assertions.js';

const EDITOR = { id: 'editor', rules: false };
const LAWYER = { id: 'lawyer', rules: true };

function assertion(id: string, state: Assertion['state'], start: number | null, more: Partial<Assertion> = {}) {
  const status = start === null ? 'gone' : 'exact';
  const rest = { end: start, score: 1, candidates: [], decision: null, decidedBy: null, decidedAt: null, version: 1 };
  const placement = { versionNumber: 1, status, start, ...rest } as Assertion['placement'];
  const known = { number: 1, gravity: 'high', opinions: [], pendingGravity: null, own: false, assignedTo: null };
  return { id, state, placement, advice: null, commands: [], ...known, ...more } as unknown as Assertion;
}

const ids = (items: Assertion[], pick: Parameters<typeof pickAssertions>[1], onlooker = EDITOR) =>
  pickAssertions(items, pick, onlooker).map(({ standing, items: some }) => [standing, some.map(({ id }) => id)]);

describe('pickAssertions', () => {
  const proposed = assertion('c', 'proposed', 40, { commands: ['accept', 'dismiss'] });
  const earlier = assertion('b', 'proposed', 10, { commands: ['accept', 'dismiss'] });
  const lost = assertion('a', 'flagged', null);
  const waiting = assertion('d', 'queued', 5, { commands: ['take'] });
  const dismissed = assertion('e', 'dismissed', 1);
  const all = [proposed, earlier, lost, waiting, dismissed];

  it('puts what is lost first, and within a group keeps to the order of the text', () => {
    expect(ids(all, 'all')).toEqual([
      ['gone', ['a']],
      ['unreviewed', ['b', 'c']],
      ['queued', ['d']],
      ['dismissed', ['e']],
    ]);
  });

  it('an editor is waited for with what is unreviewed, a lawyer with what is queued', () => {
    expect(ids(all, 'mine')).toEqual([
      ['gone', ['a']],
      ['unreviewed', ['b', 'c']],
    ]);
    expect(ids([proposed, waiting], 'mine', LAWYER)).toEqual([['queued', ['d']]]);
  });

  it('R4: a lower gravity that a writer proposed waits for somebody else, not for the writer', () => {
    const pending = assertion('p', 'flagged', 3, { pendingGravity: 'low' });
    expect(ids([pending], 'mine')).toEqual([['flagged', ['p']]]);
    expect(ids([{ ...pending, own: true }], 'mine')).toEqual([]);
  });
});
