/**
 * A CIB document at hand: its elements by id, its clock, and how attributes, references, scores and booleans are read.
 */
import type { Condition } from '../model/rule.ts';
import { parseScore } from '../model/score.ts';
import { parseIntervalMs } from '../rules/calendar.ts';
import { dependsOnNode, holds, type RuleContext } from '../rules/evaluate.ts';
import { readRule } from './read-rules.ts';
import { childrenOf, errorAt, type XmlElement } from './xml-tree.ts';

export interface CibDocument {
  readonly root: XmlElement;
  readonly nowMs: number;
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** Members of tags, by tag id. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Primitives made from a template, by template id, in document order. */
  readonly templateUsers: ReadonlyMap<string, readonly string[]>;
}

const TRUE_WORDS = new Set(['true', 'on', 'yes', 'y', '1']);
const FALSE_WORDS = new Set(['false', 'off', 'no', 'n', '0']);

/** The boolean that `text` writes, `fallback` where it is absent or writes none. */
export function readBoolean(text: string | undefined, fallback: boolean): boolean {
  const word = text?.trim().toLowerCase();
  if (word === undefined) return fallback;
  if (TRUE_WORDS.has(word)) return true;
  return FALSE_WORDS.has(word) ? false : fallback;
}

export const readInterval = (text: string | undefined): number =>
  text === undefined ? 0 : (parseIntervalMs(text) ?? 0);

export function requiredAttribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined || value === '') throw errorAt(element, `<${element.name}> lacks the attribute "${name}"`);
  return value;
}

export function readScore(element: XmlElement, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const score = parseScore(text);
  if (score === null) throw errorAt(element, `"${text}" is not a score; write a whole number, INFINITY or -INFINITY`);
  return score;
}

/** The element itself, or the one that its `id-ref` names. */
export function resolveReference(document: CibDocument, element: XmlElement): XmlElement {
  let current = element;
  for (let hops = 0; current.attributes['id-ref'] !== undefined; hops += 1) {
    const target = document.byId.get(current.attributes['id-ref']);
    if (!target) throw errorAt(current, `nothing has the id "${current.attributes['id-ref']}"`);
    if (hops > 20 || target === element) throw errorAt(element, 'the references form a loop');
    current = target;
  }
  return current;
}

/** One block of name-value pairs with what it is bound to. */
export interface AttributeBlock {
  readonly values: Readonly<Record<string, string>>;
  readonly condition: Condition | null;
}

function readPairs(document: CibDocument, set: XmlElement): Record<string, string> {
  const values: Record<string, string> = {};
  const holder = set.children.some((child) => child.name === 'attributes')
    ? set.children.filter((child) => child.name === 'attributes').flatMap((child) => child.children)
    : set.children;
  for (const child of holder) {
    if (child.name !== 'nvpair') continue;
    const pair = resolveReference(document, child);
    const name = child.attributes.name ?? pair.attributes.name;
    // `#default` asks for what would hold without the pair.
    if (name === undefined || pair.attributes.value === undefined || pair.attributes.value === '#default') continue;
    values[name] ??= pair.attributes.value;
  }
  return values;
}

/** The blocks called `setName` below `parents`, strongest first: by score, then as written; `firstId` before all. */
export function attributeBlocks(
  document: CibDocument,
  parents: readonly (XmlElement | undefined)[],
  setName: string,
  firstId?: string,
): readonly AttributeBlock[] {
  const blocks: { block: AttributeBlock; score: number }[] = [];
  for (const parent of parents) {
    for (const written of childrenOf(parent, setName)) {
      const set = resolveReference(document, written);
      const rule = set.children.find((child) => child.name === 'rule');
      const first = firstId !== undefined && set.attributes.id === firstId;
      blocks.push({
        block: {
          values: readPairs(document, set),
          condition: rule ? readRule(document, rule).condition : null,
        },
        score: first ? Infinity : readScore(set, set.attributes.score, 0),
      });
    }
  }
  return blocks.sort((left, right) => right.score - left.score || 0).map(({ block }) => block);
}

/** Adds to `into` what the blocks that hold set and `into` has not. */
export function mergeBlocks(
  into: Record<string, string>,
  blocks: readonly AttributeBlock[],
  context: RuleContext,
): void {
  for (const { values, condition } of blocks) {
    if (condition && !holds(condition, context)) continue;
    for (const [name, value] of Object.entries(values)) into[name] ??= value;
  }
}

/** Splits blocks into those whose condition differs from node to node and the rest. */
export function splitByNode(blocks: readonly AttributeBlock[]): {
  readonly everywhere: readonly AttributeBlock[];
  readonly byNode: readonly { readonly parameters: Readonly<Record<string, string>>; readonly condition: Condition }[];
} {
  const byNode: { parameters: Readonly<Record<string, string>>; condition: Condition }[] = [];
  const everywhere: AttributeBlock[] = [];
  for (const block of blocks) {
    if (block.condition && dependsOnNode(block.condition)) {
      byNode.push({ parameters: block.values, condition: block.condition });
    } else everywhere.push(block);
  }
  return { everywhere, byNode };
}
