/**
 * Reads bundles: container, network, storage and the primitive inside.
 */
import type { BundleModel } from '../model/resource.ts';
import { readBoolean, requiredAttribute } from './document.ts';
import { completeMeta, type ResourceContext, readOwnMeta, readPrimitive } from './read-resources.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

const positive = (text: string | undefined, fallback: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) || value < 1 ? fallback : value;
};

const written = <Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]: string });

/** The bundle, or `null` where it has no container of a technology that is still known. */
export function readBundle(context: ResourceContext, element: XmlElement): BundleModel | null {
  const container = element.children.find((child) => child.name === 'docker' || child.name === 'podman');
  if (!container) return null;
  const own = readOwnMeta(context, [element]);
  const inner = childOf(element, 'primitive');
  const primitive = inner ? readPrimitive(context, inner, own) : null;
  const attributes = container.attributes;
  const promotedText = attributes['promoted-max'] ?? attributes.masters;
  const promotedMax = Math.max(0, Number.parseInt(promotedText ?? '0', 10) || 0);
  const defaultReplicas = promotedMax > 0 ? promotedMax : 1;
  return {
    kind: 'bundle',
    id: requiredAttribute(element, 'id'),
    meta: completeMeta(context, own, {}),
    container: {
      technology: container.name,
      image: attributes.image ?? '',
      replicas: positive(attributes.replicas, defaultReplicas),
      replicasPerHost: positive(attributes['replicas-per-host'], 1),
      promotedMax,
      ...written('runCommand', attributes['run-command']),
      ...written('options', attributes.options),
      ...written('network', attributes.network),
    },
    network: readNetwork(childOf(element, 'network')),
    storage: childrenOf(childOf(element, 'storage'), 'storage-mapping').map((mapping) => ({
      targetDir: mapping.attributes['target-dir'] ?? '',
      ...written('sourceDir', mapping.attributes['source-dir']),
      ...written('sourceDirRoot', mapping.attributes['source-dir-root']),
      ...written('options', mapping.attributes.options),
    })),
    ...(primitive ? { primitive } : {}),
  };
}

function readNetwork(network: XmlElement | undefined): BundleModel['network'] {
  const attributes = network?.attributes ?? {};
  return {
    addHost: readBoolean(attributes['add-host'], true),
    ports: childrenOf(network, 'port-mapping').map((mapping) => ({
      ...written('port', mapping.attributes.port),
      ...written('internalPort', mapping.attributes['internal-port']),
      ...written('range', mapping.attributes.range),
    })),
    ...written('ipRangeStart', attributes['ip-range-start']),
    ...written('hostInterface', attributes['host-interface']),
    ...written('hostNetmask', attributes['host-netmask']),
    ...written('controlPort', attributes['control-port']),
  };
}
