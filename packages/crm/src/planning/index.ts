/** Planning without a cluster: what the scheduler is told of a configuration that is in force nowhere yet. */
export { assumedModel } from '../controller/planning/assumed-model.ts';
