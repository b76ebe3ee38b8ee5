/**
 * Facts about settings: a resource's meta attributes, operations and needs, the defaults, the options of the cluster,
 * and that nothing is there that could fence.
 */
import type { ClusterModel } from '../../model/cluster-model.ts';
import { type ClusterOptions, DEFAULT_OPTIONS } from '../../model/options.ts';
import type { OperationModel, ResourceModel } from '../../model/resource.ts';
import { optionName } from '../assumed-options.ts';
import { changeResource, configuredTree, type Fact, withoutKey } from './fact.ts';

export function configurationFacts(model: ClusterModel): readonly Fact[] {
  const resources = model.resources.flatMap(configuredTree);
  return [
    ...resources.flatMap(metaFacts),
    ...defaultFacts(model),
    ...(model.options.placementStrategy === 'default' ? [] : resources.flatMap(utilizationFacts)),
    ...resources.flatMap(operationFacts),
    ...fencingLevelFacts(model),
    ...optionFacts(model),
    ...noFenceDevice(model, resources),
  ];
}

/** Meta attributes that say what a resource is rather than how it is treated: to call them a reason says little. */
const SHAPE: ReadonlySet<string> = new Set([
  'clone-max',
  'clone-node-max',
  'container',
  'globally-unique',
  'promotable',
  'promoted-max',
  'promoted-node-max',
  'remote-node',
]);

const metaFacts = (resource: ResourceModel): readonly Fact[] =>
  Object.entries(resource.meta).map(([name, value]) => ({
    id: `meta ${name} of ${resource.id}`,
    kind: SHAPE.has(name) ? ('shape' as const) : ('meta' as const),
    sentence: `${name} of ${resource.id} is ${value}`,
    resources: [resource.id],
    nodes: [],
    without: (model: ClusterModel) =>
      changeResource(model, resource.id, (each) => ({ ...each, meta: withoutKey(each.meta, name) })),
  }));

const defaultFacts = (model: ClusterModel): readonly Fact[] =>
  Object.entries(model.resourceDefaults ?? {}).map(([name, value]) => ({
    id: `default ${name}`,
    kind: 'default' as const,
    sentence: `the default of ${name} is ${value}`,
    resources: [],
    nodes: [],
    without: (changed: ClusterModel) => ({
      ...changed,
      resourceDefaults: withoutKey(changed.resourceDefaults ?? {}, name),
    }),
  }));

function utilizationFacts(resource: ResourceModel): readonly Fact[] {
  if (resource.kind !== 'primitive' || Object.keys(resource.utilization ?? {}).length === 0) return [];
  const needs = Object.entries(resource.utilization ?? {}).map(([name, amount]) => `${amount} ${name}`);
  return [
    {
      id: `utilization of ${resource.id}`,
      kind: 'utilization',
      sentence: `${resource.id} needs ${needs.join(' and ')} of its node`,
      resources: [resource.id],
      nodes: [],
      without: (model) => changeResource(model, resource.id, (each) => ({ ...each, utilization: {} })),
    },
  ];
}

/** What an operation's settings decide beside its timeout. */
const SETTINGS = { onFail: 'on-fail', enabled: 'enabled', requires: 'requires', role: 'role' } as const;
type Setting = keyof typeof SETTINGS;

const withoutSetting = (operation: OperationModel, setting: Setting): OperationModel =>
  withoutKey(operation as unknown as Record<string, unknown>, setting) as unknown as OperationModel;

function operationFacts(resource: ResourceModel): readonly Fact[] {
  if (resource.kind !== 'primitive') return [];
  return resource.operations.flatMap((operation, index) =>
    (Object.keys(SETTINGS) as Setting[])
      .filter((setting) => operation[setting] !== undefined)
      .map((setting) => ({
        id: `${SETTINGS[setting]} of ${operation.name} ${index} of ${resource.id}`,
        kind: 'operation-setting' as const,
        sentence: `${SETTINGS[setting]} of ${resource.id}'s ${operation.name} is ${operation[setting]}`,
        resources: [resource.id],
        nodes: [],
        without: (model: ClusterModel) =>
          changeResource(model, resource.id, (each) => ({
            ...each,
            operations: resourceOperations(each).map((one, place) =>
              place === index ? withoutSetting(one, setting) : one,
            ),
          })),
      })),
  );
}

const resourceOperations = (resource: ResourceModel): readonly OperationModel[] =>
  resource.kind === 'primitive' ? resource.operations : [];

const fencingLevelFacts = (model: ClusterModel): readonly Fact[] =>
  (model.fencingLevels ?? []).map(({ target, level }) => ({
    id: `fencing-level ${level} of ${target}`,
    kind: 'fencing-level' as const,
    sentence: `${target} has a fencing level ${level}`,
    resources: [],
    nodes: [target],
    without: (changed: ClusterModel) => ({
      ...changed,
      fencingLevels: (changed.fencingLevels ?? []).filter((each) => each.target !== target || each.level !== level),
    }),
  }));

function optionFacts(model: ClusterModel): readonly Fact[] {
  return (Object.keys(DEFAULT_OPTIONS) as (keyof ClusterOptions)[])
    .filter((name) => model.options[name] !== DEFAULT_OPTIONS[name])
    .map((name) => ({
      id: `option ${optionName(name)}`,
      kind: 'option' as const,
      sentence: `option ${optionName(name)} is ${model.options[name]}`,
      resources: [],
      nodes: [],
      without: (changed: ClusterModel) => withDefault(changed, name),
    }));
}

/** Without fencing nobody configures a device; that fencing is off is thought away together with what it would need. */
function withDefault(model: ClusterModel, name: keyof ClusterOptions): ClusterModel {
  const changed = { ...model, options: { ...model.options, [name]: DEFAULT_OPTIONS[name] } };
  return name === 'fencingEnabled' ? { ...changed, fenceDevices: withSomeDevice(changed) } : changed;
}

const withSomeDevice = ({ fenceDevices }: ClusterModel): ClusterModel['fenceDevices'] =>
  fenceDevices.length > 0 ? fenceDevices : [{ id: 'thought-of', agent: 'fence_any' }];

function noFenceDevice(model: ClusterModel, resources: readonly ResourceModel[]): readonly Fact[] {
  const devices = resources.filter((each) => each.kind === 'primitive' && each.agent.class === 'stonith');
  const { fencingEnabled, haveWatchdog } = model.options;
  if (!fencingEnabled || haveWatchdog || devices.length > 0 || model.fenceDevices.length > 0) return [];
  return [
    {
      id: 'no-fence-device',
      kind: 'no-fence-device',
      sentence: 'no fence device is configured',
      resources: [],
      nodes: [],
      without: (changed) => ({ ...changed, fenceDevices: withSomeDevice(changed) }),
    },
  ];
}
