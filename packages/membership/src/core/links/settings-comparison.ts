/**
 * Compares the local settings of two nodes and says in words how they differ.
 *
 * Two nodes that run with different node lists or timings would each be right by their own file and
 * wrong together, so they refuse each other and both name what differs.
 */

const DIFFERENCES_SHOWN = 3;

/** One text that is the same exactly where the settings are the same. */
export function settingsText(settings: Readonly<Record<string, string>>): string {
  const entries = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}

/** The differences in one sentence that names both values of each, or an empty text where there are none. */
export function describeDifferences(
  own: Readonly<Record<string, string>>,
  other: ReadonlyMap<string, string>,
  otherName: string,
): string {
  const names = [...new Set([...Object.keys(own), ...other.keys()])].sort();
  const differing = names.filter((name) => own[name] !== other.get(name));
  const described = differing
    .slice(0, DIFFERENCES_SHOWN)
    .map((name) => `${name} is ${own[name] ?? 'not set'} here and ${other.get(name) ?? 'not set'} on ${otherName}`);
  if (differing.length > DIFFERENCES_SHOWN) described.push(`and ${differing.length - DIFFERENCES_SHOWN} more differ`);
  return described.join('; ');
}
