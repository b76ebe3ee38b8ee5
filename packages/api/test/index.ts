/** For the tests of the API's clients. */
export { ScriptedCluster } from './scripted-cluster.ts';
export * as statuses from './statuses.ts';
