// Which assertion is being looked at? It stands in the address, so that it can be sent to somebody.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Assertion } from '../api/records.js';

export interface AssertionSelection {
  assertion: Assertion | undefined;
  select: (assertion: Assertion) => void;
  step: (by: -1 | 1) => void;
}

/** `listed`: in the order in which they are shown. */
export function useAssertionSelection(
  draftId: string,
  assertions: readonly Assertion[],
  listed: readonly Assertion[],
): AssertionSelection {
  const { assertion: id } = useSearch({ from: '/drafts/$draftId' });
  const navigate = useNavigate();
  // What was decided moves to another group of the list, but the next one is still the one that stood below it.
  const order = useRef<readonly string[]>([]);
  const show = (assertion: string) =>
    void navigate({ to: '/drafts/$draftId', params: { draftId }, search: { assertion }, replace: true });
  const select = (chosen: Assertion) => {
    order.current = listed.map((each) => each.id);
    show(chosen.id);
  };
  const step = (by: -1 | 1) => {
    const here = order.current.indexOf(id ?? '');
    const there = new Set(listed.map((each) => each.id));
    if (here === -1) order.current = [...there];
    const at = order.current.indexOf(id ?? '');
    const rest = by === 1 ? order.current.slice(at + 1) : order.current.slice(0, Math.max(at, 0)).toReversed();
    const next = rest.find((each) => there.has(each));
    if (next !== undefined) show(next);
  };
  return { assertion: assertions.find((each) => each.id === id), select, step };
}
