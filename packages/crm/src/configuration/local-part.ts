/**
 * The local part of a document by itself: what each node reads from its own file at every start, once the
 * cluster is founded. A mistake elsewhere in the file must not keep a founded node from starting, because
 * there the replicated configuration is in force and not the file.
 */
import { isMap, isScalar, parseDocument } from 'yaml';

/** The keys that a node reads from its own file at every start. */
const LOCAL_KEYS: ReadonlySet<string> = new Set(['cluster', 'nodes', 'key', 'timing', 'quorum', 'watchdog']);
/** A document must say how a lost node is isolated; of the local part nothing is ever isolated. */
const PLACEHOLDER = '\nfencing: unfenced\n';

/**
 * `document` with everything but its local keys blanked out, every place in it where it was. `null` where it
 * is no mapping that could be read: then nothing in it can be told from the rest.
 */
export function localPartOf(document: string): string | null {
  const parsed = parseDocument(document, { logLevel: 'silent', uniqueKeys: false });
  const root = parsed.contents;
  if (parsed.errors.length > 0 || !isMap(root)) return null;
  let text = document;
  for (const [index, { key }] of root.items.entries()) {
    if (!isScalar(key) || !key.range) return null;
    if (LOCAL_KEYS.has(String(key.value))) continue;
    const next = root.items[index + 1]?.key;
    const end = isScalar(next) && next.range ? next.range[0] : document.length;
    const blank = document.slice(key.range[0], end).replaceAll(/[^\n]/g, ' ');
    text = text.slice(0, key.range[0]) + blank + text.slice(end);
  }
  return text.trimEnd() + PLACEHOLDER;
}
