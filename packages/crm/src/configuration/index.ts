export { canonicalForm, configurationDigest, type Digest } from './canonical-form.ts';
export type {
  AlertConfiguration,
  AlertEvent,
  ClusterConfiguration,
  ColocationConstraint,
  ConfigurationDefaults,
  ConstraintConfiguration,
  FenceDevice,
  FencingConfiguration,
  GroupConfiguration,
  LocationConstraint,
  MonitorRole,
  MonitorSettings,
  NodeConfiguration,
  OnFail,
  OperationSettings,
  OrderConstraint,
  OrderedStep,
  Parameters,
  ParameterValue,
  PrimitiveConfiguration,
  QuorumConfiguration,
  ResourceConfiguration,
  ResourceMeta,
  ResourceOperations,
  SecretReference,
  TimingConfiguration,
  TimingName,
  TimingProfile,
  WrittenMeta,
} from './cluster-configuration.ts';
export { SCORE_INFINITY } from './cluster-configuration.ts';
export type { ConfigurationError, ConfigurationErrorCode } from './configuration-error.ts';
export { editorSchema } from './editor-schema.ts';
export { type PlacedPrimitive, primitivesOf } from './effective-meta.ts';
export { localPartOf } from './local-part.ts';
export { type LocalSettings, localSettings, nodeOfHost } from './local-settings.ts';
export { agentsNamed, type ReadConfigurationResult, readConfiguration } from './read-configuration.ts';
export { renderConfiguration } from './render-configuration.ts';
export type {
  AgentCatalogue,
  AgentDescription,
  CheckTiming,
  FileFacts,
  HostFiles,
  Surroundings,
} from './surroundings.ts';
export { SECRETS_DIRECTORY } from './surroundings.ts';
