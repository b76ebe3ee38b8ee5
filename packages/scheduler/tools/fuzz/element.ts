/**
 * An XML document under construction: elements that can be built, walked, cut and written. Knows nothing of clusters.
 */

/** An element that owns its children. */
export interface Element {
  readonly name: string;
  attributes: Record<string, string>;
  children: Element[];
}

/** An element; attributes whose value is undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  children: readonly Element[] = [],
): Element {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) written[key] = String(value);
  return { name, attributes: written, children: [...children] };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** The document's text, two blanks a level. */
export function write(root: Element, indent = ''): string {
  const attributes = Object.entries(root.attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${root.name}${attributes.join('')}`;
  if (root.children.length === 0) return `${open}/>\n`;
  const inside = root.children.map((child) => write(child, `${indent}  `)).join('');
  return `${open}>\n${inside}${indent}</${root.name}>\n`;
}

/** A copy that shares nothing with the original. */
export const copyOf = (root: Element): Element => ({
  name: root.name,
  attributes: { ...root.attributes },
  children: root.children.map(copyOf),
});

/** The element and everything in it, parents first. */
export function* walk(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) yield* walk(child);
}
