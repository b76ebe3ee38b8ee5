export {
  type AlertEvent,
  type AlertSeverity,
  type MattermostTarget,
  sendMattermostAlert,
} from './builtin/mattermost-alert.ts';
export type { Delivery } from './builtin/mattermost-post.ts';
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
export { type AgentName, parseAgentName } from './core/agent-name.ts';
export { describeOcfExit, OCF_EXIT } from './core/ocf-exit-code.ts';
export {
  type AgentSearchOptions,
  type Agents,
  type AgentsOptions,
  createAgentCatalogue,
  createAgents,
} from './io/create-agents.ts';
