/**
 * Keeps the graph acyclic: where orders form a loop, the order that closes it is left out.
 */

/** The pairs without those that would close a loop; all of them where there is none. */
export function breakLoops<Item>(
  items: readonly Item[],
  pairs: readonly (readonly [Item, Item])[],
): readonly (readonly [Item, Item])[] {
  const waiting = new Map(items.map((item) => [item, 0]));
  const after = new Map<Item, Item[]>();
  for (const [first, then] of pairs) {
    waiting.set(then, (waiting.get(then) ?? 0) + 1);
    const list = after.get(first);
    if (list) list.push(then);
    else after.set(first, [then]);
  }
  const place = new Map<Item, number>();
  const ready = items.filter((item) => waiting.get(item) === 0);
  for (const item of ready) {
    place.set(item, place.size);
    for (const then of after.get(item) ?? []) {
      const left = (waiting.get(then) ?? 0) - 1;
      waiting.set(then, left);
      if (left === 0) ready.push(then);
    }
  }
  if (place.size === items.length) return pairs;
  for (const item of items) if (!place.has(item)) place.set(item, place.size);
  return pairs.filter(([first, then]) => (place.get(first) ?? 0) < (place.get(then) ?? 0));
}
