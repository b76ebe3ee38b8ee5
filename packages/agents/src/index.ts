export type * from './contract.ts';
export { OUTPUT_TAIL_MAX } from './contract.ts';
export {
  type AdvertisedAction,
  type AdvertisedRole,
  type AgentMetadata,
  advertisedAction,
  type ParameterDescription,
  type ParameterType,
} from './core/agent-metadata.ts';
export { describeOcfExit, OCF_EXIT } from './core/ocf-exit-code.ts';
