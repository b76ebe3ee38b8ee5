/**
 * Decides what waits for operations in flight although the marker between them is not in the plan.
 *
 * What comes after a group or clone comes after its marker (`group_running_0`), and the marker after each member. Where all
 * members run but for one that is being started, nothing of the group is left to plan, so the marker is left out
 * and with it the way from that start to what must wait for it.
 */
import { type Action, has } from '../actions/action.ts';
import { ACTION, ORDER } from '../actions/flags.ts';

/** The operations in flight that come before `then` by markers that are not in the graph. */
export function awaitedThroughMarkers(then: Action): readonly Action[] {
  const found = new Set<Action>();
  const seen = new Set<Action>();
  const open: Action[] = markersBefore(then);
  for (let marker = open.pop(); marker; marker = open.pop()) {
    if (seen.has(marker)) continue;
    seen.add(marker);
    for (const { action, flags } of marker.before) {
      if (flags !== ORDER.none && action.inFlight && action !== then) found.add(action);
    }
    open.push(...markersBefore(marker));
  }
  return [...found].sort((left, right) => left.index - right.index);
}

const markersBefore = (then: Action): Action[] =>
  then.before
    .filter(({ action, flags }) => flags !== ORDER.none && has(action, ACTION.pseudo) && !action.inGraph)
    .map(({ action }) => action);
