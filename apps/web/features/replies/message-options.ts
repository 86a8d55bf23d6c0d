// Which recorded messages can be named, as a list to choose from?
import type { Exchange } from '../../api/records.js';

export function messageOptions(exchanges: readonly Exchange[], direction: Exchange['direction']) {
  const own = exchanges.filter((exchange) => exchange.direction === direction);
  const day = (at: string) => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  return [
    { value: '', label: own.length === 0 ? 'None is recorded' : 'None' },
    ...own.map(({ id, title, occurredAt }) => ({ value: id, label: `${title} (${day(occurredAt)})` })),
  ];
}
