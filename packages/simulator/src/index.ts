/** The whole cluster in one process and in virtual time: a seed gives the world, its faults and its load. */
export { type RunOptions, type RunResult, runSeed } from './scenario/run-seed.ts';
