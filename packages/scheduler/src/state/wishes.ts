/**
 * Scores of nodes for a resource, and how parts are added to them with their names. Decides no placement.
 */
import { addScores, INFINITY } from '../model/score.ts';
import type { ScoreContribution } from '../plan/schedule.ts';
import type { Node, Resource, Wish, Wishes } from './cluster.ts';

export const newWish = (score = 0): Wish => ({ score, probe: 'always', count: 0, trail: null });

/** A table of its own, for scores that may be taken back. */
export function copyWishes(wishes: Wishes): Wishes {
  const copy: Wishes = new Map();
  for (const [node, { score, probe, count, trail }] of wishes) copy.set(node, { score, probe, count, trail });
  return copy;
}

/** Adds a named part to a wish. */
export function addToWish(wish: Wish, score: number, kind: ScoreContribution['kind'], source: string): void {
  wish.score = addScores(wish.score, score);
  if (score !== 0) wish.trail = { previous: wish.trail, contribution: { kind, source, score } };
}

/** Gives a wish a score that does not follow from what it was before. */
export function replaceWish(wish: Wish, score: number, kind: ScoreContribution['kind'], source: string): void {
  wish.score = score;
  wish.trail = score === 0 ? null : { previous: null, contribution: { kind, source, score } };
}

/**
 * Adds a named part to a node's score for the resource, and for everything that it contains.
 *
 * A node that the resource does not know yet is added with that score.
 */
export function wishFor(
  resource: Resource,
  node: Node,
  score: number,
  kind: ScoreContribution['kind'],
  source: string,
): void {
  for (const child of resource.children) wishFor(child, node, score, kind, source);
  const wish = resource.wishes.get(node);
  if (wish) addToWish(wish, score, kind, source);
  else {
    const added = newWish();
    addToWish(added, score, kind, source);
    resource.wishes.set(node, added);
  }
}

/** Bans the resource from `node`, or from all of its nodes where none is given. */
export function ban(resource: Resource, node: Node | null, kind: ScoreContribution['kind'], source: string): void {
  const nodes = node ? [node] : [...resource.wishes.keys()];
  for (const each of nodes) wishFor(resource, each, -INFINITY, kind, source);
}

/** The named parts of a wish, in the order in which they were added. */
export function contributionsOf(wish: Wish): readonly ScoreContribution[] {
  const parts: ScoreContribution[] = [];
  for (let trail = wish.trail; trail; trail = trail.previous) parts.push(trail.contribution);
  return parts.reverse();
}
