// Which of these go together?

/** Items by what `keyOf` says of them, in the order of their first coming. (`Map.groupBy` wants Node 21.) */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    if (group.push(item) === 1) groups.set(key, group);
  }
  return groups;
}
