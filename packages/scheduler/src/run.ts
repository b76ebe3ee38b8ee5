/**
 * Runs the phases one after the other on a working state. What each decides is told in its own file.
 */

import { addActions, addInternalOrders } from './actions/collective.ts';
import { forgetRemovedFailures, handleConfigChanges } from './actions/config-changes.ts';
import { addFencingAndShutdowns } from './actions/fencing.ts';
import { markInFlight } from './actions/in-flight.ts';
import { addProbes } from './actions/probes.ts';
import { orderRemoteActions } from './actions/remote-orders.ts';
import { assignAll } from './assign/all.ts';
import { addColocationConstraints } from './constraints/colocation.ts';
import { applyCriteria } from './constraints/criteria.ts';
import { applyHealth } from './constraints/health.ts';
import { addOrderConstraints, orderAntiColocated } from './constraints/order.ts';
import { addTicketConstraints } from './constraints/ticket.ts';
import type { ClusterModel } from './model/cluster-model.ts';
import { applyOrderings } from './ordering/apply.ts';
import { orderProbes } from './ordering/probes.ts';
import { propagateOrders } from './ordering/propagate.ts';
import { buildCluster } from './state/build-cluster.ts';
import type { Cluster } from './state/cluster.ts';

/** Everything decided for the model: where resources go, what is done, in which order. */
export function run(model: ClusterModel): Cluster {
  const cluster = buildCluster(model);
  for (const node of cluster.nodes) applyHealth(cluster, node);
  addTicketConstraints(cluster);
  addColocationConstraints(cluster);
  orderAntiColocated(cluster);
  addOrderConstraints(cluster);
  applyCriteria(cluster);
  for (const resource of cluster.resources) addInternalOrders(cluster, resource);
  handleConfigChanges(cluster);
  assignAll(cluster);
  forgetRemovedFailures(cluster);
  addProbes(cluster);
  for (const resource of cluster.resources) addActions(cluster, resource);
  orderRemoteActions(cluster);
  addFencingAndShutdowns(cluster);
  markInFlight(cluster);
  applyOrderings(cluster);
  orderProbes(cluster);
  propagateOrders(cluster);
  return cluster;
}
