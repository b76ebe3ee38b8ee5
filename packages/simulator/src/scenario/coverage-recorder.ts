/** Counts what happens in a world, under the names of the coverage. */
import type { RingConfiguration } from '@nyx/membership';
import type { Checker, SimulatedProcess, WorkloadMessage } from '../checkers/checker.ts';
import type { BodyEffects } from '../world/body.ts';

type AnyTrace = BodyEffects['trace'][number];

/** Trace types that count under a name of their own. */
const NAMES: Readonly<Record<string, string>> = {
  'consensus-timeout': 'consensus timeout',
  'messages-retransmitted': 'retransmission in operation',
  'token-retransmitted': 'token retransmission',
  'token-late': 'token late',
  merge: 'merge of rings',
  'reservation-awaited': 'reservation awaited',
  installed: 'rings entered',
  synchronised: 'rings synchronised',
  'link-up': 'links up',
  'link-down': 'links down',
  'session-accepted': 'sessions accepted',
  stalled: 'stalls noticed',
};

export class CoverageRecorder implements Checker {
  readonly property = 'coverage is counted';
  evaluations = 1;
  readonly counts = new Map<string, number>();
  readonly #transitional = new Set<string>();

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  onTrace(_process: SimulatedProcess, trace: AnyTrace): void {
    const name = NAMES[trace.type];
    if (name !== undefined) this.count(name);
    if (trace.type === 'peer-refused')
      this.count(trace.reason.includes('key') ? 'refused for its key' : 'refused for its settings');
    else this.#onRingTrace(trace);
  }

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    if (configuration.kind === 'transitional') this.#transitional.add(process.name);
    else this.#transitional.delete(process.name);
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    this.count('messages delivered');
    if (!this.#transitional.has(process.name)) return;
    this.count('message in a transitional configuration');
    if (message.safe) this.count('safe message in a transitional configuration');
  }

  #onRingTrace(trace: AnyTrace): void {
    switch (trace.type) {
      case 'state':
        this.#onState(trace.from, trace.to);
        break;
      case 'gather':
        this.count(`exit: ${trace.from} to gather: ${trace.reason}`);
        if (trace.reason === 'sequence-exhausted') this.count('rollover of a ring');
        break;
      case 'recovery':
        if (trace.messages > 0) this.count('recovery with retransmission');
        if (trace.format > 1) this.count('next format spoken');
        break;
      case 'frame-dropped':
        this.count(`dropped: ${trace.reason}`);
        break;
      case 'left-behind':
        this.count('message lost with its sender');
        break;
    }
  }

  #onState(from: string, to: string): void {
    if (to !== 'gather') this.count(`exit: ${from} to ${to}`);
    if (to === 'commit') {
      this.count('consensus reached');
      if (from !== 'gather') this.count('exit: gather to commit');
    }
  }
}
