/**
 * Logs of both processes: readable lines for the journal, JSON where asked for.
 *
 * Writing never blocks: lines wait in a bounded buffer, and what does not fit is dropped and counted.
 * The count is logged with the next line that fits.
 */
import type { Log, LogLevel } from '@nyx/foundation';
import { destination, type Logger, pino, stdTimeFunctions } from 'pino';

export type LogFormat = 'readable' | 'json';

/** At most this many bytes wait to be written; some seconds of a very talkative daemon. */
const BUFFER_BYTES_MAX = 1_048_576;
/** Journald prefixes (sd-daemon(3)), so that `journalctl -p warning` selects. */
const JOURNAL_PRIORITY: Readonly<Record<string, string>> = {
  trace: '<7>',
  debug: '<7>',
  info: '<6>',
  warn: '<4>',
  error: '<3>',
  fatal: '<2>',
};
/** Fields that pino adds and a journal line does not need: journald has the time, the pid and the host itself. */
const PLUMBING = new Set(['level', 'time', 'pid', 'hostname', 'msg']);

const fieldText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /[\s="]/.test(text) && typeof value === 'string' ? JSON.stringify(text) : text;
};

/** One line for people: the sentence first, then `key=value` for each field. */
export function readableLine(json: string, journal: boolean): string {
  const entry: Record<string, unknown> = JSON.parse(json);
  const level = String(entry.level);
  const fields = Object.entries(entry)
    .filter(([key]) => !PLUMBING.has(key))
    .map(([key, value]) => `${key}=${fieldText(value)}`);
  const sentence = [String(entry.msg), ...fields].join('  ');
  return journal
    ? `${JOURNAL_PRIORITY[level] ?? ''}${sentence}\n`
    : `${String(entry.time)} ${level.padEnd(5)} ${sentence}\n`;
}

const adapt = (logger: Logger): Log => ({
  log(level: LogLevel, message, fields = {}) {
    logger[level](fields, message);
  },
  child: (bindings) => adapt(logger.child(bindings)),
});

export interface LogOptions {
  readonly format: LogFormat;
  readonly level: LogLevel;
  /** Whether standard error is journald's: then its priorities are written and the time is left out. */
  readonly journal: boolean;
}

/** A log on standard error. */
export function openLog(options: LogOptions): Log {
  const stderr = destination({ fd: 2, sync: false, maxLength: BUFFER_BYTES_MAX });
  let dropped = 0;
  stderr.on('drop', () => {
    dropped += 1;
  });
  const stream = {
    write(json: string) {
      const line = options.format === 'json' ? json : readableLine(json, options.journal);
      if (dropped > 0) {
        const count = dropped;
        dropped = 0;
        stderr.write(`${options.journal ? JOURNAL_PRIORITY.warn : ''}${count} log lines were dropped\n`);
      }
      stderr.write(line);
    },
  };
  const logger = pino(
    {
      level: options.level,
      base: {},
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ['password', 'token', 'secret', 'key', '*.password', '*.token', '*.secret', '*.key'] },
    },
    stream,
  );
  return adapt(logger);
}
