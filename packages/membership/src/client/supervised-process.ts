/** A program's side of its supervision: it is asked for signs of life, or gives them by itself. */
import type { SupervisionRecovery } from '../contract.ts';

export interface SupervisionOptions {
  /** Unique among the supervised processes of this host. A program that is started again is known by it. */
  readonly name: string;
  /** Longer silence than this is a failure. 0: none is, only the end of the process. */
  readonly intervalMs: number;
  /** What follows a failure. `quit`: the process is ended. `restart`: it is ended and started again. `report`: it is told. */
  readonly recovery: SupervisionRecovery;
  /**
   * With this the ring asks twice in an interval, and the process is well while the answer is `true`, in time. Without it
   * the process must call `beat` by itself.
   */
  readonly isHealthy?: () => boolean | Promise<boolean>;
  /** `start` waits until this partition is quorate, and the loss of quorum is a failure. */
  readonly whileQuorate?: boolean;
  /** `false`: the node's watchdog is fed even while this process is not well. */
  readonly vital?: boolean;
}

/** A process under supervision. It is not checked before {@link SupervisedProcess.start}. */
export interface SupervisedProcess {
  /** How often the program was started again before. */
  readonly instance: number;
  /** What the former instance has stored, or `null`. */
  readonly state: Uint8Array | null;
  /** Begins the checking; settles once it has begun, which with `whileQuorate` takes a quorum. */
  start(): Promise<void>;
  /** Ends the checking for now: neither silence nor, unless it is to be restarted, the end of the process is a failure. */
  stop(): Promise<void>;
  /** A sign of life. */
  beat(): void;
  /** Keeps up to 1 MiB for the next instance of this program, in place of what was kept. The ring keeps it in memory. */
  store(state: Uint8Array): Promise<void>;
  /** Declares this process beyond recovery: nothing is restarted, and unless it is not vital, the watchdog is no longer fed. */
  markFailed(reason: string): Promise<void>;
}

/** What this needs of the connection. */
export interface SupervisionLine {
  register(options: SupervisionOptions): Promise<{ readonly instance: number; readonly state: Uint8Array | null }>;
  ask(
    request: { startChecks: object } | { stopChecks: object } | { storeState: object } | { markFailed: object },
  ): Promise<unknown>;
  beat(): void;
}

/** Registers this process. `onPing` of the result answers the ring's questions. */
export async function superviseBy(
  line: SupervisionLine,
  options: SupervisionOptions,
): Promise<{ readonly process: SupervisedProcess; readonly onPing: () => void }> {
  const { instance, state } = await line.register(options);
  const ask = async (request: Parameters<SupervisionLine['ask']>[0]): Promise<void> => {
    await line.ask(request);
  };
  const { isHealthy } = options;
  const answer = async (): Promise<void> => {
    // A check that throws is a check that was not passed: the silence tells the ring.
    const isWell = await Promise.resolve(isHealthy?.() ?? true).catch(() => false);
    if (isWell) line.beat();
  };
  return {
    process: {
      instance,
      state,
      start: () => ask({ startChecks: {} }),
      stop: () => ask({ stopChecks: {} }),
      beat: () => line.beat(),
      store: (kept) => ask({ storeState: { state: kept } }),
      markFailed: (reason) => ask({ markFailed: { reason } }),
    },
    onPing: () => void answer().catch(() => {}),
  };
}
