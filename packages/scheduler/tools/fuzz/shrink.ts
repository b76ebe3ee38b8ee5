/**
 * Makes a document smaller while something about it stays true.
 */
import { copyOf, type Element, write } from './element.ts';

const ATTEMPTS_MAX = 600;
/** What a document needs to be one. */
const KEPT = new Set(['cib', 'configuration', 'crm_config', 'nodes', 'resources', 'constraints', 'status']);

/**
 * A document from which no single element can be taken without losing what `holds` says. Elements go in halves first,
 * so that large ones shrink fast; at most `ATTEMPTS_MAX` documents are tried.
 */
export async function shrink(root: Element, holds: (root: Element, cib: string) => Promise<boolean>): Promise<Element> {
  let best = root;
  let attempts = 0;
  const accept = async (candidate: Element): Promise<boolean> => {
    attempts += 1;
    if (!(await holds(candidate, write(candidate)))) return false;
    best = candidate;
    return true;
  };
  for (let again = true; again && attempts < ATTEMPTS_MAX; ) {
    again = false;
    for (let size = Math.max(1, paths(best).length >> 1); size >= 1 && attempts < ATTEMPTS_MAX; size >>= 1) {
      for (let start = 0; start < paths(best).length && attempts < ATTEMPTS_MAX; ) {
        const candidate = without(best, paths(best).slice(start, start + size));
        if (await accept(candidate)) again = true;
        else start += size;
      }
    }
  }
  return best;
}

type Path = readonly number[];

/** Places of all elements that may go, deepest last within each branch. */
function paths(root: Element, path: Path = []): Path[] {
  return root.children.flatMap((child, place) => {
    const here = [...path, place];
    return [...(KEPT.has(child.name) ? [] : [here]), ...paths(child, here)];
  });
}

function without(root: Element, gone: readonly Path[]): Element {
  const copy = copyOf(root);
  const doomed = new Set<Element>();
  for (const path of gone) {
    let at: Element | undefined = copy;
    for (const place of path) at = at?.children[place];
    if (at) doomed.add(at);
  }
  const prune = (element: Element): void => {
    element.children = element.children.filter((child) => !doomed.has(child));
    element.children.forEach(prune);
  };
  prune(copy);
  return copy;
}
