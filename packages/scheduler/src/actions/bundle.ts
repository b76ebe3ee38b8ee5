/**
 * Decides the actions of bundles and the orders between containers, addresses, connections and what runs inside.
 */
import { colocate } from '../constraints/colocation.ts';
import { orderOperations } from '../constraints/order.ts';
import { INFINITY } from '../model/score.ts';
import type { Cluster, Resource } from '../state/cluster.ts';
import { addActions, addInstanceActions, addInternalOrders, marker } from './collective.ts';
import { ORDER } from './flags.ts';

export function addBundleOrders(cluster: Cluster, bundle: Resource): void {
  const state = bundle.bundle;
  if (!state) return;
  if (state.inner) {
    orderOperations(cluster, bundle, 'start', state.inner, 'start', ORDER.thenImpliesFirstGraphed);
    orderOperations(cluster, bundle, 'stop', state.inner, 'stop', ORDER.thenImpliesFirstGraphed);
    if (state.inner.children.length > 0) {
      orderOperations(cluster, state.inner, 'running', bundle, 'running', ORDER.firstImpliesThenGraphed);
      orderOperations(cluster, state.inner, 'stopped', bundle, 'stopped', ORDER.firstImpliesThenGraphed);
    } else {
      orderOperations(cluster, state.inner, 'running', bundle, 'running', ORDER.firstImpliesThenGraphed);
    }
  }
  for (const { container, child, ip, remote } of state.replicas) {
    addInternalOrders(cluster, container);
    orderOperations(
      cluster,
      bundle,
      'start',
      container,
      'start',
      ORDER.unrunnableFirstBlocks | ORDER.thenImpliesFirstGraphed,
    );
    if (child) orderOperations(cluster, bundle, 'stop', child, 'stop', ORDER.thenImpliesFirstGraphed);
    orderOperations(cluster, bundle, 'stop', container, 'stop', ORDER.thenImpliesFirstGraphed);
    orderOperations(cluster, container, 'start', bundle, 'running', ORDER.firstImpliesThenGraphed);
    orderOperations(cluster, container, 'stop', bundle, 'stopped', ORDER.firstImpliesThenGraphed);
    if (ip) {
      addInternalOrders(cluster, ip);
      orderOperations(cluster, ip, 'start', container, 'start', ORDER.unrunnableFirstBlocks | ORDER.guestAllowed);
      orderOperations(cluster, container, 'stop', ip, 'stop', ORDER.thenImpliesFirst | ORDER.guestAllowed);
      colocate({ id: '#ip-with-container', score: INFINITY, dependent: ip, primary: container, influence: true });
    }
    if (remote) addInternalOrders(cluster, remote);
  }
  if (state.inner) {
    addInternalOrders(cluster, state.inner);
    if (state.inner.clone?.promotable) addPromotionOrders(cluster, bundle, state.inner);
  }
}

function addPromotionOrders(cluster: Cluster, bundle: Resource, inner: Resource): void {
  orderOperations(cluster, bundle, 'promote', inner, 'promote', ORDER.thenImpliesFirstGraphed);
  orderOperations(cluster, inner, 'promoted', bundle, 'promoted', ORDER.firstImpliesThenGraphed);
  orderOperations(cluster, bundle, 'demote', inner, 'demote', ORDER.thenImpliesFirstGraphed);
  orderOperations(cluster, inner, 'demoted', bundle, 'demoted', ORDER.firstImpliesThenGraphed);
  for (const task of ['start', 'promote']) orderOperations(cluster, bundle, 'stopped', bundle, task, ORDER.ordered);
  for (const task of ['stop', 'start', 'promote'])
    orderOperations(cluster, bundle, 'demoted', bundle, task, ORDER.ordered);
  orderOperations(cluster, bundle, 'running', bundle, 'promote', ORDER.ordered);
  orderOperations(cluster, bundle, 'demote', bundle, 'demoted', ORDER.ordered);
}

export function addBundleActions(cluster: Cluster, bundle: Resource): void {
  const state = bundle.bundle;
  if (!state) return;
  addInstanceActions(
    cluster,
    bundle,
    state.replicas.map((replica) => replica.container),
  );
  if (state.inner) {
    addActions(cluster, state.inner);
    if (state.inner.clone?.promotable) {
      marker(cluster, bundle, 'promote', true, true);
      marker(cluster, bundle, 'promoted', true, true).priority = INFINITY;
      marker(cluster, bundle, 'demote', true, true);
      marker(cluster, bundle, 'demoted', true, true).priority = INFINITY;
    }
  }
  for (const { ip, remote } of state.replicas) {
    if (ip) addActions(cluster, ip);
    if (remote) addActions(cluster, remote);
  }
}
