/** A process that runs one agent until it is killed: stands for a manager that dies. */
import { silentLog } from '@nyx/foundation';
import { createAgents, type OperationRequest } from '../src/index.ts';
import { clocks } from './agent-bed.ts';

const [runDirectory = '', ocfRoot = '', controlGroup = '', request = ''] = process.argv.slice(2);
const { executor } = createAgents({ runDirectory, ocfRoots: [ocfRoot], controlGroup, log: silentLog, ...clocks });
await executor.execute(JSON.parse(request) as OperationRequest);
