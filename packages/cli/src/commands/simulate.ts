/**
 * `simulate`: what the cluster would do if something happened. A live cluster is asked through its API; a file is
 * planned from here, by the same code, and needs no daemon.
 */
import type { Simulation, SimulationRequest } from '@nyx/crm/contract';
import { ASSUMPTION_OPTIONS, readAssumption, readOutcome } from '../assumption.ts';
import type { Command, CommandContext, GivenOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FILE_OPTIONS, modelOfFile, momentOption } from '../planned-model.ts';
import { graphDot } from '../screens/graph-dot.ts';
import { assumptionLines, simulationLines } from '../screens/simulation-lines.ts';
import { UsageError } from '../usage-error.ts';

const given = (options: GivenOptions, name: string): readonly string[] =>
  options.inOrder.flatMap((option) => (option.name === name && option.value !== null ? [option.value] : []));

const requestOf = (options: GivenOptions): SimulationRequest => ({
  changes: options.inOrder.flatMap(({ name, value }) => (value === null ? [] : (readAssumption(name, value) ?? []))),
  failures: given(options, 'op-fail').map((text) => readOutcome('op-fail', text)),
  fencingFails: given(options, 'fencing-fail'),
  run: options.has('run'),
});

async function answer(context: CommandContext, options: GivenOptions, request: SimulationRequest): Promise<Simulation> {
  const moment = momentOption(options);
  const model = await modelOfFile(options);
  if (model === null) {
    return context.api().simulate(moment === null ? request : { ...request, at: new Date(moment).toISOString() });
  }
  const { simulate: simulateHere } = await import('@nyx/scheduler');
  return simulateHere(model, request);
}

function graphOption(options: GivenOptions): 'dot' | 'json' | null {
  const form = options.value('graph');
  if (form === null || form === 'dot' || form === 'json') return form;
  throw new UsageError(`--graph ${form} is no form of a graph.`, 'A graph is dot or json.');
}

export const simulate: Command = {
  summary: 'Show what the cluster would do if something happened',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: {
    ...FILE_OPTIONS,
    ...ASSUMPTION_OPTIONS,
    'op-fail': { value: 'OP@NODE=CODE', help: 'The operation ends so when it is run, once' },
    'fencing-fail': { value: 'NODE', help: 'The fencing of the node fails' },
    run: { help: 'Carry plans out, on paper, until nothing is left to do' },
    scores: { help: 'Show what each node counts for each resource' },
    graph: { value: 'dot|json', help: 'Print the actions of the plan and their order' },
    json: { help: 'Print the answer as JSON' },
  },
  details: [
    'Without --cib or --config the live cluster is asked; nothing is changed anywhere, and a token that may read is ' +
      'enough. FILE may be - for stdin. Options that assume something may be given more than once and hold in order.',
    'OP is RESOURCE_OPERATION_INTERVAL, such as web_monitor_10s or web_start_0. CODE is an exit code, or one of ok, ' +
      'error, not-installed, not-configured, not-running, promoted, failed-promoted, timeout.',
    'With --run the exit code is 1 where work is left at the end.',
  ],
  examples: [
    'nyxctl simulate --node-unclean nyx-primary --run',
    'nyxctl simulate --cib cib.xml --op-fail web_start_0@node1=timeout --run',
    'nyxctl simulate --config draft.yaml --graph dot | dot -Tsvg > plan.svg',
  ],
  async run(context, _given, options): Promise<ExitCode> {
    const graph = graphOption(options);
    if (graph !== null && options.has('json')) throw new UsageError('--graph and --json exclude each other.');
    const request = requestOf(options);
    const simulation = await answer(context, options, request);
    const [{ actions, edges }] = simulation.transitions;
    const { terminal } = context;
    if (options.has('json')) terminal.print(JSON.stringify(simulation, null, 2));
    else if (graph === 'json') terminal.print(JSON.stringify({ actions, edges }, null, 2));
    else if (graph === 'dot') for (const line of graphDot(actions, edges)) terminal.print(line);
    else {
      const lines = [
        ...assumptionLines(request),
        ...simulationLines(simulation, { scores: options.has('scores'), styles: terminal.styles }),
      ];
      for (const line of lines) terminal.print(line);
    }
    return simulation.settled === false ? EXIT.failed : EXIT.done;
  },
};
