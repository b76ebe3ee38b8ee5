/**
 * Decides the notifications around the operations of a clone: before and after each, to every active instance.
 *
 * Markers (pre, confirmed-pre, post, confirmed-post) are made with the clone's actions and take part in the orders; the
 * notify operations themselves are made when it is known which instances do what.
 */
import { INFINITY } from '../model/score.ts';
import { type Cluster, type Node, type Resource, ROLE, topOf } from '../state/cluster.ts';
import { type Action, findAction, has, notifyKey, obtainAction, orderActions, setFlag } from './action.ts';
import { ACTION, ORDER } from './flags.ts';

/** The markers around one operation of a clone. */
interface Notification {
  readonly operation: string;
  readonly pre: Action | null;
  readonly preDone: Action | null;
  readonly post: Action;
  readonly postDone: Action;
}

const notifications = new WeakMap<Resource, Map<string, Notification>>();

function marker(cluster: Cluster, resource: Resource, about: Action, type: string, operation: string): Action {
  const confirmed = type.startsWith('confirmed');
  const key = notifyKey(resource.id, type, about.task);
  const task = confirmed ? 'notified' : 'notify';
  const action = obtainAction(cluster, resource, key, task, null, has(about, ACTION.optional));
  setFlag(action, ACTION.pseudo);
  action.notify = { type: type.endsWith('pre') ? 'pre' : 'post', operation, confirmed };
  return action;
}

function around(
  cluster: Cluster,
  resource: Resource,
  operation: string,
  begin: Action | null,
  done: Action,
): Notification {
  let pre: Action | null = null;
  let preDone: Action | null = null;
  if (begin) {
    pre = marker(cluster, resource, begin, 'pre', operation);
    preDone = marker(cluster, resource, begin, 'confirmed-pre', operation);
    setFlag(pre, ACTION.runnable);
    setFlag(preDone, ACTION.runnable);
    orderActions(pre, preDone, ORDER.ordered);
    orderActions(preDone, begin, ORDER.ordered);
  }
  const post = marker(cluster, resource, done, 'post', operation);
  const postDone = marker(cluster, resource, done, 'confirmed-post', operation);
  post.priority = INFINITY;
  postDone.priority = INFINITY;
  if (has(done, ACTION.runnable)) {
    setFlag(post, ACTION.runnable);
    setFlag(postDone, ACTION.runnable);
  } else {
    post.flags &= ~ACTION.runnable;
    postDone.flags &= ~ACTION.runnable;
  }
  orderActions(done, post, ORDER.firstImpliesThen);
  orderActions(post, postDone, ORDER.firstImpliesThen);
  if (preDone) orderActions(preDone, post, ORDER.ordered);
  return { operation, pre, preDone, post, postDone };
}

const PAIRS = [
  ['start', 'running'],
  ['stop', 'stopped'],
  ['promote', 'promoted'],
  ['demote', 'demoted'],
] as const;

/** Which notification comes before which. */
const SEQUENCE = [
  ['stop', 'start'],
  ['stop', 'promote'],
  ['start', 'promote'],
  ['demote', 'promote'],
  ['demote', 'start'],
  ['demote', 'stop'],
] as const;

/** Makes the markers of a clone's notifications. */
export function addNotifications(cluster: Cluster, clone: Resource): void {
  const made = new Map<string, Notification>();
  for (const [begin, done] of PAIRS) {
    const first = findAction(clone.actions, null, begin, null);
    const last = findAction(clone.actions, null, done, null);
    if (first && last) made.set(begin, around(cluster, clone, begin, first, last));
  }
  for (const [first, then] of SEQUENCE) {
    orderActions(made.get(first)?.postDone ?? null, made.get(then)?.pre ?? null, ORDER.ordered);
  }
  notifications.set(clone, made);
}

/** Makes the notify operations of all clones, once it is settled what their instances do. */
export function addNotifyOperations(cluster: Cluster, resource: Resource): void {
  for (const notification of notifications.get(resource)?.values() ?? []) {
    if (happens(resource, notification.operation)) notifyAll(cluster, resource, notification);
  }
}

/** Whether any instance carries the operation out; a stop may be implied by fencing, so it always counts. */
function happens(resource: Resource, operation: string): boolean {
  if (operation === 'stop') return true;
  if (resource.children.length > 0) return resource.children.some((child) => happens(child, operation));
  return resource.actions.some(
    (action) =>
      action.task === operation &&
      action.node !== null &&
      !has(action, ACTION.optional) &&
      has(action, ACTION.runnable),
  );
}

function notifyAll(cluster: Cluster, resource: Resource, notification: Notification): void {
  if (resource.children.length > 0) {
    for (const child of resource.children) notifyAll(cluster, child, notification);
    return;
  }
  const { operation } = notification;
  if (operation === 'stop' || operation === 'demote') {
    if (resource.role !== ROLE.stopped) notifyBeforeDown(cluster, resource, notification);
  } else if (resource.nextRole !== ROLE.stopped && resource.assignedTo) {
    const start = findAction(resource.actions, null, 'start', null);
    if (start && !has(start, ACTION.optional) && !has(start, ACTION.runnable)) return;
    if (operation !== 'start' || !start || has(start, ACTION.optional)) {
      notifyOne(cluster, resource, resource.assignedTo, notification, 'pre');
    }
    notifyOne(cluster, resource, resource.assignedTo, notification, 'post');
  }
}

function notifyBeforeDown(cluster: Cluster, resource: Resource, notification: Notification): void {
  const stop = findAction(resource.actions, null, 'stop', null);
  for (const node of resource.runningOn) {
    if (stop && has(stop, ACTION.pseudo) && (node.unclean || node.remoteRequiresReset)) continue;
    notifyOne(cluster, resource, node, notification, 'pre');
    if (notification.operation === 'demote' || !stop || has(stop, ACTION.optional)) {
      notifyOne(cluster, resource, node, notification, 'post');
    }
  }
}

function notifyOne(
  cluster: Cluster,
  resource: Resource,
  node: Node,
  notification: Notification,
  type: 'pre' | 'post',
): void {
  const before = type === 'pre' ? notification.pre : notification.post;
  const after = type === 'pre' ? notification.preDone : notification.postDone;
  if (before && after && node.online && has(before, ACTION.runnable)) {
    const key = notifyKey(resource.id, type, notification.operation);
    const action = obtainAction(cluster, resource, key, 'notify', node, has(before, ACTION.optional));
    action.notify = { type, operation: notification.operation, confirmed: false };
    if (type === 'post') action.priority = INFINITY;
    orderActions(before, action, ORDER.ordered);
    orderActions(action, after, ORDER.ordered);
  }
  if (type !== 'post') return;
  for (const monitor of resource.actions) {
    if (monitor.intervalMs > 0 && monitor.task !== 'cancel')
      orderActions(notification.postDone, monitor, ORDER.ordered);
  }
}

/** Tells the instances that are left of a stop that a fencing implies, once the fencing is done. */
export function notifyAfterFencing(cluster: Cluster, resource: Resource, fencing: Action): void {
  const notification = around(cluster, resource, 'stop', null, fencing);
  notifyAll(cluster, topOf(resource), notification);
}
