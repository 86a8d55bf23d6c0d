import { describe, expect, it } from '@jest/globals';
import type { Link, LinkTarget } from '../../api/records.js';
import { firstUndecided, groupLinks } from './group-links.js';

function link(id: string, sourceKind: LinkTarget['sourceKind'], state: Link['state'] = 'suggested'): Link {
  const nobody = { decidedBy: null, decidedByName: null, decidedAt: null, stance: null };
  const quote = { start: 0, end: 1, quote: 'x', title: 'x', passageOrdinal: 0, sourceId: id };
  const unsaid = { direction: null, occurredAt: null, caveats: null, sensitivity: null, assertionId: null };
  const label = { privilege: 'none' } as const;
  const found = { score: 0, parts: {}, matched: [], method: 'm', methodVersion: '1', version: 1 };
  return { id, allegationId: 'a', state, ...nobody, ...found, target: { sourceKind, ...quote, ...unsaid, ...label } };
}

describe('groupLinks', () => {
  const links = [
    link('d', 'allegation'),
    link('b', 'evidence', 'confirmed'),
    link('c', 'exchange'),
    link('a', 'evidence'),
  ];

  it('puts evidence first, then exchanges, then what was alleged before', () => {
    expect(groupLinks(links, []).map(({ title }) => title)).toEqual(['Evidence', 'Our exchanges', 'Alleged before']);
  });

  it('keeps the order that was seen first, and puts what came later behind it', () => {
    const [evidence] = groupLinks(links, ['a']);
    expect(evidence?.links.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('finds the first undecided in the order shown', () => {
    expect(firstUndecided(groupLinks(links, ['b', 'a', 'c', 'd']))?.id).toBe('a');
    expect(firstUndecided(groupLinks([link('b', 'evidence', 'rejected')], []))).toBeUndefined();
  });
});
