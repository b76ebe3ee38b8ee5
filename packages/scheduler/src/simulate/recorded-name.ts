/**
 * Decides under which name history knows a resource on a node: instances of anonymous clones are known without their
 * number, unless something is on record under a numbered name already.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import { isUniqueClone } from '../state/build-resources.ts';
import { stripInstance } from '../state/names.ts';
import { findPrimitive } from './model-names.ts';

export function recordedName(model: ClusterModel, id: string, node: string): string {
  const found = findPrimitive(model, id);
  if (!found || (!found.clone && found.primitive.id === id)) return id;
  if (found.clone && isUniqueClone(found.clone)) return id;
  const base = stripInstance(id);
  const known = model.history.filter((entry) => entry.node === node && stripInstance(entry.resource) === base);
  const exact = known.find((entry) => entry.resource === id);
  return (exact ?? known[0])?.resource ?? base;
}
