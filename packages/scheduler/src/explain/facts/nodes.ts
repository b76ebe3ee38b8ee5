/**
 * Facts about nodes: that too few are there, that one is absent, in standby, in maintenance, leaving, or has an attribute that something reads.
 */
import type { ClusterModel } from '../../model/cluster-model.ts';
import type { NodeModel, NodePresence } from '../../model/node.ts';
import type { Condition } from '../../model/rule.ts';
import { configuredTree, type Fact, withoutKey } from './fact.ts';

const PRESENCE_WORDS: Readonly<Record<Exclude<NodePresence, 'member'>, string>> = {
  joining: 'has not joined yet',
  failed: 'has lost its manager',
  lost: 'is lost and not fenced',
  left: 'is not in the cluster',
  neverSeen: 'was not seen since the cluster started',
};

export function nodeFacts(model: ClusterModel): readonly Fact[] {
  const read = attributesRead(model);
  return [...quorumFact(model), ...model.nodes.flatMap((node) => [...stateFacts(node), ...attributeFacts(node, read)])];
}

function quorumFact(model: ClusterModel): readonly Fact[] {
  if (model.quorate) return [];
  return [
    {
      id: 'quorum',
      kind: 'quorum',
      sentence: 'this partition has no quorum',
      resources: [],
      nodes: [],
      without: (changed) => ({ ...changed, quorate: true }),
    },
  ];
}

function changeNode(model: ClusterModel, name: string, change: (node: NodeModel) => NodeModel): ClusterModel {
  return { ...model, nodes: model.nodes.map((node) => (node.name === name ? change(node) : node)) };
}

function stateFacts(node: NodeModel): readonly Fact[] {
  const { name } = node;
  const facts: Fact[] = [];
  const add = (kind: Fact['kind'], words: string, change: (node: NodeModel) => NodeModel): void => {
    facts.push({
      id: `${kind} ${name}`,
      kind,
      sentence: `${name} ${words}`,
      resources: [],
      nodes: [name],
      without: (model) => changeNode(model, name, change),
    });
  };
  const kind = node.kind ?? 'member';
  if (kind === 'member' && node.presence !== 'member') {
    add('presence', PRESENCE_WORDS[node.presence], (each) => ({ ...each, presence: 'member' }));
  }
  if (node.standby) add('standby', 'is in standby', (each) => ({ ...each, standby: false }));
  if (node.maintenance || node.remoteState?.maintenance) {
    add('maintenance', 'is in maintenance', (each) => ({
      ...each,
      maintenance: false,
      ...(each.remoteState ? { remoteState: { ...each.remoteState, maintenance: false } } : {}),
    }));
  }
  if (node.shutdownRequested) {
    add('leaving', 'was asked to leave the cluster', (each) => ({ ...each, shutdownRequested: false }));
  }
  if (node.fenceRequested !== undefined) {
    add('fence-request', `is to be fenced: ${node.fenceRequested}`, ({ fenceRequested: _, ...each }) => each);
  }
  return facts;
}

function attributeFacts(node: NodeModel, read: (name: string) => boolean): readonly Fact[] {
  const values = { ...node.attributes, ...node.transientAttributes };
  return Object.entries(values)
    .filter(([name]) => read(name))
    .map(([name, value]) => ({
      id: `attribute ${name} of ${node.name}`,
      kind: 'attribute' as const,
      sentence: name.startsWith(PROMOTION_SCORE)
        ? `the promotion score of ${name.slice(PROMOTION_SCORE.length)} on ${node.name} is ${value}`
        : `attribute ${name} of ${node.name} is ${value}`,
      resources: name.startsWith(PROMOTION_SCORE) ? [name.slice(PROMOTION_SCORE.length)] : [],
      nodes: [node.name],
      without: (model: ClusterModel) =>
        changeNode(model, node.name, (each) => ({
          ...each,
          attributes: withoutKey(each.attributes, name),
          transientAttributes: withoutKey(each.transientAttributes, name),
        })),
    }));
}

const PROMOTION_SCORE = 'master-';

/** Which node attributes anything in the model looks at. */
function attributesRead(model: ClusterModel): (name: string) => boolean {
  const names = new Set<string>();
  const fromCondition = (condition: Condition): void => {
    if (condition.kind === 'attribute') names.add(condition.attribute);
    else if (condition.kind === 'and' || condition.kind === 'or') condition.parts.forEach(fromCondition);
  };
  for (const { rules } of model.constraints.locations) {
    for (const { condition, scoreAttribute } of rules ?? []) {
      fromCondition(condition);
      if (scoreAttribute !== undefined) names.add(scoreAttribute);
    }
  }
  for (const { nodeAttribute } of model.constraints.colocations) if (nodeAttribute) names.add(nodeAttribute);
  for (const resource of model.resources.flatMap(configuredTree)) {
    if (resource.kind !== 'primitive') continue;
    for (const { condition } of resource.conditionalParameters ?? []) fromCondition(condition);
  }
  const health = model.options.nodeHealthStrategy !== 'none';
  return (name) => names.has(name) || name.startsWith(PROMOTION_SCORE) || (health && name.startsWith('#health'));
}
