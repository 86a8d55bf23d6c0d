// What lies beside an allegation, by where it comes from.
import type { Link, LinkTarget } from '../../api/records.js';

export interface LinkGroup {
  kind: LinkTarget['sourceKind'];
  title: string;
  links: Link[];
}

const TITLES: Readonly<Record<LinkTarget['sourceKind'], string>> = {
  evidence: 'Evidence',
  exchange: 'Our exchanges',
  assertion: 'What we say',
  allegation: 'Alleged before',
};

/**
 * Groups in a fixed order, links within each in the order of `order` (ids), whatever is not in it last: a card that has
 * been decided on stays where it was under the hand that decided.
 */
export function groupLinks(links: readonly Link[], order: readonly string[]): LinkGroup[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const sorted = [...links].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || 0);
  return (Object.keys(TITLES) as LinkTarget['sourceKind'][]).flatMap((kind) => {
    const own = sorted.filter(({ target }) => target.sourceKind === kind);
    return own.length === 0 ? [] : [{ kind, title: TITLES[kind], links: own }];
  });
}

/** The first link nobody has ruled on, as they are shown. */
export function firstUndecided(groups: readonly LinkGroup[]): Link | undefined {
  return groups.flatMap(({ links }) => links).find(({ state }) => state === 'suggested');
}
