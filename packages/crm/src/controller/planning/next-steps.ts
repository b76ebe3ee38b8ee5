/**
 * What of a plan can be begun now.
 *
 * A plan is made anew after each change, and what has been done is no longer in it. So an action may begin exactly when
 * nothing but pseudo-actions precedes it. Decides nothing about what should run where.
 */
import type { GraphAction, Schedule } from '@nyx/scheduler';

/** The actions of the plan that need work and wait for nothing, in the plan's order. */
export function readyActions(plan: Schedule): readonly GraphAction[] {
  const waits = waitingActions(plan);
  return plan.graph.actions.filter(
    (action) => action.kind !== 'pseudo' && !action.inFlight && !action.awaited && !waits.has(action.id),
  );
}

/** The ids of actions that some work, not yet done, comes before. */
function waitingActions(plan: Schedule): ReadonlySet<string> {
  const actions = new Map(plan.graph.actions.map((action) => [action.id, action]));
  const successors = new Map<string, string[]>();
  for (const edge of plan.graph.edges) {
    const known = successors.get(edge.first);
    if (known) known.push(edge.then);
    else successors.set(edge.first, [edge.then]);
  }
  const waits = new Set<string>();
  const open = plan.graph.actions.filter((action) => action.kind !== 'pseudo').map((action) => action.id);
  while (open.length > 0) {
    const id = open.pop();
    for (const next of (id === undefined ? undefined : successors.get(id)) ?? []) {
      if (waits.has(next)) continue;
      waits.add(next);
      // What follows a pseudo-action that waits, waits too. What follows other work is reached from that work itself.
      if (actions.get(next)?.kind === 'pseudo') open.push(next);
    }
  }
  return waits;
}

/** The plan in one sentence, as people know it: what starts, stops and moves. */
export function planInWords(plan: Schedule): string | null {
  const words = plan.summary
    .filter((entry) => !entry.blocked)
    .map((entry) => {
      const what = entry.resource ?? '';
      switch (entry.verb) {
        case 'Start':
          return `start ${what} on ${entry.toNode}`;
        case 'Stop':
          return `stop ${what} on ${entry.fromNode}`;
        case 'Move':
        case 'Migrate':
          return `move ${what} from ${entry.fromNode} to ${entry.toNode}`;
        case 'Fence':
          return `fence ${entry.node}`;
        default:
          return `${entry.verb.toLowerCase()} ${what} on ${entry.toNode ?? entry.fromNode}`;
      }
    });
  return words.length === 0 ? null : words.join(', ');
}
