/** Writes what the cores trace into the log, each kind at its level and in a sentence. */
import type { Log, LogLevel } from '@nyx/foundation';
import type { LinksTrace } from '../core/links/links-io.ts';
import type { RingTrace } from '../core/ring/effects.ts';

/** The traces that people should see; all others are for debugging. */
const SENTENCES: Readonly<Partial<Record<(LinksTrace | RingTrace)['type'], readonly [LogLevel, string]>>> = {
  'link-up': ['info', 'link is up'],
  'link-down': ['warn', 'link is down'],
  'session-accepted': ['info', 'peer has proven its session'],
  stalled: ['warn', 'this process was not run for a while'],
  installed: ['info', 'new ring'],
  'token-late': ['warn', 'the token is late'],
  'reservation-awaited': ['warn', 'the disk has not yet confirmed the reservation of ring sequences'],
  merge: ['info', 'merging with another ring'],
};

/** Logs one trace event. */
export function logTrace(log: Log, trace: LinksTrace | RingTrace): void {
  const { type, ...fields } = trace;
  switch (trace.type) {
    case 'peer-refused': {
      const peer = 'peer' in trace ? trace.peer : `node ${trace.node}`;
      log.log('warn', `refused ${peer}: ${trace.reason}`, fields);
      return;
    }
    case 'local-address':
      if (trace.problem === null) log.log('info', 'the local address of a link is usable again', fields);
      else log.log('warn', `a link cannot be used: ${trace.problem}`, fields);
      return;
    default: {
      const [level, sentence] = SENTENCES[type] ?? ['debug', `ring: ${type}`];
      log.log(level, sentence, fields);
    }
  }
}
